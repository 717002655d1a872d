"""Izhikevich neurons with STDP that follows traces of the spikes, on a dense float32 matrix (source x destination)."""
from PymoNNto import *

import benchmark


class Input(Behavior):
    """15 plus N(0, 1) plus the rows of the spiking neurons over N; W is U[0, 1) at first."""

    def initialize(self, neurons):
        self.strength = self.parameter('strength', 15.0)
        neurons.spike = neurons.vector(bool)
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            synapse.W = synapse.matrix('uniform')

    def iteration(self, neurons):
        neurons.current = self.strength + neurons.vector('normal(0, 1)')
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            neurons.current += np.sum(synapse.W[synapse.src.spike], axis=0) / synapse.src.size


class Izhikevich(Behavior):
    """dv/dt = 0.04 v^2 + 5 v + 140 - u + I, du/dt = a (b v - u); above the threshold v = c, u += d. Step 1 ms."""

    def initialize(self, neurons):
        self.a = self.parameter('a', 0.02)
        self.b = self.parameter('b', 0.04)
        self.c = self.parameter('c', -65.0)
        self.d = self.parameter('d', 2.0)
        self.threshold = self.parameter('threshold', 30.0)
        neurons.voltage = neurons.vector('normal(-65, 7)')
        neurons.recovery = neurons.vector('normal(12, 7)')

    def iteration(self, neurons):
        neurons.spike = neurons.voltage > self.threshold
        neurons.voltage[neurons.spike] = self.c
        neurons.recovery[neurons.spike] += self.d
        v, u = neurons.voltage, neurons.recovery
        change_of_recovery = self.a * (self.b * v - u)
        neurons.voltage += 0.04 * v ** 2 + 5.0 * v + 140.0 - u + neurons.current
        neurons.recovery += change_of_recovery


class TraceSTDP(Behavior):
    """x += spike - x / tau. A spike before: W -= down * x_after * W; a spike after: W += up * x_before * (1 - W)."""

    def initialize(self, neurons):
        self.tau = self.parameter('tau', 20.0)
        self.down = self.parameter('down', 0.012)
        self.up = self.parameter('up', 0.01)
        neurons.trace = neurons.vector()

    def iteration(self, neurons):
        neurons.trace += neurons.spike - neurons.trace / self.tau
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            before, after = synapse.src.spike, synapse.dst.spike
            synapse.W[before] -= self.down * synapse.dst.trace[None, :] * synapse.W[before]
            synapse.W[:, after] += self.up * synapse.src.trace[:, None] * (1.0 - synapse.W[:, after])


def build(size):
    net = Network(settings={'dtype': float32, 'syn_dim': SxD})
    behavior = {1: Input(), 2: Izhikevich(), 3: TraceSTDP()}
    neurons = NeuronGroup(net=net, size=size, tag='neurons', behavior=behavior)
    SynapseGroup(net=net, src=neurons, dst=neurons, tag='GLUTAMATE')
    return net


if __name__ == '__main__':
    benchmark.measure('izhikevich', build)

"""Leaky integrate-and-fire neurons with one-step STDP, written as the equations are."""
from PymoNNto import *

import benchmark


class LeakyIntegrateAndFire(Behavior):
    """A spike above the threshold, reset to 0, leak, uniform input. The last spikes are kept for the plasticity."""

    def initialize(self, neurons):
        self.threshold = self.parameter('threshold', 6.0)
        self.leak = self.parameter('leak', 0.9)
        neurons.voltage = neurons.vector()
        neurons.spike = neurons.vector(bool)
        neurons.spike_old = neurons.vector(bool)

    def iteration(self, neurons):
        neurons.spike_old = neurons.spike.copy()
        neurons.spike = neurons.voltage > self.threshold
        neurons.voltage *= np.invert(neurons.spike)
        neurons.voltage *= self.leak
        neurons.voltage += neurons.vector('uniform')


class SynapticInput(Behavior):
    """v += W·spike, where W is destination x source and U[0, 1)/N at first."""

    def initialize(self, neurons):
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            synapse.W = synapse.matrix('uniform') / synapse.src.size

    def iteration(self, neurons):
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            neurons.voltage += synapse.W.dot(synapse.src.spike)


class OneStepSTDP(Behavior):
    """W += rate where the destination spikes one step after the source; W stays within [0, 1]."""

    def initialize(self, neurons):
        self.rate = self.parameter('rate', 0.001)

    def iteration(self, neurons):
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            synapse.W += synapse.dst.spike[:, None] * synapse.src.spike_old[None, :] * self.rate
            synapse.W = np.clip(synapse.W, 0.0, 1.0)


def build(size, normalization=None):
    net = Network(settings={'dtype': float64, 'syn_dim': DxS})
    behavior = {1: LeakyIntegrateAndFire(), 2: SynapticInput(), 3: OneStepSTDP()}
    if normalization is not None:
        behavior[4] = normalization
    neurons = NeuronGroup(net=net, size=size, tag='neurons', behavior=behavior)
    SynapseGroup(net=net, src=neurons, dst=neurons, tag='GLUTAMATE')
    return net


if __name__ == '__main__':
    benchmark.measure('lif_plain', build)

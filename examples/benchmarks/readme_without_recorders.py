"""The network of the PymoNNto readme: leaky neurons with random input and random recurrent synapses."""
from PymoNNto import *

import benchmark


class LeakyNeurons(Behavior):
    """A spike above the threshold, reset to 0, leak, rare random input."""

    def initialize(self, neurons):
        self.threshold = self.parameter('threshold', 0.5)
        self.leak = self.parameter('leak', 0.9)
        neurons.voltage = neurons.vector()
        neurons.spike = neurons.vector(bool)

    def iteration(self, neurons):
        neurons.spike = neurons.voltage > self.threshold
        neurons.voltage[neurons.spike] = 0.0
        neurons.voltage *= self.leak
        neurons.voltage += neurons.vector('uniform', density=0.01)


class SynapticInput(Behavior):
    """v += W·spike / N * 10, where W has a tenth of its entries."""

    def initialize(self, neurons):
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            synapse.W = synapse.matrix('uniform', density=0.1)

    def iteration(self, neurons):
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            neurons.voltage += synapse.W.dot(synapse.src.spike) / synapse.src.size * 10


def build(size, recorders=None):
    net = Network()
    behavior = {1: LeakyNeurons(), 2: SynapticInput(), **(recorders or {})}
    neurons = NeuronGroup(net=net, size=size, tag='neurons', behavior=behavior)
    SynapseGroup(net=net, src=neurons, dst=neurons, tag='GLUTAMATE')
    return net


if __name__ == '__main__':
    benchmark.measure('readme_without_recorders', build)

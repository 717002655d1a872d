"""lif_plain, rewritten by hand to be fast in NumPy: float32, rows of the spiking sources, changes in blocks only."""
from PymoNNto import *

import benchmark
from lif_plain import LeakyIntegrateAndFire


class SynapticInput(Behavior):
    """The rows of the spiking neurons, where W is source x destination and U[0, 1)/N at first."""

    def initialize(self, neurons):
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            synapse.W = synapse.matrix('uniform') / synapse.src.size

    def iteration(self, neurons):
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            neurons.voltage += np.sum(synapse.W[synapse.src.spike], axis=0)


class OneStepSTDP(Behavior):
    """W += rate and the limits [0, 1] for the pairs that spiked, source first; the others are not touched."""

    def initialize(self, neurons):
        self.rate = self.parameter('rate', 0.001)

    def iteration(self, neurons):
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            pairs = np.ix_(synapse.src.spike_old, synapse.dst.spike)
            synapse.W[pairs] = np.clip(synapse.W[pairs] + self.rate, 0.0, 1.0)


def build(size, normalization=None):
    net = Network(settings={'dtype': float32, 'syn_dim': SxD})
    behavior = {1: LeakyIntegrateAndFire(), 2: SynapticInput(), 3: OneStepSTDP()}
    if normalization is not None:
        behavior[4] = normalization
    neurons = NeuronGroup(net=net, size=size, tag='neurons', behavior=behavior)
    SynapseGroup(net=net, src=neurons, dst=neurons, tag='GLUTAMATE')
    return net


if __name__ == '__main__':
    benchmark.measure('lif_tuned', build)

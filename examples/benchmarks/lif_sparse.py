"""Leaky integrate-and-fire neurons with one-step STDP on a sparse matrix of SciPy, stored by rows.

A neuron receives synapses from one neuron in a hundred, from 100 where there are more than 10,000 neurons. Sources are
drawn with replacement; one that is drawn twice is a single synapse.
"""
from PymoNNto import *
from scipy.sparse import csr_matrix

import benchmark
from lif_plain import LeakyIntegrateAndFire


class SynapticInput(Behavior):
    """v += W·spike, where W is destination x source and U[0, 1)/N at first."""

    def initialize(self, neurons):
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            size = synapse.src.size
            count = max(1, min(100, round(size / 100)))
            destination = np.repeat(np.arange(synapse.dst.size), count)
            source = np.random.randint(0, size, destination.size)
            weight = (np.random.random_sample(destination.size) / size).astype(neurons.def_dtype)
            synapse.W = csr_matrix((weight, (destination, source)), shape=(synapse.dst.size, size))

    def iteration(self, neurons):
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            neurons.voltage += synapse.W.dot(synapse.src.spike)


class OneStepSTDP(Behavior):
    """W += rate and the limits [0, 1] for the synapses whose destination spikes one step after the source."""

    def initialize(self, neurons):
        self.rate = self.parameter('rate', 0.001)
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            synapse.destination = np.repeat(np.arange(synapse.dst.size), np.diff(synapse.W.indptr))
            synapse.source = synapse.W.indices.astype(int)

    def iteration(self, neurons):
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            changed = np.flatnonzero(synapse.dst.spike[synapse.destination])
            changed = changed[synapse.src.spike_old[synapse.source[changed]]]
            synapse.W.data[changed] = np.clip(synapse.W.data[changed] + self.rate, 0.0, 1.0)


def build(size):
    net = Network()
    behavior = {1: LeakyIntegrateAndFire(), 2: SynapticInput(), 3: OneStepSTDP()}
    neurons = NeuronGroup(net=net, size=size, tag='neurons', behavior=behavior)
    SynapseGroup(net=net, src=neurons, dst=neurons, tag='GLUTAMATE')
    return net


if __name__ == '__main__':
    benchmark.measure('lif_sparse', build)

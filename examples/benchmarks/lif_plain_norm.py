"""lif_plain, where the weights are normalized in every iteration."""
from PymoNNto import *

import benchmark
import lif_plain


class Normalization(Behavior):
    """W /= sum(W, axis=0) in each iteration, or in one of several."""

    def initialize(self, neurons):
        self.interval = self.parameter('interval', 1)

    def iteration(self, neurons):
        if neurons.iteration % self.interval == 0:
            for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
                synapse.W /= np.sum(synapse.W, axis=0)


def build(size):
    return lif_plain.build(size, Normalization())


if __name__ == '__main__':
    benchmark.measure('lif_plain_norm', build)

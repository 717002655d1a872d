from PymoNNto import *


class Normalisation(Behavior):
    def initialize(self, neurons):
        self.total = self.parameter('total', 2.0)
        self.synapses = self.parameter('synapses', 'All')

    def iteration(self, neurons):
        for s in neurons.afferent_synapses[self.synapses]:
            s.W *= self.total / np.sum(s.W, axis=1)[:, None]

from PymoNNto import *


class Recording(Behavior):
    def initialize(self, neurons):
        self.variable = self.parameter('variable', 'I')
        self.length = self.parameter('length', 50)
        self.values = np.zeros((self.length, neurons.size))

    def iteration(self, neurons):
        self.values[neurons.iteration % self.length] = getattr(neurons, self.variable)

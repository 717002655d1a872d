from PymoNNto import *


class Noise(Behavior):
    def initialize(self, neurons):
        self.strength = self.parameter('strength', 0.1)
        neurons.input = neurons.vector()

    def iteration(self, neurons):
        neurons.input += np.random.normal(0, self.strength, neurons.size)

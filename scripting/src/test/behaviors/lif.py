from PymoNNto import *


class Lif(Behavior):
    def initialize(self, neurons):
        self.leak = self.parameter('leak', 0.9)
        self.threshold = self.parameter('threshold', 1.0)
        neurons.v = neurons.vector()
        neurons.spike = neurons.v > self.threshold

    def iteration(self, neurons):
        neurons.v *= self.leak
        neurons.v += neurons.I
        neurons.spike = neurons.v > self.threshold
        neurons.v[neurons.spike] = 0

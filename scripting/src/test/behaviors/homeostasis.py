from PymoNNto import *


class Homeostasis(Behavior):
    def initialize(self, neurons):
        self.rate = self.parameter('rate', 0.01)
        self.target = self.parameter('target', 0.1)
        neurons.activity = neurons.vector()
        neurons.threshold = neurons.vector() + 1

    def iteration(self, neurons):
        neurons.activity *= 0.9
        neurons.activity += 0.1 * neurons.spike
        neurons.threshold += self.rate * (neurons.activity - self.target)

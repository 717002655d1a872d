from PymoNNto import *


class DelayedInput(Behavior):
    def initialize(self, neurons):
        self.delay = self.parameter('delay', 3)
        self.buffer = np.zeros((self.delay, neurons.size))
        neurons.delayed = neurons.vector()

    def iteration(self, neurons):
        waiting = self.buffer[neurons.iteration % self.delay]
        neurons.delayed[:] = waiting
        waiting[:] = neurons.I

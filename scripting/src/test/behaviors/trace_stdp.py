from PymoNNto import *


class TraceStdp(Behavior):
    def initialize(self, synapses):
        self.decay = self.parameter('decay', 0.9)
        self.up = self.parameter('up', 0.01)
        self.down = self.parameter('down', 0.012)
        synapses.W = synapses.matrix('uniform')
        self.pre = np.zeros(synapses.src.size)
        self.post = np.zeros(synapses.dst.size)

    def iteration(self, synapses):
        src, dst = synapses.src.spike, synapses.dst.spike
        self.pre *= self.decay
        self.pre += src
        self.post *= self.decay
        self.post += dst
        synapses.W += self.up * np.outer(dst, self.pre)
        synapses.W -= self.down * np.outer(self.post, src)
        synapses.W[synapses.W < 0] = 0

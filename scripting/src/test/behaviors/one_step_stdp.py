from PymoNNto import *


class OneStepStdp(Behavior):
    def initialize(self, synapses):
        self.rate = self.parameter('rate', 0.01)
        self.w_max = self.parameter('w_max', 1.0)
        synapses.W = synapses.matrix('uniform')
        self.src_before = synapses.src.spike
        self.dst_before = synapses.dst.spike

    def iteration(self, synapses):
        src, dst, W = synapses.src.spike, synapses.dst.spike, synapses.W
        W[np.outer(dst, self.src_before)] += self.rate
        W[np.outer(self.dst_before, src)] -= self.rate
        np.clip(W, 0, self.w_max, out=W)
        self.src_before, self.dst_before = src, dst

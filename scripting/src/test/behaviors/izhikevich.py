from PymoNNto import *


class Izhikevich(Behavior):
    def initialize(self, neurons):
        self.a = self.parameter('a', 0.02)
        self.b = self.parameter('b', 0.2)
        self.c = self.parameter('c', -65.0)
        self.d = self.parameter('d', 8.0)
        neurons.v = neurons.vector() + self.c
        neurons.u = neurons.v * self.b

    def iteration(self, neurons):
        v, u = neurons.v, neurons.u
        neurons.spike = v >= 30
        v[neurons.spike] = self.c
        u[neurons.spike] += self.d
        v += 0.04 * v ** 2 + 5 * v + 140 - u + 30 * neurons.I
        u += self.a * (self.b * v - u)

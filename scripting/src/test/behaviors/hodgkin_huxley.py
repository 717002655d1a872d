from PymoNNto import *


class HodgkinHuxley(Behavior):
    def initialize(self, neurons):
        self.dt = self.parameter('dt', 0.02)
        self.current = self.parameter('current', 20.0)
        neurons.v = neurons.vector() - 65
        neurons.m = neurons.vector() + 0.05
        neurons.h = neurons.vector() + 0.6
        neurons.n = neurons.vector() + 0.32

    def iteration(self, neurons):
        v, m, h, n = neurons.v, neurons.m, neurons.h, neurons.n
        opening = 0.1 * (v + 40) / (1 - np.exp(-(v + 40) / 10))
        m += self.dt * (opening * (1 - m) - 4 * np.exp(-(v + 65) / 18) * m)
        h += self.dt * (0.07 * np.exp(-(v + 65) / 20) * (1 - h) - 1 / (1 + np.exp(-(v + 35) / 10)) * h)
        opening = 0.01 * (v + 55) / (1 - np.exp(-(v + 55) / 10))
        n += self.dt * (opening * (1 - n) - 0.125 * np.exp(-(v + 65) / 80) * n)
        sodium = 120 * m ** 3 * h * (v - 50)
        potassium = 36 * n ** 4 * (v + 77)
        leak = 0.3 * (v + 54.4)
        v += self.dt * (self.current * neurons.I - sodium - potassium - leak)

"""The squid giant axon (A. L. Hodgkin, A. F. Huxley, J. Physiol. 117, 1952) at 20 strengths of current, 50,000 steps.

Membrane potential in mV relative to outside, conductances in mS/cm^2, currents in uA/cm^2, capacitance in uF/cm^2, ms.
"""
from PymoNNto import *
import matplotlib.pyplot as plt

STEP = 0.01


class Membrane(Behavior):
    """C dv/dt = I - g_Na m^3 h (v - E_Na) - g_K n^4 (v - E_K) - g_L (v - E_L), dg/dt = alpha (1 - g) - beta g."""

    def initialize(self, neurons):
        self.set_parameters_as_variables(self)
        neurons.v = neurons.vector(-65)
        neurons.m = neurons.vector() + 0.0529
        neurons.h = neurons.vector() + 0.5961
        neurons.n = neurons.vector() + 0.3177
        neurons.current = np.linspace(0, 20, neurons.size).astype(neurons.def_dtype)

    def iteration(self, neurons):
        v, m, h, n = neurons.v.copy(), neurons.m, neurons.h, neurons.n
        sodium = self.g_Na * m ** 3 * h * (v - self.E_Na)
        potassium = self.g_K * n ** 4 * (v - self.E_K)
        leak = self.g_L * (v - self.E_L)
        neurons.v += STEP * (neurons.current - sodium - potassium - leak) / self.C
        neurons.m += STEP * (self.rising(v + 40, 0.1) * (1 - m) - 4.0 * np.exp(-(v + 65) / 18) * m)
        neurons.h += STEP * (0.07 * np.exp(-(v + 65) / 20) * (1 - h) - h / (1.0 + np.exp(-(v + 35) / 10)))
        neurons.n += STEP * (self.rising(v + 55, 0.01) * (1 - n) - 0.125 * np.exp(-(v + 65) / 80) * n)

    @staticmethod
    def rising(x, factor):
        """The opening rates of m and n."""
        return factor * x / (1.0 - np.exp(-x / 10))


network = Network()
axons = NeuronGroup(net=network, tag='axons', size=20, behavior={
    1: Membrane(C=1.0, g_Na=120.0, g_K=36.0, g_L=0.3, E_Na=50.0, E_K=-77.0, E_L=-54.387),
    9: Recorder(['v', 'm', 'h', 'n']),
})
network.initialize(info=False)
network.simulate_iterations(50000)

v = network['v', 0, 'np']
print('\nspikes', [int(np.sum((v[:-1, axon] < 0) & (v[1:, axon] >= 0))) for axon in range(axons.size)])
for axon in range(axons.size):
    plt.plot(np.arange(len(v)) * STEP, v[:, axon] - 100 * axon)
plt.xlabel('time (ms)')
plt.ylabel('membrane potential (mV), one axon below the other')
plt.savefig('v.png')

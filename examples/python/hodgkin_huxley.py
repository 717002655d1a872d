"""The squid giant axon (A. L. Hodgkin, A. F. Huxley, J. Physiol. 117, 1952) at five strengths of injected current.

Membrane potential in mV relative to outside, conductances in mS/cm^2, currents in uA/cm^2, capacitance in uF/cm^2, ms.
"""
from PymoNNto import *
import matplotlib.pyplot as plt

STEP = 0.01


def linear_over_exponential(x, scale):
    """x / (1 - exp(-x / scale)), the form of two of the opening rates."""
    return x / (1.0 - np.exp(-x / scale))


class Gates(Behavior):
    """dg/dt = alpha(v) (1 - g) - beta(v) g for the activations m and n and the inactivation h."""

    def initialize(self, neurons):
        neurons.m = neurons.vector() + 0.0529
        neurons.h = neurons.vector() + 0.5961
        neurons.n = neurons.vector() + 0.3177

    def iteration(self, neurons):
        v = neurons.v
        alpha_m, beta_m = 0.1 * linear_over_exponential(v + 40, 10), 4.0 * np.exp(-(v + 65) / 18)
        alpha_h, beta_h = 0.07 * np.exp(-(v + 65) / 20), 1.0 / (1.0 + np.exp(-(v + 35) / 10))
        alpha_n, beta_n = 0.01 * linear_over_exponential(v + 55, 10), 0.125 * np.exp(-(v + 65) / 80)
        neurons.m += STEP * (alpha_m * (1 - neurons.m) - beta_m * neurons.m)
        neurons.h += STEP * (alpha_h * (1 - neurons.h) - beta_h * neurons.h)
        neurons.n += STEP * (alpha_n * (1 - neurons.n) - beta_n * neurons.n)


class Membrane(Behavior):
    """C dv/dt = I - g_Na m^3 h (v - E_Na) - g_K n^4 (v - E_K) - g_L (v - E_L)."""

    def initialize(self, neurons):
        self.set_parameters_as_variables(self)
        neurons.v = neurons.vector(-65)
        neurons.current = np.linspace(0, 20, neurons.size).astype(neurons.def_dtype)

    def iteration(self, neurons):
        v = neurons.v
        sodium = self.g_Na * neurons.m ** 3 * neurons.h * (v - self.E_Na)
        potassium = self.g_K * neurons.n ** 4 * (v - self.E_K)
        leak = self.g_L * (v - self.E_L)
        neurons.v += STEP * (neurons.current - sodium - potassium - leak) / self.C


network = Network()
axons = NeuronGroup(net=network, tag='axons', size=5, behavior={
    1: Membrane(C=1.0, g_Na=120.0, g_K=36.0, g_L=0.3, E_Na=50.0, E_K=-77.0, E_L=-54.387),
    2: Gates(),
    9: Recorder('v', gapwidth=10),
})
network.initialize(info=False)
network.simulate_iterations(5000)

v = network['v', 0, 'np']
for axon in range(axons.size):
    spikes = np.sum((v[:-1, axon] < 0) & (v[1:, axon] >= 0))
    print('%5.1f uA/cm^2: %2d spikes, peak %.1f mV' % (axons.current[axon], spikes, np.max(v[:, axon])))

for axon in range(axons.size):
    plt.plot(np.arange(len(v)) * STEP * 10, v[:, axon], label='%g uA/cm$^2$' % axons.current[axon])
plt.xlabel('time (ms)')
plt.ylabel('membrane potential (mV)')
plt.legend()
plt.show()

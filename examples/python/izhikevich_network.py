"""A pulse-coupled network of cortical spiking neurons (E. M. Izhikevich, IEEE Trans. Neural Netw. 14, 2003).

Excitatory neurons range from regular spiking to chattering, inhibitory ones from fast spiking to low-threshold spiking.
"""
from PymoNNto import *
import matplotlib.pyplot as plt

np.random.seed(2)


class Izhikevich(Behavior):
    """dv/dt = 0.04 v^2 + 5 v + 140 - u + I, du/dt = a (b v - u); at v >= 30 mV: v = c, u = u + d. Step 1 ms."""

    def initialize(self, neurons):
        r = neurons.vector('uniform')
        if self.parameter('inhibitory', False):
            neurons.a, neurons.b = 0.02 + 0.08 * r, 0.25 - 0.05 * r
            neurons.c, neurons.d = neurons.vector(-65), neurons.vector(2)
        else:
            neurons.a, neurons.b = neurons.vector(0.02), neurons.vector(0.2)
            neurons.c, neurons.d = -65 + 15 * r ** 2, 8 - 6 * r ** 2
        neurons.v = neurons.vector(-65)
        neurons.u = neurons.b * neurons.v
        neurons.spike = neurons.vector(bool)

    def iteration(self, neurons):
        for _ in range(2):
            neurons.v += 0.5 * (0.04 * neurons.v ** 2 + 5 * neurons.v + 140 - neurons.u + neurons.current)
        neurons.u += neurons.a * (neurons.b * neurons.v - neurons.u)
        neurons.spike = neurons.v >= 30
        neurons.v[neurons.spike] = neurons.c[neurons.spike]
        neurons.u[neurons.spike] += neurons.d[neurons.spike]


class ThalamicInput(Behavior):

    def initialize(self, neurons):
        self.strength = self.parameter('strength', 5.0)
        neurons.current = neurons.vector()

    def iteration(self, neurons):
        neurons.current = self.strength * neurons.vector('normal(0, 1)')


class Synapses(Behavior):

    def initialize(self, neurons):
        for synapse in neurons.synapses(afferent):
            synapse.W = synapse.matrix('uniform', scale=synapse.strength)

    def iteration(self, neurons):
        for synapse in neurons.synapses(afferent):
            neurons.current += synapse.W.dot(synapse.src.spike)


network = Network()
excitatory = NeuronGroup(net=network, tag='excitatory', size=800, behavior={
    1: ThalamicInput(strength=5.0), 2: Synapses(), 3: Izhikevich(), 9: EventRecorder('spike'), 10: Recorder(['v[0]']),
})
inhibitory = NeuronGroup(net=network, tag='inhibitory', size=200, behavior={
    1: ThalamicInput(strength=2.0), 2: Synapses(), 3: Izhikevich(inhibitory=True), 9: EventRecorder('spike'),
})
for source, strength in ((excitatory, 0.5), (inhibitory, -1.0)):
    for target in (excitatory, inhibitory):
        SynapseGroup(net=network, src=source, dst=target, tag='all_to_all').set_var('strength', strength)

network.initialize(info=False)
network.simulate_iterations(1000)

for group in (excitatory, inhibitory):
    print('%s rate %.1f Hz' % (group.tag, len(group['spike.t', 0]) / group.size))

figure, (raster, trace) = plt.subplots(2, 1, sharex=True)
raster.plot(excitatory['spike.t', 0], excitatory['spike.i', 0], '.', markersize=1)
raster.plot(inhibitory['spike.t', 0], inhibitory['spike.i', 0] + excitatory.size, '.', markersize=1)
raster.set_ylabel('neuron')
trace.plot(excitatory['v[0]', 0])
trace.set_xlabel('time (ms)')
trace.set_ylabel('v of neuron 0 (mV)')
plt.show()

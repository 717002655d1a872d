"""Leaky integrate-and-fire neurons in a balance of excitation and inhibition (N. Brunel, J. Comput. Neurosci. 8, 2000).

400 excitatory and 100 inhibitory neurons receive Poisson input; each neuron has 40 excitatory and 10 inhibitory
afferents. Membrane potential in mV, time in ms, step 0.1 ms, delay 1.5 ms, refractory period 2 ms.
"""
from PymoNNto import *
import matplotlib.pyplot as plt

np.random.seed(1)

STEP = 0.1


class IntegrateAndFire(Behavior):
    """tau dv/dt = -v + R I; a spike at the threshold sets v to the reset potential for the refractory period."""

    def initialize(self, neurons):
        self.tau = self.parameter('tau', 20.0)
        self.threshold = self.parameter('threshold', 20.0)
        self.reset = self.parameter('reset', 10.0)
        self.refractory = self.parameter('refractory', 2.0)
        neurons.v = neurons.vector('uniform') * self.threshold
        neurons.rest = neurons.vector()
        neurons.spike = neurons.vector(bool)

    def iteration(self, neurons):
        active = neurons.rest <= 0
        neurons.v -= neurons.v * active * (STEP / self.tau)
        neurons.rest -= STEP
        neurons.spike = (neurons.v >= self.threshold) * active
        neurons.v[neurons.spike] = self.reset
        neurons.rest[neurons.spike] = self.refractory


class PoissonInput(Behavior):
    """Independent spike trains from outside, each spike raising v by the strength of a synapse."""

    def initialize(self, neurons):
        self.rate = self.parameter('rate', 3.0)
        self.strength = self.parameter('strength', 0.4)

    def iteration(self, neurons):
        neurons.v += np.random.poisson(self.rate * STEP, neurons.size) * self.strength


class DelayedSynapses(Behavior):
    """Spikes arrive after the delay; v changes at once by the sum of the strengths of the synapses that spiked."""

    def initialize(self, neurons):
        self.steps = int(round(self.parameter('delay', 1.5) / STEP))
        for synapse in neurons.synapses(afferent):
            synapse.W = synapse.matrix()
            for row in synapse.W:
                row[np.random.choice(synapse.src.size, synapse.count, replace=False)] = synapse.strength
            synapse.arriving = np.zeros((self.steps, synapse.src.size), dtype=bool)

    def iteration(self, neurons):
        for synapse in neurons.synapses(afferent):
            neurons.v += synapse.W.dot(synapse.arriving[-1])
            neurons.buffer_roll(synapse.arriving, synapse.src.spike)


network = Network()
excitatory = NeuronGroup(net=network, tag='excitatory', size=400, behavior={
    1: PoissonInput(), 2: DelayedSynapses(), 3: IntegrateAndFire(), 9: EventRecorder('spike'), 10: Recorder('np.mean(v)'),
})
inhibitory = NeuronGroup(net=network, tag='inhibitory', size=100, behavior={
    1: PoissonInput(), 2: DelayedSynapses(), 3: IntegrateAndFire(), 9: EventRecorder('spike'),
})
for source, count, strength in ((excitatory, 40, 0.4), (inhibitory, 10, -2.0)):
    for target in (excitatory, inhibitory):
        synapse = SynapseGroup(net=network, src=source, dst=target, tag='recurrent')
        synapse.set_var('count', count).set_var('strength', strength)

network.initialize(info=False)
network.simulate_iterations(3000)

seconds = network.iteration * STEP / 1000
for group in (excitatory, inhibitory):
    print('%s rate %.1f Hz' % (group.tag, len(group['spike.t', 0]) / group.size / seconds))

figure, (raster, potential) = plt.subplots(2, 1, sharex=True)
raster.plot(excitatory['spike.t', 0] * STEP, excitatory['spike.i', 0], '.', markersize=1)
raster.plot(inhibitory['spike.t', 0] * STEP, inhibitory['spike.i', 0] + excitatory.size, '.', markersize=1)
raster.set_ylabel('neuron')
potential.plot(np.arange(network.iteration) * STEP, network['np.mean(v)', 0])
potential.set_xlabel('time (ms)')
potential.set_ylabel('mean membrane potential (mV)')
plt.show()

"""The network of the PymoNNto readme: leaky neurons with random input, recurrent synapses, recorders and figures."""
from PymoNNto import *
import matplotlib.pyplot as plt

np.random.seed(0)


class LeakyNeurons(Behavior):

    def initialize(self, neurons):
        self.threshold = self.parameter('threshold', 0.5)
        self.leak_factor = self.parameter('leak_factor', 0.9)
        neurons.voltage = neurons.vector()
        neurons.spike = neurons.vector(bool)

    def iteration(self, neurons):
        neurons.spike = neurons.voltage > self.threshold
        neurons.voltage[neurons.spike] = 0.0
        neurons.voltage *= self.leak_factor
        neurons.voltage += neurons.vector('uniform', density=0.01)


class SynapticInput(Behavior):

    def initialize(self, neurons):
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            synapse.W = synapse.matrix('uniform', density=0.1)
            synapse.enabled = synapse.W > 0

    def iteration(self, neurons):
        for synapse in neurons.synapses(afferent, 'GLUTAMATE'):
            neurons.voltage += synapse.W.dot(synapse.src.spike) / synapse.src.size * 10


network = Network()
NeuronGroup(net=network, tag='my_neurons', size=100, behavior={
    1: LeakyNeurons(threshold=0.5),
    2: SynapticInput(),
    9: Recorder(['voltage', 'np.mean(voltage)'], tag='my_recorder'),
    10: EventRecorder('spike', tag='my_event_recorder'),
})
SynapseGroup(net=network, src='my_neurons', dst='my_neurons', tag='GLUTAMATE')

network.initialize(info=False)
network.simulate_iterations(1000)

voltage = network['voltage', 0, 'np']
print('iterations', network.iteration)
print('recorded', voltage.shape, voltage.dtype)
print('spikes', len(network['spike.t', 0]))
print('mean voltage %.4f' % np.mean(network['np.mean(voltage)', 0]))

plt.plot(voltage[:, 0:10])
plt.plot(network['np.mean(voltage)', 0], color='black')
plt.axhline(network.my_neurons.LeakyNeurons.threshold, color='black')
plt.xlabel('iterations')
plt.ylabel('voltage')
plt.show()

plt.plot(network['spike.t', 0], network['spike.i', 0], '.k')
plt.xlabel('iterations')
plt.ylabel('neuron index')
plt.show()

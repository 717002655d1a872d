"""The workload that the start-up cache is trained on: what scripts do in their first seconds."""

import numpy as np
from PymoNNto import Behavior, EventRecorder, Network, NeuronGroup, Recorder, SynapseGroup


class Leak(Behavior):
    """Leaky integration, threshold and reset."""

    def initialize(self, neurons):
        self.leak = self.parameter("leak", 0.9)
        neurons.voltage = neurons.vector("uniform")
        neurons.spike = neurons.vector() > 0
        neurons.threshold = 1.0

    def iteration(self, neurons):
        neurons.voltage *= self.leak
        neurons.spike = neurons.voltage > neurons.threshold
        neurons.voltage[neurons.spike] = 0.0


class Noise(Behavior):
    """Input drawn anew at each step."""

    def iteration(self, neurons):
        neurons.voltage += np.random.random(neurons.size) * 0.3


class Transmit(Behavior):
    """Spikes times weights, summed by the receiving group."""

    def initialize(self, synapses):
        synapses.W = synapses.matrix("uniform", density=0.2)

    def iteration(self, synapses):
        synapses.dst.voltage += synapses.W[synapses.src.spike].sum(axis=0) * 0.01


class Recovery(Behavior):
    """A second variable that follows the membrane potential, as in the models of two equations."""

    def initialize(self, neurons):
        self.rate = self.parameter("rate", 0.02)
        neurons.voltage = neurons.vector("normal(-65, 7)")
        neurons.recovery = neurons.vector("normal(12, 7)")
        neurons.spike = neurons.vector(bool)

    def iteration(self, neurons):
        neurons.spike = neurons.voltage > 30.0
        neurons.voltage[neurons.spike] = -65.0
        neurons.recovery[neurons.spike] += 2.0
        v, u = neurons.voltage, neurons.recovery
        neurons.voltage += np.clip(0.04 * v**2 + 5.0 * v + 140.0 - u + 15.0, -50.0, 50.0)
        neurons.recovery += self.rate * (0.2 * v - u) + neurons.vector("normal(0, 1)")


class Plasticity(Behavior):
    """Weights that change where spikes are, and are kept in bounds."""

    def initialize(self, neurons):
        neurons.trace = neurons.vector()
        for synapses in neurons.synapses("afferent", "GLU"):
            synapses.W = synapses.matrix("uniform")

    def iteration(self, neurons):
        neurons.trace += neurons.spike - neurons.trace / 20.0
        for synapses in neurons.synapses("afferent", "GLU"):
            before, after = synapses.src.spike, synapses.dst.spike
            neurons.voltage += np.sum(synapses.W[before], axis=0) / synapses.src.size
            neurons.voltage += synapses.W.dot(before) / synapses.src.size
            synapses.W[:, after] += 0.01 * neurons.trace[:, None] * (1.0 - synapses.W[:, after])
            synapses.W += before[:, None] * after[None, :] * 0.001
            synapses.W = np.clip(synapses.W, 0.0, 1.0)


def describe(record):
    """Statistics as scripts print them."""
    table = np.asarray(record)
    spread = np.where(table > table.mean(), table, 0.0).std(axis=0)
    return f"{table.shape} {table.dtype} {spread[:3]} {table.max():.3f}"


np.random.seed(1)
net = Network()
neurons = NeuronGroup(
    net=net,
    size=100,
    behavior={1: Leak(leak=0.95), 2: Noise(), 9: Recorder("voltage"), 10: EventRecorder("spike")},
    tag="neurons",
)
SynapseGroup(net=net, src=neurons, dst=neurons, tag="GLU", behavior={3: Transmit()})
net.initialize()
net.simulate_iterations(2000)
print(describe(net["voltage", 0]))

plastic = Network(settings={"dtype": "float32"})
cells = NeuronGroup(net=plastic, size=300, behavior={1: Recovery(), 2: Plasticity(), 9: Recorder(["voltage", "np.mean(voltage)"])})
SynapseGroup(net=plastic, src=cells, dst=cells, tag="GLU")
plastic.initialize()
plastic.simulate_iterations(1500)
print(describe(plastic["voltage", 0]))

import matplotlib.pyplot as plt  # noqa: E402  (the network is what most scripts begin with)

plt.plot(net["voltage", 0, "np"][:, :5], label="voltage")
plt.plot(net["spike.t", 0], net["spike.i", 0], ".k")
plt.xlabel("iteration")
plt.legend()
plt.show()
plt.imshow(net["voltage", 0, "np"].transpose(), aspect="auto")
plt.colorbar()
plt.show()

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

import matplotlib.pyplot as plt  # noqa: E402  (the network is what most scripts begin with)

plt.plot(net["voltage", 0, "np"][:, :5], label="voltage")
plt.plot(net["spike.t", 0], net["spike.i", 0], ".k")
plt.xlabel("iteration")
plt.legend()
plt.show()
plt.imshow(net["voltage", 0, "np"].transpose(), aspect="auto")
plt.colorbar()
plt.show()

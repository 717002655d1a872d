"""An associative memory (J. J. Hopfield, PNAS 79, 1982) that completes patterns of which a quarter of the cells is flipped."""
from PymoNNto import *
import matplotlib.pyplot as plt

np.random.seed(3)

SIDE = 20
PATTERNS = 8


class HebbianMemory(Behavior):
    """W = sum over the patterns of p p^T / N, without self-connections."""

    def initialize(self, synapses):
        patterns = synapses.src.patterns
        synapses.W = np.zeros((synapses.dst.size, synapses.src.size))
        for pattern in patterns:
            synapses.W += np.outer(pattern, pattern) / synapses.src.size
        np.fill_diagonal(synapses.W, 0)


class BinaryUnits(Behavior):
    """Each iteration, one tenth of the units, chosen at random, take the sign of their input."""

    def initialize(self, neurons):
        neurons.patterns = np.where(np.random.rand(PATTERNS, neurons.size) < 0.5, -1, 1)
        flipped = np.random.rand(neurons.size) < 0.25
        neurons.state = np.where(flipped, -1, 1) * neurons.patterns[0]

    def iteration(self, neurons):
        chosen = np.random.choice(neurons.size, neurons.size // 10, replace=False)
        for synapses in neurons.synapses(afferent, 'MEMORY'):
            neurons.state[chosen] = np.where(synapses.W[chosen].dot(neurons.state) < 0, -1, 1)
        neurons.overlap = neurons.patterns.dot(neurons.state) / neurons.size


network = Network()
units = NeuronGroup(net=network, tag='units', size=SIDE * SIDE, behavior={
    1: BinaryUnits(), 9: Recorder(['overlap', 'state']),
})
SynapseGroup(net=network, src=units, dst=units, tag='MEMORY', behavior={2: HebbianMemory()})
network.initialize(info=False)
network.simulate_iterations(40)

overlap = network['overlap', 0, 'np']
print('overlap with the stored pattern: %.2f at first, %.2f at last' % (overlap[0, 0], overlap[-1, 0]))
print('largest overlap with another pattern: %.2f' % np.max(np.abs(overlap[-1, 1:])))

figure, axes = plt.subplots(1, 3, figsize=(9, 3))
for axis, title, cells in (
    (axes[0], 'stored', units.patterns[0]),
    (axes[1], 'after 1 iteration', network['state', 0][0]),
    (axes[2], 'after 40 iterations', units.state),
):
    axis.imshow(cells.reshape(SIDE, SIDE), cmap='gray')
    axis.set_title(title)
    axis.axis('off')
plt.show()

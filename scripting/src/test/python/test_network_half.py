"""Networks whose vectors and matrices are of half precision; the numbers are those of CPython with PymoNNto."""

import io
import os
import tempfile

import numpy as np

from PymoNNto import *

HALF = np.dtype('float16')


class Drift(Behavior):
    def initialize(self, neurons):
        neurons.v = neurons.vector('uniform')
        neurons.sparse = neurons.vector('uniform', density=0.5)
        neurons.total = neurons.vector()
        neurons.noise = neurons.vector('normal(0.5, 0.1)')
        neurons.rate = neurons.vector(0.1)

    def iteration(self, neurons):
        neurons.v += neurons.noise * 0.1
        neurons.v[neurons.v > 1] = 0
        for synapses in neurons.synapses(afferent, 'GLU'):
            neurons.total += synapses.W.dot(synapses.src.v) / 10


class Weights(Behavior):
    def initialize(self, synapses):
        synapses.W = synapses.matrix('uniform')


def network(size=5):
    np.random.seed(1)
    net = Network(settings={'dtype': np.float16, 'synapse_mode': 'DxS'})
    group = NeuronGroup(net, size, {1: Drift(), 9: Recorder(['v', 'np.mean(n.v)', 'np.sum(n.total)'])}, tag='g')
    SynapseGroup(net, src=group, dst=group, tag='GLU', behavior={1: Weights()})
    net.initialize(info=False)
    return net, group


def test_vectors_and_matrices_are_of_the_type_of_the_settings():
    net, group = network()
    weights = net.SynapseGroups[0].W
    for array in (group.v, group.sparse, group.total, group.noise, group.rate, weights):
        assert array.dtype is HALF and array.itemsize == 2
    assert group.rate.tolist() == [0.0999755859375] * 5
    assert weights[0].tolist() == [0.96826171875, 0.3134765625, 0.6923828125, 0.87646484375, 0.89453125]
    assert group.sparse.tolist() == [0.09234619140625, 0.0, 0.345458984375, 0.0, 0.53857421875]


def test_a_simulation_rounds_every_step_as_numpy_does():
    net, group = network()
    net.simulate_iterations(4)
    assert group.v.tolist() == [0.5830078125, 0.99169921875, 0.1556396484375, 0.50927734375, 0.369384765625]
    assert group.total.tolist() == [0.59375, 0.2010498046875, 0.60498046875, 0.68310546875, 0.35546875]


def test_recorders_keep_half_precision():
    net, group = network()
    net.simulate_iterations(4)
    values = np.array(net['v', 0])
    assert values.dtype is HALF and values.shape == (4, 5)
    assert values[0].tolist() == [0.45849609375, 0.7880859375, 0.03900146484375, 0.35400390625, 0.202392578125]
    means, totals = net['np.mean(n.v)', 0], net['np.sum(n.total)', 0]
    assert type(means[0]) is np.float16 and np.array(means).dtype is HALF
    assert np.array(means).tolist() == [0.368408203125, 0.41943359375, 0.470703125, 0.52197265625]
    assert np.array(totals).tolist() == [0.50537109375, 1.080078125, 1.724609375, 2.4375]
    assert net['v', 0, 'np'].dtype is HALF


def test_files_hold_half_precision():
    array = np.array([[1.5, 0.1, -2], [65504, np.inf, 6e-8]], dtype=np.float16)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'half.npy')
        np.save(path, array)
        with open(path, 'rb') as file:
            written = file.read()
        loaded = np.load(path)
        np.savez(os.path.join(folder, 'two.npz'), first=array, second=array.T)
        with np.load(os.path.join(folder, 'two.npz')) as both:
            assert both['second'].dtype is HALF and np.array_equal(both['second'], array.T)
    assert b"'descr': '<f2'" in written and written.endswith(bytes.fromhex('003e662e00c0ff7b007c0100'))
    assert loaded.dtype is HALF and np.array_equal(loaded, array)
    buffer = io.BytesIO(array.tobytes())
    assert np.array_equal(np.frombuffer(buffer.read(), dtype='e').reshape(2, 3), array)


def test_random_numbers_can_be_rounded_to_half_precision():
    np.random.seed(3)
    drawn = np.random.rand(4).astype(np.float16)
    assert drawn.dtype is HALF and drawn.tolist() == [0.55078125, 0.7080078125, 0.291015625, 0.5107421875]


def test_figures_draw_half_precision():
    import matplotlib.pyplot as plt
    x = np.arange(4, dtype=np.float16)
    (line,) = plt.plot(x, x * np.float16(0.5))
    assert [float(value) for value in line.get_ydata()] == [0, 0.5, 1, 1.5]
    image = plt.imshow(np.outer(x, x))
    assert image.get_clim() == (0, 9)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'half.png')
        plt.savefig(path)
        assert plt.imread(path)[..., :3].min() < 0.5
    plt.close('all')

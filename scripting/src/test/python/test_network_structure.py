"""Layouts of neurons, receptive fields and parts of synapse groups, by their definitions.

Numbers of layouts are of a run of PymoNNto on CPython; receptive fields and partitions do not run there.
"""

import gc

import numpy as np

from PymoNNto import *


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


def block():
    a = NeuronGroup(Network(), NeuronDimension(width=3, height=2, depth=2), tag='a')
    return a, a.shape


def test_moving_scaling_and_noise():
    a, grid = block()
    np.random.seed(7)
    assert grid.move(0.5, -1, 2).scale(2, 3, 0.5).noise(0.5, 1, 0.25) is grid
    assert np.allclose(a.x, [
        -1.211846, 1.139959, 2.969205, -0.888267, 1.238995, 3.019248, -0.99944, 0.786026, 2.884219, -1.000059, 1.089615, 3.15187])
    assert np.allclose(a.y, [
        -4.619059, -4.934063, -4.711854, -1.090406, -1.786615, -1.547876, -4.068794, -4.975101, -4.399451, -1.04987, -1.769697,
        -1.45151])
    assert np.allclose(a.z, [
        0.852282, 0.658292, 0.755853, 0.812602, 0.792253, 0.741938, 1.176212, 1.247692, 1.218096, 1.24435, 1.216473, 1.334479])
    assert a.x.dtype == np.float32
    before = a.x.copy()
    grid.noise(1, 1, 1, centered=False)
    assert (a.x >= before).all() and (a.x <= before + 1).all() and (a.x != before).all()


def test_area_masks():
    a, grid = block()
    for arguments, mask in (
        ({}, '111111111111'), ({'xmin': 1}, '011011011011'), ({'xmin': 1, 'xmax': 2, 'ymax': 1}, '010000010000'),
        ({'zmin': 1, 'zmax': 0}, '000000111111'), ({'ymin': 1, 'ymax': -1}, '000111000111'),
    ):
        found = grid.get_area_mask(**arguments)
        assert found.dtype == bool and ''.join(str(int(each)) for each in found) == mask, arguments


def test_positions_can_be_set_anew_and_stretched_to_another_grid():
    a, grid = block()
    b = NeuronGroup(a.network, NeuronDimension(width=6, height=1, depth=4))
    grid.move(5).set_positions(3, 2, 2)
    assert a.x.tolist() == [0, 1, 2] * 4 and a.y.tolist() == [0, 0, 0, 1, 1, 1] * 2 and a.z.tolist() == [0] * 6 + [1] * 6
    grid.stretch_to_equal_size(b)
    assert a.x.tolist() == [0, 2, 4] * 4 and a.y.tolist() == [0, 0, 0, 0.5, 0.5, 0.5] * 2 and a.z.tolist() == [0] * 6 + [2] * 6
    assert a.width == 3 and a.x.dtype == np.float32
    grid.stretch_to_equal_size(NeuronGroup(a.network, 4))
    assert a.x.tolist() == [0, 2, 4] * 4


def test_transformed_patterns():
    a, grid = block()
    grid.apply_pattern_transformation_function(np.array([0, 5, 6, 15]), 4, 4, 1)
    assert a.x.tolist() == [0, 1, 2, 3] and a.y.tolist() == [0, 1, 1, 3]
    # Indices of a grid that is 2 high, 3 wide and 2 deep.
    grid.apply_pattern_transformation_function(np.array([0, 2, 3, 5, 6, 11]), 2, 3, 2)
    assert a.x.tolist() == [0, 2, 0, 2, 0, 2] and a.y.tolist() == [0, 0, 1, 1, 0, 1]


def test_rotations():
    """rotate was an AttributeError."""
    assert np.allclose(rotation_matrix([1, 2, 3], 0.7), [
        [0.781639173907025, -0.4829292842142122, 0.3947397981737998],
        [0.5501172307043584, 0.8320301337746345, -0.07139249941787584],
        [-0.29395787843858057, 0.27295633888831433, 0.9160150668873173]])
    a, grid = block()
    x, y, z = a.x.copy(), a.y.copy(), a.z.copy()
    assert grid.rotate([0, 0, 2], np.pi / 2) is grid
    assert np.allclose(a.x, -y, atol=1e-6) and np.allclose(a.y, x, atol=1e-6) and np.allclose(a.z, z) and a.x.dtype == np.float32
    grid.rotate([1, 2, 3], 0.7).rotate([1, 2, 3], -0.7).rotate([0, 0, 1], -np.pi / 2)
    assert np.allclose([a.x, a.y, a.z], [x, y, z], atol=1e-6)


def test_vectors_as_matrices():
    assert vec_to_mat(np.array([1, 2]), 3).tolist() == [[1, 2]] * 3
    assert vec_to_mat_transposed(np.array([1, 2]), 3).tolist() == [[1, 1, 1], [2, 2, 2]]


class Pattern:
    def __init__(self, *dimensions):
        self.dimensions = dimensions

    def get_pattern_dimension(self):
        return self.dimensions


def test_a_grid_is_as_large_as_its_input_patterns():
    def size(*patterns, **arguments):
        a = NeuronGroup(Network(), NeuronDimension(input_patterns=[Pattern(*each) for each in patterns], **arguments))
        assert a.size == a.width * a.height * a.depth == len(a.x)
        return a.width, a.height, a.depth

    assert size(()) == (1, 1, 1) and size((4,)) == (1, 4, 1) and size((4, 3)) == (3, 4, 1)
    assert size((2, 4, 3)) == (3, 4, 2) and size((4, 3), (2, 9)) == (9, 4, 1) and size((4, 3), width=5, height=2) == (5, 4, 1)


def test_grids_in_behaviors_by_key_and_in_lists():
    class Nothing(Behavior):
        pass

    a = NeuronGroup(Network(), NeuronDimension(width=2, height=2, centered=False), {1: Nothing()})
    b = NeuronGroup(Network(), NeuronDimension(width=2, height=2), [Nothing()])
    assert sorted(a.behavior) == [0, 1] == list(b.behavior) and type(b.behavior[0]) is NeuronDimension
    assert a.x.tolist() == [0, 1, 0, 1] and a.y.tolist() == [0, 0, 1, 1] and a.id.tolist() == [0, 1, 2, 3] == b.id.tolist()
    assert NeuronGroup(Network(settings={'dtype': float64}), getGrid(6)).x.dtype == np.float64


def plane(mode=DxS):
    net = Network(settings={'syn_dim': mode})
    a = NeuronGroup(net, NeuronDimension(width=4, height=3), tag='a')
    b = NeuronGroup(net, NeuronDimension(width=3, height=3), tag='b')
    return net, a, b


def near(src, dst, reach):
    """Return the definition: which targets (rows) and sources are in reach of each other."""
    return np.array([
        [reach(src.x[s] - dst.x[d], src.y[s] - dst.y[d], src.z[s] - dst.z[d]) for s in range(src.size)] for d in range(dst.size)
    ])


def test_receptive_fields_of_all_pairs_in_both_orders():
    """Receptive fields were AttributeErrors."""
    for mode in (DxS, SxD):
        net, a, b = plane(mode)
        box = SynapseGroup(net, a, b, 'box', {1: Box_Receptive_Fields(range=1)})
        circle = SynapseGroup(net, a, b, 'circle', {1: Circle_Receptive_Fields(radius=1.2)})
        assert box.enabled.dtype == bool and box.enabled.shape == box.matrix_dim()
        expected = near(a, b, lambda x, y, z: max(abs(x), abs(y), abs(z)) <= 1)
        assert (box.ignore_transpose_mode(box.enabled) == expected).all() and 0 < expected.sum() < 108
        expected = near(a, b, lambda x, y, z: (x * x + y * y + z * z) ** 0.5 <= 1.2)
        assert (circle.ignore_transpose_mode(circle.enabled) == expected).all() and 0 < expected.sum() < 108
        assert np.allclose(box.get_max_receptive_field_size(), (1, 1, 1))
        own = SynapseGroup(net, a, a, 'own', {1: Circle_Receptive_Fields(radius=9, remove_autapses=True)})
        assert (own.enabled == ~np.eye(12, dtype=bool)).all()
        without = SynapseGroup(net, a, a, 'without', {1: Box_Receptive_Fields(range=1), 2: Remove_Autapses()})
        assert without.enabled.sum() == near(a, a, lambda x, y, z: max(abs(x), abs(y)) <= 1).sum() - 12


def test_own_receptive_fields():
    """Receptive_Fields was an AttributeError."""
    class Lower(Receptive_Fields):
        def get_enabled_mat(self, synapses, s_id, sx, sy, sz, d_id, dx, dy, dz):
            assert sx is dx is None
            return s_id <= d_id

    net = Network()
    a = NeuronGroup(net, 3)
    b = NeuronGroup(net, 2)
    s = SynapseGroup(net, a, b, 's', {1: Lower()})
    assert s.enabled.tolist() == [[True, False, False], [True, True, False]]
    bare = {1: Receptive_Fields()}
    assert 'Receptive_Fields has to override get_enabled_mat' in raised(NotImplementedError, SynapseGroup, net, a, b, 't', bare)


def test_a_part_of_a_synapse_group_has_its_block_of_all_matrices():
    """get_sub_synapse_group was a TypeError."""
    for mode in (DxS, SxD):
        net, a, b = plane(mode)
        whole = SynapseGroup(net, a, b, 'GABA', {1: Box_Receptive_Fields(range=1), 5: Recorder('W')})
        values = np.arange(108.0).reshape(9, 12)
        whole.W = whole.ignore_transpose_mode(values).copy()
        whole.note = ['x']
        src_mask, dst_mask = a.x < 0, b.y > 0
        part = whole.get_sub_synapse_group(src_mask, dst_mask)
        rows = np.ix_(dst_mask, src_mask)
        assert (part.ignore_transpose_mode(part.W) == values[rows]).all() and part.W.shape == part.matrix_dim()
        assert (part.ignore_transpose_mode(part.enabled) == whole.ignore_transpose_mode(whole.enabled)[rows]).all()
        part.W += 1
        part.note.append('y')
        assert whole.W.sum() == values.sum() and whole.note == ['x'] and list(part.tags) == list(whole.tags)
        assert part.src.size == 6 and part.dst.size == 3 and part.src.BaseNeuronGroup is a
        assert list(part.behavior) == [1, 5] and part.behavior[5] is not whole.behavior[5]


def test_parts_have_all_synapses_of_the_whole():
    """Partition was an AttributeError."""
    for mode in (DxS, SxD):
        net = Network(settings={'syn_dim': mode})
        a = NeuronGroup(net, NeuronDimension(width=9, height=6), tag='a')
        b = NeuronGroup(net, NeuronDimension(width=9, height=6), tag='b')
        expected = near(a, b, lambda x, y, z: max(abs(x), abs(y)) <= 1)
        SynapseGroup(net, a, b, 'GLU', {1: Box_Receptive_Fields(range=1), 2: Partition(split_size=[3, 2, 1])})
        parts = net.SynapseGroups
        assert len(parts) == 6 and b.synapses(afferent, 'GLU') == parts == a.synapses(efferent, 'partitioned')
        assert sum(part.dst.size for part in parts) == 54 and all(part.src.size <= 25 for part in parts)
        assert (get_partitioned_synapse_matrix(b, 'GLU', 'enabled') == expected).all()
        assert all(not any(isinstance(each, Partition) for each in part.behavior.values()) for part in parts)


def test_small_groups_are_not_parted_automatically():
    net = Network()
    a = NeuronGroup(net, NeuronDimension(width=20, height=20), tag='a')
    b = NeuronGroup(net, NeuronDimension(width=28, height=7), tag='b')
    whole = SynapseGroup(net, a, a, 'x', {1: Box_Receptive_Fields(range=1), 2: Partition()})
    assert net.SynapseGroups == [whole]
    SynapseGroup(net, b, b, 'y', {1: Box_Receptive_Fields(range=1), 2: Partition()})
    assert [part.dst.size for part in b.synapses(afferent, 'y')] == [49] * 4


def test_parts_of_a_synapse_group_work_like_the_whole():
    class Weights(Behavior):
        def initialize(self, s):
            s.W = s.matrix('ones') * s.enabled

    class Input(Behavior):
        def iteration(self, n):
            n.input = n.vector()
            for s in n.synapses(afferent, 'GLU'):
                s.dst.input += s.W.dot(s.src.rate)

    def run(**split):
        net = Network()
        a = NeuronGroup(net, NeuronDimension(width=6, height=5), {3: Input()}, tag='a')
        a.rate = a.vector() + np.arange(30)
        parted = {3: Partition(**split)} if split else {}
        SynapseGroup(net, a, a, 'GLU', {1: Circle_Receptive_Fields(radius=2), 2: Weights(), **parted})
        net.initialize(info=False)
        net.simulate_iteration()
        return a.input

    assert np.array_equal(run(), run(split_size=[2, 2, 1])) and run().sum() > 0


def test_the_share_of_a_synapse_group():
    net = Network()
    a = NeuronGroup(net, 6, tag='a')
    b = NeuronGroup(net, 2, tag='b')
    s = SynapseGroup(net, a, b, 'x')
    t = SynapseGroup(net, b, b, 'x')
    assert s.get_synapse_group_size_factor(s, 'x') == 2 / 8 * 6 and s.get_synapse_group_size_factor(t, 'x') == 2 / 8 * 2


def test_only_networks_that_are_in_use_are_known():
    from PymoNNto.NetworkCore.Network import _networks
    net = Network()
    for _ in range(60):
        Network()
    gc.collect()
    later = Network()
    known = list(_networks)
    assert known.index(net) < known.index(later)
    assert len(known) < 40, len(known)

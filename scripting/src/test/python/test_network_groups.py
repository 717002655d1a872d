"""Groups, parts of groups, synapses and layouts."""

import warnings

import numpy as np

from PymoNNto import *


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


def pair():
    net = Network()
    a = NeuronGroup(net, 4, tag='a')
    b = NeuronGroup(net, 2, tag='b')
    return net, a, b


def test_synapses_are_listed_by_tag():
    """synapses() was a KeyError without synapses, for unknown tags and for later groups."""
    net, a, b = pair()
    assert a.synapses(afferent) == [] and a.synapses(efferent, 'GABA') == []
    s = SynapseGroup(net, a, b, 'GABA,x')
    assert b.synapses(afferent, 'GABA') == [s] == b.synapses(0, 'All') == b.synapses('afferent', 'x') == b.synapses(pre)
    assert a.synapses(efferent, 'GABA') == [s] and a.synapses(afferent, 'GABA') == []
    assert b.afferent_synapses['x'] == [s] and 'GABA' in b.efferent_synapses and b.efferent_synapses['unknown'] == []
    c = NeuronGroup(net, 1, tag='c')
    assert c.afferent_synapses['All'] == []
    assert 'afferent (0) or efferent (1)' in raised(ValueError, a.synapses, 'sideways')


def test_groups_of_synapses_find_their_ends_by_tag():
    net, a, b = pair()
    s = SynapseGroup(net, 'a', 'b')
    assert s.src is a and s.dst is b and s.tag == 'SynapseGroup_1' and s.enabled is True and s.group_weighting == 1
    assert "'z' of SynapseGroup 't' was not found; there are a, b" in raised(ValueError, SynapseGroup, net, 'z', 'b', 't')
    assert s.set_var('W', 3) is s and s.W == 3


def test_required_synapses():
    """The warning of missing synapses was printed."""
    net, a, b = pair()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        a.require_synapses('GABA', warning=False)
        assert caught == []
        a.require_synapses('GLU', efferent=False)
        a.require_synapses('GLU', efferent=False)
    assert [str(each.message) for each in caught] == ["'a' has no afferent synapses with the tag 'GLU'"]
    assert a.synapses(afferent, 'GABA') == [] == a.synapses(afferent, 'GLU')


def test_a_size_that_takes_the_place_of_a_behavior_is_warned_of():
    class Other(Behavior):
        pass

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        a = NeuronGroup(Network(), Grid(width=2), {0: Other()}, tag='a')
    assert type(a.behavior[0]) is Grid and "key 0 of 'a'" in str(caught[0].message) and caught[0].filename == __file__


def test_combined_shape_and_size_factor():
    net, a, b = pair()
    s = SynapseGroup(net, a, b, 'GABA')
    SynapseGroup(net, b, b, 'GABA')
    assert b.get_combined_synapse_shape('GABA') == (2, 6)


def test_parameters_of_connected_groups():
    net, a, b = pair()
    SynapseGroup(net, a, b, 'GABA')
    a.rate = 5
    b.rate = lambda group: group.size
    assert b.connected_NG_param_list('rate', 'GABA', afferent_NGs=True, same_NG=True) == [2, 5]


def test_a_sub_group_reads_and_writes_the_masked_neurons():
    net, a, b = pair()
    a.v = np.array([1.0, 2.0, 3.0, 4.0])
    a.W = np.arange(8.0).reshape(2, 4)
    sub = a.subGroup(np.array([True, False, False, True]))
    assert sub.size == 2 and sub.v.tolist() == [1, 4] and sub.W.tolist() == [[0, 3], [4, 7]] and sub.id.tolist() == [0, 3]
    sub.v += 10
    sub.W = 0
    assert a.v.tolist() == [11, 2, 3, 14] and a.W.sum() == 14
    assert sub.BaseNeuronGroup is a is sub.group_without_subGroup() and sub.tag == 'a' and a.BaseNeuronGroup is a


def test_a_sub_group_can_set_new_attributes():
    """New attributes were an AttributeError, those that are no arrays a TypeError."""
    net, a, b = pair()
    sub = a.subGroup(np.array([True, False, False, True]))
    sub.new = np.array([5, 6])
    sub.name = 'text'
    assert a.new.tolist() == [5, 0, 0, 6] and a.name == 'text'
    sub.name = 'other'
    sub.new = 7
    assert a.name == 'other' and a.new.tolist() == [7, 0, 0, 7]


def test_a_grid_sets_size_and_centered_positions():
    """The numbers of the neurons of a grid were empty."""
    net = Network()
    a = NeuronGroup(net, NeuronDimension(width=3, height=2), tag='a')
    assert (a.size, a.width, a.height, a.depth) == (6, 3, 2, 1) and a.id.tolist() == list(range(6))
    assert a.x.tolist() == [-1, 0, 1, -1, 0, 1] and a.y.tolist() == [-0.5] * 3 + [0.5] * 3 and a.z.tolist() == [0] * 6
    assert a.x.dtype == np.float32 and a.shape is a.behavior[0]
    corner = NeuronGroup(net, Grid(width=2, height=1, depth=2, centered=False))
    assert corner.x.tolist() == [0, 1, 0, 1] and corner.z.tolist() == [0, 0, 1, 1]


def test_squares():
    for number, shape in {12: (3, 4), 7: (1, 7), 100: (10, 10), 800.0: (25, 32)}.items():
        grid = get_squared_dim(number)
        assert (grid.init_kwargs['width'], grid.init_kwargs['height']) == shape


def test_positions_can_be_transformed():
    """rotate was an AttributeError."""
    net = Network()
    a = NeuronGroup(net, getGrid(4))
    grid = a.shape
    assert grid.move(x=1).scale(y=2) is grid
    assert a.x.tolist() == [0.5, 1.5, 0.5, 1.5] and a.y.tolist() == [-1, -1, 1, 1]
    grid.rotate([0, 0, 1], np.pi / 2)
    assert np.abs(np.abs(a.x) - 1).max() < 1e-6
    assert grid.get_area_mask(xmin=1, xmax=0).tolist() == [False, True, False, True]


def test_partition_masks_are_disjoint():
    net = Network()
    a = NeuronGroup(net, NeuronDimension(width=4, height=2))
    masks = a.partition_masks([2, 1, 1])
    assert [mask.sum() for mask in masks] == [4, 4] and not (masks[0] & masks[1]).any()
    assert [block.size for block in a.split_grid_into_sub_group_blocks([2, 1, 1])] == [4, 4]
    near = a.get_subgroup_receptive_field_mask(a.subGroup(masks[0]), [1, 0, 0])
    assert near.sum() == 6


def test_receptive_fields_enable_near_pairs():
    """Receptive fields and Remove_Autapses were AttributeErrors: the ends were set after them."""
    net = Network()
    a = NeuronGroup(net, NeuronDimension(width=5, height=1), tag='a')
    box = SynapseGroup(net, a, a, 'box', {1: Box_Receptive_Fields(range=1, remove_autapses=True)})
    circle = SynapseGroup(net, a, a, 'circle', {1: Circle_Receptive_Fields(radius=2)})
    alone = SynapseGroup(net, a, a, 'alone', {1: Remove_Autapses()})
    assert box.enabled.astype(int).tolist()[2] == [0, 1, 0, 1, 0]
    assert circle.enabled.sum() == 19 and alone.enabled.sum() == 20
    assert circle.get_max_receptive_field_size() == (2, 1, 1)
    plain = NeuronGroup(net, 3, tag='plain')
    assert 'needs positions' in raised(ValueError, SynapseGroup, net, plain, a, 't', {1: Box_Receptive_Fields(range=1)})


def test_a_partition_replaces_the_group_by_blocks():
    """Partition was an AttributeError, and its parts were made with the arguments of an old version."""
    net = Network()
    a = NeuronGroup(net, NeuronDimension(width=6, height=1), tag='a')
    whole = SynapseGroup(net, a, a, 'GABA', {1: Box_Receptive_Fields(range=1), 2: Partition(split_size=[3, 1, 1])})
    assert len(net.SynapseGroups) == 3 and whole not in net.SynapseGroups
    parts = a.synapses(afferent, 'GABA')
    assert [part.matrix_dim() for part in parts] == [(2, 3), (2, 4), (2, 3)]
    assert all('partitioned' in part.tags for part in parts)
    enabled = get_partitioned_synapse_matrix(a, 'GABA', 'enabled')
    assert enabled.sum() == 16 and enabled[0, 1] == 1 and enabled[0, 2] == 0


def test_distances_and_rings():
    net = Network()
    a = NeuronGroup(net, NeuronDimension(width=3, height=1), tag='a')
    s = SynapseGroup(net, a, a, 's')
    assert s.get_distance_mat(2).tolist() == [[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]]
    assert s.get_ring_mat(2, 2).max() == 1
    assert (s.get_random_synapse_mat_fixed(2) > 0).sum(axis=1).tolist() == [2, 2, 2]


def test_a_behavior_can_be_tried_in_a_small_network():
    class Adder(Behavior):
        def initialize(self, neurons):
            neurons.v = neurons.vector()

        def iteration(self, neurons):
            neurons.v += 1

    net, a, behaviors = behavior_test_environment(Adder(), size=3, iteration=2)
    assert a.v.tolist() == [2, 2, 2] and behaviors[1] is a.behavior[1]


def test_the_star_import_gives_modules_constants_and_functions():
    for name in (
        'np plt sp math copy os sys time pickle shutil glob inspect imageio zipfile Counter ConfigParser call float32 float64 '
        'SxD DxS afferent pre preSynaptic dendrite efferent post postSynaptic axon blue red green yellow purple aqua orange '
        'black white Grid NeuronGrid NeuronDimension getGrid get_squared_dim gene get_gene set_genome get_genome set_score '
        'is_number lognormal_rm lognormal_real_mean uniform_gap vec_to_mat vec_to_mat_transposed rotation_matrix Network '
        'NeuronGroup SynapseGroup NeuronSubGroup Behavior Behaviour Recorder EventRecorder AnalysisModule Partition '
        'TaggableObjectBase NetworkObjectBase get_combined_syn_mats behavior_test_environment execute_local_file '
        'get_evo_name get_evo_id get_gene_file is_evolution_mode cast_to_default deprecated_warning'
    ).split():
        assert name in globals(), name
    assert math.pi > 3 and shutil.which is not None and ConfigParser().sections() == []

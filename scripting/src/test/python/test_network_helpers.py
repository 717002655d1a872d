"""Helper functions; the values are those of PymoNNto on CPython unless they follow from the definition."""

import copy
import importlib
import os
import tempfile
from itertools import islice

import numpy as np

from PymoNNto import *
from PymoNNto.Exploration.HelperFunctions.IteratorFunctions import *
from PymoNNto.Exploration.HelperFunctions.Save_Load import load_network, save_network


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


def in_new_folder(function):
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, 'Data'))
        os.chdir(folder)
        try:
            return function(folder)
        finally:
            os.chdir(before)


def recurrent(**settings):
    net = Network(settings=settings)
    a = NeuronGroup(net, 3, tag='a,recon')
    s = SynapseGroup(net, a, a, 'GLU')
    W = np.array([[0, 2, 1], [0.5, 0, 3], [1, 4, 0]])
    s.W = W.T if settings else W
    return net, a, s


def spread(net, a, *args, **kwargs):
    labels = Reconstruct_Analyze_Label_Network(net)
    labels.zero_recon()
    a.recon[0] = 1
    labels.propagation('W', *args, **kwargs)
    return a.recon.tolist()


def test_activity_spreads_forward_and_backward():
    net, a, s = recurrent()
    assert spread(net, a, 2, 'forward', 'additive') == [3, 4, 4]
    assert spread(net, a, 2, 'backward', 'forget') == [2, 4, 6]
    assert spread(net, a, 3, 'forward', 'first_touch', 'biggest') == [1, 0, 0]
    sharp = dict(exponent=2, normalize=True, filter_weakest_percent=40.0)
    assert spread(net, a, 2, 'backward', 'forget', **sharp) == [0, 0, 1]
    parts = dict(temporal_recon_groups=[a], layer_compute_groups=[a], clip_max=1.5)
    assert spread(net, a, 2, 'backward', 'forget', **parts) == [1.5, 1.5, 1.5]
    assert [step.tolist() for step in a.temporal_recon] == [[0, 1.5, 1], [1.5, 1.5, 1.5]]
    assert a.layer_recon.tolist() == [2, 1, 1]


def test_activity_spreads_alike_in_both_orders_of_matrices():
    net, a, s = recurrent(syn_dim=SxD)
    assert spread(net, a, 2, 'forward', 'additive') == [3, 4, 4]
    assert spread(net, a, 2, 'backward', 'forget') == [2, 4, 6]


def test_the_default_accumulation_adds_also_with_its_old_spelling():
    """The default 'addititve' matched no mode, and nothing was added."""
    net, a, s = recurrent()
    assert spread(net, a, 2) == [3, 4, 4] == spread(net, a, 2, 'forward', 'addititve')
    assert "'forget', not 'x'" in raised(ValueError, spread, net, a, 2, 'forward', 'x')
    assert "'backward', not 'x'" in raised(ValueError, spread, net, a, 2, 'x')
    assert "'biggest' or a number" in raised(ValueError, spread, net, a, 2, 'forward', 'forget', 'x')


def test_weak_synapses_are_left_out_by_their_part_of_the_strongest():
    net, a, s = recurrent()
    assert spread(net, a, 1, 'forward', 'forget', 0.5) == [0, 0, 0]
    assert spread(net, a, 1, 'forward', 'forget', 0.25) == [0, 0, 1]


def test_every_group_is_sharpened():
    """Only the target of the last synapse group was normalized."""
    net = Network()
    a, b = NeuronGroup(net, 1, tag='a'), NeuronGroup(net, 2, tag='b')
    first = SynapseGroup(net, a, b, 'GLU')
    second = SynapseGroup(net, b, a, 'GLU')
    first.W, second.W = np.array([[3.0], [1.0]]), np.array([[1.0, 0.0]])
    labels = Reconstruct_Analyze_Label_Network(net)
    labels.zero_recon()
    a.recon[0] = 1
    labels.propagation('W', 1, 'forward', 'forget', normalize=True)
    assert b.recon.tolist() == [0.75, 0.25]


def test_what_led_to_activity_is_reconstructed():
    net, a, s = recurrent()
    a.output, a.Input_Weights = np.array([1.0, 0, 1]), np.array([[1, 0], [0, 1], [1, 1.0]])
    now = compute_temporal_reconstruction(net)
    assert [each.tolist() for each in now] == [[0, 0]] + [[0, 0], [-0.5, 0.5]] * 5
    one = compute_temporal_reconstruction(net, a, 1)
    assert [each.tolist() for each in one] == [[0, 0], [0.5, -0.5]] * 5 + [[0, 0]]
    assert compute_temporal_reconstruction(net, recon_group_tag='none') is None
    labels = Reconstruct_Analyze_Label_Network(net)
    assert labels.get_reconstruction(a, None, a, 'W', 2).tolist() == [[2, 6, 7], [3.5, 13, 3.5], [3, 6, 13]]


def test_neurons_get_the_label_that_reaches_them():
    net = Network()
    a, b = NeuronGroup(net, 2, tag='a'), NeuronGroup(net, 3, tag='b')
    s = SynapseGroup(net, a, b, 'GLU')
    s.W = np.array([[1, 0.5], [0, 2], [0.1, 0.2]])
    Reconstruct_Analyze_Label_Network(net).label_and_group_neurons(a, np.eye(2), 'W', 2)
    assert b.class_label.tolist() == [0, 1, 1] and b.temporal_layer.tolist() == [1, 1, 1]
    assert a.temporal_layer.tolist() == [0, 0]


def test_texts_of_character_activities():
    class Generator:
        def index_to_char(self, index):
            return 'ab '[index]

    rows = np.array([[0, 0, 0], [0, 0, 0], [1, 0, 0], [0, 0, 1], [0, 2, 0], [1, 1, 1]])
    assert generate_text_from_recon_mat(rows, Generator()) == '##a_b#'
    assert generate_text_from_recon_mat([], Generator()) == ''


def test_points_get_ever_denser():
    line = list(islice(infinite_resolution_1D(0, 1), 14))
    assert np.allclose(line, [0, 0.2, 0.4, 0.6, 0.8, 0.1, 0.3, 0.5, 0.7, 0.9, 0.05, 0.15, 0.25, 0.35])
    plane = list(islice(infinite_resolution_2D(0, 1, 0, 2), 30))[24:]
    assert np.allclose(plane, [[0.8, 1.6], [0, 0.2], [0, 0.6], [0, 1], [0, 1.4], [0, 1.8]])
    space = list(islice(infinite_resolution_3D(0, 1, 0, 2, 1, 2), 127))[124:]
    assert np.allclose(space, [[0.8, 1.6, 1.8], [0, 0, 1.1], [0, 0, 1.3]])
    assert len(list(infinite_resolution_2D(0.1, 3, 0.1, 3, 1))) == 100
    assert len(list(infinite_resolution_1D(0.1, 3, 3))) == 40
    assert 'not from 1 to 0' in raised(ValueError, next, infinite_resolution_1D(1, 0))


def test_blocks_are_read_and_written_as_one_matrix():
    """get_sub_synapse_group was a TypeError."""
    net = Network()
    a = NeuronGroup(net, NeuronDimension(width=4, height=1), tag='a')
    left, right = np.array([True, True, False, False]), np.array([False, False, True, True])
    whole = SynapseGroup(net, a, a, 'GABA')
    parts = [whole.get_sub_synapse_group(np.ones(4, bool), mask) for mask in (left, right)]
    net._core.remove(whole._core)
    W = np.arange(16.0).reshape(4, 4)
    set_partitioned_synapse_matrix(a, 'GABA', 'W', W)
    assert parts[1].W.tolist() == W[2:].tolist()
    assert get_partitioned_synapse_matrix(a, 'GABA', 'W').tolist() == W.tolist()
    assert list(get_partitioned_synapse_matrix(a, 'GABA', 'W', return_first=False)) == [','.join(parts[0].tags)]
    assert SingleNeuron_attached_SubSGs(a, 'GABA', 3) == [parts[1]]
    assert get_single_neuron_combined_partition_matrix(a, 'GABA', 'W', 3).tolist() == [W[3].tolist()]
    assert list(get_combined_syn_mats(a.synapses(afferent, 'GABA'), 2).values())[0].tolist() == [W[2].tolist()]
    assert get_unique_non_partitioned_Groups(parts) == [parts[0]]
    assert "have the tag 'none'; there are" in raised(ValueError, get_partitioned_synapse_matrix, a, 'none', 'W')


def test_behaviors_are_tried_in_a_small_network():
    class Count(Behavior):
        def initialize(self, neurons):
            neurons.count = neurons.vector()

        def iteration(self, neurons):
            neurons.count += 1

    net, group, behaviors = behavior_test_environment(Count(), size=3, iteration=4)
    assert group.count.tolist() == [4, 4, 4] and net['Neuron', 0] is group and type(behaviors[1]) is Count
    net, group, behaviors = behavior_test_environment({5: Count()}, initialize=False)
    assert not hasattr(group, 'count') and list(group.behavior.keys()) == [5]


def test_names_of_the_toolbox():
    import PymoNNto
    assert cast_to_default('2', 1) == 2.0 and cast_to_default('2', 'a') == '2'
    for name in ('Reconstruction', 'Synapses_And_Weights', 'Testing', 'Exploration', 'NetworkBehavior', 'NetworkCore'):
        assert hasattr(PymoNNto, name), name
        assert name in globals(), name


_MODULE = '''
from PymoNNto import *

class Walk(Behavior):
    def initialize(self, neurons):
        neurons.v = neurons.vector('uniform(0,1)')
        self.rule = compile('n.v * 0.5 + n.iteration', '<rule>', 'eval')

    def iteration(self, neurons):
        neurons.v = eval(self.rule, {'n': neurons})

class Learn(Behavior):
    def initialize(self, synapses):
        synapses.W = synapses.matrix('uniform(0,1)')

    def iteration(self, synapses):
        synapses.W += synapses.src.v[None, :] * 0.1

class Sum(AnalysisModule):
    def initialize(self, neurons):
        self.add_tag('summing')

    def execute(self, neurons):
        return float(np.sum(neurons.v))
'''


def _example(folder):
    import sys
    with open(os.path.join(folder, 'saved_network_classes.py'), 'w') as file:
        file.write(_MODULE)
    sys.path.insert(0, folder)
    try:
        classes = importlib.import_module('saved_network_classes')
    finally:
        sys.path.remove(folder)
    net = Network(tag='whole')
    a = NeuronGroup(net, NeuronDimension(width=2, height=2), {
        2: classes.Walk(tag='walk'), 5: Recorder(['v', 'np.mean(v)'], gapwidth=3, tag='rec'), 4: EventRecorder('v>3'),
    }, tag='a')
    b = NeuronGroup(net, 2, {2: classes.Walk()}, tag='b,out')
    SynapseGroup(net, a.subGroup(np.array([True, False, True, False])), b, 'GLU', {3: classes.Learn()})
    classes.Sum(a)
    net.initialize(info=False)
    net.simulate_iterations(10, measure_block_time=False)
    a.Sum()
    b.recording = False
    return net


def _continues_alike(net, other):
    for each in (net, other):
        each.simulate_iterations(11, measure_block_time=False)
    for a, b in zip(net.all_objects(), other.all_objects()):
        assert type(a) is type(b) and a is not b and list(a.tags) == list(b.tags) and a.recording == b.recording
        assert list(a.behavior) == list(b.behavior)
    keys = [(key, owner.tag, behavior.tag) for key, owner, behavior in net.sorted_behavior_execution_list]
    assert keys == [(key, owner.tag, behavior.tag) for key, owner, behavior in other.sorted_behavior_execution_list]
    assert other.iteration == 21 and other['a', 0] is other.NeuronGroups[0] is other.a
    assert np.array_equal(other.a.v, net.a.v) and other.a.v is not net.a.v
    assert np.array_equal(other['GLU', 0].W, net['GLU', 0].W) and other['GLU', 0].src.BaseNeuronGroup is other.a
    for name in ('v', 'np.mean(v)', 'v>3'):
        assert np.array_equal(net[name, 0, 'np'], other[name, 0, 'np']), name
    assert len(other['v', 0]) == 7 and net['v', 0] is not other['v', 0]
    assert other['summing', 0].get_results() == net['summing', 0].get_results() and other.a.Sum() == net.a.Sum()


def test_a_saved_network_goes_on_where_it_was():
    def check(folder):
        net = _example(folder)
        file = save_network(net, 'first')
        assert os.path.samefile(file, os.path.join(folder, 'Data', 'NetworkStates', 'first', 'network.netstate'))
        _continues_alike(net, load_network('first'))
        assert 'there are: first' in raised(FileNotFoundError, load_network, 'second')
    in_new_folder(check)


def test_a_network_can_be_copied():
    def check(folder):
        net = _example(folder)
        other = copy.deepcopy(net)
        _continues_alike(net, other)
        other.a.v[:] = 0
        assert np.all(net.a.v > 0)
    in_new_folder(check)


def test_what_cannot_be_saved_is_named():
    def check(folder):
        net = Network()
        a = NeuronGroup(net, 2, {1: Behavior(tag='plain')}, tag='a')
        a.behavior[1].rule = lambda x: x
        message = raised(TypeError, save_network, net, 'x')
        assert "'rule' of 'plain' of 'a'" in message, message
        assert not os.path.exists(os.path.join(folder, 'Data', 'NetworkStates'))
    in_new_folder(check)


def test_transitions_between_labels_are_counted():
    class Text:
        corpus = 'abba cab'

        def index_to_char(self, index):
            return 'abc'[index]

    net = Network()
    a = NeuronGroup(net, 4, tag='a')
    s = SynapseGroup(net, a, a, 'GLU')
    s.W = np.array([[0, 2, 1, .1], [0.5, 0, 3, 2], [1, 4, 0, 2], [1, 1, 1, 0]])
    a.layer, a.label = np.array([1, 2, 4, np.inf]), np.array([0, 1, 1, 2])
    labels = Reconstruct_Analyze_Label_Network(net)
    found = labels.get_synapse_transition_dict(Text(), 'layer', 'label', 'W')
    assert found == {'b|a': 1, 'b|||a': 1, 'b||b': 1, 'UNKNOWN': 5, 'b': 1}
    strongest = labels.get_synapse_transition_dict(Text(), 'layer', 'label', 'W', n_biggest=1, weight_limit=None)
    assert strongest == {'b|a': 1, 'b||b': 1, 'b': 1, 'UNKNOWN': 3}
    counts, around, useful = labels.get_transition_frequencies(found, Text())
    assert counts == {'b|a': 1, 'b|||a': 1, 'b||b': 0, 'UNKNOWN': 0, 'b': 3}, 'the last character counts, too'
    assert around['b|a'] == ['abba cab'] and useful == {'b|a': 1, 'b|||a': 1, 'b': 1}
    assert labels.get_transition_classes(found, counts) == {'BUFFER': 1, 'USEFUL': 2, 'USELESS': 6}

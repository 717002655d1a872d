"""Tags, searches and attributes that lead to tagged objects."""

import warnings

import numpy as np

from PymoNNto import *


class Plain(Behavior):
    def iteration(self, neurons):
        neurons.count = neurons.iteration


class Finder(AnalysisModule):
    def execute(self, neurons, factor=2):
        return neurons.size * factor


def network():
    net = Network()
    a = NeuronGroup(net, 3, {1: Plain(tag='x,y'), 9: Recorder('count', tag='rec')}, tag='a,first')
    b = NeuronGroup(net, 4, {2: Plain()})
    s = SynapseGroup(net, 'a', b, 'GLUTAMATE')
    net.initialize(info=False)
    return net, a, b, s


def test_tags_are_user_tags_class_name_and_kind():
    net, a, b, s = network()
    assert a.tags == ['a', 'first', 'NeuronGroup', 'ng'] and a.tag == 'a'
    assert b.tags == ['NeuronGroup_2', 'NeuronGroup', 'ng']
    assert s.tags == ['GLUTAMATE', 'SynapseGroup', 'syn', 'a_to_NeuronGroup_2']
    assert net.tags == ['Network']
    assert a.behavior[1].tags == ['x', 'y', 'Plain']
    assert a.behavior[9].tags == ['rec', 'Recorder', 'recorder']


def test_a_subclass_is_tagged_with_its_own_name():
    class MyGroup(NeuronGroup):
        pass

    net = Network()
    assert MyGroup(net, 2, {}, tag='m').tags == ['m', 'MyGroup', 'ng']


def test_a_search_gives_a_list_and_an_index_one_match():
    net, a, b, s = network()
    assert net['a'] == [a] and type(net['a']) is list
    assert net['ng'] == [a, b] and net['syn'] == [s] and net['All'] == []
    assert net['ng', 1] is b and net['ng', -1] is b
    assert net['nothing', 0] is None
    try:
        net['a', 1]
        raise AssertionError('no IndexError')
    except IndexError:
        pass


def test_behaviors_are_found_by_tag_key_and_class():
    """net[MyBehavior] found nothing."""
    net, a, b, s = network()
    assert net['Plain'] == [a.behavior[1], b.behavior[2]]
    assert net[1] == [a.behavior[1]]
    assert net[Plain] == [a.behavior[1], b.behavior[2]]
    assert net[NeuronGroup] == [a, b]
    assert a['x', 0] is a.behavior[1]
    assert a.has_module('x') and not a.has_module('z')


def test_attributes_lead_to_groups_and_behaviors():
    """The documentation's net.rec and net.train, for behaviors, were AttributeErrors."""
    net, a, b, s = network()
    assert net.a is a and net.first is a and net.GLUTAMATE is s and net.NeuronGroup is a
    assert a.x is a.behavior[1] and a.rec is a.behavior[9]
    assert net.rec is a.behavior[9] and net.x is a.behavior[1]


def test_attributes_that_exist_are_not_replaced():
    net = Network()
    a = NeuronGroup(net, 3, {1: Plain(tag='size')}, tag='iteration')
    assert a.size == 3 and net.iteration == 0


def test_searches_are_never_stale():
    """Searches gave what had been there at the first search: after reset(), removal and addition."""
    net, a, b, s = network()
    net.simulate_iterations(3)
    before = net['count', 0]
    assert len(before) == 3
    a.rec.reset()
    net.simulate_iterations(2)
    assert len(before) == 3 and len(net['count', 0]) == 2
    a.remove_behavior(9)
    assert net['count'] == [] and not hasattr(a, 'rec')
    c = NeuronGroup(net, 1, tag='late')
    assert net['late'] == [c]


def test_tag_shortcuts_give_what_a_search_gives():
    net, a, b, s = network()
    assert net.tag_shortcuts['a'] == net['a']


def test_network_analysis_modules_are_found_once():
    """Analysis modules of the network were found twice."""
    net, a, b, s = network()
    module = Finder(net, tag='f')
    assert net['f'] == [module] and net.Finder is module
    of_a = Finder(a)
    assert a.Finder is of_a and of_a(factor=3) == 9
    assert of_a.execution_arguments == {'factor': 2}
    assert a.get_all_analysis_module_results('Finder') == {"Finder() {'factor': 3}": 9}
    assert of_a.last_call_result() == 9


def test_duplicate_first_tags_are_renamed():
    net = Network()
    groups = [NeuronGroup(net, 1, tag='x') for _ in range(3)]
    net.initialize(info=False)
    assert [group.tag for group in groups] == ['x', 'xb', 'xc']


def test_tags_can_be_changed_and_added():
    net, a, b, s = network()
    a.tags[0] = 'other'
    assert net['other'] == [a] and net['a'] == []
    assert a.add_tag('p,q') is a and net['q'] == [a]
    s.add_tag('late')
    assert b.synapses(afferent, 'late') == [s]


def test_attributes_of_all_matches_are_set():
    net, a, b, s = network()
    net.set_tag_attrs('ng', 'value', 5)
    assert a.value == 5 and b.value == 5


def test_the_network_prints_what_it_consists_of():
    net, a, b, s = network()
    lines = str(net).split('\n')
    assert lines[0] == "Network['Network'](Neurons: 7|2 groups, Synapses: 12|1 groups){}"
    assert lines[1].startswith("NeuronGroup['a', 'first', 'NeuronGroup', 'ng'](3){1:Plain(tag=x,y,)9:Recorder(")
    assert lines[3] == "SynapseGroup['GLUTAMATE', 'SynapseGroup', 'syn', 'a_to_NeuronGroup_2'](D4xS3){}"


def test_lists_of_groups_are_lists():
    net, a, b, s = network()
    assert net.NeuronGroups == [a, b] and len(net.SynapseGroups) == 1 and s in net.SynapseGroups
    assert [net] + net.NeuronGroups + net.SynapseGroups == [net, a, b, s]
    assert [key for key in sorted(list(a.behavior.keys()))] == [1, 9]
    assert 1 in a.behavior and 1.0 in a.behavior and a.behavior[1.0] is a.behavior[1]


def test_an_array_of_matches():
    net, a, b, s = network()
    net.simulate_iterations(4)
    assert isinstance(net['count', 0, 'np'], np.ndarray)
    assert net['count', 0, 'np'].tolist() == [1, 2, 3, 4]


def test_matches_as_an_array_without_an_index():
    """net['x', 'np'] was a TypeError."""
    net, a, b, s = network()
    net.simulate_iterations(2)
    assert net['count', 'np'].tolist() == [[1, 2]]


def test_a_method_of_all_matches_is_called():
    """call_tag_functions gave its arguments as one dictionary."""
    class Scaled(Behavior):
        def scaled(self, factor=1):
            return self.parameter('value', 0) * factor

    net = Network()
    NeuronGroup(net, 1, {1: Scaled(value=2, tag='s'), 2: Scaled(value=3, tag='s')})
    assert net.call_tag_functions('s', 'scaled', factor=10) == [20, 30] and net.call_tag_functions('none', 'scaled') == []


def test_recorded_arrays_and_events_are_not_stale():
    """Arrays and events that were searched for once had the old length in later searches."""
    class Spikes(Behavior):
        def iteration(self, neurons):
            neurons.v = neurons.vector(neurons.iteration)
            neurons.spike = neurons.v > 1

    net = Network()
    a = NeuronGroup(net, 2, {1: Spikes(), 2: Recorder(['v'], save_as_numpy=True), 3: EventRecorder(['spike'])})
    net.initialize(info=False)
    for expected in (2, 5):
        net.simulate_iterations(expected - net.iteration)
        assert net['v', 0].shape == net['v', 0, 'np'].shape == a['v'][0].shape == (expected, 2)
        assert net['spike', 0].shape == (2 * (expected - 1), 2) and len(net['spike.t'][0]) == 2 * (expected - 1)


def test_renamed_groups_are_warned_of():
    """The warning of renamed groups was printed."""
    def renamed(**options):
        net = Network()
        for _ in range(2):
            NeuronGroup(net, 1, tag='x')
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            net.initialize(info=False, **options)
        return [str(each.message) for each in caught]

    assert len(renamed()) == 1 and '"x" already in use' in renamed()[0] and '"xb"' in renamed()[0]
    assert renamed(warnings=False) == []

"""Defects of PymoNNto, each alone: every test fails there, for the reason that its first line gives."""

import numpy as np

from PymoNNto import *
from PymoNNto.NetworkBehavior.EulerEquationModules.EulerClock import Clock
from PymoNNto.NetworkBehavior.EulerEquationModules.VariableInitializer import Variable

T, F = True, False


class Ramp(Behavior):
    def initialize(self, neurons):
        neurons.v = neurons.vector()

    def iteration(self, neurons):
        neurons.v += 1


class Reader(Behavior):
    def initialize(self, neurons):
        neurons.read = self.parameter('value', 0.0)


def network(behavior, size=3, net=None):
    net = Network() if net is None else net
    return net, NeuronGroup(net, size, behavior, tag='a')


def run(behavior, iterations=3, net=None):
    net, a = network(behavior, net=net)
    net.initialize(info=False)
    net.simulate_iterations(iterations, measure_block_time=False)
    return net, a


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error) + ' '.join(getattr(error, '__notes__', ()))
    raise AssertionError(f'{kind.__name__} was not raised')


def test_a_late_behavior_gets_its_genes():
    """Genes of behaviors that are added after net.initialize() stayed texts."""
    net, a = run({1: Ramp()})
    set_genome({'late': 2.5})
    try:
        a.add_behavior(2, Reader(value='[1#late]'))
    finally:
        set_genome({})
    assert a.read == 2.5


def test_a_removed_behavior_is_not_found():
    """A search gave a behavior that had been removed, from its cache."""
    net, a = run({1: Ramp(tag='r')})
    assert net['r'] == [a.behavior[1]]
    a.remove_behavior('r')
    assert net['r'] == [] == a['r']


def test_a_group_that_was_added_is_found():
    """A search did not find a group without behaviors that was added after the first search."""
    net, a = network({})
    assert net['ng'] == [a]
    b = NeuronGroup(net, 1, {}, tag='b')
    assert net['ng'] == [a, b]


def test_columns_of_events_grow():
    """The times of events were those of the first search, also after more iterations."""
    net, a = run({1: Ramp(), 2: EventRecorder('v')}, 2)
    assert len(net['v.t', 0]) == 6 == len(a['v.t'][0])
    net.simulate_iterations(3, measure_block_time=False)
    assert len(net['v.t', 0]) == 15 == len(a['v.t'][0])


def test_recorded_variables_are_found_with_the_prefix_of_the_documentation():
    """The documentation records 'voltage' and shows net['n.voltage', 0], which was None."""
    net, a = run({1: Ramp(), 2: Recorder(['v', 'n.v*2'])})
    assert net['n.v', 0, 'np'][:, 0].tolist() == [1, 2, 3] and a['neurons.v', 0] is net['v', 0]
    assert net['n.v*2', 0, 'np'][:, 0].tolist() == [2, 4, 6] and net['n.a'] == [] == net['n.w']
    net, a = run({1: Ramp(), 2: EventRecorder('v')}, 1)
    assert net['n.v.i', 0].tolist() == [0, 1, 2]


def test_percents_are_parts():
    """A parameter with a percent sign was a NameError."""
    assert Ramp(x='50%').parameter('x', 0.1) == 0.5 == Ramp(x=' 50 % ').parameter('x', 1)


def test_a_list_from_a_text():
    """A text with a list as default became a list of characters."""
    assert Ramp(x='[1, 2]').parameter('x', []) == [1, 2] and Ramp(x='abc').parameter('x', []) == ['abc']
    assert Ramp(x='(1, 2)').parameter('x', [0]) == [1, 2] and Ramp(x='a').parameter('x', ()) == ('a',)


def test_false_is_false():
    """The text 'False' was True where the default is a bool."""
    assert Ramp(x='False').parameter('x', True) is False and Ramp(x='True').parameter('x', False) is True


def test_square_brackets_are_no_genes():
    """A recorder of 'v[0:2]' ended net.initialize(), which took the brackets for a gene."""
    net, a = run({1: Ramp(), 2: Recorder('v[0:2]')})
    assert net['v[0:2]', 0, 'np'].tolist() == [[1, 1], [2, 2], [3, 3]]


def test_any_expression_is_recorded():
    """Names after a comma, a comparison, @, & or | were not those of the group, and nothing was recorded."""
    expressions = ['v>1.5', 'np.mean(v,axis=0)', 'v@v', '(v>0)&(v<3)', 'np.sum(v) - v.size']
    net, a = run({1: Ramp(), 2: Recorder(expressions)})
    assert [np.array(net[each, 0][-1]).tolist() for each in expressions] == [[T, T, T], 3, 27, [F, F, F], 6]
    assert [len(net[each, 0]) for each in expressions] == [3] * 5


def test_what_fails_while_recording_is_told():
    """Errors of recorded expressions were dropped, and nothing was recorded."""
    wrong = {'v/nothing': AttributeError, 'np.mean(v, axis=5)': Exception, 'np.nothing(v)': AttributeError}
    for expression, kind in wrong.items():
        assert expression in raised(kind, run, {1: Ramp(), 2: Recorder([expression])})


def test_a_recorder_of_arrays_can_be_limited():
    """save_as_numpy with max_length printed 'not implemented' for ever."""
    net, a = run({1: Ramp(), 2: Recorder('v', save_as_numpy=True, max_length=2)}, 4)
    assert net['v', 0].tolist() == [[3, 3, 3], [4, 4, 4]]


def test_events_can_be_cleared():
    """clear_recorder of an EventRecorder was an AttributeError of ndarray."""
    net, a = run({1: Ramp(), 2: EventRecorder('v')}, 1)
    net.clear_recorder()
    assert len(net['v', 0]) == 0 == len(net['v.t', 0])
    net.simulate_iterations(1, measure_block_time=False)
    assert net['v.t', 0].tolist() == [2, 2, 2]


def test_columns_of_no_events_are_empty():
    """The times of events were a TypeError before the first event."""
    net, a = run({1: Ramp(), 2: EventRecorder('v')}, 0)
    assert len(net['v.t', 0]) == 0 == len(net['v.i', 0])


def test_the_time_of_a_networks_clock_can_be_recorded_in_its_groups():
    """A clock had to be on the same group; one on the network had no effect on groups and their recorders."""
    net, a = run({1: Ramp(), 2: Recorder(['t', 't*1000+v[0]'])}, 3, Network(behavior={0: Clock(step='2*ms')}))
    assert np.allclose(net['t', 0], [0.002, 0.004, 0.006]) and np.allclose(net['t*1000+v[0]', 0], [3, 6, 9])

    class Timed(Ramp):
        def iteration(self, neurons):
            neurons.t = neurons.iteration * 7

    net, a = run({1: Timed(), 2: Recorder('t')}, 2, Network(behavior={0: Clock(step='2*ms')}))
    assert net['t', 0] == [7, 14]


def test_units_count():
    """All units but those of time were left out of sums, and letters such as m from products, without a word."""
    net, a = run({1: Variable(eq='u=1*volt+5*mV')})
    assert np.allclose(a.u, 1.005)
    net, a = network({1: Variable(eq='m=4.0'), 2: Variable(eq='b=2*m+1')})
    net.initialize(info=False)
    assert a.b.tolist() == [9, 9, 9]


def test_a_density_of_numpys_counts():
    """A density of type np.float64 was ignored."""
    net, a = network({}, 4)
    assert a.vector('ones()', density=np.float64(0)).sum() == 0 and a.vector('ones()', density=np.float32(1)).sum() == 4


def test_a_density_per_neuron_gives_a_vector():
    """A vector of densities made an N x N matrix of a vector."""
    net, a = network({}, 3)
    assert a.vector('ones()', density=np.array([0.0, 1.0, 1.0])).tolist() == [0, 1, 1]


def test_the_order_of_matrices_has_two_names():
    """settings={'synapse_mode': SxD}, as the documentation has it, was ignored."""
    net = Network(settings={'synapse_mode': SxD})
    net, a = network({}, 3, net)
    s = SynapseGroup(net, a, NeuronGroup(net, 2, {}, tag='b'))
    assert s.matrix().shape == (3, 2) and net.transposed_synapse_matrix_mode is True


def test_groups_after_synapses_have_lists_of_synapses():
    """synapses() was a KeyError for groups that were made after the synapses, unknown tags and without synapses."""
    net, a = network({})
    assert a.synapses(0) == [] == a.synapses(1, 'GLU')
    s = SynapseGroup(net, a, a, 'GLU')
    b = NeuronGroup(net, 1, {}, tag='b')
    assert b.synapses(0) == [] == b.synapses(0, 'GLU') == a.synapses(0, 'GABA') and a.synapses(0, 'GLU') == [s]


def test_synapses_by_the_name_of_the_direction():
    """synapses('afferent') was None."""
    net, a = network({})
    s = SynapseGroup(net, a, a, 'GLU')
    assert a.synapses('afferent') == [s] == a.synapses('efferent', 'GLU')


def test_a_part_of_a_group_can_set_what_is_no_array():
    """Setting a number or text through a part of a group was a TypeError."""
    net, a = network({})
    a.rate = 1
    a.subGroup(np.array([True, False, True])).rate = 2
    assert a.rate == 2


def test_neurons_of_a_grid_have_numbers():
    """The numbers of the neurons were empty where the size is a grid."""
    assert network({}, NeuronDimension(width=3, height=2))[1].id.tolist() == [0, 1, 2, 3, 4, 5]


def test_mechanisms_are_set_by_their_old_name():
    """set_mechanisms was a NameError."""
    net, a = run({1: Ramp(tag='r'), 2: Reader(tag='s', value=1)})
    net.set_mechanisms(['r', 's'], False)
    assert not a.r.behavior_enabled and not a.s.behavior_enabled
    net.set_mechanisms('r', True)
    assert a.r.behavior_enabled and not a.s.behavior_enabled


def test_activity_goes_the_right_way_in_both_orders_of_matrices():
    """With SxD matrices activity went forward to the sources and backward to the targets of synapses."""
    from PymoNNto.Exploration.Visualization.Reconstruct_Analyze_Label.Reconstruct_Analyze_Label import (
        Reconstruct_Analyze_Label_Network,
    )
    net = Network(settings={'syn_dim': SxD})
    a, b = NeuronGroup(net, 2, {}, tag='a'), NeuronGroup(net, 2, {}, tag='b')
    s = SynapseGroup(net, a, b, 'GLU')
    s.W = np.array([[1.0, 2.0], [3.0, 4.0]])
    labels = Reconstruct_Analyze_Label_Network(net)
    for direction, start, end, expected in (('forward', a, b, [1, 2]), ('backward', b, a, [1, 3])):
        labels.zero_recon()
        start.recon[0] = 1
        labels.propagation('W', 1, direction, 'forget')
        assert end.recon.tolist() == expected and start.recon.tolist() == [0, 0], direction

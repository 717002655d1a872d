"""Modules that use the names of earlier versions of PymoNNto, or those of PymoNNtorch."""

import warnings
from contextlib import contextmanager

import numpy as np

from PymoNNto import *
from PymoNNto.NetworkBehavior.Recorder.Recorder import Recorder
from PymoNNto.NetworkCore import _names


@contextmanager
def told():
    """Give a list that gets the old and new names of all warnings, as if no name had been used yet."""
    _names._told.clear()
    names = []
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        yield names
    for each in caught:
        assert each.category is DeprecationWarning, each.message
        assert each.filename == __file__, (each.filename, each.message)
        names.append(tuple(str(each.message).split(' is the old name of ')))


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


def test_a_module_of_the_old_generation_runs():
    with told() as names:
        class Leak(Behaviour):
            set_variables_on_init = True

            def set_variables(self, n):
                self.add_tag('leak')
                self.set_init_attrs_as_variables(self)
                n.v = n.get_neuron_vec('ones')
                self.factor = self.get_init_attr('factor', 0.5, n)

            def new_iteration(self, n):
                n.v *= self.factor
                for s in n.afferent_synapses['GLU']:
                    n.v += s.W.dot(s.src.v)

        class Weights(Behaviour):
            def set_variables(self, s):
                s.W = s.get_synapse_mat('ones')

        net = Network()
        a = NeuronGroup(4, {1: Leak(factor=0.25)}, net, 'a')
        b = NeuronGroup(net=net, tag='b', size=get_squared_dim(9), behaviour={1: Leak()})
        s = SynapseGroup(a, 'b', net, 'GLU', {2: Weights()})
        t = SynapseGroup(net=net, src='b', dst='b', tag='GLU', behaviour={2: Weights()})
        assert a.v.tolist() == [1, 1, 1, 1] and a.behaviour[1].factor == 0.25 and 'leak' in a.behaviour[1].tags
        net.initialize(info=False)
        net.simulate_iterations(2, measure_block_time=False)
    assert a.size == 4 and b.size == 9 and a.network is net and s.src is a and s.dst is b and t.src is b and t.tag == 'GLU'
    assert a.v.tolist() == [0.0625] * 4
    # 0.5 v + 4 (a) + 9 (own, already halved), the neurons of the group being equal
    first = 0.5 + 4 * 0.25 + 9 * (0.5 + 4 * 0.25)
    assert np.allclose(b.v, first * 0.5 + 0.25 + 9 * (first * 0.5 + 0.25))
    expected = [
        ('Behaviour', 'Behavior'), ('set_variables', 'initialize'), ('new_iteration', 'iteration'),
        ('set_variables_on_init', 'initialize_on_init'),
        ('set_init_attrs_as_variables', 'set_parameters_as_variables'), ('get_neuron_vec', 'vector'),
        ('get_init_attr', 'parameter'), ('NeuronGroup(size, behaviour, net)', 'NeuronGroup(net, size, behavior)'),
        ('NeuronGroup(behaviour=...)', 'NeuronGroup(behavior=...)'),
        ('SynapseGroup(src, dst, net)', 'SynapseGroup(net, src, dst)'),
        ('SynapseGroup(behaviour=...)', 'SynapseGroup(behavior=...)'), ('behaviour', 'behavior'),
        ('get_synapse_mat', 'matrix'), ('afferent_synapses[tag]', 'synapses(afferent, tag)'),
    ]
    assert sorted(names) == sorted(expected), set(names) ^ set(expected)


def test_both_generations_derive_from_each_other():
    calls = []

    class New(Behavior):
        def initialize(self, n):
            calls.append('New.initialize')

        def iteration(self, n):
            calls.append('New.iteration')

    with told() as names:
        class Old(New):
            def set_variables(self, n):
                super().set_variables(n)
                calls.append('Old.set_variables')

            def new_iteration(self, n):
                super().new_iteration(n)
                calls.append('Old.new_iteration')

        class Newest(Old):
            def iteration(self, n):
                super().iteration(n)
                calls.append('Newest.iteration')

        class Mixin:
            def new_iteration(self, n):
                calls.append('Mixin.new_iteration')

        class Mixed(Mixin, Behaviour):
            pass

        net = Network()
        NeuronGroup(net, 1, {1: Newest(), 2: Mixed()})
        net.initialize(info=False)
        net.simulate_iteration()
    assert calls == [
        'New.initialize', 'Old.set_variables', 'New.iteration', 'Old.new_iteration', 'Newest.iteration', 'Mixin.new_iteration',
    ]
    assert names == [('set_variables', 'initialize'), ('new_iteration', 'iteration'), ('Behaviour', 'Behavior')]


def test_the_old_base_class_is_the_new_one():
    with told() as names:
        class Old(Behaviour):
            def __init__(self, **kwargs):
                Behaviour.__init__(self, **kwargs)

        assert isinstance(Old(), Behaviour) and isinstance(Recorder('v'), Behaviour) and not isinstance(3, Behaviour)
        assert issubclass(Old, Behaviour) and issubclass(Old, Behavior) and Old.__mro__[1] is Behavior
        assert type(Behaviour(tag='x')) is Behavior and Old(k=1).init_kwargs == {'k': 1}
    assert names == [('Behaviour', 'Behavior')]


def test_enabling_by_the_old_name():
    class Counter(Behavior):
        def iteration(self, n):
            n.count = getattr(n, 'count', 0) + 1

    with told() as names:
        b = Counter(behaviour_enabled=False)
        net = Network(behaviour={1: b})
        net.initialize(info=False)
        net.simulate_iteration()
        assert not hasattr(net, 'count') and b.behaviour_enabled is False is b.behavior_enabled
        b.behaviour_enabled = True
        net.simulate_iteration()
        assert net.count == 1 and b.behavior_enabled is True
    assert names == [
        ('Counter(behaviour_enabled=...)', 'Counter(behavior_enabled=...)'), ('Network(behaviour=...)', 'Network(behavior=...)'),
        ('behaviour_enabled', 'behavior_enabled'),
    ]


def test_behaviors_are_added_removed_and_switched_by_old_names():
    class Adder(Behavior):
        def iteration(self, n):
            n.v = getattr(n, 'v', 0) + 1

    with told() as names:
        net = Network()
        a = NeuronGroup(net, 1)
        b = a.add_behaviour(1, Adder(tag='one'))
        a.add_behaviours({2: Adder(tag='two')})
        net.initialize(info=False)
        net.simulate_iteration()
        assert a.v == 2 and net.all_behaviours() == [a.behavior[1], a.behavior[2]] and net.behaviour_timesteps == [1, 2]
        for off, on in (
            (net.deactivate_behaviours, net.activate_behaviours), (a.deactivate_mechanisms, a.activate_mechanisms),
            (lambda tag: net.set_behaviours(tag, False), lambda tag: net.set_behaviours(tag, True)),
            (lambda tag: net.set_mechanisms([tag], False), lambda tag: net.set_mechanisms(tag, True)),
        ):
            a.v = 0
            off('one')
            net.simulate_iteration()
            assert a.v == 1 and not b.behavior_enabled
            on('one')
            assert b.behavior_enabled
        a.remove_behaviour('two')
    assert list(a.behavior) == [1] and len(names) == len(set(names)) == 11
    assert ('set_mechanisms', 'set_behaviors') in names and ('add_behaviour', 'add_behavior') in names


def test_old_settings():
    with told() as names:
        net = Network(settings={'def_dtype': float64, 'transposed_synapse_matrix_mode': True})
    assert net.def_dtype is float64 and net.transposed_synapse_matrix_mode and len(names) == 2


def test_wrong_old_calls_are_errors():
    net = Network()
    assert "multiple values for 'net'" in raised(TypeError, NeuronGroup, 3, {}, net, net=net)
    assert 'takes 5 arguments' in raised(TypeError, NeuronGroup, 3, {}, net, 'a', None, 7)
    assert 'size' in raised(TypeError, NeuronGroup, net)


def test_nothing_is_told_of_new_names():
    with told() as names:
        class New(Behavior):
            def initialize(self, n):
                n.v = n.vector(self.parameter('v', 'zeros'))

            def iteration(self, n):
                n.v += 1

        net = Network()
        a = NeuronGroup(net, 2, {1: New(), 2: Recorder('v')}, tag='a')
        s = SynapseGroup(net, a, a, 's')
        a.require_synapses('s')
        net.initialize(info=False)
        net.simulate_iterations(3, measure_block_time=False)
        assert a.get_combined_synapse_shape('s') == (2, 2) and a.connected_NG_param_list('v', 's', True, True) and s.src is a
        net['v', 0, 'np']
    assert names == []


def test_names_of_pymonntorch():
    class Forward(Behavior):
        def initialize(self, n):
            n.v = n.vector()

        def forward(self, n):
            n.v += 1

    class Further(Forward):
        def forward(self, n):
            super().forward(n)
            n.v += 1

    class WithHelper(Behavior):
        def iteration(self, n):
            n.w = self.forward(2)

        def forward(self, x):
            return x + 1

    class Inherits(WithHelper):
        def forward(self, x):
            return x + 5

    with told() as names:
        net = Network(settings={'synapse_mode': 'SxD'})
        a = NeuronGroup(net=net, size=2, behavior={1: Further(), 2: Inherits(), 9: Recorder('v', gap_width=2)})
        SynapseGroup(net, a, a, 'GLU')
        net.initialize(info=False)
        net.simulate_iterations(4, measure_block_time=False)
    assert a.v.tolist() == [8, 8] and a.w == 7 and a['v', 0, 'np'].tolist() == [[4, 4], [8, 8]] and names == []
    assert a.synapses('afferent') == a.synapses('efferent', 'GLU') == net.SynapseGroups

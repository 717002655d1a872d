"""The order in which behaviors are initialized and run, and how networks are simulated."""

import numpy as np

from PymoNNto import *

calls = []


class Named(Behavior):
    def initialize(self, parent):
        calls.append('init ' + self.parameter('name', ''))

    def iteration(self, parent):
        calls.append(self.init_kwargs['name'])


class Last(Named):
    initialize_last = True


class Early(Named):
    initialize_on_init = True


class Failing(Behavior):
    def iteration(self, neurons):
        if neurons.iteration == self.parameter('at', 3):
            raise ValueError('burnt')


def network(**groups):
    calls.clear()
    net = Network()
    made = [NeuronGroup(net, 2, behavior, tag=tag) for tag, behavior in groups.items()]
    return net, *made


def run(net, iterations=1):
    net.initialize(info=False)
    calls.clear()
    net.simulate_iterations(iterations)
    return list(calls)


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


def test_keys_ascend_over_all_groups_and_may_be_floats_and_negative():
    net, a, b = network(a={2: Named(name='a2'), -1: Named(name='a-1')}, b={1.5: Named(name='b1.5'), 1: Named(name='b1')})
    assert run(net) == ['a-1', 'b1', 'b1.5', 'a2']


def test_equal_keys_run_in_the_order_of_creation_network_first():
    calls.clear()
    net = Network(behavior={1: Named(name='net')})
    a = NeuronGroup(net, 1, {1: Named(name='a')}, tag='a')
    SynapseGroup(net, a, a, 's', {1: Named(name='s')})
    NeuronGroup(net, 1, {1.0: Named(name='b')}, tag='b')
    assert run(net) == ['net', 'a', 's', 'b']


def test_inside_an_object_equal_keys_cannot_be():
    net, a = network(a={1: Named(name='x')})
    assert 'Key already exists' in raised(Exception, a.add_behavior, 1.0, Named(name='y'))


def test_a_list_of_behaviors_has_the_keys_0_1_2():
    net, a = network(a=[Named(name='x'), Named(name='y')])
    assert list(a.behavior.keys()) == [0, 1]
    assert run(net) == ['x', 'y']


def test_a_behavior_as_size_gets_key_0():
    net = Network()
    given = {1: Named(name='x')}
    a = NeuronGroup(net, NeuronDimension(width=3, height=2), given)
    assert given[0] is a.behavior[0] and a.size == 6
    b = NeuronGroup(net, get_squared_dim(12), [Named(name='y')])
    assert isinstance(b.behavior[0], NeuronDimension) and b.behavior[1].init_kwargs['name'] == 'y'


def test_the_behaviors_of_a_group_may_be_left_out():
    """NeuronGroup(net, size), as in the readme, was a TypeError."""
    net = Network()
    assert len(NeuronGroup(net=net, tag='neurons', size=100).behavior) == 0


def test_initialization_is_on_creation_then_by_key_then_last():
    net, a = network(a={1: Last(name='last'), 3: Named(name='three'), 4: Early(name='early'), 2: Named(name='two')})
    assert calls == ['init early']
    net.initialize(info=False)
    assert calls == ['init early', 'init two', 'init three', 'init last']
    calls.clear()
    net.simulate_iterations(1)
    assert calls == ['last', 'two', 'three', 'early']


def test_the_first_iteration_has_number_one():
    seen = []

    class Clock(Behavior):
        def iteration(self, neurons):
            seen.append((neurons.iteration, neurons.network.iteration))

    net, a = network(a={1: Clock()})
    assert net.iteration == 0
    net.simulate_iteration()
    net.simulate_iterations(2)
    assert seen == [(1, 1), (2, 2), (3, 3)] and net.iteration == 3


def test_a_late_behavior_goes_behind_equal_keys_and_is_initialized_at_once():
    net, a, b = network(a={1: Named(name='a')}, b={})
    net.initialize(info=False)
    late = b.add_behavior(1, Named(name='late'))
    assert calls == ['init a', 'init late'] and b.behavior[1] is late
    b.add_behavior(0.5, Named(name='silent'), initialize=False)
    assert calls == ['init a', 'init late']
    calls.clear()
    net.simulate_iteration()
    assert calls == ['silent', 'a', 'late']


def test_genes_of_late_and_early_behaviors_are_resolved():
    """Behaviors that are initialized on creation saw '[2#I]' instead of the gene's value."""
    set_genome({'I': 3})

    class Reader(Behavior):
        def initialize(self, neurons):
            neurons.read = self.parameter('inc', 1)

    class EarlyReader(Reader):
        initialize_on_init = True

    net, a = network(a={1: EarlyReader(inc='[2#I]')})
    assert a.read == 3
    a.add_behavior(2, Reader(inc='10[5#J]'))
    assert a.read == 105
    set_genome({})


def test_behaviors_are_removed_by_key_tag_instance_and_class():
    four = Named(name='four')
    net, a = network(a={1: Named(name='one'), 2: Named(name='two', tag='t'), 3: Last(name='three'), 4: four})
    a.remove_behavior(1)
    a.remove_behavior('t')
    a.remove_behavior(Last)
    assert run(net) == ['four']
    assert a.Named is four if hasattr(a, 'Named') else True
    a.remove_behavior(four)
    assert not hasattr(a, 'Named') and len(a.behavior) == 0


def test_enabling_and_disabling_by_tag():
    net, a, b = network(a={1: Named(name='a', tag='x')}, b={1: Named(name='b', tag='x'), 2: Named(name='c')})
    net.initialize(info=False)
    net.deactivate_behaviors('x')
    assert a.behavior[1].behavior_enabled is False
    assert run(net) == ['c']
    b.activate_behaviors('x')
    assert run(net) == ['b', 'c']
    net.set_behaviors('x', True)
    assert run(net) == ['a', 'b', 'c']
    assert Named(behavior_enabled=False).behavior_enabled is False


def test_empty_iterations_are_skipped():
    class Empty(Behavior):
        def iteration(self, neurons):
            """Do nothing."""
            return

    class Inherited(Behavior):
        pass

    assert Empty().empty_iteration_function and Inherited().empty_iteration_function
    assert not Named(name='x').empty_iteration_function


def test_an_iteration_can_be_replaced_between_runs():
    net, a = network(a={1: Named(name='old')})
    assert run(net) == ['old']
    a.behavior[1].iteration = lambda parent: calls.append('new')
    calls.clear()
    net.simulate_iteration()
    assert calls == ['new']


def test_whole_batches_then_the_rest():
    percents = []
    net, a = network(a={})
    millis = net.simulate_iterations(25, batch_size=10, batch_progress_update_func=lambda p, n: percents.append((p, n)))
    assert net.iteration == 25 and isinstance(millis, float)
    assert percents == [(50.0, net), (100.0, net)]
    assert net.simulate_iterations(25) is None
    assert net.simulate_iterations(5, batch_size=-1) is not None
    assert net.simulate_iterations(100, measure_block_time=False) is None
    assert net.iteration == 155


def test_iterations_may_be_a_time_if_there_is_a_clock():
    class Clock(Behavior):
        def time_to_iterations(self, time):
            return int(time.split('*')[0])

    net, a = network(a={1: Clock()})
    net.simulate_iterations('30*ms', batch_size='10*ms')
    assert net.iteration == 30


def test_recording_can_be_left_out():
    net, a = network(a={9: Recorder('iteration')})
    net.initialize(info=False)
    net.simulate_iterations(5, disable_recording=True)
    net.simulate_iterations(2)
    assert net['iteration', 0] == [6, 7]


def test_times_are_measured_by_key():
    net, a, b = network(a={1: Named(name='x'), 3: Named(name='y')}, b={1: Named(name='z')})
    measures = net.simulate_iteration(measure_behavior_execution_time=True)
    assert sorted(measures) == [1, 3] and all(value >= 0 for value in measures.values())
    assert net.time_measures == measures


def test_an_exception_of_a_behavior_arrives_unchanged_and_the_network_goes_on():
    net, a = network(a={1: Failing()})
    net.initialize(info=False)
    assert raised(ValueError, net.simulate_iterations, 10) == 'burnt'
    assert net.iteration == 3
    failure = net._core.failure()
    assert failure.describe() == "in Failing.iteration of NeuronGroup 'a' (key 1) at iteration 3"
    net.simulate_iterations(2)
    assert net.iteration == 5 and net._core.failure() is None


def test_an_exception_of_initialize_arrives_unchanged():
    class Bad(Behavior):
        def initialize(self, neurons):
            neurons.nothing += 1

    net, a = network(a={2: Bad()})
    assert 'nothing' in raised(AttributeError, net.initialize, info=False)
    assert net._core.failure().describe() == "in Bad.initialize of NeuronGroup 'a' (key 2)"


def test_a_stopped_network_stays_usable():
    class Stopper(Behavior):
        def iteration(self, neurons):
            if neurons.iteration == 2:
                neurons.network._core.requestStop()

    net, a = network(a={1: Stopper(), 2: Named(name='x')})
    net.simulate_iterations(10)
    assert net.iteration == 2 and calls == ['x', 'x']
    net.simulate_iterations(1)
    assert net.iteration == 3 and calls == ['x', 'x', 'x']


def test_the_execution_list_shows_key_parent_and_behavior():
    net, a, b = network(a={2: Named(name='x')}, b={1: Named(name='y')})
    assert net.sorted_behavior_execution_list == [(1, b, b.behavior[1]), (2, a, a.behavior[2])]
    assert net.behavior_timesteps == [1, 2]
    assert net.all_objects() == [net, a, b]
    assert net.all_behaviors() == [a.behavior[2], b.behavior[1]]


def test_behaviors_attach_to_synapses_and_networks_alike():
    class Setter(Behavior):
        def initialize(self, parent):
            parent.value = self.parameter('value', 0)

    net = Network(behavior={1: Setter(value=1)})
    a = NeuronGroup(net, 3, {1: Setter(value=2)})
    s = SynapseGroup(net, a, a, behavior={1: Setter(value=3)})
    net.initialize(info=False)
    assert (net.value, a.value, s.value) == (1, 2, 3)


def test_a_behavior_that_is_none_is_refused():
    net = Network()
    assert 'not a Behavior' in raised(TypeError, NeuronGroup, net, 1, {1: 'LIF'})
    assert np.sum(net.iteration) == 0


def test_behaviors_may_come_and_go_while_the_network_runs():
    class Editor(Behavior):
        def iteration(self, neurons):
            calls.append('editor')
            if neurons.iteration == 2:
                neurons.remove_behavior(2)
                neurons.add_behavior(0.5, Named(name='earlier'))
                neurons.add_behavior(2.5, Named(name='later'))
            if neurons.iteration == 4:
                neurons.remove_behavior(1)

    net, a = network(a={1: Editor(), 2: Named(name='two'), 3: Named(name='three')})
    assert run(net) == ['editor', 'two', 'three']
    calls.clear()
    net.simulate_iterations(4)
    assert calls == [
        'editor', 'init earlier', 'init later', 'later', 'three', 'earlier', 'editor', 'later', 'three',
        'earlier', 'editor', 'later', 'three', 'earlier', 'later', 'three',
    ]


def test_a_behavior_disabled_in_an_iteration_is_skipped_in_it():
    class Switch(Behavior):
        def iteration(self, neurons):
            neurons.behavior[2].behavior_enabled = neurons.iteration != 2

    net, a = network(a={1: Switch(), 2: Named(name='x'), 3: Failing(at=4)})
    net.initialize(info=False)
    calls.clear()
    raised(ValueError, net.simulate_iterations, 10)
    assert calls == ['x', 'x', 'x'] and net.iteration == 4
    assert net._core.failure().describe() == "in Failing.iteration of NeuronGroup 'a' (key 3) at iteration 4"


class CompiledFunction:
    """Like a method of a Cython module: it can be called, but has no code to look at."""

    def __get__(self, obj, owner=None):
        return self if obj is None else lambda *args: self(obj, *args)

    def __call__(self, behavior, neurons):
        calls.append(behavior.tag)


def test_iterations_without_python_code_are_called():
    """Behaviors whose iteration is compiled were an AttributeError: their code was looked at."""
    class Compiled(Behavior):
        iteration = CompiledFunction()

    class WithPrint(Behavior):
        iteration = staticmethod(calls.append)

    assert not Compiled().empty_iteration_function and not WithPrint().empty_iteration_function
    net, a = network(a={1: Compiled(tag='c'), 2: WithPrint()})
    assert run(net) == ['c', a]


def test_switching_prints_nothing_but_is_logged():
    """Enabling and disabling printed a line each time."""
    import io
    import logging
    from contextlib import redirect_stdout

    net, a = network(a={1: Named(name='x', tag='t')})
    logged = io.StringIO()
    handler = logging.StreamHandler(logged)
    logger = logging.getLogger('PymoNNto')
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        with redirect_stdout(io.StringIO()) as printed:
            net.deactivate_behaviors('t')
            net.activate_behaviors('t')
    finally:
        logger.removeHandler(handler)
        logger.setLevel(logging.NOTSET)
    assert printed.getvalue() == '' and logged.getvalue().split('\n') == ['deactivating t', 'activating t', '']


class Weights(Behavior):
    def initialize(self, synapses):
        synapses.W = synapses.matrix('uniform') / 4
        self.was_computed = synapses.W.isComputed()


def test_initialization_leaves_no_work_on_attributes_to_the_first_iteration():
    net = Network()
    neurons = NeuronGroup(net, 300)
    weights = Weights()
    synapses = SynapseGroup(net, neurons, neurons, behavior={1: weights})
    net.initialize(info=False)
    assert not weights.was_computed
    assert synapses.W.isComputed()

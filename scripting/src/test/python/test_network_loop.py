"""The loop over iterations that runs in Python: what it reads for recorders, and when it keeps the lock."""

import copy

import numpy as np
import polyglot

from PymoNNto import *

_set_lock = polyglot.__set_gil_locked_during_foreign_calls__


def lock_is_kept():
    kept = _set_lock(False)
    _set_lock(kept)
    return kept


class Steps(Behavior):
    """Calls functions by the number of the iteration."""

    def initialize(self, neurons):
        self.steps = self.parameter('steps', {})
        neurons.count = neurons.vector()

    def iteration(self, neurons):
        neurons.count += 1
        if neurons.iteration in self.steps:
            self.steps[neurons.iteration](neurons)


class Shown:
    """A parent's attribute that is no array."""

    def __eq__(self, other):
        return isinstance(other, Shown)


def network(steps, *recorders, size=2):
    net = Network()
    behavior = {1: Steps(steps=steps), **{9 + i: each for i, each in enumerate(recorders)}}
    NeuronGroup(net, size, behavior, tag='a')
    net.initialize(info=False)
    return net


def raised(kind, function, *args):
    try:
        function(*args)
    except kind as error:
        return str(error) + ' '.join(getattr(error, '__notes__', ()))
    raise AssertionError(f'{kind.__name__} was not raised')


def test_the_lock_is_kept_while_a_behavior_runs_only():
    seen = []

    def look(neurons):
        seen.append(lock_is_kept())

    def fail(neurons):
        raise ValueError('no')

    def simulate_another(neurons):
        network({1: look}).simulate_iterations(2)
        seen.append(lock_is_kept())

    net = network({1: look, 2: simulate_another, 3: fail})
    net.simulate_iterations(2)
    assert seen == [True, True, True] and not lock_is_kept()
    raised(ValueError, net.simulate_iterations, 1)
    assert not lock_is_kept()


def everything():
    return Recorder(['count', 'np.mean(count)', 'n.count[1]', 'iteration', 'shown', 'text', 'few'], tag='rec')


def set_up(neurons):
    neurons.shown, neurons.text, neurons.few = Shown(), 'x', [1, 2]


def test_the_loop_records_what_the_engine_records():
    """The engine runs the behaviors itself when it measures how long they take."""
    by_loop, by_engine = (network({1: set_up}, everything(), EventRecorder('count > 1')) for _ in range(2))
    by_loop.simulate_iterations(4)
    for _ in range(4):
        by_engine.simulate_iteration(measure_behavior_execution_time=True)
    for name in ('count', 'np.mean(count)', 'n.count[1]', 'iteration', 'shown', 'text', 'few'):
        one, other = by_loop[name, 0], by_engine[name, 0]
        assert len(one) == len(other) == 4, name
        assert all(type(a) is type(b) and np.all(a == b) for a, b in zip(one, other)), name
    assert by_loop['count > 1.t', 0].tolist() == by_engine['count > 1.t', 0].tolist() == [2, 2, 3, 3, 4, 4]


def test_what_is_added_in_a_run_is_recorded_from_then_on():
    recorder = Recorder('count')

    def add(neurons):
        recorder.add_variable('np.sum(count)')
        recorder.add_variable('iteration')

    net = network({3: add}, recorder)
    net.simulate_iterations(5)
    assert [len(net[name, 0]) for name in ('count', 'np.sum(count)', 'iteration')] == [5, 3, 3]
    assert net['np.sum(count)', 0] == [6.0, 8.0, 10.0] and net['iteration', 0] == [3, 4, 5]
    net.simulate_iterations(1)
    assert net['iteration', 0][-1] == 6 and net['np.sum(count)', 0][-1] == 12


def test_a_variable_that_goes_away_is_named():
    def forget(neurons):
        del neurons.count
        neurons.cuont = 1

    net = network({3: forget}, Recorder(['iteration', 'count'], tag='rec'))
    message = raised(AttributeError, net.simulate_iterations, 5)
    assert "Recorder 'rec' of NeuronGroup 'a' cannot record 'count': 'a' has no 'count'; did you mean cuont?" in message
    assert net['iteration', 0] == [1, 2, 3]


def test_a_word_of_the_language_is_no_variable():
    net = network({}, Recorder(['count', 'lambda'], tag='rec'))
    assert "cannot record 'lambda'" in raised(AttributeError, net.simulate_iterations, 3)


def test_a_recorder_that_is_off_and_gaps():
    recorder = Recorder('iteration', gapwidth=2)
    net = network({4: lambda neurons: setattr(neurons, 'recording', False),
                   7: lambda neurons: setattr(neurons, 'recording', True)}, recorder)
    net.simulate_iterations(9)
    assert net['iteration', 0] == [2, 7, 9]
    recorder.behavior_enabled = False
    net.simulate_iterations(2)
    assert net['iteration', 0] == [2, 7, 9]


def test_a_copy_records_for_itself():
    """The expression of a copy has the copy as ``self``."""
    first = Recorder('self.tag', tag='first')
    net = network({}, first)
    net.simulate_iterations(1)
    second = copy.copy(first)
    second.tags.clear()
    second.tags.append('second')
    net.a.add_behavior(20, second)
    net.simulate_iterations(2)
    assert first.variables['self.tag'] == ['first'] * 3
    assert second.variables['self.tag'] == ['second'] * 2


def test_scalars_have_the_methods_of_arrays():
    x = np.float32(2.5)
    assert 'argmax' in dir(x) and x.clip(0, 1) == 1 and x.ravel().tolist() == [2.5] and x.mean() == 2.5
    assert not hasattr(x, 'nothing')
    assert "'float32' object has no attribute 'nothing'" in raised(AttributeError, lambda: x.nothing)

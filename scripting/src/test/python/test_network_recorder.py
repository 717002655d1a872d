"""Recorders and event recorders."""

import copy

import numpy as np

from PymoNNto import *


class Counter(Behavior):
    def initialize(self, neurons):
        neurons.count = neurons.vector()
        neurons.n = 7

    def iteration(self, neurons):
        neurons.count += 1
        neurons.spike = neurons.count % 2 > np.arange(neurons.size)


def network(*recorders, size=2):
    net = Network()
    a = NeuronGroup(net, size, {1: Counter(), **{9 + i: each for i, each in enumerate(recorders)}}, tag='a')
    net.initialize(info=False)
    return net, a


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error) + ' '.join(getattr(error, '__notes__', ()))
    raise AssertionError(f'{kind.__name__} was not raised')


def test_copies_are_recorded_with_their_type():
    net, a = network(Recorder('count'))
    net.simulate_iterations(3)
    data = net['count', 0]
    assert len(data) == 3 and data[-1].tolist() == [3, 3] and data[0].dtype == np.float32
    array = net['count', 0, 'np']
    assert array.shape == (3, 2) and array.dtype == np.float32 and array[:, 0].tolist() == [1, 2, 3]


def test_a_list_that_was_found_once_keeps_growing():
    net, a = network(Recorder(['count']))
    data = net['count', 0]
    assert data == [] and len(data) == 0
    net.simulate_iterations(3)
    net.simulate_iterations(3)
    assert len(data) == 6 and net['count', 0] is data
    assert np.array(data).shape == (6, 2)


def test_recorded_values_can_be_used_as_a_list():
    net, a = network(Recorder('iteration'))
    net.simulate_iterations(5)
    data = net['iteration', 0]
    assert data == [1, 2, 3, 4, 5] and data[1:3] == [2, 3] and data[::-2] == [5, 3, 1] and data[-1] == 5
    assert list(data) == [1, 2, 3, 4, 5] and 3 in data and 9 not in data and [0] + data + [6] == [0, 1, 2, 3, 4, 5, 6]
    assert sum(data) == 15 and max(data) == 5 and repr(data) == '[1, 2, 3, 4, 5]' and bool(data)
    assert data.index(4) == 3 and data.count(2) == 1
    data.append(6)
    data.extend([7, 8])
    assert data.pop() == 8 and data.pop(0) == 1
    data.insert(0, 1)
    data[1] = 20
    del data[2]
    assert data == [1, 20, 4, 5, 6, 7] and copy.copy(data) == data
    data.clear()
    assert data == [] and not data
    try:
        data[0]
        raise AssertionError('no IndexError')
    except IndexError:
        pass


def test_scalars_of_arrays_keep_their_type_and_python_numbers_theirs():
    net, a = network(Recorder(['np.mean(count)', 'iteration', 'n*0.5', 'spike[0]']))
    net.simulate_iterations(2)
    assert type(net['np.mean(count)', 0][0]) is np.float32
    assert type(net['iteration', 0][0]) is int and type(net['n*0.5', 0][0]) is float
    assert net['spike[0]', 0, 'np'].dtype == bool


def test_names_are_attributes_of_the_parent_in_any_expression():
    """Expressions with a comma, a comparison or @ recorded nothing; 'v[0:1]' was taken for a gene."""
    expressions = [
        'count', 'n.count', 's.count', 'neurons.count', 'count*2', 'np.mean(count)', 'np.mean(count,axis=0)', 'count>0.5',
        'count @ count', '[x*2 for x in count]', 'count[0:1]', 'n', 'max(count)', 'count.sum()', '-count', 'self.tag',
    ]
    net, a = network(Recorder(expressions))
    net.simulate_iterations(2)
    value = {expression: net[expression, 0][1] for expression in expressions}
    assert value['count>0.5'].tolist() == [True, True] and value['count @ count'] == 8
    assert value['[x*2 for x in count]'] == [4, 4] and value['count[0:1]'].tolist() == [2]
    assert value['n'] == 7 and value['max(count)'] == 2 and value['count.sum()'] == 4
    assert value['-count'].tolist() == [-2, -2] and value['self.tag'] == 'Recorder'
    for same in ('n.count', 's.count', 'neurons.count'):
        assert value[same].tolist() == [2, 2]


def test_an_attribute_may_be_called_parent():
    net, a = network(Recorder('parent + count[0] + n'))
    a.parent = 100
    net.simulate_iterations(2)
    assert net['parent + count[0] + n', 0] == [108, 109]


def test_a_variable_may_come_into_being_in_the_first_iteration():
    net = Network()
    a = NeuronGroup(net, 2, {0.5: Recorder(['spike', 'np.sum(spike)']), 1: Counter()})
    net.initialize(info=False)
    net.simulate_iterations(3)
    assert len(net['spike', 0]) == 2 and net['np.sum(spike)', 0] == [1, 0]


def test_a_variable_that_is_not_there_is_an_error_with_the_nearest_names():
    """A variable that is not there recorded nothing, without a word."""
    net, a = network(Recorder('cuont', tag='rec'))
    message = raised(AttributeError, net.simulate_iterations, 2)
    assert message == (
        "Recorder 'rec' of NeuronGroup 'a' cannot record 'cuont': 'a' has no 'cuont'; did you mean count?"
    )


def test_an_expression_that_fails_is_an_error_that_names_it():
    """Errors of recorded expressions were dropped."""
    net, a = network(Recorder('count[99]', tag='rec'))
    assert "'rec' of 'a' recorded 'count[99]'" in raised(IndexError, net.simulate_iterations, 1)
    net, a = network(Recorder('np.mean(cuont)'))
    assert "no 'cuont'; did you mean count?" in raised(AttributeError, net.simulate_iterations, 2)
    net = Network()
    NeuronGroup(net, 1, {1: Recorder('count +')})
    assert 'not a Python expression' in raised(ValueError, net.initialize, info=False)


def test_every_third_iteration():
    net, a = network(Recorder('iteration', gapwidth=3))
    net.simulate_iterations(10)
    assert net['iteration', 0] == [3, 6, 9]


def test_max_length_keeps_the_latest():
    net, a = network(Recorder(['iteration', 'count'], max_length=4))
    net.simulate_iterations(1000)
    assert net['iteration', 0] == [997, 998, 999, 1000]
    assert net['count', 0, 'np'][:, 1].tolist() == [997, 998, 999, 1000]


def test_save_as_numpy_gives_arrays_also_with_max_length():
    """save_as_numpy with max_length printed 'not implemented' for ever."""
    net, a = network(Recorder(['count'], save_as_numpy=True, max_length=3))
    net.simulate_iterations(2)
    first = net['count', 0]
    assert isinstance(first, np.ndarray) and first.shape == (2, 2)
    net.simulate_iterations(5)
    assert net['count', 0][:, 0].tolist() == [5, 6, 7]


def test_recording_can_be_switched_off_for_one_object():
    net, a = network(Recorder('iteration'))
    a.recording = False
    net.simulate_iterations(2)
    a.recording = True
    net.simulate_iterations(2)
    assert net['iteration', 0] == [3, 4]
    net.recording_off()
    net.simulate_iterations(2)
    assert len(net['iteration', 0]) == 2 and net.recording is False and a.recording is False


def test_clearing_and_new_data():
    recorder = Recorder('iteration', tag='rec')
    net, a = network(recorder)
    assert not recorder.is_new_data_available()
    net.simulate_iterations(2)
    data = net['iteration', 0]
    assert recorder.is_new_data_available() and not recorder.is_new_data_available()
    net.clear_recorder()
    assert len(data) == 0
    net.simulate_iterations(1)
    assert data == [3]
    net.clear_recorder(keys=[100])
    assert len(data) == 1
    assert recorder.variables == {'iteration': [3]} and recorder['iteration', 0] is data


def test_variables_can_be_added_later():
    recorder = Recorder('iteration')
    net, a = network(recorder)
    recorder.add_varable('count')
    recorder.add_variables(['np.sum(count)'])
    net.simulate_iterations(2)
    assert net['np.sum(count)', 0] == [2, 4]
    assert recorder.swaped('count').shape == (2, 2)


def test_values_of_changing_shape_and_other_objects_are_recorded():
    net, a = network(Recorder(['np.where(spike)[0]', 'str(iteration)', 'list(range(iteration))']))
    net.simulate_iterations(3)
    assert [len(each) for each in net['np.where(spike)[0]', 0]] == [1, 0, 1]
    assert net['str(iteration)', 0] == ['1', '2', '3']
    assert net['list(range(iteration))', 0][2] == [0, 1, 2]


def test_a_subclass_may_replace_the_iteration():
    class Twice(Recorder):
        def iteration(self, parent):
            super().iteration(parent)
            super().iteration(parent)

    net, a = network(Twice('iteration'))
    net.simulate_iterations(2)
    assert net['iteration', 0] == [1, 1, 2, 2]


def test_events_are_rows_of_iteration_and_index():
    """The times of events were a TypeError before the first event; clearing was an AttributeError."""
    net, a = network(EventRecorder('spike', tag='events'))
    assert net['spike', 0].shape == (0, 2) and len(net['spike.t', 0]) == 0
    net.simulate_iterations(4)
    assert net['spike', 0].tolist() == [[1, 0], [3, 0]] and net['spike', 0].dtype == np.int64
    assert net['spike.t', 0].tolist() == [1, 3] and net['spike.i', 0].tolist() == [0, 0]
    net.simulate_iterations(2)
    assert net['spike.t', 0].tolist() == [1, 3, 5]
    a.events.clear_recorder()
    assert len(net['spike.i', 0]) == 0


def test_events_keep_their_latest():
    """max_length of an EventRecorder was an AttributeError of ndarray."""
    net, a = network(EventRecorder('spike', max_length=2))
    net.simulate_iterations(9)
    assert net['spike.t', 0].tolist() == [7, 9]


def test_events_of_expressions_and_matrices():
    net, a = network(EventRecorder(['count>1', 'np.outer(count,count)>3']))
    net.simulate_iterations(2)
    assert net['count>1', 0].tolist() == [[2, 0], [2, 1]]
    assert net['np.outer(count,count)>3', 0].shape == (4, 3)


def test_expressions_of_recorders_and_modes_are_compiled_once_for_all_networks():
    from PymoNNto.NetworkBehavior.Recorder._expressions import compiled
    from PymoNNto.NetworkCore._modes import _compiled
    functions = []
    for size in (3, 4):
        net, a = network(Recorder(['np.mean(count)']), size=size)
        functions.append(compiled('np.mean(count)', ['np', 'mean', 'count'], a, net.recorder))
        assert functions[-1](a) == a.count.mean()
    assert functions[0].__code__ is functions[1].__code__
    assert _compiled('normal(0, 1)', 5)[0].__code__ is _compiled('normal(0, 1)', 6)[0].__code__
    assert len(_compiled('normal(0, 1)', 6)[0](None)) == 6

"""What scripts rely on, alone and in numbers of a run of PymoNNto on CPython, where these tests pass as well."""

import numpy as np

from PymoNNto import *

VECTORS = {
    'zeros()': [0, 0, 0],
    'ones': [1, 1, 1],
    'uniform': [0.417022, 0.7203245, 0.000114374816],
    'uniform(1,2)': [1.417022, 1.7203245, 1.0001143],
    'normal(0.5)': [2.1243453, -0.111756414, -0.028171752],
    'lognormal(mean=1, sigma=1)': [13.79554, 1.4743888, 1.6029221],
    'poisson(3)': [2, 1, 1],
    'randint(0,5)': [3, 4, 0],
    'choice([1,2,3])': [2, 1, 1],
    'exponential': [0.53960586, 1.2741252, 0.00011438136],
    'random': [0.417022, 0.7203245, 0.000114374816],
    'rand': [0.417022, 0.7203245, 0.000114374816],
    'rnd': [0.417022, 0.7203245, 0.000114374816],
    'lognormal_rm(2,0.5)': [3.5089605, 1.1471367, 1.196094],
    'lognormal_real_mean(mean=2)': [3.7340467, 0.39907366, 0.43386382],
    'uniform_gap(2,0.1)': [1.8, 1.8, 1.8],
    5: [5, 5, 5],
    -1.5: [-1.5, -1.5, -1.5],
}


class Parameters(Behavior):
    def initialize(self, neurons):
        self.values = {key: self.parameter(key) for key in self.init_kwargs}


class Ramp(Behavior):
    def initialize(self, neurons):
        neurons.v = neurons.vector()

    def iteration(self, neurons):
        neurons.v += 1


def three():
    net = Network()
    a = NeuronGroup(net, 3, {}, tag='a')
    return net, a, SynapseGroup(net, a, NeuronGroup(net, 2, {}, tag='b'), 's')


def close(a, b):
    return a.dtype == np.float32 and np.allclose(a, b, rtol=2e-7, atol=1e-9)


def test_vectors_of_all_kinds():
    net, a, s = three()
    for mode, values in VECTORS.items():
        np.random.seed(1)
        assert close(a.vector(mode), values), mode
    for mode, dtype in ((bool, bool), ('bool', bool), (int, np.int64), ('int', np.int64)):
        vector = a.vector(mode)
        assert vector.dtype == dtype and not vector.any()
    assert a.vec().tolist() == a.array().tolist() == [0, 0, 0] and s.mat().shape == (2, 3) == s.matrix_dim()


def test_matrices_with_density_and_scale():
    net, a, s = three()
    for arguments, values in (
        ({'density': 0.5}, [[0.417022, 0.7203245, 0.000114374816], [0, 0.14675589, 0]]),
        ({'density': 1}, [[0.417022, 0.7203245, 0.000114374816], [0.30233258, 0.14675589, 0.09233859]]),
        ({'density': 0.5, 'scale': 3}, [[1.251066, 2.1609735, 0.00034312444], [0, 0.44026768, 0]]),
        ({'density': np.array([0.0, 1.0])}, [[0, 0, 0], [0.30233258, 0.14675589, 0.09233859]]),
    ):
        np.random.seed(1)
        assert close(s.matrix('uniform', **arguments), values), arguments


def test_genes_in_texts():
    behavior = Parameters(a='[2#I]', b='uniform(0,[2#I])', c='10+[5#a]', d='[x]*[2#I]', e=['[2#I]'], f='plain', g=3)
    set_genome({'x': 0.25, 'I': 1.5})
    try:
        net = Network()
        NeuronGroup(net, 1, {1: behavior})
        net.initialize(info=False)
        assert get_genome() == {'x': 0.25, 'I': 1.5, 'a': 5} and type(get_genome()['a']) is int
    finally:
        set_genome({})
    assert behavior.values == {
        'a': '1.5', 'b': 'uniform(0,1.5)', 'c': '10+5', 'd': '0.25*1.5', 'e': ['[2#I]'], 'f': 'plain', 'g': 3,
    }


def test_texts_as_parameters():
    net, a, s = three()
    behavior = Parameters(i='2.7', j='3', f='2', s='x', v='ones()', w='ones()')
    assert behavior.parameter('i', 1) == 2.7 and behavior.parameter('j', 1) == 3 and type(behavior.parameter('j', 1)) is int
    assert behavior.parameter('f', 1.5) == 2.0 and behavior.parameter('s', 'y') == 'x' and behavior.parameter('z', 4) == 4
    assert behavior.parameter('v', 0, a).tolist() == [1, 1, 1] and behavior.parameter('v', 0, s).shape == (2, 3)
    assert behavior.parameter('w', '0', a, do_not_diversify=True) == 'ones()'
    for name in ('kwargs', 'args', 'argument'):
        assert getattr(behavior, name)('j', 1) == 3


def test_tags_are_not_stripped():
    net = Network()
    a = NeuronGroup(net, 1, {}, tag='a, b')
    assert list(a.tags) == ['a', ' b', 'NeuronGroup', 'ng'] and net['b'] == [] and net[' b'] == [a]


def test_a_variable_is_found_as_it_was_recorded():
    net, a, s = three()
    a.add_behavior(1, Ramp())
    a.add_behavior(2, Recorder(['v', 'n.v', 'np.mean(v)', 'v*2']))
    a.add_behavior(3, Recorder('n.v', gapwidth=2))
    net.initialize(info=False)
    net.simulate_iterations(4, measure_block_time=False)
    assert len(net['n.v']) == 2 and [len(each) for each in net['n.v']] == [4, 2]
    assert [float(each) for each in net['np.mean(v)', 0]] == [1, 2, 3, 4] and net['v', 0, 'np'].shape == (4, 3)
    assert net['v*2', 0, 'np'][:, 2].tolist() == [2, 4, 6, 8] and net['v * 2'] == [] and net['v * 2', 0] is None


def test_a_search_goes_down_before_it_goes_on():
    net = Network(tag='x', behavior={1: Parameters(tag='x')})
    a = NeuronGroup(net, 1, {2: Parameters(tag='x'), 1: Parameters(tag='x')}, tag='x,a')
    b = NeuronGroup(net, 1, {1: Parameters(tag='x')}, tag='b')
    s = SynapseGroup(net, a, b, 'x')
    assert net['x'] == [net, net.behavior[1], a, a.behavior[2], a.behavior[1], b.behavior[1], s]
    assert a[1] == [a.behavior[1]] and net['x', 2] is a and net['x', -1] is s and net['y', 5] is None

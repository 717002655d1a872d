"""Vectors, matrices and parameters."""

import warnings

import numpy as np

from PymoNNto import *


def group(size=5, **settings):
    net = Network(settings=settings)
    a = NeuronGroup(net, size, tag='a')
    b = NeuronGroup(net, 3, tag='b')
    return net, a, SynapseGroup(net, a, b, 's')


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


def drawn(values):
    np.random.seed(1)
    return values()


def same(a, b):
    return a.dtype == b.dtype and a.shape == b.shape and bool((a == b).all())


def test_numbers_and_types():
    net, a, s = group()
    assert same(a.vector(), np.zeros(5, np.float32)) and same(a.vector(-1.5), np.full(5, -1.5, np.float32))
    assert same(a.vector(3), np.full(5, 3, np.float32)) and same(s.matrix(2), np.full((3, 5), 2, np.float32))
    assert same(a.vector(bool), np.zeros(5, bool)) and same(a.vector('int'), np.zeros(5, np.int64))
    assert a.vector(float).dtype == np.float64 and a.vector(True).all() and a.vector(True).dtype == bool
    assert same(a.vector('2.5'), np.full(5, 2.5, np.float32)) and same(a.vector(np.float64(2)), np.full(5, 2, np.float32))
    assert same(a.vector(np.arange(5)), np.arange(5).astype(np.float32))


def test_distributions_get_the_size_of_the_group():
    net, a, s = group()
    for mode, values in {
        'uniform': lambda: np.random.uniform(size=5),
        'random': lambda: np.random.uniform(size=5),
        'normal(0.5)': lambda: np.random.normal(0.5, size=5),
        'normal(loc=1,scale=2)': lambda: np.random.normal(loc=1, scale=2, size=5),
        'lognormal(mean=1, sigma=1)': lambda: np.random.lognormal(mean=1, sigma=1, size=5),
        'poisson(3)': lambda: np.random.poisson(3, size=5),
        'randint(0,5)': lambda: np.random.randint(0, 5, size=5),
        'choice([1,2,3])': lambda: np.random.choice([1, 2, 3], size=5),
        'exponential': lambda: np.random.exponential(size=5),
        'uniform(0,1)+normal(0,1)': lambda: np.random.uniform(0, 1, size=5) + np.random.normal(0, 1, size=5),
    }.items():
        assert same(drawn(lambda: a.vector(mode)), drawn(values).astype(np.float32)), mode
    assert same(drawn(lambda: s.matrix('normal(0,1)')), drawn(lambda: np.random.normal(0, 1, (3, 5))).astype(np.float32))


def test_arithmetic_and_functions_around_distributions():
    """'ones()*5' and the like were SyntaxErrors or TypeErrors."""
    net, a, s = group()
    assert same(a.vector('ones()*5'), np.full(5, 5, np.float32)) and same(a.vector('arange(5)'), np.arange(5, dtype=np.float32))
    expected = drawn(lambda: np.clip(np.random.normal(0, 1, size=5), 0, 1)).astype(np.float32)
    assert same(drawn(lambda: a.vector('clip(normal(0,1),0,1)')), expected)
    a.sigma = 0.0
    assert same(a.vector('normal(3, self.sigma)'), np.full(5, 3, np.float32))
    assert same(a.vector('ones'), np.ones(5, np.float32)) and same(a.vector('zeros(dtype=int)+1'), np.ones(5, np.float32))


def test_density_is_drawn_after_the_values_and_then_comes_the_scale():
    """A density of type np.float64 was ignored."""
    net, a, s = group(100)
    np.random.seed(1)
    values = np.random.uniform(size=100).astype(np.float32)
    expected = values * (np.random.random_sample(100) <= 0.3)
    expected *= 2
    assert same(drawn(lambda: a.vector('uniform', density=0.3, scale=2)), expected)
    assert same(drawn(lambda: a.vector('uniform', density=np.float64(0.3), scale=2)), expected)
    assert 0 < np.sum(expected > 0) < 60


def test_products_of_a_thin_matrix_are_those_of_its_copy_also_after_writes():
    writes = {
        'nothing': lambda w: None,
        'an element': lambda w: w.__setitem__((3, 7), 5.0),
        'a row': lambda w: w[11].fill(2.0),
        'the diagonal': lambda w: np.fill_diagonal(w, 1.0),
        'in place': lambda w: w.__imul__(3.0),
        'by a mask': lambda w: w.__setitem__(w > 0.5, -1.0),
        'few elements': lambda w: w.__iadd__((np.arange(300) == 4)[:, None] * (np.arange(300) == 9)[None, :] * 0.5),
        'a view': lambda w: w.T.__setitem__((7, 3), 5.0),
        'out': lambda w: np.multiply(w, 2.0, out=w),
    }
    for dtype in (np.float32, np.float64):
        net = Network(settings={'dtype': dtype})
        a = NeuronGroup(net, 300)
        s = SynapseGroup(net, a, a)
        for name, write in writes.items():
            w = s.matrix('uniform', density=0.1)
            for step in range(4):
                spikes = np.random.rand(300) < 0.1
                spikes[[4, 7, 9]] = True
                assert same(w.dot(spikes), w.copy().dot(spikes)), (name, dtype, step)
                assert same(spikes @ w, spikes @ w.copy()), (name, dtype, step)
                if step == 1:
                    write(w)


def test_a_density_per_row_of_a_matrix():
    net, a, s = group()
    result = s.matrix('ones', density=np.array([0.0, 1.0, 1.0]))
    assert result.sum(axis=1).tolist() == [0, 5, 5]


def test_wrong_modes_are_named():
    net, a, s = group()
    assert 'unifrom' in raised(NameError, a.vector, 'unifrom(0,1)')
    assert "does not fit (5,)" in raised(ValueError, a.vector, 'arange(4)')
    assert 'not a Python expression' in raised(ValueError, a.vector, 'uniform(')
    assert 'not of None' in raised(TypeError, a.vector, None)


def test_settings_choose_type_and_order():
    """The setting synapse_mode was ignored."""
    net, a, s = group(dtype=float64, syn_dim=SxD)
    assert a.vector('uniform').dtype == np.float64 and s.matrix().shape == (5, 3) and s.matrix_dim() == (5, 3)
    assert s.ignore_transpose_mode(s.matrix()).shape == (3, 5)
    assert group(synapse_mode=SxD)[2].matrix().shape == (5, 3)
    assert group()[2].matrix().shape == (3, 5)


def test_buffers_roll_in_place():
    net, a, s = group(2)
    buffer = a.vector_buffer(3)
    assert buffer.shape == (3, 2) and buffer.dtype == np.float32
    assert a.buffer_roll(buffer, np.array([1, 1])) is buffer
    a.buffer_roll(buffer, np.array([2, 2]))
    assert buffer[:, 0].tolist() == [2, 1, 0]
    a.buffer_roll(buffer, np.array([5, 5]), counter=True)
    assert buffer[:, 0].tolist() == [1, 0, 5]


class Asking(Behavior):
    def initialize(self, neurons):
        self.asked = {}

    def ask(self, parent, key, default=None, **options):
        return self.parameter(key, default, parent, **options)


def asking(**parameters):
    net = Network()
    behavior = Asking(**parameters)
    return behavior, NeuronGroup(net, 4, {1: behavior}, tag='a')


def test_parameters_and_defaults():
    b, a = asking(x=3, arg='text')
    assert b.parameter('x', 1) == 3 and b.parameter('y', 1) == 1 and b.parameter('z') is None
    assert Behavior(5, 6, k=7).init_kwargs == {'k': 7, 'arg_0': 5, 'arg_1': 6}
    assert b.get_init_attr('x', 1) == b.kwargs('x', 1) == b.args('x', 1) == b.argument('x', 1) == 3


def test_texts_are_converted_to_the_type_of_the_default():
    """'False' was True, lists were split into characters, and percents were a NameError."""
    b, a = asking(i='2', f='2.7', no='False', yes='True', percent='50%', s='50%', l='[1, 2]', w='abc')
    assert b.parameter('i', 1) == 2 and type(b.parameter('i', 1)) is int
    assert b.parameter('f', 1) == 2.7
    assert b.parameter('no', True) is False and b.parameter('yes', False) is True
    assert b.parameter('percent', 0.1) == 0.5 and b.parameter('percent', 1) == 0.5
    assert b.parameter('s', 'x') == '50%'
    assert b.parameter('l', []) == [1, 2] and b.parameter('w', []) == ['abc']
    assert "Asking.w: 'abc' cannot be made a float" in raised(ValueError, b.parameter, 'w', 1.0)


def test_expressions_become_vectors_of_the_group():
    """Texts with parentheses that are no modes were evaluated: a NameError."""
    b, a = asking(v='uniform(2,3)', e='np.mean(n.voltage)')
    value = b.parameter('v', 1.0, a)
    assert value.shape == (4,) and value.dtype == np.float32 and (value >= 2).all()
    assert b.parameter('v', None, a, do_not_diversify=True) == 'uniform(2,3)'
    assert b.parameter('e', None, a) == 'np.mean(n.voltage)'


def test_expressions_work_for_subclasses_of_groups():
    """For subclasses of NeuronGroup, 'uniform(0,1)' stayed a text."""
    class MyGroup(NeuronGroup):
        pass

    b = Asking(v='ones()*2')
    a = MyGroup(Network(), 3, {1: b})
    assert b.parameter('v', None, a).tolist() == [2, 2, 2]


def test_same_takes_an_attribute_of_another_behavior():
    b, a = asking(v='same(Asking, other)')
    b.other = 42
    assert b.parameter('v', None, a) == 42


def test_parameters_as_variables():
    b, a = asking(x=3, v='ones()', tag='t')
    b.set_parameters_as_variables(a)
    assert a.x == 3 and a.v.tolist() == [1, 1, 1, 1] and a.tag == 'a'
    b.set_init_attrs_as_variables(b)
    assert b.x == 3 and b.v == 'ones()'


def test_other_behaviors_can_be_searched():
    """search_other_behaviors was an AttributeError."""
    net = Network()
    b = Asking()
    a = NeuronGroup(net, 2, {1: b, 2: Asking(x=9)})
    assert b.parameter('x', 1, a, search_other_behaviors=True) == 9


def test_unused_and_missing_parameters_are_warned_of():
    """Warnings were printed."""
    b, a = asking(zz=1)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        a.network.initialize(info=False)
        b.parameter('needed', None, required=True)
    assert [str(each.message).split('.')[0][:32] for each in caught] == [
        'Warning: "zz" not used in initia', 'Warning: needed has to be specif',
    ]


def test_genes_replace_marked_texts_and_nothing_else():
    """Any text in square brackets was taken for a gene."""
    set_genome({'I': 0.25})
    b, a = asking(x='[2#I]', y='uniform(0,[3#J])', z='v[0:3]', w='choice([1,2,3])', k='[I]')
    b.used_attr_keys += ['x', 'y', 'z', 'w', 'k']
    a.network.initialize(info=False)
    assert b.init_kwargs['x'] == '0.25' and b.init_kwargs['y'] == 'uniform(0,3)' and b.init_kwargs['z'] == 'v[0:3]'
    assert b.init_kwargs['w'] == 'choice([1,2,3])' and b.init_kwargs['k'] == '0.25'
    assert b.parameter('x', 1.0) == 0.25
    assert get_genome() == {'I': 0.25, 'J': 3} and get_gene('new', 5) == 5.0
    set_genome({})


def test_a_density_per_neuron():
    """A vector of densities made an N x N matrix of a vector."""
    net, a, s = group()
    result = a.vector('ones', density=np.array([0.0, 1.0, 0.0, 1.0, 1.0]))
    assert result.tolist() == [0, 1, 0, 1, 1]


def test_types_cannot_be_scaled_to_others():
    net, a, s = group()
    raised(TypeError, a.vector, bool, scale=0.5)
    assert a.vector('ones', scale=0.5).tolist() == [0.5] * 5


def test_all_terms_of_a_mode_get_the_default_type():
    """Only the last term was converted, so that a sum was float64."""
    net, a, s = group()
    for mode in ('uniform(0,1)+normal(0,1)', 'normal(0,1)*2-uniform(0,1)', 'lognormal_rm(1,0.2)+1', 'uniform_gap(1,0.1)*ones()'):
        assert a.vector(mode).dtype == np.float32 == s.matrix(mode).dtype, mode


def test_a_mode_of_one_number_draws_it_once():
    """From the second vector on it was drawn twice."""
    net, a, s = group()
    np.random.seed(3)
    expected = [np.float32(np.random.rand(1)[0])] * 5, [np.float32(np.random.rand(1)[0])] * 5
    np.random.seed(3)
    assert (a.vector('rand(1)').tolist(), a.vector('rand(1)').tolist()) == expected


def test_genes_of_expressions_with_square_brackets():
    class Values(Behavior):
        def initialize(self, neurons):
            neurons.v = neurons.vector('ones')

    for variables in ('v[0:3]', ['v[0:3]']):
        net = Network()
        NeuronGroup(net, 5, {1: Values(), 2: Recorder(variables)}, tag='a')
        net.initialize(info=False)
        net.simulate_iterations(2)
        assert net['v[0:3]', 0, 'np'].shape == (2, 3)


def test_a_histogram_of_a_parameter_can_be_shown():
    import matplotlib.pyplot
    shown = []
    show = matplotlib.pyplot.show
    matplotlib.pyplot.show = lambda *args: shown.append(args)
    try:
        b, a = asking(v='ones()*3;plot')
        assert b.parameter('v', None, a).tolist() == [3, 3, 3, 3] and len(shown) == 1
    finally:
        matplotlib.pyplot.show = show
        matplotlib.pyplot.close('all')

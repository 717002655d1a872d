"""NumPy's legacy random numbers: the global state and ``RandomState``, equal to NumPy's bit for bit.

(M. Matsumoto, T. Nishimura, Mersenne Twister, ACM Trans. Model. Comput. Simul. 8, 1998.)
"""

import java

from ._creation import _lengths, array as _array, asarray as _asarray
from ._dtypes import INT64 as _INT64, find_dtype as _find_dtype, float64 as _float64, generic as _generic
from ._ndarray import ndarray as _ndarray

_Continuous = java.type('org.polymonnto.random.ContinuousDistribution')
_Discrete = java.type('org.polymonnto.random.DiscreteDistribution')
_bridge = java.type('org.polymonnto.scripting.numpy.RandomBridge')
_sample = _bridge.sample
_sample_one = _bridge.sampleOne
_draw = _bridge.draw
_draw_one = _bridge.drawOne
_COUNTS = {'binomial.n', 'hypergeometric.ngood', 'hypergeometric.nbad', 'hypergeometric.nsample'}


def _number(value):
    kind = type(value)
    if kind is float or kind is int or kind is bool:
        return True
    return isinstance(value, (int, float, _generic)) or kind is _ndarray and not value.ndim


class RandomState:
    """A Mersenne Twister generator.

    Parameters
    ----------
    seed : None, int or sequence of int
        None seeds from the operating system.
    """

    def __init__(self, seed=None):
        self._java = _bridge.create()
        if seed is not None:
            self.seed(seed)

    def __repr__(self):
        return 'RandomState(MT19937)'

    def __reduce__(self):
        return _restore, (self.get_state(),)

    def __copy__(self):
        return _restore(self.get_state())

    def __deepcopy__(self, memo):
        return _restore(self.get_state())

    def seed(self, seed=None):
        """Starts again from a seed."""
        if seed is None:
            _bridge.seedFromSystem(self._java)
        elif hasattr(seed, '__index__') and (type(seed) is not _ndarray or not seed.ndim):
            _bridge.seed(self._java, seed.__index__())
        elif isinstance(seed, float):
            raise TypeError("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
        else:
            _bridge.seedWords(self._java, [int(each) for each in seed])

    def get_state(self, legacy=True):
        """The state, to be given to ``set_state``."""
        state = _bridge.state(self._java)
        key = _bridge.key(self._java)
        if legacy:
            return ('MT19937', key, state.position(), int(state.hasGauss()), state.gauss())
        return {
            'bit_generator': 'MT19937', 'state': {'key': key, 'pos': state.position()}, 'has_gauss': int(state.hasGauss()),
            'gauss': state.gauss(),
        }

    def set_state(self, state):
        """Goes on from a state that ``get_state`` gave."""
        if isinstance(state, dict):
            state = (
                state['bit_generator'], state['state']['key'], state['state']['pos'], state.get('has_gauss', 0),
                state.get('gauss', 0.0),
            )
        if state[0] != 'MT19937':
            raise ValueError("set_state can only be used with legacy MT19937 state instances.")
        gauss = tuple(state[3:5]) if len(state) > 3 else (0, 0.0)
        words = [int(each) for each in state[1]]
        _bridge.setState(self._java, words, int(state[2]), bool(gauss[0]), float(gauss[1]))

    # Uniform numbers and integers

    def random_sample(self, size=None):
        """Numbers in [0, 1)."""
        if size is None:
            return _sample_one(self._java)
        return _sample(self._java, _lengths(size))

    random = ranf = sample = random_sample

    def rand(self, *shape):
        """Numbers in [0, 1) in the shape that the arguments give."""
        if not shape:
            return _sample_one(self._java)
        return _sample(self._java, _lengths(shape))

    def randn(self, *shape):
        """Standard normal numbers in the shape that the arguments give."""
        return self.standard_normal(shape or None)

    def randint(self, low, high=None, size=None, dtype=int):
        """Integers from low up to, not including, high; from 0 up to low if high is None."""
        kind = _find_dtype(dtype)
        if high is None:
            low, high = 0, low
        if _number(low) and _number(high):
            low, high = _whole(low), _whole(high)
            if low >= high:
                raise ValueError('low >= high' if low else 'high <= 0')
            result = _bridge.randint(self._java, kind._java, low, high - 1, [] if size is None else _lengths(size))
            if size is not None:
                return result
            value = result.item()
            return value if dtype is int or dtype is bool else kind.type(value)
        from ._shapes import broadcast_arrays, broadcast_to
        lows, highs = broadcast_arrays(_asarray(low), _asarray(high))
        if size is not None:
            lows, highs = broadcast_to(lows, tuple(_lengths(size))), broadcast_to(highs, tuple(_lengths(size)))
        values = []
        for first, last in zip(lows.ravel().tolist(), highs.ravel().tolist()):
            if first >= last:
                raise ValueError('low >= high')
            values.append(_bridge.randint(self._java, kind._java, first, last - 1, []).item())
        return _array(values, dtype=kind).reshape(lows.shape)

    def random_integers(self, low, high=None, size=None):
        """Integers from low to high, both possible; from 1 to low if high is None."""
        if high is None:
            low, high = 1, low
        return self.randint(low, high + 1, size, 'int64')

    def tomaxint(self, size=None):
        """Integers from 0 to the largest int64."""
        if size is None:
            return _bridge.tomaxint(self._java)
        lengths = _lengths(size)
        count = 1
        for length in lengths:
            count *= length
        return _array([_bridge.tomaxint(self._java) for _ in range(count)], dtype=_INT64).reshape(lengths)

    def bytes(self, length):
        """Random bytes."""
        return _bridge.latin1(self._java, length).encode('latin-1')

    # Selections

    def choice(self, a, size=None, replace=True, p=None):
        """A random sample of the elements of a vector, or of the integers below a number."""
        if _number(a):
            pool = None
            population = _whole(a)
            if population <= 0 and (size is None or _count(size)):
                raise ValueError('a must be greater than 0 unless no samples are taken')
        else:
            pool = _asarray(a)
            if pool.ndim != 1:
                raise ValueError('a must be 1-dimensional')
            population = len(pool)
            if not population and (size is None or _count(size)):
                raise ValueError("'a' cannot be empty unless no samples are taken")
        weights = None
        tolerance = 1e-08
        if p is not None:
            weights = _asarray(p)
            if weights.ndim != 1:
                raise ValueError("'p' must be 1-dimensional")
            if weights.size != population:
                raise ValueError("'a' and 'p' must have same size")
            if weights.dtype.kind == 'f' and weights.itemsize == 4:
                tolerance = 2.0 ** -11.5
            weights = weights.astype(float).tolist()
        lengths = None if size is None else _lengths(size)
        count = 1 if lengths is None else _count(lengths)
        indices = _bridge.choice(self._java, population, count, bool(replace), weights, tolerance)
        if lengths is None:
            index = indices.item()
            return index if pool is None else pool[index]
        indices = indices.reshape(lengths)
        return indices if pool is None else pool[indices]

    def shuffle(self, x):
        """Shuffles the rows of an array, or a list, in place."""
        if type(x) is _ndarray:
            if not x.ndim:
                raise TypeError('len() of unsized object')
            _bridge.shuffle(self._java, x)
            return
        order = [x[at] for at in _bridge.permutation(self._java, len(x)).tolist()]
        for at, each in enumerate(order):
            x[at] = each

    def permutation(self, x):
        """The integers below a number, or the rows of a sequence, in random order."""
        if _number(x):
            return _bridge.permutation(self._java, _whole(x))
        rows = _asarray(x)
        if rows.ndim == 1:
            rows = rows.copy()
            self.shuffle(rows)
            return rows
        return rows[_bridge.permutation(self._java, len(rows))]

    # Several numbers at a time

    def multinomial(self, n, pvals, size=None):
        """How often each of several outcomes comes in n trials."""
        pvals = _asarray(pvals, dtype=float)
        draws = 1 if size is None else _count(size)
        result = _bridge.multinomial(self._java, n, pvals.tolist(), draws)
        return result.reshape(([] if size is None else _lengths(size)) + [pvals.size])

    def dirichlet(self, alpha, size=None):
        """Numbers with sum 1, of a Dirichlet distribution."""
        alpha = _asarray(alpha, dtype=float)
        draws = 1 if size is None else _count(size)
        result = _bridge.dirichlet(self._java, alpha.tolist(), draws)
        return result.reshape(([] if size is None else _lengths(size)) + [alpha.size])

    def multivariate_normal(self, mean, cov, size=None, check_valid='warn', tol=1e-8):
        """Vectors of a normal distribution with a mean and a covariance matrix."""
        from . import linalg
        from ._products import dot
        from ._ufuncs import find_ufunc
        mean = _asarray(mean, dtype=float)
        cov = _asarray(cov, dtype=float)
        if mean.ndim != 1:
            raise ValueError('mean must be 1 dimensional')
        if cov.ndim != 2 or cov.shape[0] != cov.shape[1]:
            raise ValueError('cov must be 2 dimensional and square')
        if len(mean) != len(cov):
            raise ValueError('mean and cov must have same length')
        lengths = [] if size is None else _lengths(size)
        x = self.standard_normal(lengths + [len(mean)]).reshape(-1, len(mean))
        u, s, v = linalg.svd(cov)
        x = dot(x, find_ufunc('sqrt')(s)[:, None] * v)
        x += mean
        return x.reshape(lengths + [len(mean)])


def _whole(value):
    if isinstance(value, float):
        return int(value)
    return value.__index__()


def _count(size):
    count = 1
    for length in size if isinstance(size, list) else _lengths(size):
        count *= length
    return count


def _restore(state):
    result = RandomState()
    result.set_state(state)
    return result


def _continuous(name, names, defaults):
    kind = getattr(_Continuous, name.upper())
    count = len(names)

    def method(self, *args, size=None, **kwargs):
        if count == 2 and len(args) == 2 and type(size) is int and not kwargs:
            first, second = args
            if (type(first) is float or type(first) is int) and (type(second) is float or type(second) is int):
                return _draw(self._java, kind, float(first), float(second), 0.0, (size,))
        if len(args) == len(names) + 1 and size is None:
            size = args[-1]
            args = args[:-1]
        values = _parameters(name, names, defaults, args, kwargs)
        for value in values:
            if type(value) is not float and type(value) is not int and not _number(value):
                return _each(self, _bridge.drawEach, kind, values[:len(names)], size)
        if size is None:
            return _draw_one(self._java, kind, float(values[0]), float(values[1]), float(values[2]))
        return _draw(self._java, kind, float(values[0]), float(values[1]), float(values[2]), _lengths(size))
    return _described(method, name, names, 'Numbers')


def _discrete(name, names, defaults):
    kind = getattr(_Discrete, name.upper())

    def method(self, *args, size=None, **kwargs):
        if len(args) == len(names) + 1 and size is None:
            size = args[-1]
            args = args[:-1]
        values = _parameters(name, names, defaults, args, kwargs)
        for value in values:
            if type(value) is not float and type(value) is not int and not _number(value):
                _check_whole(name, names, values)
                return _each(self, _bridge.drawIntegersEach, kind, values[:len(names)], size)
        if size is None:
            return _bridge.drawInteger(self._java, kind, float(values[0]), float(values[1]), float(values[2]))
        return _bridge.drawIntegers(
            self._java, kind, float(values[0]), float(values[1]), float(values[2]), _lengths(size))
    return _described(method, name, names, 'Integers')


def _described(method, name, names, what):
    method.__name__ = name
    method.__doc__ = '%s of the distribution %s with parameters %s.' % (
        what, name.replace('_', ' '), ', '.join(names) or 'none')
    return method


def _parameters(name, names, defaults, args, kwargs):
    if len(args) > len(names):
        raise TypeError('%s() takes at most %d positional arguments (%d given)' % (name, len(names) + 1, len(args)))
    values = list(args) + list(defaults[len(args):])
    for key, value in kwargs.items():
        if key not in names:
            raise TypeError("%s() got an unexpected keyword argument '%s'" % (name, key))
        values[names.index(key)] = value
    for key, value in zip(names, values):
        if value is None:
            raise TypeError("%s() missing required argument '%s'" % (name, key))
    return values + [0.0] * (3 - len(values))


def _check_whole(distribution, names, values):
    """Arrays of counts must be whole, as numbers of trials are."""
    for name, value in zip(names, values):
        if distribution + '.' + name in _COUNTS and not _number(value) and _asarray(value).dtype.kind == 'f':
            raise TypeError("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")


def _each(self, draw, kind, values, size):
    from ._shapes import broadcast_arrays, broadcast_to
    arrays = broadcast_arrays(*[_asarray(value, dtype=float) for value in values])
    if size is not None:
        shape = tuple(_lengths(size))
        if arrays[0].size > _count(size):
            raise ValueError('Output size %r is not compatible with broadcast dimensions of inputs %r.'
                             % (shape, arrays[0].shape))
        arrays = [broadcast_to(each, shape) for each in arrays]
    return draw(self._java, kind, list(arrays), list(arrays[0].shape))


for _name, _names, _defaults in (
    ('uniform', ('low', 'high'), (0.0, 1.0)),
    ('normal', ('loc', 'scale'), (0.0, 1.0)),
    ('standard_normal', (), ()),
    ('lognormal', ('mean', 'sigma'), (0.0, 1.0)),
    ('exponential', ('scale',), (1.0,)),
    ('standard_exponential', (), ()),
    ('gamma', ('shape', 'scale'), (None, 1.0)),
    ('standard_gamma', ('shape',), (None,)),
    ('beta', ('a', 'b'), (None, None)),
    ('chisquare', ('df',), (None,)),
    ('noncentral_chisquare', ('df', 'nonc'), (None, None)),
    ('f', ('dfnum', 'dfden'), (None, None)),
    ('noncentral_f', ('dfnum', 'dfden', 'nonc'), (None, None, None)),
    ('standard_t', ('df',), (None,)),
    ('standard_cauchy', (), ()),
    ('pareto', ('a',), (None,)),
    ('weibull', ('a',), (None,)),
    ('power', ('a',), (None,)),
    ('laplace', ('loc', 'scale'), (0.0, 1.0)),
    ('gumbel', ('loc', 'scale'), (0.0, 1.0)),
    ('logistic', ('loc', 'scale'), (0.0, 1.0)),
    ('rayleigh', ('scale',), (1.0,)),
    ('wald', ('mean', 'scale'), (None, None)),
    ('triangular', ('left', 'mode', 'right'), (None, None, None)),
    ('vonmises', ('mu', 'kappa'), (None, None)),
):
    setattr(RandomState, _name, _continuous(_name, _names, _defaults))
for _name, _names, _defaults in (
    ('poisson', ('lam',), (1.0,)),
    ('binomial', ('n', 'p'), (None, None)),
    ('negative_binomial', ('n', 'p'), (None, None)),
    ('geometric', ('p',), (None,)),
    ('hypergeometric', ('ngood', 'nbad', 'nsample'), (None, None, None)),
    ('zipf', ('a',), (None,)),
    ('logseries', ('p',), (None,)),
):
    setattr(RandomState, _name, _discrete(_name, _names, _defaults))

_rand = RandomState()
_rand._java = _bridge.shared()
mtrand = _rand
for _name in dir(RandomState):
    if not _name.startswith('_'):
        globals()[_name] = getattr(_rand, _name)
del _name, _names, _defaults


def default_rng(seed=None):
    raise AttributeError(
        'numpy.random.default_rng is not provided by PolymoNNto: use numpy.random.RandomState(seed), whose numbers are '
        'equal to NumPy\'s')


def __getattr__(name):
    if name.startswith('_'):
        raise AttributeError("module 'numpy.random' has no attribute '" + name + "'")
    from ._missing import not_provided
    raise not_provided('numpy.random', name, [each for each in globals() if not each.startswith('_')])

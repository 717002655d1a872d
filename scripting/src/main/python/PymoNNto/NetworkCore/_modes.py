"""How vectors and matrices are filled: ``'uniform(0, 1)'``, ``'normal(0.5) * 2'``, ``3.5``, ``bool`` and so on.

A mode is a number, a type, an array, or an expression in which all functions of ``numpy.random`` and ``numpy`` can be
used by their bare names; distributions, ``zeros`` and ``ones`` get the size of the vector or matrix without being told.
Modes may come from files and genes: they can compute, but have no access to files, modules and Python's own names.
"""

import builtins
from functools import lru_cache

import java
import numpy as np

from PymoNNto._texts import code_of

_DISTRIBUTIONS = frozenset(
    'beta binomial chisquare choice exponential f gamma geometric gumbel hypergeometric laplace logistic lognormal '
    'logseries negative_binomial noncentral_chisquare noncentral_f normal pareto poisson rand randint randn '
    'random random_integers random_sample ranf rayleigh sample standard_cauchy standard_exponential standard_gamma '
    'standard_normal standard_t triangular uniform vonmises wald weibull zipf'.split()
)
_UniformSource = java.type('org.polymonnto.scripting.numpy.UniformSource')
_NAN = float('nan')
_BUILTINS = frozenset(
    'abs all any bool complex dict divmod enumerate filter float int len list map max min pow range reversed round set '
    'sorted str sum tuple zip'.split()
)
_OF_FILES = ('load', 'save', 'from', 'genfrom', 'memmap', 'open_memmap', 'ctypeslib', 'test', 'lib', 'sys', 'os')
_SHAPED = frozenset({'zeros', 'ones', 'empty'})
_PLAIN = frozenset({'zeros()', 'bool', 'int', 'float'})
_UNIFORM = frozenset({'uniform', 'uniform()', 'random', 'rand', 'rnd', 'random()'})


def lognormal_real_mean(mean=1.0, sigma=1.0, size=1):
    """Return log-normal numbers around exp(log(mean) - sigma²)."""
    return np.random.lognormal(np.log(mean) - sigma * sigma, sigma, size=size)


def lognormal_rm(mean=1.0, sigma=1.0, size=1):
    """Return log-normal numbers around exp(log(mean) - sigma²)."""
    return lognormal_real_mean(mean, sigma, size)


def uniform_gap(mean=1.0, gap_percent=10, size=1):
    """Return uniform numbers between mean - mean * gap and mean + -mean * gap."""
    return np.random.uniform(low=mean - mean * gap_percent, high=mean + -mean * gap_percent, size=size)


_OWN = {'lognormal_real_mean': lognormal_real_mean, 'lognormal_rm': lognormal_rm, 'uniform_gap': uniform_gap}


class UnknownName(NameError):
    """A mode uses a name that is no function of numpy."""


def _sized(function, dim):
    def draw(*args, **kwargs):
        kwargs.setdefault('size', dim)
        return function(*args, **kwargs)
    return draw


def _unsized(function, dim):
    def draw(*args):
        return function(*(args or (dim if isinstance(dim, tuple) else (dim,))))
    return draw


def _shaped(function, dim):
    def create(*args, **kwargs):
        return function(*args, **kwargs) if args or 'shape' in kwargs else function(dim, **kwargs)
    return create


def _distribution(name, dim):
    function = getattr(np.random, name)
    if name in ('rand', 'randn'):
        return _unsized(function, dim)
    return _sized(function, dim) if name in _DISTRIBUTIONS else function


class _Numpy:
    """``np`` in a mode: what it gives is sized like the bare names."""

    def __init__(self, dim):
        self.random = _Random(dim)
        self._dim = dim

    def __getattr__(self, name):
        function = getattr(np, name)
        return _shaped(function, self._dim) if name in _SHAPED else function


class _Random:
    """``random`` in a mode: a distribution, and with a dot the place of all distributions."""

    def __init__(self, dim):
        self._dim = dim

    def __call__(self, *args, **kwargs):
        return _distribution('random', self._dim)(*args, **kwargs)

    def __getattr__(self, name):
        return _distribution(name, self._dim)


def _meaning(name, dim):
    if name.startswith(_OF_FILES):
        raise AttributeError(name)
    if name in _OWN:
        return _sized(_OWN[name], dim)
    if name == 'np':
        return _Numpy(dim)
    if name == 'random':
        return _Random(dim)
    if name in ('rand', 'randn') or name in _DISTRIBUTIONS:
        return _distribution(name, dim)
    if name in _SHAPED:
        return _shaped(getattr(np, name), dim)
    if name == 'full':
        return lambda value, **kwargs: np.full(dim, value, **kwargs)
    if name in ('bool', 'int', 'float'):
        return getattr(builtins, name)
    for module in (np, np.random):
        try:
            return getattr(module, name)
        except AttributeError:
            continue
    if name in _BUILTINS:
        return getattr(builtins, name)
    raise AttributeError(name)


def _names(code):
    yield from code.co_names
    for constant in code.co_consts:
        if hasattr(constant, 'co_names'):
            yield from _names(constant)


def _compiled(mode, dim):
    source = mode.strip()
    if source.isidentifier():
        source += '()'
    code = code_of(source, f'<mode {mode}>')
    scope = {'dim': dim, '__builtins__': {}}
    unknown = []
    for name in _names(code):
        if name not in ('self', 'dim'):
            try:
                scope[name] = _meaning(name, dim)
            except AttributeError:
                unknown.append(name)
    function = eval(code_of(f'lambda self: ({source})', f'<mode {mode}>'), scope)
    return function, unknown


def is_mode(text, dim):
    """Return whether a text is an expression that can fill a vector or matrix."""
    try:
        function, unknown = _compiled(text, dim)
    except SyntaxError:
        return False
    return not any(_is_plain_name(text, name) for name in unknown)


def _is_plain_name(text, name):
    """Return whether a name that means nothing occurs in the text other than as an attribute of a group."""
    import re
    if name.startswith('_'):
        return True
    before = r'(?<![\w.])(?:np\s*\.\s*)?' if name.startswith(_OF_FILES) else r'(?<![\w.])'
    return re.search(rf'{before}{re.escape(name)}\b', text) is not None


@lru_cache(maxsize=1024)
def _function(mode, dim):
    """Return the function of a group that gives what an expression means for vectors or matrices of this length or shape."""
    try:
        function, unknown = _compiled(mode, dim)
    except SyntaxError as error:
        raise ValueError(f'the mode {mode!r} is not a Python expression: {error.msg}') from None
    for name in unknown:
        if _is_plain_name(mode, name):
            raise UnknownName(f'the mode {mode!r} uses {name!r}, which is no function of numpy or numpy.random')
    return function


def _fitted(result, mode, dim):
    shape = dim if isinstance(dim, tuple) else (dim,)
    if result.shape == shape:
        return result
    try:
        return np.broadcast_to(result, shape).copy()
    except ValueError:
        raise ValueError(f'the mode {mode!r} gives an array of shape {result.shape}, which does not fit {shape}') from None


def _values(obj, mode, dim):
    """Return a new array, and whether it is to be converted to the network's type."""
    if isinstance(mode, str):
        if mode == 'zeros()':
            return np.zeros(dim, obj.def_dtype), False
        if mode in _UNIFORM:
            return np.random.uniform(size=dim), True
        if mode in _PLAIN:
            return np.zeros(dim, getattr(builtins, mode)), False
        return np.asarray(_function(mode, dim)(obj)), True
    if mode is True or mode is False:
        return np.full(dim, mode), False
    if isinstance(mode, type):
        return np.zeros(dim, mode), False
    if isinstance(mode, (int, float, np.generic, np.ndarray, list, tuple)):
        return np.array(mode), True
    raise TypeError(f'a vector or matrix is made of a number, a type, an array or an expression, not of {mode!r}')


def fill(obj, mode, dim, scale=None, density=None, plot=False):
    """Return a new array.

    obj -- the group; ``self`` in the expression, and the owner of the default type
    dim -- the length of a vector or the shape of a matrix
    density -- the probability with which an element is kept, others become 0: a number, or one per row
    scale -- what the result is multiplied by at last
    """
    if type(mode) is str and scale is None and not plot:
        kept = obj._mat_eval_dict.get(mode)
        if kept is not None and kept[0] == dim and kept[1] is density and kept[2] is obj.def_dtype:
            return kept[3]()
    return _filled(obj, mode, dim, scale, density, plot)


def _filled(obj, mode, dim, scale, density, plot):
    # Apart from fill, so that the compiler of guest code meets little else in a hot loop.
    kind = type(density)
    if type(mode) is str and scale is None and not plot and (density is None or kind is float or kind is int):
        draw = _source(obj, mode, dim, density)
        if draw is not None:
            obj._mat_eval_dict[mode] = dim, density, obj.def_dtype, draw
            return draw()
    result, cast = _values(obj, mode, dim)
    return _completed(obj, result, cast, mode, dim, scale, density, plot)


def _source(obj, mode, dim, density):
    """Return a function that fills one array after another, None if there is nothing to prepare for it."""
    shape = dim if type(dim) is tuple else (dim,)
    dtype = obj.def_dtype
    if mode in _UNIFORM:
        if dtype is not np.float32 and dtype is not np.float64:
            return None
        chance = _NAN if density is None else float(density)
        return _UniformSource(np.random._rand._java, dtype.dtype._java, chance, shape).draw
    if mode in _PLAIN:
        return None
    function = _function(mode, dim)

    def draw():
        result = function(obj)
        if density is None and type(result) is np.ndarray and result.shape == shape:
            return result.astype(dtype)
        return _completed(obj, np.asarray(result), True, mode, dim, None, density)
    return draw


def _completed(obj, result, cast, mode, dim, scale=None, density=None, plot=False):
    result = _fitted(result, mode, dim)
    if cast:
        result = result.astype(obj.def_dtype)
    if density is not None:
        if isinstance(density, np.ndarray) and density.ndim > 0:
            if result.ndim == 2 and density.ndim == 1:
                density = density[:, None]
        else:
            density = float(density)
        result = result * (np.random.random_sample(dim) <= density)
    if scale is not None:
        result *= scale
    if plot:
        import matplotlib.pyplot as plt
        plt.hist(result.flatten(), bins=50)
        plt.show()
    return result

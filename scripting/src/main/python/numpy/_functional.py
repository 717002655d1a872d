"""Functions that take functions, compare whole arrays or describe them."""

from ._creation import array, asarray, empty
from ._dtypes import generic
from ._ndarray import ndarray


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether all elements differ by at most ``atol + rtol * abs(b)``."""
    from ._ufuncs import isclose
    result = isclose(a, b, rtol, atol, equal_nan)
    return bool(result.all()) if type(result) is ndarray else bool(result)


def array_equal(a1, a2, equal_nan=False):
    """Whether two arrays have the same shape and elements."""
    a1, a2 = asarray(a1), asarray(a2)
    if a1.shape != a2.shape:
        return False
    same = asarray(a1 == a2)
    if equal_nan and a1.dtype.kind == 'f' and a2.dtype.kind == 'f':
        same = same | ((a1 != a1) & (a2 != a2))
    return bool(asarray(same).all())


def array_equiv(a1, a2):
    """Whether two arrays have the same elements once they are broadcast."""
    try:
        return bool(asarray(asarray(a1) == asarray(a2)).all())
    except ValueError:
        return False


def isscalar(element):
    """Whether this is a number, a string or a NumPy scalar."""
    return isinstance(element, (generic, int, float, complex, str, bytes))


def isfortran(a):
    """Whether the elements lie in Fortran order and not in C order."""
    return a.T.isContiguous() and not a.isContiguous()


def shares_memory(a, b, max_work=None):
    """Whether two arrays are views of one storage."""
    return type(a) is ndarray and type(b) is ndarray and _owner(a) is _owner(b)


may_share_memory = shares_memory


def _owner(a):
    return a if a.base is None else a.base


def binary_repr(num, width=None):
    """An integer in binary digits; a negative one as two's complement if a width is given."""
    num = num.__index__()
    if num >= 0:
        return format(num, 'b').zfill(width or 0)
    if width is None:
        return '-' + format(-num, 'b')
    digits = (-num - 1).bit_length() + 1
    if width < digits:
        raise ValueError('Insufficient bit width=%d provided for binwidth=%d' % (width, digits))
    return format((1 << width) + num, 'b')


def base_repr(number, base=2, padding=0):
    """An integer in digits of a base up to 36."""
    if not 2 <= base <= 36:
        raise ValueError('Bases less than 2 or greater than 36 not handled in base_repr.')
    digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    rest = abs(int(number))
    text = ''
    while rest:
        rest, digit = divmod(rest, base)
        text = digits[digit] + text
    text = '0' * padding + text
    return ('-' if number < 0 else '') + (text or '0')


def typename(char):
    """The description of a type's letter."""
    names = {
        '?': 'bool', 'b': 'signed char', 'B': 'unsigned char', 'h': 'short', 'i': 'integer', 'l': 'long integer',
        'f': 'single precision', 'd': 'double precision', 'O': 'object',
    }
    return names[char]


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """A function of each one-dimensional row along an axis."""
    from ._shapes import moveaxis
    arr = asarray(arr)
    axis = axis % arr.ndim
    rows = moveaxis(arr, axis, -1)
    lead = rows.shape[:-1]
    flat = rows.reshape((-1, rows.shape[-1]))
    if not len(flat):
        raise ValueError('Cannot apply_along_axis when any iteration dimensions are 0')
    results = [asarray(func1d(row, *args, **kwargs)) for row in flat]
    stacked = array(results).reshape(lead + results[0].shape)
    for at in range(results[0].ndim):
        stacked = moveaxis(stacked, len(lead) + at, axis + at)
    return stacked


def apply_over_axes(func, a, axes):
    """A function applied along axes in turn, each kept as an axis of length 1."""
    from ._shapes import expand_dims
    value = asarray(a)
    for axis in axes if isinstance(axes, (tuple, list)) else (axes,):
        axis = axis % value.ndim
        result = asarray(func(value, axis))
        value = result if result.ndim == value.ndim else expand_dims(result, axis)
    return value


class vectorize:
    """A function of numbers made a function of arrays."""

    def __init__(self, pyfunc=None, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        if signature is not None:
            raise TypeError('vectorize(signature=) is not provided by PolymoNNto; loop over the arrays')
        self.pyfunc = pyfunc
        self.otypes = list(otypes) if otypes is not None else None
        self.excluded = set(excluded or ())
        self.__doc__ = doc or getattr(pyfunc, '__doc__', None)
        self.__name__ = getattr(pyfunc, '__name__', 'vectorize')

    def __call__(self, *args, **kwargs):
        from ._shapes import broadcast_arrays
        if self.pyfunc is None:
            self.__init__(args[0], self.otypes, excluded=self.excluded)
            return self
        names = list(range(len(args))) + list(kwargs)
        values = list(args) + list(kwargs.values())
        spread = [at for at, name in enumerate(names) if name not in self.excluded]
        arrays = broadcast_arrays(*[asarray(values[at]) for at in spread])
        shape = arrays[0].shape if arrays else ()
        columns = [each.ravel().tolist() for each in arrays]
        count = len(columns[0]) if columns else 1
        results = []
        for row in range(count):
            for column, at in enumerate(spread):
                values[at] = columns[column][row]
            results.append(self.pyfunc(*values[:len(args)], **dict(zip(kwargs, values[len(args):]))))
        if not results:
            if self.otypes is None:
                raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
            return empty(shape, self.otypes[0])
        if isinstance(results[0], tuple):
            return tuple(self._packed([each[at] for each in results], shape, at) for at in range(len(results[0])))
        return self._packed(results, shape, 0)

    def _packed(self, results, shape, at):
        packed = array(results, dtype=None if self.otypes is None else self.otypes[at])
        return packed.reshape(shape)[()] if not shape else packed.reshape(shape)


def frompyfunc(func, nin, nout, *, identity=None):
    """A function of objects made a function of arrays of objects."""
    return vectorize(func, otypes=[object] * nout)


def piecewise(x, condlist, funclist, *args, **kw):
    """Functions of the elements for which conditions hold; a further function is for all others."""
    x = asarray(x)
    conditions = [asarray(each, dtype=bool) for each in (
        condlist if not isinstance(condlist, ndarray) or condlist.ndim > x.ndim else [condlist])]
    if len(funclist) == len(conditions) + 1:
        other = conditions[0]
        for each in conditions[1:]:
            other = other | each
        conditions.insert(0, ~other)
        funclist = [funclist[-1]] + list(funclist[:-1])
    elif len(funclist) != len(conditions):
        raise ValueError('with %d condition(s), either %d or %d functions are expected'
                         % (len(conditions), len(conditions), len(conditions) + 1))
    result = empty(x.shape, x.dtype)
    for condition, function in zip(conditions, funclist):
        if condition.any():
            result[condition] = function(x[condition], *args, **kw) if callable(function) else function
    return result


def unwrap(p, discont=None, axis=-1, *, period=6.283185307179586):
    """Angles with jumps of more than half a period taken out."""
    from ._reductions import cumsum, diff
    from ._selection import where
    p = asarray(p, dtype=float)
    half = period / 2
    steps = diff(p, axis=axis)
    wrapped = (steps + half) % period - half
    wrapped = where((wrapped == -half) & (steps > 0), half, wrapped)
    correction = where(abs(steps) < (half if discont is None else discont), 0, wrapped - steps)
    result = p.copy()
    rest = [slice(None)] * p.ndim
    rest[axis] = slice(1, None)
    result[tuple(rest)] += cumsum(correction, axis=axis)
    return result


def packbits(a, axis=None, bitorder='big'):
    """Booleans packed into the bits of bytes."""
    from ._creation import arange, zeros
    a = asarray(a)
    if axis is not None and a.ndim != 1:
        raise TypeError('packbits(axis=) of several dimensions is not provided by PolymoNNto; pack each row')
    bits = (a.ravel() != 0).astype('int64')
    padded = zeros(-(-bits.size // 8) * 8, dtype='int64')
    padded[:bits.size] = bits
    weights = 1 << (arange(7, -1, -1) if bitorder == 'big' else arange(8))
    return (padded.reshape(-1, 8) * weights).sum(axis=1).astype('uint8')


def unpackbits(a, axis=None, count=None, bitorder='big'):
    """The bits of bytes as zeros and ones."""
    from ._creation import arange
    shifts = arange(7, -1, -1) if bitorder == 'big' else arange(8)
    bits = (asarray(a).ravel().astype('int64')[:, None] >> shifts) & 1
    return bits.ravel()[:count].astype('uint8')


_error_state = {'divide': 'ignore', 'over': 'ignore', 'under': 'ignore', 'invalid': 'ignore'}


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    """Takes what should happen on floating-point errors, which are never reported; gives what was set before."""
    before = dict(_error_state)
    for name, value in (('divide', divide), ('over', over), ('under', under), ('invalid', invalid)):
        value = all if value is None else value
        if value is not None:
            if value not in ('ignore', 'warn', 'raise', 'call', 'print', 'log'):
                raise ValueError('invalid error mode: ' + repr(value))
            _error_state[name] = value
    return before


def geterr():
    """What was set by ``seterr``."""
    return dict(_error_state)


class errstate:
    """``seterr`` for the statements of a ``with``."""

    def __init__(self, **kwargs):
        self._kwargs = {name: value for name, value in kwargs.items() if name != 'call'}

    def __enter__(self):
        self._before = seterr(**self._kwargs)

    def __exit__(self, *error):
        seterr(**self._before)

    def __call__(self, function):
        def wrapped(*args, **kwargs):
            with self:
                return function(*args, **kwargs)
        return wrapped


def show_config(mode='stdout'):
    """Prints what computes."""
    print('numpy of PolymoNNto: arrays of the Java engine')

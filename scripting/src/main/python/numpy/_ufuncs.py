"""Universal functions: elementwise operations as callable objects."""
import java

from ._dtypes import _BinaryOp, _UnaryOp, _binary, _ndim, _ordinal, _scalar, _unary, find_dtype, generic
from ._ndarray import method, ndarray, operand

_at = java.type('org.polymonnto.array.Elementwise').at
_clip = java.type('org.polymonnto.array.Clipping').clip
_Operators = java.type('org.polymonnto.scripting.numpy.OperatorBridge')
_plain_clip = _Operators.clip
_ALIASES = {
    'true_divide': 'divide', 'mod': 'remainder', 'abs': 'absolute', 'conjugate': 'positive', 'conj': 'positive',
    'bitwise_not': 'invert', 'radians': 'deg2rad', 'degrees': 'rad2deg', 'atan2': 'arctan2', 'pow': 'power',
    'acos': 'arccos', 'asin': 'arcsin', 'atan': 'arctan', 'acosh': 'arccosh', 'asinh': 'arcsinh', 'atanh': 'arctanh',
    'bitwise_invert': 'invert', 'bitwise_left_shift': 'left_shift',
    'bitwise_right_shift': 'right_shift',
}
BINARY = {each.label(): each for each in _BinaryOp.values()}
UNARY = {each.label(): each for each in _UnaryOp.values()}
_REDUCTIONS = {
    'add': 'sum', 'multiply': 'prod', 'maximum': 'max', 'minimum': 'min', 'logical_and': 'all', 'logical_or': 'any',
}
_IDENTITIES = {'add': 0, 'multiply': 1, 'logical_and': True, 'logical_or': False, 'bitwise_or': 0, 'bitwise_and': -1}


class ufunc:
    """An elementwise operation.

    Parameters of a call: one or two operands, ``out`` for the array that takes the result, ``where`` for a mask of the
    elements to compute and ``dtype`` for the type of the result.
    """

    __slots__ = ('__name__', '_op', 'nin', '_run')
    nout = 1

    def __init__(self, name, op, nin):
        self.__name__ = name
        self._op = op
        self.nin = nin
        self._run = _binary if nin == 2 else _unary

    @property
    def nargs(self):
        return self.nin + 1

    @property
    def identity(self):
        return _IDENTITIES.get(self.__name__)

    def __repr__(self):
        return "<ufunc '" + self.__name__ + "'>"

    def __reduce__(self):
        return find_ufunc, (self.__name__,)

    def __call__(self, *operands, out=None, where=True, dtype=None, casting='same_kind', order='K', subok=True):
        if len(operands) != self.nin:
            if len(operands) == self.nin + 1 and out is None:
                out = operands[-1]
                operands = operands[:-1]
            else:
                raise TypeError(
                    '%s() takes from %d to %d positional arguments but %d were given'
                    % (self.__name__, self.nin, self.nin + 1, len(operands))
                )
        if type(out) is tuple:
            out = out[0]
        if out is not None and type(out) is not ndarray:
            raise TypeError('return arrays must be of ArrayType')
        if self.nin == 1:
            a = operands[0]
            if type(a) is not ndarray:
                if self._op is _UnaryOp.ABSOLUTE and hasattr(a, 'imag') and not isinstance(a, (int, float, generic)):
                    return abs(a)
                a = _numeric(a)
            if dtype is not None:
                a = _converted(a, dtype)
            if where is not True:
                return self._masked((a,), out, where)
            result = _unary(self._op, a, out)
        else:
            a, b = operands
            if type(a) is not ndarray and type(a) is not float and type(a) is not int:
                a = _numeric(a)
            if type(b) is not ndarray and type(b) is not float and type(b) is not int:
                b = _numeric(b)
            if dtype is not None:
                a = _converted(a, dtype)
                b = _converted(b, dtype)
            if where is not True:
                return self._masked((a, b), out, where)
            result = _binary(self._op, a, b, out)
        if out is not None or _ndim(result):
            return result
        return _scalar(result)

    def _masked(self, operands, out, where):
        result = self._run(self._op, *operands, None)
        mask = _numeric(where)
        if out is None:
            from ._creation import zeros
            out = zeros(result.shape, result.dtype)
        shape = result.shape
        from ._shapes import broadcast_to
        mask = broadcast_to(mask, shape) if mask.shape != shape else mask
        out[mask] = result[mask]
        return out

    def _two(self, name):
        if self.nin != 2:
            raise ValueError(name + ' only supported for binary functions')

    def reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=None, where=True):
        """Combines the elements along an axis."""
        self._two('reduce')
        name = _REDUCTIONS.get(self.__name__)
        if name is not None:
            from . import _reductions
            extra = {'keepdims': keepdims, 'out': out}
            if name in ('sum', 'prod'):
                extra['dtype'] = dtype
            if name in ('sum', 'prod', 'max', 'min') and initial is not None:
                extra['initial'] = initial
            if where is not True:
                extra['where'] = where
            return getattr(_reductions, name)(array, axis=axis, **extra)
        source = _numeric(array)
        if axis is None:
            source = source.ravel()
            axis = 0
        from ._shapes import moveaxis
        rows = moveaxis(source, axis, 0)
        if not len(rows) and initial is None:
            initial = self.identity
            if initial is None:
                raise ValueError('zero-size array to reduction operation %s which has no identity' % self.__name__)
        result = initial
        for row in rows:
            result = row if result is None else self(result, row)
        if keepdims:
            from ._shapes import expand_dims
            result = expand_dims(result, axis)
        if out is not None:
            out[...] = result
            return out
        return result

    def accumulate(self, array, axis=0, dtype=None, out=None):
        """The results of combining ever more elements along an axis."""
        self._two('accumulate')
        from . import _reductions
        if self.__name__ in ('add', 'multiply'):
            function = _reductions.cumsum if self.__name__ == 'add' else _reductions.cumprod
            return function(array, axis=axis, dtype=dtype, out=out)
        source = _numeric(array)
        from ._shapes import moveaxis
        result = moveaxis(source, axis, 0).copy()
        for at in range(1, len(result)):
            result[at] = self(result[at - 1], result[at])
        result = moveaxis(result, 0, axis)
        if out is not None:
            out[...] = result
            return out
        return result

    def outer(self, a, b, **kwargs):
        """The operation on all pairs of elements."""
        self._two('outer')
        a = _numeric(a)
        b = _numeric(b)
        return self(a.reshape(a.shape + (1,) * b.ndim), b, **kwargs)

    def at(self, array, indices, b=None):
        """Performs the operation in place, once for each index even where indices repeat."""
        from ._creation import asarray
        from ._ndarray import ndarray as kind
        if isinstance(indices, tuple) or asarray(indices).dtype.kind == 'b':
            from ._creation import arange
            flat = arange(array.size).reshape(array.shape)[indices]
        else:
            from ._creation import arange
            flat = arange(array.size).reshape(array.shape)[asarray(indices)]
        from ._shapes import broadcast_to
        values = None if b is None else broadcast_to(asarray(b), flat.shape).ravel()
        flat = flat.ravel() if type(flat) is kind else asarray([flat])
        if self.nin == 2 and type(array) is kind and array.dtype.kind != 'O' and b is not None:
            return _at(self._op, array, flat, values)
        target = array.flat
        for at in range(flat.size):
            position = int(flat[at])
            target[position] = self(target[position]) if b is None else self(target[position], values[at])


def _numeric(value):
    value = operand(value)
    if value is None or isinstance(value, str):
        from ._creation import asarray
        return asarray(value)
    return value


def _converted(value, dtype):
    from ._creation import asarray
    return asarray(value, dtype=find_dtype(dtype))


class _Fabs(ufunc):
    """The absolute value, always a floating-point number."""

    __slots__ = ()

    def __call__(self, a, *args, **kwargs):
        from ._creation import asarray
        a = asarray(a)
        if a.dtype.kind in 'biu':
            a = a.astype(('float16', 'float32', 'float64', 'float64')[a.dtype.itemsize.bit_length() - 1])
        return ufunc.__call__(self, a, *args, **kwargs)


class _Positive(ufunc):
    __slots__ = ()

    def __call__(self, a, out=None):
        from ._creation import asarray
        result = +asarray(a)
        if out is not None:
            out[...] = result
            return out
        return _scalar(result)


_made = {}


def find_ufunc(name):
    """The universal function with a name, or None."""
    real = _ALIASES.get(name, name)
    found = _made.get(real)
    if found is None:
        if real == 'positive':
            found = _Positive('positive', None, 1)
        elif real == 'fabs':
            found = _Fabs('fabs', UNARY['absolute'], 1)
        elif real in BINARY:
            found = ufunc(real, BINARY[real], 2)
        elif real in UNARY:
            found = ufunc(real, UNARY[real], 1)
        else:
            return None
        _made[real] = found
    return found


NAMES = sorted(set(BINARY) | set(UNARY) | set(_ALIASES) | {'positive', 'fabs'})


def divmod(a, b):
    """Quotient and remainder, as two arrays."""
    return find_ufunc('floor_divide')(a, b), find_ufunc('remainder')(a, b)


def modf(a):
    """Fractional and integral parts, as two arrays."""
    whole = find_ufunc('trunc')(a)
    return a - whole, whole


def frexp(a):
    """Mantissas and exponents of two, as two arrays."""
    from ._creation import asarray
    import math
    array = asarray(a)
    kind = array.dtype if array.dtype.kind == 'f' else find_dtype('float64')
    parts = [math.frexp(each) for each in array.ravel().tolist()]
    mantissa = asarray([part[0] for part in parts], dtype=kind).reshape(array.shape)
    exponent = asarray([part[1] for part in parts], dtype='int32').reshape(array.shape)
    return mantissa, exponent


def clip(a, a_min=None, a_max=None, out=None, *, min=None, max=None, dtype=None, **kwargs):
    """Elements limited to an interval; either bound may be None."""
    if type(a) is ndarray and out is None:
        low, high = type(a_min), type(a_max)
        if (low is float or low is int) and (high is float or high is int):
            result = _plain_clip(a, a_min, a_max)
            if result is not None:
                return result
    return _clipped(a, a_min if min is None else min, a_max if max is None else max, out)


def _clipped(a, low, high, out):
    if type(a) is not ndarray:
        a = operand(a)
        if type(a) is not ndarray:
            from ._creation import asarray
            a = asarray(a)
    if _ordinal(a) < 6 and (type(low) is int or type(high) is int):
        low, high = _within_type(a, low), _within_type(a, high)
    if type(low) is not float and type(low) is not int and low is not None:
        low = operand(low)
    if type(high) is not float and type(high) is not int and high is not None:
        high = operand(high)
    result = _clip(a, low, high, out)
    return result if out is not None or _ndim(result) else _scalar(result)


def _within_type(a, bound):
    """A bound of integers, moved to the limits of their type if it lies outside."""
    if type(bound) is int and a.dtype.kind in 'iu':
        from ._types import iinfo
        limits = iinfo(a.dtype)
        return limits.min if bound < limits.min else limits.max if bound > limits.max else bound
    return bound


def _assigned(out, value):
    out[...] = value
    return out


def round(a, decimals=0, out=None):
    """Elements rounded to a number of decimals, halves to even."""
    from ._creation import asarray
    array = asarray(a)
    kind = array.dtype.kind
    if kind == 'O':
        import builtins
        result = asarray([builtins.round(each, decimals) for each in array.ravel().tolist()], dtype=object)
        return result.reshape(array.shape)
    if kind in 'iu' and decimals >= 0:
        result = array.copy()
    elif kind == 'b' and decimals:
        from .exceptions import UFuncTypeError
        raise UFuncTypeError("Cannot cast ufunc 'multiply' output from dtype('float64') to dtype('bool') "
                             "with casting rule 'same_kind'")
    elif decimals == 0:
        result = _unary(_UnaryOp.RINT, array, None)
    elif decimals > 0:
        power = 10.0 ** decimals
        result = _binary(_BinaryOp.MULTIPLY, array, power, None)
        result = _binary(_BinaryOp.DIVIDE, _unary(_UnaryOp.RINT, result, result), power, result)
    else:
        power = 10.0 ** -decimals
        result = _binary(_BinaryOp.DIVIDE, array, power, None)
        result = _binary(_BinaryOp.MULTIPLY, _unary(_UnaryOp.RINT, result, result), power, result)
        if kind in 'iu':
            result = result.astype(array.dtype)
    if out is not None:
        return _assigned(out, result)
    return _scalar(result)


around = round


def fix(a, out=None):
    """Elements rounded towards zero."""
    result = find_ufunc('trunc')(a, out=out)
    return result


def nan_to_num(a, copy=True, nan=0.0, posinf=None, neginf=None):
    """Elements with NaN and infinities replaced by numbers."""
    from ._creation import array as make
    from ._types import finfo
    result = make(a, copy=copy)
    if result.dtype.kind != 'f':
        return result
    limits = finfo(result.dtype)
    isnan = find_ufunc('isnan')(result)
    high = result == float('inf')
    low = result == float('-inf')
    if not result.ndim:
        value = nan if isnan else (posinf if posinf is not None else limits.max) if high else (
            neginf if neginf is not None else limits.min) if low else result.item()
        return result.dtype.type(value)
    result[isnan] = nan
    result[high] = limits.max if posinf is None else posinf
    result[low] = limits.min if neginf is None else neginf
    return result


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether elements differ by at most ``atol + rtol * abs(b)``."""
    from ._creation import asarray
    a = asarray(a)
    b = asarray(b)
    if b.dtype.kind != 'f':
        b = b.astype('float64')
    bounded = find_ufunc('logical_and')(
        find_ufunc('less_equal')(find_ufunc('absolute')(a - b), atol + rtol * find_ufunc('absolute')(b)),
        find_ufunc('isfinite')(b),
    )
    result = find_ufunc('logical_or')(bounded, find_ufunc('equal')(a, b))
    if equal_nan:
        both = find_ufunc('logical_and')(find_ufunc('isnan')(a), find_ufunc('isnan')(b))
        result = find_ufunc('logical_or')(result, both)
    return result


def isposinf(a, out=None):
    return find_ufunc('equal')(a, float('inf'), out=out)


def isneginf(a, out=None):
    return find_ufunc('equal')(a, float('-inf'), out=out)


def isreal(a):
    from ._creation import asarray, ones
    return ones(asarray(a).shape, dtype=bool)


def iscomplexobj(a):
    return isinstance(a, complex)


def isrealobj(a):
    return not isinstance(a, complex)


def real(a):
    return a if type(a) is ndarray else getattr(a, 'real', a)


def imag(a):
    return getattr(operand(a), 'imag', 0)


def angle(z, deg=False):
    """The angles of complex numbers; of real ones 0 or pi."""
    if isinstance(z, complex):
        result = find_ufunc('arctan2')(z.imag, z.real)
    elif hasattr(z, 'angle'):
        result = z.angle()
    else:
        result = find_ufunc('arctan2')(0.0, z)
    return find_ufunc('rad2deg')(result) if deg else result


def sinc(a):
    """``sin(pi a) / (pi a)``, 1 at 0."""
    from ._creation import asarray
    from ._selection import where
    import math
    array = asarray(a)
    y = math.pi * where(array == 0, 1.0e-20, array)
    return find_ufunc('sin')(y) / y


method('clip', lambda self, min=None, max=None, out=None, **kwargs: clip(self, min, max, out, **kwargs))
method('round', round)
method('conj', lambda self: self)
method('conjugate', lambda self: self)

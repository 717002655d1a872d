"""Making arrays from Python objects, shapes and ranges."""

import java

from ._dtypes import (
    DTYPES, FLOAT16, FLOAT64, INT64, OBJECT, _NDArray, _bridge, _ndim, _ordinal, dtype_or_none, find_dtype, float64,
    generic,
)
from ._ndarray import ndarray, operand

_Ranges = java.type('org.polymonnto.array.Ranges')
_Grids = java.type('org.polymonnto.array.Grids')
_Diagonals = java.type('org.polymonnto.array.Diagonals')
_to_array = java.type('org.polymonnto.array.NestedValues').toArray
_zeros = _NDArray.zeros
_MAX_LENGTH = 2 ** 31 - 9
_full = _NDArray.full


def _result_type(*operands):
    from ._types import result_type
    return result_type(*operands)


def _lengths(shape):
    lengths = _plain_lengths(shape)
    for each in lengths:
        if each > _MAX_LENGTH:
            shape = ', '.join(map(str, lengths)) + (',' if len(lengths) == 1 else '')
            raise MemoryError(f'Unable to allocate an array with shape ({shape}): it may have {_MAX_LENGTH} elements')
    return lengths


def _plain_lengths(shape):
    if isinstance(shape, int):
        return [shape]
    if isinstance(shape, (tuple, list)):
        return [each if type(each) is int else each.__index__() for each in shape]
    if type(shape) is ndarray and shape.ndim:
        return shape.tolist()
    if hasattr(shape, '__index__'):
        return [shape.__index__()]
    raise TypeError("expected a sequence of integers or a single integer, got '" + repr(shape) + "'")


def zeros(shape, dtype=float, order='C', *, like=None):
    """A new array of zeros."""
    kind = find_dtype(dtype)
    return _zeros(kind._java, _lengths(shape)) if kind is not OBJECT else _full(kind._java, 0, _lengths(shape))


def ones(shape, dtype=None, order='C', *, like=None):
    """A new array of ones."""
    return _full(find_dtype(dtype)._java, 1, _lengths(shape))


def empty(shape, dtype=float, order='C', *, like=None):
    """A new array; its elements are zeros."""
    return _zeros(find_dtype(dtype)._java, _lengths(shape))


def full(shape, fill_value, dtype=None, order='C', *, like=None):
    """A new array of one value."""
    value = operand(fill_value)
    kind = asarray(fill_value).dtype if dtype is None else find_dtype(dtype)
    result = _zeros(kind._java, _lengths(shape))
    result[...] = value
    return result


def _like(a, dtype, shape):
    """Zeros in the shape, the order of dimensions and the type of another array."""
    a = asarray(a)
    kind = a.dtype if dtype is None else find_dtype(dtype)
    return _bridge.zerosLike(a, kind._java) if shape is None else _zeros(kind._java, _lengths(shape))


def zeros_like(a, dtype=None, order='K', subok=True, shape=None):
    """Zeros in the shape and type of another array."""
    result = _like(a, dtype, shape)
    if result.dtype is OBJECT:
        result.fill(0)
    return result


def ones_like(a, dtype=None, order='K', subok=True, shape=None):
    """Ones in the shape and type of another array."""
    result = _like(a, dtype, shape)
    result.fill(1)
    return result


def empty_like(prototype, dtype=None, order='K', subok=True, shape=None):
    """A new array in the shape and type of another; its elements are zeros."""
    return _like(prototype, dtype, shape)


def full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None):
    """One value in the shape and type of another array."""
    result = _like(a, dtype, shape)
    result[...] = fill_value
    return result


def array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, like=None):
    """An array of the elements of a nested sequence, an array, a scalar or anything with ``__array__``."""
    if type(object) is ndarray:
        wanted = None if dtype is None else find_dtype(dtype)
        if wanted is not None and wanted is not DTYPES[_ordinal(object)]:
            result = object.astype(wanted)
        elif copy:
            result = _bridge.copyInOrder(object) if order == 'K' else _bridge.copy(object)
        else:
            result = object
    else:
        result = _from_python(object, dtype)
    while ndmin > _ndim(result):
        result = result[None]
    return result


def asarray(a, dtype=None, order=None, *, copy=None, device=None, like=None):
    """The array itself if it is one of that type, else an array of its elements."""
    if type(a) is ndarray:
        if dtype is None or find_dtype(dtype) is DTYPES[_ordinal(a)]:
            return _bridge.copy(a) if copy else a
        return a.astype(dtype)
    return _from_python(a, dtype)


asanyarray = asarray


def ascontiguousarray(a, dtype=None, *, like=None):
    """An array whose elements lie in C order, copied only if needed; at least one-dimensional."""
    result = asarray(a, dtype).contiguous()
    return result if _ndim(result) else result.reshape(1)


def asfortranarray(a, dtype=None, *, like=None):
    """An array whose elements lie in Fortran order, copied only if needed."""
    return asarray(a, dtype).T.contiguous().T


def asarray_chkfinite(a, dtype=None, order=None):
    """An array of finite elements; ValueError if one is NaN or infinite."""
    result = asarray(a, dtype)
    from ._ufuncs import find_ufunc
    if result.dtype.kind == 'f' and not find_ufunc('isfinite')(result).all():
        raise ValueError('array must not contain infs or NaNs')
    return result


def require(a, dtype=None, requirements=None, *, like=None):
    return ascontiguousarray(a, dtype) if requirements and 'C' in requirements else asarray(a, dtype)


def copy(a, order='K', subok=False):
    """A copy as an array."""
    return array(a)


def _from_python(value, dtype):
    wanted = dtype_or_none(dtype)
    kind = type(value)
    if isinstance(value, generic):
        result = value._array
        return result if dtype is None else result.astype(dtype)
    if kind is bool or kind is int or kind is float or isinstance(value, (int, float)):
        return _to_array(value, wanted)
    if kind is not list and kind is not tuple:
        converter = getattr(value, '__array__', None)
        if converter is not None and not isinstance(value, type):
            result = converter()
            return result if dtype is None else asarray(result, dtype)
        if isinstance(value, range):
            result = arange(value.start, value.stop, value.step)
            return result if dtype is None else result.astype(dtype)
        if isinstance(value, (bytes, bytearray, memoryview)) and not isinstance(value, bytes):
            return frombuffer(bytes(value), 'uint8')
        if isinstance(value, (list, tuple)) or _is_sequence(value):
            value = list(value)
        else:
            result = _zeros(OBJECT._java, [])
            result[()] = value
            return result if dtype is None or dtype is OBJECT else result.astype(dtype)
    if wanted is OBJECT._java:
        return _objects(value)
    return _to_array(_plain(value), wanted)


def _is_sequence(value):
    return hasattr(value, '__len__') and hasattr(value, '__getitem__') and not isinstance(value, (str, dict, set, bytes))


def _plain(values):
    """The nested sequence with scalars and foreign sequences replaced by what the engine reads."""
    for each in values:
        kind = type(each)
        if kind is not float and kind is not int and kind is not bool and kind is not ndarray:
            break
    else:
        return values
    result = []
    for each in values:
        kind = type(each)
        if kind is float or kind is int or kind is bool or kind is ndarray or each is None or kind is str:
            result.append(each)
        elif isinstance(each, generic):
            result.append(each._array)
        elif kind is list or kind is tuple:
            result.append(_plain(each))
        elif hasattr(each, '__array__') and not isinstance(each, type):
            result.append(each.__array__())
        elif isinstance(each, range) or _is_sequence(each):
            result.append(_plain(list(each)))
        else:
            result.append(each)
    return result


def _objects(values):
    """An object array of a nested sequence; it is as deep as the sequences have equal lengths."""
    shape = []
    level = list(values)
    while True:
        shape.append(len(level) if not shape else length)
        lengths = {len(each) if isinstance(each, (list, tuple)) or type(each) is ndarray and each.ndim else -1 for each in level}
        if len(lengths) != 1 or -1 in lengths or 0 in lengths:
            break
        length = lengths.pop()
        level = [inner for each in level for inner in each]
    return _bridge.ofObjects(level).reshape(shape)


def arange(start, stop=None, step=1, dtype=None, *, device=None, like=None):
    """Evenly spaced values from start up to, not including, stop."""
    if stop is None:
        start, stop = 0, start
    if step is None:
        step = 1
    if dtype is None:
        kind = FLOAT64 if _result_type(start, stop, step).kind == 'f' else INT64
    else:
        kind = find_dtype(dtype)
    values = [each.item() if isinstance(each, generic) or type(each) is ndarray else each for each in (start, stop, step)]
    values = [int(each) if type(each) is bool else each for each in values]
    if step == 0:
        raise ZeroDivisionError('division by zero')
    return _Ranges.arange(values[0], values[1], values[2], kind._java)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None):
    """Evenly spaced values between two bounds."""
    num = num.__index__()
    parts = num - 1 if endpoint else num
    if _is_number(start) and _is_number(stop) and _result_type(start, stop, 1.0) is not FLOAT16:
        if dtype is None:
            dtype = _result_type(start, stop, 1.0)
        spaced = _Ranges.linspace(float(start), float(stop), num, bool(endpoint), dtype_or_none(dtype))
        return (spaced.values(), float64(spaced.step())) if retstep else spaced.values()
    start, stop = asarray(start) * 1.0, asarray(stop) * 1.0
    delta = stop - start
    kind = FLOAT16 if asarray(delta).dtype is FLOAT16 else FLOAT64
    steps = arange(num, dtype=kind).reshape((-1,) + (1,) * asarray(delta).ndim)
    step = delta / parts if parts > 0 else delta * float('nan')
    result = steps * step + start if parts > 0 else steps * delta + start
    if endpoint and num > 1:
        result[-1, ...] = stop
    if axis != 0:
        from ._shapes import moveaxis
        result = moveaxis(result, 0, axis)
    result = result if dtype is None else result.astype(dtype)
    return (result, step) if retstep else result


def _is_number(value):
    return isinstance(value, (int, float, generic))


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    """Values evenly spaced on a logarithmic scale, between powers of a base."""
    from ._ufuncs import find_ufunc
    result = find_ufunc('power')(base, linspace(start, stop, num, endpoint, axis=axis))
    return result if dtype is None else result.astype(dtype)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    """Values in a geometric progression between two bounds."""
    return _Ranges.geomspace(float(start), float(stop), num.__index__(), bool(endpoint), dtype_or_none(dtype))


def eye(N, M=None, k=0, dtype=float, order='C', *, device=None, like=None):
    """Ones on a diagonal, zeros elsewhere."""
    return _Diagonals.eye(N.__index__(), N.__index__() if M is None else M.__index__(), k, find_dtype(dtype)._java)


def identity(n, dtype=None, *, like=None):
    """The identity matrix."""
    return eye(n, dtype=dtype)


def tri(N, M=None, k=0, dtype=float, *, like=None):
    """Ones at and below a diagonal, zeros above."""
    return _Diagonals.tri(N.__index__(), N.__index__() if M is None else M.__index__(), k, find_dtype(dtype)._java)


def frombuffer(buffer, dtype=float, count=-1, offset=0, *, like=None):
    """A one-dimensional array of the elements that bytes hold."""
    kind = find_dtype(dtype)
    data = bytes(buffer)[offset:]
    if count < 0:
        if len(data) % kind.itemsize:
            raise ValueError('buffer size must be a multiple of element size')
        count = len(data) // kind.itemsize
    return _bridge.fromLatin1(data[:count * kind.itemsize].decode('latin-1'), kind._java, [count])


def fromiter(iter, dtype, count=-1, *, like=None):
    """A one-dimensional array of what an iterable gives."""
    import itertools
    return array(list(iter if count < 0 else itertools.islice(iter, count)), dtype)


def fromstring(string, dtype=float, count=-1, *, sep, like=None):
    """A one-dimensional array of the numbers in a text."""
    parts = string.split(None if sep.isspace() else sep)
    return array([float(part) for part in parts if part.strip()][:None if count < 0 else count], FLOAT64).astype(dtype)


def fromfunction(function, shape, *, dtype=float, like=None, **kwargs):
    """A function of the indices of each element."""
    return function(*indices(shape, dtype=dtype), **kwargs)


def indices(dimensions, dtype=int, sparse=False):
    """For each dimension an array of the indices along it."""
    lengths, kind = _lengths(dimensions), find_dtype(dtype)._java
    return tuple(_Grids.sparseIndices(lengths, kind)) if sparse else _Grids.indices(lengths, kind)


def fromfile(file, dtype=float, count=-1, sep='', offset=0):
    """The elements that a binary file holds."""
    with open(file, 'rb') as source:
        source.seek(offset)
        return frombuffer(source.read(), dtype, count)


class _Grid:
    """Subscripts make coordinates: ``mgrid[0:3, 0:2]`` as one array, ``ogrid`` as broadcastable ones."""

    def __init__(self, sparse):
        self._sparse = sparse

    def __getitem__(self, key):
        slices = key if isinstance(key, tuple) else (key,)
        rows = []
        for axis, each in enumerate(slices):
            start = 0 if each.start is None else each.start
            step = 1 if each.step is None else each.step
            if isinstance(step, complex):
                row = linspace(start, each.stop, int(abs(step)))
            else:
                row = arange(start, each.stop, step)
            rows.append(row)
        if not isinstance(key, tuple):
            return rows[0]
        kind = _result_type(*[row.dtype for row in rows])
        shaped = []
        for axis, row in enumerate(rows):
            shape = [1] * len(rows)
            shape[axis] = -1
            shaped.append(row.astype(kind).reshape(shape))
        if self._sparse:
            return tuple(shaped)
        result = empty((len(rows),) + tuple(len(row) for row in rows), kind)
        for axis, row in enumerate(shaped):
            result[axis] = row
        return result


mgrid = _Grid(False)
ogrid = _Grid(True)

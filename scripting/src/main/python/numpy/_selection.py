"""Choosing elements: by conditions, by indices, on diagonals."""

import java

from ._creation import arange, asarray, ones
from ._dtypes import INT64, _scalar
from ._ndarray import axes_of, method, ndarray, operand

_Selection = java.type('org.polymonnto.array.Selection')
_Positions = java.type('org.polymonnto.array.Positions')
_mesh = _Positions.mesh
_nonzero = _Positions.nonzero
_flatnonzero = _Positions.flatnonzero
_where = _Selection.where
_take = _Selection.take
_Diagonals = java.type('org.polymonnto.array.Diagonals')
_IndexMode = java.type('org.polymonnto.array.IndexMode')


_MISSING = object()


def where(condition, x=_MISSING, y=_MISSING, /):
    """Elements of x where a condition holds and of y elsewhere; with the condition alone, the indices where it holds."""
    condition = asarray(condition)
    if x is _MISSING and y is _MISSING:
        return tuple(_nonzero(condition))
    if x is _MISSING or y is _MISSING:
        raise ValueError('either both or neither of x and y should be given')
    return _where(condition, _branch(x), _branch(y))


def _branch(value):
    kind = type(value)
    return value if kind is ndarray or kind is float or kind is int or kind is bool else _array_or_number(value)


def _array_or_number(value):
    value = operand(value)
    return asarray(value) if isinstance(value, str) or value is None else value


def nonzero(a):
    """For each dimension, the indices of the elements that are not zero."""
    a = asarray(a)
    if not a.ndim:
        raise ValueError('Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.')
    return tuple(_nonzero(a))


def argwhere(a):
    """The indices of the elements that are not zero, a row for each."""
    return _Positions.argwhere(asarray(a))


def flatnonzero(a):
    """The indices, in C order, of the elements that are not zero."""
    return _flatnonzero(asarray(a))


def count_nonzero(a, axis=None, *, keepdims=False):
    """How many elements are not zero."""
    a = asarray(a)
    if axis is None and not keepdims:
        return INT64.type(_Positions.countNonzero(a))
    axes = list(range(a.ndim)) if axis is None else axes_of(axis)
    return _scalar(_Positions.countNonzeroAlong(a, axes, bool(keepdims)))


def ix_(*args):
    """Index arrays that select the grid of all combinations."""
    if len(args) == 2:
        first, second = args
        if type(first) is ndarray and type(second) is ndarray:
            return _mesh(first, 0, 2), _mesh(second, 1, 2)
    return tuple([_mesh(_index_vector(each), axis, len(args)) for axis, each in enumerate(args)])


def _index_vector(values):
    return asarray(values) if len(values) else asarray(values, INT64)


def take(a, indices, axis=None, out=None, mode='raise'):
    """Elements (or rows along an axis) by their indices."""
    indices = asarray(indices) if not hasattr(indices, '__len__') or len(indices) else asarray(indices, INT64)
    if indices.dtype.kind == 'f':
        raise TypeError("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
    result = _scalar(_take(asarray(a), indices, axis, _IndexMode.parse(mode)))
    if out is not None:
        out[...] = result
        return out
    return result


def put(a, ind, v, mode='raise'):
    """Sets elements by their indices in C order; values are repeated as needed."""
    if type(a) is not ndarray:
        raise TypeError('argument 1 must be numpy.ndarray, not ' + type(a).__name__)
    _Selection.put(a, asarray(ind, INT64), asarray(v), _IndexMode.parse(mode))


def place(arr, mask, vals):
    """Sets the elements where a mask holds to values, repeated as needed."""
    if type(arr) is not ndarray:
        raise TypeError('argument 1 must be numpy.ndarray, not ' + type(arr).__name__)
    positions = flatnonzero(asarray(mask))
    if positions.size:
        values = asarray(vals)
        if not values.size:
            raise ValueError('Cannot insert from an empty array!')
        put(arr, positions, values)


def putmask(a, mask, values):
    """Sets the elements where a mask holds to the values at the same places, repeated as needed."""
    from ._shapes import resize
    mask = asarray(mask, bool)
    spread = resize(asarray(values), a.shape)
    a[mask] = spread[mask]


def copyto(dst, src, casting='same_kind', where=True):
    """Copies elements to an array, broadcast and, with a mask, only where it holds."""
    if type(dst) is not ndarray:
        raise TypeError('copyto() argument 1 must be numpy.ndarray, not ' + type(dst).__name__)
    from ._types import can_cast
    if not isinstance(src, (int, float)) and not can_cast(asarray(src).dtype, dst.dtype, casting):
        raise TypeError("Cannot cast array data from %r to %r according to the rule '%s'"
                        % (asarray(src).dtype, dst.dtype, casting))
    if where is True:
        dst[...] = src
    else:
        from ._shapes import broadcast_to
        mask = broadcast_to(asarray(where, bool), dst.shape)
        dst[mask] = broadcast_to(asarray(src), dst.shape)[mask]


def take_along_axis(arr, indices, axis=-1):
    """Elements by an index for each position along an axis."""
    return _Selection.takeAlongAxis(asarray(arr), asarray(indices), axis)


def put_along_axis(arr, indices, values, axis):
    """Sets elements by an index for each position along an axis."""
    _Selection.putAlongAxis(arr, asarray(indices), asarray(values), axis)


def compress(condition, a, axis=None, out=None):
    """Elements (or rows along an axis) for which a vector of booleans is true."""
    result = _Selection.compress(asarray(condition), asarray(a), axis)
    if out is not None:
        out[...] = result
        return out
    return result


def extract(condition, arr):
    """Elements for which a condition holds."""
    return _Selection.extract(asarray(condition), asarray(arr))


def choose(a, choices, out=None, mode='raise'):
    """For each element, the element there of the array that it is the number of."""
    result = _scalar(_Selection.choose(asarray(a), [asarray(each) for each in choices], _IndexMode.parse(mode)))
    if out is not None:
        out[...] = result
        return out
    return result


def select(condlist, choicelist, default=0):
    """Elements of the first choice whose condition holds."""
    if len(condlist) != len(choicelist):
        raise ValueError('list of cases must be same length as list of conditions')
    if not condlist:
        raise ValueError('select with an empty condition list is not possible')
    from ._types import result_type
    kind = result_type(*[asarray(each) for each in choicelist], default)
    result = asarray(default, kind)
    for condition, choice in zip(reversed(condlist), reversed(choicelist)):
        result = where(condition, asarray(choice, kind), result)
    return result


def diagonal(a, offset=0, axis1=0, axis2=1):
    """A read-only view of a diagonal."""
    return _Diagonals.diagonal(asarray(a), offset, axis1, axis2)


def diag(v, k=0):
    """The diagonal of a matrix, or the matrix with a vector on its diagonal."""
    return _Diagonals.diag(asarray(v), k)


def diagflat(v, k=0):
    """The matrix with the elements on a diagonal."""
    return _Diagonals.diag(asarray(v).ravel(), k)


def fill_diagonal(a, val, wrap=False):
    """Sets the main diagonal in place."""
    _Diagonals.fillDiagonal(a, asarray(val), bool(wrap))


def diag_indices(n, ndim=2):
    """Index arrays of the main diagonal."""
    return (arange(n),) * ndim


def tril(m, k=0):
    """The lower triangle, zeros above a diagonal."""
    return _Diagonals.trilTriu(asarray(m), k, False)


def triu(m, k=0):
    """The upper triangle, zeros below a diagonal."""
    return _Diagonals.trilTriu(asarray(m), k, True)


def tril_indices(n, k=0, m=None):
    """Index arrays of a lower triangle."""
    from ._creation import tri
    return nonzero(tri(n, m, k, bool))


def triu_indices(n, k=0, m=None):
    """Index arrays of an upper triangle."""
    from ._creation import tri
    return nonzero(~tri(n, m, k - 1, bool))


def _square(arr):
    arr = asarray(arr)
    if arr.ndim != 2:
        raise ValueError('input array must be 2-d')
    return arr.shape


def diag_indices_from(arr):
    """Index arrays of the main diagonal of an array whose sides are equally long."""
    shape = asarray(arr).shape
    if len(shape) < 2:
        raise ValueError('input array must be at least 2-d')
    if len(set(shape)) > 1:
        raise ValueError('All dimensions of input must be of equal length')
    return diag_indices(shape[0], len(shape))


def tril_indices_from(arr, k=0):
    """Index arrays of the lower triangle of a matrix."""
    rows, columns = _square(arr)
    return tril_indices(rows, k, columns)


def triu_indices_from(arr, k=0):
    """Index arrays of the upper triangle of a matrix."""
    rows, columns = _square(arr)
    return triu_indices(rows, k, columns)


def mask_indices(n, mask_func, k=0):
    """Index arrays of what a function like ``triu`` leaves."""
    return nonzero(mask_func(ones((n, n), int), k) != 0)


def unravel_index(indices, shape, order='C'):
    """For each dimension, the indices of elements whose indices in C order are given."""
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    result = _Positions.unravelIndex(asarray(indices), list(shape), order)
    return tuple(_scalar(each) for each in result)


def ravel_multi_index(multi_index, dims, mode='raise', order='C'):
    """The indices in C order of elements whose indices in each dimension are given."""
    arrays = [asarray(each) for each in multi_index]
    return _scalar(_Positions.ravelMultiIndex(arrays, list(dims), _IndexMode.parse(mode), order))


class ndindex:
    """All indices of a shape, the last dimension running fastest."""

    def __init__(self, *shape):
        import itertools
        shape = shape[0] if len(shape) == 1 and isinstance(shape[0], tuple) else shape
        self._indices = itertools.product(*[range(length) for length in shape])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._indices)


class ndenumerate:
    """Pairs of index and element."""

    def __init__(self, arr):
        self._array = asarray(arr)
        self._indices = ndindex(*self._array.shape)

    def __iter__(self):
        return self

    def __next__(self):
        index = next(self._indices)
        return index, self._array[index]


class _Subscript:
    def __init__(self, always_tuple):
        self._always_tuple = always_tuple

    def __getitem__(self, key):
        return (key,) if self._always_tuple and not isinstance(key, tuple) else key


s_ = _Subscript(False)
index_exp = _Subscript(True)


def iterable(y):
    """Whether an object can be iterated."""
    try:
        iter(y)
    except TypeError:
        return False
    return True


method('compress', lambda self, condition, axis=None, out=None: compress(condition, self, axis, out))
for _name in ('choose', 'diagonal', 'nonzero', 'put', 'take'):
    method(_name, globals()[_name])

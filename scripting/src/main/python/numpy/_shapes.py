"""Shapes of arrays: changing them, joining, splitting and repeating arrays."""

import java

from ._creation import asarray, empty
from ._ndarray import key_part, method, ndarray

_Reshaping = java.type('org.polymonnto.array.Reshaping')
_Broadcasting = java.type('org.polymonnto.array.Broadcasting')
_Joining = java.type('org.polymonnto.array.Joining')
_Rearranging = java.type('org.polymonnto.array.Rearranging')
_Grids = java.type('org.polymonnto.array.Grids')
_Editing = java.type('org.polymonnto.array.Editing')
_Splitting = java.type('org.polymonnto.array.Splitting')
_Padding = java.type('org.polymonnto.array.Padding')
_reshape = _Reshaping.reshape
_ravel = _Reshaping.ravel
_concatenate = _Joining.concatenate
_repeat = _Rearranging.repeat
_roll = _Rearranging.roll


def _list(value):
    if type(value) is int:
        return [value]
    if isinstance(value, (tuple, list)):
        return [each if type(each) is int else _index(each) for each in value]
    if type(value) is ndarray and value.ndim:
        return value.tolist()
    return [_index(value)]


def _index(value):
    if not hasattr(value, '__index__'):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return value.__index__()


def reshape(a, /, shape=None, order='C', *, newshape=None, copy=None):
    """The elements in another shape, as a view if possible; one length may be -1."""
    return _reshape(asarray(a), _list(newshape if shape is None else shape), order)


def ravel(a, order='C'):
    """The elements as one dimension, as a view if possible."""
    return _ravel(asarray(a), 'C' if order in 'KA' else order)


def shape(a):
    """The lengths of the dimensions."""
    return a.shape if type(a) is ndarray else asarray(a).shape


def size(a, axis=None):
    """The number of elements, or the length of one dimension."""
    a = asarray(a)
    return a.size if axis is None else a.shape[axis]


def ndim(a):
    """The number of dimensions."""
    return asarray(a).ndim


def transpose(a, axes=None):
    """The array with its axes in reverse or another order."""
    a = asarray(a)
    return a.transpose() if axes is None else a.transpose(axes)


permute_dims = transpose


def matrix_transpose(x, /):
    """The array with its last two axes exchanged."""
    return swapaxes(x, -1, -2)


def swapaxes(a, axis1, axis2):
    """The array with two axes exchanged."""
    return _Reshaping.swapaxes(asarray(a), axis1, axis2)


def moveaxis(a, source, destination):
    """The array with axes moved to new places."""
    return _Reshaping.moveaxis(asarray(a), _list(source), _list(destination))


def rollaxis(a, axis, start=0):
    """The array with an axis moved before another."""
    a = asarray(a)
    axis = axis % a.ndim
    start = start + a.ndim if start < 0 else start
    return moveaxis(a, axis, start - 1 if axis < start else start)


def expand_dims(a, axis):
    """The array with new axes of length 1."""
    return _Reshaping.expandDims(asarray(a), _list(axis))


def squeeze(a, axis=None):
    """The array without axes of length 1."""
    a = asarray(a)
    return _Reshaping.squeeze(a) if axis is None else _Reshaping.squeezeAxes(a, _list(axis))


def _each(function):
    def call(*arrays):
        results = [function(asarray(each)) for each in arrays]
        return results[0] if len(results) == 1 else tuple(results)
    return call


atleast_1d = _each(_Reshaping.atleast1d)
atleast_2d = _each(_Reshaping.atleast2d)
atleast_3d = _each(_Reshaping.atleast3d)


def broadcast_to(array, shape, subok=False):
    """A read-only view in a wider shape."""
    return _Broadcasting.broadcastTo(asarray(array), _list(shape))


def broadcast_arrays(*args, subok=False):
    """Views in the common shape."""
    return tuple(_Broadcasting.broadcastArrays([asarray(each) for each in args]))


def broadcast_shapes(*args):
    """The common shape of shapes."""
    views = [broadcast_to(0, each) for each in args]
    return tuple(_Broadcasting.broadcastShape(views))


class broadcast:
    """What comes of broadcasting arrays: a shape and the pairs of elements."""

    def __init__(self, *arrays):
        self._arrays = broadcast_arrays(*arrays)
        self.shape = self._arrays[0].shape
        self.nd = self.ndim = len(self.shape)
        self.size = self._arrays[0].size

    def __iter__(self):
        return zip(*[each.ravel() for each in self._arrays])


# Joining


def _arrays(values):
    if type(values) is ndarray:
        return list(values)
    if not isinstance(values, (list, tuple)) and not hasattr(values, '__len__'):
        raise TypeError('arrays to stack must be passed as a "sequence" type such as list or tuple.')
    return [asarray(each) for each in values]


def concatenate(arrays, /, axis=0, out=None, *, dtype=None, casting='same_kind'):
    """Arrays one after another along an axis, or all elements if axis is None."""
    if isinstance(arrays, (int, float, str)) or not hasattr(arrays, '__len__'):
        raise TypeError('The first input argument needs to be a sequence')
    result = _concatenate(_arrays(arrays), axis)
    if dtype is not None:
        result = result.astype(dtype)
    if out is not None:
        out[...] = result
        return out
    return result


concat = concatenate


def stack(arrays, axis=0, out=None, *, dtype=None, casting='same_kind'):
    """Arrays of one shape along a new axis."""
    result = _Joining.stack(_arrays(arrays), axis)
    if dtype is not None:
        result = result.astype(dtype)
    if out is not None:
        out[...] = result
        return out
    return result


def unstack(x, /, *, axis=0):
    """The rows along an axis."""
    return tuple(moveaxis(x, axis, 0))


def hstack(tup, *, dtype=None, casting='same_kind'):
    """Arrays side by side: along the second axis, vectors along their only one."""
    return _typed(_Joining.hstack(_arrays(tup)), dtype)


def vstack(tup, *, dtype=None, casting='same_kind'):
    """Arrays on top of each other; vectors become rows."""
    return _typed(_Joining.vstack(_arrays(tup)), dtype)


row_stack = vstack


def dstack(tup):
    """Arrays behind each other, along the third axis."""
    return _Joining.dstack(_arrays(tup))


def column_stack(tup):
    """Arrays side by side; vectors become columns."""
    return _Joining.columnStack(_arrays(tup))


def _typed(result, dtype):
    return result if dtype is None else result.astype(dtype)


def block(arrays):
    """An array of nested lists of blocks."""
    def depth(value):
        return 1 + max(depth(each) for each in value) if isinstance(value, list) else 0

    deepest = depth(arrays)

    def joined(value, level):
        if not isinstance(value, list):
            result = asarray(value)
            while result.ndim < deepest:
                result = result[None]
            return result
        return concatenate([joined(each, level + 1) for each in value], axis=level - deepest)

    return joined(arrays, 0)


def append(arr, values, axis=None):
    """An array with values added at the end."""
    return _Editing.append(asarray(arr), asarray(values), axis)


def insert(arr, obj, values, axis=None):
    """An array with values put before indices."""
    return _Editing.insert(asarray(arr), key_part(obj), asarray(values), axis)


def delete(arr, obj, axis=None):
    """An array without the elements, or rows along an axis, of some indices."""
    return _Editing.delete(asarray(arr), key_part(obj), axis)


# Splitting


def array_split(ary, indices_or_sections, axis=0):
    """Views of parts along an axis, of nearly equal lengths or between indices."""
    if hasattr(indices_or_sections, '__len__'):
        return list(_Splitting.splitAt(asarray(ary), _list(indices_or_sections), axis))
    return list(_Splitting.arraySplit(asarray(ary), int(indices_or_sections), axis))


def split(ary, indices_or_sections, axis=0):
    """Views of parts along an axis, of equal lengths or between indices."""
    if hasattr(indices_or_sections, '__len__'):
        return list(_Splitting.splitAt(asarray(ary), _list(indices_or_sections), axis))
    return list(_Splitting.split(asarray(ary), int(indices_or_sections), axis))


def hsplit(ary, indices_or_sections):
    """Parts along the second axis, of a vector along its only one."""
    ary = asarray(ary)
    if not ary.ndim:
        raise ValueError('hsplit only works on arrays of 1 or more dimensions')
    return split(ary, indices_or_sections, 1 if ary.ndim > 1 else 0)


def vsplit(ary, indices_or_sections):
    """Parts along the first axis."""
    if asarray(ary).ndim < 2:
        raise ValueError('vsplit only works on arrays of 2 or more dimensions')
    return split(ary, indices_or_sections, 0)


def dsplit(ary, indices_or_sections):
    """Parts along the third axis."""
    if asarray(ary).ndim < 3:
        raise ValueError('dsplit only works on arrays of 3 or more dimensions')
    return split(ary, indices_or_sections, 2)


# Repeating and moving


def tile(A, reps):
    """An array repeated along each axis."""
    return _Rearranging.tile(asarray(A), _list(reps))


def repeat(a, repeats, axis=None):
    """Each element repeated a number of times."""
    return _repeat(asarray(a), asarray(repeats), axis)


def resize(a, new_shape):
    """A new array of a shape, filled with the elements again and again."""
    return _Editing.resize(asarray(a), _list(new_shape))


def roll(a, shift, axis=None):
    """Elements moved along axes; those pushed out come in at the other end."""
    a = asarray(a)
    if axis is None:
        return _roll(a, sum(_list(shift)))
    shifts, axes = _list(shift), _list(axis)
    if len(shifts) != len(axes):
        count = max(len(shifts), len(axes))
        shifts, axes = shifts * (count // len(shifts)), axes * (count // len(axes))
    return _Rearranging.rollAxes(a, shifts, axes)


def flip(m, axis=None):
    """The elements in reverse order along axes."""
    m = asarray(m)
    if axis == ():
        return m[...]
    return _Rearranging.flip(m, list(range(m.ndim)) if axis is None else _list(axis))


def fliplr(m):
    """The columns in reverse order."""
    return _Rearranging.fliplr(asarray(m))


def flipud(m):
    """The rows in reverse order."""
    return _Rearranging.flipud(asarray(m))


def rot90(m, k=1, axes=(0, 1)):
    """The array turned by 90 degrees in the plane of two axes."""
    if len(axes) != 2:
        raise ValueError('len(axes) must be 2.')
    return _Rearranging.rot90(asarray(m), k, axes[0], axes[1])


def pad(array, pad_width, mode='constant', *, constant_values=0, **kwargs):
    """An array with a margin: of a value, of its edge, wrapped around or reflected."""
    if kwargs:
        raise ValueError("unsupported keyword arguments for mode '%s': %s" % (mode, set(kwargs)))
    array = asarray(array)
    widths = broadcast_to(asarray(pad_width), (array.ndim, 2)).tolist()
    values = broadcast_to(asarray(constant_values), (array.ndim, 2)).tolist()
    return _Padding.pad(array, widths, _Padding.Mode.parse(mode), values)


def trim_zeros(filt, trim='fb', axis=None):
    """A vector without zeros at its ends."""
    result = _Editing.trimZeros(asarray(filt), trim.lower())
    return result.tolist() if isinstance(filt, list) else result


def meshgrid(*xi, copy=True, sparse=False, indexing='xy'):
    """Coordinate matrices of coordinate vectors."""
    if indexing not in ('xy', 'ij'):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    vectors = [asarray(each) for each in xi]
    grids = _Grids.meshgrid(vectors, indexing == 'xy', bool(sparse))
    return tuple(each.copy() for each in grids) if copy else tuple(grids)


class _Concatenator:
    """Subscripts are joined: slices as ranges, numbers and arrays as they are."""

    def __init__(self, columns):
        self._columns = columns

    def __getitem__(self, key):
        parts = []
        axis = -1 if self._columns else 0
        for each in key if isinstance(key, tuple) else (key,):
            if isinstance(each, slice):
                part = self._range(each)
            elif isinstance(each, str):
                if not each.lstrip('-').isdigit():
                    raise ValueError("np.r_['%s', ...] is not provided by PolymoNNto; use np.concatenate" % each)
                axis = int(each)
                continue
            else:
                part = asarray(each)
            if part.ndim == 0:
                part = part.reshape(1)
            parts.append(part)
        if self._columns:
            parts = [part.reshape(-1, 1) if part.ndim == 1 else part for part in parts]
        return concatenate(parts, axis)

    @staticmethod
    def _range(part):
        from ._creation import arange, linspace
        start = 0 if part.start is None else part.start
        if isinstance(part.step, complex):
            return linspace(start, part.stop, int(abs(part.step)))
        return arange(start, part.stop, 1 if part.step is None else part.step)


r_ = _Concatenator(False)
c_ = _Concatenator(True)

for _name in ('repeat', 'squeeze', 'swapaxes'):
    method(_name, globals()[_name])

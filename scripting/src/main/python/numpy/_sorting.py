"""Sorting, searching and arrays as sets."""

import java

from ._creation import array, asarray
from ._dtypes import INT64, _scalar
from ._ndarray import method, ndarray

_Sorting = java.type('org.polymonnto.array.Sorting')
_Sets = java.type('org.polymonnto.array.Sets')


def _axis(axis):
    return axis if axis is None or type(axis) is int else axis.__index__()


def _checked(kind):
    if kind not in (None, 'quicksort', 'mergesort', 'heapsort', 'stable', 'q', 'm', 'h', 's'):
        raise ValueError("sort kind must be one of 'quick', 'heap', or 'stable' (got '%s')" % kind)


def _in_python(a, axis):
    """An object array sorted by Python's comparison of its elements."""
    if axis is not None and a.ndim > 1:
        raise TypeError('sort of object arrays along an axis is not provided by PolymoNNto; sort their rows')
    return array(sorted(a.ravel().tolist()), dtype=object)


def sort(a, axis=-1, kind=None, order=None, *, stable=None):
    """A sorted copy, along an axis or of all elements; NaN comes last."""
    _checked(kind)
    a = asarray(a)
    return _in_python(a, axis) if a.dtype.kind == 'O' else _Sorting.sort(a, _axis(axis))


def sort_in_place(self, axis=-1, kind=None, order=None, *, stable=None):
    """Sorts the array along an axis; NaN comes last."""
    _checked(kind)
    if self.dtype.kind == 'O':
        self[...] = _in_python(self, axis)
    else:
        _Sorting.sortInPlace(self, _axis(axis))


def argsort(a, axis=-1, kind=None, order=None, *, stable=None):
    """The indices that sort along an axis, or all elements; equal elements keep their order."""
    _checked(kind)
    return _Sorting.argsort(asarray(a), _axis(axis))


def partition(a, kth, axis=-1, kind='introselect', order=None):
    """A copy in which the elements at ``kth`` stand where sorting puts them; so do all others."""
    a = asarray(a)
    for each in _places(kth):
        a = _Sorting.partition(a, each, _axis(axis))
    return a


def partition_in_place(self, kth, axis=-1, kind='introselect', order=None):
    """Sorts the array along an axis; see ``numpy.partition``."""
    self[...] = partition(self, kth, axis)


def argpartition(a, kth, axis=-1, kind='introselect', order=None):
    """The indices that partition along an axis; see ``partition``."""
    a = asarray(a)
    for each in _places(kth):
        result = _Sorting.argpartition(a, each, _axis(axis))
    return result


def _places(kth):
    if type(kth) is int:
        return [kth]
    kth = asarray(kth)
    if kth.dtype.kind not in 'iu':
        raise TypeError('Partition index must be integer')
    return kth.ravel().tolist()


def searchsorted(a, v, side='left', sorter=None):
    """Where values would have to be inserted to keep an array sorted."""
    return _scalar(_Sorting.searchsorted(asarray(a), asarray(v), side, None if sorter is None else asarray(sorter)))


def lexsort(keys, axis=-1):
    """The indices that sort by several keys, the last of which matters most."""
    return _Sorting.lexsort([asarray(each) for each in keys])


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True):
    """The different elements (or subarrays along an axis), sorted; with their first places, inverse or counts if asked."""
    ar = asarray(ar)
    if ar.dtype.kind == 'O':
        return _unique_objects(ar, return_index, return_inverse, return_counts)
    found = _Sets.unique(ar) if axis is None else _Sets.unique(ar, _axis(axis))
    if not (return_index or return_inverse or return_counts):
        return found.values()
    result = [found.values()]
    if return_index:
        result.append(found.index())
    if return_inverse:
        result.append(found.inverse())
    if return_counts:
        result.append(found.counts())
    return tuple(result)


def _unique_objects(ar, return_index, return_inverse, return_counts):
    import builtins
    flat = ar.ravel().tolist()
    values = builtins.sorted(set(flat))
    result = [array(values, dtype=object)]
    if return_index:
        result.append(array([flat.index(each) for each in values], INT64))
    if return_inverse:
        place = {each: at for at, each in enumerate(values)}
        result.append(array([place[each] for each in flat], INT64).reshape(ar.shape))
    if return_counts:
        result.append(array([flat.count(each) for each in values], INT64))
    return result[0] if len(result) == 1 else tuple(result)


def unique_values(x):
    """The different elements."""
    return unique(x)


def unique_counts(x):
    """The different elements and how often each occurs."""
    return unique(x, return_counts=True)


def unique_inverse(x):
    """The different elements and, for each element of x, its place among them."""
    return unique(x, return_inverse=True)


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    """The elements that are in both arrays."""
    found = _Sets.intersect1d(asarray(ar1), asarray(ar2))
    return (found.values(), found.indexA(), found.indexB()) if return_indices else found.values()


def union1d(ar1, ar2):
    """The elements that are in either array."""
    return _Sets.union1d(asarray(ar1), asarray(ar2))


def setdiff1d(ar1, ar2, assume_unique=False):
    """The elements of the first array that are not in the second."""
    ar1, ar2 = asarray(ar1), asarray(ar2)
    if ar1.dtype.kind == 'O':
        return array(sorted(set(ar1.ravel().tolist()) - set(ar2.ravel().tolist())), dtype=object)
    return _Sets.setdiff1d(ar1, ar2, bool(assume_unique))


def setxor1d(ar1, ar2, assume_unique=False):
    """The elements that are in one of the arrays only."""
    return _Sets.setxor1d(asarray(ar1), asarray(ar2))


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    """For each element, whether it is one of the test elements."""
    return _Sets.isin(asarray(element), asarray(test_elements), bool(invert))


def in1d(ar1, ar2, assume_unique=False, invert=False, *, kind=None):
    """``isin`` of the flattened array."""
    return _Sets.isin(asarray(ar1).ravel(), asarray(ar2), bool(invert))


def msort(a):
    """A copy sorted along the first axis."""
    return sort(a, 0)


for _name in ('argpartition', 'argsort', 'searchsorted'):
    method(_name, globals()[_name])
method('sort', sort_in_place)
method('partition', partition_in_place)

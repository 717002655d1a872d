"""Functions that gather elements along axes: sums, extrema, means."""

import java

from ._dtypes import FLOAT64, _ndim, _scalar, dtype_or_none, generic
from ._ndarray import _size as _count, axes_of, method, ndarray

_Reduction = java.type('org.polymonnto.array.Reduction')
_ReduceOp = java.type('org.polymonnto.array.ReduceOp')
_reduce = _Reduction.reduce
_sum_along = java.type('org.polymonnto.scripting.numpy.OperatorBridge').sum
_mean = _Reduction.mean
_all = _Reduction.all
_any = _Reduction.any
_variance = _Reduction.variance
_deviation = _Reduction.deviation
_extreme = _Reduction.argExtreme
_cumulative = _Reduction.cumulative
_SUM = _ReduceOp.SUM
_PRODUCT = _ReduceOp.PRODUCT
_MAXIMUM = _ReduceOp.MAXIMUM
_MINIMUM = _ReduceOp.MINIMUM


def _array(a):
    if type(a) is ndarray:
        return a
    from ._creation import asarray
    return asarray(a)


def _gather(op, a, axis, dtype, out, keepdims, initial, where):
    if type(a) is not ndarray:
        a = _array(a)
    if where is not True and where is not None:
        a, initial = _masked(op, a, where, initial)
    if axis is not None:
        axis = axes_of(axis)
    if isinstance(initial, generic):
        initial = initial._v
    result = _reduce(op, a, axis, dtype_or_none(dtype), bool(keepdims), initial, out)
    return result if out is not None or _ndim(result) else _scalar(result)


def _masked(op, a, where, initial):
    from ._selection import where as choose
    if op is _SUM or op is _PRODUCT:
        neutral = 0 if op is _SUM else 1
    elif initial is None:
        raise ValueError(
            "reduction operation '%s' does not have an identity, so to use a where mask one has to specify 'initial'"
            % ('maximum' if op is _MAXIMUM else 'minimum')
        )
    else:
        neutral = initial
    return choose(where, a, neutral), initial


def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True):
    """The sum of elements along axes; of floats by pairwise summation, as NumPy's."""
    if type(a) is ndarray and out is None and dtype is None and initial is None and keepdims is False and where is True:
        if axis is None:
            return _scalar(_reduce(_SUM, a, None, None, False, None, None))
        if type(axis) is int:
            result = _sum_along(a, axis)
            if result is not None:
                return result
    if type(a) is not ndarray and (isinstance(a, str) or hasattr(a, '__next__')):
        raise TypeError('np.sum takes an array or a sequence of numbers, not ' + type(a).__name__)
    return _gather(_SUM, a, axis, dtype, out, keepdims, initial, where)


def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True):
    """The product of elements along axes."""
    return _gather(_PRODUCT, a, axis, dtype, out, keepdims, initial, where)


def max(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    """The largest element along axes; NaN counts as the largest."""
    return _gather(_MAXIMUM, a, axis, None, out, keepdims, initial, where)


def min(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    """The smallest element along axes; NaN counts as the smallest."""
    return _gather(_MINIMUM, a, axis, None, out, keepdims, initial, where)


amax = max
amin = min


def ptp(a, axis=None, out=None, keepdims=False):
    """The distance of the largest and smallest elements."""
    return _finished(max(a, axis, keepdims=keepdims) - min(a, axis, keepdims=keepdims), out)


def _finished(result, out):
    if out is None:
        return result
    out[...] = result
    return out


def all(a, axis=None, out=None, keepdims=False, where=True):
    """Whether all elements along axes are true."""
    if where is not True:
        from ._selection import where as choose
        a = choose(where, a, True)
    result = _all(_array(a), axes_of(axis), bool(keepdims))
    return _finished(_scalar(result), out)


def any(a, axis=None, out=None, keepdims=False, where=True):
    """Whether any element along axes is true."""
    if where is not True:
        from ._selection import where as choose
        a = choose(where, a, False)
    result = _any(_array(a), axes_of(axis), bool(keepdims))
    return _finished(_scalar(result), out)


def mean(a, axis=None, dtype=None, out=None, keepdims=False, where=True):
    """The arithmetic mean along axes; of integers in float64."""
    if axis is None and out is None and type(a) is ndarray and dtype is None and where is True and keepdims is False and _count(a):
        return _scalar(_mean(a, None, None, False, None))
    a = _array(a)
    if where is not True:
        from ._selection import count_nonzero
        from ._shapes import broadcast_to
        mask = broadcast_to(_array(where), a.shape)
        total = sum(a, axis, dtype or (FLOAT64 if a.dtype.kind != 'f' else None), keepdims=keepdims, where=where)
        return _finished(_same_type(total / count_nonzero(mask, axis, keepdims=keepdims), total), out)
    if a.size == 0:
        _warn('Mean of empty slice')
    return _finished(_scalar(_mean(a, axes_of(axis), dtype_or_none(dtype), bool(keepdims), None)), out)


def _warn(message):
    import warnings
    warnings.warn(message + '.', RuntimeWarning, stacklevel=3)


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None):
    """The variance along axes; ``ddof`` is subtracted from the number of elements."""
    ddof = ddof if correction is None else correction
    result = _variance(_array(a), axes_of(axis), dtype_or_none(dtype), float(ddof), bool(keepdims))
    return _finished(_scalar(result), out)


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None):
    """The standard deviation along axes; see ``var``."""
    ddof = ddof if correction is None else correction
    result = _deviation(_array(a), axes_of(axis), dtype_or_none(dtype), float(ddof), bool(keepdims))
    return _finished(_scalar(result), out)


def argmax(a, axis=None, out=None, *, keepdims=False):
    """The index of the first largest element along an axis, or in C order."""
    return _finished(_scalar(_extreme(_array(a), axis, True, bool(keepdims))), out)


def argmin(a, axis=None, out=None, *, keepdims=False):
    """The index of the first smallest element along an axis, or in C order."""
    return _finished(_scalar(_extreme(_array(a), axis, False, bool(keepdims))), out)


def cumsum(a, axis=None, dtype=None, out=None):
    """Running sums along an axis, or of all elements in C order."""
    return _finished(_cumulative(_SUM, _array(a), axis, dtype_or_none(dtype)), out)


def cumprod(a, axis=None, dtype=None, out=None):
    """Running products along an axis, or of all elements in C order."""
    return _finished(_cumulative(_PRODUCT, _array(a), axis, dtype_or_none(dtype)), out)


def diff(a, n=1, axis=-1, prepend=None, append=None):
    """Differences of neighbours along an axis, taken ``n`` times."""
    a = _array(a)
    if n < 0:
        raise ValueError('order must be non-negative but got ' + repr(n))
    if a.ndim == 0:
        raise ValueError('diff requires input that is at least one dimensional')
    axis = axis % a.ndim if -a.ndim <= axis < a.ndim else _bad_axis(axis, a.ndim)
    if prepend is not None or append is not None:
        from ._shapes import broadcast_to, concatenate
        parts = []
        for extra in (prepend, append):
            if extra is not None:
                extra = _array(extra)
                if extra.ndim == 0:
                    shape = list(a.shape)
                    shape[axis] = 1
                    extra = broadcast_to(extra, tuple(shape))
            parts.append(extra)
        a = concatenate([part for part in (parts[0], a, parts[1]) if part is not None], axis)
    after = [slice(None)] * a.ndim
    before = [slice(None)] * a.ndim
    after[axis] = slice(1, None)
    before[axis] = slice(None, -1)
    for _ in range(n):
        later, earlier = a[tuple(after)], a[tuple(before)]
        a = later != earlier if a.dtype.kind == 'b' else later - earlier
    return a


def _bad_axis(axis, ndim):
    from .exceptions import AxisError
    raise AxisError('axis %d is out of bounds for array of dimension %d' % (axis, ndim))


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    """The mean along axes, weighted if weights are given."""
    a = _array(a)
    if weights is None:
        result = mean(a, axis, keepdims=keepdims)
        scale = result.dtype.type(a.size / (result.size or 1))
    else:
        weights = _array(weights)
        dtype = 'float64' if a.dtype.kind in 'iub' else None
        if a.shape != weights.shape:
            if axis is None:
                raise TypeError('Axis must be specified when shapes of a and weights differ.')
            if weights.ndim != 1 or weights.shape[0] != a.shape[axis]:
                raise ValueError('Shape of weights must be consistent with shape of a along specified axis.')
            shape = [1] * a.ndim
            shape[axis] = -1
            weights = weights.reshape(shape)
            from ._shapes import broadcast_to
            weights = broadcast_to(weights, a.shape)
        scale = sum(weights, axis, dtype=dtype, keepdims=keepdims)
        if any(scale == 0.0):
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        result = sum(a * weights, axis, dtype=dtype, keepdims=keepdims) / scale
    if returned:
        if _array(scale).shape != _array(result).shape:
            from ._shapes import broadcast_to
            scale = broadcast_to(_array(scale), result.shape).copy()
        return result, scale
    return result


def _without_nan(a, neutral):
    from ._selection import where
    from ._ufuncs import find_ufunc
    a = _array(a)
    if a.dtype.kind != 'f':
        return a, None
    mask = find_ufunc('isnan')(a)
    return where(mask, a.dtype.type(neutral), a), mask


def nansum(a, axis=None, dtype=None, out=None, keepdims=False):
    """The sum of the elements that are not NaN."""
    return sum(_without_nan(a, 0)[0], axis, dtype, out, keepdims)


def nanprod(a, axis=None, dtype=None, out=None, keepdims=False):
    """The product of the elements that are not NaN."""
    return prod(_without_nan(a, 1)[0], axis, dtype, out, keepdims)


def nancumsum(a, axis=None, dtype=None, out=None):
    """Running sums with NaN counted as 0."""
    return cumsum(_without_nan(a, 0)[0], axis, dtype, out)


def nancumprod(a, axis=None, dtype=None, out=None):
    """Running products with NaN counted as 1."""
    return cumprod(_without_nan(a, 1)[0], axis, dtype, out)


def _nan_count(a, mask, axis, keepdims):
    if mask is None:
        return sum(_array(a) == a, axis, keepdims=keepdims)
    return sum(~mask, axis, keepdims=keepdims)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False):
    """The mean of the elements that are not NaN."""
    values, mask = _without_nan(a, 0)
    if mask is None:
        return mean(values, axis, dtype, out, keepdims)
    count = _nan_count(a, mask, axis, keepdims)
    if any(count == 0):
        _warn('Mean of empty slice')
    total = sum(values, axis, dtype, keepdims=keepdims)
    return _finished(_same_type(total / count, total), out)


def _same_type(result, like):
    return result.astype(like.dtype) if type(result) is ndarray else like.dtype.type(result)


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    """The variance of the elements that are not NaN."""
    values, mask = _without_nan(a, 0)
    if mask is None:
        return var(values, axis, dtype, out, ddof, keepdims)
    from ._selection import where
    count = _nan_count(a, mask, axis, True)
    centre = sum(values, axis, dtype, keepdims=True)
    centre = _same_type(centre / count, centre)
    distance = where(mask, values.dtype.type(0), values - centre)
    squares = sum(distance * distance, axis, keepdims=keepdims)
    return _finished(_same_type(squares / (_nan_count(a, mask, axis, keepdims) - ddof), squares), out)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    """The standard deviation of the elements that are not NaN."""
    from ._ufuncs import find_ufunc
    return _finished(find_ufunc('sqrt')(nanvar(a, axis, dtype, None, ddof, keepdims)), out)


def _nan_extreme(a, axis, out, keepdims, function, neutral):
    values, mask = _without_nan(a, neutral)
    result = function(values, axis, None, keepdims)
    if mask is not None:
        missing = all(mask, axis, keepdims=keepdims)
        if any(missing):
            _warn('All-NaN slice encountered')
            from ._selection import where
            result = where(missing, values.dtype.type('nan'), result) if type(result) is ndarray else (
                values.dtype.type('nan'))
    return _finished(result, out)


def nanmax(a, axis=None, out=None, keepdims=False):
    """The largest of the elements that are not NaN."""
    return _nan_extreme(a, axis, out, keepdims, max, float('-inf'))


def nanmin(a, axis=None, out=None, keepdims=False):
    """The smallest of the elements that are not NaN."""
    return _nan_extreme(a, axis, out, keepdims, min, float('inf'))


def _some_number(a, axis):
    mask = _without_nan(a, 0)[1]
    if mask is not None and any(all(mask, axis)):
        raise ValueError('All-NaN slice encountered')


def nanargmax(a, axis=None, out=None, keepdims=False):
    """The index of the largest element that is not NaN."""
    _some_number(a, axis)
    return argmax(_without_nan(a, float('-inf'))[0], axis, out, keepdims=keepdims)


def nanargmin(a, axis=None, out=None, keepdims=False):
    """The index of the smallest element that is not NaN."""
    _some_number(a, axis)
    return argmin(_without_nan(a, float('inf'))[0], axis, out, keepdims=keepdims)


for _name in ('sum', 'prod', 'max', 'min', 'ptp', 'all', 'any', 'mean', 'var', 'std', 'argmax', 'argmin', 'cumsum', 'cumprod'):
    method(_name, globals()[_name])

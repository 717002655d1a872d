"""Histograms, quantiles, correlations and functions known at sample points."""

import java

from ._creation import array, asarray
from ._dtypes import _scalar
from ._ndarray import ndarray

_Histograms = java.type('org.polymonnto.array.Histograms')
_Quantiles = java.type('org.polymonnto.array.Quantiles')
_parse_method = _Quantiles.Method.parse
_Sampled = java.type('org.polymonnto.array.Sampled')
_Covariances = java.type('org.polymonnto.linalg.Covariances')


def _optional(value):
    return None if value is None else asarray(value)


def _number(value):
    return None if value is None else float(value)


# Histograms


def bincount(x, /, weights=None, minlength=0):
    """How often each non-negative integer occurs, or the sums of the weights of its occurrences."""
    x = asarray(x) if type(x) is ndarray or len(x) else asarray(x, int)
    if x.dtype.kind == 'O':
        x = array([int(each) for each in x.ravel().tolist()], int).reshape(x.shape)
    if x.dtype.kind not in 'iub':
        raise TypeError("Cannot cast array data from dtype('%s') to dtype('int64') according to the rule 'safe'" % x.dtype)
    if minlength < 0:
        raise ValueError("'minlength' must not be negative")
    return _Histograms.bincount(x, _optional(weights), minlength)


def _bins(bins, a, range):
    if isinstance(bins, str):
        return _estimated(bins, a, range)
    if hasattr(bins, '__len__'):
        return asarray(bins)
    try:
        return bins.__index__()
    except AttributeError:
        raise TypeError('`bins` must be an integer, a string, or an array') from None


def _estimated(rule, a, range):
    """The number of bins by a rule of thumb for their width."""
    from ._reductions import ptp, std
    if range is not None:
        a = a[(a >= range[0]) & (a <= range[1])]
    if not a.size:
        return 1
    size, spread = a.size, float(ptp(a))

    def freedman_diaconis():
        upper, lower = percentile(a, [75, 25]).tolist()
        return 2.0 * (upper - lower) / size ** (1.0 / 3.0)

    def sturges():
        import math
        return spread / (math.log2(size) + 1.0)

    rules = {
        'sturges': sturges,
        'fd': freedman_diaconis,
        'sqrt': lambda: spread / size ** 0.5,
        'rice': lambda: spread / (2.0 * size ** (1.0 / 3)),
        'scott': lambda: (24.0 * 3.141592653589793 ** 0.5 / size) ** (1.0 / 3.0) * float(std(a)),
        'auto': lambda: min(freedman_diaconis() or sturges(), sturges()),
    }
    if rule not in rules:
        raise ValueError("'%s' is not a valid estimator for `bins`" % rule)
    width = rules[rule]()
    if a.dtype.kind in 'iu' and 0 < width < 1:
        width = 1
    if not width:
        return 1
    low, high = (float(a.min()), float(a.max())) if range is None else range
    return max(1, int(-(-(high - low) // width)))


def _range(range):
    if range is None:
        return None
    low, high = float(range[0]), float(range[1])
    if low > high:
        raise ValueError('max must be larger than min in range parameter.')
    return [low, high]


def histogram(a, bins=10, range=None, density=None, weights=None):
    """How many values fall into each bin, and the edges of the bins."""
    a = asarray(a)
    found = _Histograms.histogram(a, _bins(bins, a, range), _range(range), bool(density), _optional(weights))
    return found.counts(), found.edges()


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    """The edges of the bins of a histogram."""
    a = asarray(a)
    return _Histograms.edges(a, _bins(bins, a, range), _range(range))


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """How many pairs fall into each rectangle of a grid, and the edges in both directions."""
    x, y = asarray(x), asarray(y)
    if hasattr(bins, '__len__') and len(bins) == 2:
        bins_x, bins_y = bins
    else:
        bins_x = bins_y = bins
    range_x, range_y = (None, None) if range is None else range
    found = _Histograms.histogram2d(
        x, y, _bins(bins_x, x, range_x), _bins(bins_y, y, range_y), _range(range_x), _range(range_y), bool(density),
        _optional(weights),
    )
    return found.counts(), found.xEdges(), found.yEdges()


def digitize(x, bins, right=False):
    """The number of the bin of each value."""
    return _scalar(_Histograms.digitize(asarray(x), asarray(bins), bool(right)))


# Quantiles


def _along(a, axis, keepdims, function):
    """Calls a function of one axis for an axis that may be a tuple."""
    if isinstance(axis, (tuple, list)):
        if len(axis) == 1:
            axis = axis[0]
        else:
            from ._shapes import expand_dims, moveaxis
            axes = sorted(each % a.ndim for each in axis)
            moved = moveaxis(a, axes, list(range(-len(axes), 0)))
            result = function(moved.reshape(moved.shape[:a.ndim - len(axes)] + (-1,)), -1, False)
            if keepdims:
                lead = result.ndim - (a.ndim - len(axes))
                result = expand_dims(result, [lead + each for each in axes])
            return result
    return function(a, None if axis is None else axis.__index__(), bool(keepdims))


def _given(result, out):
    if out is not None:
        out[...] = result
        return out
    return _scalar(result)


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The middle of the sorted elements along axes."""
    return _given(_along(asarray(a), axis, keepdims, _Quantiles.median), out)


def quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None,
             interpolation=None):
    """The elements below which parts of all elements lie; between two elements by a method."""
    return _quantile(_Quantiles.quantile, a, q, axis, out, method, keepdims, weights, interpolation)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None,
               interpolation=None):
    """Quantiles of parts given in percent."""
    return _quantile(_Quantiles.percentile, a, q, axis, out, method, keepdims, weights, interpolation)


def _quantile(function, a, q, axis, out, method, keepdims, weights, interpolation):
    if weights is not None:
        raise TypeError('quantiles with weights are not provided by PolymoNNto')
    rule = _parse_method(method if interpolation is None else interpolation)
    q = asarray(q)
    return _given(
        _along(asarray(a), axis, keepdims, lambda rows, along, keep: function(rows, q, along, rule, keep)), out)


def _of_numbers(a, axis, keepdims, function):
    """A function of the elements that are not NaN, for each row along an axis."""
    a = asarray(a)
    if axis is None:
        flat = a.ravel()
        result = function(flat[flat == flat])
        return asarray(result).reshape((1,) * a.ndim) if keepdims else result
    from ._functional import apply_along_axis
    result = apply_along_axis(lambda row: function(row[row == row]), axis, a)
    if keepdims:
        from ._shapes import expand_dims
        result = expand_dims(result, axis)
    return result


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The median of the elements that are not NaN."""
    return _given(asarray(_of_numbers(a, axis, keepdims, median)), out)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, **kwargs):
    """Quantiles of the elements that are not NaN."""
    return _given(asarray(_of_numbers(a, axis, keepdims, lambda row: quantile(row, q, method=method))), out)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, **kwargs):
    """Percentiles of the elements that are not NaN."""
    return _given(asarray(_of_numbers(a, axis, keepdims, lambda row: percentile(row, q, method=method))), out)


# Correlation


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    """The covariance matrix of variables in rows (or columns)."""
    if fweights is not None or aweights is not None:
        raise TypeError('cov with weights is not provided by PolymoNNto')
    ddof = (0 if bias else 1) if ddof is None else ddof
    return _typed(_Covariances.cov(asarray(m), _optional(y), bool(rowvar), float(ddof)), dtype)


def corrcoef(x, y=None, rowvar=True, *, dtype=None):
    """The correlation coefficients of variables in rows (or columns)."""
    return _typed(_Covariances.corrcoef(asarray(x), _optional(y), bool(rowvar)), dtype)


def _typed(result, dtype):
    if dtype is not None:
        result = result.astype(dtype)
    return result if result.ndim else _scalar(result)


# Samples


def convolve(a, v, mode='full'):
    """The convolution of two vectors."""
    return _Sampled.convolve(_row(a), _row(v), mode)


def correlate(a, v, mode='valid'):
    """The cross-correlation of two vectors."""
    return _Sampled.correlate(_row(a), _row(v), mode)


def _row(a):
    a = asarray(a)
    return a if a.ndim else a.reshape(1)


def interp(x, xp, fp, left=None, right=None, period=None):
    """Linear interpolation between points."""
    return _scalar(_Sampled.interp(
        asarray(x), asarray(xp), asarray(fp), _number(left), _number(right), _number(period)))


def gradient(f, *varargs, axis=None, edge_order=1):
    """The gradient by central differences, one-sided at the ends; a list if there are several axes."""
    f = asarray(f)
    axes = None if axis is None else [axis] if isinstance(axis, int) else list(axis)
    spacing = [asarray(each) for each in varargs] or None
    found = list(_Sampled.gradient(f, spacing, axes, edge_order))
    return found[0] if len(found) == 1 else tuple(found)


def trapezoid(y, x=None, dx=1.0, axis=-1):
    """The integral along an axis by straight lines between points."""
    return _scalar(_Sampled.trapezoid(asarray(y), _optional(x), float(dx), axis))


trapz = trapezoid


def ediff1d(ary, to_end=None, to_begin=None):
    """The differences of neighbours of the flattened array."""
    from ._shapes import concatenate
    ary = asarray(ary).ravel()
    result = ary[1:] - ary[:-1]
    parts = [asarray(to_begin, ary.dtype).ravel()] if to_begin is not None else []
    parts.append(result)
    if to_end is not None:
        parts.append(asarray(to_end, ary.dtype).ravel())
    return concatenate(parts) if len(parts) > 1 else result

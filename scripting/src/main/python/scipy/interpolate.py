"""Values between given ones, on a line and in the plane."""

import java
import numpy as np

_Scattered = java.type('org.polymonnto.statistics.Scattered')


class interp1d:
    """A function through given values.

    Parameters
    ----------
    x, y : vectors of one length
    kind : 'linear', 'nearest', 'nearest-up', 'previous', 'next' or 'zero'
    bounds_error : whether an argument outside of x is an error; by default if there is no fill_value
    fill_value : what the function is outside, or 'extrapolate'
    """

    _KINDS = ('linear', 'nearest', 'nearest-up', 'previous', 'next', 'zero')

    def __init__(self, x, y, kind='linear', axis=-1, copy=True, bounds_error=None, fill_value=np.nan,
                 assume_sorted=False):
        from numpy._missing import not_provided_option
        if kind not in self._KINDS:
            raise not_provided_option('scipy.interpolate.interp1d', 'kind', kind, self._KINDS)
        self.x, self.y = np.asarray(x).astype(float), np.asarray(y).astype(float)
        if self.x.ndim != 1 or self.y.ndim != 1:
            raise ValueError('interp1d of arrays of more than one dimension is not provided by PolymoNNto')
        if self.x.size != self.y.size:
            raise ValueError('x and y arrays must be equal in length along interpolation axis.')
        if not assume_sorted:
            order = np.argsort(self.x, kind='stable')
            self.x, self.y = self.x[order], self.y[order]
        self.kind = kind
        self.fill_value = fill_value
        self._extrapolate = isinstance(fill_value, str)
        no_fill = not isinstance(fill_value, (str, tuple)) and np.isnan(fill_value)
        self.bounds_error = no_fill if bounds_error is None else bounds_error

    def __call__(self, x):
        at = np.asarray(x).astype(float)
        below, above = at < self.x[0], at > self.x[-1]
        if self.bounds_error and not self._extrapolate:
            for outside, side, end in (below, 'below', self.x[0]), (above, 'above', self.x[-1]):
                if outside.any():
                    raise ValueError(f'A value ({at[outside].ravel()[0]}) in x_new is {side} the interpolation range '
                                     f"({'minimum' if side == 'below' else 'maximum'} value {end}).")
        result = self._between(at)
        if not self._extrapolate:
            low, high = self.fill_value if isinstance(self.fill_value, tuple) else (self.fill_value, self.fill_value)
            result = np.where(below, low, np.where(above, high, result))
        return result

    def _between(self, at):
        last = self.x.size - 1
        if self.kind == 'linear':
            high = np.clip(np.searchsorted(self.x, at), 1, last)
            low = high - 1
            slope = (self.y[high] - self.y[low]) / (self.x[high] - self.x[low])
            return slope * (at - self.x[low]) + self.y[low]
        if self.kind in ('previous', 'zero'):
            return self.y[np.clip(np.searchsorted(self.x, at, 'right') - 1, 0, last)]
        if self.kind == 'next':
            return self.y[np.clip(np.searchsorted(self.x, at, 'left'), 0, last)]
        middles = self.x[:-1] + np.diff(self.x) / 2
        return self.y[np.searchsorted(middles, at, 'left' if self.kind == 'nearest' else 'right')]


def griddata(points, values, xi, method='linear', fill_value=np.nan, rescale=False):
    """Values between scattered points of the plane.

    Parameters
    ----------
    points : shape ``(n, 2)``, or a tuple of two vectors
    values : shape ``(n,)``
    xi : shape ``(..., 2)``, or a tuple of two arrays that are broadcast
    method : 'linear', in the triangles between points, or 'nearest'
    fill_value : what lies outside of all triangles
    rescale : whether to use coordinates from 0 to 1

    Returns
    -------
    array of the shape of one coordinate of xi
    """
    if method not in ('linear', 'nearest'):
        from numpy._missing import not_provided_option
        raise not_provided_option('scipy.interpolate.griddata', 'method', method, ['linear', 'nearest'])
    points = _together(points).astype(float)
    at = _together(xi).astype(float)
    if points.ndim != 2 or points.shape[1] != 2 or at.shape[-1] != 2:
        raise ValueError(f'griddata is provided by PolymoNNto for points of the plane: points of shape (n, 2), not '
                         f'{points.shape}, and xi of shape (..., 2), not {at.shape}')
    values = np.asarray(values).astype(float)
    if values.shape != points.shape[:1]:
        raise ValueError(f'there are {points.shape[0]} points, but values of shape {values.shape}')
    places = at.reshape(-1, 2)
    if rescale:
        middle, width = points.mean(axis=0), np.ptp(points, axis=0)
        width = np.where(width > 0, width, 1.)
        points, places = (points - middle) / width, (places - middle) / width
    if method == 'linear':
        result = _Scattered.linear(points, values, places, float(fill_value))
    else:
        from scipy.spatial.distance import cdist
        result = np.zeros(places.shape[0])
        step = max(1, 4_000_000 // points.shape[0])
        for start in range(0, places.shape[0], step):
            result[start:start + step] = values[cdist(places[start:start + step], points).argmin(axis=1)]
    return result.reshape(at.shape[:-1])


def _together(coordinates):
    if not isinstance(coordinates, tuple):
        return np.asarray(coordinates)
    return np.stack(np.broadcast_arrays(*[np.asarray(each) for each in coordinates]), axis=-1)


def __getattr__(name):
    from numpy._missing import missing
    raise missing('scipy.interpolate', name, ['griddata', 'interp1d'])

"""Gaussian filters of arrays."""

import numpy as np

_PADDING = {'reflect': 'symmetric', 'grid-mirror': 'symmetric', 'constant': 'constant', 'grid-constant': 'constant',
            'nearest': 'edge', 'mirror': 'reflect', 'wrap': 'wrap', 'grid-wrap': 'wrap'}


def _kernel(sigma, order, radius):
    """The derivative of a Gaussian of unit sum, from -radius to radius."""
    x = np.arange(-radius, radius + 1)
    phi = np.exp(-0.5 / (sigma * sigma) * x ** 2)
    phi = phi / phi.sum()
    if order == 0:
        return phi
    # Each derivative of q(x) * phi(x) is (q'(x) - q(x) * x / sigma**2) * phi(x).
    q = [1.0] + [0.0] * order
    for _ in range(order):
        slope = [k * q[k] for k in range(1, order + 1)] + [0.0]
        shifted = [0.0] + [-each / (sigma * sigma) for each in q[:-1]]
        q = [a + b for a, b in zip(slope, shifted)]
    return sum(q[k] * x.astype(float) ** k for k in range(order + 1)) * phi


def gaussian_filter1d(input, sigma, axis=-1, order=0, output=None, mode='reflect', cval=0.0, truncate=4.0,
                      *, radius=None):
    """An array smoothed along one axis, or its derivative of an order; of the type of the array."""
    array = np.asarray(input)
    if order < 0:
        raise ValueError('order must be non-negative')
    if mode not in _PADDING:
        raise RuntimeError(f"boundary mode not supported: {mode}; there are {', '.join(_PADDING)}")
    size = int(truncate * float(sigma) + 0.5) if radius is None else int(radius)
    weights = _kernel(float(sigma), order, size)[::-1]
    lines = np.moveaxis(array, axis, -1).astype(float)
    padding = [(0, 0)] * (lines.ndim - 1) + [(size, size)]
    extra = {'constant_values': cval} if _PADDING[mode] == 'constant' else {}
    lines = np.pad(lines, padding, mode=_PADDING[mode], **extra)
    count = array.shape[axis]
    part = lines[..., size:size + count]
    result = part * weights[size]
    sign = -1 if order % 2 else 1
    for k in range(size, 0, -1):
        left, right = lines[..., size - k:size - k + count], lines[..., size + k:size + k + count]
        result += (left + right if sign == 1 else left - right) * weights[size - k]
    return _given(np.moveaxis(result, -1, axis), array, output)


def _given(result, array, output):
    if isinstance(output, np.ndarray):
        output[...] = result
        return output
    return result.astype(array.dtype if output is None else output)


def _per_axis(value, ndim):
    return [value] * ndim if value is None or np.isscalar(value) else list(value)


def gaussian_filter(input, sigma, order=0, output=None, mode='reflect', cval=0.0, truncate=4.0, *, radius=None):
    """An array smoothed along all axes.

    Parameters
    ----------
    sigma : standard deviation in elements, one or one for each axis
    order : 0, or the order of the derivative, one or one for each axis
    mode : what lies beyond the ends: 'reflect', 'constant', 'nearest', 'mirror' or 'wrap'
    cval : the value there for 'constant'
    truncate : where the kernel ends, in standard deviations
    """
    array = np.asarray(input)
    settings = [_per_axis(each, array.ndim) for each in (sigma, order, mode, radius)]
    kind = array.dtype if output is None or isinstance(output, np.ndarray) else output
    result = array.astype(kind)
    for axis, (width, degree, beyond, size) in enumerate(zip(*settings)):
        if width > 1e-15:
            result = gaussian_filter1d(result, width, axis, degree, kind, beyond, cval, truncate, radius=size)
    return _given(result, array, output)


def gaussian_laplace(input, sigma, output=None, mode='reflect', cval=0.0, **kwargs):
    """The Laplacian of an array smoothed with a Gaussian; further keywords are those of ``gaussian_filter``."""
    array = np.asarray(input)
    kind = array.dtype if output is None or isinstance(output, np.ndarray) else output
    result = None
    for axis in range(array.ndim):
        order = [0] * array.ndim
        order[axis] = 2
        found = gaussian_filter(array, sigma, order, kind, mode, cval, **kwargs)
        result = found if result is None else result + found
    return _given(array.copy() if result is None else result, array, output)


def __getattr__(name):
    from numpy._missing import missing
    raise missing('scipy.ndimage', name, ['gaussian_filter', 'gaussian_filter1d', 'gaussian_laplace'])

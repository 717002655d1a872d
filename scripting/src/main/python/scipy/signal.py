"""Convolution in the plane."""

import numpy as np

_PADDING = {'fill': 'constant', 'wrap': 'wrap', 'circular': 'wrap', 'symm': 'symmetric', 'symmetric': 'symmetric'}


def convolve2d(in1, in2, mode='full', boundary='fill', fillvalue=0):
    """The convolution of two matrices.

    Parameters
    ----------
    mode : 'full'; 'same', the middle part of the shape of in1; 'valid', the part that does not depend on the boundary
    boundary : what lies around in1: 'fill' with fillvalue, 'wrap' or 'symm'
    """
    a, b = np.asarray(in1), np.asarray(in2)
    if not a.ndim == b.ndim == 2:
        raise ValueError('convolve2d inputs must both be 2-D arrays')
    if mode not in ('full', 'same', 'valid'):
        raise ValueError("acceptable mode flags are 'valid', 'same', or 'full'")
    if boundary not in _PADDING:
        raise ValueError("acceptable boundary flags are 'fill', 'circular' (or 'wrap'), and 'symmetric' (or 'symm')")
    if mode == 'valid' and (a.shape[0] < b.shape[0] or a.shape[1] < b.shape[1]):
        if not (b.shape[0] >= a.shape[0] and b.shape[1] >= a.shape[1]):
            raise ValueError("For 'valid' mode, one must be at least as large as the other in every dimension")
        a, b = b, a
    kind = np.result_type(a.dtype, b.dtype)
    a, b = a.astype(kind), b.astype(kind)[::-1, ::-1]
    high, wide = b.shape
    if mode == 'full':
        around = ((high - 1, high - 1), (wide - 1, wide - 1))
    elif mode == 'same':
        around = ((high // 2, high - 1 - high // 2), (wide // 2, wide - 1 - wide // 2))
    else:
        around = ((0, 0), (0, 0))
    padding = _PADDING[boundary]
    extra = {'constant_values': fillvalue} if padding == 'constant' else {}
    a = np.pad(a, around, mode=padding, **extra)
    rows, cols = a.shape[0] - high + 1, a.shape[1] - wide + 1
    result = np.zeros((rows, cols), kind)
    for i in range(high):
        for j in range(wide):
            result += a[i:i + rows, j:j + cols] * b[i, j]
    return result


def __getattr__(name):
    from numpy._missing import missing
    raise missing('scipy.signal', name, ['convolve2d'])

"""Windows for signals: ``hanning``, ``hamming``, ``blackman`` and ``bartlett``."""

from ._creation import arange, array, ones
from ._selection import where
from ._ufuncs import find_ufunc

_cos = find_ufunc('cos')
_PI = 3.141592653589793


def _odd_places(m):
    """The whole numbers from 1 - m to m - 1 in steps of 2, as reals; None if there are fewer than two."""
    return arange(1 - float(m), float(m), 2) if m > 1 else None


def _short(m):
    return array([], dtype=float) if m < 1 else ones(1)


def hanning(M):
    """A raised cosine of M points that ends at 0."""
    n = _odd_places(M)
    return _short(M) if n is None else 0.5 + 0.5 * _cos(_PI * n / (M - 1))


def hamming(M):
    """A raised cosine of M points that ends at 0.08."""
    n = _odd_places(M)
    return _short(M) if n is None else 0.54 + 0.46 * _cos(_PI * n / (M - 1))


def blackman(M):
    """A sum of three cosines of M points that ends at 0."""
    n = _odd_places(M)
    if n is None:
        return _short(M)
    return 0.42 + 0.5 * _cos(_PI * n / (M - 1)) + 0.08 * _cos(2.0 * _PI * n / (M - 1))


def bartlett(M):
    """A triangle of M points that ends at 0."""
    n = _odd_places(M)
    return _short(M) if n is None else where(n <= 0, 1 + n / (M - 1), 1 - n / (M - 1))

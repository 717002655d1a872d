"""Distances between the rows of matrices."""

import java
import numpy as np

_Distances = java.type('org.polymonnto.cluster.Distances')
_SHORT = {'cosine': 'cosine', 'manhattan': 'cityblock', 'cb': 'cityblock', 'l1': 'cityblock', 'l2': 'euclidean',
          'eu': 'euclidean', 'se': 'sqeuclidean', 'max': 'chebyshev', 'linf': 'chebyshev', 'mi': 'minkowski'}


def _measured(metric, p, function, pairs):
    if callable(metric):
        return np.array([float(metric(u, v)) for u, v in pairs()])
    return function(_SHORT.get(metric, metric), float(p))


def pdist(X, metric='euclidean', *, out=None, p=2):
    """The distances of each pair of rows of X: (0, 1), (0, 2), ..., (1, 2), ...

    Parameters
    ----------
    X : shape ``(n, features)``
    metric : name of a distance or a function of two rows
    p : order of the distance 'minkowski'
    """
    X = np.asarray(X)
    count = X.shape[0]
    return _measured(
        metric, p, lambda name, order: _Distances.pairs(X, name, order),
        lambda: ((X[i], X[j]) for i in range(count) for j in range(i + 1, count)))


def cdist(XA, XB, metric='euclidean', *, out=None, p=2):
    """The distances of each row of XA from each row of XB, shape ``(rows of XA, rows of XB)``."""
    XA, XB = np.asarray(XA), np.asarray(XB)
    found = _measured(
        metric, p, lambda name, order: _Distances.between(XA, XB, name, order),
        lambda: ((u, v) for u in XA for v in XB))
    return found.reshape(XA.shape[0], XB.shape[0])


def squareform(X, force='no', checks=True):
    """The square matrix of the distances of each pair, or such distances from a square matrix."""
    X = np.asarray(X)
    if X.ndim == 1 and force != 'tovector':
        count = int(round((1 + (1 + 8 * X.size) ** 0.5) / 2))
        if count * (count - 1) // 2 != X.size:
            raise ValueError(
                'Incompatible vector size. It must be a binomial coefficient n choose 2 for some integer n >= 2.')
        result = np.zeros((count, count), X.dtype)
        upper = np.triu_indices(count, 1)
        result[upper] = X
        result.T[upper] = X
        return result
    if X.ndim == 2 and force != 'tomatrix':
        if X.shape[0] != X.shape[1]:
            raise ValueError('The matrix argument must be square.')
        if checks and (not np.allclose(X, X.T) or (np.diagonal(X) != 0).any()):
            raise ValueError('Distance matrix must be symmetric with a diagonal of zeros.')
        return X[np.triu_indices(X.shape[0], 1)]
    raise ValueError(f'X must have one dimension or two, and agree with force={force!r}; it has {X.ndim}')


def __getattr__(name):
    from numpy._missing import missing
    raise missing('scipy.spatial.distance', name, ['pdist', 'cdist', 'squareform'])

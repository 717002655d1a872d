"""Hierarchical clustering: trees of merges, and flat clusters from them."""

import java
import numpy as np

from scipy.spatial import distance

_Linkage = java.type('org.polymonnto.cluster.Linkage')
_METHODS = ('single', 'complete', 'average', 'weighted', 'ward')


def linkage(y, method='single', metric='euclidean', optimal_ordering=False):
    """The merges of observations, shape ``(n - 1, 4)``: two clusters, their distance, the size of the new cluster.

    Parameters
    ----------
    y : distances as ``distance.pdist`` gives them, or observations of shape ``(n, features)``
    method : 'single', 'complete', 'average', 'weighted' or 'ward'
    metric : of the observations
    """
    from numpy._missing import not_provided_option
    if method not in _METHODS:
        if method in ('centroid', 'median'):
            raise not_provided_option('scipy.cluster.hierarchy.linkage', 'method', method, _METHODS)
        raise ValueError(f"Invalid method: {method}; there are {', '.join(_METHODS)}")
    if optimal_ordering:
        raise not_provided_option('scipy.cluster.hierarchy.linkage', 'optimal_ordering', True, [False])
    y = np.asarray(y)
    if y.ndim == 2:
        if method == 'ward' and metric != 'euclidean':
            raise ValueError("Method 'ward' requires the distance metric to be Euclidean")
        y = distance.pdist(y, metric)
    elif y.ndim != 1:
        raise ValueError('`y` must be 1 or 2 dimensional.')
    return _Linkage.of(y, method)


def fcluster(Z, t, criterion='inconsistent', depth=2, R=None, monocrit=None):
    """The number of the cluster of each observation, counted from 1.

    Parameters
    ----------
    Z : merges as ``linkage`` gives them
    t : the greatest distance in a cluster (criterion 'distance'), or the greatest number of clusters ('maxclust')
    """
    if criterion == 'distance':
        return _Linkage.clusters(np.asarray(Z), float(t))
    if criterion == 'maxclust':
        return _Linkage.atMost(np.asarray(Z), int(t))
    from numpy._missing import not_provided_option
    raise not_provided_option('scipy.cluster.hierarchy.fcluster', 'criterion', criterion, ['distance', 'maxclust'])


def __getattr__(name):
    from numpy._missing import missing
    raise missing('scipy.cluster.hierarchy', name, ['linkage', 'fcluster', 'distance'])

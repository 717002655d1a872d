"""Principal components of activity."""

from PymoNNto.Exploration.AnalysisModules.Principal_Components import PCA


def get_PCA(act, num_sv=100):
    """Return a fitted PCA of rows of activity, with at most so many components."""
    return PCA(min(num_sv, len(act), len(act[0]))).fit(act)


def get_activity_singular_values(act, num_sv=100):
    """Return the largest singular values, descending."""
    return get_PCA(act, num_sv).singular_values_


def get_activity_singular_values_and_components(act, num_sv=100):
    """Return singular values, components, explained variances and their parts of the whole."""
    pca = get_PCA(act, num_sv)
    return pca.singular_values_, pca.components_, pca.explained_variance_, pca.explained_variance_ratio_

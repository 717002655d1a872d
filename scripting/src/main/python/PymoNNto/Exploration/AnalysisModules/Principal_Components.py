"""Principal components of recorded activity."""

import java
import numpy as np

from PymoNNto import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkCore.Analysis_Module import AnalysisModule

_Engine = java.type('org.polymonnto.analysis.PrincipalComponents')


class PCA:
    """The directions along which rows of observations vary most.

    n_components -- how many directions are found; all by default

    After ``fit``: ``mean_`` (variables), ``components_`` (directions x variables, each with a positive largest entry),
    ``singular_values_``, ``explained_variance_`` and ``explained_variance_ratio_`` (directions).
    """

    def __init__(self, n_components=None):
        self.n_components = n_components

    def fit(self, X, y=None):
        """Find the directions of observations (rows) of variables (columns); return this object."""
        observations = np.asarray(X)
        count = min(observations.shape) if self.n_components is None else int(self.n_components)
        found = _Engine.of(observations, count)
        self.n_components_ = count
        self.mean_ = found.mean()
        self.components_ = found.components()
        self.singular_values_ = found.singularValues()
        self.explained_variance_ = found.explainedVariance()
        self.explained_variance_ratio_ = found.explainedVarianceRatio()
        return self

    def transform(self, X):
        """Return how far rows of observations lie along each direction (rows x directions)."""
        return (np.asarray(X) - self.mean_) @ self.components_.T

    def fit_transform(self, X, y=None):
        """Fit to observations and transform them."""
        return self.fit(X).transform(X)

    def inverse_transform(self, X):
        """Return the observations that lie so far along each direction."""
        return np.asarray(X) @ self.components_ + self.mean_


class Activity_PCA(AnalysisModule):
    """Principal components of what a recorder stored: ``Activity_PCA(neurons, variable='spike')(num_sv=5)``.

    variable -- a recorded variable or expression with one value per neuron, by default ``'output'``
    """

    def initialize(self, neurons):
        """Name what this module is."""
        self.add_tag('pca')

    def execute(self, neurons, num_sv=100, timesteps=1000):
        """Return a fitted PCA of the latest recorded rows.

        num_sv -- the largest number of components
        timesteps -- how many of the latest rows are used
        """
        variable = self.parameter('variable', 'output')
        recorded = neurons[variable, 0, 'np']
        if recorded is None or recorded.ndim != 2:
            raise ValueError(
                f'{self.tag!r} needs {variable!r} of {neurons.tag!r} recorded with one value per neuron: add '
                f'Recorder({variable!r}) to its behaviors'
            )
        return PCA(min(num_sv, timesteps, *recorded.shape)).fit(recorded[-timesteps:])

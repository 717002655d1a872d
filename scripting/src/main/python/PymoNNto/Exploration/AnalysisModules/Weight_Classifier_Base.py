"""Classes of neurons with similar weights."""

import java
import numpy as np

from PymoNNto import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.Exploration.HelperFunctions.Synapses_And_Weights import get_partitioned_synapse_matrix
from PymoNNto.NetworkCore.Analysis_Module import AnalysisModule

_Distances = java.type('org.polymonnto.cluster.Distances')
_Linkage = java.type('org.polymonnto.cluster.Linkage')


def _correlations(data):
    """Return the correlations of the columns (m x m); those with a column that does not vary are 0."""
    with np.errstate(divide='ignore', invalid='ignore'):
        matrix = np.atleast_2d(np.corrcoef(data, rowvar=False))
    return np.where(np.isnan(matrix), 0.0, matrix)


def _relabeled(old, new):
    """Return new classes with the numbers of those old ones that they share most neurons with.

    New classes that are left over get the smallest numbers that are free.
    """
    shared = np.zeros((int(old.max()) + 1, int(new.max()) + 1))
    for before, after in zip(old.tolist(), new.tolist()):
        shared[int(before), int(after)] += 1
    names = {}
    while shared.max() > 0:
        before, after = divmod(int(shared.argmax()), shared.shape[1])
        names[after] = before
        shared[before, :] = 0
        shared[:, after] = 0
    taken = set(names.values())
    free = 1
    for each in np.unique(new).tolist():
        if each not in names:
            while free in taken:
                free += 1
            names[each] = free
            taken.add(free)
    return np.array([names[each] for each in new.tolist()])


class Classifier_base(AnalysisModule):
    """Puts neurons into one class whose columns of a matrix correlate similarly with those of all neurons.

    The clusters are those of complete linkage over the distances of the rows of the correlation matrix. If it is called
    again, classes keep the numbers of those of the time before that they share most neurons with.
    """

    def initialize(self, neurons):
        """Name what this module is."""
        self.add_tag('classifier')
        self.add_tag('cluster_matrix_classifier')
        self.corrMatrices = {}

    def get_cluster_matrix(self, key):
        """Return the correlation matrix of a result sorted by class, and the neurons in that order."""
        if key not in self.corrMatrices or key not in self.get_results():
            known = ', '.join(map(repr, self.get_results())) or 'none: call the module first'
            raise KeyError(f'{self.tag!r} has no result {key!r}; there are {known}')
        order = np.argsort(self.get_results()[key], kind='stable')
        return self.corrMatrices[key][np.ix_(order, order)], order

    def get_data_matrix(self, neurons):
        """Return the matrix whose columns are compared; to be overridden."""
        raise NotImplementedError(f'{type(self).__name__} needs a method get_data_matrix(self, neurons)')

    def execute(self, neurons, sensitivity=2):
        """Return the class, from 1, of each column.

        sensitivity -- classes reach as far as the largest of all distances divided by this; more gives more classes
        """
        data = self.get_data_matrix(neurons)
        data = data[np.sum(data, axis=1) > 0]
        if data.shape[0] < 2 or data.shape[1] < 2:
            raise ValueError(
                f'{self.tag!r} of {neurons.tag!r} correlates at least 2 columns over at least 2 rows with a positive sum; '
                f'there are {data.shape[1]} columns and {data.shape[0]} such rows'
            )
        self.update_progress(10)
        self.corrMatrix = _correlations(data)
        self.corrMatrices[self.current_key] = self.corrMatrix
        self.update_progress(40)
        distances = _Distances.pairs(self.corrMatrix, 'euclidean', 2.0)
        self.update_progress(60)
        merges = _Linkage.of(distances, 'complete')
        self.update_progress(70)
        result = _Linkage.clusters(merges, float(distances.max() / sensitivity))
        self.update_progress(90)
        before = self.result_storage.get(self.current_key)
        if before is not None and len(before) == len(result):
            result = _relabeled(before, result)
        return result


class _WeightClassifier(Classifier_base):
    """Compares weights of the afferent synapses with the tag ``syn_tag``, by default ``'EE'``."""

    def _weights(self, neurons):
        return get_partitioned_synapse_matrix(neurons, self.parameter('syn_tag', 'EE'), 'W')

"""Classes of target neurons with similar weights."""

from PymoNNto.Exploration.AnalysisModules.Weight_Classifier_Base import *  # noqa: F401,F403
from PymoNNto.Exploration.AnalysisModules.Weight_Classifier_Base import _WeightClassifier


class Weight_Classifier_Pre(_WeightClassifier):
    """Classes of neurons by the weights that they receive: ``Weight_Classifier_Pre(neurons, syn_tag='EE')``."""

    def get_data_matrix(self, neurons):
        """Return the weights (source neurons x target neurons)."""
        return self._weights(neurons).T

"""Classes of source neurons with similar weights."""

from PymoNNto.Exploration.AnalysisModules.Weight_Classifier_Base import *  # noqa: F401,F403
from PymoNNto.Exploration.AnalysisModules.Weight_Classifier_Base import _WeightClassifier


class Weight_Classifier_Post(_WeightClassifier):
    """Classes of neurons by the weights that they send: ``Weight_Classifier_Post(neurons, syn_tag='EE')``."""

    def get_data_matrix(self, neurons):
        """Return the weights (target neurons x source neurons)."""
        return self._weights(neurons)

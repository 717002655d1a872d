"""Initial weights."""

from PymoNNto import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkBehavior.Basics.Normalization import _nonzero
from PymoNNto.NetworkCore.Behavior import Behavior, np


class CreateWeights(Behavior):
    """Gives a synapse group random weights W where its synapses are enabled.

    distribution, density -- the mode and density of ``synapses.matrix``
    normalize -- whether the sums of the weights of all target neurons, and of all source neurons, become alike: ten times in
        turn they are brought to 1
    nomr_fac, norm_fac -- what normalized weights are multiplied by
    """

    def initialize(self, synapses):
        """Create the weights."""
        W = synapses.matrix(self.parameter('distribution', 'uniform(0.0,1.0)'), density=self.parameter('density', 1.0))
        W = W * synapses.enabled
        factor = self.parameter('nomr_fac', self.parameter('norm_fac', 1.0))
        if self.parameter('normalize', True):
            rows = synapses.ignore_transpose_mode(W)
            for _ in range(10):
                rows /= _nonzero(np.sum(rows, axis=1))[:, None]
                rows /= _nonzero(np.sum(rows, axis=0))
            rows *= factor
        synapses.W = W

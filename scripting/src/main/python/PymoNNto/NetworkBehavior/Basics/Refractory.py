"""Refraction."""

from PymoNNto import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkCore.Behavior import Behavior


class refractory(Behavior):
    """Lowers the activity of neurons that were active lately.

    A counter of the outputs, which decays by decayfactor in each iteration, is subtracted from the activity, multiplied by
    strengthfactor.
    """

    def initialize(self, neurons):
        """Create the counter."""
        neurons.refractory_counter = neurons.vector()
        self.decayfactor = self.parameter('decayfactor', 0.5, neurons)
        self.strengthfactor = self.parameter('strengthfactor', 1.0, neurons)

    def iteration(self, neurons):
        """Count and subtract."""
        neurons.refractory_counter *= self.decayfactor
        neurons.refractory_counter += neurons.output
        neurons.activity -= neurons.refractory_counter * self.strengthfactor

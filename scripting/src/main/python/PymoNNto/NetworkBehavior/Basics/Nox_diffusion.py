"""Diffusion of nitric oxide."""

from PymoNNto import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkBehavior.Basics.BasicHomeostasis import *  # noqa: F401,F403
from PymoNNto.NetworkBehavior.Basics.BasicHomeostasis import Instant_Homeostasis, np

_BLOCKS = [5, 5, 1]
_REACH = 5


class NOX_Diffusion(Instant_Homeostasis):
    """Sets ``nox`` of a group with positions: how active the surroundings of each neuron are.

    The neurons are parted into a grid of 5 x 5 blocks; the surroundings of a block reach 5 further on each side. ``nox`` is
    eta_nox times what the mean of ``output_new`` (or ``output``, if there is no such) there is above th_nox, negative below.

    mp -- an expression for what is measured instead
    """

    def initialize(self, neurons):
        """Part the group."""
        super().initialize(neurons)
        blocks = neurons.split_grid_into_sub_group_blocks(steps=_BLOCKS)
        self.subgroups = [block for block in blocks if block.size > 0]
        self.subgroups_rf = [
            neurons.subGroup(neurons.get_subgroup_receptive_field_mask(block, [_REACH] * 3)) for block in self.subgroups
        ]
        neurons.nox = neurons.vector()
        self.adjustment_param = 'nox'
        self.measurement_param = self.parameter('mp', 'self.partition_sum(n)')
        self.set_threshold(self.parameter('th_nox', 0, neurons))
        self.adj_strength = -self.parameter('eta_nox', 0.002, neurons)

    def partition_sum(self, neurons):
        """Return the mean output in the surroundings of each neuron's block."""
        output = 'output_new' if hasattr(neurons, 'output_new') else 'output'
        neurons._temp_act_sum = neurons.vector()
        for block, surroundings in zip(self.subgroups, self.subgroups_rf):
            block._temp_act_sum += np.mean(getattr(surroundings, output))
        return neurons._temp_act_sum

    def iteration(self, neurons):
        """Measure anew."""
        neurons.nox.fill(0)
        super().iteration(neurons)

"""Normalization of synapses: the sum of the weights of each neuron is brought to a value."""

from PymoNNto.NetworkCore.Behavior import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkCore.Behavior import Behavior, np
from PymoNNto.NetworkCore.Neuron_Group import *  # noqa: F401,F403


class Synaptic_Normalization(Behavior):
    """Scales the weights W that lead to each neuron so that their sum is norm_factor, and clips them at 0 and clip_max.

    syn_type -- the tag of the synapse groups, which count together
    """

    def initialize(self, neurons):
        """Read the parameters."""
        self.syn_type = self.parameter('syn_type', 'GLU', neurons)
        self.clip_max = self.parameter('clip_max', None, neurons)
        neurons.weight_norm_factor = neurons.vector() + self.parameter('norm_factor', 1.0, neurons)

    def iteration(self, neurons):
        """Normalize."""
        normalize_synapse_attr('W', 'W', neurons.weight_norm_factor, neurons, self.syn_type)
        for s in neurons.synapses('afferent', self.syn_type):
            s.W = np.clip(s.W, 0, self.clip_max)


def _nonzero(sums):
    return sums + (sums == 0)


def _normalize(src_attr, target_attr, target_value, neurons, groups, end, axis):
    neurons.temp_weight_sum = neurons.vector()
    for s in groups:
        getattr(s, end).temp_weight_sum += np.sum(np.abs(getattr(s, src_attr)), axis=axis)
    neurons.temp_weight_sum /= target_value
    for s in groups:
        sums = _nonzero(getattr(s, end).temp_weight_sum)
        setattr(s, target_attr, getattr(s, target_attr) / (sums[:, None] if axis == 1 else sums))


def normalize_synapse_attr(src_attr, target_attr, target_value, neurons, synapse_type):
    """Divide an attribute of all synapses that lead to a neuron by the sum of the absolute values of another.

    src_attr -- the name of the matrices that are summed, over all synapse groups with the tag synapse_type
    target_attr -- the name of the matrices that are divided, mostly the same
    target_value -- what the sums become, a number or a value per neuron
    """
    by_target = 0 if neurons.network.transposed_synapse_matrix_mode else 1
    _normalize(
        src_attr, target_attr, target_value, neurons, neurons.synapses('afferent', synapse_type), 'dst', by_target)


def normalize_synapse_attr_efferent(src_attr, target_attr, target_value, neurons, synapse_type):
    """Divide an attribute of all synapses that come from a neuron by the sum of the absolute values of another.

    The arguments are those of normalize_synapse_attr.
    """
    by_source = 1 if neurons.network.transposed_synapse_matrix_mode else 0
    _normalize(
        src_attr, target_attr, target_value, neurons, neurons.synapses('efferent', synapse_type), 'src', by_source)

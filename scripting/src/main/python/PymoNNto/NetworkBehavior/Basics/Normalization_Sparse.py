"""Normalization of synapse groups some of which have sparse matrices."""

from PymoNNto.NetworkBehavior.Basics.Normalization import _nonzero
from PymoNNto.NetworkCore.Behavior import np
from PymoNNto.NetworkCore.Neuron_Group import *  # noqa: F401,F403  (scripts use the names of this module)


def normalize_synapse_attr_sparse(src_attr, target_attr, target_value, neurons, synapse_type):
    """Divide an attribute of all synapses that lead to a neuron by the sum of another, both without absolute values.

    The arguments are those of normalize_synapse_attr. The matrices of synapse groups with the tag ``sparse`` are sparse,
    a row per target neuron; those that are divided are replaced by new ones in compressed columns.
    """
    groups = neurons.synapses('afferent', synapse_type)
    neurons.temp_weight_sum = neurons.vector()
    for s in groups:
        values = getattr(s, src_attr)
        s.dst.temp_weight_sum += np.asarray(values.sum(1)).flatten() if 'sparse' in s.tags else np.sum(values, axis=1)
    neurons.temp_weight_sum /= target_value
    for s in groups:
        sums = _nonzero(s.dst.temp_weight_sum)[:, None]
        values = getattr(s, target_attr)
        setattr(s, target_attr, values.multiply(1 / sums).tocsc() if 'sparse' in s.tags else values / sums)

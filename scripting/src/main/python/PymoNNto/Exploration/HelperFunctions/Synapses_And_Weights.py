"""Matrices of whole groups from synapse groups that may be partitioned."""

from operator import attrgetter

import numpy as np


def get_unique_non_partitioned_Groups(groups):
    """Return the groups without those that have the same tags as an earlier one."""
    first = {}
    for group in groups:
        first.setdefault(','.join(group.tags), group)
    return list(first.values())


def _whole_matrices(synapses, name):
    results = {}
    for group in synapses:
        source = group.src.group_without_subGroup()
        target = group.dst.group_without_subGroup()
        key = ','.join(group.tags)
        if key not in results:
            results[key] = np.zeros((target.size, source.size))
        value = attrgetter(name)(group)
        if isinstance(value, np.ndarray):
            value = group.ignore_transpose_mode(value)
        if source is group.src and target is group.dst:
            results[key] += value
        else:
            results[key][np.ix_(group.dst.mask, group.src.mask)] += value
    return results


def _nothing(neurons, tag):
    known = ', '.join(sorted(name for name, groups in neurons.afferent_synapses.items() if groups)) or 'none'
    return f'no afferent synapses of {neurons.tag!r} have the tag {tag!r}; there are {known}'


def get_partitioned_synapse_matrix(neurons, synapse_tag, synapse_var, return_first=True):
    """Return a matrix of all afferent synapses with a tag: the first, or all by the tags of their groups."""
    synapses = neurons.synapses('afferent', synapse_tag)
    if not synapses and return_first:
        raise ValueError(_nothing(neurons, synapse_tag))
    results = _whole_matrices(synapses, synapse_var)
    return list(results.values())[0] if return_first else results


def set_partitioned_synapse_matrix(neurons, synapse_tag, synapse_var, mat):
    """Write a matrix of all afferent synapses into the groups with a tag, which are blocks of one group."""
    for group in neurons.synapses('afferent', synapse_tag):
        block = mat[np.ix_(group.dst.mask, group.src.mask)]
        setattr(group, synapse_var, group.ignore_transpose_mode(block))


def SingleNeuron_attached_SubSGs(neuron_group, synapse_tag, neuron_id):
    """Return the afferent synapse groups with a tag that lead to a neuron."""
    return [group for group in neuron_group.synapses('afferent', synapse_tag) if neuron_id in group.dst.id]


def get_single_neuron_combined_partition_matrix(neurons, synapse_tag, synapse_var, neuron_id, return_first=True):
    """Return the values of the synapses that lead to a neuron as pictures of the source groups."""
    results = []
    for group in SingleNeuron_attached_SubSGs(neurons, synapse_tag, neuron_id):
        source = group.src.group_without_subGroup()
        values = np.zeros(source.depth * source.height * source.width)
        row = np.where(group.dst.id == neuron_id)[0]
        if hasattr(group, synapse_var):
            values[group.src.mask] = getattr(group, synapse_var)[row].flatten()
        results.append(values.reshape((source.depth * source.height, source.width)))
    return results[0] if return_first else results


def get_combined_syn_mats(synapses, neuron_id=None, attr='W'):
    """Return matrices of whole groups by tags; with a neuron's index, pictures of the source groups."""
    results = _whole_matrices(synapses, attr)
    if neuron_id is not None:
        shapes = {}
        for group in synapses:
            source = group.src.group_without_subGroup()
            shapes.setdefault(','.join(group.tags), (source.height, source.width))
        for key in results:
            results[key] = results[key][neuron_id].reshape(shapes[key])
    return results

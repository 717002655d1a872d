"""What activity stands for: characters, and texts from them."""

import numpy as np

from PymoNNto.Exploration.Visualization.Reconstruct_Analyze_Label.Reconstruct_Analyze_Label import (  # noqa: F401
    Reconstruct_Analyze_Label_Network,
)

_STEPS = 10


def compute_temporal_reconstruction(network, single_neuron_group=None, single_neuron_id=None, recon_group_tag='recon'):
    """Return what led to the present ``output`` of all groups, or to one neuron: characters over time.

    Activity goes back through the weights ``W`` of GLU synapses in 10 steps, and from the first group with the tag
    recon_group_tag through its ``Input_Weights`` (neurons x characters) to characters. Returns 11 vectors, the earliest
    first, of how much more active each character is than in the last step; None if there is no such group.
    """
    groups = [group for group in network.NeuronGroups if recon_group_tag in group.tags]
    if not groups:
        groups = list(network[recon_group_tag])
    if not groups:
        return None
    labels = Reconstruct_Analyze_Label_Network(network)
    labels.zero_recon()
    one = single_neuron_id is not None and single_neuron_group is not None
    if one:
        single_neuron_group.recon[single_neuron_id] = 1
    else:
        for group in network.NeuronGroups:
            group.recon = group.output.copy()
    labels.propagation(
        'W', _STEPS, 'backward', 'forget', 'all', temporal_recon_groups=groups, exponent=4, normalize=True,
        filter_weakest_percent=40.0,
    )
    group = groups[0]
    to_characters = group.Input_Weights.T
    baseline = to_characters.dot(group.temporal_recon[-1])
    total = np.sum(baseline)
    baseline = baseline / total if total != 0 else 0
    if one and group is single_neuron_group:
        start = group.vector()
        start[single_neuron_id] = 1.0
        group.temporal_recon.insert(0, start)
    else:
        group.temporal_recon.append(group.vector())
    result = []
    for step in group.temporal_recon:
        characters = to_characters.dot(step)
        total = np.sum(characters)
        result.insert(0, characters / total - baseline if total > 0 else np.zeros(len(characters)))
    return result


def generate_text_from_recon_mat(recon_mat, generator):
    """Return the text of the most active characters of the rows; ``#`` for rows without activity and at the start."""
    characters = []
    for row in recon_mat:
        differs = np.max(row) - np.min(row) > 0
        characters.append(generator.index_to_char(np.argmax(row)) if differs else '#')
    if not characters:
        return ''
    start = characters[0]
    for i, character in enumerate(characters):
        if character != start:
            break
        characters[i] = '#'
    return ''.join(characters).replace(' ', '_')

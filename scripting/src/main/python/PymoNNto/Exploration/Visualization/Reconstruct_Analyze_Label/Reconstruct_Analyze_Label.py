"""Reconstruction of what activity stands for, and labels and layers of neurons."""

import numpy as np

from PymoNNto.Exploration.Visualization.Reconstruct_Analyze_Label import _propagation
from PymoNNto.Exploration.Visualization.Reconstruct_Analyze_Label._transitions import Transitions


class Reconstruct_Analyze_Label_Network(Transitions):
    """Sends activity forward or backward through the weights of a network, and labels neurons by what reaches them."""

    def __init__(self, network):
        self.network = network

    def ng_list(self, ng_list_or_name):
        """Return neuron groups: a list as it is, ``'all'``, those with a tag, or none of None."""
        if ng_list_or_name is None:
            return []
        if isinstance(ng_list_or_name, str):
            if ng_list_or_name == 'all':
                return list(self.network.NeuronGroups)
            return [group for group in self.network.NeuronGroups if ng_list_or_name in group.tags]
        return list(ng_list_or_name)

    def zero_recon(self):
        """Set ``recon`` of all groups to zeros."""
        for group in self.network.NeuronGroups:
            group.recon = group.vector()

    def propagation(
        self, weight_attribute_name, recon_steps, propagation_mode='forward', accumulation_mode='additive',
        synapse_filter='all', clip_min=None, clip_max=None, temporal_recon_groups=(), layer_compute_groups=(), exponent=None,
        normalize=None, filter_weakest_percent=None,
    ):
        """Change ``recon`` of all groups, which is set beforehand, by steps through the synapses with the tag GLU.

        weight_attribute_name -- the weights; synapse groups without them are left out
        propagation_mode -- ``'forward'`` from source to target neurons, or ``'backward'``
        accumulation_mode -- ``'additive'``: what arrives is added; ``'first_touch'``: it only counts where recon is 0;
            ``'forget'``: it replaces recon
        synapse_filter -- ``'all'``, ``'biggest'`` to each target neuron, or the part of that strength that others need
        clip_min, clip_max -- limits of recon
        temporal_recon_groups -- groups that get ``temporal_recon``, a list of recon after each step
        layer_compute_groups -- groups that get ``layer_recon``, the step in which each neuron is reached first, else inf
        exponent, filter_weakest_percent, normalize -- raise what arrives at a group to a power, drop the part of its range
            that is below so many percent, make its sum 1; in this order
        """
        _propagation.check(propagation_mode, accumulation_mode)
        groups = list(self.network.NeuronGroups)
        layered, temporal = self.ng_list(layer_compute_groups), self.ng_list(temporal_recon_groups)
        for group in layered:
            group.layer_recon = group.vector() + np.inf
        for group in temporal:
            group.temporal_recon = []
        synapse_groups = [
            each for each in self.network.SynapseGroups if hasattr(each, weight_attribute_name) and 'GLU' in each.tags
        ]
        for step in range(recon_steps):
            forward = propagation_mode == 'forward'
            _propagation.spread(groups, synapse_groups, weight_attribute_name, forward, synapse_filter)
            for group in groups:
                group.recon_temp = _propagation.sharpened(group.recon_temp, exponent, filter_weakest_percent, normalize)
            for group in layered:
                group.layer_recon[(group.recon_temp != 0) & (group.layer_recon == np.inf)] = step + 1
            for group in groups:
                group.recon = _propagation.accumulated(group.recon, group.recon_temp, accumulation_mode)
                if clip_min is not None or clip_max is not None:
                    group.recon = np.clip(group.recon, clip_min, clip_max)
            for group in temporal:
                group.temporal_recon.append(group.recon.copy())

    def single_reconstruction(
        self, dest_group, synapse_weight_attribute_name, reconstruction_steps, individual_norm=False, print_status=False,
    ):
        """Send ``reconstruction_act`` of all groups backward; return that of one after each step (steps x neurons)."""
        results = []
        for step in range(reconstruction_steps):
            if print_status:
                print('reconstruction', step)
            arriving = {group: np.zeros(group.size) for group in self.network.NeuronGroups}
            for synapses in self.network.SynapseGroups:
                if hasattr(synapses, synapse_weight_attribute_name):
                    W = _propagation.weights(synapses, synapse_weight_attribute_name)
                    base = synapses.src.group_without_subGroup()
                    arriving[base][synapses.src.mask] += W.T.dot(synapses.dst.reconstruction_act)
            for group, values in arriving.items():
                group.reconstruction_act = values
            results.append(dest_group.reconstruction_act.copy())
        results = np.array(results)
        if individual_norm and np.max(results) > 0:
            results = results / np.max(results)
        return results

    def get_reconstruction(
        self, source_group, source_group_neuron_indexes, dest_group, synapse_weight_attribute_name, recostruction_steps,
        individual_norm=False, print_status=False, single_timestep=True,
    ):
        """Return what makes each of some neurons (None: all) active, as activity of another group.

        The result is (neurons x neurons of dest_group), summed over the steps; or (neurons x steps x neurons of
        dest_group), without single_timestep.
        """
        if source_group_neuron_indexes is None:
            source_group_neuron_indexes = range(source_group.size)
        results = []
        for index in source_group_neuron_indexes:
            if print_status:
                print('neuron', index, 'reconstruction')
            for group in self.network.NeuronGroups:
                group.reconstruction_act = np.zeros(group.size)
            source_group.reconstruction_act[index] = 1
            steps = self.single_reconstruction(dest_group, synapse_weight_attribute_name, recostruction_steps, individual_norm)
            results.append(np.sum(steps, axis=0) if single_timestep else steps)
        return np.array(results)

    def label_and_group_neurons(self, label_ng, label_vectors, weight_attribute_name, steps):
        """Set ``class_label`` of all groups to the label that reaches each neuron most, ``temporal_layer`` to how soon.

        label_vectors -- activity of the group label_ng for each label
        """
        groups = list(self.network.NeuronGroups)
        reached = {group: [] for group in groups}
        for group in groups:
            group.temporal_layer = group.vector() + np.inf
        for label in label_vectors:
            self.zero_recon()
            label_ng.recon = np.asarray(label).copy()
            label_ng.temporal_layer[label_ng.recon != 0] = 0
            self.propagation(
                weight_attribute_name, steps, 'forward', 'first_touch', 'biggest', layer_compute_groups='all',
            )
            for group in groups:
                reached[group].append(group.recon.copy())
                group.temporal_layer = np.minimum(group.temporal_layer, group.layer_recon)
        for group in groups:
            group.class_label = np.argmax(np.array(reached[group]), axis=0)

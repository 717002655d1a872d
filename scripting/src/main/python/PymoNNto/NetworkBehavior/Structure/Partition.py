"""Splitting of synapse groups into blocks."""

from PymoNNto.NetworkCore.Behavior import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkCore.Behavior import Behavior
from PymoNNto.NetworkCore.Synapse_Group import *  # noqa: F401,F403

_BLOCK = 7


class Partition(Behavior):
    """Replaces a synapse group by one per block of target neurons, with only those sources that can reach the block.

    split_size -- blocks in x, y and z, or ``'auto'`` for blocks of about 7 neurons a side; groups that would have fewer
        than 3 blocks in each dimension are then left whole

    Behaviors that restrict the synapses, such as receptive fields, need lower keys.
    """

    visualization_module_inputs = ['s.src.x', 's.src.y', 's.src.z', 's.dst.x', 's.dst.y', 's.dst.z']
    visualization_module_outputs = ['s.network.SynapseGroups']
    initialize_on_init = True

    def initialize(self, synapses):
        """Split the synapse group."""
        split_size = self.parameter('split_size', 'auto')
        if split_size == 'auto':
            src, dst = synapses.src, synapses.dst
            split_size = [
                max(int((getattr(src, side) + getattr(dst, side)) / _BLOCK / 2), 1) for side in ('width', 'height', 'depth')
            ]
            if max(split_size) < 3:
                return
        self.partition(synapses, synapses.dst.partition_masks(split_size))

    def partition(self, synapses, dst_group_masks):
        """Replace a synapse group by one per mask of target neurons; return those."""
        reach = synapses.get_max_receptive_field_size()
        parts = []
        for dst_mask in dst_group_masks:
            block = synapses.dst.subGroup(dst_mask)
            if block.size > 0:
                src_mask = synapses.src.get_subgroup_receptive_field_mask(block, reach)
                part = synapses.get_sub_synapse_group(src_mask, dst_mask)
                part.add_tag('partitioned')
                for key, behavior in list(part.behavior.items()):
                    if isinstance(behavior, Partition):
                        part.remove_behavior(key)
                parts.append(part)
        from logging import getLogger
        sides = ' x '.join(str(int(side)) for side in reach)
        getLogger('PymoNNto').info('partitioned into %d SynapseGroups with a reach of %s', len(parts), sides)
        synapses.network._core.remove(synapses._core)
        return parts

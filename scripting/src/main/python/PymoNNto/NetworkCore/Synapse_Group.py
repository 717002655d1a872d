"""Groups of synapses."""

import copy

import java
import numpy as np

from PymoNNto.NetworkCore.Base_Attachable_Modules import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkCore._modes import fill
from PymoNNto.NetworkCore._names import Renamed, old_synapse_group
from PymoNNto.NetworkCore.Base_Attachable_Modules import NetworkObjectBase

_Core = java.type('org.polymonnto.scripting.network.GuestSynapseGroup')
_NOT_COPIED = frozenset({'network', 'src', 'dst', '_core', '_mat_eval_dict'})


def _population(net, name, which, tag):
    if not isinstance(which, str):
        return which
    found = net[which, 0]
    if found is None:
        known = ', '.join(group.tag for group in net.NeuronGroups)
        raise ValueError(f'the {name} {which!r} of SynapseGroup {tag!r} was not found; there are {known}')
    return found


class SynapseGroup(NetworkObjectBase):
    """The synapses from one group of neurons to another.

    src, dst -- neuron groups, parts of such groups, or tags of groups
    """

    @old_synapse_group
    def __init__(self, net, src, dst, tag=None, behavior=None):
        self.src = _population(net, 'src', src, tag)
        self.dst = _population(net, 'dst', dst, tag)
        self.enabled = True
        self.group_weighting = 1
        super().__init__(tag, net, behavior)

    def _new_core(self, tag):
        return _Core(self.network._core, self, self.src._core, self.dst._core, tag, type(self).__name__)

    def _add_first_behaviors(self, behavior):
        self.network._core.join(self._core)
        super()._add_first_behaviors(behavior)

    def __str__(self):
        if self.network.transposed_synapse_matrix_mode:
            shape = f'S{self.src.size}xD{self.dst.size}'
        else:
            shape = f'D{self.dst.size}xS{self.src.size}'
        behaviors = ''.join(f'{key}:{self.behavior[key]},' for key in sorted(self.behavior.keys()))
        return f'SynapseGroup{self.tags}({shape}){{{behaviors}}}'

    def set_var(self, key, value):
        """Set an attribute; return this group."""
        setattr(self, key, value)
        return self

    @property
    def def_dtype(self):
        """The type of matrices."""
        return self.network.def_dtype

    @property
    def iteration(self):
        """The number of the network's present iteration."""
        return self.network._core.iteration()

    def matrix_dim(self):
        """Return the shape of a matrix: (target neurons, source neurons), or the other way in SxD mode."""
        if self.network.transposed_synapse_matrix_mode:
            return self.src.size, self.dst.size
        return self.dst.size, self.src.size

    def get_random_synapse_mat_fixed(self, min_number_of_synapses=0):
        """Return a matrix with so many random weights in each row, at random places; others are 0."""
        rows, columns = self.matrix_dim()
        result = np.zeros((rows, columns))
        if min_number_of_synapses != 0:
            for row in range(rows):
                chosen = np.random.choice(list(range(columns)), size=int(min_number_of_synapses), replace=False)
                result[row, chosen] = np.random.rand(len(chosen))
        return result

    def matrix(self, mode='zeros()', scale=None, density=None, plot=False):
        """Return a new matrix with a value per pair of neurons; see NeuronGroup.vector."""
        return fill(self, mode, self.matrix_dim(), scale, density, plot)

    mat = matrix
    get_synapse_mat = Renamed('matrix')
    get_synapse_mat_dim = Renamed('matrix_dim')

    def get_synapse_group_size_factor(self, synapse_group, synapse_type):
        """Return the share of a synapse group in all that lead to its target, by weighting and number of neurons."""
        groups = synapse_group.dst.synapses('afferent', synapse_type)
        weighting = sum(group.group_weighting for group in groups)
        total = sum(group.src.size * group.group_weighting for group in groups)
        return weighting / total * synapse_group.src.size * synapse_group.group_weighting

    def get_distance_mat(self, radius, src_x=None, src_y=None, dst_x=None, dst_y=None):
        """Return how near (1) or far (0) the neurons are within a radius; the nearest of a row is 1."""
        src_x = self.src.x if src_x is None else src_x
        src_y = self.src.y if src_y is None else src_y
        dst_x = self.dst.x if dst_x is None else dst_x
        dst_y = self.dst.y if dst_y is None else dst_y
        result = np.zeros((len(dst_x), len(src_x)))
        for row in range(len(dst_x)):
            dx = np.abs(src_x - dst_x[row])
            dy = np.abs(src_y - dst_y[row])
            nearness = np.clip(radius - np.sqrt(dx * dx + dy * dy), 0.0, None)
            nearness /= np.max(nearness)
            result[row] = nearness
        return result

    def get_ring_mat(self, radius, inner_exp, src_x=None, src_y=None, dst_x=None, dst_y=None):
        """Return values that are highest at some distance: nearness minus 1.5 times its power inner_exp."""
        nearness = self.get_distance_mat(radius, src_x, src_y, dst_x, dst_y)
        ring = np.clip(nearness - np.power(nearness, inner_exp) * 1.5, 0.0, None)
        return ring / np.max(ring)

    def get_max_receptive_field_size(self):
        """Return the largest distances in x, y and z of neurons with an enabled synapse, at least 1."""
        enabled = self.enabled
        if isinstance(enabled, np.ndarray):
            enabled = self.ignore_transpose_mode(enabled)
        else:
            enabled = np.full((self.dst.size, self.src.size), bool(enabled))
        result = []
        for axis in 'xyz':
            distances = np.abs(getattr(self.dst, axis)[:, None] - getattr(self.src, axis)[None, :])
            result.append(max(1, np.max(distances * enabled)))
        return tuple(result)

    def get_sub_synapse_group(self, src_mask, dst_mask):
        """Return a synapse group between parts of the two groups, with copies of behaviors and attributes.

        Of matrices with a value per synapse, it gets its block.
        """
        result = SynapseGroup(self.network, self.src.subGroup(src_mask), self.dst.subGroup(dst_mask), tag=self.tag)
        result.tags.clear()
        for tag in self.tags:
            result.tags.append(tag)
        result._core.markAsPart()
        masks = (src_mask, dst_mask) if self.network.transposed_synapse_matrix_mode else (dst_mask, src_mask)
        for key, value in self.__dict__.items():
            if key not in _NOT_COPIED:
                is_matrix = isinstance(value, np.ndarray) and value.shape == self.matrix_dim()
                setattr(result, key, value[np.ix_(*masks)] if is_matrix else copy.copy(value))
        for key, behavior in self.behavior.items():
            result.add_behavior(key, copy.copy(behavior), initialize=False)
        return result

    def ignore_transpose_mode(self, W):
        """Return a matrix, or its transpose in SxD mode: a row per target neuron."""
        return W.T if self.network.transposed_synapse_matrix_mode else W

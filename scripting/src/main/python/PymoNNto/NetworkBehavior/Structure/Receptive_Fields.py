"""Behaviors of synapse groups that say which pairs of neurons are connected: they multiply ``synapses.enabled``."""

import numpy as np

from PymoNNto.NetworkBehavior.Structure.Structure import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkCore.Behavior import Behavior
from PymoNNto.NetworkCore.Synapse_Group import *  # noqa: F401,F403


def _pairs(source, target):
    """Return the source's values and the target's values, both for each pair (target, source)."""
    shape = len(target), len(source)
    return np.broadcast_to(source[None, :], shape), np.broadcast_to(target[:, None], shape)


def _has_positions(group):
    return all(hasattr(group, axis) for axis in 'xyz')


def _restrict(synapses, enabled):
    whole = synapses.ignore_transpose_mode(np.asarray(enabled))
    synapses.enabled = whole.astype(bool) if synapses.enabled is True else synapses.enabled * whole


class Remove_Autapses(Behavior):
    """Connects no neuron to the one with its own index."""

    initialize_on_init = True

    def initialize(self, synapses):
        """Restrict the synapses."""
        s_id, d_id = _pairs(np.arange(synapses.src.size), np.arange(synapses.dst.size))
        _restrict(synapses, s_id != d_id)


class Receptive_Fields(Behavior):
    """Base of behaviors that connect neurons by their positions; ``remove_autapses`` as in Remove_Autapses."""

    visualization_module_inputs = ['s.src.x', 's.src.y', 's.src.z', 's.dst.x', 's.dst.y', 's.dst.z']
    initialize_on_init = True

    def get_enabled_mat(self, synapses, s_id, sx, sy, sz, d_id, dx, dy, dz):
        """Return which pairs are connected, given matrices of indices and positions of sources and targets.

        To be overridden. Positions are None if one of the groups has none.
        """
        raise NotImplementedError(f'{type(self).__name__} has to override get_enabled_mat')

    def initialize(self, synapses):
        """Restrict the synapses."""
        src, dst = synapses.src, synapses.dst
        s_id, d_id = _pairs(np.arange(src.size), np.arange(dst.size))
        if _has_positions(src) and _has_positions(dst):
            (sx, dx), (sy, dy), (sz, dz) = (_pairs(getattr(src, axis), getattr(dst, axis)) for axis in 'xyz')
        else:
            sx = dx = sy = dy = sz = dz = None
        _restrict(synapses, self.get_enabled_mat(synapses, s_id, sx, sy, sz, d_id, dx, dy, dz))
        if self.parameter('remove_autapses', False):
            _restrict(synapses, s_id != d_id)

    def _require_positions(self, synapses):
        for group in (synapses.src, synapses.dst):
            if not _has_positions(group):
                raise ValueError(
                    f'{type(self).__name__} of {synapses.tag!r} needs positions: give {group.tag!r} a size such as '
                    'NeuronDimension(width=10, height=10)'
                )


class Box_Receptive_Fields(Receptive_Fields):
    """Connects neurons whose positions differ by at most ``range`` in each dimension."""

    def get_enabled_mat(self, synapses, s_id, sx, sy, sz, d_id, dx, dy, dz):
        """Return which pairs are in reach."""
        self._require_positions(synapses)
        reach = self.parameter('range', None, required=True)
        return (np.abs(sx - dx) <= reach) & (np.abs(sy - dy) <= reach) & (np.abs(sz - dz) <= reach)


class Circle_Receptive_Fields(Receptive_Fields):
    """Connects neurons whose distance is at most ``radius``."""

    def get_enabled_mat(self, synapses, s_id, sx, sy, sz, d_id, dx, dy, dz):
        """Return which pairs are in reach."""
        self._require_positions(synapses)
        radius = self.parameter('radius', None, required=True)
        x, y, z = sx - dx, sy - dy, sz - dz
        return np.sqrt(x * x + y * y + z * z) <= radius

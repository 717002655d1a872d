"""Groups of neurons, and parts of them."""

import copy  # noqa: F401  (scripts use the names of this module)

import java
import numpy as np

from PymoNNto.NetworkBehavior.Recorder.Recorder import *  # noqa: F401,F403
from PymoNNto.NetworkCore.Base_Attachable_Modules import *  # noqa: F401,F403
from PymoNNto.NetworkCore.Base_Attachable_Modules import NetworkObjectBase
from PymoNNto.NetworkCore._directions import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkCore._directions import afferent, efferent
from PymoNNto.NetworkCore._modes import fill
from PymoNNto.NetworkCore._names import Renamed, old_neuron_group, tell
from PymoNNto.NetworkCore.Behavior import Behavior
from PymoNNto.NetworkCore.Neuron_Sub_Group import NeuronSubGroup

_Core = java.type('org.polymonnto.scripting.network.GuestNeuronGroup')

blue = (0.0, 0.0, 255.0, 255.0)
red = (255.0, 0.0, 0.0, 255.0)
green = (0.0, 200.0, 0.0, 255.0)
yellow = (255.0, 255.0, 0.0, 255.0)
purple = (255.0, 0.0, 255.0, 255.0)
aqua = (0.0, 255.0, 255.0, 255.0)
orange = (255.0, 150.0, 0.0, 255.0)
black = (0.0, 0.0, 0.0, 255.0)
white = (255.0, 255.0, 255.0, 255.0)


class _SynapseLists(dict):
    """Synapse groups by tag; a tag that no synapse group has gives an empty list."""

    def __missing__(self, tag):
        empty = self[tag] = []
        return empty


def _end(mode):
    """Return which end of synapses a name or number stands for."""
    if mode in (afferent, 'afferent', 'pre', 'preSynaptic', 'dendrite'):
        return afferent
    if mode in (efferent, 'efferent', 'post', 'postSynaptic', 'axon'):
        return efferent
    raise ValueError(f'synapses are afferent (0) or efferent (1), not {mode!r}')


class _ListedWhenAskedFor:
    """The lists of synapse groups as an attribute that is made when it is read first.

    The function that reads it in every iteration has no branch for that, which the compiler would follow.
    """

    def __get__(self, group, kind):
        return self if group is None else group._list_synapses()


class NeuronGroup(NetworkObjectBase):
    """A group of neurons.

    size -- the number of neurons, or a behavior that lays out the group, such as NeuronDimension; it gets the key 0
    behavior -- behaviors by key, or a list of them for the keys 0, 1, 2 and so on
    tag -- tags separated by commas; the first one is the name
    """

    _synapses = _ListedWhenAskedFor()

    @old_neuron_group
    def __init__(self, net, size, behavior=None, tag=None, color=None):
        if net is None:
            raise TypeError('a NeuronGroup needs a Network: NeuronGroup(net=..., size=..., behavior={...})')
        behavior = {} if behavior is None else behavior
        if isinstance(size, Behavior):
            if isinstance(behavior, dict):
                if 0 in behavior:
                    import warnings
                    warnings.warn(f'the behavior with the key 0 of {tag!r} is replaced by its size', stacklevel=3)
                behavior[0] = size
            else:
                behavior.insert(0, size)
            size = -1
        self.size = size if isinstance(size, int) else int(size)
        self.BaseNeuronGroup = self
        self.mask = True
        self.id = np.arange(max(self.size, 0))
        if color is not None:
            self.color = color
        super().__init__(tag, net, behavior)
        if len(self.id) != self.size:
            self.id = np.arange(self.size)
        net._core.join(self._core)

    def _new_core(self, tag):
        return _Core(self.network._core, self, tag, type(self).__name__)

    def _list_synapses(self):
        afferents = _SynapseLists((tag, list(found)) for tag, found in self._core.afferentByTag().items())
        efferents = _SynapseLists((tag, list(found)) for tag, found in self._core.efferentByTag().items())
        self._synapses = afferents, efferents
        return self._synapses

    def _forget_synapses(self):
        self.__dict__.pop('_synapses', None)

    @property
    def afferent_synapses(self):
        """The synapse groups that lead to this group, by tag; all of them by ``'All'``: an old name of ``synapses``."""
        tell('afferent_synapses[tag]', 'synapses(afferent, tag)')
        return self._synapses[0]

    @property
    def efferent_synapses(self):
        """The synapse groups that come from this group, by tag; all of them by ``'All'``: an old name of ``synapses``."""
        tell('efferent_synapses[tag]', 'synapses(efferent, tag)')
        return self._synapses[1]

    def synapses(self, mode, tag='All'):
        """Return the synapse groups with a tag that lead to this group (afferent) or come from it (efferent)."""
        return self._synapses[mode if mode is afferent or mode is efferent else _end(mode)][tag]

    @property
    def def_dtype(self):
        """The type of vectors."""
        return self.network.def_dtype

    @property
    def iteration(self):
        """The number of the network's present iteration."""
        return self.network._core.iteration()

    def require_synapses(self, name, afferent=True, efferent=True, warning=True):
        """Warn if there are no synapse groups with a tag."""
        for needed, kind in ((afferent, 'afferent'), (efferent, 'efferent')):
            lists = self._synapses[_end(kind)]
            if needed and name not in lists:
                if warning:
                    import warnings
                    warnings.warn(f'{self.tag!r} has no {kind} synapses with the tag {name!r}', stacklevel=2)
                lists[name] = []

    def vector(self, mode='zeros()', scale=None, density=None, plot=False):
        """Return a new vector with a value per neuron.

        mode -- a number, a type, or an expression of functions of numpy.random and numpy, such as ``'normal(0.5, 0.1)'``
        density -- the probability with which a value is kept; others become 0
        scale -- what the values are multiplied by
        """
        return fill(self, mode, self.size, scale, density, plot)

    get_neuron_vec = Renamed('vector')
    vec = vector
    array = vector

    def vector_buffer(self, buffer_size):
        """Return so many vectors of zeros in one array."""
        return self.get_buffer_mat(self.size, buffer_size)

    get_neuron_vec_buffer = Renamed('vector_buffer')

    def get_combined_synapse_shape(self, Synapse_ID):
        """Return (neurons of this group, neurons of all sources of the synapse groups with a tag)."""
        return self.size, sum(group.src.size for group in self.synapses('afferent', Synapse_ID))

    def __str__(self):
        behaviors = ''.join(f'{key}:{self.behavior[key]}' for key in sorted(self.behavior.keys()))
        return f'NeuronGroup{self.tags}({self.size}){{{behaviors}}}'

    def subGroup(self, mask=None):
        """Return the neurons for which the mask is true."""
        return NeuronSubGroup(self, mask)

    def group_without_subGroup(self):
        """Return this group."""
        return self

    def get_masked_dict(self, dict_name, key):
        """Return an entry of an attribute that is a dictionary."""
        return getattr(self, dict_name)[key]

    def mask_var(self, var):
        """Return an array as it is: all neurons belong to the group."""
        return var

    def connected_NG_param_list(
        self, param_name, syn_tag='All', afferent_NGs=False, efferent_NGs=False, same_NG=False, search_behaviors=False,
    ):
        """Return an attribute of this group and of groups that are connected to it, and if so asked of their behaviors.

        What can be called is called with the group.
        """
        groups = [self] if same_NG else []
        if efferent_NGs:
            groups += [synapses.dst for synapses in self.synapses('efferent', syn_tag)]
        if afferent_NGs:
            groups += [synapses.src for synapses in self.synapses('afferent', syn_tag)]
        result = []
        for group in groups:
            for holder in [group, *(group.behavior.values() if search_behaviors else ())]:
                if hasattr(holder, param_name):
                    value = getattr(holder, param_name)
                    result.append(value(group) if callable(value) else value)
        return result

    def partition_size(self, block_size=7):
        """Return the sub-groups of a grid of block_size blocks per dimension."""
        steps = [max(block_size, 1)] * 3
        return [self] if steps[0] < 2 else self.split_grid_into_sub_group_blocks(steps)

    def partition_masks(self, steps=(1, 1, 1)):
        """Return the masks of the blocks of a grid over the positions x, y and z; no neuron is in two blocks."""
        def inside(positions, step, count):
            low, high = np.min(positions), np.max(positions)
            start = low + (high - low) / count * step
            end = low + (high - low) / count * (step + 1)
            return (positions >= start) & (positions <= end)

        masks = []
        taken = np.zeros(self.size, bool)
        for i in range(steps[0]):
            for j in range(steps[1]):
                for k in range(steps[2]):
                    mask = inside(self.x, i, steps[0]) & inside(self.y, j, steps[1]) & inside(self.z, k, steps[2])
                    mask &= ~taken
                    taken |= mask
                    masks.append(mask)
        return masks

    def split_grid_into_sub_group_blocks(self, steps=(1, 1, 1)):
        """Return the sub-groups of the blocks of a grid."""
        return [self.subGroup(mask) for mask in self.partition_masks(steps)]

    def get_subgroup_receptive_field_mask(self, subgroup, xyz_rf=(1, 1, 1)):
        """Return which neurons lie in the box around a sub-group that is grown by xyz_rf on each side."""
        mask = np.ones(self.size, bool)
        for own, other, reach in zip((self.x, self.y, self.z), (subgroup.x, subgroup.y, subgroup.z), xyz_rf):
            mask &= (own >= np.min(other) - reach) & (own <= np.max(other) + reach)
        return mask

    def visualize_module(self, show_dimension=True, show_recorder=True, only_feed_forward_connections=False):
        """Draw the flow chart of the behaviors in the order of their keys; return the SVG and PNG files.

        Blue are the variables that a behavior reads, green those that it writes (bold: that it creates), gray its
        parameters. Dashed lines lead to earlier behaviors, which read the values in the next iteration.

        show_dimension, show_recorder -- whether NeuronDimension and recorders are drawn
        only_feed_forward_connections -- leave out lines to earlier behaviors
        """
        from PymoNNto.Exploration.Visualization.Module_visualizer import module_drawer
        picture = module_drawer()
        for key in sorted(self.behavior.keys()):
            behavior = self.behavior[key]
            names = {kind.__name__ for kind in type(behavior).__mro__}
            if (show_recorder or 'Recorder' not in names) and (show_dimension or 'NeuronDimension' not in names):
                picture.add_module(behavior, f'{key}: {type(behavior).__name__}', parent='n')
        picture.add_flow_chart(only_feed_forward_connections)
        return picture.show()

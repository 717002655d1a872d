"""The network: its groups, its schedule and its clock."""

import copy  # noqa: F401  (scripts use the names of this module)
import sys
import time  # noqa: F401
from weakref import ref as _ref

import java
import numpy as np

from PymoNNto.Exploration.Evolution.Interface_Functions import *  # noqa: F401,F403
from PymoNNto.Exploration.Evolution.Interface_Functions import get_gene_mode, get_genome
from PymoNNto.NetworkCore._loop import make_loop
from PymoNNto.NetworkCore._names import Renamed, renamed_keywords, tell
from PymoNNto.NetworkCore.Base_Attachable_Modules import *  # noqa: F401,F403
from PymoNNto.NetworkCore.Base_Attachable_Modules import NetworkObjectBase, deprecated_warning
from PymoNNto.NetworkCore.Synapse_Group import *  # noqa: F401,F403

_Core = java.type('org.polymonnto.scripting.network.GuestNetwork')

float32 = np.float32
float64 = np.float64

SxD = 0
DxS = 1


class _Living:
    """The networks that are in use, oldest first.

    A WeakSet is called when a network is collected, which interrupts compiled functions so that they are compiled anew.
    """

    def __init__(self):
        self._references = []
        self._room = 16

    def add(self, network):
        if len(self._references) >= self._room:
            self._references = [each for each in self._references if each() is not None]
            self._room = 2 * len(self._references) + 16
        self._references.append(_ref(network))

    def __iter__(self):
        return iter([network for each in self._references if (network := each()) is not None])


_networks = _Living()


def _whole(name, value):
    number = int(value)
    if number != value:
        raise ValueError(f'{name} is a whole number, not {value!r}')
    return number


class Network(NetworkObjectBase):
    """A network of neuron groups and synapse groups.

    settings -- ``dtype``: float32 (default), float64 or float16, the type of vectors and matrices; ``syn_dim`` or
        ``synapse_mode``: DxS (default) or SxD, whether a synapse matrix has a row per target or per source neuron
    """

    all_behaviours = Renamed('all_behaviors')
    sorted_behaviour_execution_list = Renamed('sorted_behavior_execution_list')
    behaviour_timesteps = Renamed('behavior_timesteps')
    add_behaviours_to_object = Renamed('add_behaviors_to_object')
    add_behaviours_to_objects = Renamed('add_behaviors_to_objects')

    def __init__(self, tag=None, behavior=None, settings=None, behaviour=None):
        if behaviour is not None:
            tell('Network(behaviour=...)', 'Network(behavior=...)')
            behavior = behaviour
        self.apply_settings(settings or {})
        super().__init__(tag, self, behavior)
        _networks.add(self)

    def _new_core(self, tag):
        core = _Core(self, tag, type(self).__name__)
        core.setSourceByTarget(self.transposed_synapse_matrix_mode)
        return core

    def apply_settings(self, settings):
        """Take over the settings of the constructor."""
        settings = dict(settings)
        renamed_keywords(settings, {'def_dtype': 'dtype'}, 'settings', 4)
        if 'transposed_synapse_matrix_mode' in settings:
            tell('settings(transposed_synapse_matrix_mode=...)', 'settings(syn_dim=SxD)', 3)
            settings['syn_dim'] = SxD if settings.pop('transposed_synapse_matrix_mode') else DxS
        unknown = sorted(set(settings) - {'dtype', 'syn_dim', 'synapse_mode'})
        if unknown:
            import warnings
            warnings.warn(f'unknown network settings {unknown}; there are dtype, syn_dim and synapse_mode', stacklevel=3)
        self.def_dtype = settings.get('dtype', float32)
        self.transposed_synapse_matrix_mode = settings.get('syn_dim', settings.get('synapse_mode', DxS)) not in (DxS, 'DxS')

    @property
    def NeuronGroups(self):
        """The neuron groups in the order of their creation."""
        return self._core.neuronGroupHomes()

    @property
    def SynapseGroups(self):
        """The synapse groups in the order of their creation."""
        return self._core.synapseGroupHomes()

    @property
    def iteration(self):
        """The number of the present iteration, counted from 1."""
        return self._core.iteration()

    @iteration.setter
    def iteration(self, value):
        self._core.setIteration(int(value))

    @property
    def sorted_behavior_execution_list(self):
        """Tuples (key, parent, behavior) in the order in which they run."""
        entries = self._core.schedule().entries()
        return [(entry.key(), entry.owner().home(), entry.behavior().home()) for entry in entries]

    @property
    def behavior_timesteps(self):
        """The keys of all behaviors, ascending."""
        return sorted({key for key, _, _ in self.sorted_behavior_execution_list})

    @property
    def time_measures(self):
        """Milliseconds by key, of all measured iterations."""
        return dict(self._core.timeMeasures())

    def all_objects(self):
        """Return this network, its neuron groups and its synapse groups."""
        return [self, *self.NeuronGroups, *self.SynapseGroups]

    def all_behaviors(self):
        """Return the behaviors of all objects."""
        return [behavior for obj in self.all_objects() for behavior in obj.behavior.values()]

    def recording_off(self):
        """Stop recording everywhere."""
        self._core.setRecordingEverywhere(False)

    def recording_on(self):
        """Record again everywhere."""
        self._core.setRecordingEverywhere(True)

    def clear_recorder(self, keys=None):
        """Empty all recorders, or those with one of the keys."""
        for obj in self.all_objects():
            for key, behavior in obj.behavior.items():
                if (keys is None or key in keys) and hasattr(behavior, 'clear_recorder'):
                    behavior.clear_recorder()

    def initialize(self, info=True, warnings=True, storage_manager=None):
        """Initialize all behaviors in the order of their keys.

        info -- print what the network consists of
        warnings -- warn of groups that are renamed because two have the same first tag
        storage_manager -- what the description and the genes are saved to
        """
        self.set_gene_variables(info=info, storage_manager=storage_manager)
        if info:
            description = str(self)
            print(description)
            if storage_manager is not None:
                storage_manager.save_param('info', description)
        self.initialize_behaviors()
        self.check_unique_tags(warnings)

    def initialize_behaviors(self):
        """Initialize all behaviors in the order of their keys, those with ``initialize_last`` at last."""
        self._core.initialize()

    def set_gene_variables(self, info=True, storage_manager=None):
        """Put the values of the genes into the parameters of all behaviors."""
        if get_gene_mode():
            sys.exit()
        for behavior in self.all_behaviors():
            if hasattr(behavior, 'set_gene_variables'):
                behavior.set_gene_variables()
        genome = get_genome()
        if info and genome:
            print('genome:', genome)
        if storage_manager is not None:
            storage_manager.save_param(key='evolution_params', value=genome)
            storage_manager.save_param_dict(genome)

    def __str__(self):
        neurons = sum(group.size for group in self.NeuronGroups)
        synapses = sum(group.src.size * group.dst.size for group in self.SynapseGroups)
        head = (
            f'Network{self.tags}(Neurons: {neurons}|{len(self.NeuronGroups)} groups, '
            f'Synapses: {synapses}|{len(self.SynapseGroups)} groups){{'
        )
        lines = [head + ''.join(f'{key}:{self.behavior[key]}' for key in sorted(self.behavior.keys())) + '}']
        lines += [str(group) for group in self.NeuronGroups]
        seen = []
        for group in self.SynapseGroups:
            tags = list(group.tags)
            if tags not in seen:
                lines.append(str(group))
                seen.append(tags)
        return '\n'.join(lines)

    def check_unique_tags(self, warnings=True):
        """Rename neuron groups so that no two have the same first tag."""
        from warnings import warn
        for group in self.NeuronGroups:
            if len(group.tags) == 0:
                group.tags.append('NG')
                warn('no tag defined for NeuronGroup. "NG" tag added', stacklevel=3)
        for old, new in self._core.makeTagsUnique().items():
            if warnings:
                warn(
                    f'NeuronGroup Tag "{old}" already in use. The first Tag of an Object should be unique and will be '
                    f'renamed to "{new}". Multiple Tags can be separated with a "," (NeuronGroup(..., tag="tag1,tag2,..."))',
                    stacklevel=3,
                )

    def simulate_iteration(self, measure_behavior_execution_time=False, measure_behaviour_execution_time=False):
        """Run one iteration; return the times by key if they are to be measured."""
        if measure_behavior_execution_time or measure_behaviour_execution_time:
            self._core.simulateMeasured()
            return self.time_measures
        self._core.simulate(1)

    def simulate_iterations(
        self, iterations, batch_size=100, measure_block_time=True, disable_recording=False, batch_progress_update_func=None,
    ):
        """Run iterations; return how many milliseconds the last whole batch took, None if there was none.

        iterations -- a number, or a time such as ``'100*ms'`` if a behavior is tagged Clock
        batch_size -- the same; -1 for one batch of all
        batch_progress_update_func -- called with the percentage that is done and the network after each whole batch
        """
        iterations = self._in_iterations(iterations)
        batch_size = self._in_iterations(batch_size)
        report = batch_progress_update_func
        after_batch = None if report is None else lambda percent: report(percent, self)
        if disable_recording:
            self.recording_off()
        try:
            millis = self._core.simulate(_whole('iterations', iterations), _whole('batch_size', batch_size), after_batch)
        finally:
            if disable_recording:
                self.recording_on()
        return millis if measure_block_time else None

    def _in_iterations(self, time):
        if not isinstance(time, str):
            return time
        clock = self['Clock', 0]
        if clock is None:
            raise ValueError(f'the time {time!r} is no number of iterations without a behavior Clock')
        return clock.time_to_iterations(time)

    def _make_loop(self, homes, parents):
        return make_loop(homes, parents)

    def clear_tag_cache(self):
        """Do nothing: searches are never out of date."""

    @deprecated_warning(
        'add_behaviors_to_object function will be removed in coming versions. Please use obj.add_behaviors or '
        'obj.add_behavior instead.'
    )
    def add_behaviors_to_object(self, b_dict, obj):
        """Add behaviors by key to an object."""
        obj.add_behaviors(b_dict)

    @deprecated_warning(
        'add_behaviors_to_objects function will be removed in coming versions. Please use obj.add_behaviors or '
        'obj.add_behavior instead.'
    )
    def add_behaviors_to_objects(self, b_dict, objs):
        """Add behaviors by key to objects."""
        for obj in objs:
            obj.add_behaviors(b_dict)

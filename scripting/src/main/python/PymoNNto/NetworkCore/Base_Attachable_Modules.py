"""The common base of networks, neuron groups and synapse groups."""

from functools import wraps

import numpy as np

from PymoNNto.NetworkCore._modes import fill, lognormal_real_mean, lognormal_rm, uniform_gap
from PymoNNto.NetworkCore._names import Renamed, tell
from PymoNNto.NetworkCore.Base_Tagable_Object import TaggableObjectBase


def is_number(s):
    """Return whether a text is a number."""
    try:
        float(s)
        return True
    except ValueError:
        return False


def deprecated_warning(message):
    """Make a function give a DeprecationWarning with a message."""
    def inner_function(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            import warnings
            warnings.warn(message, DeprecationWarning, stacklevel=2)
            return function(*args, **kwargs)
        return wrapper
    return inner_function


def plain_key(key):
    """Return the key of a behavior as a plain int or float."""
    if type(key) in (int, float):
        return key
    try:
        number = float(key)
    except (TypeError, ValueError):
        raise TypeError(f'the key of a behavior is a number, not {key!r}') from None
    return int(number) if number.is_integer() else number


class NetworkObjectBase(TaggableObjectBase):
    """What has behaviors: ``.behavior`` maps their keys to them, in the order of their addition."""

    def __init__(self, tag, network, behavior):
        self.network = network
        super().__init__(tag)
        self._add_first_behaviors(behavior)

    def _add_first_behaviors(self, behavior):
        if isinstance(behavior, (list, tuple)):
            behavior = dict(enumerate(behavior))
        for key, each in (behavior or {}).items():
            self.add_behavior(key, each, initialize=False)
        for each in self.behavior.values():
            if getattr(each, 'initialize_on_init', False):
                each.set_gene_variables()
        self._core.initializeOnCreation()

    def __repr__(self):
        """Return what this consists of, as a tree."""
        from PymoNNto.NetworkCore._tree import tree
        return tree(self)

    def __copy__(self):
        result = type(self).__new__(type(self))
        result.__dict__.update(self.__dict__)
        return result

    @property
    def behavior(self):
        """The behaviors by key."""
        return self._core.behaviors()

    @property
    def analysis_modules(self):
        """The analysis modules that are attached."""
        return self._core.analysisModules()

    @property
    def recording(self):
        """Whether recorders store what they see of this object."""
        return self._core.isRecording()

    @recording.setter
    def recording(self, value):
        self._core.setRecording(bool(value))

    def add_behaviors(self, behavior_dict):
        """Add behaviors by key and initialize them."""
        for key, behavior in behavior_dict.items():
            self.add_behavior(key, behavior)
        return behavior_dict

    def add_behavior(self, key, behavior, initialize=True):
        """Add a behavior after those with keys up to the same, and initialize it; return it."""
        key = plain_key(key)
        core = getattr(behavior, '_core', None)
        if core is None:
            raise TypeError(f'{behavior!r} with the key {key} of {self.tag!r} is not a Behavior')
        if key in self.behavior:
            raise Exception(f'Error: Key already exists.{key}')
        if initialize:
            behavior.set_gene_variables()
        self._core.addUnchecked(key, core, initialize)
        return behavior

    def remove_behavior(self, key_tag_behavior_or_type):
        """Remove behaviors by key, tag, instance or class."""
        which = key_tag_behavior_or_type
        for key, behavior in list(self.behavior.items()):
            if behavior is which or which is type(behavior) or self._names(which, key, behavior):
                self._core.removeBehavior(key)

    @staticmethod
    def _names(which, key, behavior):
        if isinstance(which, str):
            return which in behavior.tags
        return isinstance(which, (int, float)) and which == key

    def set_behaviors(self, tag, enabeled=None, enabled=None):
        """Enable or disable everything that has a tag; ``enabeled`` and ``enabled`` are the same."""
        if (enabeled is None) == (enabled is None):
            raise TypeError(f'set_behaviors({tag!r}, enabled=...) is told once whether to enable or disable')
        enabeled = enabled if enabeled is None else enabeled
        from logging import getLogger
        getLogger('PymoNNto').info('%s %s', 'activating' if enabeled else 'deactivating', tag)
        for behavior in self[tag]:
            behavior.behavior_enabled = enabeled

    def deactivate_behaviors(self, tag):
        """Disable everything that has a tag."""
        self.set_behaviors(tag, False)

    def activate_behaviors(self, tag):
        """Enable everything that has a tag."""
        self.set_behaviors(tag, True)

    def add_analysis_module(self, module):
        """Attach an analysis module."""
        module._attach_and_initialize_(self)

    def get_all_analysis_module_results(self, tag, return_modules=False):
        """Return the results of all modules with a tag by their keys, and which module each is from if asked for."""
        results = {}
        modules = {}
        for module in self[tag]:
            for key, result in module.get_results().items():
                results[key] = result
                modules[key] = module
        return (results, modules) if return_modules else results

    def _get_mat(self, mode, dim, density=None, scale=None, plot=False):
        return fill(self, mode, dim, scale, density, plot)

    def get_nparray(self, dim):
        """Return zeros of the network's type."""
        return np.zeros(dim).astype(self.def_dtype)

    def get_buffer_mat(self, dim, size):
        """Return so many rows of zeros of the network's type."""
        return np.array([self.get_nparray(dim) for _ in range(size)])

    def buffer_roll(self, mat, new=None, counter=False):
        """Move all rows down by one (up, if counter) in place, write new into the row that is free; return the buffer."""
        mat[1 - counter:len(mat) - counter] = mat[0 + counter:len(mat) - 1 + counter]
        if new is not None:
            mat[0 - counter] = new
        return mat

    behaviour = Renamed('behavior')
    add_behaviours = Renamed('add_behaviors')
    add_behaviour = Renamed('add_behavior')
    remove_behaviour = Renamed('remove_behavior')
    set_behaviours = Renamed('set_behaviors')
    deactivate_behaviours = Renamed('deactivate_behaviors')
    activate_behaviours = Renamed('activate_behaviors')
    deactivate_mechanisms = Renamed('deactivate_behaviors')
    activate_mechanisms = Renamed('activate_behaviors')

    def set_mechanisms(self, tag, enabeled=True):
        """Enable or disable everything that has a tag, or one of several: the old name of set_behaviors."""
        tell('set_mechanisms', 'set_behaviors')
        for each in [tag] if isinstance(tag, str) else tag:
            self.set_behaviors(each, enabeled)


__all__ = ['lognormal_real_mean', 'lognormal_rm', 'uniform_gap', 'is_number', 'deprecated_warning', 'NetworkObjectBase']

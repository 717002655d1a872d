"""Some neurons of a group."""

import numpy as np

_OWN = frozenset({'BaseNeuronGroup', 'mask', 'id_mask', 'cache', 'key_id_cache', '_core', '_index'})


class NeuronSubGroup:
    """The neurons of a group for which a mask is true.

    Arrays of the group are read as copies of the masked values, and writing an attribute writes the masked values of the
    group's array, so ``sub.voltage += 1`` works. Everything else is the group's.
    """

    def __init__(self, BaseNeuronGroup, mask):
        own = self.__dict__
        own['BaseNeuronGroup'] = BaseNeuronGroup
        own['mask'] = np.ones(BaseNeuronGroup.size, bool) if mask is None else np.asarray(mask, dtype=bool)
        own['id_mask'] = np.where(self.mask)[0]
        own['cache'] = {}
        own['key_id_cache'] = {}
        own['_core'] = BaseNeuronGroup._core.subGroup(self.mask)

    def _index(self, array):
        if array.ndim > 0 and array.shape[0] == self.mask.shape[0]:
            return self.mask
        return slice(None), self.mask

    def mask_var(self, var):
        """Return the values of these neurons in an array of the group."""
        return var[self._index(var)]

    @property
    def size(self):
        """The number of neurons."""
        return len(self.id_mask)

    def __getstate__(self):
        return {key: value for key, value in self.__dict__.items() if key != '_core'}

    def __setstate__(self, state):
        self.__dict__.update(state)

    def __getattr__(self, name):
        if name == '_core' and 'mask' in self.__dict__:
            core = self.__dict__['_core'] = self.BaseNeuronGroup._core.subGroup(self.mask)
            return core
        if name in _OWN or name.startswith('__'):
            raise AttributeError(name)
        value = getattr(self.BaseNeuronGroup, name)
        if isinstance(value, np.ndarray) and self.mask.shape[0] in value.shape[:2]:
            return value[self._index(value)]
        return value

    def __setattr__(self, name, value):
        if name in _OWN:
            self.__dict__[name] = value
            return
        base = self.BaseNeuronGroup
        current = getattr(base, name, None)
        if isinstance(current, np.ndarray) and self.mask.shape[0] in current.shape[:2]:
            current[self._index(current)] = value
        elif isinstance(value, np.ndarray) and value.ndim > 0 and value.shape[0] == self.size:
            whole = np.zeros((base.size, *value.shape[1:]), value.dtype)
            whole[self.mask] = value
            setattr(base, name, whole)
        else:
            setattr(base, name, value)

    def group_without_subGroup(self):
        """Return the group whose neurons these are."""
        return self.BaseNeuronGroup

    def __repr__(self):
        from PymoNNto.NetworkCore._tree import tree
        return tree(self)

    def __str__(self):
        return f'NeuronSubGroup{self.BaseNeuronGroup.tags}({self.size} of {self.BaseNeuronGroup.size})'

"""The base of everything that is found by its tags."""

import java
import numpy as np

_Module = java.type('org.polymonnto.scripting.network.GuestModule')
_PARENT = ('n.', 's.', 'neurons.', 'synapse.')


class _Found(dict):
    """Search results by key; a search of an object that was never made is made now, and none is kept."""

    def __init__(self, owner):
        super().__init__()
        self._owner = owner

    def __missing__(self, key):
        return self._owner[key]


class TaggableObjectBase:
    """Something with tags. ``obj['tag']`` gives a list of everything in ``obj`` with that tag, ``obj['tag', 0]`` the first.

    Behind each object is one of the engine, which holds its tags and does the searching.
    """

    def __init__(self, tag):
        self._core = self._new_core(tag)
        self._mat_eval_dict = {}

    def _new_core(self, tag):
        return _Module(self, tag, type(self).__name__)

    def __getstate__(self):
        from PymoNNto.NetworkCore._state import state_of
        return state_of(self)

    def __setstate__(self, state):
        from PymoNNto.NetworkCore._state import restore
        restore(self, state)

    @property
    def tags(self):
        """All tags, the name first: a list that may be changed."""
        return self._core.tags()

    @property
    def tag(self):
        """The first tag."""
        return self._core.tags()[0]

    @property
    def tag_shortcuts(self):
        """Search results by key."""
        return _Found(self)

    def clear_cache(self):
        """Do nothing: searches are never out of date."""

    def add_tag(self, tag):
        """Add a tag, or several separated by commas; return this object."""
        self._core.addTag(tag)
        return self

    def has_module(self, tag):
        """Return whether a search for the tag finds something."""
        return self[tag, 0] is not None

    def find_objects(self, key):
        """Return more matches of a search than the tags and contents of this object give; to be overridden."""
        return []

    def set_tag_attrs(self, tag, attr, value):
        """Set an attribute of everything with a tag."""
        for obj in self[tag]:
            setattr(obj, attr, value)

    def call_tag_functions(self, tag, attr, **args):
        """Call a method of everything with a tag; return the results."""
        return [getattr(obj, attr)(**args) for obj in self[tag]]

    def get(self, key, first=True, numpy=True):
        """Return all matches of a search."""
        return self[key]

    def _search(self, key):
        if isinstance(key, type):
            found = [obj for obj in self._core.homes() if isinstance(obj, key)]
        else:
            found = list(self._core.find(key))
            if not found and type(key) is str and key.startswith(_PARENT):
                # What is recorded as 'voltage' is shown as 'n.voltage' by the documentation.
                unprefixed = self._core.find(key.partition('.')[2])
                found = [each for each in unprefixed if not isinstance(each, TaggableObjectBase)]
        if type(self).find_objects is not TaggableObjectBase.find_objects:
            found += [obj for obj in self.find_objects(key) if not any(obj is other for other in found)]
        return found

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            return self._search(key)
        found = self._search(key[0])
        as_array = 'np' in key[1:]
        index = key[1]
        if index == 'np':
            result = found
        else:
            result = found[index] if found else None
        return np.array(result) if as_array else result

"""What behaviors of other languages have in common on Python's side."""

from PymoNNto.NetworkCore.Behavior import Behavior


def module_of(path, members):
    """Return a module with what a file of another language offers.

    members -- by name
    """
    from os.path import basename, splitext
    from types import ModuleType
    module = ModuleType(splitext(basename(path))[0])
    module.__file__ = path
    vars(module).update(members)
    return module


class ForeignBehavior(Behavior):
    """Stands in the network for a behavior that is written in another language, and shows its variables as its own."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__['_guest'] = self._new_guest(self.init_kwargs)

    def __getattr__(self, name):
        guest = None if name.startswith('_') else self.__dict__.get('_guest')
        if guest is None or not hasattr(guest, name):
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')
        return self._get_guest(name)

    def __setattr__(self, name, value):
        if name.startswith('_') or '_guest' not in self.__dict__ or name in self.__dict__ or hasattr(type(self), name):
            object.__setattr__(self, name, value)
        else:
            self._set_guest(name, value)

    def _own_variables(self):
        """Return the guest's variables by name, without running code of its own."""
        raise NotImplementedError

    def _get_guest(self, name):
        return getattr(self._guest, name)

    def _set_guest(self, name, value):
        setattr(self._guest, name, value)

"""Stand-ins for modules that scripts may use but seldom do: the real one is imported on its first use."""

import importlib
import types


class LazyModule(types.ModuleType):
    """A module that becomes a copy of another one as soon as an attribute is asked for."""

    def __init__(self, name):
        super().__init__(name)

    def __getattr__(self, attribute):
        if attribute.startswith('__'):
            raise AttributeError(attribute)
        module = importlib.import_module(self.__name__)
        self.__dict__.update(vars(module))
        return getattr(module, attribute)


class ConfigParser:
    """A new configparser.ConfigParser."""

    def __new__(cls, *args, **kwargs):
        from configparser import ConfigParser as Real
        return Real(*args, **kwargs)


def call(*args, **kwargs):
    """Run a command as subprocess.call does."""
    from subprocess import call as real
    return real(*args, **kwargs)

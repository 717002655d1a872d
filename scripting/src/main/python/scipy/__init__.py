"""SciPy's name, for scripts that import it and use nothing of it; what they do use is refused with a clear message."""

__version__ = '1.17.0'


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError("module 'scipy' has no attribute '" + name + "'")
    raise AttributeError('scipy.' + name + ' is not provided by PolymoNNto')

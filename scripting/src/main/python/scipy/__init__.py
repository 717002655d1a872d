"""SciPy's names that PymoNNto and its modules use, as faces over Java libraries and ``numpy``.

A subpackage is imported when its name is first used; what is not here is refused with the nearest names.
"""

__version__ = '1.10.1'

_MODULES = ('cluster', 'fftpack', 'interpolate', 'ndimage', 'optimize', 'signal', 'sparse', 'spatial', 'stats')


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError("module 'scipy' has no attribute '" + name + "'")
    if name in _MODULES:
        import sys
        __import__('scipy.' + name)
        return sys.modules['scipy.' + name]
    from numpy._missing import missing
    raise missing('scipy', name, _MODULES)


def __dir__():
    return ['__version__', *_MODULES]

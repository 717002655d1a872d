"""Parts of NumPy that live in packages of their own."""


def __getattr__(name):
    if name == 'stride_tricks':
        import importlib
        return importlib.import_module('numpy.lib.stride_tricks')
    raise AttributeError("module 'numpy.lib' has no attribute '" + name + "'")

"""The part of SymPy that has the units."""


def __getattr__(name):
    if name.startswith('__') or name == 'units':
        raise AttributeError("module 'sympy.physics' has no attribute '" + name + "'")
    raise AttributeError(f'sympy.physics.{name} is not provided by PolymoNNto: there is sympy.physics.units')

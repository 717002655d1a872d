"""Names of units that scripts of equations use."""

from PymoNNto.NetworkBehavior.EulerEquationModules._units import convert_to, quantity

second = seconds = quantity('second')
ms = millisecond = milliseconds = quantity('ms')
us = quantity('us')
volt = quantity('volt')
mV = quantity('mV')


def symbols(names):
    """Return a symbol for each name, a single one for a single name."""
    from sympy import symbols as create
    return create(names)


__all__ = [
    'second', 'seconds', 'ms', 'millisecond', 'milliseconds', 'us', 'volt', 'mV', 'symbols', 'convert_to',
]

"""Quantities: numbers with a unit. The table of units is the engine's."""

import java

_Units = java.type('org.polymonnto.units.Units')
_Dimension = java.type('org.polymonnto.units.Dimension')
NONE = _Dimension.NONE
TIME = _Dimension.TIME


class DimensionMismatchError(ValueError):
    """A quantity does not measure what it should."""


def find_unit(name):
    """Return the unit of a name, such as ``mV`` or ``millivolt``: ``.factor()`` in SI units, ``.dimension()``; or None."""
    return _Units.find(name)


def unit_names():
    """Return the names of all units."""
    return list(_Units.names())


class Quantity:
    """A number, or an array of them, in SI units, with its dimension: ``5 * ms``.

    Arithmetic checks dimensions; a result that has none is a plain number.
    """

    __slots__ = ('value', 'dimension')
    __array_ufunc__ = None

    def __init__(self, value, dimension):
        self.value = value
        self.dimension = dimension

    def __repr__(self):
        return f'{self.value} {self.dimension}'

    def _same(self, other, what):
        value, dimension = _parts(other)
        if not dimension.same(self.dimension):
            raise DimensionMismatchError(f'{self!r} {what} {other!r}: {self.dimension} was expected, not {dimension}')
        return value

    def __add__(self, other):
        return Quantity(self.value + self._same(other, '+'), self.dimension)

    __radd__ = __add__

    def __sub__(self, other):
        return Quantity(self.value - self._same(other, '-'), self.dimension)

    def __rsub__(self, other):
        return Quantity(self._same(other, '-') - self.value, self.dimension)

    def __neg__(self):
        return Quantity(-self.value, self.dimension)

    def __mul__(self, other):
        value, dimension = _parts(other)
        return _quantity(_times(value, self.value), self.dimension.times(dimension))

    __rmul__ = __mul__

    def __truediv__(self, other):
        value, dimension = _parts(other)
        return _quantity(_times(self.value, 1, value), self.dimension.over(dimension))

    def __rtruediv__(self, other):
        return _quantity(other / self.value, NONE.over(self.dimension))

    def __pow__(self, exponent):
        return _quantity(self.value ** exponent, self.dimension.power(float(exponent)))

    def __eq__(self, other):
        value, dimension = _parts(other)
        return dimension.same(self.dimension) and self.value == value

    def __hash__(self):
        return hash(self.value)

    def __lt__(self, other):
        return self.value < self._same(other, '<')

    def __le__(self, other):
        return self.value <= self._same(other, '<=')

    def __gt__(self, other):
        return self.value > self._same(other, '>')

    def __ge__(self, other):
        return self.value >= self._same(other, '>=')

    def __float__(self):
        raise DimensionMismatchError(f'{self!r} is no plain number: divide it by a unit')

    __int__ = __float__


def _parts(number):
    return (number.value, number.dimension) if isinstance(number, Quantity) else (number, NONE)


def _quantity(value, dimension):
    return value if dimension.isNone() else Quantity(value, dimension)


def inverse(factor):
    """Return 1 / factor if that is a whole number, as of a millivolt: dividing by it is exact where multiplying is not."""
    if 0 < factor < 1:
        whole = round(1 / factor)
        if abs(whole * factor - 1) < 1e-12:
            return whole
    return None


def _times(number, factor, divisor=1):
    whole = inverse(factor) if isinstance(factor, float) else None
    return number * factor / divisor if whole is None else number / whole / divisor


def quantity(name):
    """Return one of a unit as a quantity."""
    unit = _Units.find(name)
    if unit is None:
        raise KeyError(name)
    return Quantity(unit.factor(), unit.dimension())


def convert_to(value, unit):
    """Return a quantity in its unit, as it is: its dimension has to be that of the unit."""
    dimension = _parts(unit)[1]
    if not _parts(value)[1].same(dimension):
        raise DimensionMismatchError(f'{value!r} cannot be converted to {dimension}')
    return value


def seconds_of(text, where):
    """Return a time such as ``'10*ms'`` in seconds.

    where -- what the time is, for the error message
    """
    if isinstance(text, Quantity):
        value, dimension = text.value, text.dimension
    else:
        from PymoNNto.NetworkBehavior.EulerEquationModules._expressions import constant
        value, dimension = constant(str(text), where)
    if not dimension.same(TIME):
        raise DimensionMismatchError(
            f"{where} {str(text)!r} is a time, such as '10*ms': second was expected, not {dimension}"
        )
    return float(value)

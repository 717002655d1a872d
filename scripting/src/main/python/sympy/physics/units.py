"""Units as quantities: ``convert_to(10 * ms, seconds) / second`` is 0.01. The table of units is the engine's."""

from PymoNNto.NetworkBehavior.EulerEquationModules._units import convert_to, find_unit, quantity

_NAMES = (
    'second seconds s millisecond milliseconds ms microsecond microseconds us nanosecond nanoseconds ns picosecond '
    'picoseconds ps minute minutes hour hours day days meter meters metre m centimeter centimeters cm millimeter '
    'millimeters mm micrometer micrometers um nanometer nanometers nm kilometer kilometers km gram grams g kilogram '
    'kilograms kg milligram milligrams mg microgram micrograms ug ampere amperes A kelvin kelvins K mole moles mol '
    'candela candelas cd hertz Hz newton newtons N joule joules J watt watts W pascal pascals Pa coulomb coulombs C '
    'volt volts V ohm ohms siemens S farad farads F henry henrys H tesla teslas T weber webers Wb liter liters l'
).split()
globals().update((name, quantity(name)) for name in _NAMES)
t = tonne = tonnes = metric_ton = 1000 * quantity('kilogram')

__all__ = ['convert_to', 't', 'tonne', 'tonnes', 'metric_ton', *_NAMES]


def __getattr__(name):
    if find_unit(name) is None:
        raise AttributeError(f"module 'sympy.physics.units' has no unit {name!r}")
    return quantity(name)

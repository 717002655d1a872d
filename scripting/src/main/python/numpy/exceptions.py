"""Exceptions and warnings of NumPy that Python itself does not have."""

from polymonnto_runtime import exceptions as _exceptions

AxisError = _exceptions['AxisError']
UFuncTypeError = _exceptions['UFuncTypeError']


class ComplexWarning(RuntimeWarning):
    """The imaginary part of numbers is dropped."""


class VisibleDeprecationWarning(UserWarning):
    """A use that will stop working."""


class RankWarning(RuntimeWarning):
    """A fit is badly conditioned."""


class DTypePromotionError(TypeError):
    """Types that have no common type."""


class TooHardError(RuntimeError):
    """A problem that is too hard to solve exactly."""


class ModuleDeprecationWarning(DeprecationWarning):
    """A module that will be gone."""

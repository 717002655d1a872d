"""Colour maps by name, and colours for numbers."""

from matplotlib._face import Face, call, face_of, java, missing
from matplotlib.colors import Colormap, _shaped  # noqa: F401

_ColorMap = java.type('org.polymonnto.figures.ColorMap')
_ScalarMappable = java.type('org.polymonnto.figures.ScalarMappable')


def get_cmap(name=None, lut=None):
    """The colour map of a name; viridis without one."""
    found = call(_map, (name,), {})
    return found if lut is None else found.resampled(lut)


def _map(spec):
    return _ColorMap.of(spec)


class ColormapRegistry:
    """The colour maps by name."""

    def __getitem__(self, name):
        try:
            return get_cmap(name)
        except ValueError:
            raise KeyError(f'{name!r} is not a known colormap name') from None

    def __iter__(self):
        return iter(_ColorMap.names())

    def __len__(self):
        return _ColorMap.names().size()

    def get_cmap(self, name):
        """The colour map of a name."""
        return get_cmap(name)


@face_of('ScalarMappable')
class ScalarMappable(Face):
    """A norm and a colour map for numbers."""

    def __new__(cls, norm=None, cmap=None):
        """Make one; without a norm the numbers given later span it."""
        return call(_ScalarMappable, (norm, cmap), {})

    def to_rgba(self, x, alpha=None, bytes=False, norm=True):
        """The colours of numbers."""
        return _shaped(call(self._java.toRgba, (x, alpha), {}))


def __getattr__(name):
    names = [] if name.startswith('__') else list(_ColorMap.names())
    if name in names:
        return get_cmap(name)
    raise missing('matplotlib.cm', name, [*globals(), *names])

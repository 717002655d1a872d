"""Colours, colour maps and norms."""

from matplotlib._face import Face, call, face_of, java, missing

_Rgba = java.type('org.polymonnto.figures.Rgba')
_ColorMap = java.type('org.polymonnto.figures.ColorMap')
_Norm = java.type('org.polymonnto.figures.Norm')


def to_rgba(c, alpha=None):
    """Red, green, blue and alpha of a colour, from 0 to 1."""
    rgba = call(_color, (c,), {})
    return rgba if alpha is None else rgba[:3] + (float(alpha),)


def _color(spec):
    return _Rgba.of(spec).components()


def to_rgb(c):
    """Red, green and blue of a colour, from 0 to 1."""
    return to_rgba(c)[:3]


def to_hex(c, keep_alpha=False):
    """A colour as '#rrggbb', or '#rrggbbaa' with alpha."""
    return '#' + ''.join(f'{round(v * 255):02x}' for v in to_rgba(c)[:4 if keep_alpha else 3])


def to_rgba_array(c, alpha=None):
    """Rows of red, green, blue and alpha for a list of colours."""
    return _array([to_rgba(color, alpha) for color in ([c] if isinstance(c, str) else c)])


def is_color_like(c):
    """Whether this is a colour."""
    try:
        to_rgba(c)
    except (TypeError, ValueError):
        return False
    return True


def _array(rows):
    try:
        import numpy
    except ImportError:
        return rows
    return numpy.array(rows)


def _shaped(data):
    """Java numbers with a shape as a tuple (one colour) or an array."""
    values = tuple(data.values())
    shape = list(data.shape())
    if len(shape) == 1:
        return values
    rows = [list(values[i:i + 4]) for i in range(0, len(values), 4)]
    for length in reversed(shape[1:-1]):
        rows = [rows[i:i + length] for i in range(0, len(rows), length)]
    return _array(rows)


def _is_whole(x):
    if isinstance(x, bool):
        return False
    if isinstance(x, int):
        return True
    kind = getattr(getattr(x, 'dtype', None), 'kind', None)
    if kind is not None:
        return kind in 'iu'
    return isinstance(x, (list, tuple, range)) and all(_is_whole(element) for element in x)


@face_of('ColorMap')
class Colormap(Face):
    """A table of colours for the numbers from 0 to 1."""

    def __call__(self, X, alpha=None, bytes=False):
        """Colours of numbers from 0 to 1, or of positions in the table when X is whole."""
        rgba = _shaped(call(self._java.colors, (X, _is_whole(X), alpha), {}))
        if not bytes:
            return rgba
        return tuple(round(v * 255) for v in rgba) if isinstance(rgba, tuple) else (rgba * 255).round().astype('uint8')

    @property
    def name(self):
        """The name of the map."""
        return self._java.name()

    @property
    def N(self):
        """The number of colours."""
        return self._java.size()

    def set_bad(self, color='k', alpha=None):
        """Set the colour of NaN."""
        self._java.setBad(_Rgba.of(to_hex(color)))

    def copy(self):
        """A map with the same colours."""
        return self.reversed().reversed()


class LinearSegmentedColormap(Colormap):
    """Maps made from colours at given places."""

    @staticmethod
    def from_list(name, colors, N=256, gamma=1.0):
        """A map of N colours between the given ones, or between pairs of place and colour."""
        return call(_ColorMap.interpolated, (name, list(colors), N), {})


class ListedColormap(Colormap):
    """A map that has exactly the given colours."""

    def __new__(cls, colors, name='from_list', N=None):
        """Make the map; N repeats or cuts the colours."""
        colors = list(colors)
        return call(_ColorMap.listed, ([colors[i % len(colors)] for i in range(N or len(colors))], name), {})


@face_of('Norm')
class Normalize(Face):
    """Maps numbers linearly from vmin...vmax to 0...1."""

    _logarithmic = False

    def __new__(cls, vmin=None, vmax=None, clip=False):
        """Make a norm; limits that are None come from the data."""
        low = None if vmin is None else float(vmin)
        high = None if vmax is None else float(vmax)
        return cls._of(_Norm(low, high, cls._logarithmic))

    def __call__(self, value):
        """The number or numbers mapped."""
        if hasattr(value, '__iter__'):
            return _array([self(element) for element in value])
        return self._java.apply(float(value))

    @property
    def vmin(self):
        """The number that becomes 0."""
        return self._java.low()

    @property
    def vmax(self):
        """The number that becomes 1."""
        return self._java.high()


class LogNorm(Normalize):
    """Maps numbers logarithmically from vmin...vmax to 0...1."""

    _logarithmic = True


def __getattr__(name):
    raise missing('matplotlib.colors', name, globals())

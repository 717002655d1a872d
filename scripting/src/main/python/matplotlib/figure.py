"""Figures and axes."""

from matplotlib import artist, colors  # noqa: F401 (registers the classes of what axes return)
from matplotlib._face import Face, call, face_of, java


class Spines(dict):
    """The sides of the frame by name; a list of names gives several at once."""

    def __getitem__(self, key):
        if isinstance(key, (list, tuple)):
            return SpineGroup([self[name] for name in key])
        if key == slice(None):
            return SpineGroup(list(self.values()))
        return super().__getitem__(key)

    def __getattr__(self, name):
        if name in self:
            return self[name]
        raise AttributeError(f"there is no spine '{name}': use left, right, bottom or top")


class SpineGroup:
    """Several sides whose methods are called together."""

    def __init__(self, spines):
        self._spines = spines

    def __getattr__(self, name):
        def method(*args, **kwargs):
            for spine in self._spines:
                getattr(spine, name)(*args, **kwargs)
        return method


@face_of('Axis')
class Axis(Face):
    """The x or y axis of axes."""

    def set_major_locator(self, locator):
        """Choose where ticks are: a locator of `matplotlib.ticker`."""
        locator._apply(self._java)

    def set_ticks(self, ticks, labels=None, **kwargs):
        """Set positions, and optionally texts, of the ticks."""
        call(self._java.setTicks, (ticks,), {'labels': labels, **kwargs})


@face_of('Axes')
class Axes(Face):
    """A pair of axes and what is plotted in it."""

    @property
    def spines(self):
        """The sides of the frame by name."""
        sides = self._java.spines()
        return Spines({side: artist.Spine._of(sides.get(side)) for side in ('left', 'right', 'bottom', 'top')})

    @property
    def axes(self):
        """The axes themselves, which other artists have under this name too."""
        return self

    def get_xaxis(self):
        """The x axis."""
        return self.xaxis

    def get_yaxis(self):
        """The y axis."""
        return self.yaxis

    @property
    def figure(self):
        """The figure that the axes belong to."""
        return self.get_figure()

    @property
    def lines(self):
        """The lines in the axes."""
        return self.get_lines()

    @property
    def patches(self):
        """The patches in the axes."""
        return self.get_patches()

    @property
    def texts(self):
        """The texts in the axes."""
        return self.get_texts()

    @property
    def images(self):
        """The images in the axes."""
        return self.get_images()

    @property
    def collections(self):
        """The collections in the axes."""
        return self.get_collections()

    @property
    def axison(self):
        """Whether frame and ticks are shown."""
        return self._java.axison()

    def get_position(self, original=False):
        """The place of the axes, as shares of the figure."""
        from matplotlib.transforms import Bbox
        return Bbox.from_bounds(*call(self._java.getPosition, (), {}))

    @property
    def transAxes(self):
        """Coordinates from 0 to 1 over the axes."""
        return self._java.transAxes

    @property
    def transData(self):
        """Coordinates of the data."""
        return self._java.transData


def axes_grid(rows, squeeze):
    """What `subplots` returns for rows of Java axes: axes, or a NumPy array of axes in one or two dimensions."""
    if squeeze and len(rows) == len(rows[0]) == 1:
        return Axes._of(rows[0][0])
    import numpy as np
    grid = np.empty((len(rows), len(rows[0])), dtype=object)
    for at, row in enumerate(rows):
        for column, axes in enumerate(row):
            grid[at, column] = Axes._of(axes)
    return grid.squeeze() if squeeze else grid


@face_of('Figure')
class Figure(Face):
    """A page with axes."""

    def __new__(cls, figsize=None, dpi=None, **kwargs):
        """Make a figure that `pyplot` does not know."""
        return call(java.type('org.polymonnto.figures.Figure').create, (), {**kwargs, 'figsize': figsize, 'dpi': dpi})

    @property
    def axes(self):
        """All axes."""
        return self.get_axes()

    @property
    def number(self):
        """The figure's number."""
        return self._java.number

    @property
    def dpi(self):
        """Pixels in an inch."""
        return self.get_dpi()

    @property
    def canvas(self):
        """What the figure is drawn on; figures are drawn when they are written."""
        return Canvas(self)

    def subplots(self, nrows=1, ncols=1, *, squeeze=True, **kwargs):
        """Add axes in rows and columns."""
        return axes_grid(call(self._java.subplots, (nrows, ncols), kwargs), squeeze)

    def savefig(self, fname, *args, **kwargs):
        """Write the figure to a file: its name, or something that takes bytes by `write`."""
        if not hasattr(fname, 'write'):
            return call(self._java.savefig, (fname, *args), kwargs)
        from pathlib import Path
        from tempfile import TemporaryDirectory
        with TemporaryDirectory() as folder:
            file = Path(folder, f"figure.{kwargs.get('format') or 'png'}")
            call(self._java.savefig, (str(file), *args), kwargs)
            fname.write(file.read_bytes())

    def add_gridspec(self, nrows=1, ncols=1, **kwargs):
        """A grid for `add_subplot`."""
        from matplotlib.gridspec import GridSpec
        return GridSpec(nrows, ncols, **kwargs)


class Canvas:
    """Takes drawing requests, which written figures do not need."""

    def __init__(self, figure):
        self.figure = figure

    def draw(self):
        """Draw nothing now."""

    draw_idle = flush_events = draw

    def set_window_title(self, title):
        """There is no window."""

    @property
    def manager(self):
        """The canvas itself, which knows a window's methods."""
        return self

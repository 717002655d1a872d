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
    def transAxes(self):
        """Coordinates from 0 to 1 over the axes."""
        return self._java.transAxes

    @property
    def transData(self):
        """Coordinates of the data."""
        return self._java.transData


class AxesGrid:
    """Axes in rows and columns, indexed as a NumPy array of objects."""

    def __init__(self, items, shape):
        self._items = list(items)
        self.shape = tuple(shape)

    ndim = property(lambda self: len(self.shape))
    size = property(lambda self: len(self._items))
    flat = property(lambda self: iter(self._items))

    @property
    def T(self):
        """Rows and columns exchanged."""
        if self.ndim < 2:
            return self
        rows, columns = self.shape
        return AxesGrid([self._items[r * columns + c] for c in range(columns) for r in range(rows)], (columns, rows))

    def _row(self, index):
        columns = self.shape[1]
        return AxesGrid(self._items[index * columns:(index + 1) * columns], (columns,))

    def __len__(self):
        return self.shape[0]

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            if self.ndim == 1:
                found = self._items[key]
                return AxesGrid(found, (len(found),)) if isinstance(key, slice) else found
            if isinstance(key, slice):
                rows = range(self.shape[0])[key]
                return AxesGrid([a for r in rows for a in self._row(r)], (len(rows), self.shape[1]))
            return self._row(range(self.shape[0])[key])
        rows, columns = key
        if isinstance(rows, slice):
            picked = [row[columns] for row in self[rows]]
            if isinstance(columns, slice):
                return AxesGrid([a for row in picked for a in row], (len(picked), len(picked[0]) if picked else 0))
            return AxesGrid(picked, (len(picked),))
        return self[rows][columns]

    def ravel(self):
        """All axes, row by row."""
        return AxesGrid(self._items, (len(self._items),))

    flatten = ravel

    def tolist(self):
        """The axes as (nested) lists."""
        return [a.tolist() if isinstance(a, AxesGrid) else a for a in self]

    def reshape(self, *shape):
        """The same axes in other rows and columns."""
        shape = list(shape[0] if len(shape) == 1 and not isinstance(shape[0], int) else shape)
        if -1 in shape:
            known = 1
            for length in shape:
                known *= length if length != -1 else 1
            shape[shape.index(-1)] = len(self._items) // known
        return AxesGrid(self._items, shape)

    def __repr__(self):
        return f'AxesGrid({self.tolist()!r})'


def axes_grid(rows, squeeze):
    """What `subplots` returns for rows of Java axes: axes, or axes in one or two dimensions."""
    items = [Axes._of(axes) for row in rows for axes in row]
    shape = (len(rows), len(rows[0]))
    if not squeeze:
        return AxesGrid(items, shape)
    if shape == (1, 1):
        return items[0]
    return AxesGrid(items, [length for length in shape if length > 1])


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
    def canvas(self):
        """What the figure is drawn on; figures are drawn when they are written."""
        return Canvas(self)

    def subplots(self, nrows=1, ncols=1, *, squeeze=True, **kwargs):
        """Add axes in rows and columns."""
        return axes_grid(call(self._java.subplots, (nrows, ncols), kwargs), squeeze)

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

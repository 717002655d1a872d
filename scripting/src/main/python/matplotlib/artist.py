"""What is drawn in axes: lines, patches, collections, texts and images."""

from matplotlib._face import Face, call, face_of, java


class Artist(Face):
    """Something that is drawn."""


def _made_by(java_class, function):
    """A constructor that has Java make the object."""
    def __new__(cls, *args, **kwargs):
        made = call(getattr(java.type('org.polymonnto.figures.' + java_class), function), args, kwargs, True)
        made.__class__ = cls
        return made
    return __new__


@face_of('Line2D')
class Line2D(Artist):
    """A line through points."""

    def __new__(cls, xdata, ydata, **kwargs):
        """Make a line that is not in axes yet."""
        return call(java.type('org.polymonnto.figures.Line2D').create, (xdata, ydata), kwargs, True)

    def get_data(self):
        """The x and y of the points."""
        return self.get_xdata(), self.get_ydata()

    def set_data(self, *args):
        """Replace the points: x and y, or a pair of them."""
        x, y = args[0] if len(args) == 1 else args
        call(self._java.setData, (x, y), {})

    set_c = property(lambda self: self.set_color)
    set_lw = property(lambda self: self.set_linewidth)
    set_ls = property(lambda self: self.set_linestyle)


@face_of('Patch')
class Patch(Artist):
    """A filled shape."""


@face_of('Rectangle')
class Rectangle(Patch):
    """A rectangle along the axes."""

    __new__ = _made_by('Rectangle', 'create')

    def get_xy(self):
        """The lower left corner."""
        return self.get_x(), self.get_y()


class Polygon(Patch):
    """A polygon through points of shape (n, 2)."""

    __new__ = _made_by('Patch', 'polygon')


class Circle(Patch):
    """A circle around a point."""

    __new__ = _made_by('Patch', 'circle')


class Ellipse(Patch):
    """An ellipse around a point."""

    __new__ = _made_by('Patch', 'ellipse')


@face_of('PathCollection')
class PathCollection(Artist):
    """The points of a scatter plot."""


@face_of('LineCollection')
class LineCollection(Artist):
    """Many lines with a common look."""

    __new__ = _made_by('LineCollection', 'create')


@face_of('PolyCollection')
class PolyCollection(Artist):
    """Filled polygons with a common look."""

    __new__ = _made_by('PolyCollection', 'create')


@face_of('AxesImage')
class AxesImage(Artist):
    """A matrix or picture in axes."""


@face_of('Text')
class Text(Artist):
    """A text at a place."""


@face_of('Annotation')
class Annotation(Text):
    """A text with an arrow."""

    @property
    def xy(self):
        """The point that the text explains."""
        return self.get_xy()


@face_of('Legend')
class Legend(Face):
    """A box that names what is drawn."""


@face_of('Colorbar')
class Colorbar(Face):
    """A bar that explains colours."""

    @property
    def mappable(self):
        """What the bar explains."""
        return self.get_mappable()

    @property
    def vmin(self):
        """The number at the lower end."""
        return self.mappable.get_clim()[0]

    @property
    def vmax(self):
        """The number at the upper end."""
        return self.mappable.get_clim()[1]


@face_of('Spine')
class Spine(Face):
    """One side of the frame of axes."""

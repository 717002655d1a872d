"""Rectangles in the coordinates of a figure."""

from matplotlib._face import missing


class Bbox:
    """A rectangle from (x0, y0) to (x1, y1)."""

    def __init__(self, points):
        (self.x0, self.y0), (self.x1, self.y1) = points

    @classmethod
    def from_bounds(cls, x0, y0, width, height):
        """A rectangle of a corner, a width and a height."""
        return cls([[x0, y0], [x0 + width, y0 + height]])

    @classmethod
    def from_extents(cls, x0, y0, x1, y1):
        """A rectangle of two corners."""
        return cls([[x0, y0], [x1, y1]])

    width = property(lambda self: self.x1 - self.x0)
    height = property(lambda self: self.y1 - self.y0)
    bounds = property(lambda self: (self.x0, self.y0, self.width, self.height))
    extents = property(lambda self: (self.x0, self.y0, self.x1, self.y1))
    min = property(lambda self: (self.x0, self.y0))
    max = property(lambda self: (self.x1, self.y1))

    def __iter__(self):
        return iter([[self.x0, self.y0], [self.x1, self.y1]])

    def __repr__(self):
        return f'Bbox([[{self.x0}, {self.y0}], [{self.x1}, {self.y1}]])'

    def _java_argument(self):
        return list(self.bounds)


def __getattr__(name):
    raise missing('matplotlib.transforms', name, globals())

"""Shapes to add to axes."""

from matplotlib._face import missing
from matplotlib.artist import Circle, Ellipse, Patch, Polygon, Rectangle  # noqa: F401


def __getattr__(name):
    raise missing('matplotlib.patches', name, globals())

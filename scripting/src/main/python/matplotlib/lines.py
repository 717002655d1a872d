"""Lines to add to axes."""

from matplotlib._face import missing
from matplotlib.artist import Line2D  # noqa: F401


def __getattr__(name):
    raise missing('matplotlib.lines', name, globals())

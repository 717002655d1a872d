"""Collections to add to axes."""

from matplotlib._face import missing
from matplotlib.artist import LineCollection, PathCollection, PolyCollection  # noqa: F401


def __getattr__(name):
    raise missing('matplotlib.collections', name, globals())

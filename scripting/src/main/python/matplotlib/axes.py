"""The class of axes."""

from matplotlib._face import missing
from matplotlib.figure import Axes  # noqa: F401


def __getattr__(name):
    raise missing('matplotlib.axes', name, globals())

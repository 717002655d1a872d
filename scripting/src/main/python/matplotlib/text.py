"""Texts in figures."""

from matplotlib._face import missing
from matplotlib.artist import Annotation, Text  # noqa: F401


def __getattr__(name):
    raise missing('matplotlib.text', name, globals())

"""The functions of pyplot, with NumPy's names beside them, as older scripts import them."""

from matplotlib import pyplot
from matplotlib.pyplot import *  # noqa: F401, F403

try:
    import numpy as np  # noqa: F401
    from numpy import *  # noqa: F401, F403
except ImportError:
    pass


def __getattr__(name):
    return getattr(pyplot, name)

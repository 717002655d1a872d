"""The module that the axes with three dimensions are in."""

from mpl_toolkits.mplot3d import Axes3D  # noqa: F401

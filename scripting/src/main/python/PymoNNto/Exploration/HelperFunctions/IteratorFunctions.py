"""Generators of points that fill a line, an area or a space ever more finely."""

import numpy as np


def _steps(low, high, resolution):
    return np.arange(low, high, (high - low) / resolution)


def _points(ranges, max_resolution):
    """Yield the new points of grids with 5, 10, 20 and so on steps a side; the upper ends are not included."""
    for low, high in ranges:
        if not high > low:
            raise ValueError(f'a range goes up from its first number to its second, not from {low} to {high}')
    level = 0
    while max_resolution == -1 or level <= max_resolution:
        yield from _level([_steps(low, high, 5 * 2 ** level) for low, high in ranges], level, ())
        level += 1


def _level(axes, level, at, is_new=False):
    """Yield the points of a grid that the grid with half its steps does not have: those with an odd position."""
    if not axes:
        if is_new or level == 0:
            yield list(at)
        return
    for i, value in enumerate(axes[0]):
        yield from _level(axes[1:], level, (*at, value), is_new or i % 2 == 1)


def infinite_resolution_1D(minx, maxx, max_resolution=-1):
    """Yield numbers from minx to below maxx: 5 in steps of a fifth, then those between, and so on.

    max_resolution -- how often the steps are halved; -1 for ever
    """
    for point in _points([(minx, maxx)], max_resolution):
        yield point[0]


def infinite_resolution_2D(minx, maxx, miny, maxy, max_resolution=-1):
    """Yield points [x, y] of ever finer grids; see infinite_resolution_1D."""
    yield from _points([(minx, maxx), (miny, maxy)], max_resolution)


def infinite_resolution_3D(minx, maxx, miny, maxy, minz, maxz, max_resolution=-1):
    """Yield points [x, y, z] of ever finer grids; see infinite_resolution_1D."""
    yield from _points([(minx, maxx), (miny, maxy), (minz, maxz)], max_resolution)

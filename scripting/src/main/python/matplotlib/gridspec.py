"""Grids of subplots whose rows and columns may differ in size."""

from matplotlib._face import Face, call, face_of, java

_GridSpec = java.type('org.polymonnto.figures.GridSpec')


@face_of('GridSpec')
class GridSpec(Face):
    """A grid whose cells, `grid[row, column]` with slices, are given to `add_subplot`."""

    def __new__(cls, nrows, ncols, figure=None, **kwargs):
        """Make a grid; keywords `width_ratios` and `height_ratios`."""
        return call(_GridSpec.create, (nrows, ncols), kwargs)

    def __getitem__(self, key):
        rows, columns = self._java.rows(), self._java.columns()
        if not isinstance(key, tuple):
            if not isinstance(key, slice):
                row, column = divmod(range(rows * columns)[key], columns)
                return call(self._java.cells, (row, row + 1, column, column + 1), {})
            key = (key, slice(None)) if columns == 1 else (slice(None), key)
        return call(self._java.cells, (*_ends(key[0], rows), *_ends(key[1], columns)), {})


def _ends(key, length):
    if isinstance(key, slice):
        start, stop, _ = key.indices(length)
        return start, stop
    index = range(length)[key]
    return index, index + 1

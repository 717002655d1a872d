"""Elements and parts of sparse matrices by subscripts."""

import numpy as np

from scipy.sparse._base import issparse


def _pair(matrix, key):
    if not isinstance(key, tuple):
        if issparse(key) and key.dtype.kind == 'b':
            return key.nonzero()
        if type(key) is np.ndarray and key.ndim == 2 and key.dtype.kind == 'b':
            if key.shape != matrix.shape:
                raise IndexError(f'the boolean index has the shape {key.shape}, the matrix {matrix.shape}')
            return key.nonzero()
        return key, slice(None)
    key = tuple(slice(None) if each is Ellipsis else each for each in key)
    if len(key) == 1:
        return key[0], slice(None)
    if len(key) != 2:
        raise IndexError('invalid number of indices')
    return key


def _places(index, count, axis):
    """The places that an index names in a dimension, as an array, and what the index is: number, slice or array."""
    if isinstance(index, slice):
        return np.arange(*index.indices(count)), 'slice'
    if hasattr(index, '__index__') and not isinstance(index, (bool, np.ndarray)):
        at = index.__index__()
        if not -count <= at < count:
            raise IndexError(f'{axis} index ({at}) out of range')
        return np.array([at + count if at < 0 else at]), 'number'
    places = np.asarray(index)
    if places.dtype.kind == 'b':
        if places.shape != (count,):
            raise IndexError(f'boolean {axis} index has {places.size} elements instead of {count}')
        places = places.nonzero()[0]
    elif places.size == 0:
        places = places.astype(np.int64)
    if places.dtype.kind not in 'iu':
        raise IndexError('invalid index: ' + repr(index))
    if places.size and (places.min() < -count or places.max() >= count):
        raise IndexError(f'{axis} index out of range')
    return np.where(places < 0, places + count, places), 'array'


def get(matrix, key):
    """``matrix[key]``: an element for two numbers, otherwise a matrix of the same format.

    Two arrays of one dimension, and a boolean mask, give a matrix of one row.
    """
    first, second = _pair(matrix, key)
    rows, row_kind = _places(first, matrix.shape[0], 'row')
    cols, col_kind = _places(second, matrix.shape[1], 'column')
    if row_kind == col_kind == 'number':
        return _values(matrix, rows, cols)[0]
    if row_kind == col_kind == 'array' and not (rows.ndim == 2 and rows.shape[1] == 1 and cols.ndim <= 2):
        rows, cols = np.broadcast_arrays(rows, cols)
        values = _values(matrix, rows.ravel(), cols.ravel()).reshape(np.atleast_2d(rows).shape)
        # A mask names elements, which SciPy gives as a dense matrix of one row.
        return values if not isinstance(key, tuple) else type(matrix)(values)
    rows, cols = rows.ravel(), cols.ravel()
    lines, places = (rows, cols) if matrix._by_rows else (cols, rows)
    kind_of_places = col_kind if matrix._by_rows else row_kind
    result = matrix._take_lines(lines)
    if kind_of_places == 'slice' and places.size == matrix._lines_and_places()[1] and places[:1] == 0:
        return result
    return _take_places(result, places)


def _take_places(matrix, places):
    """The matrix of some places of each line, in their order."""
    turned = matrix.tocsc() if matrix._by_rows else matrix.tocsr()
    return turned._take_lines(places).asformat(matrix.format)


def _values(matrix, rows, cols):
    lines, places = (rows, cols) if matrix._by_rows else (cols, rows)
    keys = matrix._keys()
    order = np.argsort(keys, kind='stable')
    wanted = lines.astype(np.int64) * matrix._lines_and_places()[1] + places
    result = np.zeros(wanted.size, matrix.dtype)
    if keys.size == 0:
        return result
    keys, data = keys[order], matrix.data[order]
    first = np.searchsorted(keys, wanted, 'left')
    end = np.searchsorted(keys, wanted, 'right')
    while True:  # once more than there are elements with one place
        found = first < end
        if not found.any():
            return result
        result[found] += data[first[found]]
        first = first + 1


def set_elements(matrix, key, value):
    """``matrix[key] = value``; elements that are not stored yet are added."""
    first, second = _pair(matrix, key)
    rows, row_kind = _places(first, matrix.shape[0], 'row')
    cols, col_kind = _places(second, matrix.shape[1], 'column')
    if not row_kind == col_kind == 'array':
        rows, cols = rows.reshape(-1, 1), cols.reshape(1, -1)
    rows, cols = np.broadcast_arrays(rows, cols)
    value = value.toarray() if issparse(value) else np.asarray(value)
    values = np.broadcast_to(value.astype(matrix.dtype), rows.shape).ravel()
    rows, cols = rows.ravel(), cols.ravel()
    lines, places = (rows, cols) if matrix._by_rows else (cols, rows)
    keys = lines.astype(np.int64) * matrix._lines_and_places()[1] + places
    last = np.unique(keys[::-1], return_index=True)[1]
    last = keys.size - 1 - last  # of several values for one place the last counts
    kept = ~np.isin(matrix._keys(), keys)
    old_rows, old_cols, data = matrix._coordinates()
    matrix._take(matrix._made(
        np.concatenate([old_rows[kept], rows[last]]), np.concatenate([old_cols[kept], cols[last]]),
        np.concatenate([data[kept], values[last]]), matrix.shape))

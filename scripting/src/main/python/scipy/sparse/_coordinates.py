"""Sparse matrices whose elements are listed with their rows and columns."""

import numpy as np

from scipy.sparse._base import issparse, shape_of, spmatrix


class coo_matrix(spmatrix):
    """A matrix of elements with their rows and columns; elements with one place count as their sum.

    Parameters
    ----------
    arg1 : array of two dimensions, sparse matrix, shape, or ``(data, (row, col))``
    shape : (rows, columns), by default as small as the elements allow
    dtype : type of the elements

    Attributes
    ----------
    row, col : place of each stored element, shape ``(nnz,)``
    """

    format = 'coo'

    def __init__(self, arg1, shape=None, dtype=None, copy=False):
        if isinstance(arg1, tuple) and len(arg1) == 2 and np.isscalar(arg1[0]):
            shape = arg1
            row = col = np.zeros(0, np.int32)
            data = np.zeros(0, float if dtype is None else dtype)
        elif isinstance(arg1, tuple):
            try:
                data, (row, col) = arg1
            except (TypeError, ValueError):
                raise TypeError('invalid input format: (data, (row, col)) or (rows, columns) is expected') from None
        elif issparse(arg1):
            row, col, data = arg1._coordinates()
            shape = arg1.shape
        else:
            dense = np.atleast_2d(np.asarray(arg1))
            if dense.ndim != 2:
                raise TypeError('expected dimension <= 2 array or matrix')
            row, col = dense.nonzero()
            data = dense[row, col]
            shape = dense.shape if shape is None else shape
        self.row = np.asarray(row).astype(np.int32)
        self.col = np.asarray(col).astype(np.int32)
        self.data = np.array(data, dtype=dtype) if copy or dtype is not None else np.asarray(data)
        if not self.row.size == self.col.size == self.data.size:
            raise ValueError('row, column, and data array must all be the same length')
        if shape is None:
            if self.row.size == 0:
                raise ValueError('cannot infer dimensions from zero sized index arrays')
            shape = self.row.max() + 1, self.col.max() + 1
        self.shape = shape_of(shape)
        for places, count, axis in (self.row, self.shape[0], 'row'), (self.col, self.shape[1], 'column'):
            if places.size and places.max() >= count:
                raise ValueError(f'{axis} index exceeds matrix dimensions')
            if places.size and places.min() < 0:
                raise ValueError(f'negative {axis} index found')

    @classmethod
    def _made(cls, rows, cols, data, shape):
        return cls((data, (rows, cols)), shape=shape)

    def _coordinates(self):
        return self.row, self.col, self.data

    def _with_data(self, data):
        return coo_matrix((data, (self.row, self.col)), shape=self.shape)

    def _without_zeros(self):
        kept = self.data != 0
        return self._made(self.row[kept], self.col[kept], self.data[kept], self.shape)

    def eliminate_zeros(self):
        """Drop stored elements that are zero."""
        kept = self.data != 0
        self.row, self.col, self.data = self.row[kept], self.col[kept], self.data[kept]

    def sum_duplicates(self):
        """Replace elements with one place by their sum, in the order of columns."""
        found = self.tocsc()
        self.row, self.col, self.data = found._coordinates()

    def __getitem__(self, key):
        raise TypeError("'coo_matrix' object is not subscriptable; use tocsr() or tocsc()")


def isspmatrix_coo(x):
    """Whether something is a sparse matrix by coordinates."""
    return isinstance(x, coo_matrix)

"""Sparse matrices that are stored row by row or column by column."""

import numpy as np

from scipy.sparse._base import Compressed, issparse, shape_of, spmatrix
from scipy.sparse._coordinates import coo_matrix

ndarray = np.ndarray
_product = Compressed.product


class _compressed(spmatrix):
    """A matrix stored line by line.

    Parameters
    ----------
    arg1 : array of two dimensions, sparse matrix, shape, ``(data, (row, col))`` or ``(data, indices, indptr)``
    shape : (rows, columns), by default as small as the elements allow
    dtype : type of the elements

    Attributes
    ----------
    data : the stored elements, line by line
    indices : the place of each in its line
    indptr : where each line starts in data, and the number of elements
    """

    _by_rows = True

    def __init__(self, arg1, shape=None, dtype=None, copy=False):
        if isinstance(arg1, tuple) and len(arg1) == 3:
            data, indices, indptr = arg1
            self.data = np.array(data) if copy else np.asarray(data)
            self.indices = np.asarray(indices).astype(np.int32, copy=copy)
            self.indptr = np.asarray(indptr).astype(np.int32, copy=copy)
            lines = self.indptr.size - 1
            if shape is None:
                places = int(self.indices.max()) + 1 if self.indices.size else 0
                shape = (lines, places) if self._by_rows else (places, lines)
            self.shape = shape_of(shape)
            self._check()
        else:
            found = arg1 if issparse(arg1) else coo_matrix(arg1, shape=shape)
            if type(found) is type(self):
                self._take(found.copy() if copy else found)
            else:
                self._take(self._made(*found._coordinates(), found.shape))
        if dtype is not None:
            self.data = self.data.astype(dtype)

    def _take(self, other):
        self.data, self.indices, self.indptr, self.shape = other.data, other.indices, other.indptr, other.shape

    def _check(self):
        lines, places = self._lines_and_places()
        if self.indptr.size != lines + 1:
            raise ValueError(f'index pointer size ({self.indptr.size}) should be ({lines + 1})')
        if self.data.size != self.indices.size:
            raise ValueError('indices and data should have the same size')
        if self.indptr[0] != 0 or self.indptr[-1] > self.data.size or (np.diff(self.indptr) < 0).any():
            raise ValueError('index pointer values must start with 0, not decrease and end within the data')
        if self.indices.size and (self.indices.max() >= places or self.indices.min() < 0):
            raise ValueError(f'indices must be from 0 to before {places}')

    def _lines_and_places(self):
        return self.shape if self._by_rows else self.shape[::-1]

    @classmethod
    def _raw(cls, data, indices, indptr, shape):
        made = object.__new__(cls)
        made.data, made.indices, made.indptr, made.shape = data, indices, indptr, shape
        return made

    @classmethod
    def _made(cls, rows, cols, data, shape):
        """The matrix of elements with coordinates; elements with one place are added."""
        lines, places = (rows, cols) if cls._by_rows else (cols, rows)
        line_count, place_count = shape if cls._by_rows else shape[::-1]
        order = Compressed.order(lines, places, line_count, place_count)
        lines, places, data = lines[order], places[order], data[order]
        if data.size > 1:
            new = np.ones(data.size, bool)
            new[1:] = (lines[1:] != lines[:-1]) | (places[1:] != places[:-1])
            if not new.all():
                sums = np.zeros(int(new.sum()), data.dtype)
                np.add.at(sums, np.cumsum(new) - 1, data)
                lines, places, data = lines[new], places[new], sums
        return cls._raw(data, places.astype(np.int32), Compressed.starts(lines, line_count).astype(np.int32), shape)

    def _lines(self):
        return np.repeat(np.arange(self.indptr.size - 1, dtype=np.int32), np.diff(self.indptr))

    def _coordinates(self):
        lines = self._lines()
        return (lines, self.indices, self.data) if self._by_rows else (self.indices, lines, self.data)

    def _keys(self):
        """The place of each element in the matrix as one number."""
        return self._lines().astype(np.int64) * self._lines_and_places()[1] + self.indices

    def _with_data(self, data):
        return self._raw(data, self.indices.copy(), self.indptr.copy(), self.shape)

    def _without_zeros(self):
        kept = self.data != 0
        starts = Compressed.starts(self._lines()[kept], self.indptr.size - 1).astype(np.int32)
        return self._raw(self.data[kept], self.indices[kept], starts, self.shape)

    def eliminate_zeros(self):
        """Drop stored elements that are zero."""
        self._take(self._without_zeros())

    def sum_duplicates(self):
        """Replace elements with one place by their sum."""
        self._take(self._made(*self._coordinates(), self.shape))

    sort_indices = sum_duplicates

    has_sorted_indices = True

    def transpose(self, axes=None, copy=False):
        other = csc_matrix if self._by_rows else csr_matrix
        return other._raw(self.data, self.indices, self.indptr, self.shape[::-1])

    def __imul__(self, other):
        if not np.isscalar(other):
            return NotImplemented
        self.data = self.data * other
        return self

    def __itruediv__(self, other):
        if not np.isscalar(other):
            return NotImplemented
        self.data = self.data / other
        return self

    # Products

    def __matmul__(self, other):
        if np.isscalar(other):
            raise ValueError("Scalar operands are not allowed, use '*' instead")
        if issparse(other):
            return self._times_sparse(other)
        return self._times(np.asarray(other))

    def dot(self, other):
        """The matrix product with a number, an array of one or two dimensions, or a sparse matrix."""
        return self._times(other) if type(other) is ndarray else super().dot(other)

    def _times(self, x):
        rows, columns = self.shape
        result = _product(self.data, self.indices, self.indptr, self._by_rows, rows, columns, x)
        if result is None:
            raise ValueError(f'dimension mismatch: {self.shape} times {x.shape}')
        return result

    def _times_sparse(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f'dimension mismatch: {self.shape} times {other.shape}')
        other = other.asformat(self.format)
        left, right = [Compressed.Parts(each.data, each.indices, each.indptr) for each in (self, other)]
        # The arrays by rows are those of the transpose by columns.
        if self._by_rows:
            parts = Compressed.multiply(right, left, other.shape[1], other.shape[0])
        else:
            parts = Compressed.multiply(left, right, *self.shape)
        data = parts.data().astype(np.result_type(self.dtype, other.dtype))
        return self._raw(data, parts.indices(), parts.starts(), (self.shape[0], other.shape[1]))

    # Subscripts

    def __getitem__(self, key):
        from scipy.sparse._subscripts import get
        return get(self, key)

    def __setitem__(self, key, value):
        from scipy.sparse._subscripts import set_elements
        set_elements(self, key, value)

    def _take_lines(self, lines):
        """The matrix of some lines, in their order."""
        counts = np.diff(self.indptr)[lines]
        starts = np.concatenate([np.zeros(1, np.int32), np.cumsum(counts)]).astype(np.int32)
        at = np.repeat(self.indptr[:-1][lines] - starts[:-1], counts) + np.arange(int(starts[-1]))
        places = self._lines_and_places()[1]
        shape = (lines.size, places) if self._by_rows else (places, lines.size)
        return self._raw(self.data[at], self.indices[at], starts, shape)


class csr_matrix(_compressed):
    __doc__ = _compressed.__doc__.replace('line by line.', 'row by row.', 1)
    format = 'csr'
    _by_rows = True


class csc_matrix(_compressed):
    __doc__ = _compressed.__doc__.replace('line by line.', 'column by column.', 1)
    format = 'csc'
    _by_rows = False


def isspmatrix_csr(x):
    """Whether something is a sparse matrix by rows."""
    return isinstance(x, csr_matrix)


def isspmatrix_csc(x):
    """Whether something is a sparse matrix by columns."""
    return isinstance(x, csc_matrix)

"""What all sparse matrices have; each operation is done on the arrays of elements.

Where SciPy gives a ``numpy.matrix``, these give an array of the same two dimensions.
"""

import java
import numpy as np

Compressed = java.type('org.polymonnto.sparse.Compressed')


class _Absent:
    """A name that SciPy's matrices have and these have not.

    With ``__getattr__`` in their class, all attributes would take several times as long to read.
    """

    def __init__(self, name):
        self._name = name

    def __get__(self, instance, owner):
        from numpy._missing import missing
        raise missing('scipy.sparse.' + owner.__name__, self._name, _provided(owner, dir(owner)))


def _provided(cls, names):
    attributes = {name: value for each in reversed(cls.__mro__) for name, value in vars(each).items()}
    return [name for name in names if not isinstance(attributes.get(name), _Absent)]


class spmatrix:
    """A matrix that stores only some of its elements; the others are zero.

    Attributes
    ----------
    shape : (rows, columns)
    dtype : type of the elements
    data : the stored elements
    """

    format = 'und'
    ndim = 2
    __array_ufunc__ = None  # lets an array leave its operators to this class
    __array_priority__ = 10.1

    # Of the classes: _coordinates() gives rows, columns and data; _made(rows, cols, data, shape) a matrix of the class.

    @property
    def dtype(self):
        return self.data.dtype

    @property
    def nnz(self):
        return int(self.data.size)

    def getnnz(self, axis=None):
        """The number of stored elements, in all or of each column (axis 0) or row (axis 1)."""
        if axis is None:
            return self.nnz
        rows, cols, _ = self._coordinates()
        columns = axis in (0, -2)
        return np.bincount(cols if columns else rows, minlength=self.shape[1 if columns else 0])

    def count_nonzero(self):
        """The number of elements that are not zero."""
        return int(np.count_nonzero(self.data))

    @property
    def size(self):
        return self.nnz

    @property
    def A(self):
        return self.toarray()

    @property
    def T(self):
        return self.transpose()

    def get_shape(self):
        return self.shape

    def getformat(self):
        return self.format

    def toarray(self, order=None, out=None):
        """All elements as an array."""
        rows, cols, data = self._coordinates()
        result = np.zeros(self.shape, self.dtype) if out is None else out
        result[...] = 0
        if self.format == 'coo':
            np.add.at(result, (rows, cols), data)
        else:
            result[rows, cols] = data
        return result

    todense = toarray

    def asformat(self, format, copy=False):
        """The matrix in a format: 'csr', 'csc', 'coo' or None for its own."""
        if format is None or format == self.format:
            return self.copy() if copy else self
        convert = getattr(self, 'to' + format, None) if format in ('csr', 'csc', 'coo', 'array') else None
        if convert is None:
            raise ValueError(f'Format {format} is not provided by PolymoNNto; there are csr, csc, coo')
        return convert()

    def tocoo(self, copy=True):
        from scipy.sparse._coordinates import coo_matrix
        rows, cols, data = self._coordinates()
        return coo_matrix((data, (rows, cols)), shape=self.shape)

    def tocsr(self, copy=False):
        from scipy.sparse._compressed import csr_matrix
        return self._as(csr_matrix, copy)

    def tocsc(self, copy=False):
        from scipy.sparse._compressed import csc_matrix
        return self._as(csc_matrix, copy)

    def _as(self, cls, copy):
        if type(self) is cls:
            return self.copy() if copy else self
        return cls._made(*self._coordinates(), self.shape)

    def copy(self):
        return self._with_data(self.data.copy())

    def astype(self, dtype, casting='unsafe', copy=True):
        return self._with_data(self.data.astype(dtype))

    def transpose(self, axes=None, copy=False):
        rows, cols, data = self._coordinates()
        return self._made(cols, rows, data, self.shape[::-1])

    def nonzero(self):
        """The rows and columns of the elements that are not zero."""
        rows, cols, data = self._coordinates()
        kept = data != 0
        return rows[kept], cols[kept]

    def __len__(self):
        raise TypeError('sparse matrix length is ambiguous; use getnnz() or shape[0]')

    def __bool__(self):
        if self.shape == (1, 1):
            return self.nnz != 0
        raise ValueError('The truth value of an array with more than one element is ambiguous. Use a.any() or a.all().')

    def __repr__(self):
        names = {'csr': 'Compressed Sparse Row', 'csc': 'Compressed Sparse Column', 'coo': 'COOrdinate'}
        return (f"<{self.shape[0]}x{self.shape[1]} sparse matrix of type '{self.dtype.type!r}'\n"
                f'\twith {self.nnz} stored elements in {names[self.format]} format>')

    def __str__(self):
        rows, cols, data = self._coordinates()
        return '\n'.join(f'  ({r}, {c})\t{v}' for r, c, v in zip(rows.tolist(), cols.tolist(), data))

    def __dir__(self):
        return _provided(type(self), super().__dir__())

    # Sums

    def sum(self, axis=None, dtype=None, out=None):
        """The sum of all elements, or of each column (axis 0, shape ``(1, n)``) or row (axis 1, shape ``(m, 1)``)."""
        if axis is None:
            return self.data.sum(dtype=dtype)
        if axis not in (0, 1, -1, -2):
            raise ValueError('axis out of range')
        kind = np.zeros(0, self.dtype).sum().dtype if self.dtype.kind in 'bui' else self.dtype
        data = self.astype(kind)
        columns = axis in (0, -2)
        if columns:
            result = data.T @ np.ones(self.shape[0], kind)
        else:
            result = data @ np.ones(self.shape[1], kind)
        result = result.reshape((1, -1) if columns else (-1, 1))
        return result if dtype is None else result.astype(dtype)

    def mean(self, axis=None, dtype=None, out=None):
        """The mean of all elements, or of each column (axis 0) or row (axis 1)."""
        rows, cols = self.shape
        total = self.astype(float) if self.dtype.kind in 'bui' else self
        return (total * (1.0 / (rows * cols if axis is None else rows if axis in (0, -2) else cols))).sum(axis, dtype)

    def max(self, axis=None, out=None):
        return self._extreme(np.max, axis)

    def min(self, axis=None, out=None):
        return self._extreme(np.min, axis)

    def _extreme(self, function, axis):
        if axis is None:
            dense = self.nnz == self.shape[0] * self.shape[1]
            return function(self.data if dense else np.append(self.data, np.zeros(1, self.dtype)))
        from scipy.sparse._coordinates import coo_matrix
        return coo_matrix(function(self.toarray(), axis=axis, keepdims=True))

    def diagonal(self, k=0):
        rows, cols, data = self._coordinates()
        count = min(self.shape[0] + min(k, 0), self.shape[1] - max(k, 0))
        result = np.zeros(max(count, 0), self.dtype)
        kept = cols - rows == k
        np.add.at(result, rows[kept] + min(k, 0), data[kept])
        return result

    def trace(self, offset=0):
        return self.diagonal(offset).sum()

    # Arithmetic

    def _unary(self, function):
        return self._with_data(function(self.data))

    def __neg__(self):
        return self._unary(lambda data: -data)

    def __abs__(self):
        return self._unary(abs)

    def conj(self, copy=True):
        return self.copy() if copy else self

    conjugate = conj

    def getH(self):
        return self.transpose()

    def __pow__(self, exponent):
        if self.shape[0] != self.shape[1]:
            raise TypeError('matrix is not square')
        if int(exponent) != exponent or exponent < 1:
            raise ValueError('exponent must be a whole number from 1 on')
        result = self
        for _ in range(int(exponent) - 1):
            result = result @ self
        return result

    def power(self, n, dtype=None):
        """Each element to the power n."""
        return self._unary(lambda data: data ** n)

    def __add__(self, other):
        return self._plus(other, 1)

    __radd__ = __add__

    def __sub__(self, other):
        return self._plus(other, -1)

    def __rsub__(self, other):
        return -self + other

    def _plus(self, other, sign):
        if issparse(other):
            self._same_shape(other)
            rows, cols, data = self._coordinates()
            more_rows, more_cols, more = other._coordinates()
            result = self._combined(
                np.concatenate([rows, more_rows]), np.concatenate([cols, more_cols]),
                np.concatenate([data, more if sign == 1 else -more]))
            return result if result.format == 'coo' else result._without_zeros()
        if np.isscalar(other):
            if other == 0:
                return self.copy()
            raise NotImplementedError('adding a nonzero scalar to a sparse matrix is not supported')
        return self.toarray() + other if sign == 1 else self.toarray() - other

    def _combined(self, rows, cols, data):
        from scipy.sparse._compressed import csc_matrix, csr_matrix
        cls = csc_matrix if self.format == 'csc' else csr_matrix
        return cls._made(rows, cols, data, self.shape)

    def _same_shape(self, other):
        if self.shape != other.shape:
            raise ValueError(f'inconsistent shapes: {self.shape} and {other.shape}')

    def multiply(self, other):
        """The product of each element with that of a sparse matrix, an array that is broadcast, or a number."""
        if np.isscalar(other):
            return self._with_data(self.data * other)
        rows, cols, data = self._coordinates()
        if issparse(other) and other.shape == self.shape:
            mine, theirs = self.tocsr(), other.tocsr()
            keys, more = mine._keys(), theirs._keys()
            _, at, there = np.intersect1d(keys, more, assume_unique=True, return_indices=True)
            rows, cols, data = mine._coordinates()
            result = self._combined(rows[at], cols[at], data[at] * theirs.data[there])
            return result._without_zeros()
        factor = np.broadcast_to(other.toarray() if issparse(other) else np.asarray(other), self.shape)
        from scipy.sparse._coordinates import coo_matrix
        result = coo_matrix((data * factor[rows, cols], (rows, cols)), shape=self.shape)
        return result.asformat(self.format) if self.format == 'csc' and issparse(other) else result

    def __mul__(self, other):
        return self.multiply(other) if np.isscalar(other) else self.dot(other)

    def __rmul__(self, other):
        return self.multiply(other) if np.isscalar(other) else self.__rmatmul__(other)

    def __truediv__(self, other):
        if np.isscalar(other):
            return self._with_data(self.data / other)
        return self.toarray() / (other.toarray() if issparse(other) else other)

    def dot(self, other):
        """The matrix product with a number, an array of one or two dimensions, or a sparse matrix."""
        return self.multiply(other) if np.isscalar(other) else self @ other

    def __matmul__(self, other):
        if np.isscalar(other):
            raise ValueError("Scalar operands are not allowed, use '*' instead")
        return self.tocsr() @ other

    def __rmatmul__(self, other):
        return (self.T @ np.asarray(other).T).T

    # Comparison

    def _compared(self, other, function):
        if np.isscalar(other):
            zero = self.dtype.type(0)
            if not function(zero, other):
                return self._with_data(function(self.data, other))._without_zeros()
        elif issparse(other):
            self._same_shape(other)
            other = other.toarray()
        else:
            return function(self.toarray(), np.asarray(other))
        dense = function(self.toarray(), other)
        from scipy.sparse._compressed import csc_matrix, csr_matrix
        return (csc_matrix if self.format == 'csc' else csr_matrix)(dense)

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)

    def __ne__(self, other):
        return self._compared(other, lambda a, b: a != b)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    __hash__ = object.__hash__

    # Parts

    def getrow(self, i):
        """A row as a matrix of one row, by rows."""
        return self.tocsr()[i]

    def getcol(self, j):
        """A column as a matrix of one column."""
        return self.asformat('csr' if self.format == 'coo' else self.format)[:, [j]]

    def __iter__(self):
        return (self.tocsr()[i] for i in range(self.shape[0]))


def _elementwise(name):
    function = getattr(np, name)

    def method(self):
        return self._unary(function)

    method.__name__ = name
    method.__doc__ = f'``numpy.{name}`` of each element.'
    return method


# Those that leave zero as it is.
for _name in ('arcsin', 'arcsinh', 'arctan', 'arctanh', 'ceil', 'deg2rad', 'expm1', 'floor', 'log1p', 'rad2deg', 'rint',
              'sign', 'sin', 'sinh', 'sqrt', 'tan', 'tanh', 'trunc'):
    setattr(spmatrix, _name, _elementwise(_name))
for _name in ('argmax', 'argmin', 'asfptype', 'check_format', 'getmaxprint', 'has_canonical_format', 'maximum', 'minimum',
              'prune', 'reshape', 'resize', 'set_shape', 'setdiag', 'sorted_indices', 'tobsr', 'todia', 'todok', 'tolil'):
    setattr(spmatrix, _name, _Absent(_name))


def issparse(x):
    """Whether something is a sparse matrix."""
    return isinstance(x, spmatrix)


isspmatrix = issparse


def shape_of(shape):
    """A shape as a pair of Python numbers."""
    rows, cols = shape
    if rows < 0 or cols < 0:
        raise ValueError("'shape' elements cannot be negative")
    return int(rows), int(cols)

"""Sparse matrices of a pattern, of random numbers and of other matrices."""

import numpy as np

from scipy.sparse._base import issparse
from scipy.sparse._coordinates import coo_matrix


def eye(m, n=None, k=0, dtype=float, format=None):
    """Ones on a diagonal of a matrix of m rows and n columns; by rows unless a format is given."""
    n = m if n is None else n
    at = np.arange(max(0, min(m + min(k, 0), n - max(k, 0))))
    made = coo_matrix((np.ones(at.size, dtype), (at - min(k, 0), at + max(k, 0))), shape=(m, n))
    return made.asformat(format or 'csr')


def identity(n, dtype='d', format=None):
    """The identity matrix of n rows and columns."""
    return eye(n, dtype=float if dtype == 'd' else dtype, format=format)


def diags(diagonals, offsets=0, shape=None, format=None, dtype=None):
    """The matrix with given diagonals; offset 1 is the one above the main diagonal."""
    if np.isscalar(offsets):
        diagonals, offsets = ([diagonals] if np.isscalar(diagonals[0]) else diagonals), [offsets]
    diagonals = [np.atleast_1d(each) for each in diagonals]
    if len(diagonals) != len(offsets):
        raise ValueError('Different number of diagonals and offsets.')
    if shape is None:
        size = diagonals[0].size + abs(int(offsets[0]))
        shape = size, size
    rows, cols, data = [], [], []
    for diagonal, k in zip(diagonals, offsets):
        at = np.arange(min(shape[0] + min(k, 0), shape[1] - max(k, 0)))
        if diagonal.size not in (1, at.size):
            raise ValueError(f'Diagonal length (offset {k}: {diagonal.size}, {shape}) does not agree with matrix size.')
        rows.append(at - min(k, 0))
        cols.append(at + max(k, 0))
        data.append(np.broadcast_to(diagonal, at.shape).astype(dtype or np.result_type(diagonal.dtype, np.float32)))
    made = coo_matrix((np.concatenate(data), (np.concatenate(rows), np.concatenate(cols))), shape=shape)
    return made.asformat(format or 'csr')


def random(m, n, density=0.01, format='coo', dtype=None, random_state=None, data_rvs=None):
    """Random elements at random places, the numbers of SciPy for a state of ``numpy.random``.

    Parameters
    ----------
    m, n : numbers of rows and columns
    density : share of elements that are stored, from 0 to 1
    dtype : type of the elements; float elements are from 0 to 1, others from the whole range of the type
    random_state : None for the state of ``numpy.random``, a seed or a ``RandomState``
    data_rvs : function that gives as many elements as it is asked for
    """
    if density < 0 or density > 1:
        raise ValueError('density expected to be 0 <= density <= 1')
    kind = np.dtype(float if dtype is None else dtype)
    count = int(round(density * m * n))
    state = np.random if random_state is None else random_state
    if hasattr(state, '__index__'):
        state = np.random.RandomState(state)
    places = state.choice(m * n, size=count, replace=False)
    cols = np.floor(places * 1. / m).astype(np.int32)
    rows = (places - cols * m).astype(np.int32)
    if data_rvs is not None:
        data = data_rvs(count)
    elif kind.kind in 'iu':
        limits = np.iinfo(kind)
        data = state.randint(limits.min, limits.max, count, dtype=kind)
    else:
        data = state.uniform(0., 1., count)
    return coo_matrix((np.asarray(data).astype(kind), (rows, cols)), shape=(m, n)).asformat(format)


def rand(m, n, density=0.01, format='coo', dtype=None, random_state=None):
    """``random`` with elements from 0 to 1."""
    return random(m, n, density, format, dtype, random_state)


def find(A):
    """Rows, columns and values of the elements that are not zero, in the order of columns."""
    found = (A if issparse(A) else coo_matrix(A)).tocsc()._without_zeros()
    return found._coordinates()


def _stacked(blocks, axis, format, dtype):
    blocks = [each if issparse(each) else coo_matrix(each) for each in blocks]
    other = 1 - axis
    if len({each.shape[other] for each in blocks}) != 1:
        shapes = ', '.join(str(each.shape) for each in blocks)
        raise ValueError(f"blocks must have the same number of {'columns' if axis == 0 else 'rows'}: {shapes}")
    parts, start = [], 0
    for each in blocks:
        places = list(each._coordinates())
        places[axis] = places[axis] + start
        start += each.shape[axis]
        parts.append(places)
    rows, cols, data = [np.concatenate(each) for each in zip(*parts)]
    shape = (start, blocks[0].shape[1]) if axis == 0 else (blocks[0].shape[0], start)
    made = coo_matrix((data, (rows, cols)), shape=shape, dtype=dtype)
    if format is None:
        formats = {each.format for each in blocks}
        format = formats.pop() if formats in ({'csr'}, {'csc'}) else 'coo'
    return made.asformat(format)


def vstack(blocks, format=None, dtype=None):
    """Matrices below each other."""
    return _stacked(blocks, 0, format, dtype)


def hstack(blocks, format=None, dtype=None):
    """Matrices beside each other."""
    return _stacked(blocks, 1, format, dtype)

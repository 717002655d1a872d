"""Sparse matrices by rows, by columns and by coordinates."""

from scipy.sparse._base import issparse, isspmatrix, spmatrix
from scipy.sparse._compressed import csc_matrix, csr_matrix, isspmatrix_csc, isspmatrix_csr
from scipy.sparse._coordinates import coo_matrix, isspmatrix_coo
from scipy.sparse._construction import diags, eye, find, hstack, identity, rand, random, vstack

__all__ = [
    'coo_matrix', 'csc_matrix', 'csr_matrix', 'diags', 'eye', 'find', 'hstack', 'identity', 'issparse', 'isspmatrix',
    'isspmatrix_coo', 'isspmatrix_csc', 'isspmatrix_csr', 'rand', 'random', 'spmatrix', 'vstack',
]


def __getattr__(name):
    if name in ('csc', 'csr', 'coo'):
        # The modules that had the classes before SciPy 1.8.
        import sys
        __import__('scipy.sparse.' + name)
        return sys.modules['scipy.sparse.' + name]
    from numpy._missing import missing
    raise missing('scipy.sparse', name, __all__)

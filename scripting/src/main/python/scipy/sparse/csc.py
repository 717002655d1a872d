"""Where ``csc_matrix`` was before SciPy 1.8."""

from scipy.sparse._compressed import csc_matrix, isspmatrix_csc

__all__ = ['csc_matrix', 'isspmatrix_csc']

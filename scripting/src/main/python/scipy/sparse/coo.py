"""Where ``coo_matrix`` was before SciPy 1.8."""

from scipy.sparse._coordinates import coo_matrix, isspmatrix_coo

__all__ = ['coo_matrix', 'isspmatrix_coo']

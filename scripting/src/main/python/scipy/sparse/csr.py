"""Where ``csr_matrix`` was before SciPy 1.8."""

from scipy.sparse._compressed import csr_matrix, isspmatrix_csr

__all__ = ['csr_matrix', 'isspmatrix_csr']

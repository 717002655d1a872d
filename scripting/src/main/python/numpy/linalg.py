"""Linear algebra: systems of equations, decompositions and norms."""

import java
from polymonnto_runtime import exceptions as _exceptions

from ._creation import array, asarray
from ._dtypes import INT64, _scalar
from ._products import cross, matmul, outer, tensordot, trace, vecdot  # noqa: F401  (part of this module)
from ._selection import diagonal  # noqa: F401
from ._shapes import matrix_transpose  # noqa: F401

_Decompositions = java.type('org.polymonnto.linalg.Decompositions')
_Systems = java.type('org.polymonnto.linalg.LinearSystems')
_Norms = java.type('org.polymonnto.linalg.Norms')

LinAlgError = _exceptions['LinAlgError']


def _result(name, fields):
    """A tuple with names, made when it is first needed because collections is slow to import."""
    made = []

    def make(*values):
        if not made:
            from collections import namedtuple
            made.append(namedtuple(name, fields))
        return made[0](*values)
    return make


_EigResult = _result('EigResult', 'eigenvalues eigenvectors')
_EighResult = _result('EighResult', 'eigenvalues eigenvectors')
_SVDResult = _result('SVDResult', 'U S Vh')
_QRResult = _result('QRResult', 'Q R')
_SlogdetResult = _result('SlogdetResult', 'sign logabsdet')


def _stacked(a, function):
    """A function of matrices applied to each matrix of a stack; its results are stacked in turn."""
    if a.ndim <= 2:
        return function(a)
    lead = a.shape[:-2]
    results = [function(each) for each in a.reshape((-1,) + a.shape[-2:])]
    return _restacked(results, lead)


def _restacked(results, lead):
    if isinstance(results[0], tuple):
        return tuple(_restacked([each[at] for each in results], lead) for at in range(len(results[0])))
    results = [asarray(each) for each in results]
    return array(results).reshape(lead + results[0].shape)


def norm(x, ord=None, axis=None, keepdims=False):
    """The norm of vectors or matrices; without an order that of all elements as one vector."""
    axes = None if axis is None else [axis.__index__()] if hasattr(axis, '__index__') else list(axis)
    order = ord.item() if hasattr(ord, 'item') else ord
    return _scalar(_Norms.norm(asarray(x), order, axes, bool(keepdims)))


def vector_norm(x, /, *, axis=None, keepdims=False, ord=2):
    """The norm of vectors, or of all elements as one vector."""
    x = asarray(x)
    return norm(x.ravel() if axis is None else x, ord, axis, keepdims)


def matrix_norm(x, /, *, keepdims=False, ord='fro'):
    """The norm of matrices."""
    return norm(x, ord, (-2, -1), keepdims)


def solve(a, b):
    """The solution x of ``a @ x = b``."""
    a, b = asarray(a), asarray(b)
    if a.ndim <= 2:
        return _Systems.solve(a, b)
    if b.ndim == 1:
        return _stacked(a, lambda each: _Systems.solve(each, b))
    from ._shapes import broadcast_to
    lead = a.shape[:-2]
    right = broadcast_to(b, lead + b.shape[-2:]).reshape((-1,) + b.shape[-2:])
    left = a.reshape((-1,) + a.shape[-2:])
    return _restacked([_Systems.solve(p, q) for p, q in zip(left, right)], lead)


def inv(a):
    """The inverse of square matrices."""
    return _stacked(asarray(a), _Systems.inv)


def det(a):
    """The determinant of square matrices."""
    return _scalar(_stacked(asarray(a), _Systems.det))


def slogdet(a):
    """The sign and the logarithm of the absolute value of the determinant."""
    def one(each):
        found = _Systems.slogdet(each)
        return found.sign(), found.logarithm()
    return _SlogdetResult(*[_scalar(each) for each in _stacked(asarray(a), one)])


def lstsq(a, b, rcond=None):
    """The least-squares solution of ``a @ x = b``, the sums of squared residuals, the rank and the singular values."""
    found = _Systems.lstsq(asarray(a), asarray(b), None if rcond is None else float(rcond))
    return found.x(), found.residuals(), found.rank(), found.singularValues()


def pinv(a, rcond=None, hermitian=False, *, rtol=None):
    """The pseudo-inverse of matrices."""
    rcond = rtol if rcond is None else rcond
    return _stacked(asarray(a), lambda each: _Systems.pinv(each, None if rcond is None else float(rcond)))


def matrix_rank(A, tol=None, hermitian=False, *, rtol=None):
    """The number of singular values that are not negligible."""
    A = asarray(A)
    if tol is None and rtol is not None:
        tol = float(rtol) * float(norm(A, 2))
    return INT64.type(_Systems.matrixRank(A, None if tol is None else float(tol)))


def matrix_power(a, n):
    """A square matrix multiplied by itself, or its inverse by itself for a negative exponent."""
    try:
        n = n.__index__()
    except AttributeError:
        raise TypeError('exponent must be an integer') from None
    return _stacked(asarray(a), lambda each: _Systems.matrixPower(each, n))


def cond(x, p=None):
    """The condition number of a matrix."""
    return _scalar(_Systems.cond(asarray(x), p))


def multi_dot(arrays, *, out=None):
    """The matrix product of several arrays."""
    from ._products import dot
    if len(arrays) < 2:
        raise ValueError('Expecting at least two arrays.')
    result = asarray(arrays[0])
    for each in arrays[1:]:
        result = dot(result, asarray(each))
    if out is not None:
        out[...] = result
        return out
    return result


def eig(a):
    """The eigenvalues and eigenvectors of a matrix with real eigenvalues."""
    found = _Decompositions.eig(asarray(a), True)
    return _EigResult(found.values(), found.vectors())


def eigvals(a):
    """The eigenvalues of a matrix with real eigenvalues."""
    return _Decompositions.eig(asarray(a), False).values()


def _is_lower(UPLO):
    if UPLO.upper() not in ('L', 'U'):
        raise ValueError("UPLO argument must be 'L' or 'U'")
    return UPLO.upper() == 'L'


def eigh(a, UPLO='L'):
    """The ascending eigenvalues and the eigenvectors of symmetric matrices, of which one triangle is read."""
    def one(each):
        found = _Decompositions.eigh(each, _is_lower(UPLO), True)
        return found.values(), found.vectors()
    return _EighResult(*_stacked(asarray(a), one))


def eigvalsh(a, UPLO='L'):
    """The ascending eigenvalues of symmetric matrices."""
    return _stacked(asarray(a), lambda each: _Decompositions.eigh(each, _is_lower(UPLO), False).values())


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    """The singular value decomposition ``u @ diag(s) @ vh``."""
    def one(each):
        found = _Decompositions.svd(each, bool(full_matrices), bool(compute_uv))
        return (found.u(), found.s(), found.vh()) if compute_uv else found.s()
    found = _stacked(asarray(a), one)
    return _SVDResult(*found) if compute_uv else found


def svdvals(x, /):
    """The singular values."""
    return svd(x, compute_uv=False)


def qr(a, mode='reduced'):
    """The decomposition into an orthogonal and an upper triangular matrix."""
    if mode not in ('reduced', 'complete', 'r'):
        raise ValueError("Unrecognized mode '%s'" % mode)

    def one(each):
        found = _Decompositions.qr(each, mode == 'complete')
        return found.r() if mode == 'r' else (found.q(), found.r())
    found = _stacked(asarray(a), one)
    return found if mode == 'r' else _QRResult(*found)


def cholesky(a, /, *, upper=False):
    """The lower triangle l with ``l @ l.T = a``, or its transpose."""
    lower = _stacked(asarray(a), _Decompositions.cholesky)
    return matrix_transpose(lower) if upper else lower


def __getattr__(name):
    if name.startswith('_'):
        raise AttributeError(name)
    from ._missing import not_provided
    raise not_provided('numpy.linalg', name, [each for each in globals() if not each.startswith('_')])

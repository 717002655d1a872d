"""Products of vectors, matrices and tensors."""

import java

from ._creation import asarray
from ._dtypes import _bridge, _ndim, _scalar
from ._ndarray import method, ndarray, operand

_Products = java.type('org.polymonnto.linalg.Products')
_dot = _bridge.dot
_matmul = _bridge.matmul


def _number_or_array(value):
    if type(value) is ndarray:
        return value
    value = operand(value)
    return value if type(value) is ndarray else asarray(value)


def _given(result, out):
    if out is not None:
        out[...] = result
        return out
    return result if _ndim(result) else _scalar(result)


def dot(a, b, out=None):
    """The dot product: of vectors the inner product, of matrices the matrix product, with numbers the multiple."""
    if type(a) is not ndarray:
        a = _number_or_array(a)
    if type(b) is not ndarray:
        b = _number_or_array(b)
    return _given(_dot(a, b), out)


def matmul(a, b, /, out=None, **kwargs):
    """The matrix product; leading dimensions are those of stacks of matrices."""
    return _given(_matmul(_number_or_array(a), _number_or_array(b)), out)


def inner(a, b, /):
    """The sum of products over the last axes."""
    return _given(_Products.inner(_number_or_array(a), _number_or_array(b)), None)


def vdot(a, b, /):
    """The dot product of all elements."""
    return _given(_Products.vdot(_number_or_array(a), _number_or_array(b)), None)


def vecdot(a, b, /, axis=-1):
    """The dot products of vectors along an axis."""
    from ._reductions import sum
    return sum(asarray(a) * asarray(b), axis=axis)


def outer(a, b, out=None):
    """The products of all pairs of elements."""
    return _given(_Products.outer(_number_or_array(a), _number_or_array(b)), out)


def tensordot(a, b, axes=2):
    """The sum of products over pairs of axes."""
    a, b = asarray(a), asarray(b)
    if isinstance(axes, (tuple, list)):
        first, second = axes
        first = [first] if isinstance(first, int) else list(first)
        second = [second] if isinstance(second, int) else list(second)
        return _Products.tensordot(a, b, first, second)
    return _Products.tensordot(a, b, int(axes))


def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    """The sum of a diagonal."""
    from ._reductions import sum
    from ._selection import diagonal
    return sum(diagonal(asarray(a), offset, axis1, axis2), axis=-1, dtype=dtype, out=out)


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    """The cross products of vectors of length 3."""
    from ._shapes import moveaxis, stack
    if axis is not None:
        axisa = axisb = axisc = axis
    a, b = moveaxis(asarray(a), axisa, -1), moveaxis(asarray(b), axisb, -1)
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError('incompatible dimensions for cross product\n(dimension must be 2 or 3)')
    flat = a.shape[-1] == 2 and b.shape[-1] == 2
    a0, a1, a2 = (a[..., 0], a[..., 1], a[..., 2] if a.shape[-1] == 3 else a[..., 0] * 0)
    b0, b1, b2 = (b[..., 0], b[..., 1], b[..., 2] if b.shape[-1] == 3 else b[..., 0] * 0)
    if flat:
        return a0 * b1 - a1 * b0
    return moveaxis(stack([a1 * b2 - a2 * b1, a2 * b0 - a0 * b2, a0 * b1 - a1 * b0], axis=-1), -1, axisc)


def kron(a, b):
    """The Kronecker product."""
    return _given(_Products.kron(asarray(a), asarray(b)), None)


def einsum(subscripts, *operands, **kwargs):
    """The sum of products that a formula of axis letters names."""
    from ._reductions import sum
    operands = [asarray(each) for each in operands]
    formula = subscripts.replace(' ', '')
    if '.' in formula:
        raise ValueError("einsum with '...' is not provided by PolymoNNto; name every axis")
    left, arrow, right = formula.partition('->')
    terms = left.split(',')
    if len(terms) != len(operands):
        raise ValueError('more operands provided to einstein sum function than specified in the subscripts string'
                         if len(terms) < len(operands) else
                         'fewer operands provided to einstein sum function than specified in the subscripts string')
    if not arrow:
        right = ''.join(sorted(each for each in set(left) - {','} if left.count(each) == 1))
    letters = sorted(set(left) - {','})
    product = None
    for term, array in zip(terms, operands):
        term, array = _without_repeats(term, array)
        order = sorted(range(len(term)), key=lambda at: term[at])
        array = array.transpose(order) if len(order) > 1 else array
        lengths = dict(zip(sorted(term), array.shape))
        array = array.reshape([lengths.get(letter, 1) for letter in letters])
        product = array if product is None else product * array
    gone = tuple(at for at, letter in enumerate(letters) if letter not in right)
    result = sum(product, axis=gone) if gone else product
    kept = [letter for letter in letters if letter in right]
    if len(right) > 1:
        return result.transpose([kept.index(letter) for letter in right])
    return result


def _without_repeats(term, array):
    from ._selection import diagonal
    for letter in set(term):
        while term.count(letter) > 1:
            first = term.index(letter)
            second = term.index(letter, first + 1)
            array = diagonal(array, 0, first, second)
            term = term[:first] + term[first + 1:second] + term[second + 1:] + letter
    return term, array


method('dot', dot)
method('trace', trace)

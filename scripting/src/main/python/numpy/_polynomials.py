"""Polynomials by their coefficients, the highest power first."""

import java

from ._creation import array, asarray, ones, zeros
from ._dtypes import _scalar, generic
from ._ndarray import ndarray

_Polynomials = java.type('org.polymonnto.linalg.Polynomials')
_Covariance = _Polynomials.Covariance


def vander(x, N=None, increasing=False):
    """The powers of numbers, in columns."""
    x = asarray(x)
    from ._creation import arange
    powers = arange(len(x) if N is None else N)
    return x[:, None] ** (powers if increasing else powers[::-1])


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The polynomial of a degree that fits points with least squares."""
    if cov is False or full:
        covariance = _Covariance.NONE
    else:
        covariance = _Covariance.UNSCALED if cov == 'unscaled' else _Covariance.SCALED
    fit = _Polynomials.polyfit(
        asarray(x), asarray(y), int(deg), None if rcond is None else float(rcond), None if w is None else asarray(w), covariance)
    if full:
        return fit.coefficients(), fit.residuals(), fit.rank(), fit.singularValues(), fit.rcond()
    return (fit.coefficients(), fit.covariance()) if cov else fit.coefficients()


def polyval(p, x):
    """The values of a polynomial."""
    if isinstance(x, poly1d):
        result = poly1d([0])
        for each in _coefficients(p):
            result = result * x + each
        return result
    p, x = _coefficients(p), asarray(x)
    if not p.size:
        return zeros(x.shape, x.dtype)
    return _scalar(_Polynomials.polyval(p, x))


def roots(p):
    """The numbers at which a polynomial is zero."""
    return _Polynomials.roots(_coefficients(p))


def _coefficients(p):
    if isinstance(p, poly1d):
        return p.coeffs
    p = asarray(p)
    return p if p.ndim else p.reshape(1)


def _like(result, *operands):
    return poly1d(result) if any(isinstance(each, poly1d) for each in operands) else result


def poly(seq_of_zeros):
    """The coefficients of the polynomial with these roots, or the characteristic one of a matrix."""
    from ._statistics import convolve
    at = asarray(seq_of_zeros)
    if at.ndim == 2:
        from .linalg import eigvals
        at = eigvals(at)
    result = ones(1)
    for each in at.ravel().tolist():
        result = convolve(result, array([1.0, -each]))
    return result


def _sum(a, b, sign):
    from ._shapes import concatenate
    first, second = _coefficients(a), _coefficients(b)
    length = max(first.size, second.size)
    first = concatenate([zeros(length - first.size, first.dtype), first])
    second = concatenate([zeros(length - second.size, second.dtype), second])
    return _like(first + second if sign > 0 else first - second, a, b)


def polyadd(a1, a2):
    """The sum of two polynomials."""
    return _sum(a1, a2, 1)


def polysub(a1, a2):
    """The difference of two polynomials."""
    return _sum(a1, a2, -1)


def polymul(a1, a2):
    """The product of two polynomials."""
    from ._statistics import convolve
    return _like(convolve(_coefficients(a1), _coefficients(a2)), a1, a2)


def polydiv(u, v):
    """The quotient and the remainder of two polynomials."""
    first, second = _coefficients(u) * 1.0, _coefficients(v) * 1.0
    steps = first.size - second.size + 1
    quotient = zeros(max(steps, 1))
    rest = first.copy()
    for at in range(steps):
        factor = rest[at] / second[0]
        quotient[at] = factor
        rest[at:at + second.size] -= factor * second
    while rest.size > 1 and abs(rest[0]) < 1e-14:
        rest = rest[1:]
    return _like(quotient, u, v), _like(rest, u, v)


def polyder(p, m=1):
    """The derivative of a polynomial."""
    from ._creation import arange
    if m < 0:
        raise ValueError('Order of derivative must be positive (see polyint)')
    result = _coefficients(p)
    for _ in range(m):
        result = result[:-1] * arange(result.size - 1, 0, -1)
    return _like(result, p)


def polyint(p, m=1, k=None):
    """The integral of a polynomial."""
    from ._creation import arange
    from ._shapes import concatenate
    if m < 0:
        raise ValueError('Order of integral must be positive (see polyder)')
    constants = [0.0] * m if k is None else [float(each) for each in asarray(k).ravel().tolist()]
    if len(constants) == 1 and m > 1:
        constants = constants * m
    if len(constants) < m:
        raise ValueError('k must be a scalar or a rank-1 array of length 1 or >m.')
    result = _coefficients(p)
    for at in range(m):
        result = concatenate([result / arange(result.size, 0, -1), array([constants[at]])])
    return _like(result, p)


class poly1d:
    """A polynomial of one variable.

    Parameters
    ----------
    c_or_r : sequence of numbers
        The coefficients, that of the highest power first, or the roots if ``r`` is true.
    variable : str
        The letter that printing shows.
    """

    __hash__ = None
    __array_ufunc__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            self.variable = c_or_r.variable
            self.coeffs = c_or_r.coeffs
        else:
            coefficients = _coefficients(poly(c_or_r) if r else c_or_r)
            if coefficients.ndim > 1:
                raise ValueError('Polynomial must be 1d only.')
            nonzero = coefficients != 0
            self.coeffs = coefficients[int(nonzero.argmax()):] if nonzero.any() else zeros(1, coefficients.dtype)
            self.variable = 'x'
        if variable is not None:
            self.variable = variable

    @property
    def c(self):
        return self.coeffs

    coef = coefficients = c

    @property
    def order(self):
        return len(self.coeffs) - 1

    o = order

    @property
    def roots(self):
        return roots(self.coeffs)

    r = roots

    def __call__(self, value):
        return polyval(self.coeffs, value)

    def __len__(self):
        return self.order

    def __iter__(self):
        return iter(self.coeffs)

    def __array__(self, dtype=None, copy=None):
        return self.coeffs if dtype is None else self.coeffs.astype(dtype)

    def __getitem__(self, power):
        if not 0 <= power <= self.order:
            return self.coeffs.dtype.type(0)
        return self.coeffs[self.order - power]

    def __setitem__(self, power, value):
        if power < 0:
            raise ValueError('Does not support negative powers.')
        if power > self.order:
            from ._shapes import concatenate
            self.coeffs = concatenate([zeros(power - self.order, self.coeffs.dtype), self.coeffs])
        self.coeffs[self.order - power] = value

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __pos__(self):
        return self

    def __add__(self, other):
        return poly1d(polyadd(self.coeffs, _coefficients(other)))

    __radd__ = __add__

    def __sub__(self, other):
        return poly1d(polysub(self.coeffs, _coefficients(other)))

    def __rsub__(self, other):
        return poly1d(polysub(_coefficients(other), self.coeffs))

    def __mul__(self, other):
        if _is_number(other):
            return poly1d(self.coeffs * other)
        return poly1d(polymul(self.coeffs, _coefficients(other)))

    __rmul__ = __mul__

    def __truediv__(self, other):
        if _is_number(other):
            return poly1d(self.coeffs / other)
        return polydiv(self, poly1d(other))

    def __pow__(self, exponent):
        if not _is_number(exponent) or int(exponent) != exponent or exponent < 0:
            raise ValueError('Power to non-negative integers only.')
        result = poly1d([1])
        for _ in range(int(exponent)):
            result = result * self
        return result

    def __eq__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return self.coeffs.shape == other.coeffs.shape and bool((self.coeffs == other.coeffs).all())

    def __ne__(self, other):
        return not self == other

    def deriv(self, m=1):
        """The derivative."""
        return poly1d(polyder(self.coeffs, m))

    def integ(self, m=1, k=0):
        """The integral with a constant."""
        return poly1d(polyint(self.coeffs, m, k))

    def __repr__(self):
        return 'poly1d(' + repr(self.coeffs)[6:-1] + ')'

    def __str__(self):
        powers, line = '', ''
        for at, coefficient in enumerate(self.coeffs.tolist()):
            power = self.order - at
            text = '%.4g' % abs(coefficient)
            if power == 0:
                term = text if text != '0' or self.order == 0 else ''
            elif text == '0':
                term = ''
            else:
                term = text + ' ' + self.variable
            if not term:
                continue
            if line:
                line += ' - ' if coefficient < 0 else ' + '
            elif coefficient < 0:
                line = '-'
            line += term
            if power > 1:
                powers = powers.ljust(len(line)) + str(power)
                line = line.ljust(len(powers) - 1)
        return powers + '\n' + line


def _is_number(value):
    return isinstance(value, (int, float, generic))

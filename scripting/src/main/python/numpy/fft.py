"""Discrete Fourier transforms.

Transforms give complex arrays, which have real and imaginary parts, absolute values, angles, subscripts and arithmetic;
arrays of the other functions of ``numpy`` are real.
"""

import java

from ._creation import asarray
from ._dtypes import generic
from ._ndarray import ndarray

_Fourier = java.type('org.polymonnto.linalg.Fourier')
_bridge = java.type('org.polymonnto.scripting.numpy.ComplexBridge')


class _ComplexType:
    """The type of complex elements; no other arrays are made with it."""

    kind = 'c'

    def __init__(self, name, itemsize):
        self.name = name
        self.itemsize = itemsize

    def __repr__(self):
        return "dtype('" + self.name + "')"

    def __str__(self):
        return self.name


_TYPES = {'float64': _ComplexType('complex128', 16), 'float32': _ComplexType('complex64', 8)}


def _operand(value):
    if isinstance(value, complex):
        return _bridge.number(value.real, value.imag)
    if isinstance(value, generic):
        return float(value)
    if isinstance(value, complexarray):
        return value._java
    return value if isinstance(value, (int, float)) else asarray(value)


class complexarray:
    """An array of complex numbers; ``real`` and ``imag`` are arrays."""

    __slots__ = ('_java', 'real', 'imag')
    __array_ufunc__ = None

    def __init__(self, java_array):
        self._java = java_array
        self.real = _bridge.real(java_array)
        self.imag = _bridge.imag(java_array)

    @property
    def shape(self):
        return self.real.shape

    @property
    def ndim(self):
        return self.real.ndim

    @property
    def size(self):
        return self.real.size

    @property
    def dtype(self):
        return _TYPES[self.real.dtype.name]

    @property
    def T(self):
        return _made(self.real.T, self.imag.T)

    def __len__(self):
        return len(self.real)

    def __iter__(self):
        return (self[at] for at in range(len(self)))

    def __getitem__(self, key):
        real, imag = self.real[key], self.imag[key]
        return _made(real, imag) if type(real) is ndarray else complex(real, imag)

    def __setitem__(self, key, value):
        self.real[key] = value.real
        self.imag[key] = value.imag

    def __abs__(self):
        return _bridge.abs(self._java)

    def angle(self):
        return _bridge.angle(self._java)

    def conj(self):
        return complexarray(_bridge.conj(self._java))

    conjugate = conj

    def __neg__(self):
        return _made(-self.real, -self.imag)

    def __add__(self, other):
        return complexarray(_bridge.add(self._java, _operand(other)))

    __radd__ = __add__

    def __sub__(self, other):
        return complexarray(_bridge.subtract(self._java, _operand(other)))

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        return complexarray(_bridge.multiply(self._java, _operand(other)))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return complexarray(_bridge.divide(self._java, _operand(other)))

    def __pow__(self, exponent):
        if not isinstance(exponent, int) or exponent < 1:
            raise TypeError('complex arrays have powers with positive whole exponents only')
        result = self
        for _ in range(exponent - 1):
            result = result * self
        return result

    def copy(self):
        return _made(self.real.copy(), self.imag.copy())

    def ravel(self, order='C'):
        return _made(self.real.ravel(order), self.imag.ravel(order))

    flatten = ravel

    def reshape(self, *shape, order='C'):
        return _made(self.real.reshape(*shape, order=order), self.imag.reshape(*shape, order=order))

    def sum(self, axis=None):
        real, imag = self.real.sum(axis), self.imag.sum(axis)
        return _made(real, imag) if type(real) is ndarray else complex(real, imag)

    def mean(self, axis=None):
        real, imag = self.real.mean(axis), self.imag.mean(axis)
        return _made(real, imag) if type(real) is ndarray else complex(real, imag)

    def tolist(self):
        return [each.tolist() if type(each) is complexarray else each for each in self]

    def __repr__(self):
        return 'array(' + self._text(', ', 'array(') + ')'

    def __str__(self):
        return self._text(' ', '')

    def _text(self, separator, prefix):
        from ._printing import array2string
        pairs = zip(*[_aligned(part, sign) for part, sign in ((self.real, '-'), (self.imag, '+'))])
        texts = [real + imag + 'j' for real, imag in pairs]
        from ._creation import arange
        return array2string(
            arange(self.size).reshape(self.shape), separator=separator, prefix=prefix,
            formatter={'int': lambda at: texts[int(at)]})


def _aligned(part, sign):
    """The elements of an array as texts, as they are printed in one column."""
    from ._printing import array2string
    text = array2string(part.ravel(), max_line_width=2 ** 30, separator=';', sign=sign, threshold=2 ** 30)
    return text[1:-1].split(';')


def _made(real, imag):
    return complexarray(_bridge.of(real, imag))


def _input(a):
    return a if type(a) is complexarray else asarray(a)


def _scale(norm, length, forward):
    """What a result is divided by, for a way to share the factor between both directions."""
    if norm not in (None, 'backward', 'ortho', 'forward'):
        raise ValueError('Invalid norm value %r; should be "backward", "ortho" or "forward".' % (norm,))
    if norm == 'ortho':
        return length ** 0.5 if forward else 1 / length ** 0.5
    if norm == 'forward':
        return length if forward else 1 / length
    return 1


def _transformed(function, a, n, axis, norm, forward):
    a = _input(a)
    result = function(a._java if type(a) is complexarray else a, None if n is None else n.__index__(), axis)
    result = result if type(result) is ndarray else complexarray(result)
    if norm is None or norm == 'backward':
        return result
    length = result.shape[axis] if n is None else n
    return result / _scale(norm, length, forward)


def fft(a, n=None, axis=-1, norm=None, out=None):
    """The transform along an axis, cut or filled with zeros to n elements."""
    return _transformed(_bridge.fft, a, n, axis, norm, True)


def ifft(a, n=None, axis=-1, norm=None, out=None):
    """What has a given transform."""
    return _transformed(_bridge.ifft, a, n, axis, norm, False)


def rfft(a, n=None, axis=-1, norm=None, out=None):
    """The transform of real numbers without its redundant half."""
    a = asarray(a)
    length = a.shape[axis] if n is None else n
    return _transformed(_bridge.rfft, a, length, axis, norm, True)


def irfft(a, n=None, axis=-1, norm=None, out=None):
    """The real numbers whose ``rfft`` is given."""
    a = _input(a)
    a = a if type(a) is complexarray else _made(a * 1.0, a * 0.0)
    return _transformed(_bridge.irfft, a, 2 * (a.shape[axis] - 1) if n is None else n, axis, norm, False)


def fft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """The transform along two axes."""
    return fftn(a, s, axes, norm)


def ifft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """What has a given transform along two axes."""
    return ifftn(a, s, axes, norm)


def fftn(a, s=None, axes=None, norm=None, out=None):
    """The transform along several axes."""
    return _along_all(fft, a, s, axes, norm)


def ifftn(a, s=None, axes=None, norm=None, out=None):
    """What has a given transform along several axes."""
    return _along_all(ifft, a, s, axes, norm)


def _along_all(function, a, s, axes, norm):
    result = _input(a)
    if axes is None:
        axes = range(-(result.ndim if s is None else len(s)), 0)
    for at, axis in enumerate(axes):
        result = function(result, None if s is None else s[at], axis, norm)
    return result


def fftfreq(n, d=1.0, device=None):
    """The frequencies of the elements of a transform of n samples at a distance d."""
    return _Fourier.fftfreq(_length(n), float(d))


def rfftfreq(n, d=1.0, device=None):
    """The frequencies of the elements of ``rfft``."""
    return _Fourier.rfftfreq(_length(n), float(d))


def _length(n):
    if not hasattr(n, '__index__'):
        raise ValueError('n should be an integer')
    return n.__index__()


def _axes(axes):
    return None if axes is None else [axes] if isinstance(axes, int) else list(axes)


def fftshift(x, axes=None):
    """The transform with frequency zero moved to the middle."""
    return _shifted(_Fourier.fftshift, x, axes)


def ifftshift(x, axes=None):
    """``fftshift`` undone."""
    return _shifted(_Fourier.ifftshift, x, axes)


def _shifted(function, x, axes):
    x = _input(x)
    if type(x) is complexarray:
        return _made(function(x.real, _axes(axes)), function(x.imag, _axes(axes)))
    return function(x, _axes(axes))


def __getattr__(name):
    if name.startswith('_'):
        raise AttributeError(name)
    from ._missing import not_provided
    raise not_provided('numpy.fft', name, [each for each in globals() if not each.startswith('_')])

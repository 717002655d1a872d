"""Fourier transforms, those of ``numpy.fft``."""

from numpy.fft import fftfreq, fftshift, ifftshift


def fft(x, n=None, axis=-1, overwrite_x=False):
    """The transform along an axis, cut or filled with zeros to n elements."""
    from numpy import fft as transforms
    return transforms.fft(x, n, axis)


def ifft(x, n=None, axis=-1, overwrite_x=False):
    """What has a given transform."""
    from numpy import fft as transforms
    return transforms.ifft(x, n, axis)


def fft2(x, shape=None, axes=(-2, -1), overwrite_x=False):
    """The transform along two axes."""
    from numpy import fft as transforms
    return transforms.fft2(x, shape, axes)


def ifft2(x, shape=None, axes=(-2, -1), overwrite_x=False):
    """What has a given transform along two axes."""
    from numpy import fft as transforms
    return transforms.ifft2(x, shape, axes)


__all__ = ['fft', 'fft2', 'fftfreq', 'fftshift', 'ifft', 'ifft2', 'ifftshift']


def __getattr__(name):
    from numpy._missing import missing
    raise missing('scipy.fftpack', name, __all__)

"""Pillow's pictures, as far as PymoNNto and its modules use them, over Java's."""

__version__ = '9.4.0'
_MODULES = ('Image', 'ImageDraw', 'ImageEnhance', 'ImageFilter')


class UnidentifiedImageError(OSError):
    """A file is not a picture of a known format."""


def __getattr__(name):
    if name in _MODULES:
        import sys
        __import__('PIL.' + name)
        return sys.modules['PIL.' + name]
    from numpy._missing import missing
    raise missing('PIL', name, [*_MODULES, 'UnidentifiedImageError'])

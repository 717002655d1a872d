"""Pillow's pictures, as far as PymoNNto and its modules use them, over Java's."""

__version__ = '9.4.0'


class UnidentifiedImageError(OSError):
    """A file is not a picture of a known format."""


def __getattr__(name):
    if name in ('Image', 'ImageDraw'):
        import sys
        __import__('PIL.' + name)
        return sys.modules['PIL.' + name]
    from scipy._missing import missing
    raise missing('PIL', name, ['Image', 'ImageDraw', 'UnidentifiedImageError'])

"""Pictures from and to files."""

from matplotlib._face import call, java, missing
from matplotlib.artist import AxesImage  # noqa: F401

_Picture = java.type('org.polymonnto.figures.Picture')


def imread(fname, format=None):
    """A picture as an array (height, width, 3 or 4): 0 to 1 for PNG, whole numbers to 255 for other formats."""
    import os
    if not os.path.isfile(fname):
        raise FileNotFoundError(2, 'there is no picture', str(fname))
    return call(_Picture.read, (str(fname),), {})


def imsave(fname, arr, **kwargs):
    """Write a matrix (in colours of `cmap`) or a picture to a PNG file, one pixel for each element."""
    call(_Picture.write, (str(fname), arr), kwargs)


def __getattr__(name):
    raise missing('matplotlib.image', name, globals())

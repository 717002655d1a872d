"""Pictures and animations as arrays, from and to files."""

import java
import numpy as np

__version__ = '2.4.1'

_Raster = java.type('org.polymonnto.images.RasterImage')
_Files = java.type('org.polymonnto.images.ImageFiles')
_GifWriter = java.type('org.polymonnto.images.GifWriter')
_VIDEO = ('mp4', 'avi', 'mov', 'mkv', 'wmv', 'webm')


def _path(uri):
    import os
    path = os.path.abspath(uri)
    extension = os.path.splitext(path)[1].lstrip('.').lower()
    if extension in _VIDEO:
        raise ValueError(f'{uri}: .{extension} needs ffmpeg, which PolymoNNto does not have; write a .gif, or pictures '
                         'and join them with ffmpeg')
    return path, extension


def _existing(uri):
    import os
    path, _ = _path(uri)
    if not os.path.exists(path):
        raise FileNotFoundError(f"No such file: '{path}'")
    return path


def _raster(im):
    array = np.asarray(im)
    if array.ndim == 3 and array.shape[2] == 1:
        array = array[:, :, 0]
    if array.dtype.kind == 'b':
        array = array.astype(np.uint8) * 255
    if array.dtype != np.uint8:
        if array.dtype.kind == 'f' and array.size and 0 <= array.min() and array.max() <= 1:
            array = (array * 255 + 0.499999999).astype(np.uint8)
        else:
            import warnings
            warnings.warn(f'imageio: a picture of {array.dtype} from {array.min()} to {array.max()} is scaled to uint8',
                          stacklevel=3)
            low, high = float(array.min()), float(array.max())
            array = ((array.astype(float) - low) / ((high - low) or 1) * 255 + 0.499999999).astype(np.uint8)
    return _Raster.of(array)


def imread(uri, format=None, **kwargs):
    """The picture of a file as an array of uint8, shape ``(height, width)`` or ``(height, width, 3 or 4)``.

    Raises
    ------
    FileNotFoundError
        There is no such file.
    ValueError
        The file is not a PNG, JPEG, GIF, BMP or TIFF.
    """
    return _array(_Files.read(_existing(uri), False)[0])


def _array(raster):
    array = raster.array()
    return array.astype(np.uint8) * np.uint8(255) if array.dtype.kind == 'b' else array


def mimread(uri, format=None, memtest=None, **kwargs):
    """The pictures of a GIF as a list of arrays."""
    return [_array(each) for each in _Files.read(_existing(uri), True)]


def imwrite(uri, im, format=None, **kwargs):
    """Write an array to a picture file; other types than uint8 are scaled, floats from 0 to 1 without their range."""
    import os
    path, extension = _path(uri)
    if not os.path.isdir(os.path.dirname(path)):
        raise FileNotFoundError(f"The directory '{os.path.dirname(path)}' does not exist")
    name = (format or extension).lstrip('.').lower().removesuffix('-pil')
    _Files.write(_raster(im), path, {'jpeg': 'jpg', 'tif': 'tiff'}.get(name, name))


class _Writer:
    """Writes an animation, picture by picture."""

    def __init__(self, path, seconds, loop):
        self._java = _GifWriter(path, seconds, loop)
        self.closed = False

    def append_data(self, im, meta=None):
        """Add a picture."""
        if self.closed:
            raise RuntimeError('the animation is closed already')
        self._java.append(_raster(im))

    def close(self):
        if not self.closed:
            self.closed = True
            self._java.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def get_writer(uri, format=None, mode='?', *, duration=None, fps=10, loop=0, **kwargs):
    """What writes an animation to a GIF.

    Parameters
    ----------
    duration : of each picture in seconds, by default 1 / fps
    loop : how often the animation is repeated, 0 for ever
    """
    path, extension = _path(uri)
    if (format or extension).lstrip('.').lower() not in ('gif', 'gif-pil'):
        raise ValueError(f'{uri}: only .gif animations are provided by PolymoNNto')
    return _Writer(path, float(1 / fps if duration is None else duration), int(loop))


def mimwrite(uri, ims, format=None, **kwargs):
    """Write pictures to an animated GIF; the keywords are those of ``get_writer``."""
    with get_writer(uri, format, **kwargs) as writer:
        for each in ims:
            writer.append_data(each)


imsave = imwrite
mimsave = mimwrite


def __getattr__(name):
    if name in ('v2', 'v3'):
        import sys
        __import__('imageio.' + name)
        return sys.modules['imageio.' + name]
    from numpy._missing import missing
    raise missing('imageio', name, ['imread', 'imwrite', 'imsave', 'mimread', 'mimwrite', 'mimsave', 'get_writer'])

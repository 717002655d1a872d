"""Pictures in the modes 1 (black and white), L (grey), RGB and RGBA."""

import java

from PIL._colors import argb, value_of

_Raster = java.type('org.polymonnto.images.RasterImage')
_Files = java.type('org.polymonnto.images.ImageFiles')
_Resampling = java.type('org.polymonnto.images.Resampling')

NEAREST, LANCZOS, BILINEAR, BICUBIC, BOX, HAMMING = range(6)
ANTIALIAS = LANCZOS
NONE, FLOYDSTEINBERG = 0, 3
FLIP_LEFT_RIGHT, FLIP_TOP_BOTTOM, ROTATE_90, ROTATE_180, ROTATE_270 = range(5)
_FILTERS = ('nearest', 'lanczos', 'bilinear', 'bicubic', 'box', 'hamming')


class Resampling:
    """The filters of ``Image.resize``."""

    NEAREST, LANCZOS, BILINEAR, BICUBIC, BOX, HAMMING = range(6)


class Transpose:
    """The ways of ``Image.transpose``."""

    FLIP_LEFT_RIGHT, FLIP_TOP_BOTTOM, ROTATE_90, ROTATE_180, ROTATE_270 = range(5)


class Image:
    """A picture; use ``new``, ``open`` or ``fromarray``.

    Attributes
    ----------
    mode : '1', 'L', 'RGB' or 'RGBA'
    size : (width, height) in pixels
    format : of the file it was read from, or None
    """

    format = None
    filename = ''

    def __init__(self, raster):
        self._java = raster

    @property
    def mode(self):
        return self._java.mode()

    @property
    def width(self):
        return self._java.width()

    @property
    def height(self):
        return self._java.height()

    @property
    def size(self):
        return self.width, self.height

    def __array__(self, dtype=None, copy=None):
        array = self._java.array()
        return array if dtype is None else array.astype(dtype)

    def getpixel(self, xy):
        """The value of a pixel: a number, or a tuple."""
        return value_of(self._java.get(*_whole(xy)), self.mode)

    def putpixel(self, xy, value):
        """Set the value of a pixel."""
        self._java.put(*_whole(xy), argb(value, self.mode))

    def getbands(self):
        return tuple(self.mode) if len(self.mode) > 1 else (self.mode,)

    def getdata(self, band=None):
        """The values of all pixels, row by row."""
        pixels = self._java.array().reshape(self.width * self.height, -1)
        if band is not None or pixels.shape[1] == 1:
            return (pixels[:, band or 0].astype(int) * (255 if self.mode == '1' else 1)).tolist()
        return [tuple(each) for each in pixels.tolist()]

    def copy(self):
        return Image(self._java.copy())

    def convert(self, mode=None, matrix=None, dither=FLOYDSTEINBERG):
        """The picture in another mode."""
        return Image(self._java.convert(mode or self.mode, dither != NONE))

    def resize(self, size, resample=None, box=None, reducing_gap=None):
        """The picture with another (width, height); filtered bicubically unless `resample` is another filter."""
        if box is not None:
            return self.crop(box).resize(size, resample)
        number = BICUBIC if resample is None else resample
        if number not in range(len(_FILTERS)):
            raise ValueError(f'Unknown resampling filter ({resample}).')
        width, height = _whole(size)
        return Image(_Resampling.resize(self._java, width, height, _FILTERS[number]))

    def thumbnail(self, size, resample=BICUBIC, reducing_gap=2.0):
        """Make the picture fit in a (width, height), its proportions kept."""
        width, height = size
        if width >= self.width and height >= self.height:
            return
        share = min(width / self.width, height / self.height)
        fitting = max(1, round(self.width * share)), max(1, round(self.height * share))
        self._java = self.resize(fitting, resample)._java

    def crop(self, box=None):
        """The part of a (left, upper, right, lower)."""
        return self.copy() if box is None else Image(self._java.crop(*_whole(box)))

    def filter(self, filter):
        """The picture after a filter of ``PIL.ImageFilter``."""
        return (filter() if isinstance(filter, type) else filter).filter(self)

    def paste(self, im, box=None, mask=None):
        """Put a picture here, or a colour into a (left, upper, right, lower)."""
        if mask is not None:
            raise ValueError('Image.paste: mask is not provided by PolymoNNto')
        box = (0, 0) if box is None else _whole(box)
        if not isinstance(im, Image):
            left, upper, right, lower = box if len(box) == 4 else (*box, *self.size)
            im = new(self.mode, (right - left, lower - upper), im)
        self._java.paste(im._java, box[0], box[1])

    def transpose(self, method):
        """The picture mirrored or turned left by quarters."""
        if method in (FLIP_LEFT_RIGHT, FLIP_TOP_BOTTOM):
            return Image(self._java.mirror(method == FLIP_LEFT_RIGHT))
        return Image(self._java.turn(method - ROTATE_90 + 1))

    def rotate(self, angle, resample=NEAREST, expand=False, center=None, translate=None, fillcolor=None):
        """The picture turned left by degrees, which have to be quarters of a turn."""
        quarters = angle / 90
        if quarters != int(quarters) or not expand and quarters % 2 and self.width != self.height:
            raise ValueError(f'Image.rotate: {angle} degrees of a picture of {self.size} is not provided by PolymoNNto;'
                             ' there are quarters of a turn, of others than squares with expand=True')
        return Image(self._java.turn(int(quarters)))

    def save(self, fp, format=None, **params):
        """Write the picture to a file; the format is that of the extension unless it is given."""
        import os
        if not isinstance(fp, (str, os.PathLike)):
            raise TypeError('Image.save writes to a path; other files are not provided by PolymoNNto')
        path = os.path.abspath(fp)
        if params.get('save_all'):
            from imageio import mimwrite
            frames = [self, *params.get('append_images', ())]
            return mimwrite(path, [each.convert(self.mode).__array__() for each in frames],
                            duration=params.get('duration', 100) / 1000, loop=params.get('loop', 1))
        extension = (format or os.path.splitext(path)[1].lstrip('.')).lower()
        if not os.path.isdir(os.path.dirname(path)):
            raise FileNotFoundError(2, 'No such file or directory', str(fp))
        _Files.write(self._java, path, {'jpeg': 'jpg', 'tif': 'tiff'}.get(extension, extension))

    def show(self, title=None):
        """Pictures are not shown in windows: save them, or draw them with ``matplotlib.pyplot.imshow``."""
        raise NotImplementedError('Image.show is not provided by PolymoNNto; use Image.save or pyplot.imshow')

    def close(self):
        pass

    def load(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def __eq__(self, other):
        return isinstance(other, Image) and self.mode == other.mode and self.size == other.size and (
            self._java.array() == other._java.array()).all()

    __hash__ = object.__hash__

    def __repr__(self):
        return f'<PIL.Image.Image image mode={self.mode} size={self.width}x{self.height}>'

    def __getattr__(self, name):
        from numpy._missing import missing
        raise missing('PIL.Image.Image', name, dir(type(self)))


def _whole(numbers):
    return tuple(int(each) for each in numbers)


def new(mode, size, color=0):
    """A picture of one colour; color None is black."""
    width, height = _whole(size)
    return Image(_Raster.create(mode, width, height, argb(color, mode)))


def open(fp, mode='r', formats=None):
    """The picture of a file: PNG, JPEG, BMP, TIFF, or the first of a GIF.

    Raises
    ------
    FileNotFoundError
        There is no such file.
    PIL.UnidentifiedImageError
        The file is not a picture of these formats.
    """
    import os
    from PIL import UnidentifiedImageError
    path = os.path.abspath(fp)
    if not os.path.exists(path):
        raise FileNotFoundError(2, 'No such file or directory', str(fp))
    try:
        image = Image(_Files.read(path, False)[0])
    except ValueError as error:
        message = str(error)
    else:
        image.filename = str(fp)
        extension = os.path.splitext(path)[1].lstrip('.').upper()
        image.format = {'JPG': 'JPEG', 'TIF': 'TIFF'}.get(extension, extension)
        return image
    raise UnidentifiedImageError(message)


def fromarray(obj, mode=None):
    """The picture of an array of uint8 or bool, shape ``(height, width)`` or ``(height, width, 3 or 4)``."""
    import numpy
    image = Image(_Raster.of(numpy.asarray(obj)))
    return image if mode in (None, image.mode) else image.convert(mode)


def blend(im1, im2, alpha):
    """The picture ``im1 * (1 - alpha) + im2 * alpha``; alpha outside of 0 to 1 exaggerates."""
    import numpy
    if im1.mode != im2.mode or im1.size != im2.size:
        raise ValueError('images do not match')
    first, second = (numpy.asarray(each).astype(numpy.float32) for each in (im1, im2))
    return fromarray(numpy.clip(first + numpy.float32(alpha) * (second - first), 0, 255).astype(numpy.uint8), im1.mode)


def __getattr__(name):
    from numpy._missing import missing
    raise missing('PIL.Image', name, globals())

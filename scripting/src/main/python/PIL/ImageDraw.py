"""Lines, shapes and text on pictures."""

import java

from PIL._colors import argb

_Drawing = java.type('org.polymonnto.images.Drawing')


class ImageDraw:
    """Draws on a picture; places are in pixels from the upper left corner, as pairs or one flat list."""

    def __init__(self, im, mode=None):
        self._mode = im.mode
        self._java = _Drawing(im._java)

    def _color(self, color, otherwise=None):
        color = otherwise if color is None else color
        return None if color is None else argb(color, self._mode)

    def _line_color(self, color):
        white = 255 if self._mode in ('1', 'L') else (255, 255, 255)
        return self._color(color, white)

    def point(self, xy, fill=None):
        """Set pixels."""
        self._java.points(_flat(xy), self._line_color(fill))

    def line(self, xy, fill=None, width=0, joint=None):
        """Draw lines from each place to the next."""
        self._java.lines(_flat(xy), self._line_color(fill), int(width))

    def rectangle(self, xy, fill=None, outline=None, width=1):
        """Draw a rectangle; both corners belong to it."""
        self._java.rectangle(*_box(xy), *self._fill_and_outline(fill, outline), int(width))

    def ellipse(self, xy, fill=None, outline=None, width=1):
        """Draw the ellipse that fits in a rectangle."""
        self._java.ellipse(*_box(xy), *self._fill_and_outline(fill, outline), int(width))

    def polygon(self, xy, fill=None, outline=None, width=1):
        """Draw a polygon."""
        self._java.polygon(_flat(xy), *self._fill_and_outline(fill, outline), int(width))

    def _fill_and_outline(self, fill, outline):
        if fill is None and outline is None:
            return None, self._line_color(None)
        return self._color(fill), self._color(outline)

    def text(self, xy, text, fill=None, font=None, **kwargs):
        """Write text in one font, its upper left corner at a place."""
        if font is not None or kwargs:
            option = 'font' if font is not None else next(iter(kwargs))
            raise ValueError(f'ImageDraw.text: {option} is not provided by PolymoNNto')
        x, y = _flat(xy)
        self._java.text(x, y, str(text), self._line_color(fill))

    def __getattr__(self, name):
        from numpy._missing import missing
        raise missing('PIL.ImageDraw.ImageDraw', name, dir(type(self)))


def Draw(im, mode=None):
    """What draws on a picture."""
    return ImageDraw(im, mode)


def _flat(xy):
    return [int(number) for each in xy for number in (each if hasattr(each, '__len__') else (each,))]


def _box(xy):
    x0, y0, x1, y1 = _flat(xy)
    if x1 < x0 or y1 < y0:
        raise ValueError('the second corner must be right of and below the first')
    return x0, y0, x1, y1


def __getattr__(name):
    from numpy._missing import missing
    raise missing('PIL.ImageDraw', name, ['Draw', 'ImageDraw'])

"""Pictures with more or less colour, contrast, brightness or sharpness."""

from PIL import Image, ImageFilter


class _Enhancement:
    def __init__(self, image):
        self.image = image
        self.degenerate = self._without(image)

    def enhance(self, factor):
        """Return the picture with so much of it: 0 for nothing, 1 for the picture as it is, more for more."""
        return Image.blend(self.degenerate, self.image, factor)


class Color(_Enhancement):
    """Saturation."""

    @staticmethod
    def _without(image):
        return image.convert('L').convert(image.mode)


class Contrast(_Enhancement):
    """Distance from the mean grey."""

    @staticmethod
    def _without(image):
        import numpy as np
        mean = int(np.asarray(image.convert('L')).mean() + 0.5)
        return Image.new('L', image.size, mean).convert(image.mode)


class Brightness(_Enhancement):
    """Distance from black."""

    @staticmethod
    def _without(image):
        return Image.new(image.mode, image.size, 0)


class Sharpness(_Enhancement):
    """Distance from a smoothed picture."""

    @staticmethod
    def _without(image):
        return image.filter(ImageFilter.SMOOTH)

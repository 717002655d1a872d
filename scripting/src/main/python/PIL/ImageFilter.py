"""Filters of pictures for ``Image.filter``."""


class Kernel:
    """A convolution of 3 x 3 or 5 x 5 pixels; pixels nearer to the border than its reach stay as they are.

    size -- (3, 3) or (5, 5)
    kernel -- the weights row by row, the lowest row first
    scale -- what the sum is divided by; the sum of the weights unless given
    offset -- what is added after that
    """

    name = 'Kernel'

    def __init__(self, size, kernel, scale=None, offset=0):
        if tuple(size) not in ((3, 3), (5, 5)) or len(kernel) != size[0] * size[1]:
            raise ValueError(f'a kernel has 9 weights of size (3, 3) or 25 of size (5, 5), not {len(kernel)} of {size}')
        self.filterargs = tuple(size), sum(kernel) if scale is None else scale, offset, tuple(kernel)

    def filter(self, image):
        """Return the picture after the convolution."""
        import numpy as np
        from PIL.Image import fromarray
        if image.mode == '1':
            raise ValueError('cannot filter a picture of mode 1; convert it to L')
        (width, _), scale, offset, weights = self.filterargs
        reach = width // 2
        pixels = np.asarray(image)
        result = pixels.copy()
        rows, columns = pixels.shape[0] - 2 * reach, pixels.shape[1] - 2 * reach
        if rows > 0 and columns > 0:
            # Rows of products are summed in single precision, lowest row first, as Pillow does: ties round alike.
            shares = np.array(weights, np.float32) / np.float32(scale)
            total = np.full((rows, columns, *pixels.shape[2:]), offset + 0.5, np.float32)
            values = pixels.astype(np.float32)
            for row in range(width):
                line = values[width - 1 - row:width - 1 - row + rows]
                products = [line[:, column:column + columns] * shares[row * width + column] for column in range(width)]
                partial = products[0]
                for each in products[1:]:
                    partial = partial + each
                total += partial
            result[reach:reach + rows, reach:reach + columns] = np.clip(np.floor(total), 0, 255).astype(np.uint8)
        return fromarray(result, image.mode)

    def __repr__(self):
        return f'<PIL.ImageFilter.{type(self).__name__}>'


class BuiltinFilter(Kernel):
    """A kernel that has a name."""

    def __init__(self):
        """Take the weights of the class."""


def _named(name, size, scale, offset, weights):
    return type(name, (BuiltinFilter,), {
        '__module__': __name__, 'name': name, 'filterargs': ((size, size), scale, offset, weights),
        '__doc__': f'{name.replace("_", " ").capitalize()}: {size} x {size} weights over {scale}.'})


def _around(centre, others):
    return (others,) * 4 + (centre,) + (others,) * 4


BLUR = _named('BLUR', 5, 16, 0, (1,) * 6 + (0, 0, 0, 1, 1) * 3 + (1,) * 4)
CONTOUR = _named('CONTOUR', 3, 1, 255, _around(8, -1))
DETAIL = _named('DETAIL', 3, 6, 0, (0, -1, 0, -1, 10, -1, 0, -1, 0))
EDGE_ENHANCE = _named('EDGE_ENHANCE', 3, 2, 0, _around(10, -1))
EDGE_ENHANCE_MORE = _named('EDGE_ENHANCE_MORE', 3, 1, 0, _around(9, -1))
EMBOSS = _named('EMBOSS', 3, 1, 128, (-1, 0, 0, 0, 1, 0, 0, 0, 0))
FIND_EDGES = _named('FIND_EDGES', 3, 1, 0, _around(8, -1))
SHARPEN = _named('SHARPEN', 3, 16, 0, _around(32, -2))
SMOOTH = _named('SMOOTH', 3, 13, 0, _around(5, 1))
SMOOTH_MORE = _named('SMOOTH_MORE', 5, 100, 0, (1,) * 6 + (5, 5, 5, 1, 1, 5, 44, 5, 1, 1, 5, 5, 5) + (1,) * 6)


def __getattr__(name):
    from numpy._missing import missing
    raise missing('PIL.ImageFilter', name, globals())

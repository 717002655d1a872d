"""Axes with three dimensions, which figures of PolymoNNto do not have.

Many scripts import them and draw in two dimensions only, so that just their use is an error.
"""


class Axes3D:
    """Says what to draw instead."""

    name = '3d'

    def __init__(self, *args, **kwargs):
        raise NotImplementedError(
            'mpl_toolkits.mplot3d.Axes3D is not provided by PolymoNNto: figures have two dimensions; show the third '
            'one as colors with imshow, pcolormesh or scatter(c=...)')

"""Views with freely chosen strides."""

import java

from .._creation import asarray
from .._shapes import broadcast_arrays, broadcast_to  # noqa: F401  (part of this module)

_Windows = java.type('org.polymonnto.array.Windows')


def _list(value):
    return [value] if isinstance(value, int) else [each.__index__() for each in value]


def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    """A view of all windows of a shape, whose axes are added at the end."""
    x = asarray(x)
    window = _list(window_shape)
    view = _Windows.slidingWindowView(x, window, None if axis is None else _list(axis))
    view.setWriteable(bool(writeable))
    return view


def as_strided(x, shape=None, strides=None, subok=False, writeable=True):
    """A view with a shape and strides in bytes; it must lie within the array's storage."""
    x = asarray(x)
    view = _Windows.asStrided(
        x, list(x.shape) if shape is None else _list(shape), list(x.strides) if strides is None else _list(strides))
    if not writeable:
        view.setWriteable(False)
    return view

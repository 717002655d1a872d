"""Assertions about arrays."""

from ._creation import asarray
from ._functional import allclose, array_equal


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True):
    """AssertionError unless all elements are as close as asked."""
    if not allclose(actual, desired, rtol, atol, equal_nan):
        raise AssertionError(_message('Not equal to tolerance rtol=%g, atol=%g' % (rtol, atol), actual, desired, err_msg))


def assert_array_equal(actual, desired, err_msg='', verbose=True, *, strict=False):
    """AssertionError unless all elements are equal."""
    a, b = asarray(actual), asarray(desired)
    same = array_equal(a, b, equal_nan=True) if a.shape == b.shape or strict else bool(asarray(a == b).all())
    if not same or strict and a.dtype != b.dtype:
        raise AssertionError(_message('Arrays are not equal', actual, desired, err_msg))


def assert_equal(actual, desired, err_msg='', verbose=True, *, strict=False):
    """AssertionError unless two objects, or all elements of two arrays, are equal."""
    if hasattr(actual, 'shape') or hasattr(desired, 'shape'):
        assert_array_equal(actual, desired, err_msg, verbose, strict=strict)
    elif actual != desired and not (actual != actual and desired != desired):
        raise AssertionError(_message('Items are not equal:', actual, desired, err_msg))


def assert_array_almost_equal(actual, desired, decimal=6, err_msg='', verbose=True):
    """AssertionError unless all elements are equal to a number of decimals."""
    if not allclose(actual, desired, 0, 1.5 * 10.0 ** -decimal, True):
        raise AssertionError(_message('Arrays are not almost equal to %d decimals' % decimal, actual, desired, err_msg))


assert_almost_equal = assert_array_almost_equal


def assert_raises(exception, function=None, *args, **kwargs):
    """AssertionError unless a call, or the statements of a ``with``, raise an exception."""
    if function is None:
        return _Raises(exception)
    with _Raises(exception):
        function(*args, **kwargs)


class _Raises:
    def __init__(self, exception):
        self._expected = exception

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            raise AssertionError(self._expected.__name__ + ' not raised')
        self.exception = error
        return issubclass(kind, self._expected)


def _message(what, actual, desired, extra):
    return '\n%s\n%s\n ACTUAL: %r\n DESIRED: %r' % (what, extra, actual, desired)

"""What importing the package sets up: methods of arrays, operators of object elements, exceptions, the seed."""

import operator
import sys

from ._dtypes import _bridge, generic
from ._ndarray import method, ndarray


def _lazily(module, name, function=None):
    """A method that imports the module of its function when it is first called."""
    def call(self, *args, **kwargs):
        __import__('numpy.' + module)
        found = getattr(sys.modules['numpy.' + module], function or name)
        method(name, found)
        return found(self, *args, **kwargs)
    call.__name__ = name
    method(name, call)


for _module, _names in {
    '_shapes': 'repeat squeeze swapaxes',
    '_selection': 'choose compress diagonal nonzero put take',
    '_products': 'dot trace',
    '_sorting': 'argpartition argsort searchsorted',
}.items():
    for _name in _names.split():
        _lazily(_module, _name)
_lazily('_sorting', 'sort', 'sort_in_place')
_lazily('_sorting', 'partition', 'partition_in_place')

_BINARY = {
    'add': operator.add, 'subtract': operator.sub, 'multiply': operator.mul, 'divide': operator.truediv,
    'floor_divide': operator.floordiv, 'remainder': operator.mod, 'power': operator.pow,
    'less': operator.lt, 'less_equal': operator.le, 'greater': operator.gt, 'greater_equal': operator.ge,
    'bitwise_and': operator.and_, 'bitwise_or': operator.or_, 'bitwise_xor': operator.xor,
    'left_shift': operator.lshift, 'right_shift': operator.rshift,
    'maximum': lambda a, b: a if a >= b else b, 'minimum': lambda a, b: a if a <= b else b,
}
_UNARY = {
    'negative': operator.neg, 'absolute': operator.abs, 'invert': operator.inv, 'square': lambda a: a * a,
    'sign': lambda a: (a > 0) - (a < 0),
}


def _binary_of_objects(name, a, b):
    if name == 'equal' or name == 'not_equal':
        result = a == b if name == 'equal' else a != b
        return bool(result.all() if type(result) is ndarray else result)
    result = _BINARY[name](a, b)
    return bool(result) if isinstance(result, generic) and result.dtype.kind == 'b' else result


def _unary_of_objects(name, a):
    function = _UNARY.get(name)
    if function is not None:
        return function(a)
    method_of_element = getattr(a, name, None)
    if method_of_element is None:
        raise TypeError(
            "loop of ufunc does not support argument 0 of type %s which has no callable %s method"
            % (type(a).__name__, name)
        )
    return method_of_element()


_bridge.useObjectOperators(_binary_of_objects, _unary_of_objects, bool)

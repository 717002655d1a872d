"""What Python does for Java cells and their variables."""
import linecache
from types import BuiltinFunctionType, FunctionType, MethodType

import numpy

_VALUES = (type(None), bool, int, float, str, list, tuple, dict)
_FUNCTIONS = (FunctionType, BuiltinFunctionType, MethodType)


def remember(name, text):
    """Let tracebacks show the lines of a cell."""
    linecache.cache[name] = (len(text), None, text.splitlines(True), name)


def is_plain(value):
    """Return whether Java has something of the kind of a value; found out without running code of its class."""
    cls = type(value)
    if cls in _VALUES or cls in _FUNCTIONS:
        return True
    bases = cls.__mro__
    if type in bases:
        return False
    try:
        own = object.__getattribute__(value, '__dict__')
    except (AttributeError, TypeError):
        own = {}
    if '_core' in own or cls.__module__ == 'polyglot':
        return True
    if numpy.generic in bases:
        return True
    return any(base in _VALUES for base in bases) and not any('__getattr__' in vars(base) for base in bases)


def class_of(java_class, name, is_behavior):
    """Return what stands for a class of a Java cell."""
    if is_behavior:
        from polymonnto import _java
        return _java.behavior_class(java_class, name)
    return java_class.static

"""What objects have and are, found out without running code of the user.

Only dictionaries of objects and classes are read. Properties, ``__getattr__``, ``__getitem__``, ``__dir__`` and
``__repr__`` are called where their code is Python's own or comes with this package, never those of a user's class.
"""
import sys
from os.path import dirname
from types import (
    BuiltinFunctionType, FunctionType, GetSetDescriptorType, MemberDescriptorType, MethodDescriptorType, MethodType,
    ModuleType, WrapperDescriptorType,
)

import java
import polyglot

ABSENT = object()
RENAMED = ('Renamed', 'RenamedVariable')
FUNCTIONS = (FunctionType, BuiltinFunctionType, MethodType, MethodDescriptorType, WrapperDescriptorType)
TEXT = 60
SLOTS = (GetSetDescriptorType, MemberDescriptorType)
_OWN = dirname(dirname(__file__))
_SEARCHED_KEYS = 100_000
_own_classes = {}
_mro = type.__dict__['__mro__'].__get__
_names_of_class = type.__dict__['__dict__'].__get__
name_of = type.__dict__['__name__'].__get__


class Instance:
    """Stands for an object of a class that is known while the object is not."""

    def __init__(self, of):
        self.of = of


def mro(cls):
    """Return the classes in which the attributes of a class's objects are searched."""
    return _mro(cls)


def class_names(cls):
    """Return the dictionary of a class."""
    return _names_of_class(cls)


def is_class(value):
    """Return whether a value is a class of Python."""
    return type in mro(type(value))


def is_instance(value, *names):
    """Return whether the class of a value derives from one with such a name that comes with this package."""
    own = own_classes(type(value))
    return any(name in own for name in names)


def own_classes(cls):
    """Return the names of the classes that a class is or derives from and that come with this package."""
    known = _own_classes.get(id(cls))
    if known is None or known[0] is not cls:
        if len(_own_classes) > 1000:
            _own_classes.clear()
        known = _own_classes[id(cls)] = cls, frozenset(name_of(each) for each in mro(cls) if is_own_class(each))
    return known[1]


def is_own_class(cls):
    """Return whether a class comes with this package."""
    module = sys.modules.get(class_names(cls).get('__module__'))
    return type(module) is ModuleType and _is_own_file(module.__dict__.get('__file__'))


def is_foreign(value):
    """Return whether a value is of another language, and not an array."""
    return isinstance_exact(value, polyglot.ForeignObject) and not is_array(value)


def isinstance_exact(value, cls):
    """Return whether the class of a value derives from another one, whatever the value says of itself."""
    return cls in mro(type(value))


def is_array(value):
    """Return whether a value is an array of NumPy."""
    numpy = sys.modules.get('numpy')
    return numpy is not None and type(value) is numpy.ndarray


def _is_own_file(file):
    return type(file) is str and file.startswith(_OWN)


def code_of(function):
    """Return the code object of a function or method in Python, else None."""
    if type(function) is MethodType:
        function = function.__func__
    return function.__code__ if type(function) is FunctionType else None


def _is_own_code(function):
    code = code_of(function)
    return code is not None and _is_own_file(code.co_filename)


def in_class(cls, name):
    """Return what a class or one above it has under a name, as it stands there."""
    for each in mro(cls):
        found = class_names(each).get(name, ABSENT)
        if found is not ABSENT:
            return found
    return ABSENT


def own_names(value):
    """Return the dictionary of an object; empty if it has none, or one that is computed."""
    if is_array(value) or is_foreign(value):
        return {}
    for cls in mro(type(value)):
        descriptor = class_names(cls).get('__dict__', ABSENT)
        if descriptor is not ABSENT and type(descriptor) not in SLOTS:
            return {}
    if is_class(value):
        return class_names(value)
    try:
        found = object.__getattribute__(value, '__dict__')
    except AttributeError:
        return {}
    return found if isinstance_exact(found, dict) else {}


def attribute(value, name):
    """Return an attribute, or ABSENT if there is none or only code of the user could tell."""
    if type(value) is Instance:
        found = in_class(value.of, name)
        return ABSENT if type(found) is property else found
    if is_foreign(value):
        return _of_foreign(value, name)
    if is_class(value):
        return _of_class(value, name)
    found = in_class(type(value), name)
    kind = type(found)
    if kind is property or name_of(kind) in RENAMED and is_own_class(kind):
        return _computed(value, found)
    if kind in SLOTS and not is_array(value):
        return _slot(value, found)
    own = own_names(value).get(name, ABSENT)
    if own is not ABSENT:
        return own
    if found is ABSENT:
        return _by_own_code(value, name)
    return _bound(value, found)


def _of_class(cls, name):
    for each in mro(cls):
        found = class_names(each).get(name, ABSENT)
        if found is not ABSENT:
            if type(found) is staticmethod:
                return found.__func__
            if type(found) is classmethod:
                return _bound(cls, found.__func__)
            return found
    return ABSENT


def _bound(value, found):
    kind = type(found)
    if kind is staticmethod:
        return found.__func__
    if kind is classmethod:
        return _bound(type(value), found.__func__)
    return MethodType(found, value) if kind is FunctionType else found


def _slot(value, descriptor):
    try:
        return descriptor.__get__(value, type(value))
    except (AttributeError, TypeError):
        return ABSENT


def _computed(value, found):
    if type(found) is not property:
        return attribute(value, found.new)
    asks_user = in_class(type(value), '__getattribute__')
    if type(asks_user) is FunctionType and not _is_own_code(asks_user) or not _is_own_code(found.fget):
        return ABSENT
    try:
        return found.fget(value)
    except Exception:
        return ABSENT


def _by_own_code(value, name):
    """Return an attribute that a module of this package, or a class of it, makes when it is asked for."""
    if isinstance_exact(value, ModuleType):
        hook = own_names(value).get('__getattr__') or in_class(type(value), '__getattr__')
    else:
        hook = in_class(type(value), '__getattr__')
    if not _is_own_code(hook) or name.startswith('__'):
        return ABSENT
    guest = own_names(value).get('_guest')
    if guest is not None:
        return _of_foreign(guest, name)
    if is_instance(value, 'NeuronSubGroup'):
        return attribute(value.__dict__['BaseNeuronGroup'], name)
    try:
        return getattr(value, name)
    except Exception:
        return ABSENT


def _of_foreign(value, name):
    """Return a field of Java; what JavaScript has may be computed by code of the user."""
    if not java.is_object(value) and not java.is_type(value):
        return ABSENT
    try:
        return getattr(value, name)
    except Exception:
        return ABSENT


def item(value, key):
    """Return ``value[key]`` of a container of Python or of a search by tag, else ABSENT."""
    kind = type(value)
    try:
        if is_foreign(value):
            return value[key] if java.is_object(value) else ABSENT
        for container in (list, tuple):
            if isinstance_exact(value, container) and in_class(kind, '__getitem__') is container.__dict__['__getitem__']:
                return container.__getitem__(value, key)
        if isinstance_exact(value, dict) and in_class(kind, '__getitem__') is dict.__dict__['__getitem__']:
            return _entry(value, key)
        if is_searched(value):
            return found_by(value, key)
    except (LookupError, TypeError, ValueError):
        pass
    return ABSENT


def _entry(mapping, key):
    for each in _keys(mapping):
        if type(each) is type(key) and each == key:
            return dict.get(mapping, each, ABSENT)
    return ABSENT


def _keys(mapping):
    """Return the keys that are plain constants."""
    from itertools import islice
    return [key for key in islice(dict.keys(mapping), _SEARCHED_KEYS) if type(key) in (str, int, float, bool)]


def keys(value):
    """Return the constant keys of a dictionary, None if a value is none."""
    if isinstance_exact(value, dict) and not is_foreign(value):
        return _keys(value)
    if is_foreign(value) and java.is_object(value) and hasattr(value, 'keySet'):
        return list(value.keySet())
    return None


def is_searched(value):
    """Return whether subscripts of a value are searches for tags that no class of the user changes."""
    search = in_class(type(value), '__getitem__')
    return type(search) is FunctionType and _is_own_code(search) and is_instance(value, 'TaggableObjectBase')


def found_by(value, key):
    """Return what a search for a tag, a key of behaviors or a class finds."""
    index = ABSENT
    if type(key) is tuple:
        if len(key) != 2 or type(key[1]) is not int:
            return ABSENT
        key, index = key
    core = own_names(value)['_core']
    if is_class(key):
        found = [home for home in core.homes() if not is_foreign(home) and isinstance_exact(home, key)]
    else:
        found = list(core.find(key))
    return found if index is ABSENT else found[index]


def names(value):
    """Return the names of all attributes that are known, each with what it stands for or ABSENT."""
    if type(value) is Instance:
        return _names_of_classes(value.of, {})
    if is_foreign(value):
        return dict.fromkeys(_names_of_foreign(value), ABSENT)
    found = {}
    if is_class(value):
        return _names_of_classes(value, found)
    _names_of_classes(type(value), found)
    own = own_names(value)
    if isinstance_exact(value, ModuleType):
        _names_of_module(value, own, found)
    found.update((name, each) for name, each in dict.items(own) if type(name) is str)
    if '_guest' in own:
        found.update(dict.fromkeys(_names_of_foreign(own['_guest']), ABSENT))
    if is_instance(value, 'NeuronSubGroup'):
        found = names(own['BaseNeuronGroup']) | found
    return found


def _names_of_classes(cls, found):
    for each in reversed(mro(cls)):
        found.update(class_names(each))
    return found


def _names_of_module(module, own, found):
    hook = own.get('__dir__')
    if name_of(type(module)) == 'LazyModule' and is_own_class(type(module)) and len(own) < 10:
        _by_own_code(module, 'figure' if own.get('__name__') == 'matplotlib.pyplot' else 'name')
    if _is_own_code(hook):
        found.update(dict.fromkeys(hook(), ABSENT))


def _names_of_foreign(value):
    try:
        return [name for name in dir(value) if type(name) is str]
    except Exception:
        return []


def first_line(documentation):
    """Return the first line of a docstring that says something."""
    if type(documentation) is not str:
        return ''
    for line in documentation.splitlines():
        line = line.strip()
        if line:
            return line if len(line) <= TEXT else line[:TEXT - 1] + '…'
    return ''


def documentation(value):
    """Return the docstring of a function, class or module; of other objects that of their class."""
    if type(value) is Instance:
        return documentation(value.of)
    if is_class(value):
        found = class_names(value).get('__doc__')
    elif isinstance_exact(value, ModuleType):
        found = own_names(value).get('__doc__')
    elif type(value) is property:
        found = property.__dict__['__doc__'].__get__(value) if '__doc__' in property.__dict__ else value.__doc__
    elif type(value) is MethodType:
        return documentation(value.__func__)
    elif type(value) in FUNCTIONS:
        found = value.__doc__
    elif is_foreign(value):
        return None
    else:
        found = class_names(type(value)).get('__doc__')
    return found if type(found) is str else None

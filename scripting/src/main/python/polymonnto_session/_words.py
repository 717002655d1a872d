"""Kinds and short descriptions of objects."""
from types import MethodType, ModuleType

from polymonnto_session import _objects
from polymonnto_session._objects import ABSENT, FUNCTIONS, SLOTS

_TEXT = 40
_FUNCTIONS = (*FUNCTIONS, staticmethod, classmethod)
_KINDS = (
    ('Behavior', 'behavior'), ('NeuronGroup', 'group'), ('SynapseGroup', 'group'), ('NeuronSubGroup', 'group'),
    ('Network', 'network'),
)


def kind(value):
    """Return what a value is, in one word, by its class alone."""
    cls = type(value)
    if cls in _FUNCTIONS:
        return 'method' if cls is MethodType else 'function'
    if cls is property:
        return 'property'
    if _objects.is_class(value):
        return 'class'
    if _objects.isinstance_exact(value, ModuleType):
        return 'module'
    own = _objects.own_classes(cls)
    return next((kind for name, kind in _KINDS if name in own), 'variable')


def description(value):
    """Return the type, shape or first line of the documentation of a value."""
    cls = type(value)
    if value is ABSENT or cls in SLOTS:
        return ''
    if cls is staticmethod or cls is classmethod:
        return _objects.first_line(_objects.documentation(value.__func__))
    if kind(value) in ('method', 'function', 'property', 'class', 'module'):
        return _objects.first_line(_objects.documentation(value))
    return shape(value)


def shape(value):
    """Return the type of a value and how large it is, or the value itself if it is short."""
    cls = type(value)
    if value is None or cls in (bool, int, float, complex):
        return short(f'{cls.__name__} {value!r}') if value is not None else 'None'
    if cls is str:
        return 'str ' + short(repr(value[:_TEXT + 1]))
    if _objects.is_array(value):
        return f'{value.dtype.name} {value.shape}'
    if cls in (list, tuple, dict, set, frozenset, bytes, bytearray, range):
        return f'{cls.__name__} of {len(value)}'
    if _objects.is_foreign(value):
        return _foreign(value)
    if _objects.is_instance(value, 'generic'):
        return f'{cls.__name__} {value}'
    if _objects.is_instance(value, 'Behavior', 'NeuronGroup', 'SynapseGroup', 'Network'):
        return _of_network(value)
    return _objects.name_of(cls)


def short(text):
    """Return a text, cut if it is long."""
    return text if len(text) <= _TEXT else text[:_TEXT - 1] + '…'


def _foreign(value):
    import java
    try:
        if java.is_object(value):
            return str(value.getClass().getSimpleName())
    except Exception:
        pass
    return 'object of another language'


def _of_network(value):
    own = _objects.own_names(value)
    name = _objects.name_of(type(value))
    if _objects.is_instance(value, 'NeuronGroup') and type(own.get('size')) is int:
        return f'{name} of {own["size"]}'
    if _objects.is_instance(value, 'SynapseGroup'):
        ends = [_objects.own_names(own.get(end)).get('size') for end in ('src', 'dst')]
        if all(type(size) is int for size in ends):
            return f'{name} from {ends[0]} to {ends[1]}'
    if _objects.is_instance(value, 'Behavior'):
        given = own.get('init_kwargs')
        parts = [f'{key}={_argument(each)}' for key, each in given.items()] if type(given) is dict else []
        return short(f'{name}({", ".join(parts)})')
    return name


def _argument(value):
    return repr(value) if type(value) in (bool, int, float, str) or value is None else '…'

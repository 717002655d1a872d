"""What is known of an object, found out without running code of the user."""
from types import ModuleType

from polymonnto_session import _cursor, _objects, _signatures, _words
from polymonnto_session._objects import ABSENT

_LONGEST = 400
_MANY = 200
_SCALARS = (bool, int, float, complex, str, bytes, type(None))


def inspect(text, cursor, detail, namespace):
    """Return what is known of the expression at the cursor, of what is called there if there is none; else None.

    detail -- whether to give the source as well
    """
    for expression in _expressions(text, cursor):
        value = _cursor.value_of(expression, namespace)
        if value is not ABSENT and type(value) is not _objects.Instance:
            return described(value, expression, detail)
    return None


def _expressions(text, cursor):
    """Yield the expressions that the cursor may stand for, the nearest first."""
    end = cursor
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    place = _cursor.Place(text[:end])
    if place.inside is None and place.tokens and not place.in_comment:
        last = place.tokens[-1]
        if last.end == end and (last.kind == 'name' or last.text in (']', ')')):
            found = place.expression_before(len(place.tokens))
            if found is not None:
                yield found
    called = _cursor.Place(text[:cursor]).call(outer=True)[0]
    if called is not None:
        yield called


def described(value, name, detail):
    """Return the fields of an object, one below the other."""
    kind = 'class' if _objects.is_class(value) else _objects.name_of(type(value))
    fields = [('Type', kind), *_fields(value, name)]
    source = _source(value) if detail else None
    if source is None:
        fields.append(('Docstring', _documentation(value)))
    else:
        fields.append(('Source', source.rstrip('\n')))
    return '\n'.join(_field(label, each) for label, each in fields if each)


def _field(label, text):
    if '\n' in text:
        return f'{label}:\n{text}'
    return f'{label + ":":<14}{text}'


def _fields(value, name):
    yield 'String form', _string_form(value)
    if _objects.is_array(value):
        yield 'Shape', str(value.shape)
        yield 'dtype', str(value.dtype)
    elif _length(value) is not None:
        yield 'Length', str(_length(value))
    yield 'Tags', _tags(value)
    if _is_called(value):
        yield 'Signature', _signatures.signature(value, name.rpartition('.')[2])
    yield 'File', _place(value)


def _is_called(value):
    return type(value) in _objects.FUNCTIONS or _signatures.function_of(value)[0] is not None or _objects.is_class(value)


def _length(value):
    for kind in (str, bytes, list, tuple, dict, set, frozenset):
        if type(value) is kind:
            return len(value)
    return None


def _tags(value):
    own = {} if _objects.is_class(value) or _objects.is_foreign(value) else _objects.own_names(value)
    if _objects.is_instance(value, 'TaggableObjectBase') and '_core' in own:
        return ', '.join(str(tag) for tag in own['_core'].tags())
    return None


def _string_form(value):
    """Return the text of a value whose representation runs no code of the user."""
    if type(value) in _SCALARS or _objects.is_array(value):
        return _cut(repr(value))
    if type(value) in (list, tuple, set, frozenset, dict) and len(value) < _MANY:
        parts = [each for pair in value.items() for each in pair] if type(value) is dict else value
        return _cut(repr(value)) if all(type(each) in _SCALARS for each in parts) else None
    if _objects.is_instance(value, 'Behavior', 'NeuronGroup', 'SynapseGroup', 'Network', 'generic'):
        return _words.shape(value)
    return None


def _cut(text):
    return text if len(text) <= _LONGEST else text[:_LONGEST - 1] + '…'


def _guest(value):
    """Return the class of another language that stands behind a behavior or its class, and Python's class for it."""
    cls = value if _objects.is_class(value) else type(value)
    guest = _objects.in_class(cls, '_guest_class')
    return (None, cls) if guest is ABSENT else (guest, cls)


def _place(value):
    guest, cls = _guest(value)
    if guest is not None:
        return _signatures.guest_place(cls, guest)
    if _objects.isinstance_exact(value, ModuleType):
        file = _objects.own_names(value).get('__file__')
        return file if type(file) is str else None
    where = _signatures.place(value) or (_signatures.class_place(type(value)) if _tags(value) else None)
    return f'{where[0]}, line {where[1]}' if where else None


def _documentation(value):
    from inspect import cleandoc
    found = _objects.documentation(value)
    if found is None and type(value) in _objects.FUNCTIONS:
        return None
    return cleandoc(found) if found else None


def _source(value):
    guest, cls = _guest(value)
    if guest is not None:
        return _signatures.guest_source(cls, guest)
    found = _signatures.source(value)
    if found is None and _objects.is_instance(value, 'TaggableObjectBase'):
        found = _signatures.source(type(value))
    return found

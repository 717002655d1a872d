"""Values as short texts, and the objects of the engine behind those of Python; no code of a user's runs for either."""

from itertools import chain, islice

import java
import numpy as np
import polyglot

_NETWORKS = tuple(
    java.type(f'org.polymonnto.network.{name}') for name in ('Network', 'NeuronGroup', 'SynapseGroup', 'Behavior')
)
_Taggable = java.type('org.polymonnto.network.Taggable')
_PLAIN = (int, float, complex, bool, type(None), bytes)
_FUNCTIONS = (type(lambda: None), type(''.join))
_BRACKETS = {list: '[]', tuple: '()', set: '{}', dict: '{}'}
_LONGEST_TEXT = 40
_ITEMS = 3
_SEARCHED = 10_000
_DEPTH = 3


class Unknown:
    """A value of which no more than a word is known."""

    def __init__(self, word):
        self.word = word


def is_a(value, kind):
    """Return whether a value's own class, not what it pretends to be, is a kind of another."""
    return issubclass(type(value), kind)


def is_foreign(value):
    """Return whether a value is of Java or JavaScript, and not an array."""
    return is_a(value, polyglot.ForeignObject) and not is_a(value, np.ndarray)


def own_of(obj):
    """Return the attributes of an object of Python's."""
    return {} if is_foreign(obj) else dict(object.__getattribute__(obj, '__dict__'))


def core_of(obj):
    """Return the engine's object, None if there is none yet."""
    if is_foreign(obj):
        return obj
    own = own_of(obj)
    return core_of(own['BaseNeuronGroup']) if 'id_mask' in own else own.get('_core')


def is_of_network(value):
    """Return whether a value is a network or a part of one."""
    if is_foreign(value):
        return isinstance(value, _NETWORKS)
    if is_a(value, np.ndarray):
        return False
    try:
        own = object.__getattribute__(value, '__dict__')
    except AttributeError:
        return False
    if 'id_mask' in own:
        return 'BaseNeuronGroup' in own
    core = own.get('_core')
    return is_foreign(core) and isinstance(core, _Taggable)


def title(core):
    """Return the class and the name, which is the first tag: ``NeuronGroup 'exc'``."""
    kind, tags = core.kind(), core.tags()
    return f"{kind} '{tags[0]}'" if tags and tags[0] != kind else kind


def name_of(core):
    """Return the first tag."""
    tags = core.tags()
    return tags[0] if tags else core.kind()


def short(value, nested=False):
    """Return a value as a short text."""
    kind = type(value)
    if is_a(value, Unknown):
        return f'<{value.word}>'
    if is_a(value, np.ndarray):
        return f'{value.dtype.name} {value.shape}' if value.ndim else f'{value.dtype.name} {value.item()}'
    if kind in _PLAIN:
        text = repr(value)
    elif kind is str:
        return repr(value if len(value) <= _LONGEST_TEXT else value[:_LONGEST_TEXT - 3] + '...')
    elif is_a(value, np.generic):
        text = str(value)
    elif kind in _BRACKETS:
        return _collection(value, kind, nested)
    elif is_foreign(value):
        return _foreign(value)
    elif is_of_network(value):
        return title(core_of(value))
    elif is_a(value, type):
        return type.__getattribute__(value, '__name__')
    elif kind in _FUNCTIONS:
        return f'{value.__name__}()'
    else:
        return f'<{kind.__name__}>'
    return text if len(text) <= _LONGEST_TEXT else text[:_LONGEST_TEXT - 3] + '...'


def _collection(value, kind, nested):
    opening, closing = _BRACKETS[kind]
    if nested:
        return opening + ('...' if value else '') + closing
    if kind is dict:
        items = [f'{short(key, True)}: {short(each, True)}' for key, each in islice(value.items(), _ITEMS)]
    else:
        items = [short(each, True) for each in islice(value, _ITEMS)]
    if len(value) > _ITEMS:
        items.append(f'... {len(value) - _ITEMS:,} more')
    return opening + ', '.join(items) + (',' if kind is tuple and len(value) == 1 else '') + closing


def _foreign(value):
    if isinstance(value, _NETWORKS):
        return title(value)
    try:
        return f'<{value.getClass().getSimpleName()}>'
    except AttributeError:
        return '<object>'


def count_arrays(footprint, values):
    """Count the arrays among values and in lists, tuples and dicts of theirs; of very many the first are searched."""
    for _ in range(_DEPTH):
        deeper = []
        for value in islice(values, _SEARCHED):
            if is_a(value, np.ndarray):
                footprint.add(value)
            elif type(value) in (list, tuple):
                deeper.append(value)
            elif type(value) is dict:
                deeper.append(list(value.values()))
        values = chain.from_iterable(deeper)

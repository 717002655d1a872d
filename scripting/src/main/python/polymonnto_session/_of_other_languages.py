"""Completion and inspection of Python's objects for cells of other languages."""
from re import sub

import polyglot

from polymonnto_session import _completion, _inspection, _objects, _places, _signatures, _words
from polymonnto_session._objects import ABSENT


def _camel(name):
    return sub(r'(?<=[a-z0-9])_([a-z])', lambda match: match.group(1).upper(), name)


def _snake(name):
    return sub('[A-Z]', lambda match: '_' + match.group().lower(), name)


def is_python(value):
    """Return whether an object is Python's own."""
    return not _objects.isinstance_exact(value, polyglot.ForeignObject)


def members(value, prefix):
    """Return candidates for the attributes of an object; its methods and properties are called as in JavaScript."""
    named = {}
    for name, kind, each in _completion.attributes(value, '_' * prefix.startswith('_')):
        shown = _camel(name) if kind in ('method', 'property') or not name.startswith(prefix) else name
        if shown.startswith(prefix):
            named[shown] = shown, kind, each
    found = {each[0]: each for each in _completion.described(list(named.values()))}
    if _objects.is_instance(value, 'TaggableObjectBase'):
        for name, what in _ADDED.items():
            if name.startswith(prefix):
                found.setdefault(name, (name, name, 'method', what))
    return sorted(found.values(), key=lambda each: each[0].lower())


#: What JavaScript's views have besides.
_ADDED = {
    'find': 'Everything in this object with a tag.',
    'first': 'The first object with a tag, or null.',
    'recorded': 'What was recorded of a variable.',
    'afferent': 'The synapse groups that lead to this group.',
    'efferent': 'The synapse groups that come from this group.',
}


def has_plain(value, name):
    """Return whether an attribute is known without running code of the user."""
    return any(_objects.attribute(value, each) is not ABSENT for each in (name, _snake(name)))


def plain(value, name):
    """Return an attribute that has_plain is true of."""
    found = _objects.attribute(value, name)
    return _objects.attribute(value, _snake(name)) if found is ABSENT else found


def tags(value, prefix):
    """Return candidates for what a search in an object finds."""
    if not _objects.is_searched(value):
        return []
    return [(tag, tag, kind, what) for tag, kind, what in _completion.tags(value) if tag.startswith(prefix)]


def first(value, tag):
    """Return the first object with a tag, or None."""
    found = _objects.item(value, (tag, 0)) if _objects.is_searched(value) else ABSENT
    return None if found is ABSENT else found


def files(prefix):
    """Return candidates for the name of a file."""
    return _completion.files('', 0, _places.files(prefix))[1]


def network_class(name, is_face):
    """Return the class of PymoNNto with a name, or None."""
    import PymoNNto
    return vars(PymoNNto).get(name) if is_face else None


def options(value):
    """Return the arguments that can be given by name, with the texts of their defaults."""
    required = _signatures.REQUIRED
    known = _signatures.parameters(value) or ()
    return [(name, '' if default is required else default) for name, default, by_name in known if by_name]


def description(value):
    """Return a few words on a value."""
    return _words.description(value)


def described(value, name, detail):
    """Return what is known of an object."""
    return _inspection.described(value, name, detail)

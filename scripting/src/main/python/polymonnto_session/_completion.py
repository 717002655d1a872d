"""What can stand at the cursor of a Python cell; objects are looked at, and no code of the user runs."""
import builtins
import sys
from keyword import kwlist, softkwlist
from types import ModuleType

from polymonnto_session import _cursor, _objects, _places, _signatures, _words
from polymonnto_session._objects import ABSENT

_FILE_COMMANDS = frozenset(('run', 'load', 'cd', 'edit', 'save', 'notebook', 'snapshot', 'restore', 'pycat'))
_TAG_METHODS = frozenset((
    'has_module', 'set_tag_attrs', 'call_tag_functions', 'get', 'find_objects', 'set_behaviors', 'activate_behaviors',
    'deactivate_behaviors', 'remove_behavior', 'find', 'first',
))
_KEYWORDS = frozenset(kwlist) | frozenset(softkwlist) - {'_'}
_MOST_DESCRIBED = 50


def complete(text, cursor, namespace):
    """Return where completions begin and a list of (text, label, kind, description)."""
    before = text[:cursor]
    start, rest = _line_command(before)
    if start is None:
        return cursor, []
    command = rest[0] if rest else None
    if command == '!' or command in _FILE_COMMANDS:
        return _of_files(before, start, command)
    place = _cursor.Place(' ' * start + before[start:] if start else before)
    place.following = text[cursor:cursor + 1]
    if place.in_comment:
        return cursor, []
    if place.inside is not None:
        return _in_string(place, namespace)
    return _of_code(place, namespace)


def _line_command(before):
    """Return where code begins behind a command such as ``%time``, and (the command,) if there is one."""
    line_start = before.rfind('\n') + 1
    line = before[line_start:]
    stripped = line.lstrip()
    at = line_start + len(line) - len(stripped)
    if stripped.startswith('!'):
        return at + 1, ('!',)
    if stripped.startswith('?'):
        return at + len(stripped) - len(stripped.lstrip('?')), ()
    if stripped.startswith('%'):
        name, blank, _ = stripped.lstrip('%').partition(' ')
        if not blank:
            return None, ()
        return before.index(' ', at) + 1, (name,)
    if before.lstrip().startswith('%%') and '\n' in before.lstrip():
        return before.index('\n', before.index('%%')) + 1, ()
    return 0, ()


def _of_files(before, start, command):
    words = before[start:]
    at = max(words.rfind(' '), words.rfind('='), words.rfind('"'), words.rfind("'")) + 1
    word = words[at:]
    found = _places.files(word, command == 'cd')
    return files(before, len(before) - len(word.rpartition('/')[2]), found)


def files(before, start, found):
    """Return a place and candidates for files, each given with whether it is a folder."""
    names = [(name + '/' * is_folder, 'folder' if is_folder else 'file') for name, is_folder in found]
    return start, [(name, name, kind, '') for name, kind in names]


def _in_string(place, namespace):
    """Complete a key, a tag or the name of a file."""
    start, quotes, opening = place.inside
    typed = place.text[start:]
    tokens = place.tokens
    close = '' if place.following == quotes[0] else quotes
    if tokens and tokens[-1].text == '[':
        value = _before(place, len(tokens) - 1, namespace)
        if value is not ABSENT:
            keys = [each for each in _keys(value) if type(each[0]) is str]
            found = [each for each in keys if each[0].startswith(typed)]
            if typed[:2] in ('n.', 's.'):
                found += _of_parent(keys, typed)
            return start, [(each + close, each, kind, what) for each, kind, what in found]
    called, at = place.call()
    if called is not None:
        function, dot, method = called.rpartition('.')
        value = _cursor.value_of(function, namespace) if dot else ABSENT
        if method in _TAG_METHODS and value is not ABSENT and _objects.is_searched(value) and at == len(tokens) - 1:
            found = [each for each in tags(value) if each[0].startswith(typed)]
            return start, [(each + close, each, kind, what) for each, kind, what in found]
    if 'f' in opening.lower() or '\n' in typed or len(quotes) == 3:
        return len(place.text), []
    name_start = len(place.text) - len(typed.rpartition('/')[2])
    return files(place.text, name_start, _places.files(typed))


def _of_parent(keys, typed):
    """Return what is recorded as 'voltage' and found as 'n.voltage' as well."""
    parent = typed[:2]
    names = [each for each in keys if each[1] == 'recorded' and each[0].isidentifier()]
    return [(parent + name, kind, what) for name, kind, what in names if name.startswith(typed[2:])]


def _before(place, at, namespace):
    expression = place.expression_before(at)
    return ABSENT if expression is None else _cursor.value_of(expression, namespace)


def _keys(value):
    """Return (key, kind, description) of what a subscript of a value takes."""
    if type(value) is _objects.Instance:
        return []
    if _objects.is_searched(value):
        return tags(value)
    keys = _objects.keys(value)
    if keys is None:
        return []
    described = [(key, 'key', _words.description(_objects.item(value, key))) for key in keys[:2000]]
    return sorted(described, key=lambda each: str(each[0]))


def tags(value):
    """Return (tag, kind, description) of all that a search in an object of a network finds."""
    found = {}
    for home in _objects.own_names(value)['_core'].homes():
        what = _words.description(home)
        own = _objects.own_names(home)
        for tag in own['_core'].tags() if '_core' in own else ():
            found.setdefault(str(tag), ('tag', what))
        if _objects.is_instance(home, 'Recorder'):
            for variable in _objects.keys(_objects.attribute(home, 'variables')) or ():
                found.setdefault(variable, ('recorded', _words.description(home)))
    return [(tag, kind, what) for tag, (kind, what) in sorted(found.items(), key=lambda each: _order(each[0]))]


def _order(name):
    return name.startswith('_'), name.lower(), name


def _of_code(place, namespace):
    word = place.word()
    tokens = place.tokens
    at = len(tokens) - (word.text != '')
    if word.kind == 'number':
        return len(place.text), []
    imported = _of_import(place, word)
    if imported is not None:
        names = sorted((name for name in imported if _is_wanted(name, word.text)), key=str.lower)
        return word.start, [(name, name, imported[name], '') for name in names]
    before = tokens[at - 1] if at else None
    if before is not None and before.text == '.':
        value = _before(place, at - 1, namespace)
        found = {} if value is ABSENT else _attributes(value)
        return word.start, _described(found, word.text, value)
    candidates = []
    called, opening = place.call()
    if called is not None and before.text in ('(', ','):
        candidates += _arguments(place, called, opening, word.text, namespace)
    if before is not None and before.text == '[' and not word.text:
        value = _before(place, at - 1, namespace)
        if value is not ABSENT:
            candidates += [(repr(key), repr(key), kind, what) for key, kind, what in _keys(value)]
    found = dict.fromkeys(_KEYWORDS, _KEYWORD)
    found.update(builtins.__dict__)
    found.update((name, value) for name, value in list(namespace.items()) if type(name) is str)
    return word.start, candidates + _described(found, word.text)


class _Keyword:
    pass


_KEYWORD = _Keyword()


def attributes(value, prefix):
    """Return (name, kind, what it stands for) of the attributes of a value whose names begin with a prefix."""
    return _named(_attributes(value), prefix, value)


def _attributes(value):
    found = _objects.names(value)
    if _objects.is_array(value):
        # What the engine's class has besides is Java's.
        found = {name: each for name, each in found.items() if _objects.in_class(type(value), name) is not ABSENT}
    return found


def _described(found, prefix, of=None):
    return described(_named(found, prefix, of))


def _named(found, prefix, of):
    """Return (name, kind, value) for names that begin with a prefix; private ones only if it begins with an underscore."""
    old = prefix.startswith('_')
    names = [name for name in found if type(name) is str and name.startswith(prefix) and (old or name[:1] != '_')]
    names.sort(key=str.lower)
    in_object = of is not None and not _objects.isinstance_exact(of, ModuleType)
    kinds = {}
    named = []
    for name in names:
        value = found[name]
        cls = type(value)
        if id(cls) not in kinds:
            kinds[id(cls)] = _kind(value, in_object)
        kind = kinds[id(cls)]
        if kind is not None:
            named.append((name, kind, value))
    return named


def described(named):
    """Return candidates for (name, kind, value). Many are not described, as a list of them is read for its names."""
    if len(named) > _MOST_DESCRIBED:
        return [(name, name, kind, '') for name, kind, _ in named]
    return [(name, name, kind, '' if value is _KEYWORD else _words.description(value)) for name, kind, value in named]


def _kind(value, in_object):
    """Return what a value is in one word; None for a name that is only kept for older modules."""
    cls = type(value)
    if cls is _Keyword:
        return 'keyword'
    if _objects.name_of(cls) in _objects.RENAMED and _objects.is_own_class(cls):
        return None
    kind = _words.kind(value)
    return 'method' if in_object and kind == 'function' else kind


def _arguments(place, called, opening, prefix, namespace):
    """Return candidates for names of arguments that are not given yet."""
    value = _cursor.value_of(called, namespace)
    known = None if value is ABSENT else _signatures.parameters(value)
    if not known:
        return []
    tokens = place.tokens
    given = {name.text for name, sign in zip(tokens[opening + 1:], tokens[opening + 2:]) if sign.text == '='}
    candidates = []
    for name, default, by_name in known:
        if by_name and name.startswith(prefix) and name not in given and (prefix or not name.startswith('_')):
            what = '' if default is _signatures.REQUIRED else _words.short('= ' + default)
            candidates.append((name + '=', name + '=', 'argument', what))
    return candidates


def _is_wanted(name, prefix):
    return name.startswith(prefix) and (name[:1] != '_' or prefix[:1] == '_')


def _of_import(place, word):
    """Return the names that can stand in an import and their kinds; None elsewhere."""
    words = [token.text for token in place.tokens]
    if not words or words[0] not in ('import', 'from') or len(words) == 1 and word.text:
        return None
    if word.text:
        words.pop()
    if words[0] == 'from' and 'import' in words:
        return _importable(''.join(words[1:words.index('import')]))
    part = words[len(words) - words[::-1].index(','):] if ',' in words else words[1:]
    if 'as' in part:
        return {}
    if part and part[-1] != '.':
        return {'import' if words[0] == 'from' else 'as': 'keyword'}
    return dict.fromkeys(_places.modules(''.join(part[:-1])), 'module')


def _importable(package):
    found = dict.fromkeys(_places.modules(package), 'module') if package else {}
    module = sys.modules.get(package)
    if module is not None:
        found.update((name, _words.kind(value)) for name, value in _objects.names(module).items())
    return found

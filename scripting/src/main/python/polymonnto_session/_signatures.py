"""Parameters and source code of functions, classes and behaviors, read and not run."""
import ast
import linecache
from types import FunctionType, MethodType

from polymonnto_session import _objects
from polymonnto_session._objects import ABSENT

_ASKING = frozenset(('parameter', 'kwargs', 'args', 'argument', 'get_init_attr'))
_BEHAVIOR = {'tag': 'None', 'behavior_enabled': 'True'}
_parameters = {}
_qualified = type.__dict__['__qualname__'].__get__
REQUIRED = object()


def function_of(value):
    """Return the function that a call of a value runs and how many of its arguments are given; (None, 0) if unknown."""
    if type(value) is _objects.Instance:
        return None, 0
    if type(value) in (staticmethod, classmethod):
        return _original(value.__func__), int(type(value) is classmethod)
    if type(value) is MethodType:
        return _original(value.__func__), 1
    if type(value) is FunctionType:
        return _original(value), 0
    if _objects.is_class(value):
        for name in ('__init__', '__new__'):
            found = _objects.in_class(value, name)
            found = found.__func__ if type(found) is staticmethod else found
            if type(found) is FunctionType:
                return _original(found), 1
        return None, 0
    found = _objects.in_class(type(value), '__call__')
    return (_original(found), 1) if type(found) is FunctionType else (None, 0)


def _original(function):
    while type(function) is FunctionType:
        wrapped = function.__dict__.get('__wrapped__')
        if type(wrapped) is not FunctionType:
            return function
        function = wrapped
    return None


def parameters(value):
    """Return the parameters of a call as (name, text of the default or REQUIRED, whether it can be given by name).

    Stars are part of the names of ``*args`` and ``**kwargs``. None if nothing is known.
    """
    found = _of_function(value)
    if _objects.is_class(value) and _is_behavior(value):
        given = {name: (name, default, True) for name, default in asked_parameters(value).items()}
        own = [each for each in found or () if not each[0].startswith('*')]
        return own + list(given.values())
    return found


def _is_behavior(cls):
    return any(_objects.name_of(each) == 'Behavior' and _objects.is_own_class(each) for each in _objects.mro(cls))


def _of_function(value):
    function, skipped = function_of(value)
    if function is None:
        return _of_builtin(value)
    code = function.__code__
    names = code.co_varnames
    count = code.co_argcount
    defaults = function.__defaults__ or ()
    found = []
    for at, name in enumerate(names[:count]):
        default = at - (count - len(defaults))
        found.append((name, _text(defaults[default]) if default >= 0 else REQUIRED, at >= code.co_posonlyargcount))
    found = found[skipped:]
    end = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        found.append(('*' + names[end], REQUIRED, False))
    elif code.co_kwonlyargcount:
        found.append(('*', REQUIRED, False))
    by_name = function.__kwdefaults__ or {}
    found += [(name, _text(by_name[name]) if name in by_name else REQUIRED, True) for name in names[count:end]]
    if code.co_flags & 8:
        found.append(('**' + names[end + bool(code.co_flags & 4)], REQUIRED, False))
    return found


def _of_builtin(value):
    is_own = type(value) in _objects.FUNCTIONS or type(value) is type
    text = getattr(value, '__text_signature__', None) if is_own else None
    if type(text) is not str:
        return None
    try:
        arguments = ast.parse(f'def f{text.replace("$", "")}: pass').body[0].args
    except SyntaxError:
        return None
    plain = arguments.posonlyargs + arguments.args
    defaults = [None] * (len(plain) - len(arguments.defaults)) + arguments.defaults
    pairs = list(zip(plain, defaults, [False] * len(arguments.posonlyargs) + [True] * len(arguments.args)))
    pairs += [(each, default, True) for each, default in zip(arguments.kwonlyargs, arguments.kw_defaults)]
    return [
        (each.arg, REQUIRED if default is None else ast.unparse(default), named)
        for each, default, named in pairs if each.arg not in ('self', 'module', 'type')
    ]


def _text(default):
    """Return the text of a default; only plain values and names of classes and functions are shown."""
    kind = type(default)
    if default is None or default is ... or kind in (bool, int, float, complex, str, bytes):
        return repr(default)
    if kind in (list, tuple, set) and all(type(each) in (bool, int, float, str) for each in default):
        return repr(default)
    if kind is dict and not default:
        return '{}'
    if kind is type or kind in _objects.FUNCTIONS:
        return _objects.name_of(default) if kind is type else default.__name__
    return '…'


def signature(value, name):
    """Return the signature of what can be called as a text, or None."""
    known = parameters(value)
    if known is None:
        return None
    parts = [each if default is REQUIRED else f'{each}={default}' for each, default, _ in known]
    return f'{name}({", ".join(parts)})'


def asked_parameters(cls):
    """Return the parameters that a class of behaviors asks for, with the text of the default or REQUIRED."""
    found = {}
    for each in reversed(_objects.mro(cls)):
        if not (_objects.name_of(each) == 'Behavior' and _objects.is_own_class(each)):
            found.update(_asked_in(each))
    guest = _objects.in_class(cls, '_guest_class')
    if guest is not ABSENT and guest is not None:
        found.update(_asked_by_guest(cls, guest))
    return found | _BEHAVIOR


def _asked_in(cls):
    place = class_place(cls)
    if place is None:
        return {}
    lines = class_lines(*place)
    key = (place[0], ''.join(lines))
    if key not in _parameters:
        if len(_parameters) > 500:
            _parameters.clear()
        _parameters[key] = _asked_in_source(lines)
    return _parameters[key]


def _asked_in_source(lines):
    from textwrap import dedent
    try:
        tree = ast.parse(dedent(''.join(lines)))
    except SyntaxError:
        return {}
    calls = [each for each in ast.walk(tree) if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute)]
    found = {}
    for call in sorted(calls, key=lambda each: (each.lineno, each.col_offset)):
        first = call.args[0] if call.args else None
        if call.func.attr in _ASKING and isinstance(first, ast.Constant) and isinstance(first.value, str):
            default = call.args[1] if len(call.args) > 1 else None
            named = [each.value for each in call.keywords if each.arg == 'default']
            default = named[0] if named else default
            found.setdefault(first.value, 'None' if default is None else ast.unparse(default))
    return found


def _asked_by_guest(cls, guest):
    import java
    from re import findall
    found = {}
    if java.is_type(guest):
        names = java.type('org.polymonnto.scripting.JavaBehaviors').parameterNames(guest)
        found.update(dict.fromkeys(map(str, names), REQUIRED))
    calls = findall(r"""\bparameter\(\s*(['"])(\w+)\1\s*,?\s*([^,()]*)""", guest_source(cls, guest) or '')
    found.update((name, default.strip() or 'None') for _, name, default in calls)
    return found


def guest_source(cls, guest):
    """Return the source of a class of behaviors in JavaScript or Java, or None."""
    import java
    if not java.is_type(guest):
        return java.type('org.polymonnto.scripting.JavaScriptModules').textOf(guest)
    place = _file_of_module(cls)
    return _block(''.join(linecache.getlines(place)), _objects.name_of(cls)) if place else None


def _block(text, name):
    """Return the class with a name in a Java file, up to its last brace."""
    from re import search
    match = search(rf'(?m)^[^\n;*/]*\bclass\s+{name}\b', text)
    if match is None:
        return text
    depth = 0
    for sign in range(text.index('{', match.end()), len(text)):
        depth += (text[sign] == '{') - (text[sign] == '}')
        if depth == 0:
            return text[match.start():sign + 1]
    return text[match.start():]


def guest_place(cls, guest):
    """Return where a class of behaviors of another language is written, as a text, or None."""
    import java
    if java.is_type(guest):
        return _file_of_module(cls)
    return java.type('org.polymonnto.scripting.JavaScriptModules').placeOf(guest)


def _file_of_module(cls):
    """Return the file that a class of another language was loaded from, or None."""
    from polymonnto import _loaded
    for path, module in _loaded.items():
        if _objects.own_names(module).get(_objects.name_of(cls)) is cls:
            return path
    return None


def class_place(cls):
    """Return the file of a class and a line (from 1) of one of its methods or of itself, or None if it is not known."""
    for found in _objects.class_names(cls).values():
        found = found.__func__ if type(found) in (staticmethod, classmethod) else found
        found = found.fget if type(found) is property else found
        if type(found) is FunctionType:
            code = found.__code__
            if code.co_qualname.startswith(_qualified(cls) + '.') and _class_line(cls, code) is not None:
                return code.co_filename, _class_line(cls, code)
    return _searched_place(cls)


def _class_line(cls, code):
    lines = linecache.getlines(code.co_filename)
    for at in range(min(code.co_firstlineno, len(lines)) - 1, -1, -1):
        words = lines[at].replace('(', ' ').replace(':', ' ').split()
        if words[:2] == ['class', _objects.name_of(cls)]:
            return at + 1
    return None


def _searched_place(cls):
    """Return the place of a class without methods: its module's file, or the last cell that has it."""
    import sys
    module = sys.modules.get(_objects.class_names(cls).get('__module__'))
    files = [getattr(module, '__file__', None)]
    if getattr(module, '__name__', '') == '__main__':
        files = [name for name in reversed(list(linecache.cache)) if name.startswith('<In[')] + files
    for file in files:
        if type(file) is str and file.endswith(('.py', ']>')):
            for at, line in enumerate(linecache.getlines(file)):
                if line.replace('(', ' ').replace(':', ' ').split()[:2] == ['class', _objects.name_of(cls)]:
                    return file, at + 1
    return None


def class_lines(file, line):
    """Return the lines of the class at a line of a file, with the decorators above."""
    lines = linecache.getlines(file)
    start = line - 1
    indent = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    while end < len(lines):
        text = lines[end]
        if text.strip() and not text.lstrip().startswith('#') and len(text) - len(text.lstrip()) <= indent:
            if text.strip()[:1] not in ')]}':
                break
        end += 1
    while start and lines[start - 1].lstrip().startswith('@'):
        start -= 1
    while end > start + 1 and not lines[end - 1].strip():
        end -= 1
    return lines[start:end]


def place(value):
    """Return the file and line of a function or class, or None."""
    if _objects.is_class(value):
        return class_place(value)
    function, _ = function_of(value)
    if function is None or type(value) not in _objects.FUNCTIONS:
        return None
    return function.__code__.co_filename, function.__code__.co_firstlineno


def source(value):
    """Return the source code of a function or class, or None."""
    where = place(value)
    if where is None:
        return None
    if _objects.is_class(value):
        return ''.join(class_lines(*where))
    from inspect import getblock
    lines = linecache.getlines(where[0])
    return ''.join(getblock(lines[where[1] - 1:])) if lines else None

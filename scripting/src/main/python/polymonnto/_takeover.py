"""Changed code of Python modules in use: their classes stay the objects that they are."""

import ast
import sys
from types import FunctionType, ModuleType

from polymonnto import ReloadError
from polymonnto._reload import warn_of_missing

_OF_THE_OLD_CLASS = frozenset({'__dict__', '__weakref__', '__module__', '__slots__'})
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def reload_file(path, modules, instances):
    """Execute a changed file in its modules, and return the names of the classes that were taken over.

    Parameters
    ----------
    path : str
        Absolute path of the file.
    modules : list of module
        The modules that were made of it.
    instances : list
        Objects that may be of its classes.
    """
    with open(path, 'rb') as file:
        source = file.read()
    undo = []
    try:
        names = []
        for module in modules:
            names += _reload_module(module, path, source, instances, undo)
    except BaseException as error:
        for step in reversed(undo):
            step()
        if isinstance(error, (Exception, SystemExit)):
            raise ReloadError(f'{_place(path, error)}: {type(error).__name__}: {_text(error)} (Python)') from error
        raise
    return list(dict.fromkeys(names))


def _place(path, error):
    if isinstance(error, SyntaxError) and error.filename == path:
        return f'{path}:{error.lineno}'
    place = path
    traceback = error.__traceback__
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == path:
            place = f'{path}:{traceback.tb_lineno}'
        traceback = traceback.tb_next
    return place


def _text(error):
    return error.msg if isinstance(error, SyntaxError) else str(error)


def _reload_module(module, path, source, instances, undo):
    tree = ast.parse(source, path)
    is_script = module is sys.modules['__main__']
    if is_script:
        from polymonnto_runtime import _script
        tree.body = _declarations(tree, _script.source)
    namespace = vars(module)
    before = dict(namespace)
    undo.append(lambda: (namespace.clear(), namespace.update(before)))
    exec(compile(tree, path, 'exec', dont_inherit=True), namespace)
    taken = _changed_classes(module.__name__, before, namespace)
    old_of = {new: old for _, old, new in taken}
    names = []
    for name, old, new in taken:
        if _take_over_or_move(old, new, old_of, instances, undo):
            namespace[name] = old
        names.append(name)
    if is_script:
        _script.source = source
    used = {cls for each in instances for cls in type(each).__mro__ if cls.__module__ == module.__name__}
    warn_of_missing(path, {cls.__name__ for cls in used if before.get(cls.__name__) is cls} - set(names))
    return names


def _declarations(tree, source):
    """Return what a script declares: definitions, and the imports and constants that were not there before."""
    known = {ast.dump(node) for node in ast.parse(source).body}
    return [
        node for node in tree.body
        if isinstance(node, _DEFINITIONS) or (_is_import(node) or _is_constant(node)) and ast.dump(node) not in known
    ]


def _is_import(node):
    return isinstance(node, (ast.Import, ast.ImportFrom))


def _is_constant(node):
    if not isinstance(node, (ast.Assign, ast.AnnAssign)) or node.value is None:
        return False
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    if not all(isinstance(target, ast.Name) for target in targets):
        return False
    try:
        ast.literal_eval(node.value)
    except ValueError:
        return False
    return True


def _changed_classes(module, before, after):
    """Return tuples (name, class, changed class) of the classes that a module had and has."""
    found = []
    for name, old in before.items():
        new = after.get(name)
        if isinstance(old, type) and isinstance(new, type) and new is not old and old.__module__ == new.__module__ == module:
            found.append((name, old, new))
    return found


def _take_over_or_move(old, new, old_of, instances, undo):
    """Change a class in place; where that cannot be, give its objects the new one and return False."""
    steps = []
    try:
        _take_over(old, new, old_of, steps)
    except TypeError:
        for step in reversed(steps):
            step()
        for each in instances:
            if type(each) is old:
                object.__setattr__(each, '__class__', new)
                undo.append(lambda each=each: object.__setattr__(each, '__class__', old))
        return False
    undo += steps
    return True


def _take_over(old, new, old_of, undo):
    """Give a class the bases and attributes of another one, so that its objects have them, too."""
    if vars(old).get('__slots__') != vars(new).get('__slots__'):
        raise TypeError('other slots')
    bases, former = tuple(old_of.get(base, base) for base in new.__bases__), old.__bases__
    if bases != former:
        old.__bases__ = bases
        undo.append(lambda: setattr(old, '__bases__', former))
    had, has = dict(vars(old)), dict(vars(new))
    undo.append(lambda: _set_attributes(old, dict(vars(old)), had))
    for name, value in has.items():
        if _is_nested(value, new) and _is_nested(had.get(name), old):
            _take_over(had[name], value, old_of, undo)
            has[name] = had[name]
    _set_attributes(old, had, has)
    seen = set()
    for value in has.values():
        _point_to(old, new, value, seen)


def _is_nested(value, owner):
    return isinstance(value, type) and value.__qualname__ == f'{owner.__qualname__}.{value.__name__}'


def _set_attributes(cls, had, has):
    for name in had.keys() - has.keys() - _OF_THE_OLD_CLASS:
        delattr(cls, name)
    for name, value in has.items():
        if name not in _OF_THE_OLD_CLASS and type(value).__name__ not in ('member_descriptor', 'getset_descriptor'):
            setattr(cls, name, value)


def _point_to(old, new, value, seen):
    """Let ``super()`` and ``__class__`` mean the old class, whose objects the new functions work on."""
    if id(value) in seen:
        return
    seen.add(id(value))
    for name in ('__func__', 'fget', 'fset', 'fdel', 'func', '__wrapped__'):
        inner = getattr(value, name, None) if not isinstance(value, (type, ModuleType)) else None
        if isinstance(inner, (FunctionType, staticmethod, classmethod, property)):
            _point_to(old, new, inner, seen)
    for cell in getattr(value, '__closure__', None) or ():
        try:
            content = cell.cell_contents
        except ValueError:
            continue
        if content is new:
            cell.cell_contents = old
        elif isinstance(content, FunctionType):
            _point_to(old, new, content, seen)

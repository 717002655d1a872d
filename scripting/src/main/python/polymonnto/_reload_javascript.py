"""Changed code of JavaScript behaviors in use."""

import sys

from polymonnto import ReloadError, _loaded
from polymonnto._javascript import JavaScriptBehavior, _Modules, exported
from polymonnto._reload import behaviors, failure, warn_of_missing
from polymonnto_runtime import JAVASCRIPT

_PREFIX = '$polymonnto$'
_UNNAMED = 'default'


def _face():
    return _Modules.load(JAVASCRIPT + 'reload.mjs')


def file_of(guest_class):
    """Return the path of the file that a class is written in, or None."""
    path = _Modules.fileOf(guest_class)
    return None if path is None else str(path)


def files_of(guest_class):
    """Return the paths of the files that a class and those it extends are written in."""
    return [file_of(each) for each in _face().chain(guest_class)]


def reload_file(path):
    """Evaluate a changed file, give its methods to the classes in use, and return the names of these classes."""
    with open(path, encoding='utf-8') as file:
        text = file.read()
    if path == getattr(sys.modules['__main__'], '__file__', None):
        text = _declarations(path, text)
    known = _classes_of(path)
    used = {name: cls for name, cls in known.items() if _declares(text, name)}
    text += ''.join(f'\nexport {{ {name} as {_PREFIX}{name} }};' for name in used if name != _UNNAMED)
    try:
        exports = _Modules.evaluateAs(path, text)
    except (ImportError, TypeError) as error:
        raise failure(error, 'JavaScript') from None
    changed = {name: getattr(exports, name if name == _UNNAMED else _PREFIX + name) for name in used}
    for cls in changed.values():
        obstacle = str(_face().obstacle(cls))
        if obstacle:
            raise ReloadError(f'{path}: {obstacle} (JavaScript)')
    for name, cls in used.items():
        _face().takeOver(cls, changed[name])
    if path in _loaded:
        for name, value in exported(exports).items():
            if not name.startswith(_PREFIX) and name not in used:
                setattr(_loaded[path], name, value)
    warn_of_missing(path, known.keys() - used.keys())
    return list(used)


def _declarations(path, text):
    declared = _face().declarations(text)
    if declared.problem:
        raise ReloadError(f'{path}: {declared.problem} (JavaScript)')
    return str(declared.text)


def _classes_of(path):
    """Return the classes of behaviors in use, or offered by a module, that are written in a file, by their names."""
    known = [type(each) for each in behaviors()]
    if path in _loaded:
        known += [value for value in vars(_loaded[path]).values() if isinstance(value, type)]
    guests = [cls._guest_class for cls in dict.fromkeys(known) if issubclass(cls, JavaScriptBehavior)]
    found = {}
    for guest in guests:
        for each in _face().chain(guest):
            if file_of(each) == path:
                found[str(each.name)] = each
    return found


def _declares(text, name):
    import re
    if name == _UNNAMED:
        return re.search(r'\bexport\s+default\s+class\b(?!\s+(?!extends\b)[\w$])', text) is not None
    return re.search(rf'\b(class|const|let|var)\s+{re.escape(name)}(?![\w$])', text) is not None

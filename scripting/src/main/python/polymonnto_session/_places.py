"""Names of files and modules."""
import os
import sys

from polymonnto_session import _objects

_MOST = 500
_folders = {}


def files(prefix, only_folders=False):
    """Return (name that replaces the part behind the last slash, whether it is a folder) of files that begin so."""
    folder, _, name = prefix.rpartition('/')
    where = os.path.expanduser(folder) if folder else '/' if prefix.startswith('/') else '.'
    found = []
    try:
        with os.scandir(where) as entries:
            for entry in entries:
                hidden = entry.name.startswith('.') and not name.startswith('.')
                if entry.name.startswith(name) and not hidden:
                    found.append((entry.name, entry.is_dir()))
                if len(found) == _MOST:
                    break
    except OSError:
        return []
    return sorted(each for each in found if each[1] or not only_folders)


def modules(package):
    """Return the names of modules in a package, of those at the top if it is empty; nothing is imported."""
    if not package:
        found = set(sys.builtin_module_names) | set(sys.stdlib_module_names)
        folders = [each or '.' for each in sys.path]
    else:
        found = set()
        folders = _folders_of(package)
    for folder in folders:
        found.update(_modules_in(folder))
    start = package + '.' if package else ''
    found.update(name[len(start):].partition('.')[0] for name in list(sys.modules) if name.startswith(start))
    return {name for name in found if name.isidentifier()}


def _folders_of(package):
    module = sys.modules.get(package)
    if module is not None:
        path = _objects.own_names(module).get('__path__')
        return [each for each in path if type(each) is str] if type(path) is list else []
    parts = package.split('.')
    places = [os.path.join(folder or '.', *parts) for folder in sys.path]
    return [each for each in places if os.path.isdir(each)][:1]


def _modules_in(folder):
    try:
        changed = os.stat(folder).st_mtime_ns
        known = _folders.get(folder)
        if known is None or known[0] != changed:
            with os.scandir(folder) as entries:
                names = [name for name in map(_module_name, entries) if name]
            known = _folders[folder] = changed, names
        return known[1]
    except OSError:
        return []


def _module_name(entry):
    name, dot, ending = entry.name.partition('.')
    if dot:
        return name if ending == 'py' and name != '__init__' else None
    return name if name.isidentifier() and name != '__pycache__' and entry.is_dir() else None

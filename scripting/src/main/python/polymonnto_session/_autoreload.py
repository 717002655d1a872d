"""Files that are taken over before a cell when they have changed."""

import sys

from polymonnto_session import main

_seen = {}


def begin(level):
    """Forget what is known of files, and look at them as they are now unless level is 0."""
    _seen.clear()
    if level:
        for path in _files(level):
            _seen[path] = _version(path)


def reload_changed(level):
    """Take over the files that have changed since they were seen last; return what is to be said, or None.

    level -- 1: the files of the behaviors of all networks and those that load() has loaded; 2: those of all modules of
        the user as well
    """
    lines = []
    for path in _files(level):
        version = _version(path)
        before = _seen.setdefault(path, version)
        if version is not None and version != before:
            _seen[path] = version
            lines.append(_reload(path))
    return '\n'.join(lines) or None


def _reload(path):
    from polymonnto._reload import report
    line = report(path)
    _rebind(path)
    return line


def _rebind(path):
    """Let names of the session that stand for functions and classes of a module stand for its changed ones."""
    for module in list(sys.modules.values()):
        if getattr(module, '__file__', None) == path and module.__name__ != '__main__':
            for name, value in list(main.items()):
                own = getattr(value, '__name__', None)
                if getattr(value, '__module__', None) == module.__name__ and isinstance(own, str):
                    main[name] = vars(module).get(own, value)


def _files(level):
    found = set()
    reloading = sys.modules.get('polymonnto._reload')
    network = sys.modules.get('PymoNNto.NetworkCore.Network')
    if network is not None:
        if reloading is None:
            from polymonnto import _reload as reloading
        for each in list(network._networks):
            found.update(reloading.files(each))
    polymonnto = sys.modules.get('polymonnto')
    if polymonnto is not None:
        found.update(polymonnto._loaded)
    if level > 1:
        found.update(_modules())
    return sorted(found)


def _modules():
    """Return the files of modules that are neither Python's nor PolymoNNto's nor installed ones."""
    from os.path import splitext

    from polymonnto_runtime import PACKAGES
    for module in list(sys.modules.values()):
        file = getattr(module, '__file__', None)
        if isinstance(file, str) and splitext(file)[1] == '.py' and module.__name__ != '__main__':
            if not file.startswith((PACKAGES, sys.base_prefix, sys.prefix)) and 'site-packages' not in file:
                yield file


def _version(path):
    from os import stat
    try:
        found = stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size

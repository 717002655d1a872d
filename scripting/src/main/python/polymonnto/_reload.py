"""Changed code for behaviors that are in use, in all three languages."""

import sys
from types import ModuleType

from PymoNNto.NetworkCore.Behavior import Behavior
from PymoNNto.NetworkCore.Network import _networks
from polymonnto import _LANGUAGES, ReloadError, _loaded
from polymonnto_runtime import PACKAGES


def reload(what):
    """See `polymonnto.reload`."""
    reload_file(file_of(what))


def file_of(what):
    """Return the path of the file that a behavior, a class or a module comes from."""
    if isinstance(what, ModuleType):
        path = _path_of_module(what)
    elif isinstance(what, type):
        path = _path_of_class(what)
    elif isinstance(what, Behavior):
        path = _path_of_class(type(what))
    else:
        raise TypeError(f'reload() takes a behavior, a class of behaviors or a module that load() returned, not {what!r}')
    if path is None:
        raise TypeError(f'reload(): {what} does not come from a file of its own')
    return path


def _path_of_module(module):
    from os.path import abspath, splitext
    file = vars(module).get('__file__')
    if not isinstance(file, str) or file.startswith(PACKAGES) or splitext(file)[1] not in _LANGUAGES:
        return None
    return abspath(file)


def _path_of_class(cls):
    guest = getattr(cls, '_guest_class', None)
    if guest is not None:
        return _foreign(cls).file_of(guest)
    for path, module in list(_loaded.items()):
        if cls.__module__ == module.__name__ and _attribute(module, cls.__qualname__) is cls:
            return path
    module = sys.modules.get(cls.__module__)
    return None if module is None else _path_of_module(module)


def _attribute(module, name):
    value = module
    for part in name.split('.'):
        value = vars(value).get(part) if isinstance(value, (type, ModuleType)) else None
    return value


def _foreign(cls):
    from polymonnto._javascript import JavaScriptBehavior
    if issubclass(cls, JavaScriptBehavior):
        from polymonnto import _reload_javascript
        return _reload_javascript
    from polymonnto import _reload_java
    return _reload_java


def behaviors():
    """Return the behaviors of all networks."""
    return [behavior for network in list(_networks) for behavior in network.all_behaviors()]


def files(network):
    """Return the paths of the files whose classes are those of a network's behaviors."""
    classes = {cls for behavior in network.all_behaviors() for cls in type(behavior).__mro__}
    found = set()
    for cls in classes:
        guest = vars(cls).get('_guest_class')
        if guest is not None:
            found.update(_foreign(cls).files_of(guest))
        elif issubclass(cls, Behavior) and cls is not Behavior:
            found.add(_path_of_class(cls))
    return sorted(found - {None})


def reload_file(path):
    """Take over a changed file; return the names of its classes, each with what is to be said of it.

    Raises
    ------
    ReloadError
        If that cannot be done; everything is as it was before.
    """
    from os.path import splitext
    language = _LANGUAGES[splitext(path)[1]]
    try:
        if language == 'JavaScript':
            from polymonnto._reload_javascript import reload_file as take_over
            names = take_over(path)
        elif language == 'Java':
            from polymonnto._reload_java import reload_file as take_over
            names = take_over(path)
        else:
            from polymonnto._takeover import reload_file as take_over
            names = take_over(path, _modules_of(path), behaviors())
    except OSError as error:
        raise ReloadError(f'{path}: {error} ({language})') from error
    _refresh()
    return names


def _modules_of(path):
    modules = [module for module in [*_loaded.values(), *sys.modules.values()] if isinstance(module, ModuleType)]
    found = {id(module): module for module in modules if _path_of_module(module) == path}
    return list(found.values())


def _refresh():
    """Let the networks call the changed methods."""
    for network in list(_networks):
        for behavior in network.all_behaviors():
            if isinstance(behavior, Behavior):
                behavior.empty_iteration_function = behavior.is_empty_iteration_function()
        network._core.schedule().touch()


def warn_of_missing(path, names):
    """Warn of classes in use that a changed file does not have."""
    import warnings
    for name in sorted(names):
        warnings.warn(f'{path} has no class {name} any more; its behaviors keep their code', stacklevel=2)


def report(path):
    """Take over a changed file, and return the line that tells of it."""
    from os.path import basename
    try:
        names = reload_file(path)
    except ReloadError as error:
        return f'not reloaded, the old code stays: {error}'
    return f'reloaded {basename(path)}' + (f': {", ".join(names)}' if names else '')


def failure(error, language):
    """Return the ReloadError for an exception that says what is wrong with a file."""
    first, *others = str(error).splitlines()
    return ReloadError('\n'.join([f'{first} ({language})', *others]))

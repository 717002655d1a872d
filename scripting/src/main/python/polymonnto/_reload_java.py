"""Changed code of Java behaviors in use."""

import java

from polymonnto import _loaded
from polymonnto._java import JavaBehavior, behavior_class
from polymonnto._reload import behaviors, failure, warn_of_missing

_Behaviors = java.type('org.polymonnto.scripting.JavaBehaviors')
_Reloading = java.type('org.polymonnto.scripting.Reloading')


def file_of(guest_class):
    """Return the path of the file that a class was compiled from, or None."""
    path = _Reloading.fileOf(guest_class)
    return None if path is None else str(path)


def files_of(guest_class):
    """Return the paths of the files that a class and those it extends were compiled from."""
    return [file_of(guest_class)]


def reload_file(path):
    """Compile a changed file, let its behaviors work on with new objects, and return the names of their classes."""
    try:
        changed = {str(entry.getKey()): entry.getValue() for entry in _Behaviors.load(path).entrySet()}
        known = [each for each in behaviors() if _is_of(type(each), path)]
        used = [each for each in known if _name(type(each)) in changed]
        made = [_Reloading.successor(each._made, changed[_name(type(each))], _parameters(each)) for each in used]
    except (ImportError, TypeError) as error:
        raise failure(error, 'Java') from None
    restarted = {}
    for behavior, successor in zip(used, made):
        behavior.__dict__['_guest'] = successor.install().subject()
        restarted[_name(type(behavior))] = [str(name) for name in successor.restarted()]
    _change_classes(path, changed, {type(each) for each in used})
    warn_of_missing(path, {_name(type(each)) for each in known} - changed.keys())
    return [_described(name, restarted.get(name)) for name in changed]


def _name(cls):
    return str(cls._guest_class.getSimpleName())


def _is_of(cls, path):
    return issubclass(cls, JavaBehavior) and file_of(cls._guest_class) == path


def _parameters(behavior):
    values = java.type('java.util.HashMap')()
    for name, value in behavior.init_kwargs.items():
        if name not in ('tag', 'behavior_enabled'):
            values.put(name, value)
    return values


def _change_classes(path, changed, used):
    module = _loaded.get(path)
    known = {name: value for name, value in vars(module).items() if _is_java(value)} if module else {}
    for cls in {*used, *known.values()}:
        if _is_of(cls, path) and _name(cls) in changed:
            cls._guest_class = changed[_name(cls)]
    if module:
        for name in changed.keys() - known.keys():
            setattr(module, name, behavior_class(changed[name], name))


def _is_java(value):
    return isinstance(value, type) and issubclass(value, JavaBehavior)


def _described(name, restarted):
    return f'{name} (starting anew: {", ".join(restarted)})' if restarted else name

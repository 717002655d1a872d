"""Behaviors of other languages in a Python script.

>>> from polymonnto import load, reload
>>> Stdp = load('stdp.mjs').Stdp
>>> net.neurons.add_behavior(5, Stdp(rate=0.01))
>>> reload(Stdp)  # after a change of the file
"""

import sys

_loaded = {}
_LANGUAGES = {'.py': 'Python', '.mjs': 'JavaScript', '.js': 'JavaScript', '.java': 'Java'}


def load(file):
    """Return a module with what a file in Python, JavaScript or Java offers to others.

    Classes of behaviors can be used as if they were written in Python. A file is looked for in the folder of the file
    that calls this function, then in that of the script and in the current one. It is loaded once. The full name of a
    Java class, such as ``'org.lab.Stdp'``, stands for that class in the jars and folders of ``--class-path``.

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    ValueError
        If the name does not end with .py, .mjs, .js or .java.
    """
    from os.path import splitext
    if _is_class_name(file):
        from polymonnto._java import load_class
        return load_class(file)
    path = _find(file, _caller())
    if path not in _loaded:
        _loaded[path] = _loader(splitext(path)[1], file)(path)
    return _loaded[path]


def _loader(suffix, file):
    language = _LANGUAGES.get(suffix)
    if language == 'Python':
        return _load_python
    if language == 'JavaScript':
        from polymonnto._javascript import load_file
        return load_file
    if language == 'Java':
        if 'polymonnto_runtime._sandbox' in sys.modules:
            raise PermissionError(f'cannot load {file!r}: Java files are not loaded with --sandbox')
        from polymonnto._java import load_file
        return load_file
    raise ValueError(f'cannot load {file!r}: behaviors are in files that end with {", ".join(_LANGUAGES)}')


def _is_class_name(name):
    parts = name.split('.')
    return len(parts) > 1 and all(part.isidentifier() for part in parts) and parts[-1][0].isupper()


def _caller():
    """Return the file of the Python code that has called load, or None."""
    from polymonnto_runtime import PACKAGES
    try:
        file = sys._getframe(2).f_globals.get('__file__')
    except ValueError:
        return None
    return None if file is None or file.startswith(PACKAGES) else file


def _find(file, caller):
    from os import getcwd
    from os.path import abspath, dirname, isfile, join
    folders = [dirname(abspath(each)) for each in (caller, getattr(sys.modules['__main__'], '__file__', None)) if each]
    folders = list(dict.fromkeys([*folders, getcwd()]))
    for folder in folders:
        path = join(folder, file)
        if isfile(path):
            return abspath(path)
    raise FileNotFoundError(f'there is no {file!r} in {" or ".join(folders)}')


def _load_python(path):
    from importlib.util import module_from_spec, spec_from_file_location
    from os.path import basename, splitext
    spec = spec_from_file_location(splitext(basename(path))[0], path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class ReloadError(Exception):
    """A changed file cannot be taken over; the old code stays."""


def reload(what):
    """Take over the changed file that a behavior, a class of behaviors or a module comes from.

    Behaviors that are in use stay the objects that they are and keep their variables; their methods are those of the
    changed file from the next iteration on, at the latest. ``initialize`` is not called again. Of the script itself only
    imports, functions, classes and changed constants are taken over, and no other statement is run.

    Raises
    ------
    ReloadError
        If the file does not compile, or fails while it is loaded; the old code stays.
    TypeError
        If `what` is neither a behavior nor a class nor a module.
    """
    from polymonnto._reload import reload
    reload(what)


def embed():
    """Open the shell on the variables of the function or module that calls this; go on when it is left.

    In a module, what is bound in the shell stays bound. The variables of a function are copies: their objects can be
    changed, and new names go when the shell is left.

    Raises
    ------
    PermissionError
        In the sandbox.
    """
    frame = sys._getframe(1)
    is_module = frame.f_locals is frame.f_globals or frame.f_code.co_name == '<module>'
    namespace = frame.f_globals if is_module else {**frame.f_globals, **frame.f_locals}
    place = f'{frame.f_code.co_filename}:{frame.f_lineno} in {frame.f_code.co_name}'
    _open_shell(namespace, place, 'py')


def _open_shell(namespace, place, language):
    """Open the shell on the variables of a script in one of the languages ``py`` and ``js``."""
    import java
    if 'polymonnto_runtime._sandbox' in sys.modules:
        raise PermissionError('there is no shell with --sandbox')
    java.type('org.polymonnto.scripting.session.EmbeddedShell').open(namespace, place, language)


__all__ = ['embed', 'load', 'reload']

"""Files that commands run, load and write."""

from polymonnto_session import main


def absolute(path):
    """Return the absolute path of a file; ``~`` is the home folder."""
    from os.path import abspath, expanduser
    return abspath(expanduser(path))


def run(path, arguments, interactive):
    """Run a Python file as ``__main__``; its names are those of the session afterwards, also if it fails.

    interactive -- run it in the session's own namespace
    """
    import sys
    from os.path import dirname
    with open(path, 'rb') as file:
        code = compile(file.read(), path, 'exec', dont_inherit=True)
    names = main if interactive else {'__name__': '__main__', '__builtins__': __builtins__, '__annotations__': {}}
    file_before = main.get('__file__')
    argv, path_before = sys.argv, list(sys.path)
    sys.argv = [path, *map(str, arguments)]
    sys.path.insert(0, dirname(path))
    names['__file__'] = path
    try:
        exec(code, names)
    except SystemExit as error:
        if error.code not in (None, 0):
            print(f'{path} has ended with the exit code {error.code}')
    finally:
        sys.argv = argv
        sys.path[:] = path_before
        if interactive:
            _put_back(file_before)
        else:
            main.update((name, value) for name, value in names.items() if not name.startswith('__'))


def _put_back(file):
    if file is None:
        main.pop('__file__', None)
    else:
        main['__file__'] = file


def bind_exports(exports):
    """Bind what a module of JavaScript exports."""
    from polymonnto._javascript import exported
    main.update(exported(exports))


def source(name):
    """Return the text of the function or class of a name, or of a text itself; None if it has none."""
    value = main.get(name)
    if value is None:
        return None
    if isinstance(value, str):
        return value
    from inspect import getsource
    from textwrap import dedent
    try:
        return dedent(getsource(value))
    except (TypeError, OSError):
        return None

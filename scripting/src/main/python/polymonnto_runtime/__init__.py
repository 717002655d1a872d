"""What PolymoNNto adds to Python around a script: its start, its end and its errors.

This module is loaded before every script, so it imports nothing that a script may not need.

Attributes
----------
seed : int or None
    The argument of ``--seed``. ``random`` is seeded with it before the script starts; the package
    ``numpy.random`` seeds itself with it when it is first imported.
exceptions : dict
    Exception classes that Python itself does not have, by the name under which the engine raises
    them. The package ``numpy`` puts its own classes here.
"""
import builtins
import sys

seed = None

PACKAGES = __path__[0].rpartition('/')[0] + '/'
JAVASCRIPT = PACKAGES[:-1].rpartition('/')[0] + '/javascript/'


exceptions = {
    'AxisError': type('AxisError', (ValueError, IndexError), {
        '__module__': 'numpy.exceptions',
        '__doc__': 'An axis that the array does not have.'}),
    'UFuncTypeError': type('UFuncTypeError', (TypeError,), {
        '__module__': 'numpy._core._exceptions',
        '__doc__': 'An operation that is not defined for the types of its operands.'}),
    'LinAlgError': type('LinAlgError', (ValueError,), {
        '__module__': 'numpy.linalg',
        '__doc__': 'A linear problem without a solution.'}),
}


def _path_join(*path_parts):
    """Join parts of a path, for the import system.

    Its own has a list comprehension, a function without a name that the launcher could exempt from compilation: it was hot
    before a simulation began, and what is compiled first takes the longest.
    """
    kept = []
    for part in path_parts:
        if part:
            kept.append(part.rstrip('/'))
    return '/'.join(kept)


_importlib = sys.modules['_frozen_importlib_external']
if _importlib.path_separators == '/':
    _importlib._path_join = _path_join


def exception_class(name):
    """Return the exception class with this name, for an error of the engine."""
    return exceptions.get(name) or getattr(builtins, name)


def set_streams(terminals, size_of):
    """Make a printed line visible at once, and let the streams with these names be terminals.

    The streams come from Java and do not know what they are connected to. Has to be called before ``os`` is imported.

    size_of -- gives the columns and lines of the terminal at a file descriptor
    """
    import posix

    sys.stdout.reconfigure(line_buffering=True)
    for name in terminals:
        getattr(sys, name).isatty = lambda: True
    descriptors = frozenset(getattr(sys, name).fileno() for name in terminals)
    check = posix.get_terminal_size

    def get_terminal_size(fd=1, /):
        """Return the columns and lines of the terminal at a file descriptor; OSError if there is none."""
        check(fd)
        if fd not in descriptors:
            raise OSError(25, 'Inappropriate ioctl for device')
        return posix.terminal_size(size_of(fd))

    posix.get_terminal_size = get_terminal_size


def own_process(halt):
    """Let ``os._exit`` call `halt`; has to be called before ``os`` is imported."""
    import posix

    def _exit(status):
        halt(status)

    posix._exit = _exit


def prepare(script, path, venv, seed_value, debug):
    """Set the search path, the seed and ``__main__.__file__`` for a script in any language.

    Parameters
    ----------
    script : str or None
        Absolute path of the script; None for a session.
    path : sequence of str
        What comes first on ``sys.path``.
    venv : str or None
        Folder of a virtual environment.
    seed_value : int or None
        Argument of ``--seed``.
    debug : bool
        Whether to show internal frames of errors.
    """
    from polymonnto_runtime import _modules, _script
    _script.show_errors(debug)
    _modules.set_search_path(list(path), venv, PACKAGES[:-1])
    if script is not None:
        sys.modules['__main__'].__file__ = script
    if seed_value is not None:
        global seed
        seed = int(seed_value)
        import random
        random.seed(seed)


def start(script, source):
    """Return a function that runs a script as the main program, or an exit code if that cannot start.

    ``sys.argv`` is set already.

    Parameters
    ----------
    script : str
        Absolute path of the script.
    source : str
        Bytes of the script, each as the character with its number.
    """
    from polymonnto_runtime import _script
    return _script.start(script, source.encode('latin-1'))


def ended(error, debug, memory_limit):
    """Tell of an exception that has ended the script, and return the exit code; None if Java is to tell of it.

    Parameters
    ----------
    memory_limit : str
        What to say when there is no more memory.
    """
    from polymonnto_runtime import _script
    return _script.ended(error, debug, memory_limit)


def traceback(error, debug, memory_limit):
    """Return what to show of an exception, in lines; None if Java is to tell of it."""
    from polymonnto_runtime import _script
    return _script.traceback(error, debug, memory_limit)


def await_threads():
    """Wait for the threads that a script has started, as Python does at its end; return how many daemons go on, None if there were none."""
    threading = sys.modules.get('threading')
    if threading is None:
        return None
    threading._shutdown()
    return len(threading.enumerate()) - 1


def enter_sandbox():
    """Prepare for a script that is not trusted; what it may not do is kept from it by Java."""
    from polymonnto_runtime import _sandbox
    _sandbox.prepare()


def check(path, further, venv):
    """Print what will not work in a file or folder, without running it; returns the exit code of ``polymonnto check``."""
    import polymonnto_check
    return polymonnto_check.main(path, further, venv)


def import_module(name):
    """Return a module by its full name."""
    __import__(name)
    return sys.modules[name]


def java_error(error, kind, message, calls):
    """Return the exception of Python for one of a user's Java code."""
    from polymonnto_runtime._crossing import JavaError, failed
    return failed(error, JavaError, kind if message is None else f'{kind}: {message}', calls)


def javascript_error(error, message, calls):
    """Return the exception of Python for one that a module of JavaScript has raised while it was loaded."""
    from polymonnto_runtime._crossing import JavaScriptError, failed
    return failed(error, JavaScriptError, message, [call for call in calls if str(call[0]).endswith(('.mjs', '.js'))])


def note_java_calls(error, calls):
    """Remember the calls of Java code through which an exception passes."""
    from polymonnto_runtime._crossing import note
    if isinstance(error, (Exception, KeyboardInterrupt)):
        note(error, calls)

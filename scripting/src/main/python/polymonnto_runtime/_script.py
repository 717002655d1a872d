"""Running a script as ``__main__``, and how it ends."""
import builtins
import sys
import _sitebuiltins

from polymonnto_runtime import JAVASCRIPT, PACKAGES

EXIT_FAILED = 1
EXIT_NOT_STARTED = 2
EXIT_INTERRUPTED = 130

source = b''

FAILURE = '__polymonnto_run__'


def show_errors(debug):
    """Show uncaught exceptions of Python in PolymoNNto's way."""
    def excepthook(kind, error, traceback):
        from polymonnto_runtime import _errors
        _errors.show(error, traceback, debug)

    sys.excepthook = sys.__excepthook__ = excepthook


def start(file, text):
    """Return a function that runs the bytes of a file as the main program, or an exit code if that cannot start.

    The function returns the exit code of the process. Exceptions leave it, so that Java knows what led to them in all
    languages; `ended` is for them.
    """
    global source
    source = text
    builtins.quit = _sitebuiltins.Quitter('quit', 'Ctrl-D (i.e. EOF)')
    builtins.exit = _sitebuiltins.Quitter('exit', 'Ctrl-D (i.e. EOF)')
    try:
        code = compile(text, file, 'exec', dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        sys.excepthook(type(error), error, None)
        return EXIT_NOT_STARTED
    main = sys.modules['__main__'].__dict__
    main['__cached__'] = None
    main['__annotations__'] = {}

    def run():
        try:
            exec(code, main)
            return 0
        except SystemExit as error:
            return exit_code(error)
        finally:
            flush()

    return run


def ended(error, debug, memory_limit):
    """Tell of an exception that has ended the script; return the exit code, or None if Java is to tell of it."""
    if _is_of_java(error):
        return None
    excepthook = sys.__excepthook__
    _drop_own_frames(error)
    try:
        if isinstance(error, KeyboardInterrupt):
            return _interrupted(error, excepthook, debug)
        if isinstance(error, MemoryError) and not error.args and not debug:
            return _out_of_memory(error, memory_limit)
        sys.excepthook(type(error), error, error.__traceback__)
    except SystemExit as exit:
        return exit_code(exit)
    finally:
        flush()
    return EXIT_FAILED


def traceback(error, debug, memory_limit):
    """Return what to show of an exception; None if Java is to tell of it."""
    from polymonnto_runtime import _errors
    if _is_of_java(error):
        return None
    _drop_own_frames(error)
    if isinstance(error, MemoryError) and not error.args and not debug:
        return f'MemoryError: {memory_limit}\n{_describe("Stopped", error)}\n'
    return _errors.text(error, error.__traceback__, debug)


def interrupted(error):
    """Say in one line where Ctrl-C has stopped what ran."""
    return _describe('Interrupted', error)


def _is_of_java(error):
    return type(error).__module__ == 'polyglot'


def _drop_own_frames(error):
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_frame.f_code.co_filename == __file__:
        traceback = traceback.tb_next
    error.__traceback__ = traceback


def _interrupted(error, excepthook, debug):
    if debug or sys.excepthook is not excepthook:
        sys.excepthook(type(error), error, error.__traceback__)
    else:
        print(interrupted(error), file=sys.stderr)
    return EXIT_INTERRUPTED


def _out_of_memory(error, memory_limit):
    print(f'MemoryError: {memory_limit}', file=sys.stderr)
    print(_describe('Stopped', error), file=sys.stderr)
    return EXIT_FAILED


def exit_code(error):
    """Return the exit code of the process for a SystemExit, whose text is printed if it has one."""
    flush()
    code = error.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xff
    print(code, file=sys.stderr)
    return EXIT_FAILED


def flush():
    """Write what is buffered."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError, OSError):
            pass


def is_internal(file):
    """Tell whether a frame of this file is of no interest to the author of a script."""
    return file.startswith((PACKAGES, JAVASCRIPT, '<frozen importlib')) or '/importlib/_bootstrap' in file


def _describe(event, error):
    """Say in one line where an event, which raised `error`, has stopped the script."""
    place = None
    traceback = error.__traceback__
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if not is_internal(code.co_filename):
            place = f'{code.co_filename}:{traceback.tb_lineno} in {code.co_name}'
        traceback = traceback.tb_next
    if place is None:
        from polymonnto_runtime._crossing import CALLS
        for _, calls in getattr(error, CALLS, ()):
            if calls:
                file, number, function = calls[0]
                place = f'{file}:{number} in {function}'
    line = event if place is None else f'{event} at {place}'
    during = getattr(error, FAILURE, None)
    return line if during is None else f'{line}, {during}'

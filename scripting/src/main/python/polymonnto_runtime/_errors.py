"""How an exception that ends a script is shown."""
import linecache
import sys
from traceback import TracebackException

from polymonnto_runtime._crossing import insert
from polymonnto_runtime._script import FAILURE, is_internal


def show(error, traceback, debug):
    """Print the traceback of an exception to ``sys.stderr``, as CPython does."""
    print(text(error, traceback, debug), end='', file=sys.stderr)


def text(error, traceback, debug):
    """Return the traceback of an exception, in lines.

    Frames of PolymoNNto's own packages are left out unless `debug` is set. If the exception left
    a simulation, a last line says which behaviour failed.
    """
    if isinstance(error, SyntaxError):
        _locate_missing_colon(error)
    if isinstance(error, ImportError):
        _explain_missing_name(error)
    shown = TracebackException(type(error), error, traceback, compact=True)
    insert(error, shown.stack)
    if not debug:
        _cut(shown)
    during = _failure(error)
    return ''.join(shown.format()) + ('' if during is None else during + '\n')


def _explain_missing_name(error):
    """Add to "cannot import name" what the package says when it is asked for that name."""
    parts = str(error).split("'")
    if parts[0] != 'cannot import name ' or len(parts) < 4 or parts[3] not in sys.modules:
        return
    try:
        getattr(sys.modules[parts[3]], parts[1])
    except AttributeError as reason:
        if 'is not provided by PolymoNNto' in str(reason):
            error.add_note(str(reason))


def _locate_missing_colon(error):
    """Move the place of the error to the end of the line that lacks its colon.

    GraalPy names the next token instead, which is at the start of a later line.
    """
    if error.msg != "expected ':'" or not error.text or error.text[:error.offset - 1].strip():
        return
    lines = linecache.getlines(error.filename)
    for number in range(error.lineno - 1, 0, -1):
        line = lines[number - 1].rstrip()
        if line and not line.lstrip().startswith('#'):
            error.lineno = error.end_lineno = number
            error.text = line
            error.offset = len(line) + 1
            error.end_offset = len(line) + 2
            return


def _cut(shown):
    """Leave out internal frames here and in the exceptions that came before."""
    pending = [shown]
    while pending:
        one = pending.pop()
        if one is None:
            continue
        if one.stack:
            kept = [frame for frame in one.stack if not is_internal(frame.filename)]
            if kept:
                one.stack[:] = kept
            elif issubclass(one.exc_type, SyntaxError):
                one.stack = None
        pending += [one.__cause__, one.__context__, *(one.exceptions or ())]


def _failure(error):
    seen = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        during = getattr(error, FAILURE, None)
        if during is not None:
            return during
        error = error.__cause__ or error.__context__
    return None

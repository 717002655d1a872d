"""Exceptions that pass through functions of several languages.

Python's tracebacks know Python's functions only. Where an exception leaves a function of another language for Python,
it becomes one of Python and keeps the calls of that language; where one of Python passes through functions of another
language, their calls are noted on it. So a traceback can be shown with all calls in their order.
"""

CALLS = '__polymonnto_calls__'


class JavaScriptError(Exception):
    """An error of JavaScript code; `error` is the JavaScript object."""

    __module__ = 'builtins'
    error = None


class JavaError(Exception):
    """An exception of Java code; `error` is the Java object."""

    __module__ = 'builtins'
    error = None


def failed(error, kind, message, calls):
    """Return the exception of Python for one of another language.

    Parameters
    ----------
    kind : type
        JavaScriptError or JavaError.
    calls : sequence of (file, line, function)
        The innermost call first.
    """
    result = kind(message)
    result.error = error
    setattr(result, CALLS, [(0, _plain(calls))])
    return result


def note(error, calls):
    """Remember the calls of another language through which an exception of Python passes, the innermost first.

    A language that lists its own calls only does not know where it was called from Python, so calls that are noted again
    further out are taken away from what was noted before.
    """
    noted = getattr(error, CALLS, None)
    if noted is None:
        noted = []
        setattr(error, CALLS, noted)
    calls = _plain(calls)
    for _, before in noted:
        if calls and before[-len(calls):] == calls:
            del before[-len(calls):]
    noted.append((_depth(error.__traceback__), calls))


def _plain(calls):
    return [(str(file), int(line), str(function)) for file, line, function in calls]


def _depth(traceback):
    count = 0
    while traceback is not None:
        count += 1
        traceback = traceback.tb_next
    return count


def insert(error, stack):
    """Put the calls of other languages in their places among those of Python, the outermost first."""
    from traceback import FrameSummary
    for inside, calls in getattr(error, CALLS, ()):
        at = max(len(stack) - inside, 0)
        stack[at:at] = [FrameSummary(file, line, function) for file, line, function in reversed(calls)]

"""Python's part of interactive sessions: cells, their results, completion and inspection.

Java calls the functions of this module on the session's thread.
"""
import sys

from polymonnto_session import _cells

main = {}
_hidden = frozenset()


class _Exit(SystemExit):
    """The end of the session was asked for by name, and not by a script that ends itself."""


class Ending(Exception):
    """Stands for an exception that would end the process if it left Python."""

    __module__ = 'builtins'

    def __init__(self, cause):
        super().__init__(f'SystemExit({cause.code!r}) does not end the session; exit or Ctrl-D leaves it')
        self.cause = cause


class _Leave:
    """``exit`` and ``quit``: leave the session by their name alone or by a call."""

    def __call__(self, code=None):
        raise _Exit(code)

    def __repr__(self):
        raise _Exit(None)


def begin(java, namespace):
    """Prepare for cells.

    java -- runs commands in them
    namespace -- the dict of their variables; that of ``__main__`` if it is None
    """
    import builtins
    global main, _hidden
    _cells._display.columns = java.width
    main = sys.modules['__main__'].__dict__ if namespace is None else namespace
    builtins.exit = builtins.quit = _Leave()
    given = frozenset(name for name in main if not name.startswith('__'))
    main.setdefault('__annotations__', {})
    main.update(In=_cells.inputs, Out=_cells.outputs, _='', __='', ___='')
    main.update(__magic__=_cells.command(java), __shell__=_cells.output)
    _hidden = frozenset(main) - given


def evaluate(text, number):
    """Run a cell in ``__main__``; return the text of its last expression, or None if there is nothing to show."""
    try:
        return _cells.evaluate(text, number, main)
    except SystemExit as error:
        raise Ending(error).with_traceback(error.__traceback__) from None


def completeness(text):
    """Return 'complete', 'invalid', or the indent of the next line after a line break."""
    from polymonnto_session import _completeness
    return _completeness.of(text)


def complete(text, cursor, namespace=None):
    """Return where completions begin, and the text, label, kind and description of each, ended by NUL characters.

    They are one text, as Java would have to ask for each part of a list.
    """
    from polymonnto_session import _completion
    start, found = _completion.complete(text, cursor, main if namespace is None else namespace)
    parts = [part for each in found if not any('\0' in part for part in each) for part in each]
    return start, ''.join(part + '\0' for part in parts)


def inspect(text, cursor, detail):
    """Return what is known of the expression at the cursor, or None."""
    from polymonnto_session import _inspection
    _cells.publish()
    return _inspection.inspect(text, cursor, detail, main)


def shared():
    """Return what keeps the variables of other languages the same as those of ``__main__``."""
    from polymonnto_session import _shared
    return _shared.Shared(main, _hidden)


def keep(value, number):
    """Bind the result of a cell of another language to the names of results."""
    _cells.keep(value, number, main)


def text_of(value):
    """Return the text of a result that another language shows as Python does."""
    from polymonnto_session import _display
    return _display.text(value)


def interrupt():
    """Stop the simulation that asks for this between two iterations."""
    raise KeyboardInterrupt


def ending(error, interactive):
    """Return the exit code if an exception asks for the end, a line if it is Ctrl-C, else None.

    interactive -- whether the session goes on when a script ends itself
    """
    if isinstance(error, KeyboardInterrupt):
        from polymonnto_runtime import _script
        return _script.interrupted(error)
    if isinstance(error, Ending) and (isinstance(error.cause, _Exit) or not interactive):
        from polymonnto_runtime import _script
        return _script.exit_code(error.cause)
    return None


def publish():
    """Let tracebacks find the text of cells."""
    _cells.publish()


def warm_up(step):
    """Load what will be needed soon, a part at each step; tell whether there is more to load."""
    if step == 0:
        _cells.publish()
    elif step == 1:
        complete('p', 1)
    elif step == 2:
        # So many tokens that their regular expression is compiled now.
        text = 'it; ' * 20 + 'it.'
        complete(text, len(text), {'it': _Exit()})
    elif step < 6:
        # As many attributes as a large group has: what looks at each of them runs hot before it is asked for.
        complete('it.', 3, {'it': type('Many', (), {f'name_{index}': index for index in range(250)})()})
    else:
        completeness('x')
    return step < 6


def show(text):
    """Print the result of a command inside a cell."""
    print(text)


def shell(command):
    """Run a command of the system and show its output as it comes."""
    from polymonnto_session import _system
    _system.run(command, main)


def flush():
    """Write what is buffered."""
    from polymonnto_runtime import _script
    _script.flush()

"""Loops that are timed."""

from polymonnto_session import _cells, main

_NAMES = ('_', '__', '___')


def timer(statement, setup):
    """Return a function of a number of loops that runs a statement so many times and returns the seconds it took.

    setup -- code that is run before the loops and is not timed
    """
    from time import perf_counter
    from timeit import Timer

    from polymonnto_session import _commands
    _, statement = _commands.parse(statement, '<timeit>')
    return Timer(statement, setup or 'pass', perf_counter, main).timeit


def results():
    """Return what the names of results stand for."""
    return [(name, main.get(name)) for name in _NAMES]


def restore(before, number):
    """Let the names of results stand for what they did before a cell, whose own result is forgotten."""
    main.update(before)
    _cells.outputs.pop(number, None)
    main.pop(f'_{number}', None)

"""The expressions that recorders evaluate: ``voltage``, ``np.mean(voltage)``, ``v > 0.5``, ``n.W[0:3]``.

A bare name is an attribute of the recorder's parent if it has one of that name. ``n``, ``s``, ``neurons`` and
``synapse`` are the parent itself, ``self`` is the recorder, ``np`` and ``math`` the modules.
"""

import builtins
import copy
import math

import numpy as np

from PymoNNto._texts import code_of

_PARENT = ('n', 's', 'neurons', 'synapse')
_SCOPE = {'np': np, 'math': math, 'copy': copy}

#: What a clock sets; one on the network counts for its groups, too.
CLOCK = frozenset({'t', 'clock_step_size'})


def parse(expression):
    """Return the names in an expression, or raise ValueError if it is not one."""
    try:
        return list(dict.fromkeys(_names(code_of(expression.strip(), f'<recorded {expression}>'))))
    except SyntaxError as error:
        raise ValueError(f'{expression!r} cannot be recorded: it is not a Python expression ({error.msg})') from None


def _names(code):
    yield from code.co_names
    for constant in code.co_consts:
        if hasattr(constant, 'co_names'):
            yield from _names(constant)


def bare_names(expression, names):
    """Return those names that occur other than as an attribute of something."""
    import re
    return [name for name in names if re.search(rf'(?<![\w.]){re.escape(name)}\b', expression)]


def _stands_for_parent(expression, name):
    """Return whether ``n`` in an expression is the parent, as in ``n.v``, not its attribute ``n``."""
    import re
    return re.search(rf'(?<![\w.]){name}\s*\.', expression) is not None


def unknown_names(expression, names, parent):
    """Return the bare names that mean nothing to this parent."""
    known = {*_PARENT, 'self', *_SCOPE}
    return [
        name for name in bare_names(expression, names)
        if name not in known and _path(name, parent) is None and not hasattr(builtins, name)
    ]


def _path(name, parent):
    """Return how a name is reached from the parent, or None if it is no attribute."""
    if hasattr(parent, name):
        return f'parent.{name}'
    if name in CLOCK and hasattr(parent.network, name):
        return f'parent.network.{name}'
    return None


def compiled(expression, names, parent, recorder):
    """Return a function of the parent."""
    attributes = {}
    for name in bare_names(expression, names):
        if name in (*_PARENT, 'self') and _stands_for_parent(expression, name):
            continue
        path = None if name in _SCOPE else _path(name, parent)
        if path is not None:
            attributes[name] = path
    values = {name: 'parent' for name in _PARENT if name in names}
    values.update(sorted(attributes.items(), key=lambda each: each[0] == 'parent'))
    given = ''.join(f'{name} = {value}; ' for name, value in values.items())
    scope = {**_SCOPE, 'self': recorder}
    exec(code_of(f'def recorded(parent): {given}return ({expression.strip()})', f'<recorded {expression}>', 'exec'), scope)
    return scope.pop('recorded')

"""Reading what is recorded as a Python function, which the compiler can put into one piece with the behaviors.

The engine's recorder says whether an iteration is due and stores the values. What is recorded since the function was made,
it reads itself.
"""

from keyword import iskeyword

import numpy as np

_makers = {}
_PROBE = '()'


def _source(variables):
    probes = ''.join(f', p{i}' for i, name in enumerate(variables) if name is _PROBE)
    lines = [
        f'def make(core, home, ndarray, version{probes}):',
        '    due, read, array, value = core.due, core.read, core.put, core.putValue',
        '    def record(parent):',
        '        now = due(home)',
        '        if now != version:',
        '            if now:',
        '                core.readAll(home)',
        '            return',
    ]
    for i, name in enumerate(variables):
        put = ['if type(x) is ndarray:', f'    array(home, {i}, x)', 'else:', f'    value(home, {i}, x)']
        if name is _PROBE:
            body = [f'x = p{i}(parent)', *put]
        elif name is None:
            body = [f'read(home, {i})']
        else:
            body = [
                'try:', f'    x = parent.{name}', 'except AttributeError:', f'    read(home, {i})', 'else:',
                *('    ' + line for line in put),
            ]
        lines += ['        ' + line for line in body]
    return '\n'.join([*lines, '    return record'])


def reader(core, home, probes):
    """Return a function of the parent that records all that a recorder records.

    core -- the engine's recorder
    home -- the engine's object for the parent
    probes -- by name None for an attribute of the parent, a function of the parent for an expression
    """
    names = list(core.names())
    variables = tuple(
        None if name not in probes or iskeyword(name) else name if probes[name] is None else _PROBE for name in names
    )
    make = _makers.get(variables)
    if make is None:
        scope = {}
        exec(compile(_source(variables), __file__, 'exec'), scope)
        make = _makers[variables] = scope['make']
    functions = [probes[name] for name, variable in zip(names, variables) if variable is _PROBE]
    return make(core, home, np.ndarray, core.version(), *functions)

"""The loop over iterations as a Python function, with a call per behavior.

A loop in Python whose calls are all written out lets the compiler put the behaviors and recorders of a network into one
piece. What belongs to the engine (the clock, requests to stop) is called through its ``IterationLoop``.

While a behavior in Python runs, its thread keeps the interpreter's lock when it calls Java, which it would otherwise give
back and take again for each operation on an array. It is given back where the engine may wait or work for long, so other
threads with Python get their turn at least once in each iteration.
"""

import polyglot

_keep_lock = polyglot.__set_gil_locked_during_foreign_calls__
_makers = {}
_ENGINE, _PYTHON, _FOREIGN, _RECORDER = range(4)


def _kind(home, parent):
    if home is None:
        return _ENGINE
    if hasattr(type(home), '_recording_call') and not home._has_own_iteration:
        return _RECORDER if hasattr(parent, '_core') else _ENGINE
    return _FOREIGN if hasattr(type(home), '_iteration_call') else _PYTHON


def _source(kinds):
    names = ', '.join(f'b{i}, p{i}' for i in range(len(kinds)))
    lines = [f'def make(changed, keep_lock, {names}):', '    def loop(run):', '        begin, call = run.begin, run.call']
    for i, kind in enumerate(kinds):
        if kind == _PYTHON:
            lines.append(f'        f{i}, q{i} = b{i}.iteration, p{i}')
        elif kind == _FOREIGN:
            lines.append(f'        f{i}, q{i} = b{i}._iteration_call(p{i})')
        elif kind == _RECORDER:
            lines.append(f'        f{i}, q{i} = b{i}._recording_call(p{i})')
    lines += ['        at, kept = -1, keep_lock(False)', '        try:', '            while begin():']
    keeps = False
    for i, kind in enumerate(kinds):
        lines.append(f'                at = {i}')
        if keeps != (kind in (_PYTHON, _RECORDER)):
            keeps = not keeps
            lines.append(f'                keep_lock({keeps})')
        if kind != _ENGINE:
            lines += [f'                if b{i}._enabled:', f'                    f{i}(q{i})']
        else:
            lines.append(f'                call({i})')
        lines += ['                if changed[0]:', f'                    return {i}']
    if keeps:
        lines.append('                keep_lock(False)')
    lines += [
        '                at = -1', '        except BaseException:', '            run.failing(at)', '            raise',
        '        finally:', '            keep_lock(kept)', '        return -1', '    return loop',
    ]
    return '\n'.join(lines)


def make_loop(homes, parents):
    """Return a loop, and a list whose only element is set to True to make it return.

    homes -- the behaviors in their order, None for those that the engine runs
    parents -- what each of them works on
    """
    kinds = tuple(map(_kind, homes, parents))
    make = _makers.get(kinds)
    if make is None:
        scope = {}
        exec(compile(_source(kinds), __file__, 'exec'), scope)
        make = _makers[kinds] = scope['make']
    changed = [False]
    arguments = [each for pair in zip(homes, parents) for each in pair]
    return make(changed, _keep_lock, *arguments), changed

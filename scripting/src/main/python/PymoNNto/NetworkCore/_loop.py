"""The loop over iterations as a Python function, with a call per behavior.

A loop in Python whose calls are all written out lets the compiler put the behaviors of a network into one piece. What
belongs to the engine (the clock, recorders, requests to stop) is called through its ``IterationLoop``.
"""

_makers = {}


def _source(kinds):
    names = ', '.join(f'b{i}, p{i}' for i in range(len(kinds)))
    lines = [f'def make(changed, {names}):', '    def loop(run):', '        begin, call = run.begin, run.call']
    lines += [f'        f{i} = b{i}.iteration' for i, is_guest in enumerate(kinds) if is_guest]
    lines += ['        at = -1', '        try:', '            while begin():']
    for i, is_guest in enumerate(kinds):
        lines.append(f'                at = {i}')
        if is_guest:
            lines += [f'                if b{i}._enabled:', f'                    f{i}(p{i})']
        else:
            lines.append(f'                call({i})')
        lines += ['                if changed[0]:', f'                    return {i}']
    lines += [
        '                at = -1', '        except BaseException:', '            run.failing(at)', '            raise',
        '        return -1', '    return loop',
    ]
    return '\n'.join(lines)


def make_loop(homes, parents):
    """Return a loop, and a list whose only element is set to True to make it return.

    homes -- the behaviors in their order, None for those that the engine runs
    parents -- what each of them works on
    """
    kinds = tuple(home is not None for home in homes)
    make = _makers.get(kinds)
    if make is None:
        scope = {}
        exec(compile(_source(kinds), __file__, 'exec'), scope)
        make = _makers[kinds] = scope['make']
    changed = [False]
    arguments = [each for pair in zip(homes, parents) for each in pair]
    return make(changed, *arguments), changed

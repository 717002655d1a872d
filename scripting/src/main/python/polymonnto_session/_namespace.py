"""The variables of the user: their names, a table of them, and how they are forgotten."""

import polymonnto_session
from polymonnto_session import _cells, main

_LONGEST = 20


def names(types=()):
    """Return the sorted names of variables that the user has bound, of some types only if these are given.

    What ``from PymoNNto import *`` has bound is left out.
    """
    provided = _provided()
    found = sorted(
        name for name, value in main.items()
        if name[0] != '_' and name not in polymonnto_session._hidden and provided.get(name, main) is not value
    )
    return [name for name in found if not types or _type(main[name]) in types]


def _provided():
    import sys
    package = sys.modules.get('PymoNNto')
    return {} if package is None else vars(package)


def _type(value):
    import sys
    polyglot = sys.modules.get('polyglot')
    if polyglot is not None and type(value).__module__ == 'polyglot':
        return _foreign_type(value)
    return type(value).__name__


def _foreign_type(value):
    import java
    if java.is_object(value):
        return value.getClass().getSimpleName() or value.getClass().getName()
    return 'function' if callable(value) else 'object'


def who(types, width):
    """Return the names in columns."""
    found = names(list(types))
    if not found:
        return _nothing(types)
    longest = max(map(len, found)) + 2
    columns = max(1, width // longest)
    rows = [found[i:i + columns] for i in range(0, len(found), columns)]
    return '\n'.join(''.join(name.ljust(longest) for name in row).rstrip() for row in rows)


def _nothing(types):
    return f'There are no variables of type {", ".join(types)}.' if len(types) else 'There are no variables.'


def whos(types, width):
    """Return a table of names, types and what the values are."""
    found = names(list(types))
    if not found:
        return _nothing(types)
    rows = [(name, _type(main[name])) for name in found]
    first = max(8, *(len(name) for name, _ in rows))
    second = max(4, *(len(kind) for _, kind in rows))
    head = f'{"Variable":{first}}   {"Type":{second}}   Data/Info'
    lines = [head, '-' * len(head)]
    room = max(_LONGEST, width - first - second - 6)
    lines += [f'{name:{first}}   {kind:{second}}   {_cut(_info(main[name]), room)}' for name, kind in rows]
    return '\n'.join(lines)


def _cut(text, room):
    line = ' '.join(text.split())
    return line if len(line) <= room else line[:room - 3] + '...'


def _info(value):
    import numpy as np
    if isinstance(value, np.ndarray):
        shape = 'x'.join(map(str, value.shape)) or 'scalar'
        return f'{shape}: {value.size} elems, type `{value.dtype}`, {_bytes(value.nbytes)}'
    if isinstance(value, (list, tuple, dict, set, frozenset)):
        return f'n={len(value)}' + (f' {value!r}' if len(value) <= _LONGEST else '')
    if isinstance(value, str):
        return value
    try:
        return repr(value)
    except Exception as error:
        return f'<{type(error).__name__} in its representation>'


def _bytes(count):
    if count < 100_000:
        return f'{count} bytes'
    return f'{count} bytes ({count / 1024:.1f} kb)' if count < 1 << 20 else f'{count} bytes ({count / (1 << 20):.1f} Mb)'


def reset():
    """Forget all variables of the user, and all results."""
    for name in [name for name in main if name not in polymonnto_session._hidden]:
        del main[name]
    _cells.outputs.clear()
    main.update(_='', __='', ___='')


def forget(name):
    """Forget a variable, and what the results keep of its value; return what is wrong, or None."""
    if name not in names():
        from difflib import get_close_matches
        near = get_close_matches(name, names(), 1)
        return [f'there is no variable {name}' + (f'; did you mean {near[0]}?' if near else '')]
    value = main.pop(name)
    for number in [number for number, each in _cells.outputs.items() if each is value]:
        del _cells.outputs[number]
        main.pop(f'_{number}', None)
    for each in ('_', '__', '___'):
        if main.get(each) is value:
            main[each] = ''

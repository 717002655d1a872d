"""The text of a result."""

LONGEST = 1000

_TREES = ('Base_Attachable_Modules', 'Behavior', 'Neuron_Sub_Group')


def columns():
    """Return how many columns a text may have; replaced by what the front end says."""
    return 100


def text(value):
    """Return the representation of a value; long lists, dicts and texts are cut."""
    kind = type(value)
    if _is_tree(value):
        from PymoNNto.NetworkCore._tree import tree
        return tree(value, width=min(columns(), 100))
    if kind in (list, tuple) and value and all(map(_is_tree, value)):
        from PymoNNto.NetworkCore._tree import tree
        return '[' + ',\n '.join(tree(each, width=min(columns(), 100) - 2, lines=1) for each in value[:LONGEST]) + ']'
    if kind in (list, tuple, dict, set, frozenset):
        return _collection(value)
    return repr(value)


def _is_tree(value):
    """Whether a value is an object of a network, which is shown as a tree, and in a list by its first line."""
    return getattr(type(value).__repr__, '__module__', '').removeprefix('PymoNNto.NetworkCore.') in _TREES


def _collection(value):
    from pprint import PrettyPrinter
    if len(value) <= LONGEST:
        one_line = repr(value)
        return one_line if len(one_line) <= 79 else PrettyPrinter(width=79, compact=True, sort_dicts=False).pformat(value)
    kind = type(value)
    items = list(value.items() if kind is dict else value)[:LONGEST]
    cut = PrettyPrinter(width=79, compact=True, sort_dicts=False).pformat(kind(items))
    return f'{cut[:-1]},\n ... {len(value) - LONGEST} more{cut[-1]}'

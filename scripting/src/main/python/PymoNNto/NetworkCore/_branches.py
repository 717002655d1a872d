"""Trees as text: lines that are cut to a width, and branches to a number of lines."""

_NARROWEST = 4


class Branch:
    """A line of a tree, and what is below it.

    text -- the line, or what comes before the items
    items -- texts that the line lists, as many as there is room for
    children -- branches
    noun -- what branches like this one are called, if some of many may be left out
    """

    def __init__(self, text, items=None, children=(), noun=None):
        self.text = text
        self.items = items
        self.children = list(children)
        self.noun = noun

    def line(self, width):
        """Return the line cut to a width."""
        return cut(self.text, width) if self.items is None else listed(self.text, self.items, width)

    def height(self):
        """Return how many lines there are in all."""
        return 1 + sum(child.height() for child in self.children)


def drawn(branch, width=100, lines=30):
    """Return a tree as text.

    width -- of the lines
    lines -- how many there are at most, as far as it is possible to leave out branches
    """
    return '\n'.join([branch.line(width), *_below(branch, '', width, lines - 1)])


def _below(branch, indent, width, lines):
    """Return the lines below a branch."""
    if lines < 1:
        return []
    shown = list(_shown(branch.children, lines))
    result = []
    for at, (child, height) in enumerate(shown):
        last = at == len(shown) - 1
        room = max(width - len(indent) - 3, _NARROWEST)
        result.append(indent + ('└─ ' if last else '├─ ') + child.line(room))
        if height > 1:
            result += _below(child, indent + ('   ' if last else '│  '), width, height - 1)
    return result


def _shown(children, lines):
    """Return the branches for which there is room, each with the number of lines that it may have."""
    if len(children) > lines:
        return [(child, 1) for child in _left_out(children, lines)]
    heights = [child.height() for child in children]
    spare = lines - len(children)
    if sum(heights) > lines and not any(_can_be_cut(child) for child in children):
        heights = [1] * len(children)
    room = _shares([height - 1 for height in heights], spare)
    return [(child, 1 + more) for child, more in zip(children, room)]


def _can_be_cut(branch):
    return any(child.noun for child in branch.children)


def _left_out(children, lines):
    """Yield branches, with a line for those of a kind that are left out."""
    runs = []
    for child in children:
        if runs and child.noun and runs[-1][0].noun == child.noun:
            runs[-1].append(child)
        else:
            runs.append([child])
    for run, share in zip(runs, _shares([len(run) for run in runs], lines)):
        share = max(share, 1)
        if len(run) > share:
            yield from run[:share - 1]
            more = len(run) - share + 1
            yield Branch(f'... {more:,}{" more" if share > 1 else ""} {run[0].noun}')
        else:
            yield from run


def _shares(wanted, total):
    """Return how much of a total each gets if small wishes come first and the others get the same."""
    result = [0] * len(wanted)
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    for rank, at in enumerate(order):
        result[at] = min(wanted[at], max(total, 0) // (len(wanted) - rank))
        total -= result[at]
    return result


def cut(text, width):
    """Return a text without line breaks, and with an end of three dots if it is too long."""
    if not text.isprintable():
        text = ''.join(each if each.isprintable() else ' ' for each in text)
    return text if len(text) <= width else text[:max(width - 3, 0)] + '...'


def listed(head, items, width):
    """Return 'head: a, b, ... 12 more' with as many items as there is room for, and at least one."""
    count = min(len(items), max(width, 1))
    while True:
        left = len(items) - count
        text = f'{head}: {", ".join(items[:count])}' + (f', ... {left:,} more' if left else '')
        if len(text) <= width or count <= 1:
            return cut(text, width)
        count -= 1


def counted(number, noun, nouns=None):
    """Return '1 group' or '1,200 groups'."""
    return f'{number:,} {noun if number == 1 else nouns or noun + "s"}'


def in_bytes(number):
    """Return '800 B', '9.6 kB' or '3.1 MB'; a kB is 1,000 B."""
    if number < 1000:
        return f'{number} B'
    for unit in ('kB', 'MB', 'GB'):
        number /= 1000
        if number < 999.95:
            break
    return f'{number:,.1f} {unit}'

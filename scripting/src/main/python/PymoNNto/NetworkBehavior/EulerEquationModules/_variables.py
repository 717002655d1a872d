"""What unit the numbers of a group's variables are multiples of."""

_KEY = '_declared_units'


def declare(parent, name, scale, dimension):
    """Note that an attribute of a group, or of its parent, counts so many of the SI's unit of a dimension."""
    if _KEY not in vars(parent):
        setattr(parent, _KEY, {})
    vars(parent)[_KEY][name] = (scale, dimension)


def declared(parent, name):
    """Return (scale, dimension) of an attribute, or None if nothing is known of its unit."""
    return getattr(parent, _KEY, {}).get(name)


def text_of(behavior, parent, text):
    """Return what an error message calls an equation."""
    return f'{type(behavior).__name__} {text!r} of {parent.tag!r}'


def equation_of(behavior):
    """Return the parameter ``eq`` of a behavior, which is a text with ``=``."""
    text = behavior.parameter('eq', None)
    if not isinstance(text, str) or '=' not in text:
        raise ValueError(f'{type(behavior).__name__}.eq is a text with an equals sign, not {text!r}')
    return text

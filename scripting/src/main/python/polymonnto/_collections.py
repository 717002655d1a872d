"""Lists, dicts, sets and moments that Java and JavaScript make in Python, and what they do with those of Python."""


def none():
    """Return None."""


def whole(text):
    """Return a whole number of any size."""
    return int(text)


def list_of(elements):
    """Return a list of Python with these elements."""
    return [*elements]


def mapping(keys, values):
    """Return a dict."""
    return dict(zip(keys, values))


def dictionary(keys, values):
    """Return a dict for an object literal; the texts of numbers, which JavaScript makes of keys, are numbers again."""
    return mapping(map(_key, keys), values)


def _key(text):
    try:
        return int(text) if text.lstrip('-').isdigit() else float(text)
    except ValueError:
        return str(text)


def length(elements):
    """Return the length of a list or tuple."""
    return len(elements)


def item(elements, index):
    """Return an element."""
    return elements[index]


def put(elements, index, value):
    """Set an element, after the end if need be."""
    if isinstance(elements, list) and index >= len(elements):
        resize(elements, index)
        elements.append(value)
    else:
        elements[index] = value


def resize(elements, new_length):
    """Cut a list, or fill it up with None."""
    if isinstance(elements, tuple):
        raise TypeError('a tuple cannot be changed')
    del elements[new_length:]
    elements += [None] * (new_length - len(elements))


def _found(entries, name):
    return name if name in entries else _key(name)


def has_key(entries, name):
    """Return whether a dict has a key with this text."""
    return name in entries or _key(name) in entries


def entry(entries, name):
    """Return the value of a key with this text."""
    return entries[_found(entries, name)]


def put_entry(entries, name, value):
    """Set the value of a key with this text."""
    entries[_found(entries, name)] = value


def remove_entry(entries, name):
    """Remove the key with this text, if there is one."""
    entries.pop(_found(entries, name), None)


def keys(entries):
    """Return the texts of the keys that are texts or numbers."""
    return [str(key) for key in entries if isinstance(key, (str, int, float))]


def set_of(elements):
    """Return a set of Python with these elements."""
    return {*elements}


def has_element(elements, value):
    """Return whether a set has an element."""
    return value in elements


def add_element(elements, value):
    """Add an element to a set, and return whether it is new."""
    _refuse_frozen(elements)
    is_new = value not in elements
    elements.add(value)
    return is_new


def remove_element(elements, value):
    """Remove an element from a set, and return whether there was one."""
    _refuse_frozen(elements)
    there = value in elements
    elements.discard(value)
    return there


def clear_elements(elements):
    """Remove all elements from a set."""
    _refuse_frozen(elements)
    elements.clear()


def _refuse_frozen(elements):
    if isinstance(elements, frozenset):
        raise TypeError('a frozenset cannot be changed')


def elements(elements):
    """Return a list of the elements of a set."""
    return [*elements]


def moment(milliseconds):
    """Return the datetime, with the time zone UTC, so many milliseconds after the beginning of 1970."""
    from datetime import datetime, timedelta, timezone
    return datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=milliseconds)


def milliseconds(value):
    """Return how many whole milliseconds after the beginning of 1970 a datetime is; one without time zone is local."""
    from datetime import datetime, timedelta, timezone
    return (value.astimezone(timezone.utc) - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(milliseconds=1)


def datetime_of(text):
    """Return the datetime that a text in the form of ISO 8601 stands for."""
    from datetime import datetime
    return datetime.fromisoformat(text)

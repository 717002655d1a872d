"""Lists and dicts that Java and JavaScript make in Python, and what JavaScript does with those of Python."""


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

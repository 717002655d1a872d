"""What is said of a name that NumPy has and PolymoNNto has not."""

import difflib


def not_provided(module, name, names):
    """An AttributeError that names the nearest names there are."""
    nearest = difflib.get_close_matches(name, names, n=3, cutoff=0.6)
    message = '%s.%s is not provided by PolymoNNto' % (module, name)
    if nearest:
        message += '; the nearest are ' + ', '.join(module + '.' + each for each in nearest)
    return AttributeError(message)

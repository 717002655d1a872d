"""What is said of names and options that NumPy and other packages have and PolymoNNto has not."""

import difflib


_HINTS = {
    'numpy.interp2d': 'NumPy has no such function; use scipy.interpolate.griddata',
}


def not_provided(module, name, names):
    """An AttributeError that names the nearest names there are, or what to use instead."""
    hint = _HINTS.get(f'{module}.{name}')
    if hint is not None:
        return AttributeError(f'{module}.{name} is not provided by PolymoNNto: {hint}')
    nearest = difflib.get_close_matches(name, names, n=3, cutoff=0.6)
    message = '%s.%s is not provided by PolymoNNto' % (module, name)
    if nearest:
        message += '; the nearest are ' + ', '.join(module + '.' + each for each in nearest)
    return AttributeError(message)


def missing(module, name, names):
    """An AttributeError that names the nearest names there are, or all of them if there are few."""
    if name.startswith('__'):
        return AttributeError(f"module '{module}' has no attribute '{name}'")
    known = sorted(each for each in names if not each.startswith('_'))
    error = not_provided(module, name, known)
    if 'nearest' in str(error) or not 0 < len(known) <= 12:
        return error
    return AttributeError(f"{error}; there are {', '.join(known)}")


def not_provided_option(function, option, value, known):
    """A ValueError for a value of an option that the original takes and PolymoNNto does not."""
    shown = ', '.join(repr(each) for each in known)
    return ValueError(f'{function}: {option}={value!r} is not provided by PolymoNNto; there are {shown}')

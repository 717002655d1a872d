"""What is said of a name that SciPy has and PolymoNNto has not."""


def missing(module, name, names):
    """An AttributeError that names the nearest names there are, or all of them if there are few."""
    if name.startswith('__'):
        return AttributeError(f"module '{module}' has no attribute '{name}'")
    from numpy._missing import not_provided
    known = sorted(each for each in names if not each.startswith('_'))
    error = not_provided(module, name, known)
    if 'nearest' in str(error) or not 0 < len(known) <= 12:
        return error
    return AttributeError(f"{error}; there are {', '.join(known)}")


def not_provided_option(function, option, value, known):
    """A ValueError for a value of an option that SciPy takes and PolymoNNto does not."""
    shown = ', '.join(repr(each) for each in known)
    return ValueError(f'{function}: {option}={value!r} is not provided by PolymoNNto; there are {shown}')

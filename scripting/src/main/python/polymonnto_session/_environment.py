"""The current folder and the variables of the environment. What is wrong is returned as a list with one text."""

_before = []


def env(argument):
    """Return all variables, or that of a name; or set one."""
    import os
    from pprint import pformat

    from polymonnto_session import _system, main
    if not argument:
        return pformat(dict(os.environ))
    name, equals, value = argument.partition('=')
    if not equals:
        name, _, value = argument.partition(' ')
    name, value = name.strip(), value.strip()
    if ' ' in name or not name:
        return [f'%env sets a variable by NAME=VALUE, not by {argument}']
    if not equals and not value:
        return repr(os.environ[name]) if name in os.environ else [_unknown(name)]
    value = _system._filled(value, main)
    os.environ[name] = value
    print(f'env: {name}={value}')


def _unknown(name):
    import os
    from difflib import get_close_matches
    near = get_close_matches(name, os.environ, 1)
    hint = f'; did you mean {near[0]}?' if near else ''
    return f'the environment has no variable {name}{hint}'


def cd(folder):
    """Go to a folder and return its path; ``-`` is the one before."""
    import os
    now = os.getcwd()
    if folder == '-':
        if not _before:
            return ['%cd - goes back to a folder, and there was none before']
        target = _before[-1]
    else:
        target = os.path.abspath(os.path.expanduser(folder))
    try:
        os.chdir(target)
    except OSError as error:
        return [f'%cd {folder}: {error.strerror or error}: {target}']
    _before[:] = [now]
    return os.getcwd()


def pwd():
    """Return the current folder."""
    import os
    return repr(os.getcwd())

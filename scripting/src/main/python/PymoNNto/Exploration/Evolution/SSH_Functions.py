"""Names of evolutions, which are names of folders on several machines."""

_FOLDERS_OF_USERS = frozenset(
    'Documents Pictures Music Public Videos Downloads Desktop Dokumente Bilder Musik Öffentlich'.split())


def is_invalid_evo_name(name):
    """Return whether a name is no good as that of a folder that is an evolution's own."""
    return not name or name in _FOLDERS_OF_USERS or name.startswith('-') or any(
        each in '/\\.' or each.isspace() or not each.isprintable() for each in name)

"""Variables that all languages of a session share."""

_ABSENT = object()


class Shared:
    """What one other language has seen of the variables of ``__main__``."""

    def __init__(self, namespace, hidden):
        """
        hidden -- names that are of this language only
        """
        self._namespace = namespace
        self._hidden = hidden
        self._seen = {}

    def changed(self):
        """Return the names of variables that were bound since the last call, or bound to another object."""
        names = []
        for name, value in list(self._namespace.items()):
            if self._seen.get(name, _ABSENT) is not value and name not in self._hidden:
                self._seen[name] = value
                names.append(name)
        return names

    def removed(self):
        """Return the names of variables that are no longer there since the last call."""
        names = [name for name in self._seen if name not in self._namespace]
        for name in names:
            del self._seen[name]
        return names

    def get(self, name):
        """Return the value of a variable."""
        return self._namespace[name]

    def set(self, name, value):
        """Bind a variable for all languages."""
        self._namespace[name] = self._seen[name] = value

    def remove(self, name):
        """Forget a variable in all languages."""
        self._namespace.pop(name, None)
        self._seen.pop(name, None)

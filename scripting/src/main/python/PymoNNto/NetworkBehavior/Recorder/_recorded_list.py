"""What a recorder shows of a variable: a list of the recorded values that grows with the recording."""

import numpy as np


class RecordedList:
    """A list of recorded values whose storage is typed and belongs to the engine.

    It can be used as a list. ``numpy.array(recorded)`` is one copy, with time as the first dimension.
    """

    __slots__ = ('_series',)
    __hash__ = None

    def __init__(self, series):
        self._series = series

    def _item(self, index):
        value = self._series.get(index)
        if isinstance(value, np.ndarray) and value.ndim == 0:
            return value[()]
        return value

    def _position(self, index):
        size = self._series.size()
        position = index + size if index < 0 else index
        if not 0 <= position < size:
            raise IndexError('list index out of range')
        return position

    def __len__(self):
        return self._series.size()

    def __getitem__(self, index):
        if isinstance(index, slice):
            return RecordedList(self._series.slice(*index.indices(len(self))))
        return self._item(self._position(index.__index__()))

    def __setitem__(self, index, value):
        self._series.set(self._position(index.__index__()), value)

    def __delitem__(self, index):
        if isinstance(index, slice):
            for position in sorted(range(*index.indices(len(self))), reverse=True):
                self._series.remove(position)
        else:
            self._series.remove(self._position(index.__index__()))

    def __iter__(self):
        position = 0
        while position < self._series.size():
            yield self._item(position)
            position += 1

    def __reversed__(self):
        return reversed(list(self))

    def __contains__(self, value):
        return any(each is value or each == value for each in self)

    def __eq__(self, other):
        if not isinstance(other, (list, RecordedList)):
            return NotImplemented
        return len(self) == len(other) and all(a is b or a == b for a, b in zip(self, other))

    def __add__(self, other):
        return list(self) + list(other) if isinstance(other, (list, RecordedList)) else NotImplemented

    def __radd__(self, other):
        return list(other) + list(self) if isinstance(other, list) else NotImplemented

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, count):
        return list(self) * count if isinstance(count, int) else NotImplemented

    __rmul__ = __mul__

    def __array__(self, dtype=None, copy=None):
        if self._series.isTyped():
            result = self._series.toArray()
            return result if dtype is None else result.astype(dtype)
        return np.array(list(self), dtype=dtype)

    def __repr__(self):
        return repr(list(self))

    def __copy__(self):
        return RecordedList(self._series.slice(0, len(self), 1))

    def __reduce__(self):
        return list, (list(self),)

    def copy(self):
        """Return the values in a new list."""
        return list(self)

    def append(self, value):
        """Add a value at the end."""
        self._series.append(value)

    def extend(self, values):
        """Add values at the end."""
        for value in list(values):
            self._series.append(value)

    def insert(self, index, value):
        """Insert a value before an index."""
        size = len(self)
        self._series.insert(min(max(index + size if index < 0 else index, 0), size), value)

    def pop(self, index=-1):
        """Remove a value and return it."""
        value = self._series.remove(self._position(index))
        return value[()] if isinstance(value, np.ndarray) and value.ndim == 0 else value

    def remove(self, value):
        """Remove the first value that is equal."""
        self._series.remove(self.index(value))

    def clear(self):
        """Remove all values."""
        self._series.clear()

    def index(self, value):
        """Return the index of the first value that is equal."""
        for position, each in enumerate(self):
            if each is value or each == value:
                return position
        raise ValueError(f'{value!r} is not in list')

    def count(self, value):
        """Return how many values are equal."""
        return sum(1 for each in self if each is value or each == value)

    def reverse(self):
        """Reverse the order of the values."""
        self._replace(list(self)[::-1])

    def sort(self, key=None, reverse=False):
        """Sort the values."""
        self._replace(sorted(self, key=key, reverse=reverse))

    def _replace(self, values):
        values = [value.copy() if isinstance(value, np.ndarray) else value for value in values]
        self._series.clear()
        self.extend(values)

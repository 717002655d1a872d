"""What ``ndarray.flags`` and ``ndarray.flat`` give."""

from ._ndarray import _size


class flagsobj:
    """What is known of an array's memory layout."""

    def __init__(self, array):
        self._array = array

    @property
    def writeable(self):
        return self._array.isWriteable()

    @writeable.setter
    def writeable(self, value):
        self._array.setWriteable(bool(value))

    @property
    def c_contiguous(self):
        return self._array.isContiguous()

    contiguous = c_contiguous

    @property
    def f_contiguous(self):
        return self._array.T.isContiguous()

    @property
    def owndata(self):
        return self._array.base is None

    aligned = True

    def __getitem__(self, name):
        return getattr(self, name.lower())

    def __repr__(self):
        names = ('C_CONTIGUOUS', 'F_CONTIGUOUS', 'OWNDATA', 'WRITEABLE', 'ALIGNED')
        return '\n'.join('  %s : %s' % (name, self[name]) for name in names) + '\n'


class flatiter:
    """The elements of an array in C order, one after another."""

    def __init__(self, array):
        self.base = array
        self.index = 0

    def __len__(self):
        return _size(self.base)

    def __iter__(self):
        return iter(self.base.ravel())

    def __next__(self):
        if self.index >= _size(self.base):
            raise StopIteration
        self.index += 1
        return self[self.index - 1]

    def __getitem__(self, key):
        return self.base.ravel()[key]

    def __setitem__(self, key, value):
        if self.base.isContiguous():
            self.base.reshape(-1)[key] = value
        else:
            flat = self.base.flatten()
            flat[key] = value
            self.base[...] = flat.reshape(self.base.shape)

    def __array__(self, dtype=None, copy=None):
        return self.base.flatten() if dtype is None else self.base.flatten().astype(dtype)

    def copy(self):
        return self.base.flatten()

"""Reading and writing arrays: NumPy's binary files, archives of them, and text."""

import java

from ._creation import array, asarray
from ._dtypes import _bridge, find_dtype
from ._ndarray import ndarray

_NpyFormat = java.type('org.polymonnto.array.NpyFormat')


def restore(shape, dtype, content):
    """The array that was pickled as its shape, the name of its type and its bytes (or objects)."""
    if dtype == 'object':
        from ._creation import empty
        result = empty(len(content), object)
        for at, each in enumerate(content):
            result[at] = each
        return result.reshape(shape)
    return _bridge.fromLatin1(content.decode('latin-1'), find_dtype(dtype)._java, list(shape))


def _java_path(file):
    import os
    return os.path.abspath(os.fspath(file))


class _Copied:
    """Binary content that Java writes or reads by path and Python by file object."""

    def __init__(self):
        import tempfile
        self._folder = tempfile.TemporaryDirectory()
        self.name = self._folder.name + '/array'

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._folder.cleanup()


def _write(file, suffix, writer):
    if hasattr(file, 'write'):
        with _Copied() as copied:
            writer(copied.name)
            with open(copied.name, 'rb') as source:
                file.write(source.read())
        return
    import os
    name = os.fspath(file)
    name = name if name.endswith(suffix) else name + suffix
    with open(name, 'wb'):
        pass
    writer(name)


def save(file, arr, allow_pickle=True, fix_imports=True):
    """Writes an array to a ``.npy`` file."""
    arr = asarray(arr)
    if arr.dtype.kind == 'O':
        raise ValueError('np.save of object arrays is not provided by PolymoNNto; use pickle')
    _write(file, '.npy', lambda name: _NpyFormat.save(_java_path(name), arr))


def _save_all(file, args, kwargs, compressed):
    arrays = {name: asarray(value) for name, value in kwargs.items()}
    for at, value in enumerate(args):
        name = 'arr_%d' % at
        if name in arrays:
            raise ValueError('Cannot use un-named variables and keyword ' + name)
        arrays[name] = asarray(value)
    entries = java.type('java.util.LinkedHashMap')()
    for name, value in arrays.items():
        entries.put(name, value)
    _write(file, '.npz', lambda name: _NpyFormat.saveAll(_java_path(name), entries, compressed))


def savez(file, *args, allow_pickle=True, **kwds):
    """Writes arrays by name to an ``.npz`` archive."""
    _save_all(file, args, kwds, False)


def savez_compressed(file, *args, allow_pickle=True, **kwds):
    """Writes arrays by name to a compressed ``.npz`` archive."""
    _save_all(file, args, kwds, True)


class NpzFile:
    """The arrays of an archive by name; to be used as a mapping and with ``with``."""

    def __init__(self, arrays):
        self._arrays = arrays
        self.files = list(arrays)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        """Nothing is kept open."""

    def __getitem__(self, name):
        try:
            return self._arrays[name]
        except KeyError:
            raise KeyError(name + ' is not a file in the archive') from None

    def __contains__(self, name):
        return name in self._arrays

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def keys(self):
        return self._arrays.keys()

    def values(self):
        return self._arrays.values()

    def items(self):
        return self._arrays.items()

    def get(self, name, default=None):
        return self._arrays.get(name, default)

    def __repr__(self):
        return 'NpzFile with keys: ' + ', '.join(self.files)


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding='ASCII', *, max_header_size=10000):
    """The array of a ``.npy`` file, the arrays of an ``.npz`` archive or, if allowed, what was pickled."""
    if hasattr(file, 'read'):
        with _Copied() as copied:
            with open(copied.name, 'wb') as target:
                target.write(file.read())
            return load(copied.name, mmap_mode, allow_pickle)
    with open(file, 'rb') as source:
        start = source.read(6)
        if not start:
            raise EOFError('No data left in file')
        if start[:2] != b'PK' and start != b'\x93NUMPY':
            if not allow_pickle:
                raise ValueError('This file contains pickled (object) data. If you trust the file you can load it unsafely '
                                 'using the `allow_pickle=` keyword argument or `pickle.load()`.')
            import pickle
            source.seek(0)
            return pickle.load(source)
    path = _java_path(file)
    if start[:2] != b'PK':
        return _NpyFormat.load(path)
    found = _NpyFormat.loadAll(path)
    return NpzFile({name: found.get(name) for name in list(found.keySet())})


def _lines(file, encoding):
    if hasattr(file, 'read') or not isinstance(file, (str, bytes)) and not hasattr(file, '__fspath__'):
        for line in file:
            yield line.decode(encoding or 'latin-1') if isinstance(line, bytes) else line
    else:
        with open(file, encoding=encoding) as source:
            yield from source


def savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\n', header='', footer='', comments='# ', encoding=None):
    """Writes a vector or matrix as text, a row in each line."""
    rows = asarray(X)
    if rows.ndim not in (1, 2):
        raise ValueError('Expected 1D or 2D array, got %dD array instead' % rows.ndim)
    if rows.ndim == 1:
        rows = rows[:, None]
    if isinstance(fmt, (list, tuple)):
        if len(fmt) != rows.shape[1]:
            raise AttributeError('fmt has wrong shape.  ' + str(fmt))
        row_format = delimiter.join(fmt)
    else:
        count = fmt.count('%')
        if count not in (1, rows.shape[1]):
            raise ValueError('fmt has wrong number of %% formats:  %s' % fmt)
        row_format = fmt if count > 1 else delimiter.join([fmt] * rows.shape[1])
    lines = []
    if header:
        lines.append(comments + header.replace('\n', '\n' + comments))
    for row in rows.tolist():
        lines.append(row_format % tuple(row))
    if footer:
        lines.append(comments + footer.replace('\n', '\n' + comments))
    text = ''.join(line + newline for line in lines)
    if hasattr(fname, 'write'):
        try:
            fname.write(text)
        except TypeError:
            fname.write(text.encode(encoding or 'latin-1'))
    else:
        with open(fname, 'w', encoding=encoding or 'latin-1') as target:
            target.write(text)


def _table(fname, comments, delimiter, skip, encoding):
    comments = [comments] if isinstance(comments, str) else list(comments or ())
    for number, line in enumerate(_lines(fname, encoding)):
        if number < skip:
            continue
        for each in comments:
            line = line.split(each, 1)[0]
        line = line.strip('\r\n')
        if line.strip():
            yield number + 1, [part.strip() for part in line.split(delimiter)]


def _columns(usecols):
    return None if usecols is None else [usecols] if isinstance(usecols, int) else list(usecols)


def _shaped(rows, dtype, ndmin, unpack):
    result = array(rows, dtype) if rows else array([], dtype)
    if rows:
        result = result.reshape(len(rows), -1)
    if ndmin < 2 and result.ndim == 2 and 1 in result.shape:
        result = result.squeeze()
    if ndmin == 1 and not result.ndim:
        result = result.reshape(1)
    return result.T if unpack else result


def loadtxt(fname, dtype=float, comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False,
            ndmin=0, encoding=None, max_rows=None, *, quotechar=None, like=None):
    """The numbers of a text with the same number of columns in each line."""
    kind = find_dtype(dtype)
    convert = str if kind.kind == 'O' else int if kind.kind in 'iu' else float
    columns = _columns(usecols)
    rows = []
    for number, parts in _table(fname, comments, delimiter, skiprows, encoding):
        if max_rows is not None and len(rows) == max_rows:
            break
        if columns is not None:
            parts = [parts[each] for each in columns]
        if rows and len(parts) != len(rows[0]):
            raise ValueError('the number of columns changed from %d to %d at row %d; use `usecols` to select a subset and '
                             'avoid this error' % (len(rows[0]), len(parts), len(rows) + 1))
        try:
            if converters is None:
                rows.append([convert(part) for part in parts])
            elif callable(converters):
                rows.append([converters(part) for part in parts])
            else:
                rows.append([converters.get(at, convert)(part) for at, part in enumerate(parts)])
        except ValueError:
            bad = next(at for at, part in enumerate(parts) if not _is_number(part, convert))
            raise ValueError("could not convert string '%s' to %s at row %d, column %d."
                             % (parts[bad], kind, len(rows), bad + 1)) from None
    return _shaped(rows, kind, ndmin, unpack)


def _is_number(text, convert):
    try:
        convert(text)
    except ValueError:
        return False
    return True


def genfromtxt(fname, dtype=float, comments='#', delimiter=None, skip_header=0, skip_footer=0, converters=None,
               missing_values=None, filling_values=None, usecols=None, unpack=False, encoding=None, max_rows=None, ndmin=0,
               **kwargs):
    """The numbers of a text; what is missing or no number becomes NaN (-1 for integers) or a given value."""
    if kwargs:
        raise TypeError('genfromtxt(%s) is not provided by PolymoNNto' % ', '.join(name + '=' for name in kwargs))
    kind = find_dtype(dtype)
    convert = str if kind.kind == 'O' else int if kind.kind in 'iu' else float
    missing = (-1 if kind.kind in 'iu' else float('nan')) if filling_values is None else filling_values
    columns = _columns(usecols)
    table = [parts for _, parts in _table(fname, comments, delimiter, skip_header, encoding)]
    table = table[:len(table) - skip_footer][:max_rows]
    rows = []
    for parts in table:
        if columns is not None:
            parts = [parts[each] for each in columns]
        if rows and len(parts) != len(rows[0]):
            raise ValueError('Some errors were detected !\n    Line #%d (got %d columns instead of %d)'
                             % (len(rows) + 1, len(parts), len(rows[0])))
        rows.append([
            (converters or {}).get(at, convert)(part) if _is_number(part, convert) or at in (converters or {}) else missing
            for at, part in enumerate(parts)
        ])
    return _shaped(rows, kind, ndmin, unpack)

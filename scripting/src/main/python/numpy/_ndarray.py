"""``numpy.ndarray``: the operators and methods of the engine's arrays."""

import java
import polyglot

from ._dtypes import (
    DTYPES, INT64, SCALARS, _BinaryOp, _Elementwise, _NDArray, _UnaryOp, _binary, _bridge, _ndim, _ordinal, _scalar, _unary, _value,
    dtype_or_none, find_dtype, generic, give_scalars, no_loop_for_booleans,
)

_Slice = java.type('org.polymonnto.array.Slice')
_ALL = _Slice.ALL
_ELLIPSIS = _Slice.ELLIPSIS
_Indexing = java.type('org.polymonnto.array.Indexing')
_size = _bridge.size
_dim = _bridge.dim
_length = _bridge.length
_get = _bridge.get
_get_one = _bridge.getOne
_get_two = _bridge.getTwo
_get_index = _bridge.getIndex
_set = _bridge.set
_set_one = _bridge.setOne
_set_two = _bridge.setTwo
_copy = _bridge.copy
_astype = _bridge.astype
_transpose = _bridge.transpose
_item = _bridge.item
_power = _Elementwise.power


def operand(value):
    """What the engine takes as an operand for a value that is neither an array nor a plain number."""
    if isinstance(value, generic):
        return value._array
    if value is None or isinstance(value, (int, float, str)):
        return value
    return _asarray(value)


def _asarray(value):
    from ._creation import asarray
    return asarray(value)


def key_part(key):
    """One index of a subscript as the engine takes it."""
    kind = type(key)
    if kind is int or key is None or kind is bool or kind is ndarray:
        return key
    if kind is slice:
        return _slice(key)
    if key is Ellipsis:
        return _ELLIPSIS
    if isinstance(key, generic):
        if key.dtype.kind != 'f':
            return key._v
        key = ''
    elif isinstance(key, (list, tuple, range)):
        array = _asarray(key)
        if _size(array) == 0:
            return array.astype(INT64)
        if array.dtype.kind != 'f':
            return array
        key = ''
    if hasattr(key, '__index__'):
        return key.__index__()
    if hasattr(key, '__array__') or hasattr(key, '__len__') and not isinstance(key, str):
        return _asarray(key)
    raise IndexError(
        'only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices'
    )


def _slice(key):
    start, stop, step = key.start, key.stop, key.step
    if start is None and stop is None and step is None:
        return _ALL
    return _Slice(_bound(start), _bound(stop), _bound(step))


def _bound(value):
    if value is None or type(value) is int and -0x7fffffff < value < 0x7fffffff:
        return value
    if not hasattr(value, '__index__'):
        raise TypeError('slice indices must be integers or None or have an __index__ method')
    return max(-0x7fffffff, min(0x7fffffff, value.__index__()))


def axes_of(axis):
    """The Java argument for an ``axis=`` that may be None, a number or a tuple."""
    if axis is None:
        return None
    if isinstance(axis, (tuple, list)):
        return [each.__index__() for each in axis]
    return [axis.__index__()]


class _NDArrayFace:
    """An n-dimensional array of elements of one type; see ``numpy.array``."""

    __array_priority__ = 0.0

    def __new__(cls, shape=(), dtype=float, buffer=None, offset=0, strides=None, order=None):
        from ._creation import empty, frombuffer
        if buffer is None:
            return empty(shape, dtype)
        return frombuffer(buffer, dtype, offset=offset).reshape(shape)

    def __init__(self, *args, **kwargs):
        pass

    # Attributes

    @property
    def shape(self):
        ndim = _ndim(self)
        if ndim == 1:
            return (_dim(self, 0),)
        if ndim == 2:
            return (_dim(self, 0), _dim(self, 1))
        return tuple(_dim(self, axis) for axis in range(ndim))

    @shape.setter
    def shape(self, value):
        _bridge.reshapeInPlace(self, list(self.reshape(value).shape))

    @property
    def ndim(self):
        return _ndim(self)

    @property
    def size(self):
        return _size(self)

    @property
    def dtype(self):
        return DTYPES[_ordinal(self)]

    @property
    def itemsize(self):
        return DTYPES[_ordinal(self)].itemsize

    @property
    def nbytes(self):
        return _size(self) * DTYPES[_ordinal(self)].itemsize

    @property
    def strides(self):
        itemsize = self.itemsize
        return tuple(_bridge.stride(self, axis) * itemsize for axis in range(_ndim(self)))

    @property
    def base(self):
        return _bridge.base(self)

    @property
    def T(self):
        return _transpose(self, None)

    mT = T

    @property
    def flat(self):
        from ._views import flatiter
        return flatiter(self)

    @flat.setter
    def flat(self, value):
        from ._views import flatiter
        flatiter(self)[:] = value

    @property
    def flags(self):
        from ._views import flagsobj
        return flagsobj(self)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return _NDArray.zeros(DTYPES[_ordinal(self)]._java, list(self.shape))

    @property
    def data(self):
        """A copy of the elements that cannot be written to."""
        view = memoryview(self.tobytes())
        return view if not _size(self) or _ordinal(self) == 9 else view.cast(self.dtype.char, list(self.shape))

    @property
    def __array_interface__(self):
        return {'shape': self.shape, 'typestr': self.dtype.str, 'data': self.tobytes(), 'version': 3}

    def __setattr__(self, name, value):
        # Without this, setting an attribute of a Java object does not look for properties.
        object.__setattr__(self, name, value)

    # Conversion to Python

    def __len__(self):
        return _length(self)

    def __bool__(self):
        return _bridge.truth(self)

    def _number(self):
        if _size(self) != 1:
            raise TypeError('only length-1 arrays can be converted to Python scalars')
        return _item(self, 0)

    def __int__(self):
        return int(self._number())

    def __float__(self):
        return float(self._number())

    def __complex__(self):
        return complex(self.item())

    def __index__(self):
        if _ndim(self) or self.dtype.kind not in 'iu':
            raise TypeError('only integer scalar arrays can be converted to a scalar index')
        return self.item()

    def __iter__(self):
        if not _ndim(self):
            raise TypeError('iteration over a 0-d array')
        return self._elements()

    def _elements(self):
        if _ndim(self) == 1 and _ordinal(self) != 9:
            kind = SCALARS[_ordinal(self)]
            for at in range(_length(self)):
                yield kind(_get_index(self, at))
        else:
            for at in range(_length(self)):
                yield self[at]

    def __contains__(self, value):
        return bool((self == value).any())

    def __hash__(self):
        raise TypeError("unhashable type: 'numpy.ndarray'")

    def __repr__(self):
        from ._printing import array_repr
        return array_repr(self)

    def __str__(self):
        from ._printing import array_str
        return array_str(self)

    def __format__(self, spec):
        if not _ndim(self) and spec:
            return format(self.item(), spec)
        if spec:
            raise TypeError('unsupported format string passed to numpy.ndarray.__format__')
        return str(self)

    def __array__(self, dtype=None, copy=None):
        return self if dtype is None else self.astype(dtype)

    def __copy__(self):
        return _copy(self)

    def __deepcopy__(self, memo):
        if self.dtype.kind == 'O':
            import copy
            result = _copy(self)
            flat = result.flat
            for at in range(result.size):
                flat[at] = copy.deepcopy(flat[at], memo)
            return result
        return _copy(self)

    def __reduce__(self):
        from ._files import restore
        if self.dtype.kind == 'O':
            return restore, (self.shape, 'object', self.ravel().tolist())
        return restore, (self.shape, self.dtype.name, self.tobytes())

    def __reduce_ex__(self, protocol):
        return self.__reduce__()

    def item(self, *index):
        if not index:
            if _size(self) != 1:
                raise ValueError('can only convert an array of size 1 to a Python scalar')
            return _item(self, 0)
        if len(index) == 1 and not isinstance(index[0], tuple):
            return _item(self, index[0].__index__())
        key = index[0] if len(index) == 1 else index
        value = self[key]
        return value.item() if isinstance(value, generic) else value

    def itemset(self, *args):
        """Sets one element: its place, unless there is only one, and the value."""
        if len(args) == 1 and _size(self) == 1:
            self.reshape(-1)[0] = args[0]
        elif len(args) == 2:
            place, value = args
            target = self if isinstance(place, tuple) else self.flat
            target[place] = value
        else:
            raise ValueError('can only convert an array of size 1 to a Python scalar')

    def tolist(self):
        if not _ndim(self):
            return _value(self)
        if _ndim(self) == 1:
            return list(_bridge.elements(self))
        return [row.tolist() for row in self]

    def tobytes(self, order='C'):
        return _bridge.toLatin1(self if order != "F" else self.T).encode("latin-1")

    tostring = tobytes

    def tofile(self, file, sep='', format='%s'):
        with open(file, 'wb') as target:
            target.write(self.tobytes())

    def dump(self, file):
        import pickle
        with open(file, 'wb') as target:
            pickle.dump(self, target, protocol=2)

    def dumps(self):
        import pickle
        return pickle.dumps(self, protocol=2)

    # Subscripts

    def __getitem__(self, key):
        kind = type(key)
        if kind is int:
            result = _get_index(self, key)
        elif kind is tuple:
            if len(key) == 2:
                first, second = key
                if type(first) is not ndarray:
                    first = key_part(first)
                if type(second) is not ndarray:
                    second = key_part(second)
                result = _get_two(self, first, second)
            else:
                result = _get(self, [key_part(each) for each in key])
        else:
            result = _get_one(self, key_part(key))
        if type(result) is ndarray:
            return result
        return SCALARS[_ordinal(self)](result)

    def __setitem__(self, key, value):
        kind = type(value)
        if kind is not ndarray and kind is not float and kind is not int:
            value = operand(value) if _ordinal(self) != 9 else _object_value(value)
        kind = type(key)
        if kind is ndarray or kind is int:
            _set_one(self, key, value)
        elif kind is tuple:
            if len(key) == 2:
                first, second = key
                if type(first) is not ndarray:
                    first = key_part(first)
                if type(second) is not ndarray:
                    second = key_part(second)
                _set_two(self, first, second, value)
            else:
                _set(self, [key_part(each) for each in key], value)
        else:
            _set_one(self, key_part(key), value)

    def __delitem__(self, key):
        raise ValueError('cannot delete array elements')

    # Operators that are not made from the tables below

    def __eq__(self, other):
        return self._compare(_BinaryOp.EQUAL, other)

    def __ne__(self, other):
        return self._compare(_BinaryOp.NOT_EQUAL, other)

    def _compare(self, op, other):
        if isinstance(other, generic):
            other = other._array
        elif other is not None and not isinstance(other, (int, float, str)) and type(other) is not ndarray:
            if not isinstance(other, (list, tuple)) and not hasattr(other, '__array__'):
                if _ordinal(self) != 9:
                    return NotImplemented
            else:
                other = _asarray(other)
        return _scalar(_binary(op, self, other, None))

    def __pow__(self, other, modulus=None):
        if modulus is not None:
            return NotImplemented
        return _scalar(_power(self, operand(other)))

    def __ipow__(self, other):
        return _binary(_BinaryOp.POWER, self, operand(other) if type(other) is not ndarray else other, self)

    def __rpow__(self, other):
        return _scalar(_binary(_BinaryOp.POWER, operand(other), self, None))

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __matmul__(self, other):
        if type(other) is not ndarray and hasattr(other, '__array_ufunc__') and other.__array_ufunc__ is None:
            return NotImplemented
        from ._products import matmul
        return matmul(self, other)

    def __rmatmul__(self, other):
        from ._products import matmul
        return matmul(other, self)

    def __imatmul__(self, other):
        from ._products import matmul
        self[...] = matmul(self, other)
        return self

    def __pos__(self):
        if not _ordinal(self):
            raise no_loop_for_booleans('positive')
        return _copy(self)

    # Shape

    def copy(self, order='C'):
        return _copy(self)

    def astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True):
        if dtype is str:
            return _asarray([str(each) for each in self.ravel()]).reshape(self.shape)
        target = find_dtype(dtype)
        if casting != 'unsafe' and not _can_cast(self.dtype, target, casting):
            raise TypeError("Cannot cast array data from %r to %r according to the rule '%s'" % (self.dtype, target, casting))
        if not copy and target is DTYPES[_ordinal(self)]:
            return self
        return _astype(self, target._java)

    def view(self, dtype=None, type=None):
        if dtype is None or dtype is ndarray or find_dtype(dtype) is self.dtype:
            return _bridge.view(self)
        return _bridge.viewAs(self, find_dtype(dtype)._java)

    def reshape(self, *shape, order='C', copy=None):
        from ._shapes import reshape
        return reshape(self, shape[0] if len(shape) == 1 else shape, order)

    def resize(self, *new_shape, refcheck=True):
        shape = new_shape[0] if len(new_shape) == 1 else new_shape
        _bridge.resizeInPlace(self, [shape] if isinstance(shape, int) else list(shape))

    def ravel(self, order='C'):
        from ._shapes import ravel
        return ravel(self, order)

    def flatten(self, order='C'):
        from ._shapes import ravel
        return _copy(ravel(self, order))

    def transpose(self, *axes):
        if not axes or axes == (None,):
            return _transpose(self, None)
        return _transpose(self, list(axes[0] if len(axes) == 1 and not isinstance(axes[0], int) else axes))

    def fill(self, value):
        _bridge.fill(self, operand(value) if type(value) is not float and type(value) is not int else value)

    def byteswap(self, inplace=False):
        raise NotImplementedError('ndarray.byteswap is not provided by PolymoNNto: arrays have the byte order of the machine')

    def setflags(self, write=None, align=None, uic=None):
        if write is not None:
            self.setWriteable(bool(write))


def _can_cast(source, target, casting):
    from ._types import can_cast
    return can_cast(source, target, casting)


def _object_value(value):
    if isinstance(value, (list, tuple)):
        return _asarray(value)
    return value


def _general_binary(op, a, b):
    if isinstance(b, generic):
        b = b._array
    elif type(b) is not ndarray:
        if hasattr(b, '__array_ufunc__') and b.__array_ufunc__ is None:
            return NotImplemented
        b = operand(b)
    return _scalar(_binary(op, a, b, None))


def _forward(op):
    def operator(self, other):
        return _general_binary(op, self, other)
    return operator


def _backward(op):
    def operator(self, other):
        return _scalar(_binary(op, operand(other), self, None))
    return operator


def _in_place(op):
    def operator(self, other):
        kind = type(other)
        if kind is not ndarray and kind is not float and kind is not int:
            other = operand(other)
        return _binary(op, self, other, self)
    return operator


def _alone(op):
    def operator(self):
        return _scalar(_unary(op, self, None))
    return operator


for _name, _op in {
    'add': _BinaryOp.ADD, 'sub': _BinaryOp.SUBTRACT, 'mul': _BinaryOp.MULTIPLY, 'truediv': _BinaryOp.DIVIDE,
    'floordiv': _BinaryOp.FLOOR_DIVIDE, 'mod': _BinaryOp.REMAINDER, 'and': _BinaryOp.BITWISE_AND,
    'or': _BinaryOp.BITWISE_OR, 'xor': _BinaryOp.BITWISE_XOR, 'lshift': _BinaryOp.LEFT_SHIFT,
    'rshift': _BinaryOp.RIGHT_SHIFT,
}.items():
    setattr(_NDArrayFace, '__' + _name + '__', _forward(_op))
    setattr(_NDArrayFace, '__r' + _name + '__', _backward(_op))
    setattr(_NDArrayFace, '__i' + _name + '__', _in_place(_op))
for _name, _op in {
    'lt': _BinaryOp.LESS, 'le': _BinaryOp.LESS_EQUAL, 'gt': _BinaryOp.GREATER, 'ge': _BinaryOp.GREATER_EQUAL,
}.items():
    setattr(_NDArrayFace, '__' + _name + '__', _forward(_op))
for _name, _op in {
    'neg': _UnaryOp.NEGATIVE, 'abs': _UnaryOp.ABSOLUTE, 'invert': _UnaryOp.INVERT,
}.items():
    setattr(_NDArrayFace, '__' + _name + '__', _alone(_op))

_NDArrayFace.__name__ = _NDArrayFace.__qualname__ = 'ndarray'
_NDArrayFace.__module__ = 'numpy'
polyglot.register_interop_type(_NDArray, _NDArrayFace)
ndarray = type(_NDArray.zeros(DTYPES[0]._java, [0]))
# An array is a list in Java, and GraalPy lets Java's lists be Python's; but isinstance(array, list) is false in NumPy.
ndarray.__bases__ = (_NDArrayFace, polyglot.ForeignObject)


def method(name, function):
    """Adds a method to arrays, and so to scalars, that is a function of NumPy as well."""
    setattr(_NDArrayFace, name, function)
    give_scalars(name, function)


for _name, _member in vars(_NDArrayFace).items():
    give_scalars(_name, _member)
ndarray.__name__ = ndarray.__qualname__ = 'ndarray'
ndarray.__module__ = 'numpy'

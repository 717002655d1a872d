"""The types of array elements and NumPy's scalars, which are elements that stand alone."""

import java

_DType = java.type('org.polymonnto.array.DType')
_NDArray = java.type('org.polymonnto.array.NDArray')
_Elementwise = java.type('org.polymonnto.array.Elementwise')
_BinaryOp = java.type('org.polymonnto.array.BinaryOp')
_UnaryOp = java.type('org.polymonnto.array.UnaryOp')
_Promotion = java.type('org.polymonnto.array.Promotion')
_bridge = java.type('org.polymonnto.scripting.numpy.ArrayBridge')
_binary = _Elementwise.binary
_unary = _Elementwise.unary
_zero_dim = _bridge.scalar
_value = _bridge.value
_ordinal = _bridge.dtypeOrdinal
_ndim = _bridge.ndim


class dtype:
    """A type of array elements; there is one object for each type, so that types may be compared by identity."""

    __slots__ = ('_java', 'name', 'kind', 'char', 'itemsize', 'type', 'num')
    isnative = True
    byteorder = '='
    fields = names = subdtype = None
    shape = ()
    ndim = 0

    def __new__(cls, spec=None, align=False, copy=False):
        return find_dtype(spec)

    def __eq__(self, other):
        if type(other) is dtype:
            return self is other
        try:
            return self is find_dtype(other)
        except TypeError:
            return False

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self.name)

    def __lt__(self, other):
        return self != other and self <= other

    def __le__(self, other):
        from ._types import can_cast
        return can_cast(self, other)

    def __repr__(self):
        return "dtype('O')" if self.kind == 'O' else "dtype('" + self.name + "')"

    def __str__(self):
        return self.name

    def __reduce__(self):
        return dtype, (self.name,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def str(self):
        if self.kind == 'O':
            return '|O'
        return ('|' if self.itemsize == 1 else '<') + self.kind + repr(self.itemsize)

    @property
    def base(self):
        return self

    @property
    def alignment(self):
        return self.itemsize

    @property
    def hasobject(self):
        return self.kind == 'O'


class generic:
    """Base of all NumPy scalars. An instance holds a plain number in ``_v``."""

    __slots__ = ()
    ndim = 0
    shape = ()
    size = 1
    strides = ()
    base = None

    @property
    def _array(self):
        """This scalar as a 0-dimensional array."""
        return _zero_dim(self.dtype._java, self._v)

    @property
    def itemsize(self):
        return self.dtype.itemsize

    nbytes = itemsize

    @property
    def T(self):
        return self

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return type(self)(0)

    @property
    def flat(self):
        return self._array.flat

    @property
    def data(self):
        return self._array.data

    def item(self):
        return self._v

    tolist = item

    def __getitem__(self, key):
        try:
            return self._array[key]
        except IndexError:
            raise IndexError('invalid index to scalar variable.') from None

    def astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True):
        return _scalar(self._array.astype(dtype, casting=casting))

    def copy(self, order='C'):
        return self

    def __array__(self, dtype=None, copy=None):
        return self._array if dtype is None else self._array.astype(dtype)

    def __reduce__(self):
        return type(self), (self._v,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __hash__(self):
        return hash(self._v)

    def __bool__(self):
        return bool(self._v)

    def __int__(self):
        return int(self._v)

    def __float__(self):
        return float(self._v)

    def __complex__(self):
        return complex(self._v)

    def __str__(self):
        return _bridge.formatScalar(self.dtype._java, self._v)

    def __repr__(self):
        return 'np.' + self.dtype.name + '(' + str(self) + ')'

    def __format__(self, spec):
        return format(self._v, spec)

    def __round__(self, ndigits=None):
        return round(self._v) if ndigits is None else self.round(ndigits)


def give_scalars(name, member):
    """Give scalars a method or attribute of arrays, unless they have one of that name."""
    if name.startswith('_') or hasattr(generic, name):
        return
    if isinstance(member, property):
        setattr(generic, name, property(lambda self: getattr(self._array, name), doc=member.__doc__))
        return

    def method(self, *args, **kwargs):
        return getattr(self._array, name)(*args, **kwargs)
    method.__name__ = method.__qualname__ = name
    method.__doc__ = member.__doc__
    setattr(generic, name, method)


class number(generic):
    """Base of numeric scalars."""

    __slots__ = ()


class integer(number):
    """Base of integer scalars."""

    __slots__ = ()

    def __new__(cls, value=0):
        scalar = object.__new__(cls)
        if type(value) is not int:
            if isinstance(value, (list, tuple)):
                return _as_array(value).astype(cls.dtype)
            if isinstance(value, str):
                value = int(value)
            elif isinstance(value, generic):
                value = _value(value._array.astype(cls.dtype))
            elif isinstance(value, float):
                value = int(value)
            elif hasattr(value, 'astype'):
                return value.astype(cls.dtype) if value.ndim else cls(value.item())
            else:
                value = int(value)
        bits = cls.dtype.itemsize * 8
        low = 0 if cls.dtype.kind == 'u' else -(1 << (bits - 1))
        if not low <= value < low + (1 << bits):
            raise OverflowError('Python integer %d out of bounds for %s' % (value, cls.dtype.name))
        scalar._v = value
        return scalar

    def __index__(self):
        return self._v

    def __invert__(self):
        return _scalar(_unary(_UnaryOp.INVERT, self._array, None))

    def bit_count(self):
        return self._v.bit_count()

    def is_integer(self):
        return True

    @property
    def numerator(self):
        return self

    @property
    def denominator(self):
        return type(self)(1)


class signedinteger(integer):
    __slots__ = ()


class unsignedinteger(integer):
    __slots__ = ()


class inexact(number):
    __slots__ = ()


class floating(inexact):
    """Base of floating-point scalars."""

    __slots__ = ()

    def is_integer(self):
        return self._v.is_integer()

    def as_integer_ratio(self):
        return self._v.as_integer_ratio()


class flexible(generic):
    __slots__ = ()


class character(flexible):
    __slots__ = ()


class complexfloating(inexact):
    __slots__ = ()


class int8(signedinteger):
    __slots__ = ('_v',)


class uint8(unsignedinteger):
    __slots__ = ('_v',)


class int16(signedinteger):
    __slots__ = ('_v',)


class int32(signedinteger):
    __slots__ = ('_v',)


class int64(signedinteger):
    __slots__ = ('_v',)


def _rounding(rounded):
    """The ``__new__`` of a floating-point type whose numbers are doubles rounded by a function."""
    def __new__(cls, value=0.0):
        if type(value) is not float:
            if isinstance(value, generic):
                value = float(value._v)
            elif isinstance(value, (list, tuple)):
                return _as_array(value).astype(cls.dtype)
            elif hasattr(value, 'astype'):
                return value.astype(cls.dtype) if value.ndim else cls(value.item())
            else:
                value = float(value)
        scalar = object.__new__(cls)
        scalar._v = rounded(value)
        return scalar
    return __new__


class float16(floating):
    __slots__ = ('_v',)
    __new__ = _rounding(_bridge.roundToFloat16)


class float32(floating):
    __slots__ = ('_v',)
    __new__ = _rounding(_bridge.roundToFloat32)


class float64(float, floating):
    """A double; also a Python float, as NumPy's is."""

    __slots__ = ()

    def __new__(cls, value=0.0):
        if type(value) is not float and hasattr(value, 'astype') and not isinstance(value, generic):
            return value.astype(cls.dtype) if value.ndim else cls(value.item())
        if value is None:
            value = float('nan')
        elif isinstance(value, (list, tuple)):
            return _as_array(value).astype(cls.dtype)
        return float.__new__(cls, value)

    @property
    def _v(self):
        return float.__float__(self)

    def __reduce__(self):
        return float64, (self._v,)

    __hash__ = float.__hash__
    __bool__ = float.__bool__
    __int__ = float.__int__
    __float__ = float.__float__
    __str__ = generic.__str__
    __repr__ = generic.__repr__
    is_integer = float.is_integer
    as_integer_ratio = float.as_integer_ratio

    def __format__(self, spec):
        return float.__format__(self, spec) if spec else str(self)

    def __round__(self, ndigits=None):
        return round(self._v) if ndigits is None else float64(round(self._v, ndigits))


class bool_(generic):
    """``True_`` or ``False_``."""

    __slots__ = ('_v',)

    def __new__(cls, value=False):
        if isinstance(value, (list, tuple)):
            value = _as_array(value)
        if hasattr(value, 'astype') and not isinstance(value, generic) and value.ndim:
            return value.astype(cls.dtype)
        return True_ if value else False_

    def __index__(self):
        raise TypeError("'numpy.bool' object cannot be interpreted as an integer")

    def __invert__(self):
        return False_ if self._v else True_

    def __round__(self, ndigits=None):
        raise TypeError("type numpy.bool doesn't define __round__ method")

    def __repr__(self):
        return 'np.True_' if self._v else 'np.False_'

    def __str__(self):
        return 'True' if self._v else 'False'

    def __format__(self, spec):
        return format(self._v, spec) if spec else str(self)


class object_(generic):
    """Never made: an element of an object array is the object itself."""

    __slots__ = ()

    def __new__(cls, value=None):
        return value


bool_.__name__ = bool_.__qualname__ = 'bool'
True_ = object.__new__(bool_)
False_ = object.__new__(bool_)
True_._v = True
False_._v = False

for _type in (generic, number, integer, signedinteger, unsignedinteger, inexact, floating, flexible, dtype):
    _type.__module__ = 'numpy'

SCALARS = [bool_, int8, uint8, int16, int32, int64, float16, float32, float64, object_]
DTYPES = []
for _number, _type in enumerate(SCALARS):
    _java = _DType.values()[_number]
    _made = object.__new__(dtype)
    _made._java = _java
    _made.name = _java.label()
    _made.kind = 'biuiiifffO'[_number]
    _made.char = '?bBhilefdO'[_number]
    _made.itemsize = _java.itemSize()
    _made.type = _type
    _made.num = (0, 1, 2, 3, 5, 7, 23, 11, 12, 17)[_number]
    _type.dtype = _made
    _type.__module__ = 'numpy'
    DTYPES.append(_made)

BOOL, INT8, UINT8, INT16, INT32, INT64, FLOAT16, FLOAT32, FLOAT64, OBJECT = DTYPES
_BY_CLASS = {bool: BOOL, int: INT64, float: FLOAT64, object: OBJECT, str: OBJECT}
for _made in DTYPES:
    _BY_CLASS[_made.type] = _made
_BY_NAME = {}
_ABSTRACT = {number: FLOAT64, inexact: FLOAT64, floating: FLOAT64, integer: INT64, signedinteger: INT64}
_NOT_PROVIDED = {
    'longdouble', 'float128', 'complex', 'complex64', 'complex128', 'uint16', 'uint32', 'uint64',
    'uint', 'ushort', 'uintc', 'uintp', 'ulong', 'ulonglong', 'datetime64', 'timedelta64', 'void', 'u2', 'u4', 'u8',
    'c8', 'c16', 'F', 'D', 'H', 'I', 'L', 'Q',
}


def find_dtype(spec):
    """The dtype that a type, name or dtype stands for; TypeError if there is none."""
    if type(spec) is dtype:
        return spec
    if spec is None:
        return FLOAT64
    try:
        found = _BY_CLASS.get(spec)
        if found is not None:
            return found
        if isinstance(spec, str):
            found = _BY_NAME.get(spec)
            if found is None:
                if spec.lstrip('<=|>') in _NOT_PROVIDED:
                    raise TypeError(
                        "data type '" + spec + "' is not provided by PolymoNNto; there are "
                        + ', '.join(each.name for each in DTYPES)
                    )
                found = DTYPES[_DType.parse(spec).ordinal()]
                _BY_NAME[spec] = found
            return found
        found = _ABSTRACT.get(spec)
    except TypeError as error:
        if isinstance(spec, str):
            raise error
        found = None
    if found is None:
        if isinstance(spec, type) and not issubclass(spec, generic):
            return OBJECT
        inner = getattr(spec, 'dtype', None)
        if type(inner) is dtype:
            return inner
        raise TypeError('Cannot interpret ' + repr(spec) + ' as a data type')
    return found


def dtype_or_none(spec):
    """The Java type for a ``dtype=`` argument, or None."""
    return None if spec is None else find_dtype(spec)._java


def scalar(array):
    """The element of a 0-dimensional array as a NumPy scalar."""
    return SCALARS[_ordinal(array)](_value(array))


def _scalar(array):
    return array if _ndim(array) else SCALARS[_ordinal(array)](_value(array))


unwrapped = _scalar


def _operator(op):
    def operator(self, other):
        if isinstance(other, generic):
            other = other._array
        elif not isinstance(other, (int, float, str)):
            if not isinstance(other, (list, tuple)):
                return NotImplemented
            other = _as_array(other)
        return _scalar(_binary(op, self._array, other, None))
    return operator


def _reflected(op):
    def operator(self, other):
        if isinstance(other, generic):
            other = other._array
        elif not isinstance(other, (int, float)):
            if isinstance(other, (list, tuple)):
                return _scalar(_binary(op, _as_array(other), self._array, None))
            return NotImplemented
        return _scalar(_binary(op, other, self._array, None))
    return operator


def _function(op):
    def operator(self):
        return _scalar(_unary(op, self._array, None))
    return operator


def _as_array(value):
    from ._creation import asarray
    return asarray(value)


def _times(self, other):
    """Multiplies; a list is repeated by Python, which asks a whole number for its index."""
    return NotImplemented if isinstance(other, (list, tuple)) else _product(self, other)


def _reflected_times(self, other):
    return NotImplemented if isinstance(other, (list, tuple)) else _reflected_product(self, other)


def _positive(self):
    if self.dtype is BOOL:
        raise no_loop_for_booleans('positive')
    return self


def no_loop_for_booleans(name):
    """The error of an operation on numbers that booleans have not."""
    from .exceptions import UFuncTypeError
    return UFuncTypeError("ufunc '%s' did not contain a loop with signature matching types "
                          "<class 'numpy.dtypes.BoolDType'> -> None" % name)


_product = _operator(_BinaryOp.MULTIPLY)
_reflected_product = _reflected(_BinaryOp.MULTIPLY)
_OPERATORS = {
    'add': _BinaryOp.ADD, 'sub': _BinaryOp.SUBTRACT, 'mul': _BinaryOp.MULTIPLY, 'truediv': _BinaryOp.DIVIDE,
    'floordiv': _BinaryOp.FLOOR_DIVIDE, 'mod': _BinaryOp.REMAINDER, 'pow': _BinaryOp.POWER, 'and': _BinaryOp.BITWISE_AND,
    'or': _BinaryOp.BITWISE_OR, 'xor': _BinaryOp.BITWISE_XOR, 'lshift': _BinaryOp.LEFT_SHIFT,
    'rshift': _BinaryOp.RIGHT_SHIFT,
}
_COMPARISONS = {
    'eq': _BinaryOp.EQUAL, 'ne': _BinaryOp.NOT_EQUAL, 'lt': _BinaryOp.LESS, 'le': _BinaryOp.LESS_EQUAL, 'gt': _BinaryOp.GREATER, 'ge': _BinaryOp.GREATER_EQUAL,
}
for _class in (generic, float64):
    for _name, _op in _OPERATORS.items():
        setattr(_class, '__' + _name + '__', _operator(_op))
        setattr(_class, '__r' + _name + '__', _reflected(_op))
    _class.__mul__ = _times
    _class.__rmul__ = _reflected_times
    for _name, _op in _COMPARISONS.items():
        setattr(_class, '__' + _name + '__', _operator(_op))
    _class.__neg__ = _function(_UnaryOp.NEGATIVE)
    _class.__abs__ = _function(_UnaryOp.ABSOLUTE)
    _class.__pos__ = _positive
    _class.__divmod__ = lambda self, other: (self // other, self % other)
    _class.__rdivmod__ = lambda self, other: (other // self, other % self)

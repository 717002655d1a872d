"""Questions about the types of array elements: what holds what, common types, limits."""

from ._dtypes import DTYPES, FLOAT16, FLOAT32, FLOAT64, _BY_CLASS, _Promotion, dtype, find_dtype, float64, generic


def can_cast(from_, to, casting='safe'):
    """Whether elements (or the type of an array or scalar) can be converted by a casting rule."""
    source = from_ if type(from_) is dtype else find_dtype(from_)
    target = find_dtype(to)
    if casting == 'unsafe':
        return True
    if casting in ('no', 'equiv'):
        return source is target
    if casting == 'same_kind':
        ranks = {'b': 0, 'u': 1, 'i': 2, 'f': 3, 'O': 4}
        return ranks[source.kind] <= ranks[target.kind]
    return _Promotion.promote(source._java, target._java) is target._java or promote_types(source, target) is target


def promote_types(first, second):
    """The type that holds the values of both types."""
    return DTYPES[_Promotion.promote(find_dtype(first)._java, find_dtype(second)._java).ordinal()]


def result_type(*operands):
    """The type of the result of an operation on arrays, scalars and types."""
    strong = None
    weak = None
    for each in operands:
        if type(each) in (int, float, bool):
            kind = _BY_CLASS[type(each)]
            weak = kind if weak is None else promote_types(weak, kind)
        else:
            found = each.dtype if hasattr(each, 'dtype') and not isinstance(each, type) else find_dtype(each)
            strong = found if strong is None else promote_types(strong, found)
    if strong is None:
        return weak
    if weak is None:
        return strong
    return DTYPES[_Promotion.promoteWeak(strong._java, weak._java).ordinal()]


def issubdtype(first, second):
    """Whether a type is of a class of types."""
    first_class = first if isinstance(first, type) and issubclass(first, generic) else find_dtype(first).type
    second_class = second if isinstance(second, type) and issubclass(second, generic) else find_dtype(second).type
    return issubclass(first_class, second_class)


def common_type(*arrays):
    """The scalar type of floating-point numbers that holds the elements of all arrays."""
    kinds = [each.dtype for each in arrays]
    if not kinds:
        return float16
    return max(kinds, key=lambda kind: kind.itemsize).type if all(kind.kind == 'f' for kind in kinds) else float64


class iinfo:
    """Limits of an integer type."""

    def __init__(self, type):
        self.dtype = find_dtype(type)
        if self.dtype.kind not in 'iu':
            raise ValueError("Invalid integer data type '" + self.dtype.kind + "'.")
        self.bits = self.dtype.itemsize * 8
        self.kind = self.dtype.kind
        self.min = 0 if self.kind == 'u' else -(1 << (self.bits - 1))
        self.max = (1 << self.bits) - 1 if self.kind == 'u' else (1 << (self.bits - 1)) - 1

    def __repr__(self):
        return 'iinfo(min=%d, max=%d, dtype=%s)' % (self.min, self.max, self.dtype)


# Bits, bits of the fraction, decimal digits and the largest exponent of a power of two.
_SIZES = {FLOAT16: (16, 10, 3, 15), FLOAT32: (32, 23, 6, 127), FLOAT64: (64, 52, 15, 1023)}


class finfo:
    """Limits of a floating-point type."""

    def __init__(self, type):
        self.dtype = find_dtype(type)
        if self.dtype.kind != 'f':
            raise ValueError('data type ' + repr(type) + ' not inexact')
        kind = self.dtype.type
        self.bits, self.nmant, self.precision, largest = _SIZES[self.dtype]
        self.eps = kind(2.0 ** -self.nmant)
        self.epsneg = kind(2.0 ** (-self.nmant - 1))
        self.max = kind((2.0 - 2.0 ** -self.nmant) * 2.0 ** largest)
        self.min = kind(-float(self.max))
        self.tiny = self.smallest_normal = kind(2.0 ** (1 - largest))
        self.smallest_subnormal = kind(2.0 ** (1 - largest - self.nmant))
        self.resolution = kind(10.0 ** -self.precision)

    def __repr__(self):
        low, high = self.min, self.max
        if self.dtype is FLOAT16:
            low, high = '%.5e' % low, '%.5e' % high
        return 'finfo(resolution=%s, min=%s, max=%s, dtype=%s)' % (self.resolution, low, high, self.dtype)

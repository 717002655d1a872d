"""How arrays are printed."""

import contextlib

import java

from ._creation import asarray
from ._dtypes import generic

_Printer = java.type('org.polymonnto.array.ArrayPrinter')
_Options = java.type('org.polymonnto.array.PrintOptions')
_FloatMode = _Options.FloatMode
_repr = _Printer.repr
_str = _Printer.str
_array2string = _Printer.array2string


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    """The text of an array as it could be typed in."""
    return _repr(arr, _chosen(max_line_width, precision, suppress_small), _text_of_object)


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    """The elements of an array as text."""
    a = asarray(a)
    if not a.ndim and a.dtype.kind == 'O':
        return str(a.item())
    return _str(a, _chosen(max_line_width, precision, suppress_small), _text_of_object)


def _text_of_object(value):
    return 'list(' + repr(value) + ')' if type(value) is list else repr(value)


def _chosen(width, precision, suppress):
    options = _Options.current()
    if width is not None:
        options = options.withLineWidth(width)
    if precision is not None:
        options = options.withPrecision(precision)
    if suppress is not None:
        options = options.withSuppress(bool(suppress))
    return options


def array2string(
    a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None,
    edgeitems=None, sign=None, floatmode=None, suffix='',
):
    """The elements of an array as text, with options for this text only."""
    options = _chosen(max_line_width, precision, suppress_small)
    if threshold is not None:
        options = options.withThreshold(_threshold(threshold))
    if edgeitems is not None:
        options = options.withEdgeItems(edgeitems)
    if sign is not None:
        options = options.withSign(sign)
    if floatmode is not None:
        options = options.withFloatMode(_FloatMode.parse(floatmode))
    a = asarray(a)
    function = _formatter_for(a.dtype.kind, formatter) if formatter else None
    return _array2string(a, options, separator, prefix, suffix, _text_of_object, function)


def _formatter_for(kind, formatter):
    names = {'b': 'bool', 'i': 'int', 'u': 'int', 'f': 'float', 'O': 'object'}
    groups = {'b': (), 'i': ('int_kind',), 'u': ('int_kind',), 'f': ('float_kind',), 'O': ()}
    for name in (names[kind],) + groups[kind] + ('all',):
        if name in formatter:
            return formatter[name]
    return None


def _threshold(value):
    return 2 ** 62 if value == float('inf') else int(value)


def set_printoptions(
    precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None,
    sign=None, floatmode=None, *, legacy=None, override_repr=None,
):
    """Sets how arrays are printed from now on; None leaves an option as it is."""
    options = _Options.current()
    if precision is not None:
        options = options.withPrecision(precision)
    if threshold is not None:
        options = options.withThreshold(_threshold(threshold))
    if edgeitems is not None:
        options = options.withEdgeItems(edgeitems)
    if linewidth is not None:
        options = options.withLineWidth(linewidth)
    if suppress is not None:
        options = options.withSuppress(bool(suppress))
    if nanstr is not None:
        options = options.withNanText(nanstr)
    if infstr is not None:
        options = options.withInfText(infstr)
    if sign is not None:
        options = options.withSign(sign)
    if floatmode is not None:
        options = options.withFloatMode(_FloatMode.parse(floatmode))
    options.set()


def get_printoptions():
    """The options in force."""
    options = _Options.current()
    return {
        'precision': options.precision(), 'threshold': options.threshold(), 'edgeitems': options.edgeItems(),
        'linewidth': options.lineWidth(), 'suppress': options.suppress(), 'nanstr': options.nanText(),
        'infstr': options.infText(), 'sign': options.sign(), 'formatter': None, 'legacy': False,
        'floatmode': options.floatMode().label(), 'override_repr': None,
    }


@contextlib.contextmanager
def printoptions(*args, **kwargs):
    """Print options for the statements of a ``with``."""
    before = _Options.current()
    try:
        set_printoptions(*args, **kwargs)
        yield get_printoptions()
    finally:
        before.set()


def format_float_positional(x, precision=None, unique=True, fractional=True, trim='k', sign=False, pad_left=None,
                            pad_right=None, min_digits=None):
    """A number as text without exponent."""
    value = float(x)
    text = format(value, 'f') if precision is None and not unique else (
        _shortest(x) if precision is None else format(value, '.%df' % precision))
    if 'e' in text:
        from decimal import Decimal
        text = format(Decimal(text), 'f')
    text = text if '.' in text else text + '.'
    if trim in ('0', '-', '.') or precision is None or unique:
        text = text.rstrip('0') if '.' in text else text
        if trim == '-':
            text = text.rstrip('.')
        elif trim == '0' and text.endswith('.'):
            text += '0'
    return ('+' if sign and value >= 0 else '') + text


def _shortest(x):
    return str(x) if isinstance(x, generic) else repr(float(x))


def format_float_scientific(x, precision=None, unique=True, trim='k', sign=False, pad_left=None, exp_digits=None,
                            min_digits=None):
    """A number as text with an exponent."""
    value = float(x)
    if precision is not None:
        text = format(value, '.%de' % precision)
    else:
        digits = len(_shortest(x).lstrip('-').replace('.', '').split('e')[0].strip('0')) or 1
        text = format(value, '.%de' % (digits - 1))
    mantissa, exponent = text.split('e')
    if '.' not in mantissa:
        mantissa += '.'
    return ('+' if sign and value >= 0 else '') + mantissa + 'e' + exponent

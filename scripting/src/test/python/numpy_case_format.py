"""How the table of NumPy cases writes down inputs and results, and how two results are compared.

The recorder and the runner share this module, so it needs nothing but an imported ``numpy`` with
``array``, ``ndarray``, ``generic`` and ``dtype``.
"""

import os
import struct
import sys

FEATURES = "NPY_DISABLE_CPU_FEATURES"
WIDE = "X86_V4 AVX512_ICL"
FLOAT_CODES = {"float16": ("e", "H"), "float32": ("f", "I"), "float64": ("d", "Q")}


def restart_without_wide_loops():
    """Start this program again so that NumPy takes its AVX2 loops, whose results the table holds.

    NumPy chooses its loops by the processor, and those for AVX-512 round some functions differently; so do the products of
    OpenBLAS, whose kernels for SkylakeX the table holds.
    """
    if os.environ.get(FEATURES) != WIDE:
        os.environ[FEATURES] = WIDE
        os.environ["OPENBLAS_CORETYPE"] = "SkylakeX"
        os.execv(sys.executable, [sys.executable] + sys.argv)


def noise(dtype, count, seed):
    """Return `count` reproducible values of a type, for arrays too long to be written down.

    Element k comes from x = ((k + 1) * 2654435761 + seed * 40503) mod 2**32: floats are
    (x / 2**32 - 0.5) * 2**(k mod 7 - 3) / 3, whose sums depend on their order, signed integers (x >> 16) mod 201 - 100, unsigned ones
    (x >> 16) mod 256, booleans (x >> 16) odd.
    """
    values = []
    for k in range(count):
        x = ((k + 1) * 2654435761 + seed * 40503) % 2**32
        if dtype.startswith("float"):
            values.append((x / 2**32 - 0.5) * 2.0 ** (k % 7 - 3) / 3)
        elif dtype == "bool":
            values.append((x >> 16) % 2 == 1)
        elif dtype.startswith("uint"):
            values.append((x >> 16) % 256)
        else:
            values.append((x >> 16) % 201 - 100)
    return values


def decode_value(value):
    """Return the Python value of one element: a text stands for a float JSON cannot write."""
    return float(value) if isinstance(value, str) else value


def build_input(np, spec, names):
    """Return the input that a specification describes.

    It is ``[dtype, shape, values]``, ``[dtype, shape, {"noise": seed}]`` or ``{"expr": text}``, an
    expression over the inputs before it.
    """
    if isinstance(spec, dict):
        return eval(spec["expr"], names)
    dtype, shape, values = spec
    if isinstance(values, dict):
        count = 1
        for length in shape:
            count *= length
        values = noise(dtype, count, values["noise"])
    else:
        values = [decode_value(value) for value in values]
    flat = np.array(values, dtype=dtype)
    return flat if len(shape) == 1 else flat.reshape(tuple(shape)).copy()


def encode_float(value):
    """Return a float as JSON can write it, with nan and the infinities as texts."""
    if value != value:
        return "nan"
    if value in (float("inf"), float("-inf")):
        return "inf" if value > 0 else "-inf"
    return value


def encode_element(np, value):
    """Return an element of an array, given as a Python value, in the form of the table."""
    if isinstance(value, bool) or isinstance(value, (int, str)) and not is_scalar(np, value):
        return value
    if isinstance(value, float) and not is_scalar(np, value):
        return encode_float(value)
    if isinstance(value, complex) and not is_scalar(np, value):
        return [encode_float(value.real), encode_float(value.imag)]
    return encode(np, value)


def is_scalar(np, value):
    """Tell whether a value is a NumPy scalar."""
    return isinstance(value, np.generic)


def encode(np, value):
    """Describe a result as the table does: by its kind, type and value, an array by type, shape and values."""
    if value is None:
        return {"kind": "none"}
    if isinstance(value, np.ndarray) or str(getattr(value, "dtype", "")).startswith("complex"):
        flat = value.reshape(-1).tolist() if value.ndim else [value.tolist()]
        return {
            "dtype": str(value.dtype),
            "shape": list(value.shape),
            "values": [encode_element(np, element) for element in flat],
        }
    if is_scalar(np, value):
        element = value.item()
        return {
            "kind": "scalar",
            "dtype": str(value.dtype),
            "value": encode_element(np, element),
        }
    if isinstance(value, np.dtype):
        return {"kind": "dtype", "value": str(value)}
    if isinstance(value, type):
        return {"kind": "type", "value": value.__name__}
    if isinstance(value, (tuple, list)):
        kind = "tuple" if isinstance(value, tuple) else "list"
        return {"kind": kind, "items": [encode(np, item) for item in value]}
    if isinstance(value, dict):
        items = [[encode(np, key), encode(np, item)] for key, item in value.items()]
        return {"kind": "dict", "items": items}
    for plain in (bool, int, str):
        if isinstance(value, plain):
            return {"kind": plain.__name__, "value": value}
    if isinstance(value, float):
        return {"kind": "float", "value": encode_float(value)}
    if isinstance(value, complex):
        return {"kind": "complex", "value": encode_element(np, value)}
    if value is Ellipsis or value is NotImplemented:
        return {"kind": "str", "value": repr(value)}
    return {"kind": "other", "value": type(value).__name__}


def encode_exception(error):
    """Describe an exception by its message and the public names of its classes, nearest first."""
    names = [base.__name__ for base in type(error).__mro__ if not base.__name__.startswith("_")]
    message = error.args[0] if isinstance(error, KeyError) and error.args else str(error)
    return {"kind": "exception", "types": names, "message": message}


def ordered_bits(dtype, value):
    """Return a float's bits as an integer that grows with the float by one per representable value."""
    code, bits_code = FLOAT_CODES[dtype]
    bits = struct.unpack(bits_code, struct.pack(code, value))[0]
    sign = 1 << (8 * struct.calcsize(bits_code) - 1)
    return sign - bits if bits & sign else bits


def same_float(dtype, expected, got, ulp, rtol, atol):
    """Compare two floats of a type; without tolerances their bits must agree (any nan is a nan)."""
    expected, got = float(expected), float(got)
    if expected != expected or got != got:
        return expected != expected and got != got
    if abs(got) == float("inf") or abs(expected) == float("inf"):
        return expected == got
    code = FLOAT_CODES[dtype][0]
    if ulp == 0 and rtol == 0:
        return struct.pack(code, expected) == struct.pack(code, got)
    if rtol:
        return abs(expected - got) <= rtol * abs(expected) + atol
    return abs(ordered_bits(dtype, expected) - ordered_bits(dtype, got)) <= ulp


def same_dtype(expected, got):
    """Compare two names of types.

    Where NumPy gathers unsigned bytes in uint64, int64 is as good: there is no such type here otherwise.
    """
    return expected == got or (expected, got) == ("uint64", "int64")


def same_element(dtype, expected, got, tolerance):
    """Compare two encoded elements of arrays or scalars of a type."""
    if isinstance(expected, dict) or isinstance(got, dict):
        if not (isinstance(expected, dict) and isinstance(got, dict)):
            return False
        return difference(expected, got, tolerance) is None
    if isinstance(expected, list) or isinstance(got, list):
        if not (isinstance(expected, list) and isinstance(got, list)):
            return False
        return all(same_float("float64", e, g, *tolerance) for e, g in zip(expected, got))
    if dtype in FLOAT_CODES:
        if isinstance(got, (int, float)) and not isinstance(got, bool) or got in ("nan", "inf", "-inf"):
            return same_float(dtype, expected, got, *tolerance)
        return False
    return type(expected) is type(got) and expected == got


def difference(expected, got, tolerance):
    """Return what differs between two encoded results, or None if they agree.

    `tolerance` is (ulp, rtol, atol).
    """
    kind, got_kind = expected.get("kind", "array"), got.get("kind", "array")
    if kind == "exception":
        if got_kind != kind or expected["type"] not in got["types"]:
            return "not a " + expected["type"]
        if "message" in expected and expected["message"] != got["message"]:
            return "message"
        return None
    if got_kind != kind:
        return "kind"
    if kind == "none":
        return None
    if kind == "dtype":
        return None if same_dtype(expected["value"], got["value"]) else "value"
    if kind == "array":
        if not same_dtype(expected["dtype"], got["dtype"]):
            return "dtype"
        if expected["shape"] != got["shape"]:
            return "shape"
        for at, (e, g) in enumerate(zip(expected["values"], got["values"])):
            if not same_element(expected["dtype"], e, g, tolerance):
                return "element " + str(at)
        return None if len(expected["values"]) == len(got["values"]) else "number of elements"
    if kind == "scalar":
        if not same_dtype(expected["dtype"], got["dtype"]):
            return "dtype"
        same = same_element(expected["dtype"], expected["value"], got["value"], tolerance)
        return None if same else "value"
    if kind in ("tuple", "list"):
        return items_difference(expected["items"], got["items"], tolerance)
    if kind == "dict":
        pairs = [item for pair in expected["items"] for item in pair]
        return items_difference(pairs, [item for pair in got["items"] for item in pair], tolerance)
    dtype = "float64" if kind == "float" else kind
    return None if same_element(dtype, expected["value"], got["value"], tolerance) else "value"


def items_difference(expected, got, tolerance):
    """Compare the encoded items of two sequences."""
    if len(expected) != len(got):
        return "number of items"
    for at, (e, g) in enumerate(zip(expected, got)):
        found = difference(e, g, tolerance)
        if found:
            return "item " + str(at) + ": " + found
    return None

"""Records how NumPy prints arrays and scalars: ``python record_printing.py`` writes ``printing.tsv``."""

import itertools
import pathlib

import numpy as np

from recording import Recording

recording = Recording()
rng = np.random.RandomState(7)


def options_text(options):
    """Return the print options as text that the Java test reads."""
    return ";".join(f"{k}={v}" for k, v in options.items())


def record(array, **options):
    """Record repr and str of an array under some print options."""
    with np.printoptions(**options):
        recording.call("repr, str", lambda a, o: (repr(a), str(a)), array, options_text(options))


def record_text(array, separator, prefix, suffix, **options):
    """Record array2string."""
    recording.call(
        "array2string",
        lambda a, o, s, p, x: np.array2string(a, separator=s, prefix=p, suffix=x, **options),
        array,
        options_text(options),
        separator,
        prefix,
        suffix,
    )


FLOATS = [
    [1.0, 2.0, 3.0],
    [0.1, 0.25, 1.5],
    [1 / 3, 2 / 3, 1.0],
    [-1.5, 2.25, 1000.0],
    [1e-5, 1.0],
    [1e-4, 9e-2],
    [1.0, 1001.0],
    [1.0, 1000.0],
    [12345678.0, 99999999.0],
    [1e8, 1.0],
    [1e6, 1e5],
    [999999.0, 5e5],
    [1e100, 1e-100],
    [5e-324, 1e308],
    [0.0, -0.0],
    [np.nan, 1.0],
    [np.inf, -np.inf, 0.5],
    [np.inf, 123.456],
    [np.nan, np.nan],
    [np.nan, np.inf, 1e-9],
    [-np.inf, 1e20],
    [3.14159265358979, 2.71828182845904],
    [123.456789012345, 0.000123456],
    [0.1 + 0.2, 0.3],
    [1e16, 1e15],
    [2.0**70, 2.0**69],
    [0.5],
    [-0.25],
    [16777216.0, 1.0],
    [1.00000001, 1.0000001],
    [0.123456785, 0.123456775],
    [2.5, 0.125, 0.0625],
]

for dtype in (np.float64, np.float32):
    for values in FLOATS:
        with np.errstate(over="ignore"):
            record(np.array(values).astype(dtype))
    for scale in (1e-12, 1e-6, 1e-3, 1, 1e3, 1e6, 1e12):
        record((rng.randn(7) * scale).astype(dtype))
        record((rng.rand(3, 4) * scale).astype(dtype))
    for shape in ((), (1,), (1, 1), (2, 3), (2, 1, 3), (2, 2, 2, 2), (1, 0), (0,), (0, 3), (30,), (5, 20)):
        record(rng.randn(*shape).astype(dtype) if shape else np.array(1.5, dtype))
        record(np.ones(shape, dtype))
    for shape in ((1001,), (40, 40), (3, 400), (400, 3), (12, 10, 12), (2000,)):
        record(np.arange(np.prod(shape)).reshape(shape).astype(dtype))
        record((np.arange(np.prod(shape)).reshape(shape) / 7).astype(dtype))
    numbers = rng.randn(4, 3).astype(dtype) * 10
    for mode, precision in itertools.product(("fixed", "unique", "maxprec", "maxprec_equal"), (0, 1, 3, 8, 17)):
        record(numbers, floatmode=mode, precision=precision)
        record(np.array([0.5, 0.0001, 2.5, -1.25], dtype), floatmode=mode, precision=precision)
        record(np.array([1e-7, 3.5, 1e10], dtype), floatmode=mode, precision=precision)
    for sign in "+- ":
        record(np.array([1.0, 2.5], dtype), sign=sign)
        record(np.array([1.0, -2.5], dtype), sign=sign)
        record(np.array([np.nan, np.inf, 2.5], dtype), sign=sign)
    for suppress in (True, False):
        record(np.array([1e-10, 1.0, 2.5], dtype), suppress=suppress)
        record(np.array([1e-5, 1e3, 0.25], dtype), suppress=suppress, precision=3)
        record(np.array([1e-5, 1e9], dtype), suppress=suppress)
    record(np.array([np.nan, np.inf, 1], dtype), nanstr="not a number", infstr="Infinity")
    record(np.array([np.nan, -np.inf, 1], dtype), nanstr="-", infstr="oo")
    for width in (10, 20, 40, 120):
        record(rng.rand(4, 6).astype(dtype), linewidth=width)
        record(np.arange(30, dtype=dtype), linewidth=width)
    for edge in (1, 2, 5):
        record(np.arange(100, dtype=dtype).reshape(10, 10), edgeitems=edge, threshold=20)
        record(np.arange(144, dtype=dtype).reshape(12, 12), edgeitems=edge, threshold=143)
    for separator, prefix, suffix in ((",", "", ""), (", ", "array(", ")"), (" | ", "x = ", ";"), ("", "", "")):
        record_text(rng.rand(3, 9).astype(dtype), separator, prefix, suffix)
        record_text(np.arange(50, dtype=dtype), separator, prefix, suffix, threshold=10)

for dtype in (np.int8, np.uint8, np.int16, np.int32, np.int64):
    info = np.iinfo(dtype)
    record(np.array([info.min, 0, info.max], dtype))
    record(np.array([1, 22, 100], dtype))
    record(np.array(5, dtype))
    record(np.array([[1, 2], [3, 4]], dtype))
    record(np.zeros((0,), dtype))
    record(np.zeros((2, 0, 2), dtype))
    record((np.arange(60) % 120).astype(dtype))
    record((np.arange(1200) % 120).astype(dtype).reshape(30, 40))
    for sign in "+- ":
        record(np.array([1, 0, 100], dtype), sign=sign)
    record_text(np.arange(40, dtype=dtype), ", ", "", "", max_line_width=30)
record(np.array([[-1, 10], [200, -3000]]))
record(np.arange(24).reshape(2, 3, 4))
record(np.arange(16).reshape(2, 2, 2, 2))
record(np.array([1, -2]), sign=" ")

for value in ([True, False], [True], [False], [[True, False], [False, False]]):
    record(np.array(value))
record(np.array(True))
record(np.array(False))
record(np.zeros((0,), bool))
record(np.zeros((3, 0), bool))
record(np.arange(40) % 3 == 0)
record(np.arange(1500) % 3 == 0)
record(np.arange(60).reshape(3, 4, 5) % 3 == 0)

record(np.array([None, 1, "text", 2.5, True], object))
record(np.array([["a", "bc"], [None, 1]], object))
record(np.array([], object))
record(np.array(["a long text " * 2] * 8, object))
record(np.array([f"item{i}" for i in range(1100)], object))
record(np.array("text", object))

SCALARS = [
    0.0, -0.0, 1.0, -1.5, 0.1, 0.2, 0.3, 1 / 3, 2 / 3, 1e-3, 1e-4, 9.9e-5, 1e-5, 1.5e-7, 1e5, 999999.0, 1e6,
    1234567.0, 1e7, 1e15, 1e16, 1.5e16, 9007199254740993.0, 1e22, 1e23, 1e100, 1.7976931348623157e308,
    5e-324, 1e-323, 2.2250738585072014e-308, np.nan, np.inf, -np.inf, 3.4028234663852886e38, 1e-45, 16777216.0,
    2.0**70, 123456789.125, 0.1 + 0.2,
]
for value in SCALARS + list(rng.randn(20)) + list(10.0 ** rng.uniform(-20, 20, 20)):
    for dtype in (np.float64, np.float32):
        with np.errstate(over="ignore"):
            scalar = np.array(value).astype(dtype)
        recording.call("scalar", lambda a: str(a[()]), scalar)
for dtype in (np.int8, np.uint8, np.int16, np.int32, np.int64):
    for value in (np.iinfo(dtype).min, 0, np.iinfo(dtype).max):
        recording.call("scalar", lambda a: str(a[()]), np.array(value, dtype))
recording.call("scalar", lambda a: str(a[()]), np.array(True))
recording.call("scalar", lambda a: str(a[()]), np.array(False))

recording.write(pathlib.Path(__file__).with_name("printing.tsv"))
print(len(recording.lines), "cases, NumPy", np.__version__)

"""repr and str of arrays and scalars, equal to NumPy's letter by letter."""

from .inputs import ALL, FLOATS, array, noise, sample, special

DIGITS = (
    [0.5, 1.25, 2.125],
    [0.1, 0.2, 0.3],
    [1 / 3, 2 / 3],
    [1e-5, 1.0],
    [1e-4, 1.0],
    [1e5, 1.0],
    [1e8, 1.0],
    [1e15],
    [1e16],
    [1e16, 1.0],
    [123456789.0, 0.001],
    [1e-300, 1e300],
    [0.1 + 0.2],
    [1.0, 2.0, 3.0],
    [1e9, 1e-9],
    [-1.5, 2.25, -3.125],
    [0.0, -0.0],
    ["nan", 1.5],
    ["inf", 1.0],
    ["-inf", "nan", 0.0],
    ["nan"],
    ["inf", "-inf"],
    [1e20, 1.0],
    [100000.0, 200000.5],
    [12345.678, 0.1],
    [0.001, 0.002],
    [0.00012, 0.5],
    [1234567.0],
    [99999999.0],
    [100000000.0],
    [0.99999999],
    [0.999999999],
    [1e-8, 2e-8],
    [3.14159265358979],
    [2.718281828459045, 1e3],
    [1e100],
    [5e-324],
    [1.7976931348623157e308],
    [1000000.5],
    [16777217.0],
    [0.30000000000000004, 0.1],
    [1.0, 1000.0],
    [1.0, 1001.0, 0.001],
    [1.5, 10.25, 100.125],
    [-1e-5, 1e5],
    [1e-10],
    [7.0],
    [-0.5],
    [1e2, 1e3, 1e4],
    [33.333333333, 66.666666667],
    [2.0**60],
    [2.0**-20, 1.0],
    [0.05, 0.005, 0.0005],
    [1e-3, 1e3],
    [9.995, 0.004],
)


def cases(add):
    floats(add)
    others(add)
    shapes(add)
    wrapping(add)
    summaries(add)
    options(add)
    scalars(add)
    formatting(add)
    object_arrays(add)


def both(add, **inputs):
    """Record repr and str of the array `a`."""
    add("repr(a)", **inputs)
    add("str(a)", **inputs)


def floats(add):
    for values in DIGITS:
        for dtype in FLOATS:
            both(add, a=array(dtype, values))
    for dtype in FLOATS:
        both(add, a=special(dtype))
        both(add, a=array(dtype, [[1.5, -2.25], [1e-3, 100.0]]))
        both(add, a=array(dtype, [["nan", 1.0], ["inf", -1.0]]))
        both(add, a=noise(dtype, 5))
        both(add, a=noise(dtype, 3, 4))
    for expr in (
        "np.array([1, 2]) / 3",
        "np.arange(5) * 0.1",
        "np.linspace(0, 1, 4)",
        "np.sqrt(np.arange(4))",
        "np.zeros(3)",
        "np.ones((2, 2)) * 0.5",
        "np.float32([0.1, 0.2])",
        "np.exp(np.arange(3.0) * 10).round(3)",
        "np.arange(3) * 1e10",
        "1 / np.array([3.0, 7.0, 9.0])",
        "np.full(3, 1e-7)",
        "np.eye(2)",
        "-np.zeros(2)",
    ):
        add(f"repr({expr})")
        add(f"str({expr})")


def others(add):
    for dtype in ALL:
        both(add, a=sample(dtype, 3))
        both(add, a=sample(dtype, 2, 3, seed=2))
        both(add, a=array(dtype, [1]))
        both(add, a=array(dtype, 1))
        both(add, a=sample(dtype, 0))
        both(add, a=array(dtype, [0, 100, 1, 10]))
    both(add, a=array("int64", [-1, 1000000, 3]))
    both(add, a=array("int64", [2**63 - 1, -(2**63)]))
    both(add, a=array("int32", [-5, 70000]))
    for expr in (
        "np.array(['a', 'bcd'])",
        "np.array('x')",
        "np.array([['a', 'b'], ['c', \"d'e\"]])",
        "np.arange(10)",
        "np.arange(3, dtype=np.int32)",
        "np.arange(3.0)",
        "np.array([True])",
        "np.array([1, 2]) > 1",
        "np.array(True)",
        "np.array([[]])",
        "np.array([[[]]])",
        "np.empty((0, 3))",
        "np.zeros((2, 0))",
        "np.zeros((2, 0, 3), dtype=int)",
        "np.array([1 + 2j, 3])",
        "np.fft.fft([1, 0])",
        "np.array([1, 2], dtype=np.float16)",
        "(np.arange(2), np.zeros(1))",
        "[np.arange(2), np.float32(1)]",
        "{'a': np.arange(2)}",
        "[np.float64(0.5), np.int64(1), np.True_]",
        "np.nonzero([1, 0, 1])",
        "np.array([None, 1])",
    ):
        add(f"repr({expr})")
        add(f"str({expr})")


def shapes(add):
    for dtype in ("int64", "float32", "bool"):
        for shape in ((1, 1), (2, 2, 2), (1, 3, 1), (2, 1, 2, 2), (3, 1), (1, 5), (2, 2, 1, 1, 2)):
            both(add, a=sample(dtype, *shape))
    for view in ("base.T", "base[::-1]", "base[:, 1]", "base[::2, ::2]", "base[None]", "base[1:1]"):
        both(add, base=sample("float64", 3, 4), a=view)


def wrapping(add):
    for dtype, counts in (
        ("int64", (20, 25, 26, 40, 100)),
        ("float64", (6, 7, 8, 30)),
        ("float32", (7, 8, 30)),
        ("bool", (12, 13, 40)),
        ("uint8", (30,)),
        ("int8", (22,)),
    ):
        for count in counts:
            both(add, a=sample(dtype, count))
    for dtype in ("int64", "float64", "float32", "bool"):
        both(add, a=sample(dtype, 2, 30))
        both(add, a=sample(dtype, 2, 2, 20))
        both(add, a=noise(dtype, 50))
    for count in (17, 18, 19, 35, 36, 37, 38):
        add(f"repr(np.arange({count}))")
        add(f"str(np.arange({count}))")
    add("repr(np.arange(100000, 100010))")
    add("repr(np.ones(30, dtype=np.int32))")
    add("repr(np.ones(12, dtype=np.float32))")
    add("repr(np.ones(18, dtype=np.int8))")
    add("repr(np.zeros(19, dtype=bool))")
    add("repr(np.array(['word'] * 15))")


def summaries(add):
    for expr in (
        "np.arange(1000)",
        "np.arange(1001)",
        "np.arange(2000)",
        "np.zeros(1001)",
        "np.zeros(5000, dtype=np.float32)",
        "np.ones(1001, dtype=bool)",
        "np.arange(1100).reshape(11, 100)",
        "np.arange(1200).reshape(4, 300)",
        "np.arange(1200).reshape(300, 4)",
        "np.zeros((100, 100))",
        "np.arange(1728).reshape(12, 12, 12)",
        "np.zeros((8, 8, 8, 8))",
        "np.arange(2000) / 7",
        "np.arange(2000.0)",
        "np.arange(1001, dtype=np.uint8)",
        "np.arange(1500).reshape(3, 500) * 0.5",
        "np.linspace(0, 1, 1001)",
        "np.arange(1001) % 2 == 0",
        "np.arange(1002).reshape(2, 501)",
        "np.arange(1002).reshape(501, 2)",
        "np.arange(1200).reshape(2, 2, 300)",
        "np.arange(1200).reshape(2, 300, 2)",
        "np.eye(40)",
        "np.arange(1001).reshape(1, 1001)",
        "np.arange(1001).reshape(1001, 1)",
        "np.full(1001, 0.1, dtype=np.float32)",
        "np.r_[np.zeros(1000), 1e10]",
        "np.r_[1e-5, np.zeros(1000)]",
        "np.arange(-600, 600)",
        "np.zeros((2000, 0))",
        "np.arange(2000)[::-1]",
        "np.arange(6000).reshape(10, 600).T",
        "np.zeros((7, 200), dtype=np.int8)",
        "np.ones((1001,), dtype=np.int16)",
        "np.array([None] * 1001)",
    ):
        add(f"repr({expr})")
        add(f"str({expr})")


def options(add):
    reset = "np.set_printoptions(precision=8, suppress=False, threshold=1000, linewidth=75, edgeitems=3, floatmode='maxprec', sign='-')"
    arrays = (
        special("float64"),
        array("float64", [1.23456789, 1e-10, 1000.5]),
        array("float32", [0.1, 12345.678, -3.0]),
        array("int64", [1, 200, -3]),
    )
    for text in (
        "precision=3",
        "precision=0",
        "precision=12",
        "suppress=True",
        "precision=4, suppress=True",
        "linewidth=30",
        "threshold=2",
        "threshold=4, edgeitems=1",
        "sign='+'",
        "floatmode='fixed', precision=2",
        "floatmode='unique'",
        "threshold=np.inf",
        "edgeitems=2",
        "nanstr='NA', infstr='oo'",
        "precision=2, floatmode='maxprec_equal'",
        "sign=' '",
    ):
        for a in arrays:
            restore = reset.replace(")", ", nanstr='nan', infstr='inf')") if "nanstr" in text else reset
            add("(r, s)", do=f"np.set_printoptions({text})\nr, s = repr(a), str(a)\n{restore}", a=a)
    for text in ("precision=2", "suppress=True", "threshold=5", "linewidth=40"):
        add(
            "(r, repr(a))",
            do=f"with np.printoptions({text}):\n    r = repr(a)",
            a=array("float64", [1e-6, 1.23456, 5.0, 6.0, 7.0, 8.0]),
        )
    add("np.get_printoptions()['precision']")
    add("np.get_printoptions()['threshold']")
    for text in (
        "a",
        "a, precision=2",
        "a, separator=', '",
        "a, max_line_width=20",
        "a, prefix='xx'",
        "a, suppress_small=True",
        "a, precision=1, separator=','",
        "a, threshold=3",
        "a, formatter={'float_kind': lambda x: '%.1f' % x}",
        "a, separator=' | '",
        "a, floatmode='fixed', precision=3",
    ):
        for a in (array("float64", [1.5, 0.000123, 123.456, 7.0]), sample("int64", 2, 3), sample("float32", 8)):
            add(f"np.array2string({text})", a=a)
    add("np.array_repr(a)", a=sample("float32", 3))
    add("np.array_str(a)", a=sample("float32", 3))
    add("np.array_str(a, precision=2)", a=sample("float32", 3))
    for text in (
        "0.1",
        "1.5, precision=2",
        "1e-5",
        "1234.5678, precision=1, unique=False",
        "np.float32(0.1)",
        "3.0, trim='-'",
    ):
        add(f"np.format_float_positional({text})")
    add("np.format_float_scientific(1234.5)")


def scalars(add):
    for value in (
        "0.1",
        "1.0",
        "-0.0",
        "1e22",
        "1e16",
        "1e15",
        "1e-4",
        "1e-5",
        "123456789.0",
        "np.nan",
        "np.inf",
        "-np.inf",
        "1 / 3",
        "16777217",
        "3.4e38",
        "1e-40",
        "100",
        "2.5e-8",
        "0.30000001",
    ):
        for dtype in FLOATS:
            add(f"repr(np.{dtype}({value}))")
            add(f"str(np.{dtype}({value}))")
    for text in (
        "np.int64(3)",
        "np.int8(-5)",
        "np.uint8(200)",
        "np.bool_(True)",
        "np.bool_(False)",
        "np.True_",
        "np.False_",
        "np.int32(7)",
        "np.int16(0)",
        "np.float16(0.1)",
        "np.complex128(1+2j)",
        "np.str_('a')",
    ):
        add(f"repr({text})")
        add(f"str({text})")
    for text in (
        "np.float32",
        "np.dtype('float32')",
        "np.dtype(bool)",
        "np.dtype('i4')",
        "np.ndarray",
        "np.array([1]).dtype",
        "np.dtype('O')",
        "np.dtype('uint8')",
        "np.float64",
    ):
        add(f"repr({text})")
        add(f"str({text})")


def formatting(add):
    for spec in (
        ".2f",
        ".3e",
        "g",
        "10.1f",
        "+.1f",
        ".0f",
        "",
        "08.3f",
        "%",
        ".1%",
        ">8",
        "<8.2f",
        "^9.1f",
        ",.2f",
        "e",
        "n",
    ):
        for value in ("np.float32(2.345)", "np.float64(-1234.5678)"):
            add(f"format({value}, '{spec}')")
    for spec in ("d", "5d", "05d", "x", "b", "+d", "", ",", ".1f", ">4", "e"):
        for value in ("np.int64(42)", "np.uint8(7)", "np.int32(-3)"):
            add(f"format({value}, '{spec}')")
    for expr in (
        "f'{a}'",
        "f'{a!r}'",
        "'%s' % a",
        "'{}'.format(a)",
        "'%r' % (a,)",
        "f'{a[0]}'",
        "f'{a[0]:.2f}'",
        "f'{a.mean():.3f}'",
        "str(a.shape)",
        "f'{a.sum()}'",
        "f'{a.dtype}'",
        "str(a.tolist())",
        "str(list(a))",
        "'%s' % a[0]",
        "'%.3f' % a[1]",
        "f'{a:.2f}'",
        "str(a.size)",
        "f'{a.max()=}'",
        "repr(a.min())",
        "str([a])",
    ):
        for dtype in ("float32", "int64", "float64"):
            add(expr, a=sample(dtype, 3, seed=5), raises="maybe")


def object_arrays(add):
    for expr in (
        "np.array([None, 1, 'x'], dtype=object)",
        "np.array([1, 2.5], dtype=object)",
        "np.array([[None, 1], [2, None]], dtype=object)",
        "np.array([(1, 2), None], dtype=object)",
        "np.array(['a', 'bc'], dtype=object)",
        "np.empty(3, dtype=object)",
        "np.array(None)",
        "np.array([[1, 2], [3]], dtype=object)",
        "np.array([True, None], dtype=object)",
        "np.array([{}], dtype=object)",
        "np.array([1, 2], dtype=object).reshape(2, 1)",
        "np.array(['abc', 5], dtype=object)",
        "np.array([], dtype=object)",
        "np.array([np.float32(0.1), None], dtype=object)",
    ):
        add(f"repr({expr})")
        add(f"str({expr})")

"""Comparisons, closeness, and the logic of boolean arrays."""

from .inputs import ALL, COMMON, array, mask, sample, special

OPERATORS = ("==", "!=", "<", "<=", ">", ">=")
NAMES = ("equal", "not_equal", "less", "less_equal", "greater", "greater_equal")


def cases(add):
    for left in ALL:
        for right in ALL:
            op = OPERATORS[(ALL.index(left) + ALL.index(right)) % 6]
            add(f"a {op} b", a=sample(left, 4), b=sample(right, 4, seed=1))
        for op in OPERATORS:
            add(f"a {op} 3", a=sample(left, 4))
            add(f"a {op} 0.5", a=sample(left, 4))
        add("a == True", a=sample(left, 4))
        add("a > -1", a=sample(left, 4))
        add("a < 1000", a=sample(left, 4))
    for op in OPERATORS:
        for dtype in ("float32", "float64"):
            add(f"a {op} b", a=special(dtype), b=special(dtype))
            add(f"a {op} b", a=special(dtype), b=array(dtype, 0.0))
        add(f"a {op} b", a=sample("float32", 3, 1), b=sample("float64", 4, seed=2))
        add(f"a {op} a.T", a=sample("int64", 3, 3))
        add(f"a[:, ::2] {op} 0", a=sample("float32", 3, 4))
        add(f"a {op} np.float64(0.1)", a=array("float32", [0.1, 0.2, 0.0]))
        add(f"a {op} 0.1", a=array("float32", [0.1, 0.2, 0.0]))
    for name in NAMES:
        add(f"np.{name}(a, b)", a=sample("float32", 5), b=sample("int64", 5))
        add(f"np.{name}(a, 2)", a=sample("uint8", 5))
    equality(add)
    closeness(add)
    boolean_logic(add)


def equality(add):
    """Comparing with what is not a number."""
    a = sample("float64", 3)
    for expr in ("a == None", "a != None", "a == 'x'", "a == [1, 2, 3]", "a == (1, 2, 3)"):
        add(expr, a=a)
    add("a == b", a=sample("float64", 3), b=sample("float64", 2), raises=True)
    add("a != b", a=sample("float64", 2, 3), b=sample("float64", 2), raises=True)
    add("a < 'x'", a=a, raises=True)
    add("a < None", a=a, raises=True)
    add("np.array([None, 1, 'x'], dtype=object) == None")
    add("np.array([None, 1, 'x'], dtype=object) != None")
    add("np.array(['a', 'b', 'a']) == 'a'")
    add("np.array(['a', 'b']) != np.array(['a', 'c'])")
    for dtype in ("bool", "int64", "float32"):
        add("np.array_equal(a, b)", a=sample(dtype, 4), b=sample(dtype, 4))
        add("np.array_equal(a, b)", a=sample(dtype, 4), b=sample(dtype, 4, seed=1))
        add("np.array_equal(a, b)", a=sample(dtype, 4), b=sample(dtype, 2, 2))
        add("np.array_equiv(a, b)", a=sample(dtype, 1, 4), b=sample(dtype, 4))
    add("np.array_equal(a, a)", a=special("float64"))
    add("np.array_equal(a, a, equal_nan=True)", a=special("float64"))
    add("np.array_equal([1, 2], (1, 2))")
    add("a == 300", a=sample("uint8", 3))
    add("a < 300", a=sample("uint8", 3))
    add("a > -1", a=sample("uint8", 3))
    add("a > 2**70", a=sample("int64", 3))


def closeness(add):
    near = array("float64", [1.0, 1.00001, 1e-9, 0.0, "nan", "inf", -1.0])
    far = array("float64", [1.0, 1.0, 0.0, 1e-7, "nan", "inf", 1.0])
    for keywords in ("", ", rtol=1e-3", ", atol=1e-3", ", equal_nan=True", ", rtol=0, atol=1e-8"):
        add(f"np.isclose(a, b{keywords})", a=near, b=far)
        add(f"np.allclose(a, b{keywords})", a=near, b=far)
    for dtype in COMMON:
        add("np.isclose(a, b)", a=sample(dtype, 4), b=sample(dtype, 4, seed=1))
        add("np.allclose(a, a)", a=sample(dtype, 4))
    add("np.isclose(a, 0.1)", a=array("float32", [0.1, 0.2]))
    add("np.isclose(0.1 + 0.2, 0.3)")
    add("np.allclose([1, 2], [1, 2.1])")


def boolean_logic(add):
    a, b = mask(6), mask(6, seed=1)
    exprs = (
        "a & b",
        "a | b",
        "a ^ b",
        "~a",
        "a * b",
        "a + b",
        "a * 1",
        "a * 1.0",
        "a * -1",
        "a + 1",
        "1 - a",
        "a / 2",
        "-1 * a",
        "np.invert(a)",
        "np.logical_not(a)",
        "a == b",
        "a != b",
        "a < b",
        "a * np.float32(2)",
        "a.astype(int)",
        "a.sum()",
        "a.mean()",
        "a & (b | ~a)",
        "a * 5 + b * 2",
        "np.sum(a * b)",
        "a | True",
        "a & False",
        "a ^ True",
        "a - 0.5",
        "a - 1",
        "+(a * 1)",
        "np.where(a, 1, 0)",
        "a.any()",
        "a.all()",
        "(a & b).any()",
        "not a.any()",
        "bool(a.any())",
        "a @ b",
        "np.dot(a, b)",
        "abs(a)",
    )
    for expr in exprs:
        add(expr, a=a, b=b)
    for expr in ("-a", "a - b", "+a", "np.negative(a)", "np.subtract(a, b)"):
        add(expr, a=a, b=b, raises=True)
    for dtype in ALL:
        add("np.logical_not(a)", a=sample(dtype, 6))
        if dtype[0] != "f":
            add("~a", a=sample(dtype, 6))
            add("np.invert(a)", a=sample(dtype, 2, 3))
        else:
            add("~a", a=sample(dtype, 6), raises=True)
    for dtype in ("float32", "float64"):
        add("np.logical_not(a)", a=special(dtype))
        add("(a > 0) & (a < 10)", a=sample(dtype, 6))
        add("(a > 0) * a", a=sample(dtype, 6))
        add("a * (a > 0)", a=sample(dtype, 2, 3))
        add("(a > 0).astype(a.dtype)", a=sample(dtype, 6))
        add("(a >= 1) * 1.0 - (a < 0) * 2", a=sample(dtype, 6))

"""Binary operators over pairs of types, and their ufuncs."""

from .inputs import ALL, COMMON, FLOATS, INTEGERS, NUMBERS, array, mask, positive, sample, special

ARITHMETIC = ("+", "-", "*", "/", "//", "%")
BITWISE = ("&", "|", "^")
PYTHON_SCALARS = ("2", "-3", "0.5", "True")


def cases(add):
    pairs(add)
    python_scalars(add)
    numpy_scalars(add)
    broadcasting(add)
    views(add)
    powers(add)
    shifts(add)
    special_values(add)
    wrapping(add)
    functions(add)


def pairs(add):
    """Every operator over every pair of types."""
    for index, left in enumerate(ALL):
        for right in ALL:
            for op in ARITHMETIC + BITWISE:
                a = sample(left, 4, seed=index)
                b = positive(right, 4) if op in ("/", "//", "%") else sample(right, 4, seed=4)
                if op in BITWISE and "f" in (left[0], right[0]) and "bool" not in (left, right):
                    continue
                add(f"a {op} b", a=a, b=b, raises="maybe")


def python_scalars(add):
    """Python numbers are weak: they do not widen an array of their kind (NEP 50)."""
    for dtype in ALL:
        a = sample(dtype, 4, seed=2)
        for op in ("+", "-", "*", "/", "//", "%"):
            for scalar in PYTHON_SCALARS:
                add(f"a {op} {scalar}", a=a, raises="maybe")
        for op in ("+", "-", "*", "/"):
            for scalar in ("3", "1.5"):
                add(f"{scalar} {op} a", a=positive(dtype, 4, seed=2))
    for dtype in INTEGERS + ("bool",):
        for op in BITWISE:
            add(f"a {op} 5", a=sample(dtype, 4))
            add(f"6 {op} a", a=sample(dtype, 4))
        add("a & True", a=sample(dtype, 4))
    for dtype, big in (("uint8", 256), ("int8", 128), ("int8", -129), ("int16", 40000), ("int32", 2**31)):
        add(f"a + {big}", a=sample(dtype, 2), raises=True)
        add(f"a * {big}", a=sample(dtype, 2), raises=True)
    add("a + 2**63", a=sample("int64", 2), raises=True)
    add("a + 300", a=sample("float32", 3))
    add("a * 1e300", a=sample("float32", 3))
    add("a + None", a=sample("float32", 3), raises=True)
    add("a + 'x'", a=sample("float32", 3), raises=True)
    add("a + [1, 2, 3]", a=sample("float32", 3))
    add("[1.5, 2, 3] * a", a=sample("float32", 3))
    add("(1, 2, 3) - a", a=sample("int64", 3))


def numpy_scalars(add):
    """NumPy scalars are strong: they widen."""
    scalars = ("np.float64(0.1)", "np.float32(0.1)", "np.int64(3)", "np.int8(3)", "np.uint8(200)")
    for dtype in ("bool", "uint8", "int64", "float32"):
        for scalar in scalars + ("np.bool_(True)",):
            for op in ("+", "*", "/"):
                add(f"a {op} {scalar}", a=sample(dtype, 3, seed=5))
            add(f"{scalar} - a", a=sample(dtype, 3, seed=5), raises="maybe")


def broadcasting(add):
    """Shapes that stretch and shapes that do not fit."""
    shapes = (
        ((3, 1), (4,)),
        ((3, 1), (1, 4)),
        ((2, 3), (3,)),
        ((2, 3), (2, 1)),
        ((2, 3), ()),
        ((), (2, 3)),
        ((), ()),
        ((1,), (5,)),
        ((0,), (1,)),
        ((2, 0), (1, 1)),
        ((2, 1, 3), (4, 1)),
        ((1, 1, 1), (2, 2)),
        ((2, 2, 2, 2), (2, 1, 2)),
        ((0, 3), (3,)),
    )
    for left, right in shapes:
        for dtype in ("float32", "int64", "bool"):
            add("a + b", a=sample(dtype, *left), b=sample("float32", *right, seed=1))
            add("a * b", a=sample(dtype, *left), b=sample(dtype, *right, seed=1))
    bad = (((3,), (4,)), ((2, 3), (2,)), ((2, 3), (3, 2)), ((2, 3, 4), (2, 4)), ((0,), (2,)), ((3,), (2, 2)))
    for left, right in bad:
        for op in ("+", "*", "/", ">"):
            add(f"a {op} b", a=sample("float64", *left), b=sample("float64", *right), raises=True)
    add("np.maximum(a, b)", a=sample("float64", 3), b=sample("float64", 4), raises=True)
    add("np.where(a > 0, a, b)", a=sample("float64", 3), b=sample("float64", 4), raises=True)


def views(add):
    """Operands that are not contiguous."""
    forms = ("base.T", "base[::2]", "base[:, ::-1]", "base[1:, 1:]", "base[::-1, ::2]", "base[:, 1][:, None]")
    for form in forms:
        for dtype in ("float32", "int64"):
            for expr in ("a + a", "a * 2", "a > 1", "a * 0.5"):
                add(expr, base=sample(dtype, 4, 4), a=form)
    add("base + base.T", base=sample("float32", 3, 3))
    add("base - base.T * 2", base=sample("int64", 3, 3))
    add("base[1:] - base[:-1]", base=sample("float32", 6))
    add("base[:, None] - base[None, :]", base=sample("float32", 4))
    add("np.abs(base[:, None] - base)", base=sample("int16", 4))


def powers(add):
    """Exponents of all kinds; negative ones are refused for integers."""
    for dtype in NUMBERS:
        a = positive(dtype, 4)
        for exponent in ("0", "1", "2", "3"):
            add(f"a ** {exponent}", a=sample(dtype, 4))
        for exponent in ("0.5", "2.0", "1.5", "-1.0"):
            add(f"a ** {exponent}", a=a)
        raises = False if dtype[0] == "f" else True
        add("a ** b", a=a, b=array(dtype, [2, 3, 0, 1]))
        add("np.power(a, 2)", a=a)
        add("np.power(2, a)", a=a)
        add("np.power(0.9, a)", a=a)
        add("2.5 ** a", a=a)
        if dtype != "uint8":
            add("a ** -1", a=a, raises=raises)
            add("np.power(a, -2)", a=a, raises=raises)
    add("a ** 2", a=mask(4))
    add("a ** b", a=mask(4), b=mask(4, seed=1))
    add("np.square(a)", a=sample("float32", 2, 3))
    add("a ** -0.5", a=sample("float64", 5))
    add("a ** 0.5", a=sample("float32", 5))
    add("np.power(a, b)", a=special("float64"), b=array("float64", 2.5))
    add("np.power(a, b)", a=special("float32"), b=array("float32", 3.0))


def shifts(add):
    for dtype in INTEGERS:
        for expr in ("a << 1", "a << 3", "a >> 1", "a >> 4", "1 << a", "np.left_shift(a, b)", "np.right_shift(a, b)"):
            add(expr, a=positive(dtype, 4), b=array(dtype, [0, 1, 2, 4]))
    add("a << b", a=mask(4), b=mask(4, seed=1))
    add("a << 1", a=sample("float32", 3), raises=True)
    add("a << 100", a=sample("int64", 3))


def special_values(add):
    """Division by zero, remainders of both signs, nan and infinity."""
    for dtype in FLOATS:
        a = special(dtype)
        for op in ("+", "-", "*", "/", "//", "%"):
            for b in ("0.0", "-0.0", "2.0", "-1.5", "np.inf", "np.nan"):
                add(f"a {op} {b}", a=a)
        add("1 / a", a=a)
        add("1 // a", a=a)
        add("-7.5 % a", a=a)
        add("divmod(a, 0.7)", a=a)
        add("np.fmod(a, 0.7)", a=a)
    for dtype in INTEGERS:
        a = sample(dtype, 6)
        zero = array(dtype, [0, 1, 0, 3, 2, 0])
        for op in ("/", "//", "%"):
            add(f"a {op} b", a=a, b=zero)
            add(f"a {op} 0", a=a)
        add("divmod(a, b)", a=a, b=array(dtype, [1, 2, 3, 4, 5, 6]))
        add("divmod(a, 3)", a=a)
        add("np.fmod(a, 3)", a=a)
        if dtype != "uint8":
            negative = array(dtype, [-1, 2, -3, 4, -5, 6])
            for expr in ("a // b", "a % b", "divmod(a, b)", "np.fmod(a, b)", "np.remainder(a, b)", "a / b"):
                add(expr, a=a, b=negative)
    add("a // b", a=mask(3), b=mask(3))
    add("a % b", a=mask(3), b=array("bool", [True, True, False]))
    add("divmod(7, a)", a=positive("int64", 4))
    add("divmod(a, b)", a=sample("float32", 5), b=positive("float32", 5))


def wrapping(add):
    """Integers wrap around at their width."""
    limits = {
        "int8": [127, -128, 100, -1],
        "uint8": [255, 0, 200, 128],
        "int16": [32767, -32768, 300, -1],
        "int32": [2**31 - 1, -(2**31), 70000, -1],
        "int64": [2**63 - 1, -(2**63), 2**40, -1],
    }
    for dtype, values in limits.items():
        a = array(dtype, values)
        for expr in ("a + 1", "a - 1", "a * 2", "a * a", "-a", "abs(a)", "~a", "a // 2", "a + a", "np.square(a)"):
            add(expr, a=a)
    add("a // -1", a=array("int32", [-(2**31), 5]))
    add("a // -1", a=array("int64", [-(2**63), 5]))
    add("a % -1", a=array("int64", [-(2**63), 5]))


def functions(add):
    """The ufuncs by name, with dtype=, out= and where=."""
    names = "add subtract multiply divide true_divide floor_divide remainder mod fmod".split()
    for name in names:
        for left, right in (("float32", "float64"), ("int32", "uint8"), ("int8", "float32"), ("int64", "int64")):
            add(f"np.{name}(a, b)", a=sample(left, 2, 2), b=positive(right, 2, seed=1))
    for name in "maximum minimum fmax fmin".split():
        for dtype in COMMON:
            add(f"np.{name}(a, b)", a=sample(dtype, 4), b=sample(dtype, 4, seed=2))
            add(f"np.{name}(a, 1)", a=sample(dtype, 4))
        add(f"np.{name}(a, 0.5)", a=sample("int64", 4))
        add(f"np.{name}(a, b)", a=special("float64"), b=array("float64", 0.5))
        add(f"np.{name}(a, b)", a=special("float32"), b=array("float32", float("nan")))
        add(f"np.{name}(a, 0)", a=sample("float32", 2, 3))
    for name in "bitwise_and bitwise_or bitwise_xor".split():
        for dtype in ("bool", "uint8", "int8", "int64"):
            add(f"np.{name}(a, b)", a=sample(dtype, 4), b=sample(dtype, 4, seed=2))
        add(f"np.{name}(a, 3)", a=sample("int32", 5))
        add(f"np.{name}(a, b)", a=sample("float32", 5), b=sample("int32", 5), raises=True)
    for name in "logical_and logical_or logical_xor".split():
        for dtype in COMMON:
            add(f"np.{name}(a, b)", a=sample(dtype, 4), b=mask(4, seed=2))
        add(f"np.{name}(a > 0, a < 3)", a=sample("float32", 2, 4))
        add(f"np.{name}(a, 0)", a=special("float64"))
    add("np.add(a, b, dtype=np.float64)", a=sample("float32", 3), b=sample("float32", 3, seed=1))
    add("np.add(a, 1, dtype=np.float32)", a=sample("int64", 3))
    add("out", do="r = np.add(a, b, out=out)", a=sample("float32", 3), b=sample("float32", 3), out=sample("float32", 3))
    add("np.multiply(a, 2, out=a) is a", a=sample("float32", 3))
    add("out", do="np.subtract(a, 1, out)", a=sample("float32", 3), out=sample("float64", 3))
    add("np.add(a, 0.5, out=a)", a=sample("int64", 3), raises=True)
    add("np.add(a, b, out=out)", a=sample("float32", 3), b=sample("float32", 3), out=sample("float32", 2), raises=True)
    add(
        "out",
        do="np.divide(a, b, out=out, where=b != 0)",
        a=sample("float64", 4),
        b=array("float64", [1, 0, 2, 0]),
        out=array("float64", [9, 9, 9, 9]),
    )
    add("out", do="np.exp(a, out=out, where=a > 0)", a=array("float64", [-1, 0, -2]), out=array("float64", [9, 9, 9]))
    add("np.subtract.outer(a, a)", a=sample("int64", 3))
    add("np.multiply.outer(a, b)", a=sample("float32", 3), b=sample("float32", 2))
    add("np.add.reduce(a)", a=sample("float64", 3, 2))
    add("np.add.reduce(a, axis=1)", a=sample("float64", 3, 2))
    add("np.multiply.reduce(a)", a=sample("int64", 4))
    add("np.maximum.reduce([a, b])", a=sample("float32", 4), b=sample("float32", 4, seed=1))
    add("np.logical_or.reduce(a)", a=mask(3, 2))
    add("np.logical_and.reduce([a > 0, a < 5, a != 2])", a=sample("int64", 6))
    add("np.maximum.accumulate(a)", a=sample("float32", 6))
    add("np.add.accumulate(a)", a=sample("int64", 6))
    add("a", do="np.add.at(a, i, 1)", a=array("float64", [0, 0, 0, 0]), i=array("int64", [0, 1, 1, 3]))
    add(
        "a",
        do="np.add.at(a, i, b)",
        a=array("int64", [0, 0, 0]),
        i=array("int64", [2, 2, 0]),
        b=array("int64", [5, 6, 7]),
    )

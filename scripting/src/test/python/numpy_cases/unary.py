"""Functions of one argument, element by element."""

from .inputs import ALL, COMMON, FLOATS, array, mask, positive, sample, special, unit

# Models depend on these bit for bit; of the others, NumPy promises no more than a few units in the last place.
BIT_FOR_BIT = "exp exp2 expm1 log log2 log1p tanh sin cos".split()
TRANSCENDENTAL = (
    "exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arctanh"
).split()
EXACT = "sqrt square absolute fabs sign floor ceil trunc rint negative positive reciprocal".split()


def ulp_of(name, dtype):
    """Return the tolerance of a transcendental function for a type."""
    return 0 if name in BIT_FOR_BIT else 4 if dtype in ("float32", "int16") else 2


def cases(add):
    windows(add)
    for name in TRANSCENDENTAL:
        bounded = name in ("arcsin", "arccos", "arctanh")
        above_zero = name.startswith("log")
        make = unit if bounded else positive if above_zero else sample
        for dtype in FLOATS:
            ulp = ulp_of(name, dtype)
            add(f"np.{name}(a)", a=make(dtype, 6), ulp=ulp)
            add(f"np.{name}(a)", a=make(dtype, 2, 3, seed=3), ulp=ulp)
            add(f"np.{name}(a)", a=unit(dtype, 5, seed=2) if not above_zero else positive(dtype, 5), ulp=ulp)
            add(f"np.{name}(a)", a=special(dtype), ulp=max(ulp, 2) if name in ("sin", "cos") else ulp)
            add(f"np.{name}(base[::-2])", base=make(dtype, 5, seed=1), ulp=ulp)
        for dtype in ("int64", "int32", "int16"):
            values = [0, 1, 1] if bounded and name != "arctanh" else [0, 0] if bounded else [1, 2, 5]
            add(f"np.{name}(a)", a=array(dtype, values), ulp=ulp_of(name, dtype))
        add(f"np.{name}(0.5)", ulp=ulp_of(name, "float64"))
        add(f"np.{name}(np.float32(0.3))", ulp=ulp_of(name, "float32"))
        add(f"np.{name}([0.25, 0.5])", ulp=ulp_of(name, "float64"))
    add("np.arccosh(a)", a=positive("float64", 5), ulp=2)
    add("np.exp(True)", ulp=2)
    add("np.exp(a)", a=array("float32", [-104.0, -88.0, -87.5, -10.0, -1e-8, 1e-8, 0.5, 10.0, 88.5, 89.0, 103.0]))
    add("np.exp(-a / 10)", a=sample("float32", 3, 4))
    add("np.exp(a)", a=array("float64", [-746.0, -745.0, -708.0, 709.0, 710.0, 1e-300]))
    exact(add)
    rounding(add)
    classification(add)
    two_arguments(add)
    keywords(add)


def exact(add):
    for name in EXACT:
        for dtype in ALL:
            make = positive if name in ("sqrt", "reciprocal") else sample
            add(f"np.{name}(a)", a=make(dtype, 5), raises="maybe" if dtype == "bool" else False)
            if dtype in ("int64", "float32", "float64"):
                add(f"np.{name}(a)", a=make(dtype, 2, 2, seed=1))
        for dtype in FLOATS:
            add(f"np.{name}(a)", a=special(dtype))
        add(f"np.{name}(2)")
        add(f"np.{name}(2.25)")
        add(f"np.{name}(a)", a=array("float64", 6.25))
    for dtype in ALL:
        add("abs(a)", a=sample(dtype, 5))
        add("np.abs(a)", a=sample(dtype, 2, 3))
        if dtype != "bool":
            add("-a", a=sample(dtype, 5))
            add("+a", a=sample(dtype, 5))
    add("np.sqrt(a)", a=array("float64", [-1.0, 0.0, 4.0]))
    add("np.sqrt(-1)")
    add("np.cbrt(a)", a=sample("float64", 4), ulp=2)
    add("np.real(a)", a=sample("float64", 3))


def rounding(add):
    halves = [0.5, 1.5, 2.5, -0.5, -1.5, 0.05, 0.15, 0.25, 0.35, 2.675, 1.005, -2.345, 12345.678]
    for dtype in FLOATS:
        for expr in (
            "np.round(a)",
            "np.round(a, 1)",
            "np.round(a, decimals=2)",
            "a.round(1)",
            "a.round()",
            "np.around(a, 3)",
            "np.round(a, -2)",
            "np.rint(a)",
            "np.fix(a)",
            "np.floor(a).astype(int)",
            "np.trunc(a / 2)",
            "np.ceil(a)",
        ):
            add(expr, a=array(dtype, halves))
    for dtype in ("int64", "uint8", "int32", "bool"):
        add("np.round(a)", a=sample(dtype, 4), raises="maybe")
        add("np.round(a, 2)", a=sample(dtype, 4), raises="maybe")
        add("np.floor(a)", a=sample(dtype, 4))
    add("np.round(a, -1)", a=array("int64", [14, 15, 25, -16]))
    add("np.round(2.567, 2)")
    add("np.round(np.float32(2.567), 2)")
    add("np.round(7)")
    add("np.round([1.234, 5.678], 1)")
    add("np.trunc(a).astype(np.int32)", a=sample("float32", 5))


def classification(add):
    for name in ("isnan", "isinf", "isfinite", "signbit"):
        for dtype in COMMON:
            add(f"np.{name}(a)", a=sample(dtype, 4), raises="maybe")
        for dtype in FLOATS:
            add(f"np.{name}(a)", a=special(dtype))
        add(f"np.{name}(1.0)")
        add(f"np.{name}(np.inf)")
        add(f"np.{name}(np.nan)")
    add("np.isnan(np.array([None, 1.0], dtype=object))", raises=True)
    add("np.isnan('x')", raises=True)
    add("np.nan_to_num(a)", a=special("float64"))
    add("np.nan_to_num(a, nan=1.0, posinf=2.0, neginf=3.0)", a=special("float32"))
    add("np.isneginf(a)", a=special("float64"))
    add("np.isposinf(a)", a=special("float64"))
    add("np.isscalar(3.0)")
    add("np.isscalar(a)", a=sample("float64", 2))
    add("np.isreal(a)", a=sample("float64", 2))


def two_arguments(add):
    """Functions of two arguments that are not operators."""
    for dtype in FLOATS:
        a, b = sample(dtype, 6, seed=1), sample(dtype, 6, seed=2)
        add("np.arctan2(a, b)", a=a, b=b, ulp=2)
        add("np.arctan2(a, 0.5)", a=special(dtype), ulp=2)
        add("np.hypot(a, b)", a=a, b=b, ulp=2)
        add("np.hypot(a, 3)", a=special(dtype), ulp=2)
        add("np.heaviside(a, 0.5)", a=special(dtype))
        add("np.heaviside(a, b)", a=sample(dtype, 2, 3), b=sample(dtype, 3))
        add("np.copysign(a, b)", a=a, b=b)
        add("np.copysign(1.0, a)", a=special(dtype))
        add("np.logaddexp(a, b)", a=a, b=b, ulp=4)
        add("np.deg2rad(a)", a=a, ulp=1)
        add("np.rad2deg(a)", a=a, ulp=1)
        add("np.degrees(a)", a=a, ulp=1)
        add("np.radians(a)", a=a, ulp=1)
        add("np.nextafter(a, 0)", a=a)
        add("np.sinc(a)", a=unit(dtype, 5), ulp=8)
        add("np.modf(a)", a=a)
    for dtype in ("int64", "int32", "bool"):
        add("np.arctan2(a, b)", a=sample(dtype, 5), b=sample(dtype, 5, seed=1), ulp=2)
        add("np.hypot(a, b)", a=sample(dtype, 5), b=sample(dtype, 5, seed=1), ulp=2, raises="maybe")
        add("np.heaviside(a, 1)", a=sample(dtype, 5))
        add("np.deg2rad(a)", a=sample(dtype, 5), ulp=1, raises="maybe")
    add("np.hypot(3, 4)")
    add("np.arctan2(1, -1)", ulp=2)
    add("np.heaviside(0, 0.5)")
    add("np.heaviside(-1.5, 0.5)")
    add("np.deg2rad(90)", ulp=1)
    add("np.rad2deg(np.pi)", ulp=1)
    add("np.gcd(12, 18)")
    add("np.lcm(a, 6)", a=array("int64", [4, 9, 10]))


def keywords(add):
    add("out", do="np.exp(a, out=out)", a=sample("float32", 3), out=sample("float32", 3, seed=1))
    add("np.sqrt(a, out=a) is a", a=positive("float64", 3))
    add("np.sqrt(a, dtype=np.float32)", a=positive("float64", 3))
    add("np.negative(a, out=a)", a=sample("int64", 3))
    add("np.sqrt(a, where=a > 0, out=out)", a=array("float64", [-4, 4, 9]), out=array("float64", [0, 0, 0]))
    add("np.exp(a, out=a)", a=sample("int64", 3), raises=True)
    add("np.tanh(a * 0.3)", a=sample("float32", 10))
    add("1 / (1 + np.exp(-a))", a=sample("float32", 6))
    add("1 / (1 + np.exp(-a))", a=sample("float64", 6))
    add("np.exp('x')", raises=True)
    add("np.sqrt(None)", raises=True)
    add("np.abs(m * -1)", m=mask(4))
    add("np.angle(1 + 1j)", ulp=2)


def windows(add):
    for name in ("hanning", "hamming", "blackman", "bartlett"):
        for length in ("0", "1", "2", "5", "8", "6.0", "-3"):
            add(f"np.{name}({length})")
        add(f"np.{name}(M=12)")

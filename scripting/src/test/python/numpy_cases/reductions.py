"""Sums, means, extrema and other reductions; sums are pairwise as NumPy's and compared bit for bit."""

from .inputs import ALL, COMMON, FLOATS, array, mask, noise, positive, sample, special

NAMES = "sum prod min max mean std var any all argmin argmax ptp cumsum cumprod".split()
NO_TUPLE = ("argmin", "argmax", "cumsum", "cumprod")
LENGTHS = (1, 7, 8, 9, 16, 17, 127, 128, 129, 136, 257, 1000, 1025, 2049)


def cases(add):
    for name in NAMES:
        for dtype in ALL:
            a = sample(dtype, 2, 3, seed=1)
            add(f"np.{name}(a)", a=a, raises="maybe")
            if dtype in COMMON:
                add(f"np.{name}(a, axis=0)", a=a, raises="maybe")
        axes(add, name)
        methods(add, name)
        edges(add, name)
    pairwise(add)
    moments(add)
    ties_and_nan(add)
    keywords(add)
    nan_functions(add)
    differences(add)


def axes(add, name):
    """Every axis of two and three dimensions, with and without keepdims."""
    keep = "" if name in ("cumsum", "cumprod") else ", keepdims=True"
    for dtype in ("float32", "int64"):
        a = sample(dtype, 2, 3, 4)
        for axis in ("0", "1", "-1"):
            add(f"np.{name}(a, axis={axis})", a=a)
            if keep:
                add(f"np.{name}(a, axis={axis}{keep})", a=a)
        if keep:
            add(f"np.{name}(a{keep})", a=a)
        if name not in NO_TUPLE:
            add(f"np.{name}(a, axis=(0, 2))", a=a)
            add(f"np.{name}(a, axis=(1, -1){keep})", a=a)
            add(f"np.{name}(a, axis=())", a=sample(dtype, 2, 2))
    add(f"np.{name}(a, 1)", a=sample("float64", 3, 3))
    add(f"np.{name}(a, axis=2)", a=sample("float64", 2, 2), raises=True)
    add(f"np.{name}(a, axis=-3)", a=sample("float64", 2, 2), raises=True)
    if name not in NO_TUPLE:
        add(f"np.{name}(a, axis=(0, 0))", a=sample("float64", 2, 2), raises=True)


def methods(add, name):
    if name == "ptp":
        return
    for dtype in COMMON:
        add(f"a.{name}()", a=sample(dtype, 4, seed=2))
    add(f"a.{name}(axis=1)", a=sample("float32", 3, 4))
    add(f"a.{name}(0)", a=sample("int32", 3, 4))
    add(f"a.T.{name}(axis=0)", a=sample("float64", 3, 4))
    add(f"base[::2, 1:].{name}(axis=1)", base=sample("float32", 4, 4))
    add(f"np.{name}([3, 1, 2])")
    add(f"np.{name}([[1.5, 2.5], [0.5, -1.0]], axis=0)")
    add(f"np.{name}(5)", raises="maybe")


def edges(add, name):
    """Empty, 0-d and single-element arrays."""
    for shape in ((0,), (0, 3)):
        add(f"np.{name}(a)", a=sample("float64", *shape), raises="maybe")
        add(f"np.{name}(a, axis=0)", a=sample("float32", *shape), raises="maybe")
    add(f"np.{name}(a)", a=array("float32", 2.5))
    add(f"np.{name}(a)", a=array("int64", [7]))
    add(f"np.{name}([])", raises="maybe")


def pairwise(add):
    """Lengths around the blocks of the pairwise sum, contiguous, strided and along both axes."""
    for dtype in FLOATS:
        for length in LENGTHS:
            add("np.sum(a)", a=noise(dtype, length))
            add("np.sum(base[::2])", base=noise(dtype, 2 * length, seed=2))
            if length in (9, 129, 1000):
                add("np.sum(base[::-1])", base=noise(dtype, length))
                add("a.mean()", a=noise(dtype, length))
                add("np.std(a)", a=noise(dtype, length))
                add("np.var(a)", a=noise(dtype, length))
                add("np.sum(a * a)", a=noise(dtype, length))
                add("np.prod(a + 1)", a=noise(dtype, length), ulp=2 if length == 9 else 64)
                add("np.cumsum(a)[-1]", a=noise(dtype, length))
        for shape in ((3, 130), (130, 3), (17, 40), (5, 9, 20)):
            a = noise(dtype, *shape, seed=5)
            add("np.sum(a)", a=a)
            for axis in range(len(shape)):
                add(f"np.sum(a, axis={axis})", a=a)
                add(f"np.mean(a, axis={axis})", a=a)
            add("np.sum(a.T)", a=a)
            add("np.sum(a.T, axis=0)", a=a)
            add("np.sum(a[:, ::2])", a=a)
            add("np.sum(a[1:, 1:])", a=a)
            add("np.sum(a[1:, 1:], axis=1)", a=a)
            add("np.sum(a[:, 1])", a=a)
        add("np.sum(a, axis=(0, 2))", a=noise(dtype, 5, 9, 20))
        add("np.sum(a, axis=(0, 1))", a=noise(dtype, 5, 9, 20))
        add("np.sum(a, axis=(1, 2))", a=noise(dtype, 5, 9, 20))
        add("np.sum(a.transpose(2, 0, 1), axis=1)", a=noise(dtype, 5, 9, 20))
        add("np.mean(a[m])", a=noise(dtype, 300), m=noise("bool", 300))
        add("np.sum(W[:, m], axis=1)", W=noise(dtype, 12, 30), m=noise("bool", 30))
        add("np.sum(W[m], axis=0)", W=noise(dtype, 30, 12), m=noise("bool", 30))
        add("np.sum(a[::-1, ::-1], axis=1)", a=noise(dtype, 6, 150))
    add("np.sum(a)", a=noise("bool", 1000))
    add("np.mean(a)", a=noise("bool", 1000))
    add("np.sum(a)", a=noise("int8", 1000))
    add("np.sum(a)", a=noise("uint8", 1000))
    add("np.mean(a)", a=noise("int64", 1000))
    add("np.sum(a, dtype=np.float64)", a=noise("float32", 1000))
    add("np.sum(a, dtype=np.float32)", a=noise("float64", 1000))
    add("np.mean(a, dtype=np.float64)", a=noise("float32", 1000))


def moments(add):
    for dtype in ALL:
        for name in ("std", "var"):
            add(f"np.{name}(a, ddof=1)", a=sample(dtype, 6))
            add(f"np.{name}(a, axis=1, ddof=1)", a=sample(dtype, 3, 4), raises="maybe")
        add("np.average(a)", a=sample(dtype, 5))
        add("np.median(a)", a=sample(dtype, 5))
        add("np.median(a, axis=0)", a=sample(dtype, 4, 3))
    for dtype in FLOATS:
        add("np.mean(a)", a=array(dtype, [16777216.0, 1.0, 1.0, 1.0]))
        add("np.mean(a, axis=0)", a=noise(dtype, 100, 3))
        add("np.std(a, axis=0)", a=noise(dtype, 100, 3))
        add("np.var(a, axis=1)", a=noise(dtype, 3, 100))
        add("(a - np.mean(a)) / np.std(a)", a=sample(dtype, 6))
        add("np.mean(a) * 2", a=sample(dtype, 6))


def ties_and_nan(add):
    ties = [3, 1, 3, 1, 2]
    for dtype in ("int64", "float32", "float64", "uint8"):
        for name in ("argmax", "argmin"):
            add(f"np.{name}(a)", a=array(dtype, ties))
            add(f"np.{name}(a, axis=0)", a=array(dtype, [[1, 2], [1, 2], [0, 2]]))
            add(f"np.{name}(a[::-1])", a=array(dtype, ties))
    for dtype in FLOATS:
        for name in ("argmax", "argmin", "max", "min", "sum", "mean", "any", "all", "prod", "std", "cumsum"):
            add(f"np.{name}(a)", a=special(dtype))
            add(f"np.{name}(a)", a=array(dtype, [1.0, "nan", 3.0]))
            add(f"np.{name}(a, axis=1)", a=array(dtype, [[1.0, "nan"], [2.0, 3.0]]))
        add("np.argmax(a)", a=array(dtype, [0.0, -0.0, 0.0]))
        for name in ("max", "min", "argmax"):
            add(f"np.{name}(a)", a=array(dtype, ["-inf", "-inf"]))
    add("np.argmax(a)", a=mask(5))
    add("np.argmin(a)", a=mask(5))


def keywords(add):
    a = sample("float32", 3, 4)
    exprs = (
        "np.sum(a, axis=1, dtype=np.float64)",
        "np.sum(a, initial=10)",
        "np.max(a, initial=100)",
        "np.min(a, where=a > 0, initial=50)",
        "np.sum(a, where=a > 0)",
        "np.mean(a, where=a > 0)",
        "a.sum(axis=0, keepdims=True)",
        "a.mean(keepdims=True)",
        "np.max(a, axis=1, keepdims=True)",
        "np.amax(a)",
        "np.amin(a, axis=0)",
        "np.max(a, 0)",
        "np.sum(a, 1)",
        "np.sum(a > 0)",
        "np.sum(a > 0, axis=1)",
        "np.mean(a > 0)",
        "np.count_nonzero(a > 0)",
        "np.count_nonzero(a > 0, axis=0)",
        "np.count_nonzero(a)",
        "np.any(a > 5, axis=1)",
        "np.all(a > -20, axis=0)",
        "np.cumsum(a)",
        "np.cumsum(a, axis=1)",
        "a.cumsum(axis=0)",
        "np.cumsum(a, dtype=np.float64)",
        "a / np.sum(a, axis=1, keepdims=True)",
        "a - a.mean(axis=0)",
        "sum(a)",
        "max(a[0])",
        "min(a[0])",
        "sum(a[0])",
        "np.sum(np.abs(a))",
        "np.sum([a, a], axis=0)",
        "np.mean([1, 2, 4])",
        "np.max([a[0], a[1]], axis=0)",
        "np.sum((a[0], a[1]))",
        "np.argmax(np.sum(a, axis=0))",
        "np.unravel_index(np.argmax(a), a.shape)",
        "a.argmax(axis=1)",
    )
    for expr in exprs:
        add(expr, a=a)
    add("out", do="np.sum(a, axis=0, out=out)", a=a, out=sample("float32", 4))
    add("out", do="np.max(a, axis=1, out=out)", a=a, out=sample("float32", 3))
    for dtype in ALL:
        add("np.count_nonzero(a)", a=sample(dtype, 2, 5))
        add("sum(a)", a=sample(dtype, 5))
        add("max(a)", a=sample(dtype, 5))
    add("np.max(None)", raises="maybe")
    add("np.sum('x')", raises="maybe")
    add("sum([a, a, a])", a=sample("float32", 3))
    add("np.sum(i for i in range(3))", raises="maybe")


def nan_functions(add):
    holes = [[1.0, "nan", 3.0], [-2.0, 5.0, "nan"]]
    for name in "nansum nanmean nanmax nanmin nanstd nanvar nanprod nanargmax nanargmin nanmedian nancumsum nancumprod".split():
        for dtype in FLOATS:
            add(f"np.{name}(a)", a=array(dtype, holes))
            add(f"np.{name}(a, axis=0)", a=array(dtype, [[1.0, "nan"], [3.0, 4.0]]))
            add(f"np.{name}(a, axis=1)", a=array(dtype, holes))
        add(f"np.{name}(a)", a=sample("int64", 5))
        add(f"np.{name}(a)", a=array("float64", ["nan", "nan"]), raises="maybe")


def differences(add):
    for dtype in ALL:
        add("np.diff(a)", a=sample(dtype, 6))
        add("np.ediff1d(a)", a=sample(dtype, 4), raises="maybe")
    for expr in (
        "np.diff(a, axis=0)",
        "np.diff(a, axis=1)",
        "np.diff(a, n=2)",
        "np.diff(a, 2, axis=0)",
        "np.diff(a, prepend=0)",
        "np.diff(a, axis=0, append=0)",
        "np.diff(a, n=0)",
        "np.diff(a, n=5)",
    ):
        add(expr, a=sample("float64", 3, 4))
    add("np.diff(a)", a=sample("float64", 1))
    add("np.diff([1, 4, 9, 16])")
    add("np.trapezoid(a)", a=positive("float64", 6))
    add("np.trapezoid(a, x)", a=positive("float64", 4), x=array("float64", [0, 1, 3, 4]))
    add("np.trapezoid(a, dx=0.5)", a=positive("float32", 6))
    add("np.trapz(a)", legacy="np.trapezoid(a)", a=positive("float64", 6))
    for dtype in FLOATS:
        add("np.gradient(a)", a=sample(dtype, 6))
        add("np.gradient(a, 0.5)", a=sample(dtype, 6))
        add("np.gradient(a, axis=1)", a=sample(dtype, 3, 4))
        add("np.gradient(a)", a=sample(dtype, 3, 4))

"""Half precision: computed with in single and rounded at each step, with NumPy's rules for types."""

from .inputs import ALL, array, integers, mask, noise, positive, sample, unit

HALF = "float16"
SPECIAL = [0.0, -0.0, 1.0, -1.5, "nan", "inf", "-inf", 6e-8, 65504.0, -3.7, 0.1, 2049.0, 0.33325]
BINARY = (
    "add subtract multiply divide floor_divide remainder fmod maximum minimum fmax fmin copysign nextafter "
    "hypot"
).split()
UNARY = (
    "negative absolute square sign reciprocal floor ceil trunc rint isnan isinf isfinite signbit logical_not"
).split()
REAL = (
    "sqrt cbrt exp exp2 expm1 log log2 log10 log1p sin cos tan arctan sinh cosh tanh arcsinh deg2rad rad2deg"
).split()


def cases(add):
    creation(add)
    promotion(add)
    arithmetic(add)
    functions(add)
    in_place(add)
    reductions(add)
    indexing(add)
    printing(add)
    scalars(add)
    files_and_bytes(add)
    other_functions(add)


def creation(add):
    for name in ("'float16'", "'e'", "'f2'", "'<f2'", "'half'", "np.half", "np.float16"):
        add(f"np.zeros(3, dtype={name})")
        add(f"np.dtype({name})")
    for expr in (
        "np.ones((2, 2), dtype=np.float16)", "np.full(3, 0.1, dtype=np.float16)", "np.empty(0, dtype=np.float16)",
        "np.eye(2, dtype=np.float16)", "np.identity(2, dtype='e')", "np.arange(5, dtype=np.float16)",
        "np.arange(0, 1, 0.1, dtype=np.float16)", "np.arange(2040, 2060, dtype=np.float16)", "np.arange(np.float16(3))",
        "np.linspace(0, 1, 7, dtype=np.float16)", "np.linspace(np.float16(1), np.float16(10), 6)",
        "np.array([1, 2.5, 1e5, -1e-9], dtype=np.float16)", "np.array([True, 3], dtype=np.float16)",
        "np.array([np.float16(1), np.float16(2)])", "np.array([np.float16(1), 2])", "np.array([np.float16(1), 2.5])",
        "np.array([2049, 2051, 65519, 65520], dtype=np.float16)",
        "np.array([1.00048828125000001, 1.0004882812501], dtype='e')",
        "np.array([None, 1.5], dtype=np.float16)", "np.array(2.5, dtype=np.float16)",
    ):
        add(expr)
    add("np.zeros_like(a), np.ones_like(a), np.full_like(a, 0.1), np.empty_like(a).dtype", a=array(HALF, [1, 2]))
    add("np.array(['x'], dtype=np.float16)", raises=True)
    for dtype in ALL:
        add("a.astype(np.float16)", a=sample(dtype, 6))
        add(f"a.astype('{dtype}')", a=sample(HALF, 6))
        add("a.astype(np.float16).astype(a.dtype)", a=sample(dtype, 2, 3))
    add("a.astype(np.float16)", a=integers(100000, -70000, 65519, 2049, 2051))
    add("a.astype(np.float16)",
        a=array("float64", [1 + 2**-11, 1 + 2**-11 + 2**-40, 1 + 3 * 2**-11, 2**-25, 2**-25 + 2**-60]))
    add("a.astype(np.float16)", a=array("float32", [65519.99, 65520.0, 1e30, -1e30, 1e-30]))
    add("a.astype(np.float16)", a=noise("float64", 300))
    add("a.astype(object)", a=sample(HALF, 3))
    add("a.dtype.itemsize, a.dtype.kind, a.dtype.char, a.dtype.name, a.dtype.str, a.dtype.num", a=sample(HALF, 3))
    add("a.itemsize, a.nbytes, a.size, a.shape", a=sample(HALF, 2, 3))


def promotion(add):
    for dtype in ALL:
        add(f"np.promote_types('float16', '{dtype}'), np.promote_types('{dtype}', 'float16')")
        add(f"np.can_cast('float16', '{dtype}'), np.can_cast('{dtype}', 'float16')")
        add(f"np.can_cast('float16', '{dtype}', 'same_kind'), np.can_cast('{dtype}', 'float16', 'same_kind')")
        for op in ("+", "/", "//", "<"):
            add(f"a {op} b", a=sample(HALF, 4), b=positive(dtype, 4))
            add(f"b {op} a", a=positive(HALF, 4), b=sample(dtype, 4))
        add("np.concatenate([a, b])", a=sample(HALF, 2), b=sample(dtype, 2))
        add("np.where([True, False], a, b)", a=sample(HALF, 2), b=sample(dtype, 2))
    for weak in ("1", "2.5", "True", "0.1", "1e6", "100000", "-3"):
        for op in ("+", "*", "-", "/", "**", "==", "<", ">="):
            add(f"a {op} {weak}", a=array(HALF, [0.1, 2.5, -3.0, 100.0]))
        add(f"{weak} - a", a=array(HALF, [0.1, 2.5, -3.0, 100.0]))
    for strong in (
        "np.float16(0.1)", "np.float32(0.1)", "np.float64(0.1)", "np.int8(3)", "np.int16(3)",
        "np.int64(3)", "np.True_",
    ):
        add(f"a * {strong}", a=array(HALF, [0.1, 2.5]))
    add("np.result_type('float16', 1.0), np.result_type('float16', 1), np.result_type('float16', 'int16')")
    add("np.common_type(a), np.common_type(a, b)", a=sample(HALF, 2), b=sample("float32", 2))
    add("np.issubdtype(np.float16, np.floating), np.issubdtype('e', np.integer)")


def arithmetic(add):
    special = array(HALF, SPECIAL)
    for name in BINARY:
        add(f"np.{name}(a, b)", a=sample(HALF, 9), b=positive(HALF, 9, seed=2))
        add(f"np.{name}(a, b)", a=noise(HALF, 40), b=noise(HALF, 40, seed=7))
        if name not in ("floor_divide", "remainder", "fmod", "fmax", "fmin", "maximum", "minimum"):
            add(f"np.{name}(a[:, None], a)", a=special)
    for op in ("<", "<=", ">", ">=", "==", "!="):
        add(f"a[:, None] {op} a", a=special)
    for op in ("**", "%", "//"):
        add(f"a {op} b", a=positive(HALF, 6), b=positive(HALF, 6, seed=4), ulp=1)
    for exponent in ("2", "0.5", "-1", "3", "0", "1", "2.0"):
        add(f"a ** {exponent}", a=positive(HALF, 6))
    add("a + b", a=sample(HALF, 3, 1), b=sample(HALF, 4))
    add("a * a.T", a=sample(HALF, 3, 3))
    add("a[::2] + a[1::2]", a=sample(HALF, 8))
    add("a & a", a=sample(HALF, 3), raises=True)
    add("~a", a=sample(HALF, 3), raises=True)
    add("divmod(a, b)", a=sample(HALF, 6), b=positive(HALF, 6))
    add("a * 1000 * 1000", a=array(HALF, [1.0, -1.0]))
    add("-a, +a, abs(a)", a=special)


def functions(add):
    special = array(HALF, SPECIAL)
    for name in UNARY:
        add(f"np.{name}(a)", a=special)
    for name in REAL:
        add(f"np.{name}(a)", a=positive(HALF, 8), ulp=1)
        add(f"np.{name}(a)", a=array("uint8", [1, 2, 5]), ulp=1)
        add(f"np.{name}(a)", a=array("bool", [True]), ulp=1)
    for name in ("arcsin", "arccos", "arctanh"):
        add(f"np.{name}(a)", a=unit(HALF, 8), ulp=1)
    for name in ("logical_and", "logical_or", "logical_xor"):
        add(f"np.{name}(a, b)", a=array(HALF, [0, 1, 0, 2]), b=array(HALF, [0, 0, 3, 4]))
    for name in ("arctan2", "logaddexp", "logaddexp2", "heaviside", "float_power"):
        add(f"np.{name}(a, b)", a=positive(HALF, 6), b=positive(HALF, 6, seed=3), ulp=1)
    add("np.fabs(a)", a=array("int8", [-3, 2]))
    add("np.round(a), a.round(), np.round(np.True_)", a=mask(3))
    add("np.round(a, 1)", a=mask(3), raises=True)
    add("np.clip(a, 1, 2.1), np.clip(a, None, 0.3), np.clip(a, -0.1, None)", a=sample(HALF, 6))
    add("np.round(a, 1), np.round(a), np.around(a, 2)", a=sample(HALF, 6))
    add("np.nan_to_num(a)", a=special)
    add("np.isclose(a, a), np.allclose(a, a), np.array_equal(a, a)", a=sample(HALF, 4))


def in_place(add):
    for dtype in ALL:
        for op in ("+=", "-=", "*=", "/="):
            add("a", do=f"a {op} b", a=sample(HALF, 4), b=positive(dtype, 4, seed=1), raises="maybe")
            add("a", do=f"a {op} b", a=sample(dtype, 4), b=positive(HALF, 4, seed=1), raises="maybe")
    for value in ("2", "0.1", "np.float64(0.1)", "np.int64(3)", "1e6"):
        for op in ("+=", "*=", "-=", "/=", "**=", "//=", "%="):
            add("a", do=f"a {op} {value}", a=positive(HALF, 4), ulp=1 if op == "**=" else 0)
    add("base", do="base[1:] += base[:-1]", base=sample(HALF, 5))
    add("base", do="base[base > 2] *= 0.1", base=sample(HALF, 5))
    add("base", do="base[[0, 0, 2]] += 1", base=sample(HALF, 5))
    add("base", do="a += 1", base=sample(HALF, 3, 4), a="base[:, ::2]")
    add("np.add(a, b, out=a)", a=sample(HALF, 4), b=sample("float64", 4))
    add("np.add(a, b, out=a)", a=sample("int64", 4), b=sample(HALF, 4), raises=True)
    add("np.sqrt(a, out=b), b", a=positive("float64", 4), b=sample(HALF, 4))


def reductions(add):
    for shape in ((7,), (3, 4), (2, 3, 4)):
        for name in "sum prod max min mean std var any all argmax argmin cumsum cumprod ptp median".split():
            a = unit(HALF, *shape)
            add(f"np.{name}(a)", a=a)
            if len(shape) > 1:
                add(f"np.{name}(a, axis=0)", a=a)
                add(f"np.{name}(a, axis=-1)", a=a)
    for count in (9, 130, 1000, 3000, 9000, 20000):
        a = noise(HALF, count)
        add("np.sum(a), np.mean(a), a.std(), a.var()", a=a)
        add("np.sum(a * 0 + 1), np.mean(a * 0 + 1), np.var(a * 10, ddof=1)", a=a)
        add("np.sum(a, dtype=np.float32), np.sum(a, dtype=np.float64), np.mean(a, dtype=np.float16)", a=a)
        add("np.sum(a[::3]), np.mean(a[::-1])", a=a)
    for shape in ((50, 60), (300, 40), (7, 2000)):
        a = noise(HALF, *shape)
        add("a.sum(), a.sum(axis=0), a.sum(axis=1)", a=a)
        add("a.mean(), a.mean(axis=0), a.mean(axis=1)", a=a)
        add("a.T.sum(axis=0), a.T.sum(axis=1), a[:, ::2].sum()", a=a)
        add("a.std(axis=0), a.var(axis=1)", a=a)
    add("a.sum(dtype=np.float16), a.mean(dtype=np.float16)", a=noise("float32", 500))
    add("a.sum(dtype=np.float16)", a=integers(1000, 2000, 3000))
    add("a.sum(keepdims=True), a.max(axis=1, keepdims=True)", a=sample(HALF, 3, 4))
    add("np.sum(a, initial=5), np.max(a, initial=50)", a=sample(HALF, 4))
    add("np.sum(a), np.mean(a), np.max(a), np.argmax(a), np.nansum(a), np.nanmean(a), np.nanmax(a)",
        a=array(HALF, [1, "nan", 3]))
    add("a.sum()", a=array(HALF, [60000, 60000, -60000]))
    add("a.mean()", a=array(HALF, [60000, 60000, 60000]))
    add("np.sum(a)", a=array(HALF, []))
    add("np.max(a)", a=array(HALF, []), raises=True)
    add("np.cumsum(a), np.cumsum(a, dtype=np.float32), np.diff(a)", a=noise(HALF, 50))
    add("np.add.reduce(a), np.maximum.reduce(a)", a=sample(HALF, 5))
    add("np.average(a, weights=b)", a=sample(HALF, 5), b=positive(HALF, 5))
    for q in ("0.3", "0.5", "[0.25, 0.9]"):
        add(f"np.quantile(a, {q})", a=sample(HALF, 7))
    add("np.percentile(a, 30), np.percentile(a, [10, 50])", a=sample(HALF, 9))


def indexing(add):
    base = sample(HALF, 3, 4)
    for key in (
        "0", "1, 2", "-1", ":, 1", "::2, 1:", "[0, 2]", "[0, 2], [1, 3]", "..., 0", "None, 0", "base > 0",
        "[True, False, True]",
    ):
        add(f"base[{key}]", base=base)
        add("base", do=f"base[{key}] = 0.1", base=base)
        add("base", do=f"base[{key}] += 1", base=base)
    add("base", do="base[0] = [1, 2.5, 1e5, 0.1]", base=base)
    add("base", do="base[:, 0] = np.arange(3)", base=base)
    add("base", do="base[m] = 7", base=base, m=mask(3, 4))
    add("base[m]", base=base, m=mask(3, 4))
    add("base", do="base[np.ix_([0, 2], [1, 3])] = 100.06", base=base)
    add("base[1:, ::2].T, base.ravel(), base.reshape(2, 6), base.flatten()", base=base)
    add("base", do="v = base[1]\nv[:] = -1", base=base)
    add("a", do="a[1:] = a[:-1]", a=sample(HALF, 6))
    add("a", do="a.fill(0.1)", a=sample(HALF, 3))
    add("a.item(1), a.tolist(), float(a[0]), int(a[1])", a=sample(HALF, 3))
    add("list(a)", a=sample(HALF, 3))
    add("a", do="a[0] = 'x'", a=sample(HALF, 3), raises=True)
    add("np.take(a, [2, 0]), np.repeat(a, 2), np.tile(a, 2), np.roll(a, 1), a[::-1]", a=sample(HALF, 3))
    add("np.zeros(3)[a]", a=array(HALF, [1, 2]), raises=True)
    add("np.sort(a), np.argsort(a), np.unique(a), np.searchsorted(np.sort(a), 0.5)", a=sample(HALF, 8))
    add("np.nonzero(a), np.count_nonzero(a), np.flatnonzero(a)", a=array(HALF, [0, 1, "nan", -0.0]))
    add("np.isin(a, [0.1, 2])", a=array(HALF, [0.1, 2, 3]))


def printing(add):
    rows = (
        [0.1, 0.2, 0.3], [1 / 3, 2 / 3], [1e-5, 1.0], [1e-4, 1.0], [999.0, 1.0], [1000.0, 1.0], [1001.0],
        [65504.0], [2048.0, 0.5],
        ["nan", 1.5], ["inf", 1.0], ["-inf", "nan", 0.0], [0.0, -0.0], [6e-8], [6e-8, 1.2e-7], [1.0, 2.0, 3.0],
        [0.001, 1.0],
        [-1.5, 2.25, -3.125], [100.0, 0.09], [7.0], [0.5, 10.25, 100.1], [3.14159], [1024.0, 512.0],
    )
    for row in rows:
        add("repr(a)", a=array(HALF, row))
        add("str(a)", a=array(HALF, row))
        add("[(repr(each), str(each), f'{each}', f'{each:.2f}') for each in a]", a=array(HALF, row))
    add("repr(a)", a=sample(HALF, 4, 5))
    add("repr(a)", a=sample(HALF, 2, 2, 2))
    add("repr(a)", a=noise(HALF, 1200))
    add("repr(np.zeros((0, 2), dtype=np.float16)), repr(np.array(0.1, dtype='e')), str(np.array(0.1, dtype='e'))")
    add("np.array2string(a, precision=2), np.array2string(a, separator=',')", a=unit(HALF, 6))
    add("repr([np.float16(0.1)]), '%s %.3f' % (np.float16(0.1), np.float16(0.1))")
    for power in range(-24, 16):
        add(f"repr(np.float16(2.0 ** {power})), str(np.float16(-3 * 2.0 ** {power - 1}))")
    add("[str(each) for each in a.astype(np.float16)]", a=noise("float64", 400))
    add("repr(np.finfo(np.float16))")
    add("repr(np.dtype('float16')), str(np.dtype('e'))")


def scalars(add):
    for expr in (
        "np.float16(1e5)", "np.float16('0.1')", "np.float16(True)", "np.float16(np.float64(0.1))",
        "np.float16(np.int64(2049))",
        "np.float16([1, 2])", "np.float16(np.arange(2))", "np.float16(0.1).item()", "np.float16(0.1) == 0.1",
        "np.float16(0.1) == np.float64(0.1)", "np.float16(0.1) < 0.1", "np.float16(0.1) + 0.1", "np.float16(0.1) + 1",
        "np.float16(0.1) * np.float16(3)", "np.float16(0.1) * np.float32(3)", "np.float16(0.1) / np.int8(3)",
        "np.float16(7) // 2", "np.float16(7) % 4", "np.float16(7) ** 2", "2 ** np.float16(3)", "1 - np.float16(0.1)",
        "-np.float16(2)", "abs(np.float16(-2))", "round(np.float16(2.567), 1)", "round(np.float16(2.5))",
        "int(np.float16(2.9))",
        "float(np.float16(0.1))", "bool(np.float16(0))", "hash(np.float16(0.5)) == hash(0.5)",
        "np.float16(3).is_integer()",
        "np.float16(0.5).as_integer_ratio()", "np.float16(1).dtype", "np.float16(1).shape", "np.float16(1).itemsize",
        "np.float16(1).astype(int)", "isinstance(np.float16(1), np.floating)", "isinstance(np.float16(1), float)",
        "np.float16('nan') == np.float16('nan')", "np.float16('inf') > 65504",
        "np.float16(0.1) in np.array([0.1], dtype='e')",
        "np.finfo('e').eps", "np.finfo(np.float16).max", "np.finfo(np.float16).min", "np.finfo(np.float16).tiny",
        "np.finfo(np.float16).smallest_subnormal", "np.finfo(np.float16).resolution", "np.finfo(np.float16).epsneg",
        "np.finfo(np.float16).bits, np.finfo(np.float16).nmant, np.finfo(np.float16).precision",
        "np.half is np.float16",
        "np.sqrt(np.float16(2))", "np.exp(np.float16(1))", "np.sin(True)", "np.sqrt(np.int8(4))",
        "np.maximum(np.float16(1), 2)",
        "np.float16(3) & 1",
    ):
        add(expr, raises="maybe")


def files_and_bytes(add):
    add("list(a.tobytes())", a=array(HALF, SPECIAL))
    add("np.frombuffer(a.tobytes(), dtype=np.float16)", a=array(HALF, SPECIAL))
    add("np.frombuffer(a.tobytes(), dtype='<f2').reshape(2, 3)", a=sample(HALF, 2, 3))
    add("a.copy(), copy.deepcopy(a), a.astype(np.float16, copy=False) is a", a=sample(HALF, 3))
    add("a.astype('int8', casting='same_kind')", a=sample(HALF, 3), raises=True)
    add("a.astype('float16', casting='safe')", a=sample("float32", 3), raises=True)
    add("a.astype('float16', casting='same_kind')", a=sample("float32", 3))
    add("a.astype('float32', casting='safe')", a=sample(HALF, 3))
    add("b", do="import io\nf = io.BytesIO()\nnp.save(f, a)\nf.seek(0)\nb = np.load(f)", a=sample(HALF, 2, 3))


def other_functions(add):
    a = sample(HALF, 5)
    add("a @ b", a=sample(HALF, 3, 4), b=sample(HALF, 4, 2), ulp=1)
    add("a.dot(b), np.inner(a, b), np.vdot(a, b)", a=a, b=positive(HALF, 5), ulp=1)
    add("a @ b", a=sample(HALF, 3, 4), b=sample("float32", 4), ulp=1)
    add("np.outer(a, a), np.trace(np.outer(a, a)), np.kron(a, a)", a=a)
    add("np.cross(a, b)", a=sample(HALF, 3), b=positive(HALF, 3), ulp=1)
    add("np.linalg.norm(a)", a=a)
    for name in ("inv", "det", "svd", "eig", "matrix_rank"):
        add(f"np.linalg.{name}(a)", a=sample(HALF, 2, 2), raises=True)
    add("np.convolve(a, [1, 2]), np.convolve(a, a, 'same')", a=a, ulp=1)
    add("np.histogram(a, 3), np.histogram(a, 4, (-10, 20))", a=a)
    add("np.histogram(a, 4, weights=a)", a=positive(HALF, 5))
    add("np.interp(a, [0, 1], [2, 3])", a=a)
    add("np.fft.fft(a).dtype.name", a=a)
    add("np.modf(a), np.frexp(a)", a=a)
    add("np.stack([a, a]), np.vstack([a, a]), np.hstack([a, [1]]), np.split(a, [2])", a=a)
    add("np.pad(a, 1), np.append(a, 1.5), np.insert(a, 1, 0.1), np.delete(a, 0)", a=a)
    add("np.cov(np.stack([a, -a]))", a=a, ulp=4)
    add("np.meshgrid(a, a)[0].dtype, np.diag(a), np.tril(np.outer(a, a))", a=a)
    add("np.trapezoid(a), np.ediff1d(a)", a=a)
    add("np.array_equal(a.astype(np.float16), a)", a=sample("float64", 4))

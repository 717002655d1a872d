"""NumPy scalars: their arithmetic, their place among Python's numbers, their types."""

from .inputs import ALL, COMMON, INTEGERS, NUMBERS, array, sample

CREATED = (
    "np.bool_(True)",
    "np.int8(3)",
    "np.uint8(200)",
    "np.int16(7)",
    "np.int32(-5)",
    "np.int64(9)",
    "np.float32(0.1)",
    "np.float64(0.1)",
)
# Uses of a scalar; S stands for it.
FORMS = (
    "-S",
    "+S",
    "abs(S)",
    "~S",
    "not S",
    "bool(S)",
    "int(S)",
    "float(S)",
    "round(S)",
    "round(S, 1)",
    "hash(S)",
    "divmod(S, 2)",
    "S is None",
    "S == None",
    "S and 5",
    "str(S)",
    "repr(S)",
    "f'{S}'",
    "format(S, '.3f')",
    "complex(S)",
    "math.sqrt(S)",
    "math.floor(S)",
    "isinstance(S, float)",
    "isinstance(S, int)",
    "isinstance(S, bool)",
    "type(S).__name__",
    "S.item()",
    "type(S.item()).__name__",
    "S.dtype",
    "S.shape",
    "S.ndim",
    "S.size",
    "S.astype(float)",
    "S.astype(np.int8)",
    "np.array(S)",
    "S.T",
    "S.copy()",
    "S.sum()",
    "S.max()",
    "S.tolist()",
    "S in [1, 3]",
    "[S][0] + 1",
    "max(S, 1)",
    "S[()]",
    "S[0]",
    "len(S)",
    "S[None]",
    "S.reshape(1)",
    "sum([S, S])",
    "S.mean()",
    "S.round(1)",
    "S.any()",
    "S.flatten()",
    "list(range(3))[S]",
    "'%d' % S",
    "'%.2f' % S",
    "'%s' % S",
    "S < 'a'",
    "S.itemsize",
    "copy.copy(S)",
    "np.isscalar(S)",
)


def cases(add):
    operations(add)
    conversions(add)
    membership(add)
    types(add)
    ranges(add)
    elements(add)


def operations(add):
    for index, left in enumerate(CREATED):
        for right in CREATED:
            add(f"{left} + {right}")
            add(f"{left} * {right}")
        for right in ("2", "0.5", "True", "-1"):
            for op in ("+", "*", "-", "/", "//", "%", "**"):
                add(f"{left} {op} {right}", raises="maybe")
            add(f"{right} - {left}", raises="maybe")
        for op in ("<", ">=", "==", "!="):
            add(f"{left} {op} {CREATED[(index * 3 + 2) % 8]}")
            add(f"{left} {op} 0.1")
        for form in FORMS if left not in CREATED[3:5] else ():
            add(form.replace("S", left), raises="maybe")
        for form in ("S + a", "a * S", "a[1:] - S"):
            add(form.replace("S", left), a=sample("float32", 3))
    for expr in (
        "np.float32(0.1) * 1.0",
        "np.float32(0.1) + np.float64(0.1)",
        "np.float32(3) ** 2",
        "np.float32(1) / 3",
        "1 / np.float32(3)",
        "np.float64(1) / 0",
        "np.float64(0) / 0",
        "np.int64(5) / 0",
        "np.int64(5) // 0",
        "np.int8(127) + np.int8(1)",
        "np.uint8(0) - np.uint8(1)",
        "np.uint8(255) + 1",
        "np.int64(2) ** 62 * 4",
        "np.int64(2) ** -1",
        "np.int8(100) * 2",
        "np.uint8(5) + 300",
        "np.uint8(5) - 10",
        "np.int64(7) % -3",
        "np.int64(-7) // 2",
        "np.float64(-7.5) % 2",
        "np.float32(7.5) // 2",
        "np.int64(5) & 3",
        "np.int64(5) | 8",
        "np.int64(1) << 4",
        "np.bool_(True) + np.bool_(True)",
        "np.bool_(True) & False",
        "np.bool_(True) | np.bool_(False)",
        "np.bool_(True) * 3",
        "np.bool_(True) - np.bool_(False)",
        "-np.bool_(True)",
        "~np.bool_(True)",
        "np.bool_(True) ^ True",
        "np.bool_(False) == False",
        "np.bool_(True) is True",
        "not np.bool_(True)",
        "np.bool_(True) / 2",
        "5 * np.bool_(True)",
        "[1, 2] * np.int64(2)",
        "np.int64(2) * [1, 2]",
        "'ab' * np.int64(2)",
        "np.float64(2) * [1, 2]",
        "(1, 2) + (np.int64(3),)",
        "np.int64(3) in (1, 2, 3)",
        "np.int64(3) in {3: 1}",
        "{np.int64(3): 'a'}[3]",
        "{np.float64(0.5): 'a'}[0.5]",
        "hash(np.int64(3)) == hash(3)",
        "hash(np.float32(0.5)) == hash(0.5)",
        "np.float64(1.5) == 1.5",
        "range(np.int64(3))",
        "list(range(np.int64(3)))",
        "[0, 1, 2][np.int64(1)]",
        "[0, 1, 2][:np.int64(2)]",
        "'abc'[np.int8(1)]",
        "[0, 1, 2][np.float64(1)]",
        "round(np.float64(2.567), 2)",
        "round(np.float32(2.5))",
        "round(np.float64(3.5))",
        "int(np.float64(2.9))",
        "int(np.nan)",
        "float(np.int64(3))",
        "np.float64('1.5')",
        "np.float32('nan')",
        "np.int64(2.9)",
        "np.int64('12')",
        "np.int64(True)",
        "np.uint8(300)",
        "np.uint8(-1)",
        "np.int8(200)",
        "np.float32(1e40)",
        "np.float64(None)",
        "np.int32()",
        "np.float32()",
        "np.bool_('')",
        "np.bool_(0.0)",
        "np.bool_([])",
        "np.float32([1, 2])",
        "np.int64([1.7, 2.2])",
        "np.float64(np.array(2))",
        "np.float32(np.array([1.5]))",
        "np.int64(np.float32(7.9))",
        "max(np.float64(1), 2)",
        "min([np.float32(3), np.float32(2)])",
        "sorted([np.int64(3), 1, np.float64(2)])",
        "sum([np.float32(0.1)] * 3)",
        "abs(np.int8(-128))",
        "math.exp(np.float32(0))",
        "math.isnan(np.float64('nan'))",
        "np.nan == np.nan",
        "np.inf > 1",
        "np.pi",
        "np.e",
        "np.inf",
        "-np.inf",
        "np.nan",
        "np.newaxis",
        "np.euler_gamma",
        "type(np.pi).__name__",
        "f'{np.float64(3.14159):.2f}'",
        "f'{np.float32(0.1)}'",
        "f'{np.int64(5):03d}'",
        "f'{np.int64(5)}'",
        "f'{np.bool_(True)}'",
        "f'{np.float64(0.1)!r}'",
        "'{:.1f}'.format(np.float32(2.25))",
        "'%5.2f' % np.float32(1.5)",
        "'%i' % np.float64(3.9)",
        "'{:e}'.format(np.float64(12345))",
        "'{:>6}'.format(np.int64(3))",
        "'{:,}'.format(np.int64(1234567))",
        "str(np.float32(16777216))",
        "str(np.float64(1e22))",
        "repr(np.float64(1e16))",
    ):
        if expr != "range(np.int64(3))":
            add(expr, raises="maybe")


def conversions(add):
    """astype between all types, with values that do not fit."""
    values = {
        "bool": [True, False, True],
        "int8": [-128, -1, 127],
        "uint8": [0, 200, 255],
        "int16": [-32768, -1, 300],
        "int32": [-(2**31), 70000, -1],
        "int64": [-(2**63), 2**40 + 3, 16777217],
        "float32": [-1.5, 0.0, 300.7],
        "float64": [0.1, -2.99, 1e10],
    }
    for source in ALL:
        for target in ALL:
            add(f"a.astype(np.{target})", a=array(source, values[source]))
    for target in ("int64", "int32", "uint8", "int8", "bool", "float32"):
        for value in ("nan", "inf", -3.7, 1e20, 255.9, -0.0, 2147483648.0):
            add(f"a.astype(np.{target})", a=array("float64", [value, 1.0]))
            add(f"a.astype(np.{target})", a=array("float32", [value, 1.0]))
    for text in (
        "float",
        "int",
        "bool",
        "'float32'",
        "'f4'",
        "'i8'",
        "'u1'",
        "np.dtype('int16')",
        "dtype=float",
        "dtype=np.float32",
        "'?'",
        "object",
        "float, copy=False",
        "'d'",
        "int, casting='unsafe'",
        "str",
    ):
        add(f"a.astype({text})", a=sample("float64", 2, 2))
        add(f"a.astype({text})", a=sample("bool", 3))
    add("a.astype(int, casting='safe')", a=sample("float64", 3), raises=True)
    add("a.astype('nonsense')", a=sample("float64", 3), raises=True)
    add("a.T.astype(int)", a=sample("float64", 2, 3))
    add("(a > 0).astype(float)", a=sample("float32", 5))
    add("a.astype(bool)", a=array("float64", [0.0, -0.0, 0.5, "nan"]))
    for expr in (
        "float(a)",
        "int(a)",
        "bool(a)",
        "a.item()",
        "abs(a)",
        "round(a)",
        "a + 1",
        "-a",
        "a > 1",
        "str(a)",
        "a.sum()",
        "math.sqrt(a)",
        "[1, 2, 3][a]",
        "range(5)[a]",
        "hash(a)",
    ):
        add(expr, a=array("int64", 2), raises="maybe")
        add(expr, a=array("float64", 2.5), raises="maybe")
        add(expr, a=array("int64", [2]), raises="maybe")
        add(expr, a=array("float32", [1.5, 2.5]), raises="maybe")


def membership(add):
    """isinstance, issubclass and the abstract types."""
    abstract = (
        "np.generic",
        "np.number",
        "np.integer",
        "np.signedinteger",
        "np.unsignedinteger",
        "np.floating",
        "np.inexact",
        "np.bool_",
        "np.float64",
        "np.int64",
    )
    for name in ALL:
        scalar = "bool_" if name == "bool" else name
        for kind in abstract:
            add(f"isinstance(np.{scalar}(1), {kind})")
        add(
            "np.issubdtype(a.dtype, np.floating), np.issubdtype(a.dtype, np.integer), np.issubdtype(a.dtype, np.number)",
            a=sample(name, 2),
        )
        add("isinstance(a[0], (int, float))", a=sample(name, 2))
        add("isinstance(a[0], (np.integer, np.floating))", a=sample(name, 2))
    for expr in (
        "issubclass(np.float64, float)",
        "issubclass(np.int64, int)",
        "issubclass(np.float32, np.floating)",
        "isinstance(1.0, np.floating)",
        "isinstance(1, np.integer)",
        "isinstance(True, np.bool_)",
        "np.float64 is float",
        "isinstance(np.float64(1), (list, tuple))",
        "callable(np.float32)",
        "hasattr(np.float32(1), '__len__')",
    ):
        add(expr)


def types(add):
    """dtype objects and their comparison."""
    for name in ALL:
        for expr in (
            "a.dtype == np.{}",
            "np.{} == a.dtype",
            "a.dtype == '{}'",
            "a.dtype is np.dtype('{}')",
            "a.dtype in (np.float32, np.{})",
            "a.dtype != np.float64",
            "a.dtype == np.dtype(np.{})",
            "a.dtype.type is np.{}",
            "np.dtype(np.{}).itemsize",
            "np.dtype('{}').kind",
            "np.dtype('{}').char",
            "np.dtype(np.{}).name",
            "np.dtype('{}').str",
            "np.dtype('{}').num",
            "str(np.dtype('{}'))",
            "repr(np.dtype('{}'))",
            "hash(np.dtype('{}')) == hash(a.dtype)",
            "np.{}.__name__",
            "np.dtype('{}').type(3)",
            "np.dtype('{}').isnative",
        ):
            add(expr.replace("{}", name), a=sample(name, 2))
    for expr in (
        "a.dtype == float",
        "a.dtype == int",
        "a.dtype == bool",
        "a.dtype == object",
        "a.dtype != None",
        "a.dtype == None",
        "a.dtype == 'x'",
        "a.dtype.kind in 'iu'",
        "a.dtype == 'f4'",
        "{a.dtype: 1}[a.dtype]",
    ):
        for name in ("float32", "float64", "int64", "bool"):
            add(expr, a=sample(name, 2), raises="maybe")
    for code in (
        "'f4'",
        "'<f8'",
        "'i4'",
        "'u1'",
        "'b'",
        "'?'",
        "'d'",
        "'float'",
        "'int'",
        "float",
        "int",
        "bool",
        "object",
        "'O'",
        "np.float32",
        "None",
        "'nonsense'",
        "'i2'",
        "'single'",
        "'double'",
        "'long'",
        "np.generic",
        "5",
        "'q'",
        "'bool_'",
    ):
        add(f"np.dtype({code})", raises="maybe")
    for left in ("np.float32", "np.int8", "np.uint8", "bool", "np.int64", "a", "1", "1.5", "np.float32(1)", "'f8'"):
        for right in ("np.float64", "np.int32", "2.0"):
            add(f"np.result_type({left}, {right})", a=sample("float32", 2))
    for left, right in (
        ("'f4'", "'f8'"),
        ("'f8'", "'f4'"),
        ("'i8'", "'f4'"),
        ("'i4'", "'i8'"),
        ("'i8'", "'i4'"),
        ("bool", "'i1'"),
        ("'u1'", "'i1'"),
        ("np.int64", "np.float64"),
    ):
        add(f"np.can_cast({left}, {right})")
        add(f"np.can_cast({left}, {right}, casting='same_kind')")
        add(f"np.promote_types({left}, {right})")
    add("np.min_scalar_type(300)", raises="maybe")
    add("np.common_type(a)", a=sample("float32", 2))
    add("np.issubdtype(np.float32, np.floating)")
    add("np.issubdtype(int, np.integer)")
    add("np.issubdtype('bool', np.number)")


def ranges(add):
    for name in INTEGERS:
        for attribute in ("min", "max", "bits", "dtype"):
            add(f"np.iinfo(np.{name}).{attribute}")
    for name in ("float32", "float64"):
        for attribute in (
            "min",
            "max",
            "eps",
            "tiny",
            "bits",
            "resolution",
            "dtype",
            "precision",
            "smallest_normal",
            "smallest_subnormal",
        ):
            add(f"np.finfo(np.{name}).{attribute}")
    add("np.finfo(float).eps")
    add("np.iinfo(int).max")
    add("np.iinfo(a.dtype).max", a=sample("uint8", 2))
    add("np.finfo(a.dtype).eps", a=sample("float32", 2))
    add("np.iinfo(float)", raises=True)
    for text in ("5", "0", "-3", "5, width=8", "-3, width=5", "255", "10, 6"):
        add(f"np.binary_repr({text})")
    add("np.base_repr(10, 3)")
    add("np.float16(0.1)")
    add("np.zeros(2, dtype=np.float16)")
    add("np.array([0.1, 1e5], dtype=np.float16)")


def elements(add):
    """What taking an element out of an array gives."""
    for name in ALL:
        for expr in (
            "a[0]",
            "type(a[0]).__name__",
            "a[0] == a[0]",
            "a.sum()",
            "a.max()",
            "type(a.max()).__name__",
            "a[0] + 1",
            "a[0] * 2.5",
            "a.mean()",
            "list(a)",
            "a[0].dtype",
            "[x for x in a]",
            "str(a[0])",
            "repr(a[1])",
            "{x: 1 for x in a.tolist()}",
            "a[0] in a",
            "round(float(a[1]), 2)",
            "a[a.argmax()]",
            "bool(a[0])",
            "int(a[0])",
        ):
            add(expr, a=sample(name, 3, seed=7))
    for expr in (
        "np.sum(a) / len(a)",
        "np.mean(a) > 0",
        "float(np.sum(a))",
        "a.max() - a.min()",
        "np.sum(a) == a.sum()",
        "a[0] / a[1]",
        "a[0] ** 2",
        "1.0 * a[0]",
        "a[0] * np.float64(2)",
        "-a[0]",
        "abs(a[0])",
        "a[0] // 2",
        "a[0] % 3",
        "np.sqrt(abs(a[0]))",
        "a[0] > 0",
        "a[0] and True",
        "max(a[0], a[1])",
        "a[0] if a[0] > 0 else 0",
    ):
        for name in ("float32", "float64", "int64"):
            add(expr, a=sample(name, 4, seed=3))
    for name in NUMBERS[:3]:
        add("a[0] - a[1]", a=sample(name, 3))
    for name in COMMON:
        add("np.maximum(a[0], 2)", a=sample(name, 2))

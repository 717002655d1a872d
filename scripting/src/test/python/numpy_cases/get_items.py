"""Reading by index: all forms of the list of uses, alone and mixed."""

from .inputs import COMMON, array, integers, mask, sample

BASIC_1D = (
    "2",
    "-1",
    "0",
    ":",
    "1:3",
    ":2",
    "3:",
    "-2:",
    ":-1",
    "::2",
    "1::2",
    "::-1",
    "4:1:-1",
    "-1:-4:-2",
    "10:",
    "3:1",
    "-100:2",
    ":100",
    "None",
    "...",
    "..., None",
    "None, :",
    ":, None",
    "None, ...",
    "np.newaxis, 1:3",
    "()",
    "True",
    "False",
    "np.int64(1)",
    "np.uint8(2)",
    "i0",
    "2:2",
    "None, 2",
    "1:-1",
)
BASIC_2D = (
    "1",
    "-1",
    "1, 2",
    "-1, -1",
    "0, :",
    ":, 0",
    ":, -1",
    "1:, 1:",
    ":, ::2",
    "::-1, ::-1",
    "::2, 1",
    "1, ::-1",
    "..., 1",
    "1, ...",
    "..., :",
    ":, None",
    "None, :",
    ":, :, None",
    ":, None, :",
    "None, 1",
    "1, None",
    "None, ..., 0",
    ":, 1:2",
    "0:0, :",
    ":, 5:",
    "(1, 2)",
    "None, None",
    "[1]",
    "...",
    ":, ..., 2",
    "1:2, -1",
    "np.s_[1:, 0]",
)
BASIC_3D = (
    "1",
    "1, 2",
    "1, 2, 3",
    ":, 1",
    ":, :, 1",
    "..., 0",
    "0, ..., 0",
    ":, 1, 2",
    "0, :, 1",
    "::-1, :, ::2",
    "1:, :2, 1:",
    "..., None",
    "None, ...",
    ":, None, :, 1",
    "0, 1:, None, -1",
    "1, ...",
    "..., 1, :",
    ":, -1, :",
    "-1",
    "1, 0:2, ::3",
)
FANCY_1D = (
    "[0, 2]",
    "[-1, 0, 0]",
    "i",
    "i[::-1]",
    "m",
    "~m",
    "a > 0",
    "[True, False, True, False, True, False]",
    "[]",
    "np.array([], dtype=int)",
    "[[0, 1], [2, 3]]",
    "j",
    "(i,)",
    "m, None",
    "None, m",
    "i, None",
    "np.where(m)",
    "np.where(a > 0)[0]",
    "np.nonzero(m)[0]",
    "np.argsort(a)",
    "a.argmax()",
    "np.arange(3)",
    "range(2)",
    "np.zeros(6, dtype=bool)",
    "np.ones(6, dtype=bool)",
    "u",
    "..., i",
    "m & (a < 5)",
    "np.flatnonzero(m)",
)
FANCY_2D = (
    "[0, 2]",
    "i",
    "rm",
    ":, cm",
    "rm, :",
    ":, [0, 3]",
    "[0, 2], :",
    "i, 1",
    "1, i",
    "rm, 1",
    "0, cm",
    "i, j",
    "[0, 1], [1, 2]",
    "i, ::2",
    "::2, i",
    "1:, cm",
    "cm2",
    "a > 0",
    "~(a > 0)",
    "rm, cm3",
    "i[:, None], j",
    "i[:, None], j[None, :]",
    "np.ix_(i, j)",
    "np.ix_(rm, cm)",
    "np.ix_([0, 2], [1])",
    "np.ix_(rm, j)",
    "..., i",
    "i, ...",
    "None, i",
    "i, None",
    ":, i, None",
    ":, None, i",
    "rm, None",
    "None, rm",
    ":, cm, None",
    "[[0, 1], [1, 2]]",
    "[[0], [1]], [[1, 2]]",
    "i, -1",
    "rm, 1:3",
    "1:3, cm",
    "rm, ::-1",
    "np.where(a > 0)",
    "np.nonzero(a)",
    "[], :",
    ":, []",
    "rm & (a[:, 0] > 0)",
    "np.arange(3), np.arange(3)",
    "np.argmax(a, axis=0), np.arange(4)",
    "[2, 0], 1:3",
    "rm, [1]",
    "[0], cm",
)
FANCY_3D = (
    "i",
    ":, i",
    ":, :, i",
    "i, j",
    ":, i, j",
    "i, :, j",
    "i, 1",
    "1, i",
    "1, :, i",
    "i, :, 1",
    "i, 1, :",
    ":, i, 1",
    "0, i, j",
    "i, 1, j",
    "a > 0",
    "rm2",
    "m2",
    ":, rm3",
    "..., i",
    "i, ...",
    "1, ..., i",
    "i, ..., j",
    "m2, 1",
    "m2, 1:",
    ":, i[:, None], j",
    "i[:, None], :, j",
    "np.ix_(i, j, i)",
    "None, i, :, j",
    "i, None, j",
    "::-1, i",
    "rm2, i",
    "1, m3",
    ":, m3",
)
ERRORS_1D = (
    "6",
    "-7",
    "1, 2",
    "[6]",
    "[0, -7]",
    "1.0",
    "'x'",
    "[1.5]",
    "m5",
    "..., ...",
    "np.float64(1)",
    "a2",
    "None, 6",
    "::0",
    "[0, 1], [0, 1]",
)
ERRORS_2D = (
    "3",
    ":, 4",
    "0, -5",
    "1, 2, 3",
    "[0, 3]",
    ":, [4]",
    "rm4",
    ":, rm",
    "i, [0, 1, 2]",
    "[0, 1], [0, 4]",
    "rm, cm",
    "m23",
    "1.5, 0",
    "np.ix_([0, 5], [0])",
)


def cases(add):
    one = {"a": sample("float32", 6, seed=1), "i": integers(1, 4, 1), "j": array("int64", [[0, 5], [2, 2]])}
    one.update(m=mask(6), u=integers(3, 0, dtype="uint8"), i0=array("int64", 3))
    two = {"a": sample("int64", 3, 4, seed=2), "i": integers(0, 2), "j": integers(3, 1)}
    two.update(rm=array("bool", [True, False, True]), cm=array("bool", [True, False, True, True]))
    two.update(cm2=mask(3, 4), cm3=array("bool", [False, True, True, False]))
    three = {"a": sample("float64", 2, 3, 4), "i": integers(0, 1), "j": integers(1, 0)}
    three.update(rm2=array("bool", [True, False]), rm3=array("bool", [True, False, True]))
    three.update(m2=mask(2, 3), m3=mask(3, 4))
    run(add, BASIC_1D + FANCY_1D, one)
    run(add, BASIC_2D + FANCY_2D, two)
    run(add, BASIC_3D + FANCY_3D, three)
    run(add, ERRORS_1D, dict(one, m5=mask(5), a2=sample("float64", 2)), raises="maybe")
    run(add, ERRORS_2D, dict(two, rm4=mask(4), m23=mask(2, 3)), raises="maybe")
    run(add, ("5", "0, 5", ":, :, 4", ":, [3]", "i, [0, 1, 2], 0", "1, 1, 1, 1"), three, raises=True)
    for dtype in COMMON:
        for key in ("1", "::-2", "[3, 0]", "m", "None", "-1:", "a.argmax()", "a != a[0]"):
            add(f"a[{key}]", a=sample(dtype, 5), m=mask(5))
        for key in ("1, 2", "1", ":, 1", "[1, 0], 1", "rm", ":, rm", "np.ix_(rm, rm)", "[0, 2]"):
            add(f"a[{key}]", a=sample(dtype, 3, 3), rm=array("bool", [True, False, True]))
    four_dimensions(add)
    zero_dimensions(add)
    views(add)
    chained(add)


def run(add, keys, inputs, raises=False):
    """Record `a[key]` for every key, with the inputs that it names."""
    for key in keys:
        names = {name: spec for name, spec in inputs.items() if name == "a" or uses(key, name)}
        add(f"a[{key}]", raises=raises, **names)


def uses(key, name):
    """Tell whether a name stands in the text of a key."""
    at = key.find(name)
    while at >= 0:
        before, after = key[at - 1 : at], key[at + len(name) : at + len(name) + 1]
        if not (before.isalnum() or before in ("_", ".")) and not (after.isalnum() or after == "_"):
            return True
        at = key.find(name, at + 1)
    return False


def four_dimensions(add):
    a = sample("uint8", 2, 2, 3, 2)
    for key in (
        "1",
        ":, 1",
        "..., 0",
        "0, ..., 1",
        ":, :, 2, 0",
        "1, 0, 2, 1",
        "::-1, :, ::2, 1",
        ":, [1, 0]",
        "[0, 1], :, [2, 0]",
        "..., [1]",
        "0, [0, 1], 1:",
        ":, None, 0",
    ):
        add(f"a[{key}]", a=a)


def zero_dimensions(add):
    for dtype in ("float32", "int64", "bool"):
        a = array(dtype, 1)
        for key in ("()", "...", "None", "True", "False", "None, None", "..., None"):
            add(f"a[{key}]", a=a)
        add("a[0]", a=a, raises=True)
        add("a[:]", a=a, raises=True)
        add("a[()]", a=sample(dtype, 2))
        add("type(a[()]).__name__", a=a)
        add("type(a[...]).__name__", a=a)
    add("a[1]", a=sample("float64", 0), raises=True)
    add("a[[]]", a=sample("float64", 0))
    add("a[a > 0]", a=sample("float64", 0))
    add("a[1:]", a=sample("float64", 0))
    add("a[:, 0]", a=sample("float64", 0, 3))
    add("a[[]]", a=sample("float64", 3, 2))
    add("a[:, []]", a=sample("float64", 3, 2))


def views(add):
    """Keys on arrays that are views themselves."""
    for view in ("base.T", "base[::-1]", "base[:, ::2]", "base[1:, 1:]", "base.reshape(3, 4)"):
        for key in ("0", "1, 1", ":, 1", "[0, 1]", "1:", "..., 0", "a > 0", "[1, 0], [0, 1]", "::-1, ::-1"):
            add(f"a[{key}]", base=sample("float32", 4, 3), a=view)


def chained(add):
    a = sample("float64", 4, 4)
    exprs = (
        "a[1][2]",
        "a[1:][0]",
        "a[:, 1][::-1]",
        "a[a > 0][0]",
        "a[[0, 1]][:, [2, 3]]",
        "a[1:3][:, 1:3]",
        "a[:, None, :] - a[None, :, :]",
        "a[::2][1][-1]",
        "a.T[0]",
        "a[0, :][None, :]",
        "a[np.sum(a, axis=1) > 0]",
        "a[:, np.sum(a, axis=0) > 0]",
        "a[a[:, 0].argsort()]",
        "a[np.arange(4), [3, 2, 1, 0]]",
        "a[np.argmax(a, axis=0), 0]",
        "a[np.triu_indices(4)]",
        "a[np.diag_indices(4)]",
        "a[np.eye(4, dtype=bool)]",
        "a[-1][-1]",
        "a[len(a) - 1]",
        "a[int(2.7)]",
        "a[np.where(a > 5)]",
        "a[tuple([1, 2])]",
        "a[(slice(None), 1)]",
        "a[slice(1, 3)]",
        "a[..., ::-1]",
        "a.flat[5]",
        "a.ravel()[3:9:2]",
        "a.item(5)",
        "a.item(1, 2)",
        "a[1].item(0)",
        "a[1, 2].item()",
        "a.take([0, 5])",
    )
    for expr in exprs:
        add(expr, a=a)
    for expr in ("next(iter(a))", "list(a.flat)[3]", "a[np.random.RandomState(0).randint(0, 4, 3)]"):
        add(expr, a=a)

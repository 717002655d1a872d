"""Arrays as Python objects: iteration, truth, length, membership, built-in functions, and errors of use."""

from .inputs import ALL, COMMON, array, integers, mask, sample


def cases(add):
    iteration(add)
    truth(add)
    builtins(add)
    containers(add)
    state(add)
    files(add)
    scripts(add)


def iteration(add):
    for dtype in ALL:
        for expr in (
            "list(a)",
            "[x for x in a]",
            "list(zip(a, range(3)))",
            "list(enumerate(a))",
            "len(a)",
            "tuple(a)",
            "list(reversed(a))",
            "[type(x).__name__ for x in a]",
            "list(map(float, a))",
        ):
            add(expr, a=sample(dtype, 3))
    for expr in (
        "list(a)",
        "len(a)",
        "[row.sum() for row in a]",
        "[list(row) for row in a]",
        "list(zip(*a))",
        "[x for row in a for x in row]",
        "list(a.flat)",
        "[i for i, row in enumerate(a) if row[0] > 0]",
        "list(a.T)",
        "[r.shape for r in a]",
        "list(np.ndenumerate(a))",
        "list(np.ndindex(2, 2))",
        "list(iter(a))[1]",
        "[*a[0]]",
        "max(a, key=lambda r: r[0])",
        "list(filter(lambda r: r[0] > 0, a))",
        "len(a.flat)",
        "dict(enumerate(a[0]))",
        "sorted(a[0])",
        "sorted(a[:, 0], reverse=True)",
        "any(a[0] > 0)",
        "all(a[0] > 0)",
        "list(map(np.sum, a))",
        "sum(row[0] for row in a)",
        "list(np.nditer(a))",
        "[float(x) for x in a.flat]",
        "min(a[0])",
        "(lambda *x: len(x))(*a)",
    ):
        add(expr, a=sample("float32", 2, 3))
        add(expr, a=sample("int64", 3, 2, seed=1))
    add("(x, y, z)", do="x, y, z = a", a=sample("float64", 3))
    add("(x, y)", do="(x, y) = a", a=sample("int64", 2, 2))
    add("(x, y)", do="x, y = a.shape", a=sample("int64", 2, 3))
    add("(first, rest)", do="first, *rest = a", a=sample("int64", 4))
    add("a", do="x, y = a", a=sample("float64", 3), raises=True)
    add("list(a)", a=array("float64", 5), raises=True)
    add("len(a)", a=array("float64", 5), raises=True)
    add("list(a)", a=sample("float64", 0))
    add("len(a)", a=sample("float64", 0, 3))


def truth(add):
    for expr in (
        "bool(a)",
        "not a",
        "a and 1",
        "a or 1",
        "1 if a else 2",
        "any(a)",
        "all(a)",
        "a.any()",
        "a.all()",
        "bool(a.any())",
        "bool(a.sum())",
        "a is None",
        "a is not None",
    ):
        for a in (
            sample("float64", 3),
            array("float64", [2.0]),
            array("int64", [0]),
            array("bool", True),
            sample("float64", 0),
            mask(2, 2),
            array("float64", [[0.0]]),
        ):
            add(expr, a=a, raises="maybe")
    add("1 if a == b else 2", a=sample("float64", 3), b=sample("float64", 3), raises=True)
    add("0 < a < 3", a=sample("float64", 3), raises=True)
    add("a == b and a == b", a=sample("float64", 3), b=sample("float64", 3), raises=True)
    add("1 if (a == b).all() else 2", a=sample("float64", 3), b=sample("float64", 3))
    add("[1, a] == [1, a]", a=sample("float64", 3))
    add("a in [a]", a=sample("float64", 3))
    add("a in [b]", a=sample("float64", 3), b=sample("float64", 3), raises=True)
    add("None in [a]", a=sample("float64", 3), raises="maybe")
    add("[a].index(a)", a=sample("float64", 3))
    add("max([a, b])", a=sample("float64", 3), b=sample("float64", 3, seed=1), raises=True)


def builtins(add):
    for dtype in COMMON:
        a = sample(dtype, 4)
        for expr in (
            "sum(a)",
            "max(a)",
            "min(a)",
            "sorted(a)",
            "any(a)",
            "all(a)",
            "abs(a)",
            "a.tolist() == list(a)",
            "sum(a, 10)",
            "max(a.tolist())",
            "len(set(a.tolist()))",
            "round(float(a[0]), 1)",
            "3 in a",
            "a[0] in a.tolist()",
            "type(sum(a)).__name__",
            "np.array(sorted(a))",
            "divmod(a, 3)",
            "set(a.tolist()) == set(a)",
            "', '.join(str(x) for x in a)",
            "hash(a)",
        ):
            add(expr, a=a, raises="maybe")
    add("sum([a, b])", a=sample("float32", 3), b=sample("float32", 3, seed=1))
    add("sum([[1, 2], [3]], [])")
    add("round(a, 2)", a=array("float64", [1.234, 5.678]), raises=True)
    add("pow(a, 2)", a=sample("int64", 3))
    add("5 in a", a=sample("int64", 2, 3))
    add("np.nan in a", a=array("float64", ["nan", 1.0]))
    add("[1, 2] in a", a=array("int64", [[1, 2], [3, 4]]), raises="maybe")
    add("isinstance(a, (list, np.ndarray))", a=sample("int64", 3))
    add("isinstance([1], np.ndarray)")
    add("hasattr(a, 'shape')", a=sample("int64", 3))
    add("hasattr(a, 'nothing')", a=sample("int64", 3))
    add("hasattr([1], 'shape')")
    add("getattr(a, 'size')", a=sample("int64", 3))
    add("getattr(a, 'missing', 7)", a=sample("int64", 3))
    add("type(a) == np.ndarray", a=sample("int64", 3))
    add("type(a).__name__", a=sample("int64", 3))
    add("type(a).__module__", a=sample("int64", 3))
    add("id(a) == id(a[:])", a=sample("int64", 3))
    add("a is a.T.T", a=sample("int64", 3, 3))
    add("callable(a.sum)", a=sample("int64", 3))
    add("(lambda f: f(a))(np.max)", a=sample("int64", 3))
    add("eval('a * 2')", a=sample("float32", 3))
    add("{'a': a}['a'] is a", a=sample("float32", 3))
    add("math.fsum(a)", a=sample("float64", 4))
    add("'x'.join(map(str, a))", a=sample("int64", 3))
    add("list(range(len(a)))[-1]", a=sample("int64", 3))
    add("a(1)", a=sample("int64", 3), raises=True)
    add("np.foo", raises=True)
    add("np.zeros(3).foo()", raises=True)


def containers(add):
    add("np.array(rows)", do="rows = []\nfor i in range(3):\n    rows.append(np.arange(2) * i)")
    add("np.array(l).shape", do="l = [a.copy() for _ in range(4)]", a=sample("float32", 2, 3))
    add("np.array(l)[:, 1]", do="l = [a, a * 2]", a=sample("float32", 3))
    add("np.array(l)", do="l = [a[0], a[1]]", a=sample("float32", 3))
    add("np.array(l)", do="l = [a.mean(), a.max()]", a=sample("float32", 3))
    add("np.array(l)", do="l = [a > 0, a < 0]", a=sample("float32", 3))
    add("np.array(l).T", do="l = list(zip(a, b))", a=sample("float32", 3), b=sample("int64", 3))
    add("np.array(list(d.values()))", do="d = {'x': a, 'y': a + 1}", a=sample("int64", 3))
    add("np.concatenate(l)", do="l = [a] * 3", a=sample("float32", 2))
    add("np.mean(l, axis=0)", do="l = [a, a + 1]", a=sample("float32", 3))
    add("np.max(l)", do="l = [3, 1, 2]")
    add("np.array([x.tolist() for x in a])", a=sample("float32", 2, 2))
    add("np.array(list(a) + [1])", a=sample("float32", 2))
    add("np.mean([])")
    add("np.sum([])")
    add("np.array([[a, a], [a, a]]).shape", a=sample("float32", 2))
    add("a", do="l = [a]\nl[0] += 1", a=sample("float32", 2))
    add("l[0] is a", do="l = list([a])\nl[0] -= 1", a=sample("float32", 2))
    add("np.array(t)", do="t = tuple(a)", a=sample("int64", 3))


def state(add):
    add("(np.geterr()['divide'], np.seterr(all='ignore')['over'])", do="old = np.seterr(all='ignore')")
    add("r", do="with np.errstate(divide='ignore'):\n    r = a / 0", a=sample("float64", 3))
    add("r", do="with np.errstate(all='raise'):\n    r = a / 0", a=sample("float64", 3), raises=True)
    add("np.__name__")
    add("isinstance(np.__version__, str)")
    for name in ("lib", "linalg", "random", "fft"):
        add(f"hasattr(np, '{name}')")
    for old, new in (
        ("np.NaN", "np.nan"),
        ("np.NINF", "-np.inf"),
        ("np.Inf", "np.inf"),
        ("np.PINF", "np.inf"),
        ("np.infty", "np.inf"),
        ("np.Infinity", "np.inf"),
        ("np.math.sqrt(2)", "math.sqrt(2)"),
        ("np.VisibleDeprecationWarning.__name__", "np.exceptions.VisibleDeprecationWarning.__name__"),
        ("np.float_(1)", "np.float64(1)"),
        ("np.product([2, 3])", "np.prod([2, 3])"),
        ("np.alltrue([1, 0])", "np.all([1, 0])"),
        ("np.sometrue([1, 0])", "np.any([1, 0])"),
        ("np.round_(2.5)", "np.round(2.5)"),
        ("np.msort([2, 1])", "np.sort([2, 1])"),
        ("np.cumproduct([1, 2])", "np.cumprod([1, 2])"),
    ):
        add(old, legacy=new)


def files(add):
    """Round trips through files in a temporary folder."""
    folder = "import tempfile, os\nf = os.path.join(tempfile.mkdtemp(), 'x.npy')\n"
    for dtype in ALL:
        add("b", do=folder + "np.save(f, a)\nb = np.load(f)", a=sample(dtype, 2, 3))
    add("b", do=folder + "np.save(f, arr=a.T)\nb = np.load(f)", a=sample("float32", 2, 3))
    add("b", do=folder + "np.save(f[:-4], a)\nb = np.load(f)", a=sample("float32", 3))
    add("b", do=folder + "np.save(f, [1, 2])\nb = np.load(f)")
    add("b", do=folder + "np.save(f, a)\nb = np.load(f)", a=array("float64", 2.5))
    add("open(f, 'rb').read()[:8].hex()", do=folder + "np.save(f, a)", a=sample("float32", 2))
    add("open(f, 'rb').read().hex()", do=folder + "np.save(f, a)", a=sample("float32", 2))
    add(
        "sorted(d.files), d['a']",
        do=folder + "np.savez(f + '.npz', a=a, b=a + 1)\nd = np.load(f + '.npz')",
        a=sample("float32", 2),
    )
    add("b", do=folder + "np.savetxt(f, a)\nb = np.loadtxt(f)", a=sample("float64", 2, 2))
    add("b", do=folder + "a.dump(f)\nb = np.load(f, allow_pickle=True)", a=sample("float64", 2))
    add("b", do=folder + "a.tofile(f)\nb = np.fromfile(f, dtype=a.dtype)", a=sample("float64", 2))
    add("np.load('no-such-file.npy')", raises=True)
    add("a.tobytes().hex()", a=sample("float32", 2))


def scripts(add):
    """Expressions as neuron models and their analysis write them."""
    v, W = sample("float32", 6, seed=1), sample("float32", 6, 6, seed=2)
    for expr in (
        "v * 0.9 + np.sum(W[:, s], axis=1)",
        "np.where(v > 0)[0]",
        "np.mean(s) * 100",
        "np.sum(s) / v.size",
        "(v - np.min(v)) / (np.max(v) - np.min(v))",
        "W[s].shape",
        "W[:, s].shape",
        "np.sum(W[:, s], axis=1) / 6",
        "W / np.sum(np.abs(W), axis=1)[:, None]",
        "np.clip(v + 0.1 * (1.0 - v), 0.0, 1.0)",
        "np.abs(v[:, None] - v[None, :])",
        "np.sqrt(v[:, None] ** 2 + v[None, :] ** 2)",
        "np.power(np.abs(v), 2)",
        "v * s",
        "s.astype(np.float32) * 0.5",
        "np.invert(s) * v",
        "-65.0 + v * 0",
        "np.ones(6) * -65",
        "(v >= 0) * 1",
        "np.tile(v, (2, 1))",
        "np.array([v, v]).T",
        "v.reshape(2, 3)",
        "np.arange(6) % 3 == 0",
        "np.arange(v.size)[s]",
        "W.T[s]",
        "np.sum(W, axis=0) + np.sum(W, axis=1)",
        "np.average(v)",
        "np.average(W, axis=1)",
        "np.std(v) / np.mean(v)",
        "np.max(np.abs(v))",
        "np.argmax(W, axis=1)",
        "np.concatenate([v, v[:2]])",
        "np.roll(v, 1)",
        "v[np.newaxis, :]",
        "np.expand_dims(v, axis=1)",
        "W[np.arange(6), np.arange(6)]",
        "np.unique(np.round(v))",
        "np.sort(v)[::-1][:3]",
        "np.argsort(v)[-2:]",
        "np.sum(v[s])",
        "np.mean(v[s]) if np.any(s) else 0",
        "W[0, :].copy()",
        "np.heaviside(v, 0)",
        "1 - np.exp(-np.abs(v))",
        "v / 1000 + 1.0",
        "(140 + 0.04 * v * v + 5 * v)",
        "v * (v > 0) * (v < 20)",
        "np.minimum(v, 5) + np.maximum(v, 0)",
        "np.sum(s[:, None] * s[None, :])",
        "(W * s).sum(axis=1)",
        "(W * s[:, None]).sum(axis=0)",
        "np.sum(W * s, axis=1) * np.float64(0.1)",
        "np.mean(np.abs(W[s]))",
        "v.copy() * 2 - v",
        "np.bool_(s[0]) and True",
        "np.zeros(v.shape, dtype=v.dtype)",
        "np.zeros(6) + v",
        "W[s][:, s]",
        "W[np.ix_(s, ~s)]",
        "np.sum(W > 0, axis=1)",
        "np.nonzero(s)[0].tolist()",
        "np.vstack([v, s])",
        "np.trunc(v / 3)",
        "np.floor(v).astype(int)",
        "np.sin(v) * 0 + 1",
        "v.mean().round(3)",
    ):
        names = {"v": v, "s": mask(6), "W": W}
        add(expr, ulp=1 if "np.exp" in expr else 0, **names)

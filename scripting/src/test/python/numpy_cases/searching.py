"""Choosing, sorting, searching, counting and sets."""

from .inputs import ALL, COMMON, array, integers, mask, sample, special


def cases(add):
    where(add)
    clip(add)
    sorting(add)
    unique(add)
    sets(add)
    positions(add)
    taking(add)
    counting(add)
    applying(add)


def where(add):
    for dtype in ALL:
        add("np.where(m, a, 0)", m=mask(5), a=sample(dtype, 5))
        add("np.where(m, a, b)", m=mask(5), a=sample(dtype, 5), b=sample("float32", 5, seed=1))
        add("np.where(a)", a=sample(dtype, 2, 3))
        add("np.where(a > 2, 1, -1)", a=sample(dtype, 5))
    for expr in (
        "np.where(m, 1, 0)",
        "np.where(m, 1.5, 0)",
        "np.where(m, True, False)",
        "np.where(m, np.nan, 1)",
        "np.where(m)",
        "np.where(m)[0]",
        "np.where(~m)[0].tolist()",
        "np.where(m[:, None], 1, [2, 3])",
        "np.where([True, False], [1, 2], [3, 4])",
        "np.where(True, 1, 2)",
        "np.where(m, 'a', 'b')",
        "np.where(m, None, 1)",
        "np.where(m, np.float32(1), 0)",
        "np.where(m, np.float32(1), 0.5)",
        "len(np.where(m)[0])",
        "np.where(m == False)",
        "np.where(m.reshape(2, 3))",
        "np.where(np.zeros(3))",
        "np.where(0)",
    ):
        add(expr, m=mask(6), raises="maybe")
    add("np.where(m, 1)", m=mask(3), raises=True)
    add("np.select([a < 0, a > 5], [a, a * 10], default=1)", a=sample("int64", 6))
    add("np.piecewise(a, [a < 0, a >= 0], [-1, 1])", a=sample("float64", 6))
    add("np.choose(i, [a, b])", i=integers(0, 1, 1), a=sample("int64", 3), b=sample("int64", 3, seed=1))


def clip(add):
    for dtype in ALL[1:]:
        for text in ("0, 3", "None, 2", "1, None", "a_min=0, a_max=5", "0, b"):
            add(f"np.clip(a, {text})", a=sample(dtype, 6), b=sample(dtype, 6, seed=1))
        add("a.clip(0, 2)", a=sample(dtype, 2, 3))
        add("a.clip(min=1)", a=sample(dtype, 4))
    for dtype in ("float32", "float64"):
        add("np.clip(a, -1.5, 2)", a=special(dtype))
        add("np.clip(a, 0, np.inf)", a=special(dtype))
        add("np.clip(a, np.nan, 1)", a=special(dtype))
        add("np.clip(a, 0.1, 0.7)", a=sample(dtype, 4))
        add("a.clip(max=0.5)", a=sample(dtype, 4))
        add("a", do="np.clip(a, 0, 1, out=a)", a=sample(dtype, 5))
        add("np.clip(a, 0, 1, out=a) is a", a=sample(dtype, 5))
        add("np.clip(a, 3, 1)", a=sample(dtype, 5))
        add("np.clip(a, b, c)", a=sample(dtype, 2, 3), b=sample(dtype, 3), c=array(dtype, 9.0))
        add("a.clip(0, 1, out=out)", a=sample(dtype, 3), out=sample(dtype, 3))
    add("np.clip(5, 0, 3)")
    add("np.clip(2.5, 0, 1)")
    add("np.clip(np.float32(0.3), 0, 1)")
    add("np.clip([1, 5, 9], 2, 6)")
    add("np.clip(a, 0.5, 2.5)", a=sample("int64", 5))
    add("np.clip(a, None, None)", a=sample("int64", 3), raises="maybe")
    add("np.clip(m, 0, 1)", m=mask(4))
    add("np.clip(a, 0, 300)", a=sample("uint8", 4), raises="maybe")
    add("np.clip(a, min=0, max=2)", a=sample("float32", 4))


def sorting(add):
    distinct = [5, 2, 9, 1, 7, 3, 8, 0]
    for dtype in ALL:
        a = sample(dtype, 7)
        add("np.sort(a)", a=a)
        add("np.sort(a, axis=0)", a=sample(dtype, 3, 3))
        add("np.argsort(a, kind='stable')", a=a)
        add("np.sort(a)[::-1]", a=a)
        if dtype != "bool":
            add("np.argsort(a)", a=array(dtype, distinct))
            add("np.argsort(-a)", a=array(dtype, distinct), raises="maybe")
            add("np.partition(a, 3)[3]", a=array(dtype, distinct))
            add("np.sort(np.argpartition(a, 3)[:3])", a=array(dtype, distinct))
            add("np.sort(np.argpartition(a, -3)[-3:])", a=array(dtype, distinct))
            add("a[np.argpartition(a, -1)[-1]]", a=array(dtype, distinct))
    for expr in (
        "np.sort(a, axis=1)",
        "np.sort(a, axis=None)",
        "np.sort(a)",
        "np.sort(a.T)",
        "a.argsort(axis=0)",
        "np.argsort(a, axis=1)",
        "np.argsort(a, axis=None)",
        "np.sort(a, kind='mergesort')",
        "np.sort(a[:, ::-1])",
        "a.argsort()[:, ::-1]",
        "np.sort(a, axis=-2)",
        "np.take_along_axis(a, np.argsort(a, axis=1), axis=1)",
        "np.sort(np.partition(a, 1, axis=1)[:, :2], axis=1)",
    ):
        add(expr, a=sample("float32", 3, 4))
        add(expr, a=sample("int64", 3, 4, seed=2))
    for dtype in ("float32", "float64"):
        add("np.sort(a)", a=special(dtype))
        add("np.argsort(a, kind='stable')", a=special(dtype))
        add("np.argsort(a, kind='stable')", a=array(dtype, ["nan", 1.0, "nan", 0.0]))
    add("np.sort([3, 1, 2])")
    add("np.argsort([3, 1, 2])")
    add("np.sort(a, axis=2)", a=sample("float32", 2, 2), raises=True)
    add("np.argsort(a, kind='stable')", a=array("int64", [2, 1, 2, 1, 0]))
    add("np.lexsort((a, b))", a=integers(1, 2, 3, 0), b=integers(1, 0, 1, 0))
    add("sorted(a)", a=integers(3, 1, 2))
    add("np.searchsorted(a, 3)", a=integers(1, 3, 5))
    for text in ("[0, 3, 9]", "3, side='right'", "2.5", "[[1, 4]]", "np.array([5, 1])", "[0, 3, 9], 'right'"):
        add(f"np.searchsorted(a, {text})", a=integers(1, 3, 5))
        add(f"np.searchsorted(a, {text})", a=array("float64", [1.0, 3.0, 5.0]))
    add("a.searchsorted([2, 4])", a=integers(1, 3, 5))


def unique(add):
    for dtype in ALL:
        add("np.unique(a)", a=sample(dtype, 9))
        add("np.unique(a, return_counts=True)", a=array(dtype, [1, 0, 1, 1, 0]))
        add("np.unique(a, return_inverse=True)", a=array(dtype, [1, 0, 1, 1, 0]))
        add("np.unique(a, return_index=True)", a=array(dtype, [1, 0, 1, 1, 0]))
    two = array("int64", [[1, 2], [3, 4], [1, 2], [0, 5]])
    for text in (
        "",
        ", axis=0",
        ", axis=1",
        ", return_counts=True",
        ", axis=0, return_counts=True",
        ", axis=0, return_index=True",
        ", return_inverse=True",
        ", return_index=True, return_inverse=True, return_counts=True",
        ", axis=0, return_inverse=True",
    ):
        add(f"np.unique(a{text})", a=two)
    add("np.unique([])")
    add("np.unique([3, 1, 3])")
    add("np.unique(a)", a=special("float64"))
    add("np.unique(a)", a=array("float32", ["nan", 1.0, "nan"]))
    add("len(np.unique(a))", a=sample("float32", 4))
    add("np.unique(['b', 'a', 'b'], return_counts=True)")
    add("np.unique(a, axis=0)", a=mask(4, 2))


def sets(add):
    for dtype in ("int64", "float32", "uint8"):
        a, b = array(dtype, [5, 1, 3, 1, 7]), array(dtype, [3, 7, 9])
        for expr in (
            "np.intersect1d(a, b)",
            "np.setdiff1d(a, b)",
            "np.union1d(a, b)",
            "np.isin(a, b)",
            "np.setxor1d(a, b)",
            "np.isin(a, b, invert=True)",
            "np.setdiff1d(b, a)",
        ):
            add(expr, a=a, b=b)
        add("np.in1d(a, b)", legacy="np.isin(a, b)", a=a, b=b)
    add("np.intersect1d([1, 2, 2], [2, 3])")
    add("np.intersect1d(a, b, return_indices=True)", a=integers(5, 1, 3), b=integers(3, 7, 5))
    add("np.setdiff1d(np.arange(5), [1, 3])")
    add("np.isin(3, [1, 3])")
    add("np.isin([[1, 2], [3, 4]], [2, 3])")
    add("np.isin(a, [])", a=integers(1, 2))
    add("np.setdiff1d(['a', 'b'], ['b'])")


def positions(add):
    for dtype in ALL:
        for expr in ("np.nonzero(a)", "a.nonzero()", "np.argwhere(a)", "np.flatnonzero(a)"):
            add(expr, a=sample(dtype, 2, 4))
    for expr in (
        "np.nonzero(a > 2)",
        "a.nonzero()[0]",
        "np.argwhere(a > 2)",
        "np.flatnonzero(a > 2)",
        "np.argwhere(a > 2).flatten()",
        "np.nonzero(a)[0][0]",
        "np.argwhere(a == a.max())",
        "np.transpose(np.nonzero(a))",
    ):
        add(expr, a=sample("float32", 3, 3))
        add(expr, a=sample("int64", 5))
    add("np.argwhere(a)", a=array("int64", 5))
    add("np.nonzero(a)", a=sample("float64", 0))
    add("np.nonzero(5)", raises="maybe")
    for text in (
        "5, (2, 3)",
        "[0, 5], (2, 3)",
        "(22, 41), (7, 6)",
        "0, (1,)",
        "np.array([3, 1]), (2, 2)",
        "7, (2, 2, 2)",
    ):
        add(f"np.unravel_index({text})")
    add("np.unravel_index(6, (2, 3))", raises=True)
    for text in ("(1, 2), (2, 3)", "([0, 1], [2, 0]), (2, 3)", "(1, 1, 1), (2, 2, 2)"):
        add(f"np.ravel_multi_index({text})")
    add("np.ravel_multi_index((2, 0), (2, 3))", raises=True)


def taking(add):
    a = sample("float32", 3, 4)
    for expr in (
        "np.take(a, [0, 5])",
        "np.take(a, 1, axis=0)",
        "np.take(a, [2, 0], axis=1)",
        "a.take([[0, 1], [2, 3]])",
        "np.take(a, [13], mode='wrap')",
        "np.take(a, [99], mode='clip')",
        "np.compress([True, False, True], a, axis=0)",
        "np.extract(a > 0, a)",
        "a.compress([False, True], axis=1)",
        "np.take_along_axis(a, np.array([[0], [1], [3]]), axis=1)",
        "np.take(a, -1, axis=1)",
        "np.take_along_axis(a, np.argmax(a, axis=0)[None], axis=0)",
        "a.item(0)",
        "a.item(-1)",
        "a.item((1, 2))",
        "a.tolist()",
        "a[0].tolist()",
        "a.T.tolist()",
        "a.min(axis=0).tolist()",
    ):
        add(expr, a=a)
    add("np.take(a, 99)", a=a, raises=True)
    add("a.item()", a=a, raises=True)
    add("a.item(99)", a=a, raises=True)
    for dtype in ALL:
        add("a.tolist()", a=sample(dtype, 2, 2))
        add("a.tolist()", a=array(dtype, 1))
        add("a.item()", a=array(dtype, [1]))
        add("type(a.item(0)).__name__", a=sample(dtype, 2))
        add("type(a.tolist()[0]).__name__", a=sample(dtype, 2))


def counting(add):
    for text in ("a", "a, minlength=8", "a, weights=w", "a, w"):
        add(f"np.bincount({text})", a=integers(0, 1, 1, 5, 3), w=array("float64", [0.5, 1.0, 2.0, 0.25, 0.1]))
    add("np.bincount(a)", a=sample("uint8", 5))
    add("np.bincount([])")
    add("np.bincount([-1])", raises=True)
    add("np.bincount(['x'])", raises=True)
    for dtype in ("float32", "float64", "int64"):
        a = sample(dtype, 20)
        for text in (
            "",
            ", bins=5",
            ", 4",
            ", bins=[-10, 0, 5, 20]",
            ", bins=4, range=(-10, 10)",
            ", bins=3, density=True",
            ", bins=[0, 1, 5], density=True",
            ", bins=np.arange(-12, 13, 4)",
            ", bins=5, weights=a",
        ):
            add(f"np.histogram(a{text})", a=a)
    add("np.histogram([1, 2, 1], bins=[0, 1, 2, 3])")
    add("np.histogram(a, bins=4)", a=array("float64", [1.0, 1.0]))
    add("np.histogram([], bins=2)")
    add("np.histogram(a, bins=[3, 1])", a=sample("float64", 3), raises=True)
    add("np.histogram2d(a, b, bins=3)", a=sample("float64", 10), b=sample("float64", 10, seed=1))
    add("np.histogram_bin_edges(a, bins=3)", a=sample("float64", 10))
    for text in ("[0, 5, 10]", "[0, 5, 10], right=True", "np.array([10, 5, 0])", "[-5.5, 2]"):
        add(f"np.digitize(a, {text})", a=sample("float64", 6))


def applying(add):
    add("np.apply_along_axis(np.sum, 0, a)", a=sample("int64", 2, 3))
    add("np.apply_along_axis(lambda r: r.max() - r.min(), 1, a)", a=sample("int64", 2, 3))
    add("np.apply_along_axis(np.sort, 1, a)", a=sample("float32", 2, 3))
    add("np.vectorize(lambda x: x * 2)(a)", a=sample("int64", 2, 3))
    add("np.vectorize(lambda x, y: x if x > y else y)(a, 3)", a=sample("int64", 4))
    add("np.vectorize(math.floor, otypes=[float])(a)", a=sample("float64", 4))
    add("np.array(list(map(lambda x: x + 1, a)))", a=sample("int64", 4))
    add("np.array([np.sum(row) for row in a])", a=sample("float32", 3, 4))
    add("np.frompyfunc(lambda x: x + 1, 1, 1)(a)", a=sample("int64", 3))
    for name, text in (
        ("percentile", "50"),
        ("percentile", "[25, 75]"),
        ("percentile", "10"),
        ("quantile", "0.5"),
        ("quantile", "[0.1, 0.9]"),
    ):
        for dtype in ("float32", "float64", "int64"):
            add(f"np.{name}(a, {text})", a=sample(dtype, 7), ulp=2)
            add(f"np.{name}(a, {text}, axis=0)", a=sample(dtype, 4, 2), ulp=2)
        add(f"np.{name}(a, {text}, axis=1, keepdims=True)", a=sample("float64", 2, 4), ulp=2)
    add("np.percentile(a, 40, method='lower')", a=sample("float64", 7))
    add("np.percentile(a, 101)", a=sample("float64", 7), raises=True)
    add("np.nanpercentile(a, 50)", a=array("float64", [1.0, "nan", 3.0]))
    for dtype in COMMON:
        add("np.average(a, weights=w)", a=sample(dtype, 4), w=array("float64", [1, 2, 3, 4]), ulp=2)
        add("np.average(a, axis=0)", a=sample(dtype, 2, 3))
    add("np.average(a, axis=1, weights=w)", a=sample("float32", 2, 3), w=array("float32", [1, 2, 3]), ulp=2)
    add("np.average(a, weights=w, returned=True)", a=sample("float64", 3), w=array("float64", [1, 2, 3]), ulp=2)
    add("np.average(a, weights=[0, 0, 0])", a=sample("float64", 3), raises=True)
    add("np.average([1, 2, 4])")
    for text in ("2.5", "[0, 1.5, 9]", "x", "-1", "2.5, left=-1, right=99"):
        add(
            f"np.interp({text}, x, y)" if "left" not in text else "np.interp([-5, 50], x, y, left=-1, right=99)",
            x=array("float64", [0, 1, 2, 4]),
            y=array("float64", [1.0, 3.0, 2.0, 8.0]),
        )
    for name in ("cov", "corrcoef"):
        for dtype in ("float32", "float64", "int64"):
            add(f"np.{name}(a)", a=sample(dtype, 3, 5), rtol=1e-5 if dtype == "float32" else 1e-12, atol=1e-12)
            add(
                f"np.{name}(a, b)",
                a=sample(dtype, 5),
                b=sample(dtype, 5, seed=2),
                rtol=1e-5 if dtype == "float32" else 1e-12,
                atol=1e-12,
            )
        add(f"np.{name}(a, rowvar=False)", a=sample("float64", 5, 2), rtol=1e-12, atol=1e-12)
    add("np.corrcoef(a, b)[0, 1]", a=sample("float64", 6), b=sample("float64", 6, seed=1), rtol=1e-12)

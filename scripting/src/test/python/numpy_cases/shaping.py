"""Shape, views, joining, repeating, splitting and rearranging."""

from .inputs import ALL, COMMON, array, mask, sample


def cases(add):
    attributes(add)
    reshaping(add)
    axes(add)
    joining(add)
    repeating(add)
    rearranging(add)
    splitting(add)
    triangles(add)
    windows(add)


def attributes(add):
    for dtype in ALL:
        for name in ("dtype", "itemsize", "nbytes", "size", "strides"):
            add(f"a.{name}", a=sample(dtype, 2, 3))
        add("a.dtype.name", a=sample(dtype, 2))
        add("a.data.tolist()", a=sample(dtype, 2, 3))
    for shape in ((), (0,), (4,), (2, 3), (2, 0), (1, 2, 3)):
        for name in ("shape", "ndim", "size", "T", "strides"):
            add(f"a.{name}", a=sample("float64", *shape))
        for expr in ("np.shape(a)", "np.ndim(a)", "np.size(a)"):
            add(expr, a=sample("float64", *shape))
    for view in ("a.T", "a[::2]", "a[:, ::-1]", "a[None]", "a[:, 1]", "a.T[1:]", "a.reshape(6, 2)", "a[..., None]"):
        add(f"({view}).strides", a=sample("float32", 4, 3))
        add(f"({view}).flags.c_contiguous", a=sample("float32", 4, 3))
        add(f"({view}).flags['OWNDATA']", a=sample("float32", 4, 3))
    for expr in ("len(a.data)", "a.data.shape", "a.data.nbytes", "a.data.itemsize", "a.T.data.tolist()", "a[::2].data.tolist()"):
        add(expr, a=sample("float64", 4, 3))
    add("a.flags.writeable", a=sample("float32", 4, 3))
    add("a.flags.f_contiguous", a=sample("float32", 4, 3))
    add("np.shape([[1, 2], [3, 4]])")
    add("np.shape(5)")
    add("np.size([1, 2, 3])")
    add("np.ndim([[1]])")
    add("np.size(a, 0)", a=sample("float32", 4, 3))
    add("a.shape[0] * a.shape[1]", a=sample("float32", 4, 3))
    add("type(a).__name__", a=sample("float32", 2))
    add("type(a) is np.ndarray", a=sample("float32", 2))
    add("isinstance(a, np.ndarray)", a=sample("float32", 2))
    add("a", do="a.shape = (3, 2)", a=sample("int64", 2, 3))
    add("a", do="a.shape = -1", a=sample("int64", 2, 3))
    add("a", do="a.shape = (4, 2)", a=sample("int64", 2, 3), raises=True)
    add("a.nothing", a=sample("int64", 2), raises=True)
    add("a.x", do="a.x = 1", a=sample("int64", 2), raises=True)


def reshaping(add):
    for shape in (
        "6, 4",
        "(6, 4)",
        "-1",
        "2, -1",
        "(-1, 3)",
        "2, 3, 4",
        "24",
        "1, -1",
        "[4, 6]",
        "-1, 1",
        "2, 2, -1, 2",
        "4, 6, order='F'",
        "(2, 3, 4, 1)",
    ):
        for view in ("base", "base.T"):
            add(f"a.reshape({shape})", base=sample("int64", 4, 6), a=view)
        add(f"a.reshape({shape}).base is a", a=sample("int64", 4, 6))
    for shape in ("5, 5", "-1, -1", "'x'", "2.0, 12"):
        add(f"a.reshape({shape})", a=sample("int64", 4, 6), raises=True)
    add("np.reshape(a, (2, 3))", a=sample("float32", 6))
    add("np.reshape([1, 2, 3, 4], (2, 2))")
    add("a.reshape(0, 3)", a=sample("float32", 0))
    add("a.reshape(())", a=sample("float32", 1))
    add("a.reshape(1, 1)", a=array("float64", 5))
    for dtype in COMMON:
        for expr in (
            "a.flatten()",
            "a.ravel()",
            "np.ravel(a)",
            "a.T.flatten()",
            "a.T.ravel()",
            "a.ravel().base is a",
            "a.flatten().base is None",
            "a.flatten('F')",
            "a[::-1].ravel()",
            "a.reshape(-1)",
        ):
            add(expr, a=sample(dtype, 2, 3))
    for expr in ("a", "b"):
        for size in ("3", "(2, 4)", "(3, 3)", "0"):
            add("a", do=f"a.resize({size}, refcheck=False)", a=sample("int64", 2, 3 if expr == "a" else 1))
    for size in ("10", "(2, 2)", "(3, 4)", "3"):
        add(f"np.resize(a, {size})", a=sample("float32", 2, 3))
    add("a.squeeze()", a=sample("float64", 1, 3, 1))
    add("a.squeeze(axis=0)", a=sample("float64", 1, 3, 1))
    add("np.squeeze(a, 2)", a=sample("float64", 1, 3, 1))
    add("np.squeeze(a, axis=1)", a=sample("float64", 1, 3, 1), raises=True)
    for axis in ("0", "1", "-1", "2", "(0, 2)", "3"):
        add(f"np.expand_dims(a, axis={axis})", a=sample("float32", 2, 3), raises="maybe")
    for name in ("atleast_1d", "atleast_2d", "atleast_3d"):
        for text in ("5", "[1, 2]", "[[1, 2]]"):
            add(f"np.{name}({text})")
    for shape in ("(2, 3)", "(3, 3)", "(2, 1, 3)", "3"):
        add(f"np.broadcast_to(a, {shape})", a=sample("float32", 3))
    add("np.broadcast_to(a, (2, 4))", a=sample("float32", 3), raises=True)
    add("np.broadcast_to(5, (2, 2))")
    add("np.broadcast_arrays(a, b)", a=sample("float32", 3), b=sample("int64", 2, 1))
    add("np.broadcast_shapes((2, 1), (3,))")
    add("a.view(np.uint8)", a=array("float32", [1.0, -2.0]))
    add("a.view(np.int32)", a=array("float32", [1.0, -2.0]))
    add("a.view(np.float64)", a=array("int64", [0, 4607182418800017408]))


def axes(add):
    a = sample("int64", 2, 3, 4)
    for expr in (
        "a.T",
        "a.transpose()",
        "a.transpose(1, 0, 2)",
        "a.transpose((2, 0, 1))",
        "np.transpose(a)",
        "np.transpose(a, (1, 2, 0))",
        "np.transpose(a, axes=(0, 2, 1))",
        "a.swapaxes(0, 2)",
        "np.swapaxes(a, 0, 1)",
        "np.swapaxes(a, -1, 1)",
        "np.moveaxis(a, 0, -1)",
        "np.moveaxis(a, 2, 0)",
        "np.rollaxis(a, 2)",
        "a.transpose(-1, 0, 1)",
        "np.moveaxis(a, [0, 1], [-1, -2])",
        "a.transpose(None)",
    ):
        add(expr, a=a)
        add(f"({expr}).strides", a=a)
    for expr in (
        "a.transpose(0, 1)",
        "a.transpose(0, 0, 1)",
        "a.swapaxes(0, 3)",
        "np.moveaxis(a, 5, 0)",
        "a.transpose(0, 1, 3)",
    ):
        add(expr, a=a, raises=True)
    for dtype in ALL:
        add("a.T", a=sample(dtype, 2, 3))
        add("a.T.T", a=sample(dtype, 2, 3))
    add("np.transpose([[1, 2], [3, 4]])")
    add("np.array([1, 2]).T")
    for expr in (
        "a.diagonal()",
        "np.diagonal(a, 1)",
        "np.diag(a)",
        "np.diag(a, -1)",
        "np.trace(a)",
        "a.trace()",
        "np.diagonal(a, offset=-1)",
        "np.diag(np.diag(a))",
    ):
        add(expr, a=sample("float32", 3, 4))
    add("np.diagonal(a, axis1=1, axis2=2)", a=a)


def joining(add):
    for name in ("concatenate", "vstack", "hstack", "dstack", "stack", "column_stack"):
        for left, right in (
            ("float32", "float32"),
            ("int64", "float32"),
            ("bool", "int8"),
            ("uint8", "uint8"),
            ("bool", "bool"),
            ("float32", "float64"),
        ):
            add(f"np.{name}([a, b])", a=sample(left, 2, 3), b=sample(right, 2, 3, seed=1))
            add(f"np.{name}((a, b))", a=sample(left, 3), b=sample(right, 3, seed=1))
        add(f"np.{name}([a, a, a])", a=sample("float64", 2, 1, 2))
        add(f"np.{name}([])", raises=True)
        add(f"np.{name}([a, b])", a=sample("float64", 2), b=sample("float64", 3), raises="maybe")
        add(f"np.{name}([a, b])", a=sample("float64", 2, 2), b=sample("float64", 2), raises="maybe")
        add(f"np.{name}([a, [7, 8, 9]])", a=sample("float64", 3))
        add(f"np.{name}(a)", a=sample("float64", 2, 3))
        add(f"np.{name}([1, 2])", raises="maybe")
    for axis in ("0", "1", "-1", "2"):
        add(
            f"np.concatenate([a, b], axis={axis})",
            a=sample("int64", 2, 3),
            b=sample("int64", 2, 3, seed=1),
            raises="maybe",
        )
        add(f"np.stack([a, b], axis={axis})", a=sample("int64", 2, 3), b=sample("int64", 2, 3, seed=1))
    add("np.stack([a, b], axis=3)", a=sample("int64", 2, 3), b=sample("int64", 2, 3), raises=True)
    add("np.concatenate([a, b], axis=None)", a=sample("int64", 2, 3), b=sample("int64", 2))
    add("np.concatenate([a, b], 1)", a=sample("float32", 2, 3), b=sample("float32", 2, 1))
    add("np.concatenate([a, b])", a=sample("float32", 2, 3), b=sample("float32", 2, 4), raises=True)
    add("np.concatenate([a, [new]])", a=sample("float64", 2, 2), new=sample("float64", 2))
    add("np.concatenate([[1, 2], [3.5]])")
    add("np.concatenate(([], [1, 2]))")
    add("np.concatenate([a, a], dtype=np.float32)", a=sample("int64", 2))
    add("np.concatenate([['a'], ['bc']])")
    add("np.row_stack([a, a])", legacy="np.vstack([a, a])", a=sample("int64", 2))
    add("np.block([[a, a], [a, a]])", a=sample("int64", 2, 2))
    for text in (
        "a, 5",
        "a, [5, 6]",
        "a, a",
        "a, [[7, 8, 9]], axis=0",
        "a, [[7], [8]], axis=1",
        "[], 1",
        "[1, 2], [3.5]",
        "a, 2.5",
    ):
        add(f"np.append({text})", a=sample("int64", 2, 3))
    add("np.append(a, [1, 2], axis=0)", a=sample("int64", 2, 3), raises=True)
    for text in ("a, 1, 99", "a, [0, 2], 5", "a, 0, [7, 8, 9]", "a, -1, 4", "a, 6, 1"):
        add(f"np.insert({text})", a=sample("float32", 6))
    add("np.insert(a, 1, 0, axis=0)", a=sample("int64", 2, 3))
    add("np.insert(a, 1, [5, 6], axis=1)", a=sample("int64", 2, 3))
    add("np.insert(a, 9, 1)", a=sample("float32", 3), raises=True)
    for text in ("a, 1", "a, [0, 2]", "a, slice(1, 3)", "a, -1", "a, [True, False, False, True, False, False]"):
        add(f"np.delete({text})", a=sample("float32", 6))
    add("np.delete(a, 1, axis=0)", a=sample("int64", 3, 3))
    add("np.delete(a, [0, 2], axis=1)", a=sample("int64", 3, 3))
    add("np.delete(a, 7)", a=sample("float32", 3), raises=True)


def repeating(add):
    for text in ("2", "3, axis=0", "2, axis=1", "[1, 2], axis=0", "[1, 0, 2], axis=1", "2, axis=-1", "0", "1"):
        add(f"np.repeat(a, {text})", a=sample("float32", 2, 3))
        add(f"a.repeat({text})", a=sample("int64", 2, 3))
    add("np.repeat(5, 3)")
    add("np.repeat([1, 2], [2, 1])")
    add("np.repeat(a, [1, 2])", a=sample("float32", 3), raises=True)
    add("np.repeat(a, m)", a=sample("float32", 4), m=mask(4))
    for text in ("2", "(2, 1)", "(1, 2)", "(2, 2)", "(2, 1, 1)", "0", "[3]", "(2,)"):
        add(f"np.tile(a, {text})", a=sample("float32", 2, 3))
        add(f"np.tile(a, {text})", a=sample("bool", 3))
    add("np.tile(5, 3)")
    add("np.tile([1, 2], (2, 2))")
    for dtype in ALL:
        add("np.tile(a, (2, 2))", a=sample(dtype, 1, 2))
        add("a.repeat(2)", a=sample(dtype, 3))
        add("np.roll(a, 1)", a=sample(dtype, 4))


def rearranging(add):
    for text in (
        "1",
        "-2",
        "10",
        "0",
        "1, axis=0",
        "-1, axis=1",
        "2, axis=-1",
        "(1, 1), axis=(0, 1)",
        "1, 0",
        "(1, 2), axis=0",
    ):
        add(f"np.roll(a, {text})", a=sample("int64", 3, 4))
        add(f"np.roll(a, {text})", a=sample("float32", 2, 3))
    add("np.roll(a, 1, axis=2)", a=sample("float32", 2, 3), raises=True)
    add("np.roll([1, 2, 3], 1)")
    for text in ("", ", 1", ", k=2", ", 3", ", -1", ", k=4", ", 1, (1, 0)", ", axes=(0, 1)"):
        add(f"np.rot90(a{text})", a=sample("int64", 2, 3))
        add(f"np.rot90(a{text})", a=sample("float32", 2, 2, 2))
    add("np.rot90(a)", a=sample("float32", 3), raises=True)
    for text in ("", ", 0", ", axis=1", ", axis=-1", ", (0, 1)", ", axis=()"):
        add(f"np.flip(a{text})", a=sample("int64", 2, 3))
    for name in ("fliplr", "flipud"):
        for dtype in ("float32", "bool", "int64"):
            add(f"np.{name}(a)", a=sample(dtype, 2, 3))
        add(f"np.{name}(a)", a=sample("float32", 2, 2, 2))
        add(f"np.{name}([[1, 2], [3, 4]])")
    add("np.fliplr(a)", a=sample("float32", 3), raises=True)
    add("np.flipud(a)", a=sample("float32", 3))
    add("np.flip(a, 2)", a=sample("float32", 2, 2), raises=True)
    add("np.flip(a).base is a", a=sample("float32", 3))


def splitting(add):
    for name in ("split", "array_split"):
        for text in ("a, 2", "a, 3", "a, [2, 4]", "a, [1]", "a, 4", "a, [0, 9]"):
            add(f"np.{name}({text})", a=sample("float32", 6), raises="maybe")
        add(f"np.{name}(a, 2, axis=1)", a=sample("int64", 2, 4))
    add("np.hsplit(a, 2)", a=sample("int64", 2, 4))
    add("np.vsplit(a, 2)", a=sample("int64", 2, 4))
    add("np.split(a, 2)[0].base is a", a=sample("int64", 4))
    add("np.unstack(a)", a=sample("int64", 2, 2))


def triangles(add):
    for name in ("triu", "tril"):
        for text in ("", ", 1", ", k=-1", ", 5"):
            add(f"np.{name}(a{text})", a=sample("float32", 3, 3))
        for dtype in ("bool", "int64", "uint8"):
            add(f"np.{name}(a)", a=sample(dtype, 2, 3))
    add("np.pad(a, 1)", a=sample("int64", 2, 2))
    add("np.pad(a, (1, 2))", a=sample("float32", 3))
    add("np.pad(a, 1, mode='edge')", a=sample("float32", 3))
    add("np.pad(a, ((1, 0), (0, 2)), constant_values=9)", a=sample("int64", 2, 2))


def windows(add):
    for text in ("a, 3", "a, 1", "a, 6", "a, window_shape=2"):
        add(f"np.lib.stride_tricks.sliding_window_view({text})", a=sample("float32", 6))
    add("np.lib.stride_tricks.sliding_window_view(a, (2, 2))", a=sample("int64", 3, 4))
    add("np.lib.stride_tricks.sliding_window_view(a, 2, axis=0)", a=sample("int64", 3, 4))
    add("np.lib.stride_tricks.sliding_window_view(a, 3, axis=1).shape", a=sample("bool", 3, 4))
    add("np.lib.stride_tricks.sliding_window_view(a, 7)", a=sample("float32", 6), raises=True)
    add("np.lib.stride_tricks.sliding_window_view(a, 3).sum(axis=1)", a=sample("float64", 6))
    add("np.lib.stride_tricks.sliding_window_view(a, (2, 2))[::2, ::2]", a=sample("int64", 4, 4))
    for text in (
        "shape=(3, 2), strides=(8, 8)",
        "shape=(3,), strides=(16,)",
        "(2, 3), (24, 8)",
        "shape=(4, 3), strides=(0, 8)",
    ):
        add(f"np.lib.stride_tricks.as_strided(a, {text})", a=sample("float64", 6))
    add("np.lib.stride_tricks.as_strided(a, (4, 3), (4, 4))", a=sample("float32", 6))
    add(
        "np.lib.stride_tricks.as_strided(a, shape=(2, 2), strides=(a.strides[0] * 2, a.strides[0]))",
        a=sample("int16", 6),
    )

"""Writing by index, looking at the array afterwards."""

from .inputs import ALL, array, integers, mask, sample

KEYS_1D = (
    "2",
    "-1",
    ":",
    "1:3",
    "::2",
    "::-1",
    "...",
    "[0, 2]",
    "[0, 0, 5]",
    "m",
    "~m",
    "a > 0",
    "i",
    "[]",
    "np.where(m)",
    "np.arange(3)",
    "4:1:-1",
    "3:3",
    "None, 1:3",
    "np.zeros(6, dtype=bool)",
    "True",
    "np.int64(2)",
    "m & (a > 0)",
    "()",
)
KEYS_2D = (
    "1",
    "1, 2",
    ":, 1",
    "1, :",
    "1:, 1:",
    "::2, ::-1",
    "...",
    "..., 0",
    "[0, 2]",
    "rm",
    ":, cm",
    "rm, 1",
    "1, cm",
    "i, j",
    "[0, 0], [1, 1]",
    "np.ix_(i, j)",
    "np.ix_(rm, cm)",
    "a > 0",
    "m2",
    "rm, :",
    "i[:, None], j",
    ":, [3, 0]",
    "[2, 0], 1:3",
    "1:3, [0, 3]",
    "rm, 1:3",
    "::-1",
    "np.arange(3), np.arange(3)",
    "np.eye(3, 4, dtype=bool)",
    ":, :",
    "i, :",
    "0:0",
    "..., i",
    ":, -1",
    "np.where(a > 3)",
    "rm, [1]",
    "0, ::2",
)
KEYS_3D = (
    "1",
    ":, 1",
    "..., 1",
    "0, 1, 2",
    ":, :, 1",
    "i",
    ":, i",
    ":, i, j",
    "i, :, j",
    "a > 0",
    "m2",
    "1, ..., 0",
    "::-1, 1:, ::2",
    "0, :, i",
    "np.ix_(i, j, i)",
    ":, rm3",
    "1:, 1, :",
    "i, 1",
    "..., None",
)


def cases(add):
    one = {"i": integers(1, 4), "m": mask(6)}
    two = {"i": integers(0, 2), "j": integers(3, 1), "m2": mask(3, 4)}
    two.update(rm=array("bool", [True, False, True]), cm=array("bool", [True, False, True, True]))
    three = {"i": integers(0, 1), "j": integers(1, 0), "m2": mask(2, 3), "rm3": array("bool", [True, False, True])}
    for dtype in ("float32", "int64"):
        run(add, KEYS_1D, sample(dtype, 6, seed=1), one, ("7", "a[KEY] + 100"))
        values = ("7", "a[KEY] + 100") if dtype == "float32" else ("a[KEY] - 100",)
        run(add, KEYS_2D, sample(dtype, 3, 4, seed=2), two, values)
    run(add, KEYS_3D, sample("float64", 2, 3, 4), three, ("-0.5", "a[KEY] * 2"))
    run(add, KEYS_1D[:14], sample("bool", 6), one, ("True", "5"))
    casts(add)
    broadcasts(add)
    errors(add)
    views(add)
    methods(add)
    models(add)


def run(add, keys, a, inputs, values):
    """Record `a[key] = value` for keys and values; KEY in a value stands for the key."""
    from .get_items import uses

    for key in keys:
        names = {name: spec for name, spec in inputs.items() if uses(key, name)}
        for value in values:
            add("a", do=f"a[{key}] = {value.replace('KEY', key)}", a=a, raises="maybe", **names)


def casts(add):
    """Values are converted to the type of the array, without refusing a loss."""
    for dtype in ALL:
        a = sample(dtype, 3)
        for value in ("-1.7", "True", "np.float32(2.9)", "np.int64(3)", "np.array(2.9)"):
            add("a", do=f"a[0] = {value}", a=a, raises="maybe")
        for other in ("float64", "int64", "bool"):
            add("a", do="a[:] = b", a=a, b=sample(other, 3, seed=1))
            add("a", do="a[[0, 2]] = b", a=a, b=sample(other, 2, seed=1))
    add("a", do="a[0] = np.nan", a=sample("float32", 3))
    add("a", do="a[0] = np.nan", a=sample("int64", 3), raises=True)
    add("a", do="a[0] = np.inf", a=sample("int64", 3), raises=True)
    add("a", do="a[0] = 300", a=sample("uint8", 3), raises=True)
    add("a", do="a[0] = -1", a=sample("uint8", 3), raises=True)
    add("a", do="a[:] = np.array([300, -1, 5])", a=sample("uint8", 3))
    add("a", do="a[0] = 1e40", a=sample("float32", 3))
    add("a", do="a[0] = '3'", a=sample("float64", 3))
    add("a", do="a[0] = 'x'", a=sample("float64", 3), raises=True)
    add("a", do="a[0] = None", a=sample("float64", 3))
    add("a", do="a[0] = None", a=sample("int64", 3), raises=True)
    add("a", do="a[0] = [1, 2]", a=sample("float64", 3), raises=True)
    add("a", do="a[1] = None\na[2] = 'x'", a="np.array([1, 2, 3], dtype=object)")
    add("a", do="a[:] = 5", a="np.array([None, 2, 3], dtype=object)")


def broadcasts(add):
    for do in (
        "a[:] = 3",
        "a[:] = [1, 2, 3, 4]",
        "a[:] = [[1], [2], [3]]",
        "a[1] = [9, 8, 7, 6]",
        "a[:, 1] = [9, 8, 7]",
        "a[:, 1:3] = [[1], [2], [3]]",
        "a[1:, :2] = [5, 6]",
        "a[1:] = [[5]]",
        "a[[0, 2]] = [1, 2, 3, 4]",
        "a[:, [0, 3]] = [[1, 2], [3, 4], [5, 6]]",
        "a[[0, 1], [1, 2]] = [10, 20]",
        "a[rm] = [[1, 2, 3, 4], [5, 6, 7, 8]]",
        "a[rm] = [1, 2, 3, 4]",
        "a[:, cm] = [[1], [2], [3]]",
        "a[a > 0] = 0",
        "a[np.ix_([0, 2], [1, 3])] = [[1, 2], [3, 4]]",
        "a[np.ix_([0, 2], [1, 3])] = [1, 2]",
        "a[...] = np.arange(4)",
        "a[None, 1] = [1, 2, 3, 4]",
        "a[1, ...] = 0",
        "a[:] = np.ones((1, 3, 4))",
        "a[0] = (1, 2, 3, 4)",
        "a[0] = range(4)",
        "a[:, 0] = np.arange(3) * 1.9",
        "a[[0, 0]] = [[1, 1, 1, 1], [2, 2, 2, 2]]",
        "a[:, ::2] = 0",
        "a[::-1] = a",
        "a[:, ::-1] = a.copy()",
        "a[rm, 0] = [7, 8]",
        "a[1, cm] = [7, 8, 9]",
        "a[rm][:, 0] = 99",
        "a[0][1] = 99",
        "a.T[0] = 5",
        "a[1:][0] = 5",
        "a.flat[5] = 50",
        "a.flat = 3",
        "a[a > a.mean()] = a.min()",
        "a[[2, 0]] = a[[0, 2]]",
        "a[0], a[1] = a[1].copy(), a[0].copy()",
    ):
        for dtype in ("float32", "int64"):
            add(
                "a",
                do=do,
                a=sample(dtype, 3, 4),
                rm=array("bool", [True, False, True]),
                cm=array("bool", [True, False, True, True]),
            )


def errors(add):
    for do in (
        "a[:] = [1, 2, 3]",
        "a[0] = [1, 2]",
        "a[:, 0] = [1, 2]",
        "a[[0, 2]] = [1, 2, 3]",
        "a[a > 0] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]",
        "a[3] = 0",
        "a[:, 4] = 0",
        "a[0, -5] = 0",
        "a[[0, 3]] = 0",
        "a[rm4] = 0",
        "a[0, 0, 0] = 0",
        "a[1.0] = 0",
        "a['x'] = 0",
        "a[[0, 1], [0, 1, 2]] = 0",
        "a[1:] = np.zeros((3, 4))",
        "a[np.ix_([0, 1], [0, 1])] = [1, 2, 3]",
        "a[:, rm3] = 1",
        "a[1, 1] = [1, 2]",
        "a[...] = np.zeros(3)",
        "a[0:1] = np.zeros((2, 4))",
    ):
        add("a", do=do, a=sample("float64", 3, 4), rm4=mask(4), rm3=array("bool", [True, False, True]), raises=True)
    add("a", do="a.setflags(write=False)\na[0] = 1", a=sample("float64", 3), raises=True)
    add("a", do="a.flags.writeable = False\na += 1", a=sample("float64", 3), raises=True)
    add("a", do="np.broadcast_to(a, (2, 3))[0] = 1", a=sample("float64", 3), raises=True)


def views(add):
    """Writing through a view changes the base; writing to a gathered copy does not."""
    for view in (
        "base.T",
        "base[1]",
        "base[::2]",
        "base[:, ::-1]",
        "base[1:, 1:]",
        "base[:]",
        "base[...]",
        "base[None]",
        "base.reshape(-1)",
        "base.ravel()",
        "base.reshape(4, 3)",
        "base.T.reshape(-1)",
        "base.flatten()",
        "base[[0, 1]]",
        "base[base > 0]",
        "base.swapaxes(0, 1)",
        "base.transpose()",
        "np.transpose(base)",
        "base.copy()",
        "base.squeeze()",
        "np.asarray(base)",
        "np.array(base)",
        "base.astype(base.dtype)",
        "base.view()",
        "base[:, 1]",
        "base.diagonal().copy()",
        "np.expand_dims(base, 0)",
        "np.atleast_1d(base)",
        "np.flip(base)",
        "np.rot90(base)",
        "np.ravel(base.T)",
        "base[:, [1]]",
        "np.ascontiguousarray(base)",
        "base.astype(base.dtype, copy=False)",
        "np.array(base, copy=False)",
        "np.squeeze(base)",
    ):
        add("base", do="a[...] = 0", base=sample("float32", 3, 4), a=view)
    for do in (
        "b = a[1:]\nb[0] = 99",
        "b = a\nb[0] = 99",
        "b = a.copy()\nb[0] = 99",
        "b = a[:]\nb += 1",
        "b = a[[0, 1]]\nb += 1",
        "b = copy.copy(a)\nb[0] = 99",
        "b = copy.deepcopy(a)\nb[0] = 99",
        "for row in a[:, None]: row[0] = 1",
        "b = a[::-1]\nb[0] = 99",
        "for i in range(len(a)): a[i] = i",
        "b = list(a)\nb[0] = 99",
        "b = a.T\nb[0] = 99",
        "a[1:] = a[:-1]",
        "a[:-1] = a[1:]",
        "a[2:] = a[:-2]",
        "a[::2] = a[1::2]",
        "a[1:5] = a[5:1:-1]",
        "a[a.argmax()] = 0",
        "b = a.reshape(2, 3)\nb[1, 1] = 99",
        "b = a.reshape(2, 3).T\nb[0, 1] = 99",
        "b = a[1:4][1:]\nb[:] = -1",
        "b = a[None, :]\nb[0, 2] = 99",
        "np.asarray(a)[0] = 99",
    ):
        add("a", do=do, a=sample("float64", 6))


def methods(add):
    for dtype in ALL:
        add("a", do="a.fill(1)", a=sample(dtype, 2, 2))
        add("a", do="a[0].fill(0)", a=sample(dtype, 2, 2))
    for do in (
        "a.fill(2.7)",
        "a.put([0, 5], [10, 20])",
        "np.put(a, [1, -1], 9)",
        "a.put([0, 1, 2], [7])",
        "np.fill_diagonal(a, 0)",
        "np.fill_diagonal(a, [1, 2, 3])",
        "a.sort()",
        "a.sort(axis=0)",
        "np.copyto(a, 5)",
        "np.copyto(a, [1, 2, 3, 4])",
        "np.copyto(a, 0, where=a > 0)",
        "np.putmask(a, a > 0, 0)",
        "np.place(a, a > 0, [1, 2])",
        "a.fill(True)",
        "np.put_along_axis(a, np.argmax(a, axis=1)[:, None], 99, axis=1)",
        "a.partition(1)",
        "a.clip(-1, 1, out=a)",
        "np.clip(a, 0, 3, out=a)",
        "np.fill_diagonal(a[1:], 5)",
        "a.put([99], 1, mode='clip')",
    ):
        for dtype in ("float32", "int64"):
            add("a", do=do, a=sample(dtype, 3, 4), raises="maybe")
    add("np.fill_diagonal(a, 1)", a=sample("float64", 3), raises=True)
    add("a", do="np.fill_diagonal(a, 0)", a=sample("bool", 3, 3))
    add("a", do="np.fill_diagonal(a, 1, wrap=True)", a=sample("int64", 5, 2))


def models(add):
    """Statements as modules write them."""
    W, v = sample("float32", 4, 5), sample("float32", 5, seed=3)
    pre, post = array("bool", [1, 0, 0, 1, 1]), array("bool", [0, 1, 1, 0])
    pre[2], post[2] = [bool(x) for x in pre[2]], [bool(x) for x in post[2]]
    for do in (
        "W[:, pre] += 0.5",
        "W[post] -= 0.25",
        "W[np.ix_(post, pre)] += 1",
        "W[post[:, None] * pre[None, :]] = 0",
        "W += post[:, None] * v[None, :]",
        "W *= pre",
        "W[post] += v",
        "W[:, pre] *= 0.9",
        "W[W < 0] = 0",
        "W[:] = np.clip(W, 0, 1)",
        "W /= np.sum(np.abs(W), axis=1)[:, None]",
        "W[post, :] = W[post, :] * 2",
        "W[post, 1] = 7",
        "W[1, pre] = [1, 2, 3]",
        "W += np.outer(post, v)",
        "W[np.sum(W, axis=1) > 0] = 0",
        "W[:, 1:3] = 0",
        "W[1:3, 1:3] += W[0, 0]",
        "W *= W > 0",
        "W.T[pre] = 0",
        "W[np.where(post)[0]] = 1",
        "W[post.nonzero()[0], 0] = 1",
        "W[post] += pre * 0.5",
        "np.fill_diagonal(W, 0)",
        "W[np.ix_(post, pre)] = W[np.ix_(post, pre)] * 0.5",
        "W[:] = 0",
        "W[post] = 0\nW[:, pre] = 1",
    ):
        add("W", do=do, W=W, v=v, pre=pre, post=post)
    for do in (
        "v[v > 5] = -65",
        "spike = v > 0\nv[spike] = 0",
        "v[spike] += u[spike]",
        "v += 0.5 * (u - v)",
        "v[:] = u",
        "v *= ~spike",
        "v = np.where(spike, u, v)",
        "v += W.dot(spike)",
        "v += np.sum(W[:, spike[:5]], axis=1)[0]",
        "v -= v * 0.1",
        "v[spike] = -65.0",
        "v += 0.04 * v**2 + 5 * v + 140 - u",
        "v[np.random.RandomState(1).rand(5) > 0.5] = 0",
        "v = np.clip(v, 0, None)",
        "v[spike * (u > 0)] = 3",
        "v[(u > 0) & spike] += 1",
        "v[np.invert(spike)] -= 1",
        "v = v * 0.9 + spike",
        "v += spike * 1.5",
    ):
        add("v", do=do, v=v, u=sample("float32", 5, seed=4), spike=pre, W=sample("float32", 5, 5))
    buffer = "b[1:] = b[:-1]\nb[0] = n"
    add("b", do=buffer, b=sample("float32", 4, 3), n=sample("float32", 3, seed=2))
    add("b", do="b[:-1] = b[1:]\nb[-1] = n", b=sample("float32", 4, 3), n=sample("float32", 3, seed=2))
    add("b", do="b[1:, :] = b[0:-1, :]\nb[0, :] = n", b=sample("bool", 4, 3), n=sample("bool", 3, seed=2))
    add("b", do="b = np.roll(b, 1, axis=0)\nb[0] = n", b=sample("float64", 4, 3), n=sample("float64", 3, seed=2))

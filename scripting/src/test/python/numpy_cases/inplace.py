"""In-place operators: the array stays, keeps its type, and refuses what would lose its kind."""

from .inputs import ALL, array, mask, noise, positive, sample


def cases(add):
    for left in ALL:
        for right in ALL:
            for op in ("+=", "-=", "*=", "/="):
                b = positive(right, 4, seed=1)
                add("a", do=f"a {op} b", a=sample(left, 4), b=b, raises="maybe")
    scalars(add)
    shapes_and_views(add)
    other_operators(add)
    attributes(add)


def scalars(add):
    """Python and NumPy scalars on the right."""
    for dtype in ALL:
        for op in ("+=", "*=", "-=", "/="):
            add("a", do=f"a {op} 2", a=sample(dtype, 4), raises="maybe")
            add("a", do=f"a {op} 0.5", a=sample(dtype, 4), raises="maybe")
    for dtype in ("float32", "float64"):
        for scalar in ("np.float64(0.1)", "np.float32(0.1)", "np.int64(7)", "True", "1e300"):
            add("a", do=f"a *= {scalar}", a=sample(dtype, 4))
            add("a", do=f"a -= {scalar}", a=sample(dtype, 4))
    add("a", do="a *= True", a=mask(4))
    add("a", do="a += True", a=mask(4))
    add("a", do="a -= True", a=mask(4), raises=True)
    add("a", do="a += 300", a=sample("uint8", 3), raises=True)
    add("a", do="a -= 1", a=array("uint8", [0, 1, 2]))
    add("a", do="a += np.int64(300)", a=sample("int8", 3))


def shapes_and_views(add):
    """Broadcast right sides, views on either side, overlapping memory."""
    for dtype in ("float32", "int64"):
        base = sample(dtype, 3, 4)
        add("a", do="a += b", a=base, b=sample(dtype, 4))
        add("a", do="a *= b", a=base, b=sample(dtype, 3, 1))
        add("a", do="a += a", a=base)
        add("a", do="a -= a[0]", a=base)
        add("a", do="a -= a[:, :1]", a=base)
        add("a", do="a += a[::-1]", a=base)
        add("base", do="a += 1", base=base, a="base[1]")
        add("base", do="a *= 2", base=base, a="base[:, ::2]")
        add("base", do="a += b", base=base, a="base.T", b=sample(dtype, 3))
        add("base", do="base[1:] += base[:-1]", base=base)
        add("base", do="base[:, 0] -= 5", base=base)
        add("base", do="base[base > 2] += 10", base=base)
        add("base", do="base[[0, 2]] *= 3", base=base)
        add("base", do="base[[0, 0, 2]] += 1", base=base)
        add("base", do="base[m] += 1", base=base, m=array("bool", [True, False, True]))
        add("base", do="base[:, m] += b", base=base, m=array("bool", [True, False, True, False]), b=sample(dtype, 3, 2))
        add("base", do="base[np.ix_([0, 2], [1, 3])] += 100", base=base)
        add("base", do="base[..., 1] *= -1", base=base)
        add("base", do="base[1, 2] += 5", base=base)
        add("a", do="a += b", a=sample(dtype, 3), b=sample(dtype, 2, 3), raises=True)
        add("a", do="a += b", a=sample(dtype, 3), b=sample(dtype, 4), raises=True)
        add("a", do="b = a\nb += 1", a=base)
        add("b", do="b = a\na = a + 1", a=base)
        add("a", do="b = a.copy()\nb += 1", a=base)
    add("a", do="a += b", a=array("float64", 1.5), b=array("float64", 2.5))
    add("a", do="a += b", a=noise("float32", 40), b="a[::-1]")
    add("a", do="a[1:] = a[:-1]\na[0] = 99", a=sample("float32", 6))
    add("a", do="a[:-1] = a[1:]\na[-1] = 99", a=sample("float32", 6))
    add("a", do="a[1:, :] = a[:-1, :]\na[0] = 0", a=sample("float32", 4, 3))
    add("a", do="a[:] = a.T", a=sample("int64", 3, 3))
    add("a", do="a -= np.mean(a)", a=sample("float32", 5))
    add("a", do="a /= np.sum(a)", a=positive("float64", 5))
    add("a", do="a /= np.sum(a, axis=1)[:, None]", a=positive("float32", 3, 4))
    add("a", do="a += [1, 2, 3]", a=sample("float64", 3))


def other_operators(add):
    for dtype in ("float32", "float64", "int64", "int32", "uint8"):
        add("a", do="a **= 2", a=sample(dtype, 4))
        add("a", do="a //= 3", a=sample(dtype, 4))
        add("a", do="a %= 4", a=sample(dtype, 4))
        add("a", do="a **= 0.5", a=positive(dtype, 4), raises="maybe")
    for dtype in ("bool", "uint8", "int64", "int32"):
        for op in ("&=", "|=", "^="):
            add("a", do=f"a {op} b", a=sample(dtype, 5), b=sample(dtype, 5, seed=1))
        add("a", do="a |= b", a=sample(dtype, 5), b=mask(5))
    add("a", do="a |= b", a=mask(5), b=sample("int64", 5), raises=True)
    add("a", do="a &= b", a=sample("float32", 5), b=sample("float32", 5), raises=True)
    add("a", do="a <<= 2", a=sample("int64", 4))
    add("a", do="a >>= 1", a=sample("int64", 4))
    add("a", do="a @= b", a=sample("float64", 2, 2), b=sample("float64", 2, 2, seed=1))
    add("a", do="a **= -1", a=positive("int64", 3), raises=True)


def attributes(add):
    """Augmented assignment to attributes and items of containers, as behaviours do it."""
    holder = "class Group: pass\nn = Group()\nn.v = a\n"
    for dtype in ("float32", "float64"):
        add("n.v", do=holder + "n.v += 1", a=sample(dtype, 4))
        add("n.v is a", do=holder + "n.v *= 0.9", a=sample(dtype, 4))
        add("n.v is a", do=holder + "n.v = n.v * 0.9", a=sample(dtype, 4))
        add("a", do=holder + "n.v[n.v > 0] = 0", a=sample(dtype, 6))
        add("n.v", do=holder + "n.v -= n.v * 0.1\nn.v += b", a=sample(dtype, 6), b=sample(dtype, 6, seed=2))
        add("d['x']", do="d = {'x': a}\nd['x'] += 1", a=sample(dtype, 3))
        add("l[0]", do="l = [a]\nl[0] *= 2", a=sample(dtype, 3))
    add("n.v", do=holder + "n.v *= 2", a=mask(3), raises=True)

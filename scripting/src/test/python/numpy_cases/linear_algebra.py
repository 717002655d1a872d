"""Products, decompositions, polynomials, convolution and the Fourier transform.

Products of floats compare with a relative distance: their order of summation is the library's.
"""

from .inputs import ALL, array, mask, noise, positive, sample

TOLERANCES = {"float32": {"rtol": 2e-6, "atol": 1e-4}, "float64": {"rtol": 1e-13, "atol": 1e-11}}
DECOMPOSED = {"rtol": 1e-9, "atol": 1e-10}


def tolerance(*dtypes):
    """Return the tolerance of a product of arrays of these types."""
    floats = [dtype for dtype in dtypes if dtype[0] == "f"]
    if not floats:
        return {}
    single = all(dtype == "float32" or dtype in ("bool", "uint8", "int8") for dtype in dtypes)
    return TOLERANCES["float32" if single else "float64"]


def cases(add):
    products(add)
    solving(add)
    norms(add)
    polynomials(add)
    convolution(add)
    fourier(add)


def products(add):
    shapes = (((3,), (3,)), ((2, 3), (3,)), ((3,), (3, 2)), ((2, 3), (3, 4)), ((1, 3), (3, 1)))
    for left, right in (
        ("float32", "float32"),
        ("float64", "float64"),
        ("float32", "bool"),
        ("float64", "int64"),
        ("int64", "int64"),
        ("bool", "bool"),
        ("uint8", "uint8"),
        ("int8", "float32"),
        ("float32", "float64"),
    ):
        for first, second in shapes:
            add("a.dot(b)", a=sample(left, *first), b=sample(right, *second, seed=2), **tolerance(left, right))
            add("a @ b", a=sample(left, *first), b=sample(right, *second, seed=2), **tolerance(left, right))
        add("np.dot(a, b)", a=sample(left, 2, 3), b=sample(right, 3, seed=1), **tolerance(left, right))
        add("np.matmul(a, b)", a=sample(left, 2, 2, 3), b=sample(right, 3, 2, seed=1), **tolerance(left, right))
        add("np.inner(a, b)", a=sample(left, 2, 3), b=sample(right, 4, 3), **tolerance(left, right))
        add("np.outer(a, b)", a=sample(left, 3), b=sample(right, 2, seed=1))
        add("np.tensordot(a, b, axes=1)", a=sample(left, 2, 3), b=sample(right, 3, 2), **tolerance(left, right))
        add("np.vdot(a, b)", a=sample(left, 4), b=sample(right, 4), **tolerance(left, right))
        add("np.kron(a, b)", a=sample(left, 2, 2), b=sample(right, 1, 2, seed=1))
    for dtype in ("float32", "float64"):
        t = TOLERANCES[dtype]
        for expr in (
            "W.dot(s)",
            "W @ s",
            "W.T.dot(p)",
            "W[:, ::2].dot(s[::2])",
            "np.dot(p, W)",
            "W.dot(W.T)",
            "s @ W.T",
            "W.dot(m)",
            "np.dot(W, m)",
            "m @ W.T",
            "W[:, m].sum(axis=1)",
            "np.outer(p, s)",
            "np.outer(p, m)",
            "W.dot(s) + p",
        ):
            add(expr, W=sample(dtype, 4, 6), s=sample(dtype, 6, seed=1), p=sample(dtype, 4, seed=2), m=mask(6), **t)
        add("W.dot(s)", W=noise(dtype, 10, 40), s=noise(dtype, 40, seed=3), **t)
        add("np.tensordot(a, b, axes=([1, 0], [0, 1]))", a=sample(dtype, 2, 3), b=sample(dtype, 3, 2), **t)
        add("np.tensordot(a, b, axes=((2,), (0,)))", a=sample(dtype, 2, 2, 3), b=sample(dtype, 3, 2), **t)
        add("np.tensordot(a, b, 2)", a=sample(dtype, 2, 3), b=sample(dtype, 2, 3, seed=1), **t)
        add("np.tensordot(a, b, axes=0)", a=sample(dtype, 2), b=sample(dtype, 3))
        add("np.dot(a, b)", a=sample(dtype, 2, 2, 3), b=sample(dtype, 3, 2), **t)
        add("a.dot(b)", a=sample(dtype, 2, 2, 2), b=sample(dtype, 3, 2, 2), **t)
        add("a @ b", a=sample(dtype, 2, 2, 3), b=sample(dtype, 2, 3, 1), **t)
        add("a @ b", a=sample(dtype, 3), b=sample(dtype, 2, 3, 2), **t)
        add("np.cross(a, b)", a=sample(dtype, 3), b=sample(dtype, 3, seed=1), **t)
        add("np.cross(a, b)", a=sample(dtype, 2, 3), b=sample(dtype, 2, 3, seed=1), **t)
        add("np.einsum('ij,j->i', a, b)", a=sample(dtype, 2, 3), b=sample(dtype, 3), **t)
    for left, right in (((3,), (4,)), ((2, 3), (2,)), ((2, 3), (2, 3)), ((3,), (2, 3))):
        for expr in ("a.dot(b)", "a @ b", "np.dot(a, b)", "np.matmul(a, b)"):
            add(expr, a=sample("float64", *left), b=sample("float64", *right), raises=True)
    add("a @ 2", a=sample("float64", 3), raises=True)
    add("a.dot(2)", a=sample("float64", 3))
    add("np.dot(3, 4)")
    add("np.dot([1, 2], [3, 4])")
    add("np.dot(a, b)", a=sample("float64", 0), b=sample("float64", 0))
    add("a @ b", a=sample("float64", 2, 0), b=sample("float64", 0, 3))
    add("np.outer([1, 2], [3, 4, 5])")
    add("np.outer(a, a)", a=sample("int64", 2, 2))
    add("np.inner([1, 2], 3)")
    add("np.tensordot(a, b, axes=1)", a=sample("float64", 2, 3), b=sample("float64", 2, 3), raises=True)
    add("np.linalg.multi_dot([a, b, a])", a=sample("float64", 2, 2), b=sample("float64", 2, 2, seed=1), **DECOMPOSED)
    add("np.linalg.matrix_power(a, 3)", a=sample("int64", 2, 2))


def solving(add):
    regular = [[4.0, 1.0, 2.0], [1.0, 3.0, 0.5], [2.0, 0.5, 5.0]]
    skewed = [[2.0, -1.0, 0.0], [1.0, 3.0, -2.0], [0.5, 1.0, 4.0]]
    for dtype in ("float64", "float32", "int64"):
        t = DECOMPOSED if dtype != "float32" else {"rtol": 1e-4, "atol": 1e-5}
        for values in (regular, skewed):
            a = array(dtype, values if dtype != "int64" else [[int(x * 2) for x in row] for row in values])
            for expr in (
                "np.linalg.inv(a)",
                "np.linalg.det(a)",
                "np.linalg.solve(a, [1, 2, 3])",
                "np.linalg.pinv(a)",
                "np.linalg.svd(a)[1]",
                "np.linalg.matrix_rank(a)",
                "np.linalg.cond(a)",
                "np.linalg.slogdet(a)",
                "np.abs(np.linalg.qr(a)[1])",
                "np.linalg.lstsq(a, [1, 2, 3], rcond=None)[0]",
                "np.linalg.qr(a)[0] @ np.linalg.qr(a)[1]",
                "np.linalg.svd(a, compute_uv=False)",
                "np.linalg.solve(a, np.eye(3))",
            ):
                add(expr, a=a, **t)
        a = array(dtype, regular if dtype != "int64" else [[int(x * 2) for x in row] for row in regular])
        for expr in (
            "np.linalg.eigh(a)[0]",
            "np.linalg.eigvalsh(a)",
            "np.sort(np.linalg.eig(a)[0])",
            "np.sort(np.linalg.eigvals(a))",
            "np.linalg.cholesky(a)",
            "np.abs(np.linalg.eigh(a)[1])",
        ):
            add(expr, a=a, **t)
    add("np.linalg.inv(a)", a=array("float64", [[1, 2], [2, 4]]), raises=True)
    add("np.linalg.solve(a, [1, 2])", a=array("float64", [[1, 2], [2, 4]]), raises=True)
    add("np.linalg.inv(a)", a=sample("float64", 2, 3), raises=True)
    add("np.linalg.cholesky(a)", a=array("float64", [[1, 2], [2, 1]]), raises=True)
    add("np.linalg.det(a)", a=array("float64", [[1, 2], [2, 4]]), rtol=1e-9, atol=1e-12)
    add("np.linalg.pinv(a)", a=sample("float64", 2, 3), **DECOMPOSED)
    add("np.linalg.svd(a, full_matrices=False)[1]", a=sample("float64", 2, 3), **DECOMPOSED)
    add("np.linalg.LinAlgError")
    add("np.linalg.lstsq(a, b, rcond=None)[0]", a=sample("float64", 5, 2), b=sample("float64", 5, seed=1), **DECOMPOSED)


def norms(add):
    for dtype in ("float32", "float64", "int64"):
        t = {"rtol": 1e-6} if dtype == "float32" else {"rtol": 1e-14}
        for text in (
            "",
            ", axis=0",
            ", axis=1",
            ", axis=1, keepdims=True",
            ", ord=1",
            ", ord=np.inf",
            ", 'fro'",
            ", ord=1, axis=1",
            ", ord=np.inf, axis=0",
            ", ord=-1",
            ", axis=(0, 1)",
        ):
            add(f"np.linalg.norm(a{text})", a=sample(dtype, 3, 4), **t)
        for text in ("", ", 1", ", np.inf", ", ord=2", ", ord=0", ", ord=3", ", -np.inf", ", axis=0"):
            add(f"np.linalg.norm(a{text})", a=sample(dtype, 5), **t)
        add("np.linalg.norm(a - b)", a=sample(dtype, 3), b=sample(dtype, 3, seed=1), **t)
        add("np.linalg.norm(a, 2)", a=sample(dtype, 3, 2), rtol=1e-5)
    add("np.linalg.norm([3, 4])")
    add("np.linalg.norm(a, axis=2)", a=sample("float64", 2, 2), raises=True)


def polynomials(add):
    x, y = array("float64", [0, 1, 2, 3, 4]), array("float64", [1.0, 2.5, 2.0, 4.5, 7.0])
    t = {"rtol": 1e-9, "atol": 1e-9}
    for degree in (0, 1, 2, 3):
        add(f"np.polyfit(x, y, {degree})", x=x, y=y, **t)
    add("np.polyfit(x, y, 1, cov=True)", x=x, y=y, **t)
    add("np.polyfit(x, y, 1, w=w)", x=x, y=y, w=positive("float64", 5), **t)
    add("np.polyfit(x, a, 1)", x=x, a=sample("float64", 5, 2), **t)
    add("np.poly1d(np.polyfit(x, y, 1))(x)", x=x, y=y, **t)
    add("np.polyval(np.polyfit(x, y, 2), 2.5)", x=x, y=y, **t)
    for text in ("[1, 2, 3], 2", "[1.5, 0, -1], a", "[2], 7", "[], 3", "[1, 2], [[1, 2], [3, 4]]", "(3, 2, 1), 0.5"):
        add(f"np.polyval({text})", a=sample("float64", 3))
    for expr in (
        "p(2)",
        "p(np.array([0, 1, 2]))",
        "p.coeffs",
        "p.order",
        "p[0]",
        "p[2]",
        "p.c",
        "(p + 1).c",
        "(p * 2).c",
        "(p * p).c",
        "p.deriv().c",
        "p.integ().c",
        "p(0.5)",
        "p.o",
        "len(p)",
        "(-p).c",
        "(p - p).c",
        "str(p)",
        "repr(p)",
    ):
        add(expr, do="p = np.poly1d([1, 2, 3])")
    add("np.sort(np.roots([1, -3, 2]))", **t)
    add("np.sort(np.poly1d([1, -3, 2]).roots)", **t)
    add("np.polyadd([1, 2], [3])")
    add("np.polymul([1, 2], [1, 3])")
    add("np.polyder([1, 2, 3])")
    add("np.poly([1, 2])")


def convolution(add):
    for dtype in ("float32", "float64", "int64", "bool"):
        t = tolerance(dtype)
        for mode in ("", ", 'full'", ", mode='same'", ", mode='valid'"):
            add(f"np.convolve(a, b{mode})", a=sample(dtype, 6), b=sample(dtype, 3, seed=1), **t)
            if dtype != "bool":
                add(f"np.correlate(a, b{mode})", a=sample(dtype, 6), b=sample(dtype, 3, seed=1), **t)
    add("np.convolve(a, np.ones(3) / 3, mode='valid')", a=sample("float64", 6), **TOLERANCES["float64"])
    add("np.convolve([1, 2, 3], [0, 1, 0.5])")
    add("np.convolve(a, b, 'same')", a=sample("int64", 2), b=sample("int64", 4))
    add("np.convolve([], [1])", raises=True)


def fourier(add):
    t = {"rtol": 1e-9, "atol": 1e-9}
    for size in (1, 2, 5, 8):
        a = sample("float64", size)
        for expr in (
            "np.fft.fft(a)",
            "np.abs(np.fft.fft(a))",
            "np.fft.rfft(a)",
            "np.fft.ifft(np.fft.fft(a)).real",
            "np.fft.fft(a).imag",
            "np.fft.fft(a).real",
            "np.fft.fftfreq(len(a))",
            "np.abs(np.fft.fft(a)) ** 2",
        ):
            add(expr, a=a, **t)
    for text in ("8", "7", "8, 0.1", "5, d=0.001", "4, 1 / 1000"):
        add(f"np.fft.fftfreq({text})", ulp=1)
        add(f"np.fft.rfftfreq({text})", ulp=1)
    add("np.fft.irfft(np.fft.rfft(a))", a=sample("float64", 8), **t)
    add("np.fft.fft(a, n=8)", a=sample("float64", 5), **t)
    add("np.fft.fft(a, axis=0)", a=sample("float64", 4, 2), **t)
    add("np.abs(np.fft.fft2(a))", a=sample("float64", 4, 4), **t)
    add("np.fft.fftshift(a)", a=sample("float64", 5))
    add("np.fft.ifftshift(a)", a=sample("float64", 5))
    add("np.fft.fft(a)", a=sample("int64", 6), **t)
    add("np.angle(np.fft.fft(a))", a=sample("float64", 6), **t)
    add("np.fft.fft([])", raises=True)
    for name in ALL[:3]:
        add("np.abs(np.fft.fft(a))[:2]", a=sample(name, 6), **t)

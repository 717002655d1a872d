"""Records products, linear algebra, polynomials and Fourier transforms of NumPy in ``linalg.tsv``."""

import pathlib

import numpy as np

from recording import Recording

recording = Recording()
call = recording.call
rng = np.random.RandomState(5)
DTYPES = (np.bool_, np.int8, np.uint8, np.int32, np.int64, np.float32, np.float64)
SHAPES = [
    ((3,), (3,)), ((4, 3), (3,)), ((3,), (3, 4)), ((4, 3), (3, 5)), ((2, 4, 3), (3,)), ((3,), (2, 3, 4)),
    ((2, 4, 3), (2, 3, 5)), ((4, 3), (2, 3, 5)), ((2, 4, 3), (3, 5)), ((2, 1, 4, 3), (5, 3, 2)), ((0, 3), (3, 2)),
    ((3, 0), (0, 2)), ((3, 0), (0,)), ((1, 5), (5, 1)), ((2, 3), (2, 3)), ((3,), (4,)), ((2, 3), (4,)),
    ((2, 2, 3), (3, 3, 4)), ((), (3,)), ((2, 3), ()),
]
LARGE = [((20, 37), (37,)), ((37,), (37, 20)), ((17, 30), (30, 23)), ((300,), (300,))]


def numbers(dtype, *shape):
    """Return an array of small numbers."""
    if dtype is np.bool_:
        return rng.rand(*shape) < 0.3 if shape else np.bool_(True).reshape(())
    if np.issubdtype(dtype, np.floating):
        return np.asarray(rng.randn(*shape)).astype(dtype)
    return np.asarray(rng.randint(0, 100, shape)).astype(dtype)


def near(*dtypes):
    """Return the tolerance for sums of products."""
    return 5e-6 if np.result_type(*dtypes) == np.float32 else 1e-13


for i, first in enumerate(DTYPES):
    for second in (first, DTYPES[(i + 3) % len(DTYPES)], np.float32):
        for p, q in SHAPES + (LARGE if first is second else []):
            a, b = numbers(first, *p), numbers(second, *q)
            call("dot", np.dot, a, b, tolerance=near(first, second))
            call("matmul", np.matmul, a, b, tolerance=near(first, second))
        for p, q in (((3,), (3,)), ((2, 3), (4, 3)), ((2, 4, 3), (5, 3)), ((2, 3), (2, 4)), ((3,), (2, 4))):
            call("inner", np.inner, numbers(first, *p), numbers(second, *q), tolerance=near(first, second))
        call("vdot", np.vdot, numbers(first, 3, 4), numbers(second, 4, 3), tolerance=near(first, second))
        call("outer", np.outer, numbers(first, 5), numbers(second, 2, 3))
        call("kron", np.kron, numbers(first, 2, 3), numbers(second, 3, 2))
        call("kron", np.kron, numbers(first, 4), numbers(second, 2, 3))
        a, b = numbers(first, 3, 4, 5), numbers(second, 4, 5, 2)
        for axes in (0, 1, 2):
            call("tensordot", np.tensordot, a if axes else numbers(first, 2, 3), b, axes, tolerance=near(first, second))
        call("tensordot axes", lambda a, b, x, y: np.tensordot(a, b, (x, y)), a, b, np.array([1, 2]), np.array([0, 1]), tolerance=near(first, second))
        call("tensordot axes", lambda a, b, x, y: np.tensordot(a, b, (x, y)), a, b, np.array([2, -2]), np.array([1, 0]), tolerance=near(first, second))
    if first not in (np.bool_, np.int8, np.uint8):
        call("cross", np.cross, numbers(first, 3), numbers(first, 3))
        call("cross", np.cross, numbers(first, 4, 3), numbers(first, 3))
    for offset in (-1, 0, 2) if first is not np.uint8 else ():
        call("trace", np.trace, numbers(first, 4, 5) if first is not np.float64 else np.arange(20.0).reshape(4, 5), offset, tolerance=1e-6 if first is np.float32 else 1e-15)

for dtype in (np.float64, np.float32, np.int64):
    tolerance = 2e-5 if dtype is np.float32 else 1e-11
    for a in (numbers(dtype, 7), numbers(dtype, 3, 4), numbers(dtype, 5, 5), numbers(dtype, 2, 3, 4)):
        for order in (None, 2, 1, -1, 0, 3.5, np.inf, -np.inf, "fro", "nuc", -2):
            call("norm", lambda a, o, x, k: np.linalg.norm(a, o, x, k), a, order, None, False, tolerance=tolerance)
            if a.ndim > 1 and not isinstance(order, str):
                call("norm", lambda a, o, x, k: np.linalg.norm(a, o, x, k), a, order, 1, True, tolerance=tolerance)
            if a.ndim > 2 and order not in (0, 3.5):
                call("norm axes", lambda a, o, x, k: np.linalg.norm(a, o, tuple(x), k), a, order, np.array([2, 0]), False, tolerance=tolerance)
    for n in (1, 2, 3, 6, 10):
        square = numbers(dtype, n, n)
        symmetric = (square + square.T).astype(dtype)
        positive = square @ square.T + n * np.eye(n, dtype=dtype)
        call("det", np.linalg.det, square, tolerance=tolerance * 10)
        call("inv", np.linalg.inv, square, tolerance=tolerance * 100)
        call("solve", np.linalg.solve, square, numbers(dtype, n), tolerance=tolerance * 100)
        call("solve", np.linalg.solve, square, numbers(dtype, n, 3), tolerance=tolerance * 100)
        call("cholesky", np.linalg.cholesky, positive, tolerance=tolerance)
        call("eigh", lambda a: np.linalg.eigh(a).eigenvalues, symmetric, tolerance=tolerance)
        call("eig", lambda a: np.sort(np.linalg.eig(a).eigenvalues), symmetric, tolerance=tolerance * 10)
        for power in (0, 1, 3, -2):
            call("matrix_power", np.linalg.matrix_power, square, power, tolerance=tolerance * 1000)
        for order in (None, 1, np.inf, -2, "fro"):
            call("cond", np.linalg.cond, square, order, tolerance=tolerance * 1000)
    for shape in ((4, 4), (6, 3), (3, 6), (5, 1)):
        a = numbers(dtype, *shape)
        call("svd", lambda a: np.linalg.svd(a, compute_uv=False), a, tolerance=tolerance)
        call("qr", lambda a: tuple(np.linalg.qr(a)), a, tolerance=tolerance)
        call("pinv", np.linalg.pinv, a, tolerance=tolerance * 10)
        call("matrix_rank", lambda a: int(np.linalg.matrix_rank(a)), a)
        for b in (numbers(dtype, shape[0]), numbers(dtype, shape[0], 2)):
            call("lstsq", lambda a, b: (lambda x, r, k, s: (x, r, int(k), s))(*np.linalg.lstsq(a, b)), a, b, tolerance=tolerance * 10)
call("matrix_rank", lambda a: int(np.linalg.matrix_rank(a)), np.outer(np.arange(4.0), np.ones(5)))
call("inv", np.linalg.inv, np.ones((2, 2)))
call("inv", np.linalg.inv, np.ones((2, 3)))
call("inv", np.linalg.inv, np.ones(3))
call("inv", np.linalg.inv, np.eye(2) * 1e-20)
call("solve", np.linalg.solve, np.zeros((3, 3)), np.ones(3))
call("solve", np.linalg.solve, np.eye(3), np.ones(2))
call("solve", np.linalg.solve, np.eye(3), np.ones((2, 2)))
call("cholesky", np.linalg.cholesky, -np.eye(2))
call("det", np.linalg.det, np.ones((3, 3)))
call("lstsq", lambda a, b: np.linalg.lstsq(a, b), np.ones((3, 2)), np.ones(4))
call("eig", lambda a: np.sort(np.linalg.eig(a).eigenvalues), np.array([[2.0, 1, 0], [0, 3, 1], [0, 0, 5]]), tolerance=1e-12)

x = np.sort(rng.rand(20)) * 5
for degree in (0, 1, 2, 5):
    for y in (rng.randn(20), rng.randn(20, 3)):
        call("polyfit", lambda x, y, d, w: (lambda c, r, k, s, e: (c, r, int(k), s, float(e)))(*np.polyfit(x, y, d, full=True, w=w)), x, y, degree, None, tolerance=1e-9)
        call("polyfit", lambda x, y, d, w: (lambda c, r, k, s, e: (c, r, int(k), s, float(e)))(*np.polyfit(x, y, d, full=True, w=w)), x, y, degree, rng.rand(20), tolerance=1e-9)
        call("polyfit cov", lambda x, y, d: np.polyfit(x, y, d, cov=True), x, y, degree, tolerance=1e-8)
call("polyfit", lambda x, y, d, w: np.polyfit(x, y, d), x, rng.randn(19), 1, None)
call("polyval", np.polyval, np.array([1, 2, 3]), np.arange(5))
call("polyval", np.polyval, np.array([1.5, -2, 3]), x)
for p in ([1, -6, 11, -6], [2.0, 0, -8], [0, 0, 1, -3], [1, -1, 0, 0], [5], [1, 0, -5, 0, 4]):
    call("roots", lambda p: np.sort(np.roots(p)), np.array(p), tolerance=1e-12)

for dtype in (np.float64, np.int64, np.float32):
    tolerance = 1e-6 if dtype is np.float32 else 1e-13
    for n in (1, 2, 3, 5, 8, 12, 16, 31, 100, 128):
        a = numbers(dtype, n)
        for length in (None, 7, 16) if n > 1 else (None,):
            call("fft", lambda a, n, x: (lambda z: (z.real, z.imag))(np.fft.fft(a, n, x)), a, length, -1, tolerance=tolerance)
            call("ifft", lambda a, n, x: (lambda z: (z.real, z.imag))(np.fft.ifft(a, n, x)), a, length, -1, tolerance=tolerance)
            call("rfft", lambda a, n, x: (lambda z: (z.real, z.imag))(np.fft.rfft(a, n, x)), a, length, -1, tolerance=tolerance)
    for axis in (0, 1):
        call("fft", lambda a, n, x: (lambda z: (z.real, z.imag))(np.fft.fft(a, n, x)), numbers(dtype, 6, 8), None, axis, tolerance=tolerance)
for n in (2, 5, 9, 17):
    re, im = rng.randn(n), rng.randn(n)
    for length in (None, 2 * n - 1, 6):
        call("irfft", lambda re, im, n: np.fft.irfft(re + 1j * im, n), re, im, length, tolerance=1e-13)
    call("fftfreq", np.fft.fftfreq, n, 0.25)
    call("rfftfreq", np.fft.rfftfreq, n, 0.1)
    call("fftshift", np.fft.fftshift, np.arange(n))
    call("ifftshift", np.fft.ifftshift, np.arange(2 * n).reshape(2, n))
call("fft", lambda a, n, x: np.fft.fft(a, n, x), np.ones(3), 0, -1)
z = rng.randn(4, 5)
call("abs angle", lambda re, im: (np.abs(re + 1j * im), np.angle(re + 1j * im)), z[0], z[1], tolerance=1e-15)
for name, function in (("multiply", np.multiply), ("divide", np.divide), ("add", np.add), ("subtract", np.subtract)):
    call(name, lambda a, b, c, d, f=function: (lambda z: (z.real, z.imag))(f(a + 1j * b, c + 1j * d)), *z, tolerance=1e-14)

for m in (rng.randn(3, 20), rng.randn(20), numbers(np.int64, 2, 9), numbers(np.float64, 1, 5)):
    for y in (None, rng.randn(m.shape[-1])):
        call("cov", lambda m, y, r, d: np.cov(m, y, r, ddof=d), m, y, True, 1, tolerance=1e-13)
        call("cov", lambda m, y, r, d: np.cov(m, y, r, ddof=d), m, y, True, 0, tolerance=1e-13)
        call("corrcoef", lambda m, y, r: np.corrcoef(m, y, r), m, y, True, tolerance=1e-13)
call("cov", lambda m, y, r, d: np.cov(m, y, r, ddof=d), rng.randn(8, 3), None, False, 1, tolerance=1e-13)
recording.write(pathlib.Path(__file__).with_name("linalg.tsv"))
print(len(recording.lines), "cases, NumPy", np.__version__)

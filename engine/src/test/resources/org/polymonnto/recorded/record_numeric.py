"""Records sorting, sets, histograms, quantiles and sampled functions of NumPy in ``numeric.tsv``."""

import pathlib

import numpy as np

from recording import Recording

recording = Recording()
call = recording.call
rng = np.random.RandomState(11)
DTYPES = (np.bool_, np.int8, np.uint8, np.int16, np.int32, np.int64, np.float32, np.float64)


def numbers(dtype, *shape):
    """Return numbers with repetitions."""
    if np.issubdtype(dtype, np.floating):
        return (rng.randint(-20, 20, shape) / 4).astype(dtype)
    return (rng.randint(0, 2, shape) if dtype is np.bool_ else rng.randint(0, 100, shape)).astype(dtype)


def stable(a, axis):
    return np.argsort(a, axis=axis, kind="stable")


for dtype in DTYPES:
    vector, matrix, cube = numbers(dtype, 40), numbers(dtype, 6, 7), numbers(dtype, 3, 4, 5)
    for a in (vector, matrix, cube, numbers(dtype, 0), numbers(dtype, 1)):
        for axis in (*range(a.ndim), -1, None):
            call("sort", lambda a, axis: np.sort(a, axis=axis), a, axis)
            call("argsort", stable, a, axis)
    for other in (vector, numbers(dtype, 9), numbers(np.float64, 5), numbers(np.int64, 2, 3)):
        for side in ("left", "right"):
            call("searchsorted", lambda a, v, s: np.searchsorted(a, v, s), np.sort(vector), other, side)
    order = stable(vector, 0)
    call("searchsorted sorter", lambda a, v, s, o: np.searchsorted(a, v, s, o), vector, vector[:7], "left", order)
    for a in (vector, matrix, cube):
        call("unique", lambda a: np.unique(a, True, True, True), a)
        call("unique axis", lambda a, axis: np.unique(a, True, True, True, axis=axis), a % 2 if a.ndim > 1 and dtype is not np.bool_ else a, 0)
    call("unique axis", lambda a, axis: np.unique(a, True, True, True, axis=axis), matrix, 1)
    for other in (numbers(dtype, 12), numbers(np.float64, 12), numbers(np.int64, 3, 4)):
        call("intersect1d", lambda a, b: np.intersect1d(a, b, return_indices=True), vector, other)
        call("union1d", np.union1d, vector, other)
        call("setdiff1d", lambda a, b, u: np.setdiff1d(a, b, u), vector, other, False)
        call("setdiff1d", lambda a, b, u: np.setdiff1d(a, b, u), np.unique(vector)[::-1].copy(), other, True)
        call("setxor1d", np.setxor1d, vector, other)
        call("isin", lambda a, b, i: np.isin(a, b, invert=i), matrix, other, False)
        call("isin", lambda a, b, i: np.isin(a, b, invert=i), matrix, other, True)
with_nan = np.array([3.0, np.nan, -1, np.inf, np.nan, -np.inf, 0, 3])
call("sort", lambda a, axis: np.sort(a, axis=axis), with_nan, 0)
call("argsort", stable, with_nan, 0)
call("unique", lambda a: np.unique(a, True, True, True), with_nan)
call("searchsorted", lambda a, v, s: np.searchsorted(a, v, s), np.sort(with_nan), with_nan, "right")
call("searchsorted", lambda a, v, s: np.searchsorted(a, v, s), np.arange(3), np.arange(3), "middle")
call("isin", lambda a, b, i: np.isin(a, b, invert=i), with_nan, with_nan, False)
call("lexsort", lambda a, b: np.lexsort((a, b)), numbers(np.int64, 30), numbers(np.int64, 30) % 3)
call("lexsort", lambda a, b: np.lexsort((a, b)), numbers(np.float64, 30), numbers(np.bool_, 30))


def histogram(a, bins, low, high, density, weights):
    span = None if low is None else (low, high)
    return np.histogram(a, bins, span, density=density, weights=weights)


for dtype in DTYPES[1:]:
    for a in (numbers(dtype, 50), numbers(dtype, 5, 8), (rng.rand(200) * 50).astype(dtype), np.zeros(4, dtype)):
        floating = np.issubdtype(dtype, np.floating)
        for bins in (1, 7, 10, 33):
            call("histogram", histogram, a, bins, None, None, False, None)
            call("histogram", histogram, a, bins, 1.5, 30.0, False, None)
            call("histogram", histogram, a, bins, None, None, True, None, tolerance=1e-14)
        edges = np.array([-3, 0, 1.5, 20, 40])
        call("histogram", histogram, a, edges, None, None, False, None)
        call("histogram", histogram, a, edges, None, None, True, None, tolerance=1e-14)
        weights = rng.rand(*a.shape)
        call("histogram", histogram, a, 6, None, None, False, weights, tolerance=1e-13)
        call("histogram", histogram, a, edges, None, None, False, weights, tolerance=1e-13)
        call("histogram", histogram, a, 6, None, None, False, np.arange(a.size).reshape(a.shape))
call("histogram", histogram, np.array([]), 4, None, None, False, None)
call("histogram", histogram, np.array([1.0, np.nan]), 4, None, None, False, None)
call("histogram", histogram, np.array([1.0, 2]), 0, None, None, False, None)
call("histogram", histogram, np.array([1.0, 2]), 3, 4.0, 2.0, False, None)
call("histogram", histogram, np.array([1.0, 2]), np.array([3, 1, 2]), None, None, False, None)
call("histogram", histogram, np.linspace(0, 1, 1001), 1000, 0.0, 1.0, False, None)
call("histogram", histogram, np.linspace(0, 1, 301) * 0.3, 30, None, None, False, None)
for density in (False, True):
    x, y = rng.randn(60), rng.randn(60)
    tolerance = 1e-14
    call("histogram2d", lambda x, y, b, d: np.histogram2d(x, y, b, density=d), x, y, 5, density, tolerance=tolerance)
    call("histogram2d", lambda x, y, b, d: np.histogram2d(x, y, b, density=d), numbers(np.int64, 40), numbers(np.int64, 40), 4, density, tolerance=tolerance)
for dtype in DTYPES[1:6]:
    a = numbers(dtype, 30) % 9
    call("bincount", lambda a, w, m: np.bincount(a, w, m), a, None, 0)
    call("bincount", lambda a, w, m: np.bincount(a, w, m), a, None, 15)
    call("bincount", lambda a, w, m: np.bincount(a, w, m), a, rng.rand(30), 0)
call("bincount", lambda a, w, m: np.bincount(a, w, m), np.array([1, -1]), None, 0)
call("bincount", lambda a, w, m: np.bincount(a, w, m), np.zeros(0, int), None, 0)
for right in (False, True):
    for bins in (np.array([0.0, 1, 2.5, 4]), np.array([4.0, 2.5, 1, 0]), np.array([1, 1, 2])):
        call("digitize", lambda x, b, r: np.digitize(x, b, r), numbers(np.float64, 4, 5), bins, right)
call("digitize", lambda x, b, r: np.digitize(x, b, r), np.arange(3.0), np.array([0.0, 2, 1]), False)

for dtype in DTYPES[1:]:
    vector, matrix = numbers(dtype, 21), numbers(dtype, 6, 7)
    for a in (vector, matrix, numbers(np.float64, 3, 4, 5).astype(dtype), (rng.randn(50) * 30).astype(dtype)):
        for axis in (None, 0, -1):
            for keep in (False, True):
                call("median", lambda a, x, k: np.median(a, axis=x, keepdims=k), a, axis, keep)
            for method in ("linear", "lower", "higher", "nearest", "midpoint"):
                for q in (50.0, 33.3, np.array([0.0, 10, 25, 77.7, 100])):
                    call(
                        "percentile",
                        lambda a, q, x, m: np.percentile(a, q, axis=x, method=m),
                        a,
                        q,
                        axis,
                        method,
                    )
                call("quantile", lambda a, q, x, m: np.quantile(a, q, axis=x, method=m), a, 0.41, axis, method)
call("median", lambda a, x, k: np.median(a, axis=x, keepdims=k), with_nan, None, False)
call("percentile", lambda a, q, x, m: np.percentile(a, q, axis=x, method=m), with_nan, 50.0, None, "linear")
call("percentile", lambda a, q, x, m: np.percentile(a, q, axis=x, method=m), vector, 101.0, None, "linear")

xp, fp = np.sort(rng.rand(12)) * 10, rng.randn(12)
for x in (rng.rand(30) * 14 - 2, xp, np.array([[0.0, 5.0], [np.nan, 100.0]])):
    call("interp", lambda x, p, f, left, r, t: np.interp(x, p, f, left, r, t), x, xp, fp, None, None, None)
    call("interp", lambda x, p, f, left, r, t: np.interp(x, p, f, left, r, t), x, xp, fp, -1.0, 9.0, None)
    call("interp", lambda x, p, f, left, r, t: np.interp(x, p, f, left, r, t), x, xp, fp, None, None, 4.0)
call("interp", lambda x, p, f, left, r, t: np.interp(x, p, f, left, r, t), np.arange(4), np.array([2.0]), np.array([7.0]), -1.0, 1.0, None)
for dtype in (np.int32, np.int64, np.float32, np.float64, np.uint8):
    a, v = numbers(dtype, 13), numbers(dtype, 4)
    tolerance = 1e-6 if dtype is np.float32 else 1e-14
    for mode in ("full", "same", "valid"):
        for p, q in ((a, v), (v, a), (a, numbers(dtype, 5)), (v, v), (a, numbers(np.int64, 3))):
            call("convolve", lambda a, v, m: np.convolve(a, v, m), p, q, mode, tolerance=tolerance)
            call("correlate", lambda a, v, m: np.correlate(a, v, m), p, q, mode, tolerance=tolerance)
for dtype in (np.int64, np.float64):
    vector, matrix = numbers(dtype, 9), numbers(dtype, 5, 6)
    for order in (1, 2):
        call("gradient", lambda f, s, x, o: np.gradient(f, edge_order=o), vector, None, None, order)
        call("gradient", lambda f, s, x, o: np.gradient(f, s, edge_order=o), vector, 0.5, None, order)
        call("gradient", lambda f, s, x, o: np.gradient(f, s, edge_order=o), vector, np.cumsum(rng.rand(9)), None, order, tolerance=1e-13)
        call("gradient", lambda f, s, x, o: np.gradient(f, edge_order=o), matrix, None, None, order)
        call("gradient", lambda f, s, x, o: np.gradient(f, s, axis=x, edge_order=o), matrix, 2.0, 1, order)
    for axis in (0, 1, -1):
        call("trapezoid", lambda y, x, d, a: np.trapezoid(y, x, d, a), matrix, None, 0.5, axis, tolerance=1e-14)
    call("trapezoid", lambda y, x, d, a: np.trapezoid(y, x, d, a), matrix, np.sort(rng.rand(6)), 1.0, -1, tolerance=1e-14)
recording.write(pathlib.Path(__file__).with_name("numeric.tsv"))
print(len(recording.lines), "cases, NumPy", np.__version__)

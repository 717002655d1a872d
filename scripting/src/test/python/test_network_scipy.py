"""The faces of scipy, imageio and PIL; values are those of SciPy 1.10.1 and Pillow 9.4.0."""

import os
import sys
import tempfile

import numpy as np
import scipy_values

import scipy.cluster.hierarchy as sch
import scipy.sparse as sp
from scipy import fftpack, interpolate, ndimage, optimize, signal, stats
from polymonnto_runtime._modules import _NativeExtensions
from scipy.spatial import distance

if _NativeExtensions not in sys.meta_path:
    sys.meta_path.append(_NativeExtensions)  # as the start of a script does

D = np.array([[1., 0, 2], [0, 0, 3], [4, 5, 0], [0, 0, 0]])
NAMES = {
    'np': np, 'sp': sp, 'D': D, 'v': np.array([1., 2, 3]), 'u': np.array([1., 2, 3, 4]), 'stats': stats, 'sch': sch,
    'distance': distance, 'ndimage': ndimage, 'interpolate': interpolate, 'fftpack': fftpack, 'signal': signal,
    'x': np.array([1, 2, 3, 4, 5.]), 'y': np.array([2.1, 3.9, 6.2, 7.8, 10.4]),
    'P': np.array([
        [.4, .0, .5], [.4, .4, .3], [.2, .6, .3], [.2, .6, .5], [.1, .5, .1], [.7, .8, .5], [.8, .0, .5]]),
    'GRID': np.array([[i, j] for i in range(3) for j in range(2)]),
    'A': np.array([[.6, .1, .9, .4], [.2, .8, .3, .7], [.5, .5, .0, .6]]), 'K': np.array([[0., 1, 2], [3, 4, 5]]),
    'Q': np.array([[0, 0], [1, 0], [0, 1], [1, 1.1], [.4, .5], [.7, .2], [.2, .9]]),
    'GXY': tuple(np.mgrid[0:1:3j, 0:1:4j]), 'nan': float('nan'),
}


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


def check(cases, **more):
    for expression, expected in cases:
        found = eval(expression, {**NAMES, **more})
        if sp.issparse(found):
            found = found.toarray()
        arrays = isinstance(found, tuple) and type(found[0]) is np.ndarray
        pairs = zip(found, expected) if arrays else [(found, expected)]
        for one, other in pairs:
            one, other = np.asarray(one).astype(float), np.asarray(other).astype(float)
            assert one.shape == other.shape, f'{expression}: shape {one.shape} instead of {other.shape}'
            close = np.isclose(one, other, rtol=1e-9, atol=1e-12, equal_nan=True)
            assert close.all(), f'{expression}: {one.tolist()} instead of {other.tolist()}'


def check_formats(cases):
    for name, cls in ('csr', sp.csr_matrix), ('csc', sp.csc_matrix):
        check(cases[name], m=cls(D))


def test_sparse_storage():
    check_formats(scipy_values.SPARSE_STORAGE)


def test_sparse_products_and_sums():
    check_formats(scipy_values.SPARSE_PRODUCTS_AND_SUMS)


def test_sparse_subscripts():
    check_formats(scipy_values.SPARSE_SUBSCRIPTS)


def test_sparse_arithmetic():
    check_formats(scipy_values.SPARSE_ARITHMETIC)
    for cls in sp.csr_matrix, sp.csc_matrix, sp.coo_matrix:
        check(scipy_values.SPARSE_FUNCTIONS, m=cls(D))


def test_sparse_matrices_from_coordinates_add_what_has_one_place():
    c = sp.coo_matrix(([1, 2, 3, 4], ([0, 1, 1, 1], [0, 2, 2, 0])), shape=(3, 3))
    assert c.nnz == 4 and c.toarray().tolist() == [[1, 0, 0], [4, 0, 5], [0, 0, 0]]
    assert c.tocsr().data.tolist() == [1, 4, 5] and c.dtype == np.int64 and c.sum(0).tolist() == [[5, 0, 5]]
    m = sp.csr_matrix(([1., 2], [0, 1], [0, 1, 2]))
    assert m.shape == (2, 2) and m.A.tolist() == [[1, 0], [0, 2]] and sp.csc_matrix((2, 3)).nnz == 0
    assert sp.csc_matrix(D.astype(np.float32)).dtype == np.float32


def test_sparse_elements_are_set_and_scaled_in_place():
    for cls in sp.csr_matrix, sp.csc_matrix:
        m = cls(D)
        m[0, 1] = 7
        m[3] = 1
        assert m.toarray().tolist() == [[1, 7, 2], [0, 0, 3], [4, 5, 0], [1, 1, 1]] and m.nnz == 9
        kept = m.data
        m.data /= np.array([2.] * 9)
        m *= 4
        assert kept.sum() == 12.5 and m.sum() == 50


def test_sparse_types_are_those_that_scripts_ask_for():
    m = sp.csc_matrix(D)
    assert type(m) == sp.csc.csc_matrix and type(m.T) is sp.csr_matrix and sp.issparse(m) and not sp.issparse(D)
    assert (m > 1).dtype == bool and m.getrow(0).format == 'csr' and sp.isspmatrix_csc(m)
    assert repr(m).endswith('with 5 stored elements in Compressed Sparse Column format>')
    assert sp.vstack([m, m]).shape == (8, 3) and sp.hstack([m, m]).A.tolist() == np.hstack([D, D]).tolist()
    assert sp.identity(3).A.tolist() == np.eye(3).tolist() and sp.eye(2, 3, 1).A.tolist() == [[0, 1, 0], [0, 0, 1]]


def test_sparse_random_has_the_numbers_of_scipy():
    np.random.seed(5)
    r = sp.random(6, 7, density=.3, format='csc')
    assert r.data.tolist() == [
        0.0057350565425872135, 0.6670591374522677, 0.8433752639555527, 0.3681621924165053, 0.9256434886576563,
        0.5631875066285048, 0.47740172002133385, 0.6161248313109061, 0.684915607421425, 0.9959889130615186,
        0.8161676797255514, 0.6909311973711297, 0.7205595731921262]
    assert r.indices.tolist() == [0, 2, 3, 4, 5, 0, 5, 0, 1, 4, 5, 0, 5]
    assert r.indptr.tolist() == [0, 5, 6, 6, 7, 11, 11, 13] and np.random.rand() == 0.19976540597341663
    assert sp.random(4, 4, .5, random_state=3, dtype=np.int8).data.tolist() == [21, 27, -11, -65, -9, 116, -84, -115]
    assert sp.random(4, 4, .5, 'csr', dtype=np.float32, random_state=3).indices.tolist() == [1, 3, 0, 3, 0, 1, 1, 3]


def test_sparse_errors_say_what_does_not_fit():
    m = sp.csr_matrix(D)
    assert 'dimension mismatch: (4, 3) times (2,)' in raised(ValueError, lambda: m @ np.ones(2))
    assert 'row index (4) out of range' in raised(IndexError, lambda: m[4, 0])
    assert 'adding a nonzero scalar' in raised(NotImplementedError, lambda: m + 1)
    assert 'column index exceeds' in raised(ValueError, sp.coo_matrix, ([1], ([0], [3])), shape=(2, 2))
    assert ('csr_matrix.maximum is not provided by PolymoNNto; the nearest are scipy.sparse.csr_matrix.max'
            in raised(AttributeError, lambda: m.maximum))
    assert "'csr_matrix' object has no attribute 'tocs'" in raised(AttributeError, lambda: m.tocs)
    assert not hasattr(m, 'todok') and 'todok' not in dir(m) and 'tocsr' in dir(m)
    raised(TypeError, lambda: m.tocoo()[0, 0])


def test_statistics():
    check(scipy_values.STATISTICS)
    np.random.seed(1)
    assert stats.binom.rvs(10, .3, size=8).tolist() == [3, 4, 0, 2, 1, 1, 2, 2]
    assert stats.binom.rvs(10, .5) == 5 and np.random.rand() == 0.538816734003357
    slope, intercept, r_value, p_value, std_err = stats.linregress([1, 2, 3], [2, 4, 6])
    assert (slope, intercept, r_value) == (2, 0, 1) and p_value < 1e-9 and std_err == 0


def test_clusters():
    check(scipy_values.CLUSTERS)
    assert 'not those of all pairs' in raised(ValueError, sch.linkage, np.ones(4))
    assert "there are 'distance', 'maxclust'" in raised(ValueError, sch.fcluster, sch.linkage(D), 1)


def test_distances():
    check(scipy_values.DISTANCES)
    assert distance.pdist(D, lambda a, b: abs(a - b).max()).tolist() == distance.pdist(D, 'chebyshev').tolist()
    assert 'Unknown Distance Metric: far; there are' in raised(ValueError, distance.pdist, D, 'far')


def test_filters():
    check(scipy_values.FILTERS)
    whole = ndimage.gaussian_filter(np.eye(3, dtype=int) * 9, 1)
    assert whole.dtype == np.int64


def test_between_points():
    check(scipy_values.BETWEEN)
    assert 'is above the interpolation range' in raised(ValueError, interpolate.interp1d([1, 2], [1, 2]), 3)
    assert "kind='cubic' is not provided" in raised(ValueError, interpolate.interp1d, [1, 2], [1, 2], 'cubic')


def test_transforms():
    check(scipy_values.TRANSFORMS)
    assert signal.convolve2d([[1, 2], [3, 4]], [[1, 1]]).tolist() == [[1, 3, 2], [3, 7, 4]]


def test_curves():
    def decay(k, a, b, c):
        return a * np.exp(-k / b) + c

    k = np.arange(1, 20)
    data = decay(k, 2., 4., .5) + np.sin(k) * .01
    found, covariance = optimize.curve_fit(decay, k, data, p0=(1., 1., 0.))
    assert np.allclose(found, [2.013539460221963, 3.9730404430575645, 0.5002735742117019], rtol=1e-5)
    assert np.allclose(np.diag(covariance), [9.3857657e-05, 0.0013752404, 1.1778511e-05], 1e-3)
    found, covariance = optimize.curve_fit(
        decay, k, data, p0=(1., 1., 0.), sigma=np.linspace(1, 10, 19), maxfev=100000)
    assert np.allclose(found, [2.01515084847593, 3.9580980200692353, 0.5017183516007081], rtol=1e-5)
    assert np.allclose(covariance[1], [3.120428328737991e-05, 0.0008242015168757846, -0.0001244982549752423], 1e-3)
    found, covariance = optimize.curve_fit(
        lambda x, a, b: a * x + b, np.arange(5.), NAMES['y'], sigma=np.ones(5) * .1, absolute_sigma=True)
    assert np.allclose(found, [2.05, 1.98]) and np.allclose(covariance, [[.001, -.002], [-.002, .006]])

    def broken(x, a):
        raise KeyError('of the function')

    assert 'of the function' in raised(KeyError, optimize.curve_fit, broken, k, data)
    assert 'Optimal parameters not found' in raised(
        RuntimeError, optimize.curve_fit, decay, k, data, p0=(1., 1., 0.), maxfev=3)


def test_what_is_not_provided_is_named_with_the_nearest():
    import scipy
    assert raised(AttributeError, lambda: stats.entrop) == (
        'scipy.stats.entrop is not provided by PolymoNNto; the nearest are scipy.stats.entropy')
    assert 'scipy.foo is not provided by PolymoNNto; there are cluster,' in raised(AttributeError, lambda: scipy.foo)
    assert raised(ModuleNotFoundError, __import__, 'scipy.special') == (
        "No module named 'scipy.special': it is not provided by PolymoNNto")


def test_native_packages_say_what_to_use_instead():
    for name, instead in ('pandas', 'genfromtxt'), ('sklearn.decomposition', 'svd'), ('torch', 'numpy'), (
            'tensorflow', 'numpy'):
        top = name.partition('.')[0]
        message = raised(ModuleNotFoundError, __import__, name)
        assert f"'{top}': {top} is a native package" in message and instead in message
    for name in 'PyQt5.QtWidgets', 'pyqtgraph':
        assert 'needs Qt windows' in raised(ModuleNotFoundError, __import__, name)
    assert '--venv' in raised(ModuleNotFoundError, __import__, 'tqdm')
    assert raised(ModuleNotFoundError, __import__, 'absent') == "No module named 'absent'"
    from importlib.util import find_spec
    assert find_spec('torch') is None


GREY = [[30, 141, 73, 107, 189], [73, 184, 39, 150, 82], [116, 198, 82, 193, 48], [159, 91, 125, 207, 91]]
RESIZED = [
    [[30, 73, 189], [73, 39, 82], [73, 39, 82], [116, 82, 48], [116, 82, 48], [159, 125, 91]],
    [[76, 96, 155], [94, 95, 132], [128, 110, 99], [149, 141, 100], [136, 145, 129], [120, 136, 150]],
    [[78, 96, 154], [100, 96, 133], [126, 102, 111], [146, 126, 110], [141, 134, 126], [130, 136, 141]],
    [[74, 95, 157], [95, 95, 133], [126, 104, 106], [148, 133, 106], [140, 140, 126], [125, 137, 145]],
    [[86, 73, 148], [129, 39, 116], [129, 39, 116], [157, 82, 121], [125, 125, 149], [125, 125, 149]],
    [[72, 88, 158], [94, 82, 133], [116, 77, 108], [146, 114, 103], [140, 124, 119], [133, 132, 135]],
]


def test_pictures_are_converted_and_resized_as_pillow_does():
    from PIL import Image
    im = Image.fromarray((np.arange(60).reshape(4, 5, 3) * 37 % 256).astype(np.uint8))
    grey = im.convert('L')
    assert (im.mode, im.size, grey.mode) == ('RGB', (5, 4), 'L') and np.asarray(grey).tolist() == GREY
    assert np.asarray(im.convert('1')).astype(int).tolist() == [
        [0, 1, 0, 0, 1], [0, 1, 0, 1, 0], [0, 1, 0, 1, 0], [1, 0, 1, 1, 0]]
    for number, expected in enumerate(RESIZED):
        assert np.asarray(grey.resize((3, 6), number)).tolist() == expected
    clear = Image.fromarray((np.arange(36).reshape(3, 3, 4) * 53 % 256).astype(np.uint8)).resize((2, 2))
    assert np.asarray(clear).tolist() == [[[65, 71, 126, 129], [110, 112, 112, 138]], [[199, 66, 122, 123],
                                                                                       [98, 108, 113, 132]]]
    assert 'of uint8, not float64' in raised(TypeError, Image.fromarray, D)
    assert 'the image mode CMYK is not provided' in raised(ValueError, im.convert, 'CMYK')


def test_pictures_are_filtered_as_pillow_does():
    from hashlib import sha1

    from PIL import Image, ImageEnhance, ImageFilter
    im = Image.fromarray(np.random.RandomState(3).randint(0, 256, (9, 11, 3)).astype(np.uint8))

    def digest(picture):
        return sha1(np.asarray(picture).tobytes()).hexdigest()[:8]

    kernel = ImageFilter.Kernel((3, 3), [1, 2, 3, 4, 5, 6, 7, 8, -9], offset=3)
    assert [digest(im.filter(each)) for each in (ImageFilter.BLUR, ImageFilter.DETAIL, ImageFilter.EMBOSS(), kernel)] == [
        'f8258722', 'cdc26453', 'e295707d', '28160471']
    assert digest(ImageEnhance.Color(im).enhance(0.5)) == '9ad0484e'
    assert digest(ImageEnhance.Contrast(im).enhance(1.7)) == '51f816e4'
    assert digest(ImageEnhance.Brightness(im).enhance(1.7)) == '39163ea6'
    assert digest(ImageEnhance.Sharpness(im).enhance(0.5)) == 'db86d956'
    assert 'PIL.ImageFilter.GaussianBlur is not provided' in raised(AttributeError, lambda: ImageFilter.GaussianBlur)


def test_drawing_sets_the_pixels_that_pillow_sets():
    from PIL import Image, ImageDraw
    im = Image.new('L', (8, 4))
    draw = ImageDraw.Draw(im)
    draw.line((0, 0, 7, 3), fill=9)
    draw.rectangle((4, 0, 6, 1), fill=5, outline=7)
    draw.point([(0, 3)], fill=1)
    assert np.asarray(im).tolist() == [
        [9, 9, 0, 0, 7, 7, 7, 0], [0, 0, 9, 9, 7, 7, 7, 0], [0, 0, 0, 0, 9, 9, 0, 0], [1, 0, 0, 0, 0, 0, 9, 9]]
    im = Image.new('RGB', (9, 9), 'red')
    ImageDraw.Draw(im).ellipse([(1, 1), (7, 7)], fill=(0, 0, 200))
    assert (np.asarray(im)[:, :, 2] == 200).sum(axis=1).tolist() == [0, 3, 5, 7, 7, 7, 5, 3, 0]
    im.putpixel((0, 0), (1, 2, 3))
    assert im.getpixel((0, 0)) == (1, 2, 3) and im.getpixel((8, 8)) == (255, 0, 0)
    text = Image.new('L', (30, 16))
    ImageDraw.Draw(text).text((0, 0), 'Hi', fill=77)
    assert 10 < (np.asarray(text) == 77).sum() < 150
    raised(IndexError, im.getpixel, (9, 0))


def test_pictures_come_back_from_files():
    import imageio
    from PIL import Image
    with tempfile.TemporaryDirectory() as folder:
        colours = (np.arange(4 * 5 * 4).reshape(4, 5, 4) * 53 % 256).astype(np.uint8)
        for array, mode in (colours[:, :, 0], 'L'), (colours[:, :, :3], 'RGB'), (colours, 'RGBA'):
            Image.fromarray(array).save(folder + '/a.png')
            back = Image.open(folder + '/a.png')
            assert (back.mode, back.format) == (mode, 'PNG') and (np.asarray(back) == array).all()
            imageio.imwrite(folder + '/b.png', array)
            assert (imageio.imread(folder + '/b.png') == array).all()
        with imageio.get_writer(folder + '/c.gif', mode='I', duration=.1) as writer:
            for value in range(4):
                writer.append_data(np.full((5, 6, 3), value * 60, np.uint8))
        assert [int(each[0, 0, 0]) for each in imageio.mimread(folder + '/c.gif')] == [0, 60, 120, 180]
        assert '.mp4 needs ffmpeg' in raised(ValueError, imageio.get_writer, folder + '/d.mp4', fps=5)
        raised(FileNotFoundError, Image.open, folder + '/none.png')
        assert 'there are bmp, gif, jpg' in raised(ValueError, back.save, folder + '/e.xyz')
        assert sorted(os.listdir(folder)) == ['a.png', 'b.png', 'c.gif']

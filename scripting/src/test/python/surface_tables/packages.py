"""What modules use of other packages and of Python: statements, an expression, and its value in CPython.

SciPy 1.10.1, SymPy 1.11.1, Pillow 9.4.0 and imageio 2.4.1.
"""

SETUP = (
    'import types; '
    'v = np.array([1., 2., 3.]); '
    'P = np.array([[.4, .0], [.4, .4], [.2, .6], [.9, .1]])'
)
ROWS = {
    'scipy.stats.entropy': (
        'from scipy import stats',
        'stats.entropy([0.2, 0.3, 0.5]), stats.entropy([1, 2, 3], [3, 2, 1], base=2)',
        [1.0296530140645737, 0.5283208335737188]),
    'scipy.cluster.hierarchy.fcluster(criterion)': (
        "import scipy.cluster.hierarchy as sch; z = sch.linkage(P, 'average')",
        "sch.fcluster(z, 0.8, criterion='distance'), sch.fcluster(z, 2, criterion='maxclust')",
        [[1, 1, 1, 1], [2, 1, 1, 2]]),
    'scipy.cluster.hierarchy.distance.pdist': (
        'import scipy.cluster.hierarchy as sch',
        "sch.distance.pdist(P[:3]), sch.distance.pdist(P[:3], 'cityblock')",
        [[0.4, 0.6324555320336759, 0.282842712474619], [0.4, 0.8, 0.39999999999999997]]),
    'scipy.cluster.hierarchy.linkage(method)': (
        'import scipy.cluster.hierarchy as sch',
        "sch.linkage(sch.distance.pdist(P), method='complete')",
        [[1, 2, 0.282842712474619, 2], [0, 3, 0.5099019513592785, 2], [4, 5, 0.8602325267042626, 4]]),
    'scipy.ndimage.gaussian_laplace(sigma)': (
        'from scipy import ndimage',
        'ndimage.gaussian_laplace(np.eye(3), sigma=1)',
        [[-0.3846784627967931, 0.036594220379815426, 0.34794024207111995], [0.036594220379815426,
        -0.07333244110548856, 0.036594220379815426], [0.34794024207111995, 0.036594220379815426,
        -0.3846784627967931]]),
    'scipy.optimize.curve_fit(p0, maxfev, sigma)': (
        'from scipy import optimize; line = lambda x, a, b: a * x + b\np, cov = optimize.curve_fit(line, '
        'np.arange(4.), [1, 3, 4, 8], p0=[1, 1], sigma=[1, 1, 2, 2], maxfev=500)',
        'np.round(p, 6), np.round(cov, 6)',
        [[2.11236, 0.898876], [[0.106047, -0.095442], [-0.095442, 0.18028]]]),
    'scipy.sparse.random(density, dtype)': (
        'import scipy.sparse as sp; np.random.seed(2)',
        'sp.random(3, 4, density=0.4, dtype=np.float32).toarray()',
        [[0, 0, 0, 0.29965466260910034], [0.13457994163036346, 0.6211338043212891, 0.5291420817375183, 0], [0,
        0.2668272852897644, 0, 0]]),
    'scipy.sparse.csc.csc_matrix': (
        'import scipy.sparse as sp; m = sp.csc.csc_matrix(np.eye(2))',
        'm.toarray(), sp.isspmatrix_csc(m)',
        [[[1, 0], [0, 1]], True]),
    'scipy.sparse.csc_matrix': (
        'from scipy.sparse import csc_matrix; m = csc_matrix([[0, 2.], [3, 0]])',
        'm.data, m.indices, m.indptr, m.dot([1, 2]), m.nnz',
        [[3, 2], [1, 0], [0, 1, 2], [4, 3], 2]),
    'scipy.interpolate.griddata(method, rescale)': (
        'from scipy.interpolate import griddata',
        'griddata(np.array([[0, 0], [0, 2], [2, 0], [2, 2.]]), [0, 2, 4, 6], np.array([[1, 0.5], [0.5, 1]]), '
        "method='linear', rescale=True), griddata(np.array([[0, 0], [0, 2.]]), [0, 2], [[0, 0.5]], "
        "method='nearest')",
        [[2.5, 2], [0]]),
    'scipy.fftpack.fft': ('from scipy.fftpack import fft', 'abs(fft(np.array([1., 2, 0, -1])))',
        [2, 3.1622776601683795, 0, 3.1622776601683795]),
    'scipy.stats.binom.rvs': ('from scipy import stats; np.random.seed(3)', 'stats.binom.rvs(10, 0.3, size=5)',
        [3, 4, 2, 3, 5]),
    'scipy.stats.linregress': (
        'from scipy import stats; r = stats.linregress([1, 2, 3, 4], [2, 4, 5, 9])',
        'r.slope, r.intercept, r.rvalue, r.pvalue, r.stderr',
        [2.2, -0.5, 0.9647638212377322, 0.03523617876226781, 0.4242640687119281]),
    'scipy.signal.convolve2d(mode, boundary)': (
        'from scipy import signal',
        "signal.convolve2d(np.arange(9.).reshape(3, 3), [[1, 2], [0, 1]], mode='same', boundary='wrap'), "
        'signal.convolve2d([[1, 2]], [[1, 1]])',
        [[[12, 7, 11], [15, 10, 14], [27, 22, 26]], [[1, 3, 2]]]),
    'sympy.physics.units.seconds': (
        'from sympy.physics.units import *',
        'float(convert_to(2 * minutes, seconds) / seconds)',
        120),
    'sympy.physics.units.s': (
        'from sympy.physics import units',
        'float(units.convert_to(10 * units.ms, units.s) / units.s)',
        0.01),
    'sympy.physics.units.convert_to': (
        'from sympy.physics.units import convert_to, ms, second',
        'float(convert_to(250 * ms, second) / second)',
        0.25),
    'sympy.physics.units.second': (
        'from sympy.physics.units import hour, second, convert_to',
        'float(convert_to(hour, second) / second)',
        3600),
    'sympy.physics.units.t': (
        'from sympy.physics import units',
        'float(units.convert_to(2 * units.t, units.kg) / units.kg)',
        2000),
    'sympy.physics.units.__dict__': (
        'from sympy.physics import units',
        "'ms' in units.__dict__, units.__dict__['second'] == units.s",
        [True, True]),
    'sympy.symbols': ("import sympy; x, y = sympy.symbols('x y')", "str(x), x == sympy.symbols('x'), x == y",
        ['x', True, False]),
    'PIL.Image.new': (
        "from PIL import Image; p = Image.new('RGB', (3, 2), (255, 0, 10))",
        'p.size, p.mode, p.getpixel((1, 1)), np.array(p).shape',
        [[3, 2], 'RGB', [255, 0, 10], [2, 3, 3]]),
    'PIL.ImageDraw.Draw': (
        "from PIL import Image, ImageDraw; p = Image.new('L', (6, 5)); d = ImageDraw.Draw(p)\nd.rectangle((1, 1, "
        '4, 3), fill=200); d.line((0, 0, 5, 0), fill=50)',
        'np.array(p)',
        [[50, 50, 50, 50, 50, 50], [0, 200, 200, 200, 200, 0], [0, 200, 200, 200, 200, 0], [0, 200, 200, 200, 200, 0],
        [0, 0, 0, 0, 0, 0]]),
    'PIL.ImageFilter.BuiltinFilter': (
        "from PIL import Image, ImageFilter; p = Image.fromarray(np.arange(0, 250, 10, dtype='uint8').reshape(5, "
        "5))\nclass Own(ImageFilter.BuiltinFilter):\n    name = 'own'\n    filterargs = (3, 3), 1, 0, (0, 0, 0, 0, "
        '2, 0, 0, 0, 0)\n',
        'np.array(p.filter(Own()))[1:4, 1:4], issubclass(ImageFilter.BLUR, ImageFilter.BuiltinFilter)',
        [[[120, 140, 160], [220, 240, 255], [255, 255, 255]], True]),
    'PIL.Image.open': (
        "from PIL import Image; Image.new('L', (4, 3), 77).save(folder + '/o.png')\n"
        "p = Image.open(folder + '/o.png')",
        'p.size, p.mode, np.asarray(p).sum()',
        [[4, 3], 'L', 924]),
    'imageio.imwrite': (
        "import imageio; imageio.imwrite(folder + '/w.png', np.arange(6, dtype='uint8').reshape(2, 3))",
        "imageio.imread(folder + '/w.png')",
        [[0, 1, 2], [3, 4, 5]]),
    'imageio.get_writer': (
        "import imageio; w = imageio.get_writer(folder + '/w.gif', mode='I')\n"
        "for k in range(3): w.append_data(np.full((4, 4), 80 * k, dtype='uint8'))\nw.close()",
        "len(imageio.mimread(folder + '/w.gif'))",
        3),
    'imageio.imread': (
        "import imageio; imageio.imwrite(folder + '/r.png', np.full((2, 2, 3), 9, dtype='uint8')); "
        "p = imageio.imread(folder + '/r.png')",
        'p.shape, p.sum()',
        [[2, 2, 3], 108]),
    'random': (
        'import random; random.seed(0)',
        'random.random(), random.randint(1, 100), random.choice([4, 5, 6]), random.sample(range(100), 3), '
        "random.choices('abc', k=3), random.uniform(0, 2)",
        [0.8444218515250481, 98, 5, [5, 33, 65], ['b', 'c', 'c'], 1.9355999898403429]),
    'random.shuffle': ('import random; random.seed(1); a = [1, 2, 3, 4, 5]; random.shuffle(a)', 'a', [3, 4, 5, 1, 2]),
    'enumerate': ('', '[k for k, x in enumerate(v) if x > 1]', [1, 2]),
    'hasattr': ('', "hasattr(v, 'sum'), hasattr(v, 'nothing')", [True, False]),
    'type': ('', 'type(v).__name__, type(v[0]).__name__', ['ndarray', 'float64']),
    'eval': ("n = types.SimpleNamespace(v=v)\ndef f(n): return eval(compile('n.v * 2', '<x>', 'eval'))", 'f(n)',
        [2, 4, 6]),
    'getattr': ('', "getattr(v, 'size'), getattr(v, 'nothing', 5)", [3, 5]),
    'zip': ('', '[a * b for a, b in zip(v, v)]', [1, 4, 9]),
    'setattr': ("n = types.SimpleNamespace(); setattr(n, 'w', v)", 'n.w', [1, 2, 3]),
    'sorted': ('', 'sorted(v, reverse=True)', [3, 2, 1]),
    'open': ("with open(folder + '/t.txt', 'w') as f: f.write('a')", "open(folder + '/t.txt').read()", 'a'),
    'compile': ("code = compile('w = v + 1', '<x>', 'exec'); exec(code)", 'w', [2, 3, 4]),
    'isinstance': ('', 'isinstance(v, np.ndarray), isinstance(v[0], float)', [True, True]),
    'exec': ("n = types.SimpleNamespace(v=v)\ndef f(self): exec('self.v += 1')\nf(n)", 'n.v', [2, 3, 4]),
    'map': ('', 'list(map(float, v)), sum(map(int, v))', [[1, 2, 3], 6]),
    'filter': ('', 'list(filter(lambda x: x > 1, v))', [2, 3]),
    'print': (
        "import contextlib, io; out = io.StringIO()\nwith contextlib.redirect_stdout(out): print(v, 'x', sep=';', "
        "end='')",
        'out.getvalue()',
        '[1. 2. 3.];x'),
    'super': ('class A:\n    def f(self): return 1\nclass B(A):\n    def f(self): return super().f() + 1\n', 'B().f()',
        2),
    'input': (
        "import io, sys; old, sys.stdin = sys.stdin, io.StringIO('typed\\n')\ntry: line = input()\n"
        'finally: sys.stdin = old\n',
        'line',
        'typed'),
}

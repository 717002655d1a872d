"""Packages that cannot run here, and what to use instead."""

_QT = 'needs Qt windows; a script that only simulates runs without, and Network_UI is answered without Qt'
_ARRAYS = 'use numpy, whose arrays are those of the engine'
_PICTURES = 'use PIL or imageio for pictures, scipy.ndimage and scipy.signal for filters'

_QT_PACKAGES = 'PyQt4 PyQt5 PyQt6 PySide PySide2 PySide6 qtpy pyqtgraph qdarkstyle qtawesome pytestqt OpenGL vispy'
_NATIVE_PACKAGES = {
    'pandas': 'read tables with the module csv or with numpy.genfromtxt, correlate with numpy.corrcoef',
    'sklearn': "use PymoNNto's own analysis modules, numpy.linalg.svd for principal components, "
               'scipy.cluster.hierarchy for clusters',
    'tensorflow_probability': 'use numpy.random',
    'torchvision': 'use numpy, and PIL or imageio for pictures',
    'numba': 'leave its decorators out: the code is compiled while it runs',
    'cv2': _PICTURES,
    'skimage': _PICTURES,
    'tiktoken': 'use a list of the words or letters of the text',
    'nest': 'describe the network with the behaviors of PymoNNto',
    'brian2': 'describe the network with Clock, Variable and Equation of PymoNNto',
    'h5py': 'keep arrays with numpy.save or numpy.savez',
    'tables': 'keep arrays with numpy.save or numpy.savez',
    'seaborn': 'draw with matplotlib.pyplot',
    **dict.fromkeys(
        'tensorflow torch torchaudio jax jaxlib keras theano cupy PymoNNtorch pymonntorch'.split(), _ARRAYS),
    **dict.fromkeys(
        'Cython pyximport bottleneck numexpr statsmodels xarray lightgbm xgboost mrestimator psutil neuron zmq lxml '
        'pygame sounddevice soundfile librosa pyaudio rtmidi shapely gensim transformers spacy dask polars '
        'pyarrow'.split(), ''),
}


def reason(name):
    """Say why a top-level package cannot run here; None if nothing is known against it."""
    if name in _QT_PACKAGES.split():
        return f'{name} {_QT}'
    if name in _NATIVE_PACKAGES:
        hint = _NATIVE_PACKAGES[name]
        return f'{name} is a native package for CPython' + (hint and f'; {hint}')
    return None

"""NumPy's interface to the arrays of the PolymoNNto engine.

``numpy.ndarray`` is the engine's array itself, seen from Python; the functions here are thin faces over Java. What most
scripts need at once is imported with the package, everything else when its name is first used.
"""

import sys as _sys

import java as _java

from ._dtypes import (
    False_, True_, bool_, character, complexfloating, dtype, flexible, floating, float16, float32, float64, generic, inexact,
    int8, int16, int32, int64, integer, number, object_, signedinteger, uint8, unsignedinteger,
)
from ._ndarray import ndarray
from ._creation import arange, array, asarray, empty, ones, zeros
from ._reductions import max, mean, min, sum
from ._ufuncs import find_ufunc as _find_ufunc

_java.type('org.polymonnto.scripting.numpy.ArraySlots').install()

__version__ = '2.4.0'

bool = bool_
bool8 = bool_
byte = int8
ubyte = uint8
short = int16
intc = int32
int_ = intp = long = longlong = int64
half = float16
single = float32
double = float_ = float64
pi = 3.141592653589793
e = 2.718281828459045
euler_gamma = 0.5772156649015329
inf = infty = Inf = Infinity = PINF = float('inf')
NINF = -inf
nan = NaN = NAN = float('nan')
NZERO = -0.0
PZERO = 0.0
newaxis = None
little_endian = True
ALLOW_THREADS = 1

_PLACES = {
    '_types': 'can_cast common_type finfo iinfo issubdtype promote_types result_type',
    '_creation': (
        'asanyarray asarray_chkfinite ascontiguousarray asfortranarray copy empty_like eye frombuffer fromfile fromfunction '
        'fromiter fromstring full full_like geomspace identity indices linspace logspace mgrid ogrid ones_like require tri '
        'zeros_like'
    ),
    '_reductions': (
        'all amax amin any argmax argmin average cumprod cumsum diff nanargmax nanargmin nancumprod nancumsum nanmax nanmean nanmin '
        'nanprod nanstd nansum nanvar prod ptp std var'
    ),
    '_ufuncs': (
        'angle around clip divmod fix frexp imag iscomplexobj isclose isneginf isposinf isreal isrealobj modf nan_to_num real '
        'round sinc ufunc'
    ),
    '_shapes': (
        'append array_split atleast_1d atleast_2d atleast_3d broadcast broadcast_arrays broadcast_shapes broadcast_to c_ '
        'column_stack concat concatenate delete dsplit dstack expand_dims flip fliplr flipud hsplit hstack insert matrix_transpose '
        'meshgrid moveaxis ndim pad permute_dims r_ ravel repeat reshape resize roll rollaxis rot90 row_stack shape size split '
        'squeeze stack swapaxes tile transpose trim_zeros vsplit vstack unstack block'
    ),
    '_selection': (
        'argwhere choose compress copyto count_nonzero diag diag_indices diag_indices_from diagflat diagonal extract '
        'fill_diagonal flatnonzero index_exp indices_or_sections iterable ix_ mask_indices ndenumerate ndindex nonzero place '
        'put put_along_axis putmask ravel_multi_index s_ select take take_along_axis tril tril_indices tril_indices_from triu '
        'triu_indices triu_indices_from unravel_index where'
    ),
    '_products': 'cross dot einsum inner kron matmul outer tensordot trace vdot vecdot',
    '_sorting': (
        'argpartition argsort in1d intersect1d isin lexsort partition searchsorted setdiff1d setxor1d sort union1d unique '
        'unique_counts unique_inverse unique_values msort'
    ),
    '_statistics': (
        'bincount convolve corrcoef correlate cov digitize gradient histogram histogram2d histogram_bin_edges interp median '
        'nanmedian nanpercentile nanquantile percentile quantile trapezoid trapz ediff1d'
    ),
    '_polynomials': 'poly poly1d polyadd polyder polyfit polyint polymul polysub polyval roots polydiv vander',
    '_printing': (
        'array2string array_repr array_str format_float_positional format_float_scientific get_printoptions printoptions '
        'set_printoptions'
    ),
    '_windows': 'bartlett blackman hamming hanning',
    '_files': 'fromregex genfromtxt load loadtxt save savetxt savez savez_compressed',
    '_functional': (
        'allclose apply_along_axis apply_over_axes array_equal array_equiv base_repr binary_repr errstate frompyfunc geterr '
        'isfortran isscalar may_share_memory packbits piecewise seterr shares_memory typename unpackbits unwrap vectorize '
        'show_config'
    ),
}
_OLD_EXCEPTIONS = {
    'AxisError', 'ComplexWarning', 'VisibleDeprecationWarning', 'RankWarning', 'ModuleDeprecationWarning', 'TooHardError',
}
_OLD_NAMES = {'product': 'prod', 'alltrue': 'all', 'sometrue': 'any', 'round_': 'round', 'cumproduct': 'cumprod'}
_MODULES = {'linalg', 'fft', 'random', 'lib', 'exceptions', 'testing'}
_PLACE_OF = {name: module for module, names in _PLACES.items() for name in names.split()}


def _import(name):
    __import__(name)
    return _sys.modules[name]


def __getattr__(name):
    if name.startswith('_'):
        raise AttributeError("module 'numpy' has no attribute '" + name + "'")
    if name in _MODULES:
        return _import('numpy.' + name)
    if name in _OLD_EXCEPTIONS:
        return getattr(_import('numpy.exceptions'), name)
    if name == 'math':
        return _import('math')
    name = _OLD_NAMES.get(name, name)
    module = _PLACE_OF.get(name)
    if module is not None:
        found = getattr(_import('numpy.' + module), name)
    else:
        found = _find_ufunc(name)
        if found is None:
            from ._missing import not_provided
            raise not_provided('numpy', name, __dir__())
    globals()[name] = found
    return found


def __dir__():
    from ._ufuncs import NAMES
    here = {name for name in globals() if not name.startswith('_')}
    return sorted(here | set(_PLACE_OF) | set(NAMES) | _MODULES)


from . import _defaults as _defaults  # noqa: E402  (needs the names above)

"""The names of NumPy that modules use: functions, methods, attributes and keyword arguments."""

FUNCTIONS = (
    'array sum clip power arange zeros max mean abs tanh exp min sqrt where maximum sin cos ones concatenate ix_ '
    'unique argmax ndarray tile float64 average std floor rot90 load inf invert trunc log e float32 sort empty dot '
    'round fill_diagonal asarray hstack roll newaxis uint8 arctan2 repeat minimum nan hypot fliplr all vstack deg2rad '
    'equal int32 isnan dstack stack lib.stride_tricks.sliding_window_view save logical_not outer ones_like diff '
    'expand_dims heaviside float16 arcsin rad2deg argwhere sign intersect1d ceil set_printoptions '
    'lib.stride_tricks.as_strided NaN int64 NINF swapaxes isclose tensordot mgrid'
).split()
FUNCTIONS_OF_THE_USER_INTERFACE = (
    'c_ nonzero any append linspace pi argsort histogram linalg.norm reshape argpartition fft.fftfreq fft.fft polyfit '
    'flip poly1d meshgrid cumsum dtype square bincount arctan argmin setdiff1d int8 seterr array_equal copy full '
    'convolve greater var binary_repr interp2d logical_and diag arctanh corrcoef unravel_index shape'
).split()
RANDOM = (
    'rand randint choice normal random seed poisson random_sample shuffle uniform lognormal'
).split()
METHODS = (
    'copy astype reshape dot fill flatten transpose sum resize max mean nonzero any repeat dump item min argsort all '
    'sort argmax put argmin clip partition diagonal'
).split()
ATTRIBUTES = (
    'size shape T data dtype ndim strides'
).split()
KEYWORDS = (
    'np.sum(axis) np.mean(axis) np.concatenate(axis) np.zeros(dtype) np.histogram(bins) np.random.normal(size) '
    'np.max(axis) .mean(axis) np.round(decimals) np.append(axis) .max(axis) np.roll(axis) np.unique(return_counts) '
    'np.rot90(k) np.random.choice(replace) np.std(axis) np.argmax(axis) np.random.normal(scale) np.random.normal(loc) '
    'np.random.choice(p) .repeat(axis) .min(axis) np.random.poisson(lam) np.min(axis) np.stack(axis) np.array(dtype) '
    'np.repeat(axis) np.save(arr) np.expand_dims(axis) np.empty(dtype) np.unique(return_inverse) np.arange(dtype) '
    'np.tensordot(axes) np.random.lognormal(size) np.ones(dtype) np.seterr(all) np.unique(axis) .clip(out) '
    'np.interp2d(kind) np.mean(keepdims) np.random.randint(size) .sum(axis) np.convolve(mode) np.asarray(dtype) '
    'np.binary_repr(width) np.all(axis) np.random.lognormal(mean) np.flip(axis) .astype(dtype) np.empty(shape) '
    'np.random.choice(size) np.set_printoptions(suppress) np.average(axis) np.argmin(axis) np.linalg.norm(ord) '
    'np.random.poisson(size) np.polyfit(cov)'
).split()
REFUSED = {
    'interp2d': 'numpy.interp2d is not provided by PolymoNNto: NumPy has no such function',
}
REFUSED_KEYWORDS = {'np.interp2d(kind)': 'interp2d'}
ALL_OF_NUMPY_RANDOM = (
    'RandomState beta binomial bytes chisquare choice dirichlet exponential f gamma geometric get_state gumbel '
    'hypergeometric laplace logistic lognormal logseries mtrand multinomial multivariate_normal negative_binomial '
    'noncentral_chisquare noncentral_f normal pareto permutation poisson power rand randint randn random '
    'random_integers random_sample ranf rayleigh sample seed set_state shuffle standard_cauchy standard_exponential '
    'standard_gamma standard_normal standard_t triangular uniform vonmises wald weibull zipf'
).split()

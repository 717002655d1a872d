"""Entropy, the binomial distribution and regression lines."""

import java
import numpy as np

_Distributions = java.type('org.polymonnto.statistics.Distributions')


def entropy(pk, qk=None, base=None, axis=0):
    """The Shannon entropy of a distribution, or its divergence from another one (Kullback and Leibler).

    Parameters
    ----------
    pk, qk : probabilities along the axis; they are divided by their sum
    base : of the logarithm, by default e
    """
    if base is not None and base <= 0:
        raise ValueError('`base` must be a positive number or `None`.')
    p = np.asarray(pk).astype(float)
    p = p / p.sum(axis=axis, keepdims=True)
    if qk is None:
        q = np.ones_like(p)
    else:
        p, q = np.broadcast_arrays(p, np.asarray(qk).astype(float))
        q = q / q.sum(axis=axis, keepdims=True)
    used = p > 0
    terms = np.where(used, p * np.log(np.where(used, p / np.where(used, q, 1.), 1.)), np.where(p == 0, 0., np.nan))
    result = terms.sum(axis=axis)
    result = -result if qk is None else result
    return result if base is None else result / np.log(base)


class _Regression(tuple):
    """The result of ``linregress``: five numbers with names, and ``intercept_stderr``."""

    def __new__(cls, *values):
        made = tuple.__new__(cls, values[:5])
        made.slope, made.intercept, made.rvalue, made.pvalue, made.stderr, made.intercept_stderr = values
        return made

    def __repr__(self):
        return (f'LinregressResult(slope={self.slope!r}, intercept={self.intercept!r}, rvalue={self.rvalue!r}, '
                f'pvalue={self.pvalue!r}, stderr={self.stderr!r}, intercept_stderr={self.intercept_stderr!r})')


def linregress(x, y=None, alternative='two-sided'):
    """The line of least squares: slope, intercept, correlation, p-value of slope zero, standard error of the slope.

    Parameters
    ----------
    x, y : vectors of one length; without y the two rows or columns of x
    """
    if alternative != 'two-sided':
        from numpy._missing import not_provided_option
        raise not_provided_option('scipy.stats.linregress', 'alternative', alternative, ['two-sided'])
    x = np.asarray(x)
    if y is None:
        x, y = x if x.shape[0] == 2 else x.T
    y = np.asarray(y)
    if x.size == 0 or y.size == 0:
        raise ValueError('Inputs must not be empty.')
    if x.shape != y.shape:
        raise ValueError(f'x and y must have one shape, not {x.shape} and {y.shape}')
    if np.max(x) == np.min(x) and x.size > 1:
        raise ValueError('Cannot calculate a linear regression if all x values are identical')
    xx, xy, _, yy = np.cov(x, y, bias=True).ravel()
    free = x.size - 2
    correlation = 0.0 if xx == 0 or yy == 0 else max(-1.0, min(1.0, float(xy / np.sqrt(xx * yy))))
    slope = xy / xx
    intercept = np.mean(y) - slope * np.mean(x)
    if free == 0:
        probability, error, intercept_error = (1.0 if y[0] == y[1] else 0.0), 0.0, 0.0
    else:
        tiny = 1e-20
        t = correlation * np.sqrt(free / ((1 - correlation + tiny) * (1 + correlation + tiny)))
        probability = _Distributions.studentTwoSided(float(t), float(free))
        error = np.sqrt((1 - correlation ** 2) * yy / xx / free)
        intercept_error = error * np.sqrt(xx + np.mean(x) ** 2)
    return _Regression(slope, intercept, correlation, probability, error, intercept_error)


class _Binomial:
    """The number of successes in n trials that each succeed with probability p."""

    def rvs(self, n, p, loc=0, size=1, random_state=None):
        """Random numbers; the state of ``numpy.random`` is used unless a seed or a ``RandomState`` is given."""
        state = np.random if random_state is None else random_state
        if hasattr(state, '__index__'):
            state = np.random.RandomState(state)
        shape = np.broadcast_shapes(np.shape(n), np.shape(p), np.shape(loc))
        single = size == 1 and shape == ()
        result = state.binomial(n, p, shape if size == 1 and shape else size) + loc
        return int(result[0]) if single else result

    def _probability(self, what, k, n, p, loc):
        arrays = np.broadcast_arrays(*[np.asarray(each).astype(float) for each in (np.asarray(k) - loc, n, p)])
        result = _Distributions.binomial(what, *arrays)
        return result if result.ndim else result[()]

    def pmf(self, k, n, p, loc=0):
        """The probability of k successes."""
        return self._probability('pmf', k, n, p, loc)

    def logpmf(self, k, n, p, loc=0):
        """The logarithm of the probability of k successes."""
        return self._probability('logpmf', k, n, p, loc)

    def cdf(self, k, n, p, loc=0):
        """The probability of at most k successes."""
        return self._probability('cdf', k, n, p, loc)

    def sf(self, k, n, p, loc=0):
        """The probability of more than k successes."""
        return self._probability('sf', k, n, p, loc)

    def mean(self, n, p, loc=0):
        return n * p + loc

    def var(self, n, p, loc=0):
        return n * p * (1 - p)

    def std(self, n, p, loc=0):
        return self.var(n, p) ** 0.5

    def __getattr__(self, name):
        from numpy._missing import missing
        raise missing('scipy.stats.binom', name, dir(type(self)))


binom = _Binomial()


def __getattr__(name):
    from numpy._missing import missing
    raise missing('scipy.stats', name, ['binom', 'entropy', 'linregress'])

"""Curves fitted to data."""

import java
import numpy as np

_LeastSquares = java.type('org.polymonnto.statistics.LeastSquares')


class OptimizeWarning(UserWarning):
    """A fit whose result is not certain."""


def curve_fit(f, xdata, ydata, p0=None, sigma=None, absolute_sigma=False, check_finite=True, bounds=None, method=None,
              jac=None, *, full_output=False, maxfev=0, **kwargs):
    """The parameters with the least sum of squared errors of ``f(xdata, *parameters)``, and their covariance.

    Parameters
    ----------
    p0 : where the search starts, by default ones
    sigma : the uncertainty of each element of ydata
    absolute_sigma : whether sigma is known, not only its proportions
    maxfev : the greatest number of calls of f

    Raises
    ------
    RuntimeError
        No parameters were found.
    """
    from numpy._missing import not_provided_option
    for option, value in ('bounds', bounds), ('jac', jac):
        if value is not None and not (option == 'bounds' and np.all(np.isinf(np.asarray(value)))):
            raise not_provided_option('scipy.optimize.curve_fit', option, value, [None])
    if method not in (None, 'lm'):
        raise not_provided_option('scipy.optimize.curve_fit', 'method', method, ['lm'])
    if kwargs:
        raise TypeError(f"curve_fit() got an unexpected keyword argument '{next(iter(kwargs))}'")
    if p0 is None:
        import inspect
        parameters = list(inspect.signature(f).parameters.values())
        if any(each.kind == each.VAR_POSITIONAL for each in parameters) or len(parameters) < 2:
            raise ValueError('Unable to determine number of fit parameters.')
        p0 = np.ones(len(parameters) - 1)
    p0 = np.atleast_1d(np.asarray(p0)).astype(float)
    ydata = np.asarray(ydata).astype(float)
    xdata = np.asarray(xdata).astype(float) if isinstance(xdata, (list, tuple, np.ndarray)) else xdata
    if ydata.size == 0:
        raise ValueError('`ydata` must not be empty!')
    if check_finite and not np.isfinite(ydata).all():
        raise ValueError('array must not contain infs or NaNs')
    if ydata.size < p0.size:
        raise TypeError(f'Improper input: func input vector length N={p0.size} must not exceed func output vector '
                        f'length M={ydata.size}')
    scale = None if sigma is None else 1.0 / np.asarray(sigma).astype(float)
    if scale is not None and scale.shape != ydata.shape:
        raise ValueError('`sigma` has incorrect shape.')

    def errors(parameters):
        difference = np.asarray(f(xdata, *parameters)) - ydata
        return np.asarray(difference if scale is None else difference * scale).astype(float).ravel()

    found = _LeastSquares.fit(errors, p0, int(maxfev) or 200 * (p0.size + 1))
    if found.failure() is not None:
        raise RuntimeError('Optimal parameters not found: ' + found.failure())
    return _result(found, ydata.size, absolute_sigma, full_output)


def _result(found, count, absolute_sigma, full_output):
    parameters, residuals, jacobian = found.parameters(), found.residuals(), found.jacobian()
    _, singular, turned = np.linalg.svd(jacobian, full_matrices=False)
    free = count - parameters.size
    certain = singular.min() > np.finfo(float).eps * max(jacobian.shape) * singular.max()
    if certain:
        covariance = (turned.T / singular ** 2) @ turned
        if not absolute_sigma and free > 0:
            covariance = covariance * ((residuals ** 2).sum() / free)
    if not certain or not absolute_sigma and free <= 0:
        import warnings
        warnings.warn('Covariance of the parameters could not be estimated', OptimizeWarning, stacklevel=3)
        covariance = np.full((parameters.size, parameters.size), np.inf)
    if full_output:
        return parameters, covariance, {'nfev': found.evaluations(), 'fvec': residuals}, 'found', 1
    return parameters, covariance


def __getattr__(name):
    from numpy._missing import missing
    raise missing('scipy.optimize', name, ['curve_fit', 'OptimizeWarning'])

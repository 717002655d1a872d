"""Figures with matplotlib's interface, drawn by PolymoNNto's figures in Java."""

from importlib import import_module

from matplotlib._face import call, java, missing

__version__ = '3.6.3'

_SUBMODULES = ('pyplot', 'pylab', 'cm', 'colors', 'patches', 'collections', 'lines', 'image', 'figure', 'axes',
               'gridspec', 'ticker', 'text', 'transforms', 'widgets')


class RcParams(dict):
    """Settings by name; those that are not in `_USED` are kept and have no effect."""

    def __setitem__(self, name, value):
        if name in _USED:
            call(java.type('org.polymonnto.figures.Defaults').set, (name, value), {})
        super().__setitem__(name, value)

    def update(self, *args, **kwargs):
        for name, value in dict(*args, **kwargs).items():
            self[name] = value


# Beside these, pyplot takes figure.figsize and figure.dpi.
_USED = {'font.size', 'lines.linewidth', 'image.cmap'}
_DEFAULTS = {
    'figure.figsize': [6.4, 4.8],
    'figure.dpi': 100.0,
    'savefig.dpi': 'figure',
    'font.size': 10.0,
    'font.family': ['sans-serif'],
    'lines.linewidth': 1.5,
    'lines.markersize': 6.0,
    'image.cmap': 'viridis',
    'image.interpolation': 'antialiased',
    'image.origin': 'upper',
    'axes.grid': False,
    'axes.titlesize': 'large',
    'axes.labelsize': 'medium',
    'axes.labelpad': 4.0,
    'axes.titlepad': 6.0,
    'xtick.major.pad': 3.5,
    'ytick.major.pad': 3.5,
    'xtick.labelsize': 'medium',
    'ytick.labelsize': 'medium',
    'legend.fontsize': 'medium',
    'savefig.directory': '~',
    'savefig.format': 'png',
    'backend': 'agg',
    'legend.loc': 'best',
    'toolbar': 'toolbar2',
    'interactive': False,
}
rcParams = RcParams(_DEFAULTS)
rcParamsDefault = RcParams(_DEFAULTS)


def use(backend, *, force=True):
    """Choose a backend. Figures are always written to files, so any name is taken."""


def get_backend():
    """The name of the backend."""
    return 'agg'


def interactive(b):
    """Switch interactive mode, which makes no difference to written figures."""
    rcParams['interactive'] = bool(b)


def is_interactive():
    """Whether interactive mode is on."""
    return rcParams['interactive']


def rc(group, **kwargs):
    """Set several settings of one group."""
    for name, value in kwargs.items():
        rcParams[f'{group}.{name}'] = value


def rcdefaults():
    """Restore all settings."""
    rcParams.clear()
    rcParams.update(_DEFAULTS)


def __getattr__(name):
    if name in _SUBMODULES:
        return import_module('matplotlib.' + name)
    if name == 'colormaps':
        from matplotlib import cm
        return cm.ColormapRegistry()
    raise missing('matplotlib', name, [*globals(), *_SUBMODULES])

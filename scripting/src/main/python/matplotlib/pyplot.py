"""The functions of matplotlib.pyplot. Each is PolymoNNto's Java function of that name."""

import matplotlib
from matplotlib import cm, rc, rcdefaults, rcParams  # noqa: F401
from matplotlib._face import GuestCalls, call, camel, java, missing, snake
from matplotlib.artist import Circle, Line2D, Polygon, Rectangle, Text  # noqa: F401
from matplotlib.colors import Normalize  # noqa: F401
from matplotlib.figure import Axes, Figure, axes_grid  # noqa: F401
from matplotlib.gridspec import GridSpec  # noqa: F401
from matplotlib.image import imread, imsave  # noqa: F401

_session = java.type('org.polymonnto.figures.Pyplot').current()

_FUNCTIONS = {snake(name) for name in dir(_session) if not name.startswith('_')} - {'output', 'write_open'}


def _function(name):
    target = getattr(_session, camel(name))
    variadic = GuestCalls.isVariadic(_session, camel(name))

    def function(*args, **kwargs):
        return call(target, args, kwargs, variadic)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = f'{name}(...) with the arguments of matplotlib.pyplot.{name}.'
    return function


globals().update((name, _function(name)) for name in _FUNCTIONS)


get_cmap = cm.get_cmap


def figure(num=None, figsize=None, dpi=None, **kwargs):
    """Make a figure, or make the open figure of that number or name current."""
    given = {'num': num, 'figsize': figsize or rcParams['figure.figsize'], 'dpi': dpi or rcParams['figure.dpi']}
    return call(_session.figure, (), {**given, **kwargs})


def savefig(fname, *args, **kwargs):
    """Write the current figure to a file: its name, or something that takes bytes by `write`."""
    gcf().savefig(fname, *args, **kwargs)


def subplots(nrows=1, ncols=1, *, squeeze=True, **kwargs):
    """Make a figure with axes in rows and columns; returns both."""
    kwargs.setdefault('figsize', rcParams['figure.figsize'])
    kwargs.setdefault('dpi', rcParams['figure.dpi'])
    made, rows = call(_session.subplots, (nrows, ncols), kwargs)
    return made, axes_grid(rows, squeeze)


def show(*args, **kwargs):
    """Write the open figures to the figures folder, print each file's name, and close them."""
    for file in _session.writeOpen():
        print(f'figure: {file}', flush=True)


def pause(interval):
    """Go on at once: figures are written by `show` and `savefig`."""


def ion():
    """Switch interactive mode on, which makes no difference to written figures."""
    matplotlib.interactive(True)


def ioff():
    """Switch interactive mode off."""
    matplotlib.interactive(False)


def isinteractive():
    """Whether interactive mode is on."""
    return matplotlib.is_interactive()


def draw():
    """Draw nothing now: figures are drawn when they are written."""


def setp(obj, **kwargs):
    """Set properties of one or several artists."""
    for artist in obj if isinstance(obj, (list, tuple)) else [obj]:
        artist.set(**kwargs)


_HELPERS = {'GuestCalls', 'axes_grid', 'call', 'camel', 'java', 'matplotlib', 'missing', 'snake'}
__all__ = sorted(name for name in globals() if not name.startswith('_') and name not in _HELPERS)


def __dir__():
    return __all__


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    if name in ('np', 'sys'):  # modules that the original imports, and which some scripts take from it
        from importlib import import_module
        return import_module({'np': 'numpy'}.get(name, name))
    if name in ('Button', 'Slider'):
        from matplotlib import widgets
        return getattr(widgets, name)
    if name in cm.ColormapRegistry():
        return cm.get_cmap(name)
    raise missing('matplotlib.pyplot', name, __all__)

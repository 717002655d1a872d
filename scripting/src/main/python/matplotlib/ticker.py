"""Where axes have ticks."""

from matplotlib._face import missing


class MaxNLocator:
    """Ticks at nice numbers, with at most `nbins` intervals between them."""

    def __init__(self, nbins=9, integer=False):
        self._nbins = 9 if nbins == 'auto' else nbins
        self._integer = integer

    def _apply(self, axis):
        axis.setTickCount(self._nbins, self._integer)


class AutoLocator(MaxNLocator):
    """Ticks as axes have them by default."""


class FixedLocator:
    """Ticks at given places."""

    def __init__(self, locs):
        self._locs = [float(loc) for loc in locs]

    def _apply(self, axis):
        axis.setTicks(self._locs)


class NullLocator(FixedLocator):
    """No ticks."""

    def __init__(self):
        super().__init__([])


class MultipleLocator:
    """Ticks at the multiples of a number."""

    def __init__(self, base=1.0):
        self._base = float(base)

    def _apply(self, axis):
        axis.setTickStep(self._base)


def __getattr__(name):
    raise missing('matplotlib.ticker', name, globals())

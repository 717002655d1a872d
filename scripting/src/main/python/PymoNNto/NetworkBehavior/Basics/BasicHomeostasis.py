"""Homeostasis: behaviors that keep a measured value of a group between two thresholds."""

from PymoNNto.NetworkBehavior.Recorder._expressions import compiled, parse, unknown_names
from PymoNNto.NetworkCore.Behavior import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkCore.Behavior import Behavior, np


class Instant_Homeostasis(Behavior):
    """Changes an attribute while a measured value is out of bounds.

    What is added in each iteration is ``adj_strength`` times ``inc`` below ``min_th`` and times ``-dec`` above ``max_th``.

    threshold, gap_percent -- both bounds, and by how many percent each of them differs from the threshold
    min_th, max_th -- the bounds, instead of a threshold; all four may be numbers or vectors
    measurement_param -- an expression for what is measured, such as ``'n.voltage'`` or ``'np.mean(n.voltage)'``
    measurement_min, measurement_max -- what the measured value is clipped to
    adjustment_param -- the name of the attribute that is changed
    target_clip_min, target_clip_max -- what the attribute is clipped to
    distance_sensitive -- also multiply by the distance from the bound
    """

    compiled_mp = None

    def initialize(self, neurons):
        """Read the parameters."""
        self.compiled_mp = None
        self.min_th = self.parameter('min_th', None, neurons)
        self.max_th = self.parameter('max_th', None, neurons)
        self.set_threshold(self.parameter('threshold', None, neurons), self.parameter('gap_percent', None, neurons))
        self.distance_sensitive = self.parameter('distance_sensitive', True, neurons)
        self.inc = self.parameter('inc', 1.0, neurons)
        self.dec = self.parameter('dec', 1.0, neurons)
        self.adj_strength = self.parameter('adj_strength', 1.0, neurons)
        self.adjustment_param = self.parameter('adjustment_param', None)
        self.measurement_param = self.parameter('measurement_param', None)
        self.measurement_min = self.parameter('measurement_min', None, neurons)
        self.measurement_max = self.parameter('measurement_max', None, neurons)
        self.target_clip_min = self.parameter('target_clip_min', None, neurons)
        self.target_clip_max = self.parameter('target_clip_max', None, neurons)

    def set_threshold(self, th, gap_percent=None):
        """Set both bounds to a threshold, or so many percent below and above it; None leaves them as they are."""
        self.th = th
        if th is not None:
            gap = 0 if gap_percent is None else th / 100 * gap_percent
            self.min_th = th - gap
            self.max_th = th + gap

    def _require(self, *names):
        for name in names:
            if getattr(self, name) is None:
                wanted = f'{name} or threshold' if name in ('min_th', 'max_th') else name
                raise ValueError(f'{type(self).__name__} {self.tag!r} needs the parameter {wanted}')

    def _compile(self, n):
        self._require('min_th', 'max_th', 'measurement_param', 'adjustment_param')
        names = parse(self.measurement_param)
        unknown = unknown_names(self.measurement_param, names, n)
        if unknown:
            raise NameError(
                f'{type(self).__name__} {self.tag!r} of {n.tag!r} measures {self.measurement_param!r}, '
                f'but {n.tag!r} has no {unknown[0]!r}'
            )
        return compiled(self.measurement_param, names, n, self)

    def get_measurement_param(self, n):
        """Return what is measured of a group now, clipped."""
        if self.compiled_mp is None:
            self.compiled_mp = self._compile(n)
        result = self.compiled_mp(n)
        if self.measurement_min is not None or self.measurement_max is not None:
            result = np.clip(result, self.measurement_min, self.measurement_max)
        return result

    def get_target_adjustment(self, measure_or_average):
        """Return what to add to the attribute for a measured value."""
        above = (measure_or_average > self.max_th) * (-self.dec)
        below = (measure_or_average < self.min_th) * self.inc
        if self.distance_sensitive:
            above = above * (measure_or_average - self.max_th)
            below = below * (self.min_th - measure_or_average)
        return (above + below) * self.adj_strength

    def add_to_target_param(self, neurons, add):
        """Add to the attribute of a group, and clip it."""
        value = getattr(neurons, self.adjustment_param) + add
        if self.target_clip_min is not None or self.target_clip_max is not None:
            value = np.clip(value, self.target_clip_min, self.target_clip_max)
        setattr(neurons, self.adjustment_param, value)

    def iteration(self, neurons):
        """Measure and adjust."""
        self.add = self.get_target_adjustment(self.get_measurement_param(neurons))
        self.add_to_target_param(neurons, self.add)


class Time_Integration_Homeostasis(Instant_Homeostasis):
    """Homeostasis of a leaky average ``a = (a * L + measured) / (L + 1)``.

    integration_length -- L; 0 is no averaging
    init_avg -- the average at the start, by default the middle of the bounds
    """

    def initialize(self, neurons):
        """Read the parameters."""
        super().initialize(neurons)
        self.integration_length = self.parameter('integration_length', 1, neurons)
        self._require('min_th', 'max_th')
        self.average = self.parameter('init_avg', (self.min_th + self.max_th) / 2, neurons)

    def get_measurement_param(self, n):
        """Return the average of what is measured."""
        value = super().get_measurement_param(n)
        self.average = (self.average * self.integration_length + value) / (self.integration_length + 1)
        return self.average

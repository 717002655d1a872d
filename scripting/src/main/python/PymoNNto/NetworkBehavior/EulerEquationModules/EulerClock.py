"""The clock that gives an iteration its duration."""

from PymoNNto.NetworkBehavior.EulerEquationModules.Helper import *  # noqa: F401,F403
from PymoNNto.NetworkBehavior.EulerEquationModules._units import TIME, seconds_of
from PymoNNto.NetworkBehavior.EulerEquationModules._variables import declare
from PymoNNto.NetworkCore.Behavior import *  # noqa: F401,F403
from PymoNNto.NetworkCore.Behavior import Behavior


class Clock(Behavior):
    """Counts the time of a neuron group, or of a whole network.

    The parent gets ``clock_step_size``, the duration of an iteration, and ``t``, the time that has passed; both in
    seconds. A network with a clock can be simulated for a time: ``net.simulate_iterations('100*ms')``.

    step -- the duration of an iteration, such as ``'0.1*ms'``
    """

    def initialize(self, neuron_or_network):
        if 'Clock' not in self.tags:
            self.add_tag('Clock')
        step = seconds_of(self.parameter('step', '1*ms', None), f'{type(self).__name__}.step')
        if not step > 0:
            raise ValueError(f'{type(self).__name__}.step is longer than no time, not {step} seconds')
        self.clock_step_size = step
        neuron_or_network.clock_step_size = step
        neuron_or_network.t = 0.0
        declare(neuron_or_network, 'clock_step_size', 1.0, TIME)
        declare(neuron_or_network, 't', 1.0, TIME)

    def iteration(self, neuron_or_network):
        neuron_or_network.t += neuron_or_network.clock_step_size

    def time_to_iterations(self, time_str):
        """Return how many whole iterations a time such as ``'10*ms'`` has."""
        number = seconds_of(time_str, 'the time') / self.clock_step_size
        nearest = round(number)
        return nearest if abs(number - nearest) <= 1e-9 * max(1, abs(nearest)) else int(number)


ClockModule = Clock

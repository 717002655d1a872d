"""Differential equations of the variables of a group."""

from PymoNNto.NetworkBehavior.EulerEquationModules.EulerClock import *  # noqa: F401,F403
from PymoNNto.NetworkBehavior.EulerEquationModules.Helper import *  # noqa: F401,F403
from PymoNNto.NetworkBehavior.EulerEquationModules.VariableInitializer import *  # noqa: F401,F403
from PymoNNto.NetworkBehavior.EulerEquationModules._units import TIME
from PymoNNto.NetworkBehavior.EulerEquationModules._variables import declared, equation_of, text_of
from PymoNNto.NetworkCore.Behavior import *  # noqa: F401,F403
from PymoNNto.NetworkCore.Behavior import Behavior

_INTEGRATORS = ('euler', 'exponential_euler', 'rk4')


class _Rate:
    """The code of the right side of an equation."""

    def __init__(self, variable, where, clock, scope, reads, node):
        self.variable = variable
        self.local = '_' + variable
        self.where = where
        self.clock = clock
        self.scope = scope
        self.reads = reads
        self.node = node


class Equation(Behavior):
    """A differential equation: ``Equation(eq='dv/dt=(E-v)/tau')`` computes ``v_new`` out of ``v``.

    The right side can use the attributes of the group by their names (or as ``n.name``), numbers with units, and the
    functions of numpy with or without ``np.``. Its unit has to be the variable's per second. An attribute that was not
    declared with `Variable` has whatever unit its place asks for, and so has a literal 0. A model in which nothing has a
    unit is taken as it is, with the time in seconds.

    eq -- the equation, ``'dNAME/dt=...'``; a `Clock` on the group or its network gives the duration of a step
    integrator -- ``'euler'`` (default); ``'exponential_euler'``, exact where the equation is linear in the variable and
        the rest does not change; ``'rk4'``, of the fourth order. Those equations of a group that have ``'rk4'`` are solved
        together, when the first of them runs; all others see each other's values of the present iteration
    """

    def initialize(self, neurons):
        self.add_tag('EquationModule')
        text = equation_of(self)
        where = text_of(self, neurons, text)
        self.integrator = self.parameter('integrator', 'euler')
        if self.integrator not in _INTEGRATORS:
            raise ValueError(f'{where}: the integrator is one of {", ".join(_INTEGRATORS)}, not {self.integrator!r}')
        if self.parameter('step_size', None) is not None:
            import warnings
            warnings.warn(f'{where}: step_size has no effect, the step of the Clock is taken', stacklevel=2)
        left, _, right = text.partition('=')
        derivative = left.replace(' ', '')
        self.variable = derivative[1:-3]
        if not (derivative.startswith('d') and derivative.endswith('/dt') and self.variable.isidentifier()):
            raise ValueError(f"{where} has the form 'dNAME/dt=...', such as 'dv/dt=-v/tau'")
        if not hasattr(neurons, self.variable):
            raise NameError(
                f"{where}: {neurons.tag!r} has no variable {self.variable}; declare it before, as with "
                f"Variable(eq='{self.variable}=0*mV')"
            )
        clock = next((each for each in (neurons, neurons.network) if hasattr(each, 'clock_step_size')), None)
        if clock is None:
            raise ValueError(f'{where} needs a Clock with a smaller key, on {neurons.tag!r} or on the network')
        self._new_name = self.variable + '_new'
        self._rate = self._translated(right, where, neurons, clock)
        self._make_step()

    def _translated(self, right, where, parent, clock):
        from PymoNNto.NetworkBehavior.EulerEquationModules._expressions import Translator
        roots = {**dict.fromkeys(('n', 'neurons', 's', 'synapse', 'synapses'), parent), 'self': self}
        scope = {name: value for name, value in roots.items() if name != 'n'}
        scale, dimension = declared(parent, self.variable) or (None, None)
        if dimension is None or dimension.isNone():
            translator = Translator(right, where, parent, roots, plain=True)
            if self._is_plain(translator):
                return _Rate(self.variable, where, clock, scope, translator.reads, translator.expression().node)
        translator = Translator(right, where, parent, roots)
        term = translator.expression(None if dimension is None else dimension.over(TIME))
        return _Rate(
            self.variable, where, clock, scope, translator.reads, term.node if scale is None else term.counted_in(scale),
        )

    @staticmethod
    def _is_plain(translator):
        try:
            translator.expression()
        except ValueError:
            return False
        return not translator.has_units

    def _make_step(self):
        from PymoNNto.NetworkBehavior.EulerEquationModules import _integrators
        self._system = None
        self._members = ()
        self._waiting = False
        if self.integrator != 'rk4':
            self._step = getattr(_integrators, self.integrator)(self._rate)

    def iteration(self, n):
        if self.integrator == 'rk4':
            self._solve_together(n)
        else:
            setattr(n, self._new_name, self._like(n, self._step(n)))

    def _like(self, n, value):
        dtype = getattr(getattr(n, self.variable), 'dtype', None)
        return value if dtype is None or value.dtype == dtype else value.astype(dtype)

    def _solve_together(self, n):
        iteration = n.network.iteration
        if self._waiting == iteration:
            return
        members = tuple(
            each for each in n.behavior.values()
            if isinstance(each, Equation) and each.integrator == 'rk4' and each.behavior_enabled
        )
        if members != self._members:
            from PymoNNto.NetworkBehavior.EulerEquationModules._integrators import RungeKutta
            self._members = members
            self._system = RungeKutta([each._rate for each in members])
        for each, value in zip(members, self._system(n)):
            each._waiting = iteration
            setattr(n, each._new_name, each._like(n, value))


EquationModule = Equation

"""Variables of neurons and synapses that equations change."""

from PymoNNto.NetworkBehavior.EulerEquationModules.Helper import *  # noqa: F401,F403
from PymoNNto.NetworkBehavior.EulerEquationModules._variables import declare, equation_of, text_of
from PymoNNto.NetworkCore.Behavior import *  # noqa: F401,F403
from PymoNNto.NetworkCore.Behavior import Behavior


class _Variable(Behavior):
    def initialize(self, parent):
        from PymoNNto.NetworkBehavior.EulerEquationModules._code import code, function_of
        from PymoNNto.NetworkBehavior.EulerEquationModules._expressions import Translator
        text = equation_of(self)
        name, _, expression = text.partition('=')
        self.var_name = name.strip()
        where = text_of(self, parent, text)
        if not self.var_name.isidentifier() or expression.startswith('='):
            raise ValueError(f"{where} has the form 'name=value', such as 'v=1*mV'")
        self.var_init = expression.strip()
        self._new_name = self.var_name + '_new'
        self.add_tag(f'{type(self).__name__} {self.var_name}')
        roots = {**dict.fromkeys(self._roots, parent), 'self': self}
        translator = Translator(self.var_init, where, parent, roots)
        term = translator.expression()
        lines = [f'{local} = {path}' for local, path in translator.reads.items()]
        scope = {name: parent for name in self._roots}
        function = function_of(['n', 's', 'self'], [*lines, 'return ' + code(term.node)], scope, where)
        for each in (self.var_name, self._new_name):
            setattr(parent, each, self._empty(parent) + function(parent, parent, self))
            if term.dimension is not None:
                declare(parent, each, term.scale, term.dimension)

    def iteration(self, parent):
        setattr(parent, self.var_name, getattr(parent, self._new_name))


class Variable(_Variable):
    """A variable of the neurons of a group, with its first value: ``Variable(eq='v=-65*mV')``.

    The group gets the vectors ``v`` and ``v_new``; each iteration takes over what an equation or a rule has put into
    ``v_new``. Their numbers are multiples of the unit they were declared in, so that ``v`` is -65 here; times are the
    exception, ``tau=10*ms`` is 0.01, in seconds. Of a sum the first summand's unit counts: ``1*volt+5*mV`` is 1.005.
    A variable without a unit is a plain number; the unit of ``I=0`` is whatever its place in an equation asks for.

    eq -- ``'name=value'``, where the value is made of numbers, units, functions of numpy, earlier attributes of the group
        (as ``x`` or ``n.x``) and its vectors, as ``n.vector("uniform")*200*ms``
    """

    _roots = ('n', 'neurons')

    def _empty(self, neurons):
        return neurons.vector()


class Syn_Variable(_Variable):
    """A variable of the synapses of a group, with its first value: ``Syn_Variable(eq='w=s.matrix("uniform")*nS')``.

    As `Variable`, with matrices.
    """

    _roots = ('s', 'synapse', 'synapses')

    def _empty(self, synapses):
        return synapses.matrix()

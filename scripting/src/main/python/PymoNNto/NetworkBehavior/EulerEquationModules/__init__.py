"""Variables with units, and their differential equations."""

from PymoNNto.NetworkBehavior.EulerEquationModules.Equation import (
    Clock, ClockModule, EquationModule, Syn_Variable, Variable,
)

# Equation is left out: it is the name of the module, too
__all__ = ['Clock', 'ClockModule', 'EquationModule', 'Syn_Variable', 'Variable']

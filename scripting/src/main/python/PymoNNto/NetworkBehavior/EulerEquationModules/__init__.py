"""Variables with units, and their differential equations."""

from PymoNNto.NetworkBehavior.EulerEquationModules.Equation import *  # noqa: F401,F403

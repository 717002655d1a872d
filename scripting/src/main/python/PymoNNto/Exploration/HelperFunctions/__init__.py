"""Small functions around networks."""

from PymoNNto.Exploration.HelperFunctions.Synapses_And_Weights import *  # noqa: F401,F403
from PymoNNto.Exploration.HelperFunctions.Testing import *  # noqa: F401,F403
from PymoNNto.Exploration.HelperFunctions.Reconstruction import *  # noqa: F401,F403

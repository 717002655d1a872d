"""The user interface of a network, and the tabs it is made of."""

from PymoNNto.Exploration.Network_UI.Network_UI import *  # noqa: F401,F403
from PymoNNto.Exploration.Network_UI.Basic_Tabs import *  # noqa: F401,F403
from PymoNNto.Exploration.Network_UI.Neuron_Classification_Colorizer import *  # noqa: F401,F403

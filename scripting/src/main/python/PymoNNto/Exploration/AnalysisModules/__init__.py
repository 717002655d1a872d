"""Analysis modules that come with the toolbox."""

from PymoNNto.Exploration.AnalysisModules.Weight_Classifier_Pre import *  # noqa: F401,F403
from PymoNNto.Exploration.AnalysisModules.Weight_Classifier_Post import *  # noqa: F401,F403
from PymoNNto.Exploration.AnalysisModules.Static_Classification import *  # noqa: F401,F403
from PymoNNto.Exploration.AnalysisModules.Principal_Components import *  # noqa: F401,F403

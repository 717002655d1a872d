"""PymoNNto's interface to the networks of the PolymoNNto engine.

``from PymoNNto import *`` gives a script the classes of networks and the modules that scripts use without importing
them: ``np``, ``plt``, ``copy`` and so on.
"""

import copy  # noqa: F401
import math  # noqa: F401
import os  # noqa: F401
import sys  # noqa: F401
import time  # noqa: F401
from collections import Counter  # noqa: F401

import numpy as np  # noqa: F401

from PymoNNto._exports import give_all_names
from PymoNNto._lazy import ConfigParser, LazyModule, call  # noqa: F401
from PymoNNto._paths import add_other_paths
from PymoNNto._project import (  # noqa: F401
    add_project_root_path, create_folder_if_not_exist, get_data_folder, get_root_folder,
)

add_project_root_path()
add_other_paths()

from PymoNNto.NetworkCore.Network import *  # noqa: E402,F401,F403
from PymoNNto.NetworkCore.Behavior import *  # noqa: E402,F401,F403
from PymoNNto.NetworkCore.Neuron_Group import *  # noqa: E402,F401,F403
from PymoNNto.NetworkCore.Synapse_Group import *  # noqa: E402,F401,F403
from PymoNNto.NetworkCore.Analysis_Module import *  # noqa: E402,F401,F403
from PymoNNto.NetworkBehavior.Structure.Structure import *  # noqa: E402,F401,F403
from PymoNNto.NetworkBehavior.Structure.Partition import *  # noqa: E402,F401,F403
from PymoNNto.NetworkBehavior.Structure.Receptive_Fields import *  # noqa: E402,F401,F403
from PymoNNto.NetworkBehavior.Recorder.Recorder import *  # noqa: E402,F401,F403
from PymoNNto.Exploration.HelperFunctions import *  # noqa: E402,F401,F403
from PymoNNto.Exploration.StorageManager.StorageManager import (  # noqa: E402,F401
    SimpleStorageManager, StorageManager, StorageManagerGroup, get_settings, load_datapoints, zipDir,
)

plt = LazyModule('matplotlib.pyplot')
sp = LazyModule('scipy')
imageio = LazyModule('imageio')
pickle = LazyModule('pickle')
shutil = LazyModule('shutil')
glob = LazyModule('glob')
inspect = LazyModule('inspect')
zipfile = LazyModule('zipfile')
give_all_names(globals())
del LazyModule, add_other_paths, give_all_names

"""What ``import *`` of the modules inside the package gives beside their own names.

In PymoNNto some of these modules import the whole package in turn, so that scripts which import only one of them use
``np``, ``plt``, ``Network`` and so on. Here the package fills them in once it is complete.
"""

import sys

_PACKAGE = 'PymoNNto.'

#: Modules that have all names of the package.
_WHOLE = (
    'NetworkBehavior.Structure.Structure',
    'NetworkBehavior.Structure.Receptive_Fields',
    'Exploration.HelperFunctions',
    'Exploration.HelperFunctions.Reconstruction',
    'Exploration.HelperFunctions.Synapses_And_Weights',
    'Exploration.HelperFunctions.Testing',
    'Exploration.Visualization.Reconstruct_Analyze_Label.Reconstruct_Analyze_Label',
)

#: Modules that have some further names of the package.
_SOME = {
    'Exploration.StorageManager.StorageManager':
        'ConfigParser call glob imageio pickle shutil sys time zipfile'.split(),
    'NetworkCore.Analysis_Module': ['inspect'],
}


def give_all_names(package):
    """Add names of the package to the modules that scripts expect them from; their own names stay.

    package -- what is in the namespace of the package, by name
    """
    public = [name for name in package if not name.startswith('_')]
    for path in _WHOLE:
        _give(path, public, package)
    for path, names in _SOME.items():
        _give(path, names, package)


def _give(path, names, package):
    target = vars(sys.modules[_PACKAGE + path])
    for name in names:
        target.setdefault(name, package[name])

"""Names that modules take from PymoNNto's own modules."""


def _names(module):
    names = {}
    exec(f'from {module} import *', names)
    return names


def test_a_module_of_behaviors_needs_no_other_import():
    # PymoNNto's own example STDP.py imports nothing else and uses afferent.
    names = _names('PymoNNto.NetworkCore.Behavior')
    assert names['afferent'] == names['pre'] == names['dendrite'] == 0
    assert names['efferent'] == names['post'] == names['axon'] == 1
    assert {'Behavior', 'np', 'get_gene', 'set_score'} <= names.keys()


def test_the_user_interface_brings_its_colors():
    assert {'Network_UI', 'TabBase', 'Neuron_Classification_Colorizer'} <= _names('PymoNNto.Exploration.Network_UI').keys()


def test_masters_and_slaves_of_evolutions_find_their_names():
    names = _names('PymoNNto.Exploration.Evolution.Evolution')
    assert {
        'Evolution', 'Default_Breed_And_Select', 'Evolution_individual', 'find_individual', 'get_gene', 'set_genome',
        'set_score', 'StorageManagerGroup', 'np', 'os', 'time', 'random',
    } <= names.keys()


def test_modules_that_import_the_whole_package_give_all_its_names():
    # A script that imports nothing but one of these uses NumPy and networks from it.
    package = _names('PymoNNto').keys() - {'__builtins__'}
    assert {'np', 'plt', 'Network', 'afferent', 'StorageManager'} <= package
    for module in (
        'NetworkBehavior.Structure.Structure', 'NetworkBehavior.Structure.Receptive_Fields',
        'Exploration.HelperFunctions', 'Exploration.HelperFunctions.Testing',
        'Exploration.HelperFunctions.Synapses_And_Weights', 'Exploration.HelperFunctions.Reconstruction',
        'Exploration.Visualization.Reconstruct_Analyze_Label.Reconstruct_Analyze_Label',
    ):
        missing = package - _names(f'PymoNNto.{module}').keys()
        assert not missing, (module, sorted(missing))


def test_own_names_of_a_module_stay():
    from PymoNNto.NetworkBehavior.Structure import Structure
    assert _names('PymoNNto.NetworkBehavior.Structure.Structure')['math'].sqrt(4) == 2
    assert Structure.NeuronDimension.__module__ == Structure.__name__


def test_leftovers_of_further_modules():
    names = _names('PymoNNto.Exploration.StorageManager.StorageManager')
    assert {'ConfigParser', 'call', 'glob', 'imageio', 'pickle', 'shutil', 'sys', 'time', 'zipfile'} <= names.keys()
    assert names['pickle'].loads(names['pickle'].dumps([1])) == [1]
    assert 'Network' not in names  # PymoNNto's does not give it either
    assert _names('PymoNNto.NetworkCore.Analysis_Module')['inspect'].isfunction(_names)
    assert _names('PymoNNto.Exploration.HelperFunctions.IteratorFunctions')['np'].arange(2).tolist() == [0, 1]

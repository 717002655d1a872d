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


def test_an_evolution_says_that_it_is_not_run():
    names = _names('PymoNNto.Exploration.Evolution.Evolution')
    assert {'get_gene', 'set_genome', 'set_score'} <= names.keys()
    try:
        names['Evolution'](name='mine', slave_file='slave.py')
    except RuntimeError as error:
        assert "Evolution('mine')" in str(error) and 'get_gene' in str(error)
    else:
        raise AssertionError('no error')

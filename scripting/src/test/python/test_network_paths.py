"""Where modules can be imported from."""

import importlib
import os
import sys
import tempfile
import warnings

import PymoNNto
import PymoNNto.NetworkBehavior.Recorder.Recorder
import PymoNNto.NetworkCore.Behavior
from PymoNNto.NetworkCore import _names

MODULES = (
    'NetworkCore.Network NetworkCore.Behavior NetworkCore.Neuron_Group NetworkCore.Synapse_Group NetworkCore.Analysis_Module '
    'NetworkCore.Base_Attachable_Modules NetworkCore.Base_Tagable_Object NetworkBehavior.Structure.Structure '
    'NetworkBehavior.Structure.Partition NetworkBehavior.Structure.Receptive_Fields NetworkBehavior.Recorder.Recorder '
    'NetworkBehavior.Basics.BasicHomeostasis NetworkBehavior.Basics.Normalization NetworkBehavior.Basics.Normalization_Sparse '
    'NetworkBehavior.Basics.Behavior_Weight_Initialization NetworkBehavior.Basics.Refractory '
    'NetworkBehavior.Basics.Nox_diffusion Exploration.HelperFunctions Exploration.Evolution.Interface_Functions'
).split()


def imported(path):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        module = importlib.import_module(path)
    return module, [str(each.message) for each in caught]


def test_each_module_has_one_identity_by_all_its_paths():
    for path in MODULES:
        real, _ = imported(f'PymoNNto.{path}')
        assert imported(path) == (real, []), path
        assert imported(path)[0].__spec__.name == f'PymoNNto.{path}' == real.__name__
    from NetworkBehavior.Recorder.Recorder import Recorder
    assert Recorder is PymoNNto.Recorder


def test_paths_of_earlier_versions():
    _names._told.clear()
    for old, new in {
        'PymoNNto.NetworkCore.Behaviour': 'PymoNNto.NetworkCore.Behavior',
        'PymoNNto.NetworkCore.Base': 'PymoNNto.NetworkCore.Base_Attachable_Modules',
        'PymoNNto.NetworkBehaviour': 'PymoNNto.NetworkBehavior',
        'PymoNNto.NetworkBehaviour.Basics.Normalization': 'PymoNNto.NetworkBehavior.Basics.Normalization',
        'PymoNNto.NetworkBehaviour.Logic.Basics.BasicHomeostasis': 'PymoNNto.NetworkBehavior.Basics.BasicHomeostasis',
        'NetworkBehaviour.Recorder.Recorder': 'PymoNNto.NetworkBehavior.Recorder.Recorder',
        'NetworkCore.Behaviour': 'PymoNNto.NetworkCore.Behavior',
    }.items():
        assert imported(old)[0] is imported(new)[0], old
    from PymoNNto.NetworkBehaviour.Structure.Structure import NeuronDimension
    from PymoNNto.NetworkCore.Behaviour import Behaviour
    assert NeuronDimension is PymoNNto.NeuronDimension and Behaviour is PymoNNto.Behaviour
    assert {
        'PymoNNto.NetworkBehaviour', 'PymoNNto.NetworkBehaviour.Logic', 'PymoNNto.NetworkCore.Base', 'PymoNNto.NetworkCore.Behaviour',
    } >= _names._told


def test_old_paths_are_told_of_once():
    _names._told.clear()
    for path in ('PymoNNto.NetworkCore.Neuron_Behaviour', 'NetworkCore.Neuron_Behaviour'):
        sys.modules.pop(path, None)
    assert imported('PymoNNto.NetworkCore.Neuron_Behaviour')[1] == [
        'PymoNNto.NetworkCore.Neuron_Behaviour is the old name of PymoNNto.NetworkCore.Behavior']
    assert imported('NetworkCore.Neuron_Behaviour')[1] == []


def test_what_is_not_there_is_named_as_it_was_asked_for():
    for path in ('PymoNNto.NetworkBehaviour.Nothing', 'NetworkCore.Nothing', 'PymoNNto.Nothing'):
        try:
            importlib.import_module(path)
        except ModuleNotFoundError as error:
            assert error.name == path, error.name
        else:
            raise AssertionError(path)


def test_modules_of_the_project_come_first():
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(f'{folder}/Exploration/Mine')
        for file in ('__init__.py', 'Mine/__init__.py'):
            open(f'{folder}/Exploration/{file}', 'w').close()
        with open(f'{folder}/Exploration/Mine/Own.py', 'w') as file:
            file.write('value = 5\n')
        before = {path: sys.modules.pop(path) for path in list(sys.modules) if path.split('.')[0] == 'Exploration'}
        sys.path.append(folder)
        try:
            own = importlib.import_module('Exploration.Mine.Own')
            theirs = importlib.import_module('Exploration.HelperFunctions')
            assert own.value == 5 and sys.modules['Exploration'].__file__.startswith(folder)
            assert theirs is importlib.import_module('PymoNNto.Exploration.HelperFunctions')
        finally:
            sys.path.remove(folder)
            for path in [path for path in sys.modules if path.split('.')[0] == 'Exploration']:
                del sys.modules[path]
            sys.modules.update(before)


def test_an_import_creates_nothing():
    """An import made a folder Data."""
    own = {path: module for path, module in sys.modules.items() if path.split('.')[0] == 'PymoNNto'}
    folder, finders, search_path = os.getcwd(), list(sys.meta_path), list(sys.path)
    with tempfile.TemporaryDirectory() as empty:
        os.chdir(empty)
        for path in own:
            del sys.modules[path]
        try:
            assert importlib.import_module('PymoNNto') is not PymoNNto
            assert os.listdir(empty) == []
        finally:
            os.chdir(folder)
            for path in [path for path in sys.modules if path.split('.')[0] == 'PymoNNto']:
                del sys.modules[path]
            sys.modules.update(own)
            sys.meta_path[:] = finders
            sys.path[:] = search_path

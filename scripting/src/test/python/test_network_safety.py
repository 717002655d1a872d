"""Defects of PymoNNto in security, reproducibility and manners: each test fails there, its first line says why."""

import importlib
import io
import os
import sys
import tempfile
import warnings
from contextlib import redirect_stdout

import numpy as np

import PymoNNto
from PymoNNto import *
from PymoNNto.Exploration.Evolution import Interface_Functions
from PymoNNto.Exploration.HelperFunctions.Save_Load import load_network, save_network


class Ramp(Behavior):
    def initialize(self, neurons):
        neurons.v = neurons.vector() + self.parameter('start', 0.0, neurons)

    def iteration(self, neurons):
        neurons.v += 1


def network(**parameters):
    net = Network()
    return net, NeuronGroup(net, 3, {1: Ramp(tag='r', **parameters)}, tag='a')


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


def in_new_folder(function, project=True):
    """Call a function in a folder that is no part of another project; return what it returns."""
    before = os.getcwd()
    with tempfile.TemporaryDirectory(dir='/var/tmp' if os.path.isdir('/var/tmp') else None) as folder:
        if project:
            os.mkdir(os.path.join(folder, 'Data'))
        os.chdir(folder)
        try:
            return function()
        finally:
            os.chdir(before)


def printed(function):
    output = io.StringIO()
    with redirect_stdout(output):
        function()
    return output.getvalue()


def fresh_import(names):
    """Import a module of the toolbox as a new process does; return which modules with some names that brought."""
    def is_hidden(path):
        return path.split('.')[0] in {'PymoNNto', *names}

    hidden = {path: sys.modules.pop(path) for path in list(sys.modules) if is_hidden(path)}
    finders, search_path = list(sys.meta_path), list(sys.path)
    try:
        assert importlib.import_module('PymoNNto') is not PymoNNto
        return sorted({path.split('.')[0] for path in sys.modules if is_hidden(path)} & set(names))
    finally:
        for path in [path for path in sys.modules if is_hidden(path)]:
            del sys.modules[path]
        sys.modules.update(hidden)
        sys.meta_path[:] = finders
        sys.path[:] = search_path


def with_genes(genome, text):
    set_genome(genome)
    try:
        net, a = network(start=text)
        net.initialize(info=False)
        return a.behavior[1].init_kwargs['start']
    finally:
        set_genome({})


# security

def test_defaults_of_genes_are_calculated_but_not_run():
    """The default of a gene was run as code."""
    assert with_genes({}, '[2*0.5+1#x]') == '2', with_genes({}, '[2*0.5+1#x]')
    assert with_genes({}, '[-abs(-3)#y]') == '-3'
    message = raised(ValueError, with_genes, {}, '[__import__("os").getpid()#z]')
    assert "default of the gene 'z'" in message and 'may not use' in message and 'arithmetic' in message


def test_modes_are_calculated_but_not_run():
    """A mode, which may come from a gene or a file, could call everything that Python has."""
    net, a = network()
    assert a.vector('np.sqrt(4)+abs(-1)').tolist() == [3, 3, 3]
    for mode, name in (
        ('__import__("os").getpid()', '__import__'), ('open("x")', 'open'), ('np.load("x")', 'load'),
        ('().__class__.__base__.__subclasses__()', '__class__'), ('[eval("1")]', 'eval'),
        ('(lambda: load("x"))()', 'load'),
    ):
        assert name in raised(NameError, a.vector, mode), mode


def test_texts_that_are_no_modes_are_not_run():
    """A parameter with parentheses was run as code."""
    net, a = network()
    text = '__import__("os").getpid()'
    assert a.behavior[1].parameter('other', text, a) == text


def test_queries_of_stored_runs_are_calculated_but_not_run():
    """A query of stored runs, and what was stored, were run as code."""
    def check():
        for score, note in ((3, 5), (7, '__import__("os").mkdir("ran")')):
            manager = StorageManager('G', print_msg=False, data_folder=os.path.join(os.getcwd(), 'Data'))
            manager.save_param_dict({'score': score, 'note': note})
        group = StorageManagerGroup('G', data_folder=os.path.join(os.getcwd(), 'Data'))
        assert len(group['note']) == 2 and not os.path.exists('ran')
        found = {query: len(group[query]) for query in ('score>5', 'score > np.sqrt(26)', 'note!=5', 'score in [3, 4]')}
        assert found == {'score>5': 1, 'score > np.sqrt(26)': 1, 'note!=5': 1, 'score in [3, 4]': 1}
        for query in ('score and open("x")', 'score or np.load("x")', 'score > score.__class__', 'score and print'):
            assert 'may not use' in raised(ValueError, group.__getitem__, query), query
        x, y = group.remove_duplicates_get_eval([1, 1, 2], [3, 5, 7], 'np.max(a) - a.min()')
        assert x.tolist() == [1, 2] and y.tolist() == [2, 0]
        assert "the names a" in raised(ValueError, group.remove_duplicates_get_eval, [1], [1], 'open("x", "w")')
        assert not os.path.exists('x')
    in_new_folder(check)


def test_genes_are_no_commands():
    """Genes came into the command line of a shell without quotes."""
    import java
    import subprocess
    system = java.type('java.lang.System')
    home = system.getProperty('polymonnto.home')
    seen = []
    run = subprocess.run
    subprocess.run = lambda command, **kwargs: seen.append((command, kwargs.get('shell', False)))
    system.setProperty('polymonnto.home', 'installed')
    try:
        execute_local_file('none.py', 'evo', 1, 2, {'a': '$(touch x)"; touch y'})
    finally:
        subprocess.run = run
        if home is None:
            system.clearProperty('polymonnto.home')
        else:
            system.setProperty('polymonnto.home', home)
    (command, shell), = seen
    assert not shell and command[:2] == ['installed/bin/polymonnto', 'run']
    assert command[-5:] == [
        'none.py', '__evo_name__=evo', '__evo_id__=1', '__evo_generation__=2', 'a=$(touch x)"; touch y']


# reproducibility

def test_only_the_simulation_draws_from_numpys_random_numbers():
    """Names of folders and colors of classes took random numbers from the simulation."""
    def check():
        np.random.seed(3)
        expected = np.random.rand(2).tolist()
        np.random.seed(3)
        assert fresh_import([]) == []
        net = Network()
        a = NeuronGroup(net, 4, {}, tag='a')
        b = NeuronGroup(net, NeuronDimension(width=2), {}, tag='b', color=red)
        SynapseGroup(net, a, b, 'GLU')
        assert np.random.rand() == expected[0]
        StorageManager('S', random_nr=True, print_msg=False, data_folder=os.path.join(os.getcwd(), 'Data'))
        assert np.random.rand() == expected[1]
    in_new_folder(check)


def test_colors_of_classes_are_the_same_in_each_run():
    """Colors of classes were numbers of the simulation's random stream, different in each run."""
    from PymoNNto.Exploration.Network_UI.Neuron_Classification_Colorizer import Neuron_Classification_Colorizer
    colors = []
    for seed in (1, 2):
        np.random.seed(seed)
        expected = np.random.rand()
        np.random.seed(seed)
        net, a = network()
        colors.append(Neuron_Classification_Colorizer(a).get_color_list([0, 1, 2]))
        assert np.random.rand() == expected
    assert colors[0] == colors[1] and len({tuple(each) for each in colors[0]}) == 3
    net, a = network()
    module = Neuron_Classification_Colorizer(a)
    assert 'may not use' in raised(ValueError, module.get_color_list, [0, 1, 2], 'open("x")')


def test_genes_keep_all_their_digits():
    """Genes were rounded to 15 decimals on their way into a parameter; small ones became 0."""
    for value in (1e-20, 1 / 3, -2.5e-7, 1.7976931348623157e308, 0.1 + 0.2, 5e-324, -0.0):
        text = with_genes({'x': value}, '[1#x]')
        assert float(text) == value and 'e' not in text, (value, text)
    assert with_genes({'x': 2.0}, 'uniform(0,[1#x])') == 'uniform(0,2)' and with_genes({'x': 120}, '[x]') == '120'


def test_a_saved_network_draws_the_same_numbers():
    """Saved networks had no version, and the random numbers could not go on from where they were."""
    import pickle

    def check():
        net = Network(tag='saved')
        a = NeuronGroup(net, 2, {}, tag='a')
        a.v = a.vector('uniform')
        with redirect_stdout(io.StringIO()):
            file = save_network(net, 's')
        expected = np.random.rand()
        loaded = load_network('s', restore_random=True)
        assert np.random.rand() == expected and np.array_equal(loaded.a.v, a.v)
        assert np.random.rand() != expected and load_network('s').iteration == 0 and np.random.rand() != expected
        with open(file, 'wb') as target:
            pickle.dump(('PolymoNNto network', 99, {}), target)
        assert "of version 99, not" in raised(ValueError, load_network, 's')
    in_new_folder(check)


# manners

def test_an_import_makes_no_folder():
    """An import made a folder Data in the working directory."""
    def check():
        fresh_import([])
        assert os.listdir('.') == []
    in_new_folder(check, project=False)


def test_an_import_brings_only_what_is_needed():
    """An import brought scipy, matplotlib and imageio, and took a second."""
    assert fresh_import(['scipy', 'matplotlib', 'imageio', 'sympy']) == []


def test_running_and_clearing_print_nothing():
    """Clearing recorders and switching behaviors printed a line each time."""
    net, a = network()
    a.add_behavior(9, Recorder('v'))
    net.initialize(info=False)

    def check():
        net.simulate_iteration()
        net.simulate_iterations(3, measure_block_time=False)
        net.clear_recorder()
        net.deactivate_behaviors('r')
        net.activate_behaviors('r')
    assert printed(check) == '' and net['v'] == [[]]


def test_warnings_are_warnings():
    """Warnings were printed, so that they could be neither filtered nor made errors."""
    net, a = network(satrt=5)
    with warnings.catch_warnings():
        warnings.simplefilter('error')
        assert '"satrt" not used' in raised(UserWarning, net.initialize, info=False)


def test_misspelled_names_have_a_right_spelling():
    """add_varable, swaped, enabeled, nomr_fac and backup_execued_file had no other spelling."""
    from PymoNNto.NetworkBehavior.Basics.Behavior_Weight_Initialization import CreateWeights
    recorder = Recorder('v')
    net, a = network()
    a.add_behavior(9, recorder)
    s = SynapseGroup(net, a, a, 'GLU', {1: CreateWeights(norm_fac=4.0)})
    net.initialize(info=False)
    recorder.add_variable('np.sum(v)')
    net.simulate_iterations(2, measure_block_time=False)
    assert recorder.swapped('v').shape == (3, 2) and np.allclose(s.W.sum(axis=0), 4)
    net.set_behaviors('r', enabled=False)
    assert not a.r.behavior_enabled
    a.set_behaviors('r', enabeled=True)
    assert a.r.behavior_enabled and 'told once' in raised(TypeError, net.set_behaviors, 'r')
    assert StorageManager.backup_executed_file is StorageManager.backup_execued_file

"""Folders of results; the values are those of PymoNNto on CPython unless they follow from the definition."""

import os
import sys
import tempfile
import warnings

import numpy as np

from PymoNNto import *


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


def in_new_folder(function, with_data=True):
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        if with_data:
            os.mkdir(os.path.join(folder, 'Data'))
        os.chdir(folder)
        try:
            return function(folder)
        finally:
            os.chdir(before)


def manager(name='My', **kwargs):
    return StorageManager(name, print_msg=False, **kwargs)


def test_folders_are_made_and_numbered():
    def check(folder):
        first = manager()
        assert first.absolute_path == folder + '/Data/StorageManager/My/My/' == first.get_path()
        assert os.path.isfile(first.absolute_path + 'config.ini') and first.load_param('time') > 1e9
        assert [manager().folder_name, manager().folder_name] == ['My_0', 'My_1']
        assert manager(add_new_when_exists=False).folder_name == 'My'
        assert manager(add_new_when_exists=False, last=True).folder_name == 'My_1'
        assert manager({'x y': 1, 'z': 'a b'}).folder_name == 'xy=1_z=ab'
        assert StorageManager('My', 'run', random_nr=7, print_msg=False).absolute_path.endswith('/My/run7/')
        assert sorted(os.listdir(folder + '/Data/StorageManager/My')) == ['My', 'My_0', 'My_1', 'run7']
        assert manager('Other', data_folder=folder + '/Else').absolute_path == folder + '/Else/StorageManager/Other/Other/'
    in_new_folder(check)


def test_a_random_number_does_not_change_numpys():
    """Random names of folders took numbers from the simulation."""
    def check(folder):
        np.random.seed(0)
        expected = np.random.rand()
        np.random.seed(0)
        assert manager(random_nr=True).folder_name[2:].isdigit()
        assert np.random.rand() == expected
    in_new_folder(check)


def test_only_a_storage_manager_makes_folders():
    def check(folder):
        for name in [each for each in sys.modules if each.startswith('PymoNNto.Exploration.StorageManager')]:
            del sys.modules[name]
        from PymoNNto.Exploration.StorageManager.StorageManager import StorageManager as Fresh
        assert os.listdir(folder) == []
        assert len(StorageManagerGroup('none')) == 0 and get_settings('none') == {} and len(load_datapoints(['a'])[0]) == 0
        simple = SimpleStorageManager(folder + '/own')
        assert simple.load_param('x') is None and os.listdir(folder) == []
        simple.save_param('x', 2)
        assert simple.absolute_path == folder + '/own/' and SimpleStorageManager(folder + '/own/').load_param('x') == 2
        Fresh('A', print_msg=False, data_folder=folder + '/Data')
        assert sorted(os.listdir(folder)) == ['Data', 'own']
    in_new_folder(check, with_data=False)


def test_parameters_are_stored_as_text():
    def check(folder):
        sm = manager()
        sm.save_param_dict({'a': 1, 'b': True, 'c': [1, 2, 3], 'd': 0.5, 'e': 1e-5, 'f': '10%', 'n': None, 't': 'x'})
        again = manager(add_new_when_exists=False)
        keys = ['a', 'b', 'c', 'd', 'e', 'f', 'n', 't', 'zz']
        values = [1, True, '[1, 2, 3]', 0.5, '1e-05', '10percent', 'None', 'x', None]
        assert again.load_param_list(keys) == values and type(again.load_param('b')) is bool
        assert again.load_param_list(['a', 'd'], return_dict=True) == {'a': 1, 'd': 0.5}
        assert list(again.get_all_params()) == ['time', 'a', 'b', 'c', 'd', 'e', 'f', 'n', 't']
        assert again.load_param('a', return_string=True) == '1' and again.load_param('q', default=7) == 7
        sm.save_param('a', 'two\nlines', section='Other')
        assert manager(add_new_when_exists=False).load_param('a', section='Other') == 'two\nlines'
        assert list(again.get_all_params('none')) == []
    in_new_folder(check)


def test_keys_keep_their_case():
    """Keys that differ only in case were one parameter."""
    def check(folder):
        sm = manager()
        sm.save_param_dict({'Tau': 1, 'tau': 2, 'gain': 3})
        assert (sm.load_param('Tau'), sm.load_param('tau'), sm.load_param('Gain')) == (1, 2, 3)
    in_new_folder(check)


def test_arrays_objects_and_texts_are_stored():
    def check(folder):
        sm = manager()
        sm.save_np('v', np.arange(3.0))
        sm.save_obj('o', {'a': [1, 2]})
        sm.save_str('s', 'text')
        assert sm.load_np('v').tolist() == [0, 1, 2] and sm.load_obj('o') == {'a': [1, 2]} and sm.load_str('s') == 'text'
        assert sm.has_obj('o') and not sm.has_obj('p')
    in_new_folder(check)


def test_recorders_are_stored():
    class Count(Behavior):
        def iteration(self, neurons):
            neurons.v = np.array([neurons.iteration, 0])

    def check(folder):
        net = Network()
        recorder = Recorder(['v', 'v/2'])
        NeuronGroup(net, 2, {1: Count(), 2: recorder})
        net.initialize(info=False)
        net.simulate_iterations(3, measure_block_time=False)
        sm = manager()
        sm.save_recorder('r_', recorder)
        sm.save_recorder('q_', recorder, 'v')
        assert sm.load_np('r_v').tolist() == [[1, 0], [2, 0], [3, 0]] == sm.load_np('q_v').tolist()
        assert sm.load_np('r_v/2').tolist() == [[0.5, 0], [1, 0], [1.5, 0]]
    in_new_folder(check)


def test_the_network_stores_its_description():
    class Tuned(Behavior):
        def initialize(self, neurons):
            self.rate = self.parameter('rate', 1.0)

    def check(folder):
        sm = manager()
        net = Network(tag='described')
        NeuronGroup(net, 2, {1: Tuned(rate='[5#stored_rate]')}, tag='a')
        net.initialize(info=True, storage_manager=sm)
        get_genome().pop('stored_rate')
        assert 'described' in sm.load_param('info') and sm.load_param('stored_rate') == 5
    in_new_folder(check)


def test_pictures_are_numbered():
    def check(folder):
        from matplotlib.image import imread
        sm = manager()
        sm.save_frame(np.array([[0, 255], [51, 102]]), 'f')
        sm.save_frame(np.full((2, 2, 3), 255.0), 'f')
        assert sm.get_next_frame_name('f') == sm.absolute_path + 'f2.png'
        assert np.allclose(imread(sm.absolute_path + 'f0.png')[:, :, 0], [[0, 1], [0.2, 0.4]], atol=0.005)
        assert imread(sm.absolute_path + 'f1.png')[:, :, :3].min() == 1
    in_new_folder(check)


def test_a_video_needs_ffmpeg():
    def check(folder):
        path = os.environ.get('PATH', '')
        os.environ['PATH'] = folder
        try:
            assert 'ffmpeg' in raised(FileNotFoundError, manager().render_video, 'f', True)
        finally:
            os.environ['PATH'] = path
    in_new_folder(check)


def test_files_are_backed_up():
    def check(folder):
        import zipfile
        os.makedirs('src/deep')
        for name in ('main.py', 'src/a.py', 'src/deep/b.py', 'Data/secret.txt', 'old.zip'):
            with open(name, 'w') as file:
                file.write(name)
        sm = manager()
        sm.backup('src/a.py')
        sm.backup('src/')
        argv = sys.argv
        sys.argv = ['main.py']
        try:
            sm.backup_execued_file()
        finally:
            sys.argv = argv
        assert sorted(os.listdir(sm.absolute_path)) == ['a.py', 'config.ini', 'main.py', 'src']
        sm.copy_project_files()
        with zipfile.ZipFile(sm.absolute_path + 'backup.zip') as archive:
            assert sorted(archive.namelist()) == ['main.py', 'src/a.py', 'src/deep/b.py']
        zipDir('src', 'packed.zip', filter=['deep'])
        with zipfile.ZipFile('packed.zip') as archive:
            assert archive.namelist() == ['a.py']
    in_new_folder(check)


def runs():
    for i, score in enumerate([3, 7, 5]):
        sm = manager('G')
        sm.save_param('score', score)
        if i:
            sm.save_param('n', i * 1000)
            sm.save_np('v', np.arange(i))
            sm.save_obj('o', i)


def test_runs_are_compared():
    def check(folder):
        runs()
        group = StorageManagerGroup('G')
        assert [each.folder_name for each in group] == ['G', 'G_0', 'G_1'] and len(group.StorageManagerList) == 3
        group.sort_by('score')
        assert group.get_param_list('score') == [3, 5, 7] and group.get_param_list('n') == [None, 2000, 1000]
        assert group.get_param_list('n', remove_None=True) == [2000, 1000]
        assert group.get_param_list('#SM#') is group.StorageManagerList
        assert group.get_multi_param_list(['score', 'n']).tolist() == [[5, 7], [2000, 1000]]
        assert group.get_multi_param_list(['score', 'n'], remove_None=False).tolist() == [[3, 5, 7], [None, 2000, 1000]]
        assert [each if each is None else each.tolist() for each in group.get_np_list('v')] == [None, [0, 1], [0]]
        assert group.get_obj_list('o', remove_None=True) == [2, 1]
        group.add_virtual_multi_parameter('kind', 4)
        data = group.get_multi_param_dict(['score', 'kind'])
        assert data['kind'].tolist() == [4, 4, 4] and {'score', 'n', 'kind'} <= set(group.get_all_params())
        different, means = group.remove_duplicates_get_eval(np.array([1, 2, 1]), np.array([5, 6, 9]), 'np.average(a)')
        assert different.tolist() == [1, 2] and means.tolist() == [7, 6]
        assert set(os.listdir(folder + '/Data/StorageManager/G')) == {'G', 'G_0', 'G_1'}
    in_new_folder(check)


def test_runs_are_found_by_conditions():
    """Other parameters in a condition were NameErrors."""
    def check(folder):
        runs()
        sm = manager('G')
        sm.save_param_dict({'name': 'x', 'c': [1, 2], 'a-b': 3})
        group = StorageManagerGroup('G')
        names = {query: [each.folder_name for each in group[query]] for query in (
            'score>4', 'score >= 5 and n < 1500', 'score < 9 and n < 1500', 'score', "name=='x'", 'c==[1,2]', 'a-b>2',
        )}
        assert names == {
            'score>4': ['G_0', 'G_1'], 'score >= 5 and n < 1500': ['G_0'], 'score < 9 and n < 1500': ['G_0'],
            'score': ['G', 'G_0', 'G_1'],
            "name=='x'": ['G_2'], 'c==[1,2]': ['G_2'], 'a-b>2': ['G_2'],
        }
        parts = StorageManagerGroup('G_', main_folder_name='G')
        assert [each.folder_name for each in parts] == ['G_0', 'G_1', 'G_2']
        assert os.listdir(folder + '/Data/StorageManager') == ['G']
    in_new_folder(check)


def test_a_text_that_looks_like_code_is_not_run():
    """Queries ran what was stored as code."""
    def check(folder):
        manager('G').save_param('score', '__import__("os").mkdir("ran")')
        assert [each.folder_name for each in StorageManagerGroup('G')['score']] == ['G']
        assert not os.path.exists('ran')
    in_new_folder(check)


def test_data_points_of_a_clone():
    def check(folder):
        sm = StorageManager('p', data_folder=folder + '/Data/Plot_Project_Clones/p/Data', print_msg=False)
        sm.save_param_dict({'x': 1, 'y': 2.5})
        assert [each.tolist() for each in load_datapoints(['x', 'y'], 'p')] == [[1], [2.5]]
        assert load_datapoints(['x'], 'p', sort_by_param='x', return_dict=True)['x'].tolist() == [1]
    in_new_folder(check)


def test_settings_are_literals():
    """settings.ini was run as code, and what failed was left out without a word."""
    def check(folder):
        with open('Data/settings.ini', 'w') as file:
            file.write('[ui]\nSize = [1, 2]\nname = "n"\nbad = __import__("os").mkdir("ran")\n')
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter('always')
            found = get_settings('ui')
            assert not os.path.exists('ran') and found == {'size': [1, 2], 'name': 'n'} and get_settings('other') == {}
        assert [str(each.message).split()[0] for each in seen] == ['bad']
    in_new_folder(check)


def test_an_individual_of_an_evolution_has_its_own_folder():
    from PymoNNto.Exploration.Evolution import Interface_Functions

    def check(folder):
        run = dict(Interface_Functions._run)
        Interface_Functions._run.update({'__evo_name__': 'evo', '__evo_id__': '7', '__evo_generation__': '1'})
        try:
            assert manager('ignored').absolute_path == folder + '/Data/StorageManager/evo/evo id7/'
            assert manager('own', use_evolution_path=False).folder_name == 'own'
        finally:
            Interface_Functions._run.update(run)
    in_new_folder(check)

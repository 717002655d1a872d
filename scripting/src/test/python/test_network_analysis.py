"""Analysis modules and those that come with the toolbox; the values are those of PymoNNto and scipy on CPython."""

import warnings

import numpy as np

from PymoNNto import *
from PymoNNto.Exploration.AnalysisModules import *
from PymoNNto.Exploration.Network_UI.Neuron_Classification_Colorizer import Neuron_Classification_Colorizer

BLOCKS = [
    [23, 26, 26, 0, 9, 8], [24, 27, 20, 0, 7, 1], [25, 27, 20, 1, 4, 6],
    [2, 9, 9, 29, 29, 21], [2, 7, 0, 25, 20, 20], [4, 4, 9, 23, 22, 24],
]


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


class Triple(AnalysisModule):
    def initialize(self, neurons):
        self.add_tag('mine')

    def execute(self, neurons, x=2, y='a', *, z=None):
        self.update_progress(50)
        return x * 3


def group(size=5, **kwargs):
    net = Network()
    return NeuronGroup(net, size, tag='a', **kwargs)


def blocks():
    a = group(6)
    s = SynapseGroup(a.network, a, a, 'EE')
    s.W = np.array(BLOCKS, dtype=float)
    return a, s


def test_a_module_is_called_and_remembers_its_results():
    a = group()
    module = Triple(a, tag='q,w', k=5)
    assert module.tags[:3] == ['q', 'w', 'Triple'] and 'mine' in module.tags
    assert module.execution_arguments == {'x': 2, 'y': 'a', 'z': None} and module.is_executable()
    assert (module(), module(x=5), module.exec(x=5, y='b')) == (6, 15, 15)
    assert list(module.get_results()) == [
        'Triple(q,w, 5)', "Triple(q,w, 5) {'x': 5}", "Triple(q,w, 5) {'x': 5, 'y': 'b'}",
    ]
    assert module.current_key == "Triple(q,w, 5) {'x': 5, 'y': 'b'}" and module.result() == 15 == module.last_call_result()
    assert a.get_all_analysis_module_results('mine') == module.get_results()
    results, modules = a.get_all_analysis_module_results('mine', return_modules=True)
    assert all(modules[key] is module for key in results)
    assert a['mine', 0] is module and a.Triple is module and a.analysis_modules == [module]


def test_a_module_of_the_network_is_found_once():
    a = group()
    module = Triple(a.network)
    assert a.network['Triple'] == [module]


def test_a_module_may_be_attached_later():
    a = group()
    module = Triple()
    assert 'nothing to analyse' in raised(RuntimeError, module)
    a.add_analysis_module(module)
    assert module.parent is a and a.Triple() == 6


def test_results_can_be_watched_and_removed():
    module = Triple(group())
    keys, percents = [], []
    module.set_update_notifier(keys.append)
    module.add_progress_update_function(percents.append)
    module()
    assert keys == ['Triple()'] and percents == [0, 50, 100]
    assert module.remove_result('Triple()') == 6 and keys == ['Triple()', None] and module.get_results() == {}
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        assert module.remove_result('other') is None
    assert "'other'" in str(seen[0].message) and len(keys) == 2
    module.remove_update_notifier(keys.append)
    module(x=1)
    module.clear_results()
    assert module.get_results() == {} and module.result() == 3
    module.save_results = False
    assert module(x=4) == 12 and module.get_results() == {} and module.result() == 3


def test_what_has_no_execute_is_not_executable():
    class Nothing(AnalysisModule):
        pass

    module = Nothing(group())
    assert not module.is_executable() and module() is None and module.get_results() == {}


def test_weights_are_classified_as_pandas_and_scipy_do():
    a, s = blocks()
    after, before = Weight_Classifier_Post(a, syn_tag='EE'), Weight_Classifier_Pre(a)
    assert after().tolist() == [2, 2, 2, 1, 1, 1]
    assert after(sensitivity=30).tolist() == [3, 3, 4, 1, 2, 1]
    assert after(sensitivity=60).tolist() == [4, 4, 5, 1, 3, 2]
    assert before(sensitivity=30).tolist() == [1, 1, 1, 2, 2, 3]
    assert before(sensitivity=60).tolist() == [2, 1, 1, 3, 4, 5]
    assert after.tags[-2:] == ['classifier', 'cluster_matrix_classifier']
    assert set(a['classifier']) == {after, before}


def test_the_cluster_matrix_is_sorted_by_class():
    a, s = blocks()
    module = Weight_Classifier_Post(a)
    module()
    matrix, order = module.get_cluster_matrix('Weight_Classifier_Post()')
    assert order.tolist() == [3, 4, 5, 0, 1, 2]
    assert np.allclose(matrix, np.corrcoef(np.array(BLOCKS), rowvar=False)[order][:, order])
    assert abs(matrix[3, 4] - 0.9790332713537254) < 1e-12
    assert 'call the module first' in raised(KeyError, Weight_Classifier_Pre(a).get_cluster_matrix, 'x')


def test_classes_keep_their_numbers_when_they_are_computed_again():
    a, s = blocks()
    module = Weight_Classifier_Post(a)
    module.result_storage['Weight_Classifier_Post()'] = np.array([1, 1, 1, 2, 2, 2])
    assert module().tolist() == [1, 1, 1, 2, 2, 2]
    module.result_storage["Weight_Classifier_Post() {'sensitivity': 30}"] = np.array([7, 7, 7, 7, 7, 5])
    again = module(sensitivity=30).tolist()
    assert again[:2] == [7, 7] and again[5] == again[3] == 5 and len({*again}) == 4


def test_neurons_without_weights_form_a_class():
    a, s = blocks()
    s.W[:, 2] = 0
    classes = Weight_Classifier_Post(a)()
    assert len(classes) == 6 and classes[0] == classes[1] and classes[3] == classes[4] == classes[5] != classes[0]


def test_weights_that_cannot_be_compared_are_named():
    a, s = blocks()
    assert "have the tag 'GABA'; there are" in raised(ValueError, Weight_Classifier_Pre(a, syn_tag='GABA'))
    s.W[:] = 0
    assert '0 such rows' in raised(ValueError, Weight_Classifier_Pre(a))


def test_given_classes_are_a_result():
    a = group(3)
    module = Static_Classification(a, name='layers', classes=[0, 0, 1])
    assert module.get_results() == {'layers': [0, 0, 1]} and a['classifier', 0] is module
    assert module.result() == [0, 0, 1]
    assert 'one per neuron: 3' in raised(ValueError, Static_Classification, a, name='x', classes=[1])


def test_classes_get_colors():
    a = group(color=(100.0, 50.0, 10.0, 255.0))
    module = Neuron_Classification_Colorizer(a)
    assert module.get_color_list([3, 1, 2, 9, 1]) == [
        [30.0, 15.0, 3.0, 255.0], [100.0, 50.0, 10.0, 255.0], [60.0, 30.0, 6.0, 255.0],
        [137.39826717085603, 83.83890288065896, 174.73097260117368, 255.0], [100.0, 50.0, 10.0, 255.0],
    ]
    assert module.get_color_list(None, '(r,g,b,a)') == [(100.0, 50.0, 10.0, 170.96921509549256)] * 5
    assert a['colorizer', 0] is module


def test_principal_components():
    pca = PCA(2).fit([[1, 2, 0], [3, 1, 4], [5, 9, 2], [6, 5, 3]])
    assert np.allclose(pca.singular_values_, [6.857691316021601, 3.7201102059706495])
    assert np.allclose(pca.explained_variance_ratio_, [0.755468758005431, 0.22231678625810425])
    full = PCA().fit([[1, 2, 0], [3, 1, 4], [5, 9, 2], [6, 5, 3]])
    back = full.inverse_transform(full.transform([[1, 2, 0]]))
    assert full.components_.shape == (3, 3) and np.allclose(back, [[1, 2, 0]])


def test_principal_components_of_recorded_activity():
    from PymoNNto.Exploration.Network_UI.Basic_Tabs.Helper.PCA import get_activity_singular_values

    class Turn(Behavior):
        def iteration(self, neurons):
            neurons.output = np.array([np.sin(neurons.iteration), 2 * np.sin(neurons.iteration), 0.0])

    net = Network()
    a = NeuronGroup(net, 3, {1: Turn(), 2: Recorder('output')}, tag='a')
    net.initialize(info=False)
    net.simulate_iterations(20, measure_block_time=False)
    result = Activity_PCA(a)(num_sv=2)
    assert abs(result.explained_variance_ratio_[0] - 1) < 1e-12
    assert np.allclose(result.components_[0], [5 ** -0.5, 2 * 5 ** -0.5, 0])
    assert np.allclose(get_activity_singular_values(a['output', 0, 'np'], 2), result.singular_values_)
    assert 'Recorder' in raised(ValueError, Activity_PCA(a, variable='v'))

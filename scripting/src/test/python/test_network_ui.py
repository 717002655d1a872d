"""Network_UI without a window: what scripts call, and what tabs declare."""

import logging
import warnings

from PymoNNto import *
from PymoNNto.Exploration.Network_UI import *
from PymoNNto.Exploration.Network_UI import Network_UI as window
from PymoNNto.Exploration.Network_UI.TabBase import TabBase


class Ramp(Behavior):
    def initialize(self, neurons):
        neurons.v = neurons.vector()

    def iteration(self, neurons):
        neurons.v += 1


class NewTab(TabBase):
    def __init__(self, title='new'):
        super().__init__(title)
        self.selected = []

    def add_recorder_variables(self, group, Network_UI):
        Network_UI.add_recording_variable(group, 'np.mean(v)', timesteps=3)
        Network_UI.add_recording_variable(group, 'not_there', timesteps=3)

    def initialize(self, Network_UI):
        self.tab = Network_UI.add_tab(title=self.title)
        plot = Network_UI.tab.add_plot(x_label='t')
        plot.setYRange(0, 1)
        self.curves = plot.add_curves(number_of_curves=2, names=['a', 'b'])
        Network_UI.tab.add_row()
        self.image = Network_UI.tab.add_plot(title='W').add_image()

    def on_selected_neuron_changed(self, Network_UI):
        self.selected.append(list(Network_UI.selected_neuron_ids()))


class OldTab(TabBase):
    def initialize(self, Network_UI):
        self.tab = Network_UI.Next_Tab(self.title)
        self.curve = Network_UI.Add_plot_curve(x_label='t')
        self.curves = Network_UI.Add_plot_curve(number_of_curves=3)


class QtTab(TabBase):
    def initialize(self, Network_UI):
        self.tab = Network_UI.add_tab('never')
        self.grid = QGridLayout()


class Told(logging.Handler):
    def __init__(self):
        super().__init__()
        self.messages = []

    def emit(self, record):
        self.messages.append(record.getMessage())


def _network(size=12, **kwargs):
    net = Network()
    group = NeuronGroup(net=net, size=size, behavior={1: Ramp(), 2: Recorder('v')}, tag='n', **kwargs)
    SynapseGroup(net=net, src=group, dst=group, tag='GLU')
    net.initialize(info=False)
    return net, group


def _told(function):
    told = Told()
    logger = logging.getLogger('PymoNNto')
    logger.addHandler(told)
    try:
        function()
    finally:
        logger.removeHandler(told)
    return told.messages


def test_constructing_it_runs_nothing_and_clears_nothing():
    """Network_UI ran one iteration and cleared the recorders."""
    net, group = _network()
    net.simulate_iterations(5)
    for modules in ([], get_default_UI_modules(['v'], ['W'])):
        Network_UI(net, modules=modules, label='x', group_display_count=1)
        assert net.iteration == 5 and len(net['v', 0]) == 5


def test_groups_get_positions():
    net, group = _network()
    Network_UI(net, modules=[])
    assert (group.width, group.height) == (3, 4) and len(group.x) == 12
    net, group = _network(size=NeuronDimension(width=6, height=2))
    Network_UI(net, modules=[])
    assert (group.width, group.height) == (6, 2) and len(group['NeuronDimension']) == 1


def test_a_behavior_at_key_0_stays():
    net = Network()
    group = NeuronGroup(net=net, size=4, behavior=[Ramp()])
    net.initialize(info=False)
    Network_UI(net, modules=[])
    assert type(group.behavior[0]).__name__ == 'Ramp' and group.width == 2


def test_show_says_once_that_nothing_is_shown():
    net, _ = _network()
    window_module = __import__('sys').modules['PymoNNto.Exploration.Network_UI.Network_UI']
    window_module._told = False
    ui = window(net, modules=[])
    messages = _told(lambda: [ui.show() for _ in range(3)])
    assert len(messages) == 1 and 'no live view' in messages[0], messages
    assert net.iteration == 0


def test_tabs_declare_and_record():
    net, group = _network()
    tab = NewTab()
    ui = Network_UI(net, modules=[tab] + get_default_UI_modules(['v'], ['W']))
    assert [each.properties['title'] for each in ui.tabs] == ['new']
    assert not tab.tab.isVisible()
    row = tab.tab.get_layout()
    assert row.kind == 'row' and row.children[0].children == [tab.image]
    first = tab.tab.children[0].children[0]
    assert first.calls == [('setYRange', (0, 1), {})] and first.children == tab.curves
    assert [curve.properties['name'] for curve in tab.curves] == ['a', 'b']
    tab.curves[0].setData([1, 2], [3, 4])
    assert (tab.curves[0].x, tab.curves[0].y) == ([1, 2], [3, 4])
    net.simulate_iterations(5)
    assert list(net['np.mean(v)', 0, 'np']) == [3, 4, 5]
    assert list(net['iteration', 0, 'np']) == [3, 4, 5]
    assert net['not_there'] == []


def test_old_calls_warn_and_one_curve_is_no_list():
    net, _ = _network()
    tab = OldTab('old')
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        Network_UI(net, modules=[tab])
    assert {str(each.message).split()[0] for each in caught} == {'Next_Tab', 'Add_plot_curve'}
    tab.curve.setData([1])
    assert (tab.curve.x, tab.curve.y) == (None, [1])
    assert len(tab.curves) == 3


def test_one_curve_is_no_list():
    """Add_plot_curve gave a list also for one curve, so that the documentation's tab failed."""
    net, _ = _network()
    tab = OldTab('old')
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        Network_UI(net, modules=[tab])
    assert not isinstance(tab.curve, list) and hasattr(tab.curve, 'setData')


def test_a_network_with_events_can_be_shown():
    """Network_UI of a network with an EventRecorder, as in the paper's Complex.py, was an AttributeError."""
    net, group = _network()
    group.add_behavior(3, EventRecorder('v'))
    net.simulate_iteration()
    Network_UI(net, modules=[])
    assert len(net['v.t', 0]) == 12


def test_a_tab_of_qt_widgets_is_left_out():
    net, _ = _network()
    uis = []
    messages = _told(lambda: uis.append(Network_UI(net, modules=[QtTab(), NewTab()])))
    assert len(messages) == 1 and 'QtTab' in messages[0] and 'QGridLayout' in messages[0], messages
    assert [type(each).__name__ for each in uis[0].modules] == ['NewTab']
    assert [each.properties['title'] for each in uis[0].tabs] == ['new']


def test_an_error_of_a_tab_is_not_hidden():
    class Wrong(TabBase):
        def initialize(self, Network_UI):
            missing_name

    net, _ = _network()
    try:
        Network_UI(net, modules=[Wrong()])
    except NameError as error:
        assert 'missing_name' in str(error)
    else:
        raise AssertionError('no error')


def test_neurons_can_be_selected():
    net, group = _network()
    tab = NewTab()
    ui = Network_UI(net, modules=[tab])
    assert ui.selected_neuron_id() == 0 and ui.selected_neuron_tag() == 'n'
    ui.select_neuron(group, 3)
    ui.select_neurons(group, [5, 7], add_to_select_group=True)
    assert tab.selected == [[3], [3, 5, 7]]
    assert ui.get_selected_synapses() == [group] and ui.transmitters == ['GLU'] and ui.group_tags == ['n']


def test_defaults_are_not_shared():
    """All windows without group_tags had one list of them."""
    first, _ = _network()
    Network_UI(first, modules=[])
    second = Network()
    NeuronGroup(net=second, size=2, behavior={1: Ramp()}, tag='other')
    second.initialize(info=False)
    assert Network_UI(second, modules=[]).group_tags == ['other']


def test_behaviors_bring_tabs():
    class WithTab(Ramp):
        def get_UI_Tabs(self):
            return [NewTab('brought')]

    net = Network()
    NeuronGroup(net=net, size=2, behavior={1: WithTab()})
    net.initialize(info=False)
    given = []
    assert [each.properties['title'] for each in Network_UI(net, modules=given).tabs] == ['brought']
    assert given == []


def test_tabs_by_class_can_be_made_anew():
    tabs = get_modules_dict(get_default_UI_modules(['v']), None, NewTab('a'), {1: NewTab('b')})
    assert len(tabs) == 20 and tabs[NewTab].title == 'b'
    tabs[multi_group_plot_tab].__init__(['v|0.5'])
    assert tabs[multi_group_plot_tab].variables == ['v|0.5']
    net, _ = _network()
    assert len(Network_UI(net, modules=tabs).modules) == 20


def test_results_of_analysis_modules_can_be_chosen():
    class Twice(AnalysisModule):
        def initialize(self, neurons):
            self.add_tag('classifier')

        def execute(self, neurons, factor=2):
            return neurons.size * factor

    net, group = _network()
    twice = Twice(group)
    seen = []
    box = Analytics_Results_Select_ComboBox(
        group, 'classifier', first_entry='none', on_update_func=lambda *args: seen.append(args[3]))
    assert box.get_selected_key() == 'none' and box.get_selected_result() is None
    twice(factor=3)
    assert list(box.current_results.values()) == [36]
    box.update(next(iter(box.current_results)))
    assert box.get_selected_result() == 36 and box.get_selected_module() is twice and seen[-1] == 36

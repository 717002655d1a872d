"""The user interface of a network, answered without a window."""

from PymoNNto import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.Exploration.Network_UI.TabBase import TabBase  # noqa: F401
from PymoNNto.Exploration.UI_Base import UI_Base
from PymoNNto.NetworkBehavior.Recorder.Recorder import Recorder
from PymoNNto.NetworkBehavior.Structure.Structure import get_squared_dim

_QT_NAMES = ('Qt', 'QtCore', 'QtGui', 'QtWidgets', 'pg', 'uic')
_FIRST_RECORDER_KEY = 10000
_told = False


class event:
    """Something that happened from one iteration to another."""

    def __init__(self, start_t, tag, end_t=None):
        self.start_t = start_t
        self.tag = tag
        self.end_t = end_t


class Network_UI(UI_Base):
    """Tabs about a network.

    There is no window yet: the tabs declare what they would show, groups get positions and the recordings that tabs of
    the script's own ask for, and `show` says that nothing is shown. No iteration is run and no recorder is cleared.

    Parameters
    ----------
    network : Network
        An initialized network.
    modules : list or dict of TabBase
        The tabs; those that behaviors bring with them (``get_UI_Tabs``) are added.
    title, label : str
        What is shown; `label` is the old name.
    group_tags, transmitters : list of str
        Tags of neuron groups and of synapse groups that tabs are about; the first tag of each if none are given.
    """

    def __init__(self, network, modules=(), title='Network UI', group_tags=None, transmitters=None,
                 storage_manager=None, group_display_count=None, reduced_layout=False, label=None):
        super().__init__(title=title if label is None else label)
        self.network = network
        self.reduced_layout = reduced_layout
        self.storage_manager = storage_manager
        self.render_every_x_frames = 1
        self.pause = False
        self.step = False
        self.update_without_state_change = False
        self.event_list = []
        self.neuron_select_color = (0, 255, 0, 255)
        self.group_display_count = len(network.NeuronGroups) if group_display_count is None else group_display_count
        self.group_tags = list(group_tags or dict.fromkeys(group.tags[0] for group in network.NeuronGroups))
        self.transmitters = list(transmitters or dict.fromkeys(group.tags[0] for group in network.SynapseGroups))
        for group in network.NeuronGroups:
            group.is_visible = True
            if not group['NeuronDimension']:
                _add_positions(group)
        self._neuron_select_group = self._first_group()
        self._neuron_select_mask = self._selection(self._neuron_select_group, 0)
        self.modules = list(modules.values() if isinstance(modules, dict) else modules)
        for behavior in network.all_behaviors():
            self.modules += behavior.get_UI_Tabs()
        self.modules = [module for module in self.modules if self._declare(module)]
        self._recorded = {}
        for group in self._groups():
            for module in self.modules:
                module.add_recorder_variables(group, self)
        self._add_recorders()

    def _groups(self):
        return list(dict.fromkeys(group for tag in self.group_tags for group in self.network[tag]))

    def _first_group(self):
        groups = self._groups() or self.network.NeuronGroups
        return groups[0] if groups else None

    @staticmethod
    def _selection(group, mask):
        if group is None:
            return None
        selected = group.vector(bool)
        if group.size:
            selected[mask] = True
        return selected

    def _declare(self, module):
        """Let a tab declare itself; False if it is made of Qt widgets."""
        self.sidebar.set_parent_layout(root=True)
        tabs, tab = list(self.tabs), self._tab
        try:
            module.initialize(self)
        except NameError as error:
            name = str(error).partition("'")[2].partition("'")[0]  # GraalPy does not keep it as error.name
            if not (name in _QT_NAMES or name[:1] == 'Q' and name[1:2].isupper()):
                raise
            import logging
            logging.getLogger('PymoNNto').warning(
                'The tab %s is left out: it is made of Qt widgets (%s)', type(module).__name__, name)
            self.tabs, self._tab = tabs, tab
            return False
        return True

    def add_recording_variable(self, group, var, timesteps):
        """Record a variable of a group, at least its last `timesteps` values."""
        lengths = self._recorded.setdefault(group, {})
        lengths[var] = max(timesteps, lengths.get(var, 0))
        return True

    def _add_recorders(self):
        for group, lengths in self._recorded.items():
            for length in dict.fromkeys(lengths.values()):
                variables = [variable for variable, wanted in lengths.items() if wanted == length]
                variables = [variable for variable in variables if _can_record(group, variable)]
                if variables:
                    recorder = Recorder(variables + ['iteration'], tag=f'UI_rec,rec_{length}', max_length=length)
                    group.add_behavior(_free_key(group, _FIRST_RECORDER_KEY + length, 1), recorder)

    def get_visible_neuron_groups(self):
        """Return the groups that are not hidden."""
        return [group for group in self.network.NeuronGroups if group.is_visible]

    def select_neurons(self, group, mask, add_to_select_group=False):
        """Select the neurons of a group that a mask or index names, also."""
        keep = (add_to_select_group or self.control_key_down) and group is self._neuron_select_group
        if not keep:
            self._neuron_select_group = group
            self._neuron_select_mask = group.vector(bool)
        self._neuron_select_mask[mask] = True
        for module in self.modules:
            module.on_selected_neuron_changed(self)
        self.static_update_func()

    def select_neuron(self, group, id, add_to_select_group=False):
        """Select one neuron."""
        self.select_neurons(group, id, add_to_select_group)

    def select_neuron_class(self, group, class_id, add_to_select_group=False):
        """Select the neurons of one class."""
        self.select_neurons(group, group.classification == class_id, add_to_select_group)

    def selected_class_ids(self):
        """Return the classes of the selected neurons."""
        return np.unique(self._neuron_select_group.classification[self._neuron_select_mask])  # noqa: F405

    def selected_neuron_group(self):
        """Return the group of the selected neurons."""
        return self._neuron_select_group

    def selected_neuron_tag(self):
        """Return the first tag of the group of the selected neurons."""
        return self._neuron_select_group.tags[0]

    def selected_neuron_mask(self):
        """Return which neurons of the group are selected."""
        return self._neuron_select_mask

    def selected_neuron_id(self):
        """Return the index of the first selected neuron."""
        return self._neuron_select_mask.argmax()

    def selected_neuron_ids(self):
        """Return the indices of the selected neurons."""
        return np.where(self._neuron_select_mask)[0]  # noqa: F405

    def get_selected_synapses(self):
        """Return the destinations of those afferent synapse groups that the selected neuron belongs to."""
        neuron = self.selected_neuron_id()
        destinations = [synapses.dst for synapses in self._neuron_select_group.synapses(afferent)]  # noqa: F405
        return [dst for dst in destinations
                if dst.mask is True or isinstance(dst.mask, np.ndarray) and dst.mask[neuron]]  # noqa: F405

    def get_selected_neuron_subgroup(self):
        """Return the first destination that the selected neuron belongs to, None if there is none."""
        return next(iter(self.get_selected_synapses()), None)

    def static_update_func(self, event=None):
        """Ask for one update although the simulation rests."""
        if self.pause:
            self.update_without_state_change = True

    def on_tab_change(self, i):
        """Take note that another tab is in front."""
        self.static_update_func()

    def add_event(self, tag, duration=0):
        """Note an event that starts now and lasts some iterations."""
        now = self.network.iteration
        self.event_list.append(event(now, tag, now + duration))

    def show(self):
        """Say once that there is no live view yet, and go on: no iteration is run."""
        global _told
        if not _told:
            _told = True
            import logging
            logging.getLogger('PymoNNto').warning(
                'Network_UI.show: there is no live view yet, so no window opens and no iteration is run')


def _free_key(group, key, step):
    while key in group.behavior:
        key += step
    return key


def _add_positions(group):
    """Give the neurons of a group places on a grid, as the first behavior."""
    group.add_behavior(_free_key(group, 0, -1), get_squared_dim(group.size))


def _can_record(group, variable):
    """Whether a group has what an expression needs: tabs ask every group for what only some have."""
    from PymoNNto.NetworkBehavior.Recorder._expressions import parse, unknown_names
    if variable.isidentifier():
        return hasattr(group, variable)
    return not unknown_names(variable, parse(variable), group)


class Analytics_Results_Select_ComboBox:
    """The results of the analysis modules of an object, one of them selected."""

    def __init__(self, main_object, tag='classifier', first_entry=None, select_last=True, on_update_func=None):
        self.tag = tag
        self.first_entry = first_entry
        self.on_update_func = on_update_func
        self.current_results = {}
        self.current_modules = {}
        self.main_object = None
        self._selected = ''
        self.change_main_object(main_object)
        if select_last:
            self._selected = next(reversed(self._entries()), '')

    def _entries(self):
        first = [] if self.first_entry is None else [self.first_entry]
        return first + list(self.current_results)

    def _modules(self):
        if isinstance(self.main_object, AnalysisModule):  # noqa: F405
            return [self.main_object]
        return [found for found in self.main_object[self.tag] if isinstance(found, AnalysisModule)]  # noqa: F405

    def change_main_object(self, main_object):
        """Show the results of another object."""
        if self.main_object is not None:
            for module in self._modules():
                module.remove_update_notifier(self.update)
        self.main_object = main_object
        self.update()
        for module in self._modules():
            module.set_update_notifier(self.update)

    def update(self, key=None):
        """Read the results anew and select that of a key, or keep what is selected."""
        if isinstance(self.main_object, AnalysisModule):  # noqa: F405
            self.current_results = self.main_object.get_results()
            self.current_modules = dict.fromkeys(self.current_results, self.main_object)
        else:
            results, modules = self.main_object.get_all_analysis_module_results(self.tag, True)
            self.current_results, self.current_modules = results, modules
        wanted = self._selected if key is None else key
        entries = self._entries()
        self._selected = wanted if wanted in entries else next(iter(entries), '')
        if self.on_update_func is not None:
            self.on_update_func(
                self.main_object, self.get_selected_module(), self.get_selected_key(), self.get_selected_result())

    def get_selected_key(self):
        """Return the name of the selected result."""
        return self._selected

    def get_selected_module(self):
        """Return the module that the selected result is of, None if there is none."""
        return self.current_modules.get(self._selected)

    def get_selected_result(self):
        """Return the selected result, None if there is none."""
        return self.current_results.get(self._selected)

"""The tabs that every user interface of a network can have: what they are made with.

They declare what they are about; it takes a view to show it.
"""

from PymoNNto.Exploration.Network_UI.TabBase import *  # noqa: F401,F403  (tabs use the names of this module)
from PymoNNto.Exploration.Network_UI.TabBase import TabBase
from PymoNNto.Exploration._declared import renamed

_LINE_COLORS = ((0, 0, 0), (0, 0, 255), (255, 0, 0), (155, 0, 155), (0, 155, 0), (155, 155, 0), (0, 155, 155))
_STEPS = (100, 1000, 5000, 15000, 30000, 50000, 70000, 100000)


class UI_sidebar_network_selector(TabBase):
    """The neurons of each group in the sidebar, with a color added for each variable."""

    def __init__(self, add_color_dict='output'):
        super().__init__('Network')
        self.add_color_dict = add_color_dict

class UI_sidebar_neuron_grid_module(TabBase):
    """The neurons of some groups in the sidebar; UI_sidebar_network_selector shows all."""

    def __init__(self, group_display_count=1, add_color_dict='output'):
        super().__init__('Neurons')
        self.group_display_count = group_display_count
        self.add_color_dict = add_color_dict

class sidebar_fast_forward_module(TabBase):
    """Start, pause and numbers of iterations in the sidebar."""

    def __init__(self, step_list=_STEPS, title='PCA'):
        super().__init__(title)
        self.step_list = step_list

class sidebar_save_load_module(TabBase):
    """Saved states of the network in the sidebar."""

    def __init__(self):
        super().__init__('Save')

class sidebar_module_quick_access(TabBase):
    """Switches for the behaviors with some tags in the sidebar."""

    def __init__(self, module_tags=()):
        super().__init__('Quick access')
        self.module_tags = module_tags

class multi_group_plot_tab(TabBase):
    """The mean of variables in all groups; ``'a|b|0.5'`` puts several, and lines, into one plot."""

    def __init__(self, variables, title='Multi Group', timesteps=500):
        super().__init__(title)
        self.variables = variables
        self.timesteps = timesteps

class single_group_plot_tab(TabBase):
    """Variables of one group: their mean and those of the selected neuron."""

    def __init__(self, variables=('output', 'excitation', 'inhibition'), colors=_LINE_COLORS, net_lines=(),
                 neuron_lines=(), title='Single Group', timesteps=500):
        super().__init__(title)
        self.variables = variables
        self.colors = colors
        self.net_lines = net_lines
        self.neuron_lines = neuron_lines
        self.timesteps = timesteps

class spiketrain_tab(TabBase):
    """A variable of all neurons over time."""

    def __init__(self, parameter, title='Spiketrain', timesteps=1000):
        super().__init__(title)
        self.parameter = parameter
        self.timesteps = timesteps

class weight_tab(TabBase):
    """The weights of synapse groups, or of the selected neuron."""

    def __init__(self, title='Weights', weight_attrs=('W',)):
        super().__init__(title)
        self.weight_attrs = weight_attrs

class individual_weight_tab(TabBase):
    """The weights of one neuron over time."""

    def __init__(self, title='Ind Weights', weight_attr='W'):
        super().__init__(title)
        self.weight_attr = weight_attr

class hist_tab(TabBase):
    """Histograms of weights."""

    def __init__(self, weight_attr='W', title='Weight Dist.', timesteps=1000, mask_param='Input_Mask',
                 mask_color_add=(-100, -100, -100)):
        super().__init__(title)
        self.weight_attr = weight_attr
        self.timesteps = timesteps
        self.mask_param = mask_param
        self.mask_color_add = mask_color_add

class isi_tab(TabBase):
    """Histograms of activity and of the intervals between spikes."""

    def __init__(self, title='Activity/ISI', param='output', mask_param='Input_Mask', timesteps=1000,
                 mask_color_add=(-100, -100, -100)):
        super().__init__(title)
        self.param = param
        self.mask_param = mask_param
        self.timesteps = timesteps
        self.mask_color_add = mask_color_add

class PCA_tab(TabBase):
    """Principal components of a variable."""

    def __init__(self, parameter='output', title='PCA', timesteps=1000):
        super().__init__(title)
        self.parameter = parameter
        self.timesteps = timesteps

class stability_tab(TabBase):
    """The mean of a variable against that one iteration later."""

    def __init__(self, parameter, title='Autocorrelation', timesteps=500):
        super().__init__(title)
        self.parameter = parameter
        self.timesteps = timesteps

class fourier_tab(TabBase):
    """The spectrum of the mean of a variable."""

    def __init__(self, parameter, title='Fourier', timesteps=1000):
        super().__init__(title)
        self.parameter = parameter
        self.timesteps = timesteps

class partition_tab(TabBase):
    """The parts of partitioned synapse groups."""

    def __init__(self, title='Partition'):
        super().__init__(title)

class info_tab(TabBase):
    """The behaviors of each group with their arguments."""

    def __init__(self):
        super().__init__('Info')

class Analysis_Module_tab(TabBase):
    """The analysis modules of each object and their results."""

    def __init__(self, title='Modules'):
        super().__init__(title)

class code_execution_tab(TabBase):
    """Code that is run with the network."""

    def __init__(self, title='Code'):
        super().__init__(title)

class classifier_bar_tab(TabBase):
    """The sizes of classes of neurons."""

    def __init__(self, title='Cluster'):
        super().__init__(title)

class event_tab(TabBase):
    """What happened when."""

    def __init__(self, title='Events'):
        super().__init__(title)

class module_visualizer_tab(TabBase):
    """The flow chart of behaviors."""

    def __init__(self, title='Module visualizer'):
        super().__init__(title)


@renamed('UI_sidebar_activity_module', 'UI_sidebar_network_selector')
def UI_sidebar_activity_module(group_display_count=1, add_color_dict='output'):
    """Return the neurons of each group in the sidebar."""
    return UI_sidebar_network_selector(add_color_dict)


def get_default_UI_modules(neuron_parameters=('output',), synapse_parameters=('W',), quick_access_tags=()):
    """Return the tabs that suit most networks.

    Parameters
    ----------
    neuron_parameters, synapse_parameters : list of str
        Variables, or expressions of them; the first of the neurons is the one that shows their activity.
    quick_access_tags : list of str
        Tags of behaviors that are switched in the sidebar.
    """
    activity, weight = neuron_parameters[0], synapse_parameters[0]
    return [
        UI_sidebar_network_selector(activity),
        multi_group_plot_tab(neuron_parameters),
        spiketrain_tab(parameter=activity),
        weight_tab(weight_attrs=synapse_parameters),
        partition_tab(),
        PCA_tab(parameter=activity),
        isi_tab(param=activity),
        hist_tab(weight_attr=weight),
        single_group_plot_tab(neuron_parameters),
        stability_tab(parameter=activity),
        fourier_tab(parameter=activity),
        Analysis_Module_tab(),
        info_tab(),
        sidebar_fast_forward_module(),
        sidebar_save_load_module(),
        code_execution_tab(),
        classifier_bar_tab(),
        event_tab(),
        sidebar_module_quick_access(quick_access_tags),
    ]


def get_modules_dict(*args):
    """Return tabs by their class: of tabs, lists and dicts of tabs, and None; the last of a class stays."""
    tabs = {}
    for each in args:
        several = each.values() if isinstance(each, dict) else each if isinstance(each, (list, tuple)) else [each]
        tabs.update((type(tab), tab) for tab in several if tab is not None)
    return tabs

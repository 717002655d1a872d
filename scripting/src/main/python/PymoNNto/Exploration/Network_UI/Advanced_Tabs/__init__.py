"""Further tabs about a network: what they are made with."""

from PymoNNto.Exploration.Network_UI.TabBase import *  # noqa: F401,F403  (tabs use the names of this module)
from PymoNNto.Exploration.Network_UI.TabBase import TabBase


class stdp_buffer_tab(TabBase):
    """Buffers of spikes that learning reads."""

    def __init__(self, title='STDP'):
        super().__init__(title)

class criticality_tab(TabBase):
    """Sizes and durations of avalanches."""

    def __init__(self, title='Criticality', param='output', mask_param='Input_Mask', timesteps=500,
                 mask_color_add=(-100, -100, -100)):
        super().__init__(title)
        self.param = param
        self.mask_param = mask_param
        self.timesteps = timesteps
        self.mask_color_add = mask_color_add

class buffer_tab(TabBase):
    """Buffers of the groups."""

    def __init__(self, title='Buffer'):
        super().__init__(title)

class scatter_tab(TabBase):
    """One variable of all neurons against another."""

    def __init__(self, x_var, y_var, title='Scatter', timesteps=500):
        super().__init__(title)
        self.x_var = x_var
        self.y_var = y_var
        self.timesteps = timesteps

class afferent_syn_attr_plot_tab(TabBase):
    """Variables of afferent synapses over time."""

    def __init__(self, syn_vars, title='Aff Syn', timesteps=500):
        super().__init__(title)
        self.syn_vars = syn_vars
        self.timesteps = timesteps

class similarity_matrix_tab(TabBase):
    """How alike the neurons are, sorted by classes."""

    def __init__(self, title='similarity'):
        super().__init__(title)


def get_advanced_UI_modules(neuron_parameters=('output',), synapse_parameters=('W',)):
    """Return the further tabs."""
    return [
        stdp_buffer_tab(),
        criticality_tab(),
        buffer_tab(),
        scatter_tab(x_var='excitation', y_var='inhibition'),
        afferent_syn_attr_plot_tab(syn_vars=['slow_add', 'fast_add']),
        similarity_matrix_tab(),
    ]

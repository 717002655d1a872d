"""Tabs about networks that are shown sequences of characters, pictures or sounds: what they are made with."""

from PymoNNto.Exploration.Network_UI.TabBase import *  # noqa: F401,F403  (tabs use the names of this module)
from PymoNNto.Exploration.Network_UI.TabBase import TabBase


class sun_gravity_plot_tab(TabBase):
    """Neurons around the characters they respond to."""

    def __init__(self, title='Sun Gravity Plot'):
        super().__init__(title)

class sidebar_image_module(TabBase):
    """The picture that is shown, in the sidebar."""

    def __init__(self):
        super().__init__('Image')

class sidebar_grammar_module(TabBase):
    """The text that is shown, and its reconstruction, in the sidebar."""

    def __init__(self, next_p=True, simu_p=True, noc_p=True, text_length=35):
        super().__init__('Text')
        self.next_p = next_p
        self.simu_p = simu_p
        self.noc_p = noc_p
        self.text_length = text_length

class sidebar_grammar_module_new(TabBase):
    """The text that is shown, and its reconstruction, in the sidebar."""

    def __init__(self, text_length=30):
        super().__init__('Text')
        self.text_length = text_length

class sidebar_music_module(TabBase):
    """The notes that are played, in the sidebar."""

    def __init__(self):
        super().__init__('Music')

class sidebar_drumbeat_module(TabBase):
    """The beats that are played, in the sidebar."""

    def __init__(self):
        super().__init__('Drums')

class reconstruction_tab(TabBase):
    """What the activity of neurons says of the characters before it."""

    def __init__(self, title='Reconstruction', recon_groups_tag='recon'):
        super().__init__(title)
        self.recon_groups_tag = recon_groups_tag

class character_activation_tab(TabBase):
    """How characters activate neurons."""

    def __init__(self, title='char'):
        super().__init__(title)

class chain_tab(TabBase):
    """Chains of neurons."""

    def __init__(self, title='Chain'):
        super().__init__(title)


def get_my_default_UI_modules():
    """Return the tabs about sequences."""
    return [
        sun_gravity_plot_tab(),
        sidebar_image_module(),
        sidebar_grammar_module_new(),
        sidebar_music_module(),
        sidebar_drumbeat_module(),
        reconstruction_tab(),
        character_activation_tab(),
    ]

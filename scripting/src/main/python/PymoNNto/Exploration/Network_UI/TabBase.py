"""The base of the tabs of a network's user interface."""

from PymoNNto import *  # noqa: F401,F403  (tabs use the names of this module)


class TabBase:
    """A tab: what it records, what it declares and what it shows. All methods are to be overridden."""

    def __init__(self, title='Title'):
        self.title = title

    def add_recorder_variables(self, neuron_group, Network_UI):
        """Ask for recordings of a group with ``Network_UI.add_recording_variable``."""

    def initialize(self, Network_UI):
        """Add a tab with ``Network_UI.add_tab`` and declare what is in it."""

    def update(self, Network_UI):
        """Show the present state."""

    def on_selected_neuron_changed(self, Network_UI):
        """Take note of another selected neuron."""

"""The layout of a user interface: tabs, a sidebar, and the names that tabs were written with before."""

from PymoNNto.Exploration._declared import Panel, renamed

_COLORS = ((0, 0, 0), (255, 0, 0), (0, 0, 255), (0, 250, 150), (255, 0, 255))


class UI_Base:
    """Tabs and a sidebar, as declared; a view shows them.

    Attributes
    ----------
    tabs : list
        The tabs in the order they were added.
    tab, sidebar
        The tab that was added last, and the sidebar.
    """

    def __init__(self, title='Network_Test', create_sidebar=True, create_tab_grid=True):
        self.title = title
        self.tabs = []
        self.sidebar = Panel('sidebar')
        self._tab = None
        self.control_key_down = False
        self.note = ''

    @property
    def tab(self):
        """The tab that was added last; a first one is added if there is none."""
        return self._tab or self.add_tab()

    @tab.setter
    def tab(self, tab):
        self._tab = tab

    def add_tab(self, title='', stretch=100):
        """Add a tab and return it."""
        self._tab = Panel('tab', title=title, stretch=stretch)
        self.tabs.append(self._tab)
        return self._tab

    def remove_tab(self, tab):
        """Take a tab away."""
        self.tabs.remove(tab)
        if self._tab is tab:
            self._tab = self.tabs[-1] if self.tabs else None

    def set_note(self, note_str):
        """Keep a note for the title."""
        self.note = note_str

    def show_message(self, title, message, btn_text='Ok'):
        """Log a message for the user."""
        import logging
        logging.getLogger('PymoNNto').info('%s: %s', title, message)

    def text_input_dialog(self, txt, btn_text, func, default_text=''):
        """Answer a question with its default."""
        func(default_text)

    @renamed('Next_Tab', 'add_tab')
    def Next_Tab(self, title='', stretch=100, create_h_block=True):
        """Add a tab."""
        return self.add_tab(title=title, stretch=stretch)

    @renamed('Next_H_Block', 'tab.add_row')
    def Next_H_Block(self, stretch=100):
        """Go on in a new row."""
        self.tab.set_parent_layout(root=True)
        return self.tab.add_row(stretch=stretch)

    @renamed('Add_element', 'tab.add_widget')
    def Add_element(self, elem, sidebar=False, stretch=1):
        """Add a widget."""
        return (self.sidebar if sidebar else self.tab).add_widget(elem, stretch=stretch)

    @renamed('Add_plot', 'tab.add_plot')
    def Add_plot(self, title=None, stretch=1, axisItems=None, x_label=None, y_label=None, always_show_axis_labels=False,
                 tooltip_message=None):
        """Add a plot."""
        return self.tab.add_plot(title, tooltip_message, axisItems, x_label, y_label, stretch)

    @renamed('Add_Image_Item', 'tab.add_plot().add_image')
    def Add_Image_Item(self, return_plot=False, sidebar=False, stretch=1, title=None, tooltip_message=None):
        """Add a plot with an image; returns the image, and the plot if asked for."""
        plot = (self.sidebar if sidebar else self.tab).add_plot(title, tooltip_message, stretch=stretch)
        image = plot.add_image()
        return (image, plot) if return_plot else image

    @renamed('Add_plot_curve', 'tab.add_plot().add_curves')
    def Add_plot_curve(self, title=None, return_plot=False, sidebar=False, stretch=1, number_of_curves=1,
                       colors=_COLORS, lines=(), names=('',), legend=False, x_label=None, y_label=None,
                       return_list=False, always_show_axis_labels=False, tooltip_message=None):
        """Add a plot with curves; returns the list of them, or the curve if there is one and no list is asked for."""
        plot = (self.sidebar if sidebar else self.tab).add_plot(title, tooltip_message, None, x_label, y_label, stretch)
        curves = plot.add_curves(number_of_curves, colors, lines, names, legend)
        if number_of_curves == 1 and not return_list:
            curves = curves[0]
        return (curves, plot) if return_plot else curves

    @renamed('Add_Sidebar_Element', 'sidebar.add_widget')
    def Add_Sidebar_Element(self, elements=(), percentages=None, stretch=100, return_h_layout=False):
        """Add widgets to the sidebar; returns the list of them, or the layout they are in."""
        elements = list(elements) if isinstance(elements, (list, tuple)) else [elements]
        layout = self.sidebar.add_row(stretch=stretch)
        for element, share in zip(elements, percentages or [1] * len(elements)):
            self.sidebar.add_widget(element, stretch=share)
        self.sidebar.set_parent_layout()
        return layout if return_h_layout else elements

    @renamed('Add_Sidebar_Spacing', 'sidebar.add_row')
    def Add_Sidebar_Spacing(self):
        """Leave room in the sidebar."""
        self.sidebar.add_row()
        self.sidebar.set_parent_layout()

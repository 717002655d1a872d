"""What tabs declare of their layout, kept as data for a view to show."""

import warnings
from functools import wraps


def renamed(old, new):
    """Decorator of a function that is kept under its old name; each call site is warned once."""
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            warnings.warn(f'{old} is called {new} now', DeprecationWarning, stacklevel=2)
            return function(*args, **kwargs)
        return wrapper
    return decorate


class Element:
    """Part of a layout.

    Attributes
    ----------
    kind : str
        What it is: ``'plot'``, ``'curve'``, ``'tab'`` and so on.
    properties : dict
        What it was made with.
    children : list
        The elements in it.
    calls : list of (str, tuple, dict)
        Calls of methods of the toolkit (``setXRange`` and so on) that are properties of how it looks, in their order.
    """

    def __init__(self, kind, **properties):
        self.kind = kind
        self.properties = properties
        self.children = []
        self.calls = []

    def _add(self, element):
        self.children.append(element)
        return element

    def isVisible(self):
        """False: nothing is shown, so nobody needs to update it."""
        return False

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)

        def declare(*args, **kwargs):
            self.calls.append((name, args, kwargs))
            return Element(f'{self.kind}.{name}')
        return declare

    def __repr__(self):
        return f'<{self.kind} {self.properties}>'


class Curve(Element):
    """A line of a plot; `x` and `y` are the data given last, `x` None for the numbers from 0."""

    def __init__(self, **properties):
        super().__init__('curve', **properties)
        self.x = None
        self.y = None

    def setData(self, *args, x=None, y=None, **properties):
        """Take the data: ``setData(y)`` or ``setData(x, y)``."""
        if len(args) == 1:
            x, y = None, args[0]
        elif args:
            x, y = args[:2]
        self.x, self.y = x, y
        self.properties.update(properties)

    def clear(self):
        """Forget the data."""
        self.x = self.y = None


class Image(Element):
    """A picture in a plot; `image` is the array given last."""

    def __init__(self, **properties):
        super().__init__('image', **properties)
        self.image = None

    def setImage(self, image=None, **properties):
        """Take a picture: rows × columns, or × 3 or 4 for colors."""
        self.image = image
        self.properties.update(properties)


class Text(Element):
    """A text in a plot."""

    def __init__(self, text):
        super().__init__('text')
        self.text = text

    def setText(self, text):
        """Take another text."""
        self.text = text


class Plot(Element):
    """A plot with curves, images and texts."""

    def __init__(self, **properties):
        super().__init__('plot', **properties)

    def add_curves(self, number_of_curves=1, colors=None, lines=(), names=('',), legend=False, return_list=True):
        """Add curves and lines at the heights `lines`; returns the list of the curves."""
        self.properties['lines'] = list(lines)
        self.properties['legend'] = legend
        return [
            self._add(Curve(color=colors[i % len(colors)] if colors else None, name=names[i % len(names)]))
            for i in range(number_of_curves)
        ]

    def add_image(self, no_border=True):
        """Add an image and return it."""
        return self._add(Image(no_border=no_border))

    def add_text(self, txt):
        """Add a text and return it."""
        return self._add(Text(txt))

    def plot(self, *args, **properties):
        """Add one curve with its data and return it."""
        curve = self._add(Curve(**properties))
        curve.setData(*args)
        return curve


class Panel(Element):
    """A tab or the sidebar: rows and columns inside each other, with elements in them."""

    def __init__(self, kind, **properties):
        super().__init__(kind, **properties)
        self._root = self._current = Element('column')
        self._parents = {}
        self.children.append(self._root)

    def _open(self, kind, stretch, add_to_parent):
        inside = self._current if add_to_parent else self._root
        layout = Element(kind, stretch=stretch)
        inside.children.append(layout)
        self._parents[id(layout)] = inside
        self._current = layout
        return layout

    def add_row(self, stretch=100, add_to_parent=True):
        """Go on in a new row; returns it."""
        return self._open('row', stretch, add_to_parent)

    def add_column(self, stretch=100, add_to_parent=True):
        """Go on in a new column; returns it."""
        return self._open('column', stretch, add_to_parent)

    def set_parent_layout(self, root=False):
        """Go on in the layout around the present one, or in the outermost."""
        self._current = self._root if root else self._parents.get(id(self._current), self._root)

    def get_layout(self):
        """Return the present row or column."""
        return self._current

    def set_layout(self, layout):
        """Go on in a row or column made earlier."""
        self._current = layout

    def add_widget(self, widget, stretch=100, sidebar=False):
        """Add an element, or several, and return it."""
        for each in widget if isinstance(widget, list) else [widget]:
            self._current.children.append(each)
        return widget

    def add_plot(self, title=None, tooltip_message=None, axisItems=None, x_label=None, y_label=None, stretch=100):
        """Add a plot and return it."""
        plot = Plot(title=title, tooltip_message=tooltip_message, axisItems=axisItems, x_label=x_label, y_label=y_label,
                    stretch=stretch)
        self._current.children.append(plot)
        return plot

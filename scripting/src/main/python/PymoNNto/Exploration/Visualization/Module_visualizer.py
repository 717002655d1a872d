"""Flow charts of behaviors: what they read and write, and what passes from one to another."""

from PymoNNto.Exploration.Visualization._layout import PAD, ROW, TITLE, Box, arrange, lines_between
from PymoNNto.Exploration.Visualization._reading import reading_of

_COLORS = ('#1f6399', '#3caea3', '#b8860b', '#8e44ad', '#2e8b57', '#c06014', '#5d6d7e', '#b03a6e')
_FEEDBACK = '#d9482b'
_HEAD = 5.0


def analyze_module_and_get_info(module, parent=None):
    """Return the name, inputs, outputs (created by ``initialize``: with ``#init``), parameters and kind of a behavior.

    They are read from the source text of its methods. The attributes ``visualization_module_inputs``, ``_outputs`` and
    ``_attributes`` of the behavior or its class, lists of texts, are used instead where they are not None.
    """
    found = reading_of(module, parent)
    inputs = sorted(name for name, in_iteration in found.reads.items() if in_iteration)
    outputs = sorted(name + '#init' if name in found.created else name for name in found.writes)
    attributes = list(found.parameters)
    declared = [
        getattr(module, 'visualization_module_' + kind, None) for kind in ('inputs', 'outputs', 'attributes')
    ]
    inputs, outputs, attributes = [
        own if given is None else list(given) for own, given in zip((inputs, outputs, attributes), declared)
    ]
    synapses = parent == 's' or parent is None and any(name.startswith('s.') for name in inputs + outputs) and not any(
        name.startswith('n.') for name in inputs + outputs
    )
    kind = f"PymoNNto {'Synapse' if synapses else 'Neuron'}-Group Module"
    if module.initialize_on_init:
        kind += ' (init set var)'
    return type(module).__name__, inputs, outputs, attributes, kind


class module_drawer:
    """A picture of behaviors in the order in which they run, with lines for the variables that pass between them."""

    def __init__(self):
        self.boxes = []
        self.lines = []

    def add_module(self, module, title=None, parent=None):
        """Add a box for a behavior."""
        name, inputs, outputs, attributes, _ = analyze_module_and_get_info(module, parent)
        created = {each[:-len('#init')] for each in outputs if each.endswith('#init')}
        outputs = [each.removesuffix('#init') for each in outputs]
        self.boxes.append(Box(title or name, list(inputs), list(attributes), outputs, created))

    def add_flow_chart(self, ff_only=False):
        """Add lines between the boxes; with ff_only none to earlier behaviors."""
        self.lines = lines_between(self.boxes, ff_only)

    def figure(self):
        """Return the drawn figure."""
        import matplotlib.pyplot as plt
        if not self.boxes:
            raise ValueError('there is no behavior to be drawn')
        width, height = arrange(self.boxes, self.lines)
        figure = plt.figure(figsize=(width / 72, height / 72))
        axes = figure.add_axes([0, 0, 1, 1])
        axes.set_xlim(0, width)
        axes.set_ylim(0, height)
        axes.axis('off')
        values = list(dict.fromkeys((line.source, line.output) for line in self.lines))
        for line in self.lines:
            number = values.index((line.source, line.output))
            self._draw_line(axes, line, _FEEDBACK if line.feedback else _COLORS[number % len(_COLORS)])
        for box in self.boxes:
            self._draw_box(plt, axes, box)
        return figure

    def _draw_line(self, axes, line, color):
        x, y = zip(*line.points)
        end = x[-1] - _HEAD
        axes.plot([*x[:-1], end], y, color=color, linewidth=1, linestyle='--' if line.feedback else '-')
        axes.fill([end, x[-1], end], [y[-1] + _HEAD / 2, y[-1], y[-1] - _HEAD / 2], color=color)

    def _draw_box(self, plt, axes, box):
        bottom, right = box.top - box.height, box.x + box.width
        axes.add_patch(plt.Rectangle(
            (box.x, bottom), box.width, box.height, facecolor='#f7f9fb', edgecolor='#34495e', linewidth=1,
        ))
        axes.add_patch(plt.Rectangle((box.x, box.top - TITLE + 4), box.width, TITLE - 4, facecolor='#34495e'))
        axes.text(
            box.x + box.width / 2, box.top - TITLE / 2 + 2, box.title, fontsize=9, color='white', ha='center', va='center',
        )
        middle = box.x + PAD + box.columns[0] + (PAD if box.columns[0] else 0)
        for names, place, align, color in (
            (box.inputs, box.x + PAD, 'left', '#1f6399'), (box.attributes, middle, 'left', '#7f8c8d'),
            (box.outputs, right - PAD, 'right', '#1e8449'),
        ):
            for i, name in enumerate(names):
                strong = {'weight': 'bold'} if names is box.outputs and name in box.created else {}
                y = box.top - TITLE - ROW * (i + 0.5)
                axes.text(place, y, name, fontsize=8, color=color, ha=align, va='center', **strong)

    def show(self):
        """Write the picture as SVG and PNG into the folder for figures; print and return the names of the files."""
        import matplotlib.pyplot as plt
        files = list(plt._session.writeAs(self.figure()._java, ['svg', 'png']))
        for file in files:
            print(f'figure: {file}', flush=True)
        return files

    def save(self, file):
        """Write the picture into a file whose ending tells the format: ``.svg`` or ``.png``."""
        import matplotlib.pyplot as plt
        figure = self.figure()
        figure.savefig(str(file))
        plt.close(figure)

"""Colors of classes of neurons."""

import numpy as np

from PymoNNto.NetworkCore.Analysis_Module import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkCore.Analysis_Module import AnalysisModule

_DARKER = (1.0, 0.6, 0.3)
_BRIGHTEST = {'r': 255.0, 'g': 200.0, 'b': 255.0, 'a': 255.0}  # green is less bright: it marks what is selected


class Neuron_Classification_Colorizer(AnalysisModule):
    """Gives each class of neurons a color: first the group's own and two darker shades of it, then random ones.

    A format is an expression of ``r``, ``g``, ``b`` and ``a``, which are 0 to 255: ``'[r,g,b,255.0]'``, ``'(r,g,b)'``.
    Colors are drawn once and kept. They have random numbers of their own, so that a simulation draws the same ones with
    colors and without, and are the same in each run.
    """

    def initialize(self, neurons):
        """Name what this module is."""
        self.add_tag('colorizer')
        self.unique_colors = {}
        self.compiled_formats = {}
        self.random = np.random.RandomState(1)

    def get_color_list(self, neuron_class_list, format='[r,g,b,255.0]'):
        """Return the color of each neuron; without classes all have that of the group."""
        if neuron_class_list is None:
            neuron_class_list = np.zeros(self.parent.size)
        colors = self.get_class_color_dict(neuron_class_list, format)
        return [colors[neuron_class_list[i]] for i in range(self.parent.size)]

    def get_class_color_dict(self, neuron_class_list, format='[r,g,b,255.0]'):
        """Return the colors by class, which are ordered by number."""
        classes = np.unique(neuron_class_list)
        return dict(zip(classes, self.get_unique_colors(len(classes), format)))

    def get_unique_colors(self, number, format='[r,g,b,255.0]'):
        """Return at least so many colors; those that were given out before stay."""
        colors = self.unique_colors.setdefault(format, [])
        if format not in self.compiled_formats:
            from PymoNNto._calculation import calculation
            self.compiled_formats[format] = calculation(format, _BRIGHTEST, 'format of colors')
        own = getattr(self.parent, 'color', None)
        while len(colors) < number:
            channels = {
                name: self.random.rand() * brightest for name, brightest in _BRIGHTEST.items() if name in format
            }
            if own is not None and len(colors) < len(_DARKER):
                channels.update(zip('rgb', (channel * _DARKER[len(colors)] for channel in own[:3])))
            colors.append(self.compiled_formats[format](channels))
        return colors

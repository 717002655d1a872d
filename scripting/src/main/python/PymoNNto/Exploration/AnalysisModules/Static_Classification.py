"""Classes that are known beforehand."""

from PymoNNto import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkCore.Analysis_Module import AnalysisModule


class Static_Classification(AnalysisModule):
    """A classification that is given: ``Static_Classification(neurons, name='layers', classes=[0, 0, 1])``.

    name -- the key of the result
    classes -- the number of the class of each neuron
    """

    def initialize(self, neurons):
        """Store the classes."""
        self.add_tag('classifier')
        self.name = self.parameter('name', AnalysisModule._get_base_name_(self))
        classes = self.parameter('classes', None)
        if classes is not None and len(classes) != neurons.size:
            raise ValueError(
                f'classes of {self.name!r} are one per neuron: {neurons.size} for {neurons.tag!r}, not {len(classes)}'
            )
        self.save_result(self.name, classes)

    def _get_base_name_(self):
        return self.name

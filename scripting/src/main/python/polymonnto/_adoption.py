"""Python objects for networks that were made in Java, so that behaviors of all languages can be added to them."""

import java
import numpy as np

from PymoNNto.NetworkCore.Network import Network
from PymoNNto.NetworkCore.Neuron_Group import NeuronGroup
from PymoNNto.NetworkCore.Synapse_Group import SynapseGroup

_Host = java.type('org.polymonnto.scripting.network.PythonHost')


def network(core):
    """Make the Python objects for a network and its groups."""
    made = _standing_for(core, Network)
    made.network = made
    made.def_dtype = np.dtype(core.defaultType().label()).type
    made.transposed_synapse_matrix_mode = core.isSourceByTarget()
    for each in [*core.neuronGroups(), *core.synapseGroups()]:
        group(each)


def group(core):
    """Make the Python object for a group of a network that has one."""
    is_synapses = hasattr(core, 'source')
    made = _standing_for(core, SynapseGroup if is_synapses else NeuronGroup)
    made.network = core.network().home()
    if is_synapses:
        made.src, made.dst = core.source().base().home(), core.target().base().home()
        made.enabled, made.group_weighting = True, 1
    else:
        made.size = core.size()
        made.BaseNeuronGroup, made.mask, made.id = made, True, np.arange(core.size())


def _standing_for(core, kind):
    made = kind.__new__(kind)
    made._core = core
    made._mat_eval_dict = {}
    _Host.adopt(core, made)
    return made


def behavior(python_class, parameters):
    """Return the engine's object of a new behavior."""
    return python_class(**{str(name): parameters.get(name) for name in parameters.keySet()})._core

"""Leaky integrate-and-fire neurons with one-step STDP for Brian2, all connected to all, float64."""
from brian2 import Network, NeuronGroup, Synapses, ms
import numpy as np

import standalone

NEURON = '''
voltage : 1
spike : boolean
spike_count : integer
'''
SYNAPSE = '''
W : 1
'''


def lif(size, connection, neuron_equations='', synapse_equations=''):
    """The neurons, and synapses whose W is U[0, 1)/N at first.

    W += rate where the destination spikes one step after the source; W stays within [0, 1]. It is the spike before that
    comes a step later to the plasticity, as a source finds its synapses side by side in memory, a destination does not.
    """
    neurons = NeuronGroup(
        size, NEURON + neuron_equations, name='neurons', threshold='spike', reset='voltage = 0; spike_count += 1',
        namespace={'threshold': 6, 'leak': 0.9})
    neurons.run_regularly('spike = voltage > threshold')
    neurons.run_regularly('voltage = leak * voltage + rand()', when='resets', order=1)
    synapses = Synapses(
        neurons, neurons, SYNAPSE + synapse_equations, name='synapses', namespace={'rate': 0.001},
        on_pre={'transmission': 'voltage_post += W', 'plasticity': 'W = clip(W + rate * int(spike_post), 0, 1)'},
        delay={'plasticity': 1 * ms})
    synapses.plasticity.order = 1
    synapses.connect(**connection)
    synapses.W = 'rand() / N_pre'
    return Network(neurons, synapses)


def build(size):
    return lif(size, {})


if __name__ == '__main__':
    standalone.measure('lif_plain', build, np.float64)

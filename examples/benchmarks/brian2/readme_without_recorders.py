"""The network of the PymoNNto readme for Brian2: leaky neurons with random input and random recurrent synapses."""
from brian2 import Network, NeuronGroup, Synapses

import standalone


def build(size):
    neurons = NeuronGroup(
        size, 'voltage : 1\nspike_count : integer', name='neurons', threshold='voltage > threshold',
        reset='voltage = 0; spike_count += 1', namespace={'threshold': 0.5, 'leak': 0.9, 'density': 0.01})
    neurons.run_regularly('''
    kept = rand() < density
    voltage = leak * voltage + rand() * int(kept)
    ''', when='resets', order=1)
    synapses = Synapses(neurons, neurons, 'W : 1', name='synapses', on_pre='voltage_post += W / N_pre * 10')
    synapses.connect(p=0.1)
    synapses.W = 'rand()'
    return Network(neurons, synapses)


if __name__ == '__main__':
    standalone.measure('readme_without_recorders', build)

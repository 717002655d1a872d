"""Izhikevich neurons with STDP that follows traces of the spikes for Brian2, all connected to all, float32."""
from brian2 import Network, NeuronGroup, Synapses

import standalone

EQUATIONS = '''
voltage : 1
recovery : 1
received : 1
trace : 1
spike_count : integer
'''


def build(size):
    neurons = NeuronGroup(
        size, EQUATIONS, name='neurons', threshold='voltage > threshold',
        reset='voltage = c; recovery += d; trace += 1; spike_count += 1',
        namespace={'strength': 15, 'a': 0.02, 'b': 0.04, 'c': -65, 'd': 2, 'threshold': 30, 'tau': 20})
    neurons.voltage = '-65 + 7 * randn()'
    neurons.recovery = '12 + 7 * randn()'
    neurons.run_regularly('trace -= trace / tau')
    neurons.run_regularly('''
    current = strength + randn() + received
    received = 0
    change_of_recovery = a * (b * voltage - recovery)
    voltage += 0.04 * voltage ** 2 + 5 * voltage + 140 - recovery + current
    recovery += change_of_recovery
    ''', when='resets', order=1)
    synapses = Synapses(
        neurons, neurons, 'W : 1', name='synapses', namespace={'down': 0.012, 'up': 0.01},
        on_pre={'depression': 'W -= down * trace_post * W', 'transmission': 'received_post += W / N_pre'},
        on_post={'potentiation': 'W += up * trace_pre * (1 - W)'})
    synapses.transmission.order = 2
    synapses.connect()
    synapses.W = 'rand()'
    return Network(neurons, synapses)


if __name__ == '__main__':
    standalone.measure('izhikevich', build)

"""The network of the PymoNNto readme for Brian2 with its recorders: all voltages and the spikes.

The mean of the voltages is not recorded: Brian2 has no recorder for it, it is taken from the voltages afterwards.
"""
from brian2 import SpikeMonitor, StateMonitor

import readme_without_recorders
import standalone


def build(size):
    network = readme_without_recorders.build(size)
    neurons = network['neurons']
    network.add(StateMonitor(neurons, 'voltage', record=True, when='end'), SpikeMonitor(neurons))
    return network


if __name__ == '__main__':
    standalone.measure('readme', build)

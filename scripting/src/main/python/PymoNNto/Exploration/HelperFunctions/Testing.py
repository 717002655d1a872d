"""A small network around a behavior."""

from PymoNNto.NetworkCore.Network import Network
from PymoNNto.NetworkCore.Neuron_Group import NeuronGroup


def behavior_test_environment(behavior, size=1, initialize=True, iteration=0):
    """Return a network with one neuron group, the group, and the behaviors by key, after so many iterations."""
    net = Network(tag='Network')
    if not isinstance(behavior, dict):
        behavior = {1: behavior}
    group = NeuronGroup(tag='Neuron', net=net, behavior=behavior, size=size)
    if initialize:
        net.initialize()
    for _ in range(iteration):
        net.simulate_iteration()
    return net, group, behavior

import numpy as np
from PymoNNto import *
from polymonnto import load


class Input(Behavior):
    def iteration(self, neurons):
        neurons.I = abs(neurons.input)


np.random.seed(7)
net = Network()
behavior = {
    1: load('Noise.java').Noise(strength=0.2),
    2: Input(),
    3: load('lif.mjs').Lif(leak=0.8, tag='cell'),
    9: Recorder('spike'),
}
neurons = NeuronGroup(net=net, size=8, tag='cortex', behavior=behavior)
neurons.I = neurons.vector()
plasticity = load('one_step_stdp.py').OneStepStdp(rate=0.02)
synapses = SynapseGroup(net=net, src=neurons, dst=neurons, tag='GLU', behavior={5: plasticity})
net.initialize(info=False)
net.simulate_iterations(200)

for values in (neurons.input, neurons.v, synapses.W.flatten(), np.array(net['spike', 0]).sum(axis=0)):
    print(*(int(float(value) * 2 ** 48) for value in values))
print(net['cell', 0].tag, net['cell', 0].leak, neurons.behavior[1].strength)

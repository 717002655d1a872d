"""A cortical network whose input, neurons and plasticity are each written in another language.

    polymonnto run --seed 1 network.py [Cortex.java cortex.py cortex.mjs]

The arguments are the files of the input, the neurons and the plasticity.
"""

import sys

from PymoNNto import *
from polymonnto import load

ROLES = sys.argv[1:] or ['Cortex.java', 'cortex.py', 'cortex.mjs']
inputs, neurons, plasticity = (load(file) for file in ROLES)

net = Network()
groups = {
    tag: NeuronGroup(net, size, tag=tag, behavior={
        1: inputs.Input(noise=noise),
        2: neurons.Neurons(tau=tau),
        9: EventRecorder('spike'),
    })
    for tag, size, noise, tau in (('excitatory', 80, 2.4, 20.0), ('inhibitory', 20, 1.9, 10.0))
}
exc, inh = groups.values()
SynapseGroup(net, exc, exc, tag='GLU', behavior={3: plasticity.Plasticity(rate=0.0005)})
SynapseGroup(net, exc, inh, tag='GLU')
SynapseGroup(net, inh, exc, tag='GABA')

net.initialize(info=False)
net.simulate_iterations(500)

for tag, group in groups.items():
    events = group['spike', 0]
    print(f'{tag}: {len(events)} spikes, sum of times {events[:, 0].sum()}, of neurons {events[:, 1].sum()}')
print(f"mean weight {exc.synapses(afferent, 'GLU')[0].W.mean():.9f}")

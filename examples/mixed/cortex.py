"""Input, neurons and plasticity of the cortical network, in Python."""

from PymoNNto import *


class Input(Behavior):
    """The current of each neuron: noise, plus what excitatory and minus what inhibitory spikes bring."""

    def initialize(self, neurons):
        self.noise = self.parameter('noise', 3.0)
        neurons.current = neurons.vector()
        for synapses in neurons.synapses(afferent):
            synapses.W = synapses.matrix('uniform(0,1)', scale=1 / synapses.src.size)

    def iteration(self, neurons):
        neurons.current = neurons.vector('uniform(0,1)') * self.noise
        for synapses in neurons.synapses(afferent, 'GLU'):
            neurons.current += synapses.W.dot(synapses.src.spike) * 20
        for synapses in neurons.synapses(afferent, 'GABA'):
            neurons.current -= synapses.W.dot(synapses.src.spike) * 10


class Neurons(Behavior):
    """Leaky integrate-and-fire: dv/dt = (current - v) / tau, in steps of 1 ms; v is reset where it passes 1."""

    def initialize(self, neurons):
        self.tau = self.parameter('tau', 20.0)
        neurons.v = neurons.vector('uniform(0,1)')
        neurons.spike = neurons.v > 1

    def iteration(self, neurons):
        neurons.v += (neurons.current - neurons.v) / self.tau
        neurons.spike = neurons.v > 1
        neurons.v[neurons.spike] = 0


class Plasticity(Behavior):
    """Spike timing: weights grow with a presynaptic trace where the target spikes, and shrink the other way round."""

    def initialize(self, synapses):
        self.rate = self.parameter('rate', 0.0005)
        self.keep = self.parameter('keep', 0.9)
        synapses.before = synapses.src.vector()
        synapses.after = synapses.dst.vector()

    def iteration(self, synapses):
        synapses.before *= self.keep
        synapses.after *= self.keep
        growth = synapses.dst.spike[:, None] * synapses.before[None, :]
        decay = synapses.after[:, None] * synapses.src.spike[None, :]
        synapses.W += (growth - decay) * self.rate
        synapses.W = np.clip(synapses.W, 0, 0.1)
        synapses.before += synapses.src.spike
        synapses.after += synapses.dst.spike

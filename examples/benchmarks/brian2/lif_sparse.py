"""Leaky integrate-and-fire neurons with one-step STDP for Brian2: synapses from few neurons, float32.

A neuron receives synapses from one neuron in a hundred, from 100 where there are more than 10,000 neurons. Unlike in the
model for PymoNNto, no source is drawn twice.
"""
import lif_plain
import standalone


def build(size):
    count = max(1, min(100, round(size / 100)))
    return lif_plain.lif(size, {'i': f'k for k in sample(N_pre, size={count})'})


if __name__ == '__main__':
    standalone.measure('lif_sparse', build)

"""The network of the PymoNNto readme as a user runs it: 100 neurons, 1,000 iterations, recorders and figures."""
from PymoNNto import *
import matplotlib.pyplot as plt

import readme

np.random.seed(0)
network = readme.build(100)
network.initialize(info=False)
network.simulate_iterations(1000)
print('\nspikes', len(network['spike.t', 0]))

plt.plot(network['voltage', 0, 'np'][:, 0:10])
plt.plot(network['np.mean(voltage)', 0], color='black')
plt.xlabel('iterations')
plt.ylabel('voltage')
plt.savefig('voltage.png')

plt.figure()
plt.plot(network['spike.t', 0], network['spike.i', 0], '.k')
plt.xlabel('iterations')
plt.ylabel('neuron index')
plt.savefig('spikes.png')

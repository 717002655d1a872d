"""Three bursting neurons (J. L. Hindmarsh, R. M. Rose, Proc. R. Soc. Lond. B 221, 1984), 200,000 steps of 0.01."""
from PymoNNto import *
import matplotlib.pyplot as plt

STEP = 0.01


class HindmarshRose(Behavior):
    """dx/dt = y - a x^3 + b x^2 - z + I, dy/dt = c - d x^2 - y, dz/dt = r (s (x - rest) - z)."""

    def initialize(self, neurons):
        self.set_parameters_as_variables(self)
        neurons.current = np.array([0.4, 2.0, 4.0], dtype=neurons.def_dtype)
        neurons.x = neurons.vector() + self.rest
        neurons.y = self.c - self.d * neurons.x ** 2
        neurons.z = neurons.vector()

    def iteration(self, neurons):
        x, y, z = neurons.x, neurons.y, neurons.z
        change_of_x = y - self.a * x ** 3 + self.b * x ** 2 - z + neurons.current
        change_of_y = self.c - self.d * x ** 2 - y
        change_of_z = self.r * (self.s * (x - self.rest) - z)
        neurons.x += STEP * change_of_x
        neurons.y += STEP * change_of_y
        neurons.z += STEP * change_of_z


network = Network()
neurons = NeuronGroup(net=network, tag='neurons', size=3, behavior={
    1: HindmarshRose(rest=-1.6, a=1.0, b=3.0, c=1.0, d=5.0, r=0.001, s=4.0),
    9: Recorder('x'),
})
network.initialize(info=False)
network.simulate_iterations(200000)

x = network['x', 0, 'np']
print('\nspikes', [int(np.sum((x[:-1, neuron] < 1) & (x[1:, neuron] >= 1))) for neuron in range(neurons.size)])
for neuron in range(neurons.size):
    plt.plot(np.arange(len(x)) * STEP, x[:, neuron])
plt.xlabel('time')
plt.ylabel('x')
plt.savefig('x.png')

"""Layouts of neurons in space."""

import math

import java
import numpy as np

from PymoNNto.NetworkCore.Behavior import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkCore.Behavior import Behavior
from PymoNNto.NetworkCore.Network import *  # noqa: F401,F403
from PymoNNto.NetworkCore.Neuron_Group import *  # noqa: F401,F403

_Grid = java.type('org.polymonnto.network.NeuronDimension')


def vec_to_mat(vec, repeat_count):
    """Return a matrix with the vector in each row."""
    return np.tile(vec, (1, repeat_count)).reshape(repeat_count, vec.shape[0])


def vec_to_mat_transposed(vec, repeat_count):
    """Return a matrix with the vector in each column."""
    return vec_to_mat(vec, repeat_count).transpose()


def rotation_matrix(axis, theta):
    """Return the matrix of a counterclockwise rotation about an axis by an angle in radians (Euler-Rodrigues)."""
    axis = np.asarray(axis)
    axis = axis / math.sqrt(np.dot(axis, axis))
    a = math.cos(theta / 2.0)
    b, c, d = (float(value) for value in -axis * math.sin(theta / 2.0))
    return np.array([
        [a * a + b * b - c * c - d * d, 2 * (b * c + a * d), 2 * (b * d - a * c)],
        [2 * (b * c - a * d), a * a + c * c - b * b - d * d, 2 * (c * d + a * b)],
        [2 * (b * d + a * c), 2 * (c * d - a * b), a * a + d * d - b * b - c * c],
    ])


def get_squared_dim(number_of_neurons, depth=1, round_up=True):
    """Return the layout of so many neurons, per layer, that is nearest to a square."""
    width = _Grid.squareSide(int(number_of_neurons))
    height = int(number_of_neurons / width) if width != 0 else 0
    return NeuronDimension(width=width, height=height, depth=depth)


getGrid = get_squared_dim


class NeuronDimension(Behavior):
    """Lays out a group on a grid, as its size: sets ``size``, ``width``, ``height``, ``depth`` and the positions x, y, z.

    Indices run along x first, then y, then z. With ``centered``, the origin is the center of the grid.
    """

    initialize_on_init = True

    def initialize(self, neurons):
        """Set the size and the positions of the neurons."""
        self.def_dtype = neurons.def_dtype
        self.width = self.parameter('width', 1, neurons)
        self.height = self.parameter('height', 1, neurons)
        self.depth = self.parameter('depth', 1, neurons)
        for pattern in self.parameter('input_patterns', [], neurons):
            self._grow(pattern.get_pattern_dimension())
        self.width, self.height, self.depth = int(self.width), int(self.height), int(self.depth)
        self.neurons = neurons
        neurons.shape = self
        neurons.width = self.width
        neurons.height = self.height
        neurons.depth = self.depth
        neurons.size = self.width * self.height * self.depth
        self.set_positions(self.width, self.height, self.depth)
        if self.parameter('centered', True, neurons):
            self.move(-(self.width - 1) / 2, -(self.height - 1) / 2, -(self.depth - 1) / 2)

    def _grow(self, dimensions):
        names = ('height', 'width') if len(dimensions) < 3 else ('depth', 'height', 'width')
        for name, length in zip(names, dimensions):
            setattr(self, name, max(getattr(self, name), length))

    def set_positions(self, width=1, height=1, depth=1):
        """Set the positions of the neurons, the first at the origin."""
        size = self.neurons.size
        kind = np.zeros(0, self.def_dtype)
        self.neurons.x = _Grid.gridX(width, size).astype(kind.dtype)
        self.neurons.y = _Grid.gridY(width, height, size).astype(kind.dtype)
        self.neurons.z = _Grid.gridZ(width, height, size).astype(kind.dtype)

    def get_area_mask(self, xmin=0, xmax=-1, ymin=0, ymax=-1, zmin=0, zmax=-1):
        """Return which neurons lie in a box of grid positions; maxima below 1 count from the other end."""
        xmax = self.width - xmax if xmax < 1 else xmax
        ymax = self.height - ymax if ymax < 1 else ymax
        zmax = self.depth - zmax if zmax < 1 else zmax
        result = np.zeros((self.depth, self.height, self.width))
        result[zmin:zmax, ymin:ymax, xmin:xmax] = 1
        return result.flatten().astype(bool)

    def apply_pattern_transformation_function(self, transform_mat, hup, wup, depth):
        """Give the neurons those positions of a larger grid that a matrix of indices chooses."""
        columns = np.tile(np.arange(wup), hup).reshape(1, hup, wup)
        rows = np.arange(hup).repeat(wup).reshape(1, hup, wup)
        self.neurons.x = np.repeat(columns, depth, axis=0).flatten()[transform_mat]
        self.neurons.y = np.repeat(rows, depth, axis=0).flatten()[transform_mat]

    def move(self, x=0, y=0, z=0):
        """Add to the positions; return this behavior."""
        self.neurons.x += x
        self.neurons.y += y
        self.neurons.z += z
        return self

    def scale(self, x=1, y=1, z=1):
        """Multiply the positions; return this behavior."""
        self.neurons.x *= x
        self.neurons.y *= y
        self.neurons.z *= z
        return self

    def noise(self, x_noise=1, y_noise=1, z_noise=1, centered=True):
        """Add uniform random numbers of these widths to the positions; return this behavior."""
        neurons = self.neurons
        neurons.x += np.random.rand(len(neurons.x)) * x_noise
        neurons.y += np.random.rand(len(neurons.y)) * y_noise
        neurons.z += np.random.rand(len(neurons.z)) * z_noise
        if centered:
            neurons.x -= x_noise / 2
            neurons.y -= y_noise / 2
            neurons.z -= z_noise / 2
        return self

    def rotate(self, axis, theta):
        """Rotate the positions about an axis by an angle in radians; return this behavior."""
        neurons = self.neurons
        turned = np.dot(rotation_matrix(axis, theta), np.array([neurons.x, neurons.y, neurons.z]))
        for name, values in zip('xyz', turned):
            setattr(neurons, name, values.astype(self.def_dtype))
        return self

    def stretch_to_equal_size(self, target_neurons):
        """Scale the positions so that the grid is as wide, high and deep as that of other neurons."""
        for name, length in (('x', 'width'), ('y', 'height'), ('z', 'depth')):
            own = getattr(self.neurons, length)
            if hasattr(target_neurons, length) and own > 0:
                setattr(self.neurons, name, getattr(self.neurons, name) * (getattr(target_neurons, length) / own))


Grid = NeuronDimension
NeuronGrid = NeuronDimension

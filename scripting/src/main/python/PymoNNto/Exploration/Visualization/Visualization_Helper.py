"""Pictures of weights and histograms of spikes."""

from math import *  # noqa: F401,F403  (scripts use the names of this module)
from math import isqrt

import numpy as np


def SpikeTrain_ISI(x):
    """Return the numbers of steps between successive spikes of one neuron: differences of where x is above 0."""
    return np.diff(np.nonzero(np.asarray(x) > 0)[0]).tolist()


def get_bins(number, xrightlim):
    """Return the lower ends of so many bins of equal width from 0 to below xrightlim."""
    return np.arange(0, xrightlim, xrightlim / number)


def get_distribution_markers(data):
    """Return the mean less the standard deviation, the mean, and the mean plus the standard deviation."""
    mean, std = np.mean(data), np.std(data)
    return mean - std, mean, mean + std


def plot_histogram(axis, data, bins, mean=True, std=True):
    """Draw a histogram into axes with lines at the mean (red) and a standard deviation from it (green)."""
    axis.hist(data, bins=bins)
    low, middle, high = get_distribution_markers(data)
    if mean:
        axis.axvline(x=middle, color='red')
    if std:
        axis.axvline(x=low, color='green')
        axis.axvline(x=high, color='green')


def get_reconstruction_activations(origin_activations, input_grid_width, input_grid_height):
    """Return one picture of the activations of several neurons: tiles from left to right and down.

    origin_activations -- a vector for each neuron, at least height x width long
    The picture has as many columns of tiles as rows, one more than the root of their number; what is between and beside
    them has the highest of all values.
    """
    columns = isqrt(len(origin_activations)) + 1
    high, wide = input_grid_height + 1, input_grid_width + 1
    picture = np.full((columns * high, columns * wide), np.max(origin_activations), dtype=float)
    for i, values in enumerate(origin_activations):
        top, left = i // columns * high, i % columns * wide
        tile = np.asarray(values)[:input_grid_height * input_grid_width].reshape(input_grid_height, input_grid_width)
        picture[top:top + high - 1, left:left + wide - 1] = tile
    return picture


def dif_width_vstack(matrixes, reshapes, max_width):
    """Put the weights from several groups side by side, each filled up with zeros to pictures of the same height.

    matrixes -- (neurons x rows * columns) each
    reshapes -- rows and columns of each
    """
    filled = []
    for matrix, (rows, columns) in zip(matrixes, reshapes):
        missing = max(int(max_width) - int(rows), 0) * int(columns)
        filled.append(np.hstack([matrix, np.zeros((matrix.shape[0], missing))]) if missing else matrix)
    return np.hstack(filled)


def upscale(img, factor):
    """Return a picture (height x width x 3) with each pixel as a square of factor x factor."""
    return np.repeat(np.repeat(img[:, :, :3], factor, axis=1), factor, axis=0)


def get_whole_Network_weight_image(
    neuron_dst_group, plot_inh_synapses=False, neuron_src_groups=None, add_activity=False, individual_norm=False,
    exc_weight_attr='GLU_Synapses', inh_weight_attr='GABA_Synapses', activations=None,
):
    """Return a picture of the weights to a group: a tile for each neuron, GABA red, GLU green, activations blue.

    neuron_src_groups -- only synapses from these groups
    individual_norm -- GLU relative to the strongest one of each neuron
    exc_weight_attr, inh_weight_attr -- which attributes of GLU and GABA synapse groups hold the weights
    """
    inhibitory = {}
    for group in neuron_dst_group.synapses('afferent', 'GABA'):
        inhibitory[id(group.src)] = getattr(group, inh_weight_attr)
    excitatory = [
        group for group in neuron_dst_group.synapses('afferent', 'GLU')
        if neuron_src_groups is None or any(group.src is each for each in neuron_src_groups)
    ]
    if not excitatory:
        raise ValueError(f'{neuron_dst_group.tag!r} has no afferent synapses GLU from these groups')
    green = [getattr(group, exc_weight_attr).copy() for group in excitatory]
    red = [inhibitory[id(group.src)].copy() if id(group.src) in inhibitory else np.zeros(weights.shape)
           for group, weights in zip(excitatory, green)]
    shapes = [(group.src.width, group.src.height * group.src.depth) for group in excitatory]
    columns = max(width for width, _ in shapes)
    rows = sum(height for _, height in shapes)
    green = dif_width_vstack(green, shapes, columns)
    red = dif_width_vstack(red, shapes, columns)
    if individual_norm:
        green = green / np.max(green, axis=1)[:, None]
    group = neuron_dst_group
    return get_RGB_neuron_weight_image(
        [red, green], weight_dim=[rows, columns], neuron_dim=[group.height * group.depth, group.width],
        activities=activations)


def get_RGB_neuron_weight_image_pattern(rgb_weights, neuron_dim, pattern):
    """Return the picture of get_RGB_neuron_weight_image with the size and the layout of a pattern's own picture."""
    return get_RGB_neuron_weight_image(
        rgb_weights, neuron_dim, pattern.get_pattern_dimension(), pattern.reconstruct_pattern)


def get_RGB_neuron_weight_image(
    rgb_weights, neuron_dim, weight_dim, weight_transform_func=None, v_split_first=False, activities=None,
):
    """Return a picture (height x width x 3) with a tile for each neuron and white lines between them.

    rgb_weights -- up to three matrices (neurons x weights) or None, for red, green and blue; each is scaled so that its
        highest value is 1
    neuron_dim -- rows and columns of neurons
    weight_dim -- rows and columns of a tile
    weight_transform_func -- makes a tile of the weights of a neuron; by default it reshapes them
    v_split_first -- the upper half of a tile of the first matrix is red, the lower one green, on top of each other
    activities -- added to the blue of each neuron's tile
    """
    shape = tuple(int(n) for n in weight_dim)
    tile_of = weight_transform_func or (lambda weights: weights.reshape(shape))
    high, wide = shape[0] // 2 if v_split_first else shape[0], shape[1]
    scaled = []
    for weights in rgb_weights:
        highest = 0 if weights is None else np.max(weights)
        scaled.append(weights / highest if highest > 0 else weights)
    rows, columns = int(neuron_dim[0]), int(neuron_dim[1])
    picture = np.ones((rows * (high + 1) + 1, columns * (wide + 1) + 1, 3))
    for neuron in range(rows * columns):
        top, left = neuron // columns * (high + 1) + 1, neuron % columns * (wide + 1) + 1
        tile = picture[top:top + high, left:left + wide]
        tile[...] = 0
        if v_split_first:
            tile[:, :, :2] = vsplit(tile_of(scaled[0][neuron]))
        else:
            for color, weights in enumerate(scaled):
                if weights is not None:
                    tile[:, :, color] = tile_of(weights[neuron])
        if activities is not None:
            tile[:, :, 2] += activities[neuron]
    return picture


def vsplit(weight_mat):
    """Return the upper and the lower half of a matrix behind each other: (half the height x width x 2)."""
    half = weight_mat.shape[0] // 2
    return np.dstack([weight_mat[:half], weight_mat[half:2 * half]])

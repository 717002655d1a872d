"""Figures of scripts that were written for a window, and pictures of weights."""

import os
import tempfile

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.widgets import Button, Slider
from mpl_toolkits.mplot3d import Axes3D
from PymoNNto.Exploration.Visualization.Visualization_Helper import *


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


def rendered():
    """The pixels of the current figure."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'a.png')
        plt.savefig(path)
        return plt.imread(path)


def colored(pixels, red, green, blue):
    """The number of pixels of a color."""
    return int(np.sum(np.all(np.abs(pixels[:, :, :3] - np.array([red, green, blue])) < 0.02, axis=2)))


def test_a_slider_has_its_value_and_calls_back():
    fig, ax = plt.subplots()
    line, = ax.plot([0, 1], [0, 1])
    slider = Slider(ax=plt.axes([0.25, 0.93, 0.5, 0.05]), label='gain', valmin=0, valmax=4, valinit=1, valstep=0.5)
    seen = []

    def update(value):
        seen.append(value)
        line.set_ydata([0, value])

    number = slider.on_changed(update)
    slider.set_val(2.3)
    slider.set_val(9)  # matplotlib takes values beyond the ends from scripts, too
    assert seen == [2.3, 9] and slider.val == 9 and line.get_ydata().tolist() == [0, 9]
    assert slider.label.get_text() == 'gain' and slider.valtext.get_text() == '9'
    slider.reset()
    slider.disconnect(number)
    slider.set_val(3)
    assert seen == [2.3, 9, 1] and slider.val == 3
    plt.close()


def test_the_first_value_of_a_slider_is_moved_between_its_ends():
    def value(**kwargs):
        return Slider(plt.axes([0.1, 0.1, 0.5, 0.1]), 'a', 0, 2, **kwargs).val
    assert value() == 0.5 and value(valinit=5) == 2 and value(valinit=-1) == 0
    assert value(valinit=0.6, valstep=0.5) == 0.5 and value(valinit=1.8, valstep=[0.1, 1.7]) == 1.7
    assert 'diagonal' in raised(ValueError, value, orientation='diagonal')
    plt.close()


def test_a_slider_is_drawn_as_far_as_its_value():
    def blue_pixels(val, orientation='horizontal'):
        plt.figure()
        Slider(plt.axes([0.2, 0.2, 0.6, 0.6]), 'a', 0, 2, valinit=val, orientation=orientation, color=(0, 0, 1))
        pixels = rendered()
        plt.close()
        return colored(pixels, 0, 0, 1)
    for orientation in ('horizontal', 'vertical'):
        low, high = blue_pixels(0.5, orientation), blue_pixels(1.5, orientation)
        assert low > 1000 and 2.8 < high / low < 3.2, (orientation, low, high)


def test_a_button_waits():
    clicks = []
    button = Button(plt.axes([0.1, 0.1, 0.2, 0.1]), 'Reset')
    button.on_clicked(clicks.append)
    assert button.label.get_text() == 'Reset' and clicks == []
    plt.close()


def test_three_dimensions_are_an_error_only_when_they_are_used():
    assert 'imshow' in raised(NotImplementedError, Axes3D, plt.figure())
    assert "'3d'" in raised(ValueError, plt.figure().add_subplot, projection='3d')
    plt.close('all')


def test_tick_labels_are_texts_of_their_own():
    fig, ax = plt.subplots()
    ax.bar([0, 1, 2], [3, 1, 2], color='black')
    ax.set_xticks([0, 1, 2])
    ax.set_xticklabels(['one', 'two', 'three'])
    labels = ax.get_xticklabels()
    assert [label.get_text() for label in labels] == ['one', 'two', 'three'] and ax.axes == ax
    assert ax.get_xaxis() == ax.xaxis and ax.get_yaxis() == ax.yaxis
    assert colored(rendered(), 1, 0, 0) == 0
    labels[1].set_color('red')
    labels[2].set_rotation(45)
    some = colored(rendered(), 1, 0, 0)
    assert some > 5
    ax.get_xticklabels()[1].set_fontsize(30)
    assert colored(rendered(), 1, 0, 0) > 4 * some
    labels[1].set_visible(False)
    assert colored(rendered(), 1, 0, 0) == 0
    plt.setp(ax.get_yticklabels(), color='red')
    assert colored(rendered(), 1, 0, 0) > 5
    ax.tick_params(axis='y', labelcolor='black')  # the last word on all of them
    assert colored(rendered(), 1, 0, 0) == 0
    plt.close()


def test_a_line_may_get_new_lengths_in_two_steps():
    line, = plt.plot([], [])
    line.set_xdata([1, 2, 3])
    line.set_ydata([3, 2, 1])
    assert line.get_xdata().tolist() == [1, 2, 3] and line.get_ydata().tolist() == [3, 2, 1]
    line.set_xdata([1, 2])
    assert '2 and 3' in raised(ValueError, rendered)
    plt.close()


def test_a_picture_that_is_not_there():
    assert 'nowhere.png' in raised(FileNotFoundError, plt.imread, 'nowhere.png')


def test_intervals_and_distributions_of_spikes():
    # values of PymoNNto on CPython
    assert SpikeTrain_ISI([0, 1, 0, 0, 1, 1, 0]) == [3, 1] and SpikeTrain_ISI([0, 1]) == []
    assert get_bins(4, 2.0).tolist() == [0, 0.5, 1, 1.5]
    assert np.allclose(get_distribution_markers([1, 2, 3, 6]), [1.1291713066130293, 3, 4.87082869338697])
    assert floor(2.5) == 2 and pi > 3
    fig, ax = plt.subplots()
    plot_histogram(ax, np.array([1.0, 2, 2, 3]), [0, 1, 2, 3])
    assert len(ax.lines) == 3 and len(ax.patches) == 3
    plt.close()


def test_pictures_of_activations_are_tiles():
    # values of PymoNNto on CPython
    picture = get_reconstruction_activations(np.arange(18).reshape(3, 6), 3, 2)
    assert picture.tolist() == [
        [0, 1, 2, 17, 6, 7, 8, 17], [3, 4, 5, 17, 9, 10, 11, 17], [17] * 8,
        [12, 13, 14, 17, 17, 17, 17, 17], [15, 16, 17, 17, 17, 17, 17, 17], [17] * 8,
    ]
    assert upscale(np.arange(6.0).reshape(1, 2, 3), 2).tolist() == [[[0, 1, 2]] * 2 + [[3, 4, 5]] * 2] * 2


def test_pictures_of_weights_have_a_tile_for_each_neuron_also_without_a_square():
    weights = np.arange(24.0).reshape(6, 4)
    # 2 rows of 3 neurons: PymoNNto's tiles are right for squares only.
    picture = get_RGB_neuron_weight_image([None, weights], [2, 3], [2, 2], activities=[0, 1, 2, 3, 4, 5])
    assert picture.shape == (7, 10, 3)
    for neuron in range(6):
        top, left = neuron // 3 * 3 + 1, neuron % 3 * 3 + 1
        tile = picture[top:top + 2, left:left + 2]
        assert np.allclose(tile[:, :, 1], weights[neuron].reshape(2, 2) / 23)
        assert np.all(tile[:, :, 0] == 0) and np.all(tile[:, :, 2] == neuron)
    assert np.all(picture[0] == 1) and np.all(picture[:, 3] == 1)
    assert weights[5, 3] == 23  # the weights stay as they are
    split = get_RGB_neuron_weight_image([np.arange(8.0).reshape(1, 8)], [1, 1], [4, 2], v_split_first=True)
    assert np.allclose(split[1:3, 1:3, 0] * 7, [[0, 1], [2, 3]])
    assert np.allclose(split[1:3, 1:3, 1] * 7, [[4, 5], [6, 7]])


def test_a_picture_of_all_weights_to_a_group():
    from PymoNNto import Network, NeuronDimension, NeuronGroup, SynapseGroup
    net = Network()
    source = NeuronGroup(net=net, size=NeuronDimension(width=3, height=2), behavior={}, tag='a')
    other = NeuronGroup(net=net, size=NeuronDimension(width=2, height=1), behavior={}, tag='c')
    target = NeuronGroup(net=net, size=NeuronDimension(width=2, height=1), behavior={}, tag='b')
    excitatory = SynapseGroup(net=net, src=source, dst=target, tag='GLU')
    inhibitory = SynapseGroup(net=net, src=source, dst=target, tag='GABA')
    second = SynapseGroup(net=net, src=other, dst=target, tag='GLU')
    net.initialize(info=False)
    excitatory.GLU_Synapses = np.arange(12.0).reshape(2, 6)
    second.GLU_Synapses = np.full((2, 2), 11.0)
    inhibitory.GABA_Synapses = np.ones((2, 6))
    picture = get_whole_Network_weight_image(target)
    assert picture.shape == (5, 9, 3)  # 3 rows: 2 of the first source, 1 of the second
    assert np.allclose(picture[1:4, 1:4, 1] * 11, [[0, 1, 2], [3, 4, 5], [11, 11, 0]])
    assert np.allclose(picture[1:4, 1:4, 0], [[1, 1, 1], [1, 1, 1], [0, 0, 0]])
    assert 'afferent' in raised(ValueError, get_whole_Network_weight_image, source)


def test_the_check_tells_of_modules_that_refuse_to_be_imported():
    import sys

    from polymonnto_check._packages import Missing, Packages
    with tempfile.TemporaryDirectory() as folder:
        package = os.path.join(folder, 'refusing_package')
        os.mkdir(package)
        open(os.path.join(package, '__init__.py'), 'w').close()
        with open(os.path.join(package, 'window.py'), 'w') as written:
            written.write("raise ImportError('refusing_package.window needs a window')\n")
        sys.path.insert(0, folder)
        try:
            message = raised(Missing, Packages(folder).module, 'refusing_package.window')
        finally:
            sys.path.remove(folder)
    assert 'refusing_package.window' in message, message


def test_error_bars_of_bars_look_as_asked():
    def red_pixels(**look):
        plt.figure()
        plt.bar([0, 1], [5, 3], color='white', yerr=[1, 1], error_kw={'ecolor': 'red', **look})
        pixels = rendered()
        plt.close()
        return colored(pixels, 1, 0, 0)
    thin = red_pixels(lw=2)
    assert thin > 50 and red_pixels(lw=6) > 2.5 * thin and red_pixels(lw=2, capsize=10, capthick=4) > 2 * thin


def test_a_figure_is_written_to_an_open_file():
    from io import BytesIO
    from os import listdir
    before = set(listdir())
    plt.plot([1, 2])
    for kwargs, start in (({}, b'\x89PNG'), ({'format': 'svg'}, b'<')):
        target = BytesIO()
        plt.savefig(target, **kwargs)
        assert target.getvalue().startswith(start)
    assert set(listdir()) == before
    plt.close()

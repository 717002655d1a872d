"""Flow charts of behaviors and plots of activity."""

import os
import tempfile

import java
import matplotlib.pyplot as plt
import numpy as np

from PymoNNto import *
from PymoNNto.Exploration.Visualization.Module_visualizer import analyze_module_and_get_info, module_drawer


class Leak(Behavior):
    def initialize(self, neurons):
        self.tau = self.parameter('tau', 10.0)
        neurons.voltage = neurons.vector('uniform')
        neurons.current = neurons.vector()

    def iteration(self, neurons):
        self.step(neurons, 2)

    def step(self, group, factor):
        group.voltage += (group.current - group.voltage) / self.tau * factor


class Input(Behavior):
    def iteration(self, n):
        n.current = n.vector('uniform', density=self.parameter('density', 0.1))
        for s in n.synapses(afferent, 'GLU'):
            n.current[:] = s.W.dot(s.src.spikes) * n.iteration


class Fire(Behavior):
    def initialize(self, neurons):
        neurons.spikes = neurons.vector() > 1

    def iteration(self, neurons):
        neurons.spikes = neurons.voltage > 1
        neurons.voltage[neurons.spikes] = 0


class Learn(Behavior):
    def iteration(self, synapses):
        synapses.W += np.outer(synapses.dst.spikes, synapses.src.spikes)


class Declared(Leak):
    visualization_module_inputs = ['n.a']
    visualization_module_outputs = ['n.b']
    visualization_module_attributes = ['c']


def group():
    return NeuronGroup(Network(), NeuronDimension(width=2, height=1), {
        1: Leak(tau=5.0), 2: Input(), 3: Fire(tag='x', threshold=2), 4: Recorder(['voltage', 'np.mean(spikes)']),
    }, tag='a')


def chart(behaviors, ff_only=False):
    drawn = module_drawer()
    for behavior in behaviors:
        drawn.add_module(behavior)
    drawn.add_flow_chart(ff_only)
    return drawn


def test_reads_writes_and_parameters_are_found_without_running():
    assert analyze_module_and_get_info(Leak(tau=5.0)) == (
        'Leak', ['n.current', 'n.voltage'], ['n.current#init', 'n.voltage#init'], ['tau'],
        'PymoNNto Neuron-Group Module',
    )
    name, inputs, outputs, attributes, kind = analyze_module_and_get_info(Input())
    assert inputs == ['n.current', 's.W', 's.src.spikes'] and outputs == ['n.current'] and attributes == ['density']
    name, inputs, outputs, attributes, kind = analyze_module_and_get_info(Fire(tag='x', threshold=2))
    assert inputs == ['n.spikes', 'n.voltage'] and outputs == ['n.spikes#init', 'n.voltage'] and attributes == ['threshold']
    name, inputs, outputs, attributes, kind = analyze_module_and_get_info(Learn())
    assert inputs == ['s.W', 's.dst.spikes', 's.src.spikes'] and outputs == ['s.W']
    assert kind == 'PymoNNto Synapse-Group Module'
    assert analyze_module_and_get_info(NeuronDimension())[4].endswith('Module (init set var)')
    assert {'n.x', 'n.width'} <= {each.removesuffix('#init') for each in analyze_module_and_get_info(NeuronDimension())[2]}


def test_what_a_behavior_declares_counts():
    assert analyze_module_and_get_info(Declared(tau=1))[1:4] == (['n.a'], ['n.b'], ['c'])


def test_lines_lead_from_the_nearest_behavior_before():
    lines = chart([Leak(), Input(), Fire(), Recorder(['voltage', 'np.mean(spikes)'])]).lines
    found = {(line.source, line.target, line.output, line.input, line.feedback) for line in lines}
    assert found == {
        (1, 0, 'n.current', 'n.current', True), (2, 0, 'n.voltage', 'n.voltage', True),
        (0, 1, 'n.current', 'n.current', False), (2, 1, 'n.spikes', 's.src.spikes', True),
        (0, 2, 'n.voltage', 'n.voltage', False), (2, 3, 'n.spikes', 'n.spikes', False),
        (2, 3, 'n.voltage', 'n.voltage', False),
    }
    forward = chart([Leak(), Input(), Fire()], ff_only=True).lines
    assert {(line.source, line.target) for line in forward} == {(0, 1), (0, 2)}


def test_boxes_do_not_overlap_and_lines_do_not_cross_them():
    from PymoNNto.Exploration.Visualization._layout import arrange
    drawn = chart([Leak(), Input(), Fire(), Learn(), Leak(), Recorder(['voltage', 'current', 'spikes'])])
    width, height = arrange(drawn.boxes, drawn.lines)
    edges = [(box.x, box.x + box.width, box.top - box.height, box.top) for box in drawn.boxes]
    assert all(left[1] < right[0] for left, right in zip(edges, edges[1:])) and edges[-1][1] < width
    assert len(drawn.lines) > 8
    for line in drawn.lines:
        for (x0, y0), (x1, y1) in zip(line.points, line.points[1:]):
            assert (x0 == x1 or y0 == y1) and 0 < min(y0, y1) and max(y0, y1) < height
            for left, right, bottom, top in edges:
                apart = max(x0, x1) <= left or min(x0, x1) >= right or max(y0, y1) < bottom or min(y0, y1) > top
                assert apart, (line.source, line.target, line.input)


def in_figures_folder(function):
    output = plt._session.output()
    with tempfile.TemporaryDirectory() as folder:
        output.setFolder(java.type('java.nio.file.Path').of(folder))
        try:
            return function(folder)
        finally:
            output.setFolder(None)


def texts_of(drawn):
    figure = drawn.figure()
    try:
        return [text.get_text() for text in figure.axes[0].texts]
    finally:
        plt.close(figure)


def test_a_group_is_drawn_as_svg_and_png():
    """visualize_module needed Qt and failed."""
    def check(folder):
        a = group()
        files = a.visualize_module()
        assert [os.path.splitext(file)[1] for file in files] == ['.svg', '.png']
        with open(files[0]) as file:
            whole = file.read()
        pixels = plt.imread(files[1])
        assert '<svg' in whole and pixels.shape[1] > 2 * pixels.shape[0]
        assert 0.02 < np.mean(pixels[:, :, :3].min(axis=2) < 0.5) < 0.5
        fewer = plt.imread(a.visualize_module(show_dimension=False, show_recorder=False)[1])
        assert fewer.shape[1] < 0.8 * pixels.shape[1]
        with open(a.visualize_module(only_feed_forward_connections=True)[0]) as file:
            assert len(file.read()) < len(whole)
        assert not hasattr(a, 'voltage') and plt.get_fignums() == []
    in_figures_folder(check)


def test_boxes_say_what_is_read_and_written():
    assert texts_of(chart([Input(), Fire(threshold=2)])) == [
        'Input', 'n.current', 's.W', 's.src.spikes', 'density', 'n.current',
        'Fire', 'n.spikes', 'n.voltage', 'threshold', 'n.spikes', 'n.voltage',
    ]


def test_a_behavior_is_drawn():
    def check(folder):
        leak = Leak()
        before = Leak.__dict__.copy()
        assert len(leak.visualize_module(vmi=['measure'], vma=['gap'])) == 2
        assert texts_of(chart([leak])) == ['Leak', 'measure', 'gap', 'n.current', 'n.voltage']
        assert texts_of(chart([Leak()]))[3] == 'tau' and Leak.__dict__ == before
        drawn = chart([leak])
        drawn.save(folder + '/own.svg')
        assert os.path.getsize(folder + '/own.svg') > 1000
    in_figures_folder(check)


def test_a_picture_of_nothing_is_refused():
    try:
        module_drawer().show()
    except ValueError as error:
        assert 'no behavior' in str(error)
    else:
        raise AssertionError('nothing was drawn')


def test_activities_are_counted_by_what_follows():
    from PymoNNto.Exploration.Visualization.Analysis_Plots import get_t_vs_tp1_mat
    counts = get_t_vs_tp1_mat([0, 0, 1, 2, 2, 0], [0, 0, 1, 2, 2, 0], 3)
    assert counts.tolist() == [[0, 1, 1], [1, 0, 0], [0, 0, 1]]
    assert get_t_vs_tp1_mat([0, 0, 1], [0, 0, 1], 2, flip=False, no_act_compensation=False).tolist() == [[1, 0], [1, 0]]

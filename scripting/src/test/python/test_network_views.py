"""What JavaScript sees of behaviors and computed attributes, and parts of groups in the three languages."""

import os

import numpy as np
from PymoNNto import Behavior, Network, NeuronGroup
from polymonnto import load

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'behaviors')


class InPython(Behavior):
    """A behavior that JavaScript sees through a view."""


def world():
    js = load(os.path.join(FOLDER, 'views.mjs'))
    parts = load(os.path.join(FOLDER, 'Parts.java')).Parts()
    net = Network()
    behaviors = {1: js.First(), 2.5: js.Second(tag='second'), 7: InPython(tag='python'), 8: parts}
    group = NeuronGroup(net=net, size=6, tag='g', behavior=behaviors)
    net.initialize(info=False)
    return js, parts, group


def test_behaviors_are_found_by_their_keys_in_javascript():
    js, _, group = world()
    found = js.behaviors(group)
    assert found == [True, True, True, 'python', ['1', '2.5', '7', '8'], True, False, 4], found
    assert js.tagAt(group, 8) == 'Parts'
    group.add_behavior(3, InPython(tag='later'))
    assert js.tagAt(group, 3) == 'later'
    assert js.behaviors(group.network)[2:6] == [True, None, [], False]


def test_in_finds_what_is_computed():
    js, parts, group = world()
    assert js.named(group) == ['v', 'tag', 'size', 'addBehavior', 'afferent']
    assert js.named(group.subGroup(group.id > 2)) == ['v', 'tag', 'size', 'addBehavior', 'afferent']
    assert js.rateIn(parts) == [True, False] == js.rateIn(group.second)


def test_a_vector_of_a_part_has_an_element_for_each_neuron_of_the_group():
    """As in PymoNNto, which gives the same numbers."""
    js, parts, group = world()
    part = group.subGroup(group.id > 2)
    assert part.size == 3 and part.vector().tolist() == [0, 0, 0, 0, 0, 0] and part.vector().dtype == np.float32
    assert part.vector(2.0).tolist() == [2, 2, 2, 2, 2, 2] and part.vector_buffer(2).shape == (2, 6)
    np.random.seed(3)
    drawn = part.vector('uniform', density=0.5)
    assert np.allclose(drawn, [0.5507979, 0.7081478, 0.29090473, 0.5108276, 0.89294696, 0.8962931])
    part.v += part.vector(1.0)[part.mask]
    assert group.v.tolist() == [0, 0, 0, 1, 1, 1]
    try:
        part.v = part.vector(1.0)
    except ValueError as error:
        assert '6 input values to the 3 output values' in str(error)
    else:
        raise AssertionError('a vector for the group was written into a part')
    assert js.part(part) == [6, 'array([2., 2., 2., 2., 2., 2.], dtype=float32)', 3, 'array([1., 1., 1.], dtype=float32)']
    assert parts.part() == '6 [2.0, 2.0, 2.0, 2.0, 2.0, 2.0] 3'
    assert group.v.tolist() == [0, 0, 0, 5, 5, 5]

"""Rules for what happens when a condition is met.

Rules work on the stored numbers: a plain number beside a variable counts the variable's unit, ``n.v>0.9`` as
``n.v>0.9*mV`` for a ``v`` in millivolts, while a quantity is converted, and checked.
"""

import numpy as np

from PymoNNto.NetworkBehavior.EulerEquationModules._variables import text_of
from PymoNNto.NetworkCore.Behavior import *  # noqa: F401,F403
from PymoNNto.NetworkCore.Behavior import Behavior

_ALL = slice(None)


def _chosen(mask, size, where):
    """Return the places where a mask is true; a slice for all of them, None if there are none."""
    mask = np.asarray(mask)
    if mask.ndim == 0:
        return _ALL if bool(mask) else None
    if mask.shape != (size,):
        raise ValueError(f'{where} gives an array of shape {mask.shape}, not a value for each of {size} neurons')
    places = np.flatnonzero(mask)
    return places if places.size else None


def _statements(behavior):
    text = behavior.parameter('eq', None)
    if not isinstance(text, str):
        raise ValueError(f"{type(behavior).__name__}.eq is a text such as 'n.v_new=0', not {text!r}")
    return text


class neuron_event(Behavior):
    """Changes variables of the neurons that meet a condition: ``neuron_event(condition='n.v>1', eq='n.v_new=0')``.

    condition -- an expression of the group's attributes (``n.v``, or just ``v``), true or false per neuron
    eq -- assignments (=, +=, -=, \\*=, /=), separated by semicolons, for the neurons that meet it
    """

    def initialize(self, neurons):
        from PymoNNto.NetworkBehavior.EulerEquationModules import _events
        self.condition = self.parameter('condition', 'False', None)
        self.formula = _statements(self)
        roots = dict.fromkeys(('n', 'neurons'), neurons)
        self._where = text_of(self, neurons, self.condition)
        self._mask = _events.condition(self.condition, self._where, neurons, roots)
        self._rule = _events.neuron_rule(self.formula, text_of(self, neurons, self.formula), neurons, roots)

    def event(self, neurons, condition_mask=True):
        """Carry out the rule for the neurons of a mask."""
        places = _chosen(condition_mask, neurons.size, self._where)
        if places is not None:
            self._rule(neurons, places)

    def iteration(self, neurons):
        self.event(neurons, self._mask(neurons))


class syn_event(Behavior):
    """Changes variables of synapses and of their neurons: the base of `on_pre`, `on_post` and `on_simu`.

    A rule concerns all pairs of the source neurons and target neurons that meet the conditions. Each statement is done for
    all pairs before the next one begins, with the values from before it: ``dst.v_new+=s.w`` adds the sum over the sources
    of an event. Where ``=`` would give a neuron a value per pair, that of the last pair remains.

    src_condition, dst_condition -- expressions of ``src``, ``dst`` and ``s`` (the synapse group), true or false per neuron
    eq -- assignments (=, +=, -=, \\*=, /=) to attributes of ``s``, ``src`` and ``dst``, separated by semicolons
    """

    _sides = ()

    def initialize(self, synapse):
        from PymoNNto.NetworkBehavior.EulerEquationModules import _events
        self.src_condition = self.parameter('src_condition', 'True', None)
        self.dst_condition = self.parameter('dst_condition', 'True', None)
        self.formula = _statements(self)
        roots = {
            **dict.fromkeys(('s', 'synapse', 'synapses'), synapse), **dict.fromkeys(('src', 'source'), synapse.src),
            **dict.fromkeys(('dst', 'destination'), synapse.dst),
        }
        self._where = {}
        self._masks = {}
        for side in self._sides:
            text = getattr(self, side + '_condition')
            self._where[side] = where = text_of(self, synapse, text)
            self._masks[side] = _events.condition(text, where, synapse, roots)
        self._rule = _events.synapse_rule(self.formula, text_of(self, synapse, self.formula), synapse, roots)

    def event(self, synapse, src_mask=True, dst_mask=True):
        """Carry out the rule for the pairs of neurons of two masks."""
        src, dst = synapse.src, synapse.dst
        i = _chosen(src_mask, src.size, self._where.get('src', 'src_mask'))
        if i is None:
            return
        j = _chosen(dst_mask, dst.size, self._where.get('dst', 'dst_mask'))
        if j is None:
            return
        shape = (dst.size if j is _ALL else j.size, src.size if i is _ALL else i.size)
        pair = (j, i)
        if synapse.network.transposed_synapse_matrix_mode:
            shape, pair = shape[::-1], pair[::-1]
        if i is not _ALL and j is not _ALL:
            pair = np.ix_(*pair)
        self._rule(synapse, src, dst, i, j, pair, shape)

    def iteration(self, synapse):
        self.event(synapse, **{f'{side}_mask': mask(synapse) for side, mask in self._masks.items()})


class on_pre(syn_event):
    """A rule for all synapses of the source neurons that meet ``src_condition``; see `syn_event`."""

    _sides = ('src',)


class on_post(syn_event):
    """A rule for all synapses of the target neurons that meet ``dst_condition``; see `syn_event`."""

    _sides = ('dst',)


class on_simu(syn_event):
    """A rule for the synapses between neurons that meet ``src_condition`` and ``dst_condition``; see `syn_event`."""

    _sides = ('src', 'dst')

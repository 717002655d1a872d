"""Behaviors that record variables of the objects to which they are added."""

import copy
import math  # noqa: F401  (scripts use the names of this module)

import java
import numpy as np

from PymoNNto.NetworkBehavior.Recorder._expressions import CLOCK, compiled, parse, unknown_names
from PymoNNto.NetworkBehavior.Recorder._reading import reader
from PymoNNto.NetworkBehavior.Recorder._recorded_list import RecordedList
from PymoNNto.NetworkCore.Behavior import *  # noqa: F401,F403
from PymoNNto.NetworkCore.Behavior import Behavior

_Core = java.type('org.polymonnto.scripting.network.GuestRecorder')
_EventCore = java.type('org.polymonnto.scripting.network.GuestEventRecorder')


class Recorder(Behavior):
    """Records variables and expressions of its parent in each iteration.

    variables -- a name or expression, such as ``'voltage'`` or ``'np.mean(voltage)'``, or a list of them
    gapwidth, gap_width -- record only each so-manieth iteration; 0 and 1 are every iteration
    save_as_numpy -- show arrays, not lists
    max_length -- keep only so many of the latest values
    """

    initialize_last = True
    visualization_module_outputs = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._lists = {}
        self._missing_before = set()
        self._probes = {}
        self._reading = None, 0, None
        self._has_own_iteration = type(self).iteration is not Recorder.iteration
        self.save_as_numpy = False

    def _new_core(self, tag):
        return _Core(self, tag, type(self).__name__)

    def initialize(self, parent_obj):
        """Start recording."""
        if 'recorder' not in self.tags:
            self.add_tag('recorder')
        variables = self.parameter('variables', None)
        if variables is None:
            variables = self.parameter('arg_0', None) or []
        if isinstance(variables, str):
            variables = [variables]
        self.gapwidth = self.parameter('gapwidth', self.parameter('gap_width', 0))
        self.save_as_numpy = self.parameter('save_as_numpy', False)
        self.max_length = self.parameter('max_length', None)
        self._core.every(int(self.gapwidth or 0))
        self._core.keep(int(self.max_length or 0))
        self.add_variables(variables)
        self.reset()

    def iteration(self, parent_obj):
        """Record the present values."""
        self._core.recordNow(parent_obj._core)

    def _recording_call(self, parent):
        """Return what to call in each iteration, and with what, instead of the engine's recording."""
        core, version, read = self._reading
        if core is not self._core or version != core.version():
            core = self._core
            read = reader(core, parent._core, self._probes)
            self._reading = core, core.version(), read
        return read, parent

    def add_varable(self, v):
        """Record one more variable or expression."""
        if v.isidentifier() and v not in CLOCK:
            probe = None
            self._core.record([v])
        else:
            probe = self._probe(v, parse(v))
            self._core.recordExpression(v, probe)
        # A copy of the recorder has the dictionary, too.
        self._probes = {**self._probes, v: probe}

    add_variable = add_varable

    def add_variables(self, vars):
        """Record more variables or expressions."""
        for v in vars:
            self.add_varable(v)

    def _probe(self, expression, names):
        function = None

        def probe(parent):
            nonlocal function
            if function is None:
                if unknown_names(expression, names, parent):
                    return None
                function = compiled(expression, names, parent, self)
            try:
                value = function(parent)
            except Exception as error:
                if isinstance(error, AttributeError) and expression not in self._missing_before:
                    self._missing_before.add(expression)
                    return None
                error.add_note(f'while {self.tag!r} of {parent.tag!r} recorded {expression!r}')
                raise
            return value._array if isinstance(value, np.generic) else value
        return probe

    def _report_missing(self, name, parent):
        if hasattr(parent, name) if name.isidentifier() else not unknown_names(name, parse(name), parent):
            return
        from difflib import get_close_matches
        wanted = name if name.isidentifier() else unknown_names(name, parse(name), parent)[0]
        names = [key for key, value in vars(parent).items() if key[0] != '_' and not isinstance(value, Behavior)]
        near = get_close_matches(wanted, names, 3, 0.5)
        hint = f"; did you mean {' or '.join(near)}?" if near else ''
        raise AttributeError(
            f'{type(self).__name__} {self.tag!r} of {type(parent).__name__} {parent.tag!r} cannot record {name!r}: '
            f'{parent.tag!r} has no {wanted!r}{hint}'
        )

    def _append(self, series, value):
        if isinstance(value, np.generic):
            value = np.asarray(value)
        elif type(value) not in (int, float, bool):
            value = copy.copy(value)
        series.append(value)

    def _to_array(self, value):
        return np.asarray(value)

    def _view(self, name):
        series = self._core.series(name)
        if self.save_as_numpy:
            return np.array(RecordedList(series))
        view = self._lists.get(name)
        if view is None or view._series is not series:
            view = self._lists[name] = RecordedList(series)
        return view

    @property
    def variables(self):
        """What was recorded, by variable or expression."""
        return {name: self._view(name) for name in self._core.names()}

    def reset(self):
        """Start anew; lists that were given out keep their values and get no new ones."""
        self._core.reset()

    def is_new_data_available(self):
        """Return whether something was recorded since this was asked last."""
        return self._core.takeNewData()

    @property
    def new_data_available(self):
        """Whether something was recorded since is_new_data_available was called last."""
        return self._core.hasNewData()

    def cut_length(self, max_length):
        """Keep only so many of the latest values, now."""
        for name in self._core.names():
            series = self._core.series(name)
            while max_length is not None and series.size() > max_length:
                series.remove(0)

    def swaped(self, name):
        """Return what was recorded of a variable with neurons first and time second."""
        return self.swap(self.variables[name])

    swapped = swaped

    def swap(self, x):
        """Return an array with its first two dimensions exchanged."""
        return np.swapaxes(np.array(x), 1, 0)

    def clear(self):
        """Forget what was recorded."""
        self.clear_recorder()

    def clear_recorder(self):
        """Forget what was recorded."""
        self._core.clear()


class EventRecorder(Recorder):
    """Records where variables are not zero: rows ``[iteration, index]``, found as ``net['spike', 0]``.

    ``net['spike.t', 0]`` gives the iterations of the events, ``net['spike.i', 0]`` the indices.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._has_own_iteration = type(self).iteration is not Recorder.iteration

    def _new_core(self, tag):
        return _EventCore(self, tag, type(self).__name__)

    def _view(self, name):
        return self._core.events(name)

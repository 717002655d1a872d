"""Completion in Python cells: on live objects, and without running code of theirs."""
import linecache
import os
import sys
import tempfile
import types

import numpy as np
from PymoNNto import (
    Behavior, EventRecorder, Network, NeuronGroup, Recorder, SynapseGroup,
)
from polymonnto_session import _completion


class Leak(Behavior):
    """Let the voltage decay."""

    def initialize(self, neurons):
        self.rate = self.parameter('rate', 0.1)
        self.mode = self.parameter('mode', default='normal(0.5, 0.1)')
        neurons.voltage = neurons.vector()
        neurons._secret = 1

    def iteration(self, neurons):
        neurons.voltage *= 1 - self.rate


class Adapting(Leak):
    def initialize(self, neurons):
        super().initialize(neurons)
        self.parameter('speed')


class Spy:
    """Counts what is called of it."""

    calls = []
    plain = 3

    def __init__(self):
        self.known = 1
        self.calls.clear()

    @property
    def costly(self):
        """Takes a day."""
        self.calls.append('property')
        raise RuntimeError('property')

    def __getattr__(self, name):
        Spy.calls.append(name)
        raise RuntimeError(name)

    def __dir__(self):
        Spy.calls.append('__dir__')
        raise RuntimeError('__dir__')

    def __getitem__(self, key):
        Spy.calls.append('__getitem__')
        raise RuntimeError('__getitem__')

    def __repr__(self):
        Spy.calls.append('__repr__')
        raise RuntimeError('__repr__')

    def __len__(self):
        Spy.calls.append('__len__')
        raise RuntimeError('__len__')

    def __bool__(self):
        Spy.calls.append('__bool__')
        raise RuntimeError('__bool__')

    def __eq__(self, other):
        Spy.calls.append('__eq__')
        raise RuntimeError('__eq__')

    def __hash__(self):
        Spy.calls.append('__hash__')
        return hash('a')


class SpyGroup(NeuronGroup):
    calls = []

    def __getattribute__(self, name):
        if SpyGroup.calls is not None and SpyGroup.counting:
            SpyGroup.calls.append(name)
        return super().__getattribute__(name)

    counting = False

    def __getitem__(self, key):
        SpyGroup.calls.append('__getitem__')
        return super().__getitem__(key)


def _network():
    net = Network(tag='net')
    neurons = NeuronGroup(net=net, size=10, tag='neurons,cells', behavior={
        1: Leak(rate=0.2), 9: Recorder(['voltage', 'np.mean(n.voltage)'], tag='rec')})
    SynapseGroup(net=net, src=neurons, dst=neurons, tag='GLU')
    net.initialize(info=False)
    return {'net': net, 'neurons': neurons, 'np': np, 'NeuronGroup': NeuronGroup, 'Leak': Leak, 'Adapting': Adapting}


def _candidates(text, namespace):
    """Complete at the sign |; return the text before completions and the candidates by label."""
    cursor = text.index('|')
    before = text.replace('|', '')
    start, found = _completion.complete(before, cursor, namespace)
    return before[:start], {label: (new, kind, what) for new, label, kind, what in found}


def _labels(text, **namespace):
    return list(_candidates(text, namespace)[1])


def test_names_of_variables_builtins_and_keywords():
    start, found = _candidates('x = pri|', {'prices': [1, 2]})
    assert start == 'x = '
    assert list(found) == ['prices', 'print']
    assert found['prices'] == ('prices', 'variable', 'list of 2')
    assert _labels('whi|') == ['while']


def test_private_names_only_behind_an_underscore():
    assert '_hidden' not in _labels('|', _hidden=1, shown=2)
    assert _labels('_hid|', _hidden=1) == ['_hidden']


def test_nothing_in_comments_and_numbers():
    assert _labels('x = 1  # pri|') == []
    assert _labels('12|') == []


def test_attributes_of_instances_classes_and_slots():
    class Slotted:
        __slots__ = ('first', 'second')

    thing = Slotted()
    thing.first = types.SimpleNamespace(inner=5)
    assert _labels('thing.|', thing=thing) == ['first', 'second']
    assert _labels('thing.first.in|', thing=thing) == ['inner']
    assert _labels('thing.second.|', thing=thing) == []


def test_attributes_of_modules():
    start, found = _candidates('os.path.joi|', {'os': os})
    assert start == 'os.path.'
    assert found['join'][1] == 'function'
    assert 'normal' in _labels('np.random.norm|', np=np)
    assert 'zeros_like' in _labels('np.zeros|', np=np)


def test_methods_of_arrays():
    found = _candidates('v.me|', {'v': np.zeros(3)})[1]
    assert found['mean'][1] == 'method'
    assert 'shape' in _labels('v.sh|', v=np.zeros(3))


def test_attributes_of_constants_and_displays():
    assert 'upper' in _labels("'x'.up|")
    assert 'append' in _labels('[].app|')
    assert 'items' in _labels('{}.it|')


def test_attributes_of_new_objects():
    assert 'plain' in _labels('Spy().pl|', Spy=Spy)


def test_results_of_calls_are_not_known():
    assert _labels('f(3).|', f=lambda x: x) == []


def test_variables_of_groups():
    found = _candidates('neurons.vol|', _network())[1]
    assert found == {'voltage': ('voltage', 'variable', 'float32 (10,)')}


def test_tags_and_behaviors_of_groups():
    found = _candidates('net.neurons.|', _network())[1]
    assert found['Leak'] == ('Leak', 'behavior', '')
    assert _candidates('net.neurons.Le|', _network())[1]['Leak'] == ('Leak', 'behavior', 'Leak(rate=0.2)')
    assert found['rec'][1] == 'behavior'
    assert found['behavior'][1] == 'property'
    assert '_secret' not in found and 'behaviour' not in found
    assert _candidates('net.cel|', _network())[1]['cells'] == ('cells', 'group', 'NeuronGroup of 10')


def test_attributes_of_behaviors():
    for expression in (
        'neurons.behavior[1]', "net['Leak', 0]", "net['Leak'][0]", 'net.Leak', 'net.NeuronGroups[0].behavior[1]',
        'net[Leak, 0]', 'neurons[1, 0]',
    ):
        start, found = _candidates(expression + '.ra|', _network())
        assert found['rate'] == ('rate', 'variable', 'float 0.2'), expression


def test_lists_that_searches_give():
    assert 'append' in _labels("net['neurons'].app|", **_network())


def test_tags_in_subscripts():
    start, found = _candidates("net['ne|", _network())
    assert start == "net['"
    assert found['neurons'] == ("neurons'", 'tag', 'NeuronGroup of 10')
    assert _candidates("net['ne|']", _network())[1]['neurons'][0] == 'neurons'
    assert _candidates('net["Lea|', _network())[1]['Leak'][0] == 'Leak"'
    assert 'NeuronGroup' in _labels("net['|", **_network())
    assert _labels("neurons['GL|", **_network()) == []


def test_recorded_variables_in_subscripts():
    assert _candidates("net['np.m|", _network())[1]['np.mean(n.voltage)'][1] == 'recorded'
    assert 'voltage' in _labels("neurons['vol|", **_network())
    assert _labels("net['n.vol|", **_network()) == ['n.voltage']


def test_tags_as_arguments():
    assert 'Leak' in _labels("net.deactivate_behaviors('Le|", **_network())


def test_keys_of_dictionaries():
    start, found = _candidates("d['ap|", {'d': {'apple': 1.5, 'pear': 2, 7: 3}})
    assert (start, found) == ("d['", {'apple': ("apple'", 'key', 'float 1.5')})
    assert "7" in _labels('d[|', d={'apple': 1, 7: 3})
    assert _labels("d['a']['b|", d={'a': {'bcd': 1}}) == ['bcd']
    assert 'inner' in _labels("d['a'].inn|", d={'a': types.SimpleNamespace(inner=1)})


def test_arguments_of_functions():
    def paint(canvas, colour='red', *, width=2):
        pass

    start, found = _candidates('paint(None, |', {'paint': paint})
    assert list(found)[:3] == ['canvas=', 'colour=', 'width=']
    assert found['colour='] == ('colour=', 'argument', "= 'red'")
    assert [each for each in _labels('paint(colour="x", co|', paint=paint) if each.endswith('=')] == []
    assert _labels('paint(1, wi|', paint=paint)[0] == 'width='
    assert 'colour=' not in _labels('paint(colour=|', paint=paint)


def test_arguments_of_classes():
    found = _candidates('NeuronGroup(|', _network())[1]
    assert [each for each in found if each.endswith('=')] == ['net=', 'size=', 'behavior=', 'tag=', 'color=']


def test_parameters_of_behaviors():
    found = _candidates('Leak(|', _network())[1]
    assert found['rate='] == ('rate=', 'argument', '= 0.1')
    assert found['mode='][2] == "= 'normal(0.5, 0.1)'"
    assert {'tag=', 'behavior_enabled='} <= set(found)
    assert {'speed=', 'rate='} <= set(_labels('Adapting(|', **_network()))
    assert 'rate=' in _labels('NeuronGroup(net=net, size=10, behavior={1: Leak(ra|', **_network())


def test_parameters_of_behaviors_of_cells():
    source = "class Grown(Behavior):\n    def initialize(self, n):\n        self.parameter('height', 3)\n"
    name = '<In[77]>'
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    namespace = {'Behavior': Behavior, '__name__': '__main__'}
    exec(compile(source, name, 'exec'), namespace)
    assert _labels('Grown(he|', **namespace)[0] == 'height='


def test_files_in_strings():
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(folder + '/data')
        open(folder + '/data.csv', 'w').close()
        open(folder + '/.hidden', 'w').close()
        start, found = _candidates(f"open('{folder}/da|", {})
        assert start == f"open('{folder}/"
        assert found == {'data/': ('data/', 'folder', ''), 'data.csv': ('data.csv', 'file', '')}
        assert _labels(f"'{folder}/|") == ['data/', 'data.csv']


def test_files_of_commands():
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(folder + '/data')
        open(folder + '/data.py', 'w').close()
        for command in ('%run ', '%load ', '%edit ', '%save ', '!cat '):
            assert set(_labels(f'{command}{folder}/da|')) == {'data/', 'data.py'}, command
        assert _labels(f'%cd {folder}/da|') == ['data/']


def test_modules():
    start, found = _candidates('import jso|', {})
    assert start == 'import ' and 'json' in found
    assert 'decoder' in _labels('import json.dec|')
    assert 'decoder' in _labels('from json.dec|')
    assert 'zeros' in _labels('from numpy import ones, zer|')
    assert 'OrderedDict' in _labels('from collections import Ord|')
    assert _labels('from json |') == ['import']


def test_modules_of_the_search_path_are_not_imported():
    with tempfile.TemporaryDirectory() as folder:
        with open(folder + '/never_imported_one.py', 'w') as file:
            file.write('raise RuntimeError')
        sys.path.insert(0, folder)
        try:
            assert _labels('import never_imp|') == ['never_imported_one']
        finally:
            sys.path.remove(folder)


def test_arguments_of_commands_are_code():
    for command in ('%time ', '%timeit ', '%plot ', '  %time x = ', '%%time\nx = ', '?'):
        start, found = _candidates(command + 'neurons.vol|', _network())
        assert list(found) == ['voltage'], command
        assert start == command + 'neurons.'


def test_open_blocks_and_several_lines():
    assert _labels('for x in y:\n    net.cel|', **_network()) == ['cells']
    assert _labels('x = """open\n"quote\n"""; net.cel|', **_network()) == ['cells']
    assert _labels('print(net.\n      neurons.vol|', **_network()) == ['voltage']


def test_code_of_users_is_not_called():
    spy = Spy()
    namespace = {'spy': spy, 'holder': types.SimpleNamespace(inner=spy), 'd': {'k': spy}, 'bad': {spy: 1}}
    Spy.calls.clear()
    assert _labels('spy.kn|', **namespace) == ['known']
    found = _candidates('spy.|', namespace)[1]
    assert found['costly'] == ('costly', 'property', 'Takes a day.')
    assert _labels('holder.inner.pl|', **namespace) == ['plain']
    for text in (
        'sp|', 'spy.costly.|', 'spy.nothing.|', "spy['|", 'spy[0].|', "d['|", "d['k'].|", "bad['|", "bad['a'].|",
        'spy(|', 'holder.|', 'spy.known.|', '|', 'print(spy, |',
    ):
        _labels(text, **namespace)
    assert Spy.calls == []


def test_code_of_users_in_groups_is_not_called():
    net = Network()
    group = SpyGroup(net=net, size=3, tag='spied', behavior={1: Leak()})
    net.initialize(info=False)
    SpyGroup.calls.clear()
    SpyGroup.counting = True
    try:
        assert _labels('group.vol|', group=group) == ['voltage']
        for text in (
            "group['|", "group['Leak', 0].|", 'group.behavior[1].|', "net['spied', 0].|", "net['|", 'net.spied.|',
        ):
            _labels(text, group=group, net=net)
    finally:
        SpyGroup.counting = False
    assert SpyGroup.calls == []


def test_classes_whose_class_is_of_the_user():
    calls = []

    class Meta(type):
        def __getattribute__(cls, name):
            if counting:
                calls.append(name)
            return super().__getattribute__(name)

        def __instancecheck__(cls, value):
            calls.append('__instancecheck__')
            return False

    counting = False

    class Made(metaclass=Meta):
        shown = 1

    thing = Made()
    counting = True
    assert 'shown' in _labels('Made.sh|', Made=Made)
    assert 'shown' in _labels('thing.sh|', thing=thing)
    _labels('Made(|', Made=Made)
    counting = False
    assert calls == []


def test_parts_of_groups():
    namespace = _network()
    namespace['part'] = namespace['neurons'].subGroup(np.arange(10) < 3)
    assert _labels('part.vol|', **namespace) == ['voltage']


def test_events_recorded():
    net = Network()
    group = NeuronGroup(net=net, size=3, behavior={1: Leak(), 2: EventRecorder('voltage', tag='ev')})
    net.initialize(info=False)
    assert 'voltage' in _labels("g['vol|", g=group)


JAVA_BEHAVIORS = '''
import org.polymonnto.network.*;

record Held(double limit, int steps) implements Behavior<NeuronGroup> {
  public void iteration(NeuronGroup neurons) {}
}

class Decay implements Behavior<NeuronGroup> {
  double rate = 0.1;
  private double seen;

  Decay() {}

  Decay(double start) {}

  public void iteration(NeuronGroup neurons) {}
}
'''


def test_parameters_of_java_behaviors():
    from polymonnto import load
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'Held.java')
        with open(path, 'w') as file:
            file.write(JAVA_BEHAVIORS)
        classes = load(path)
    found = _candidates('Held(|', {'Held': classes.Held})[1]
    assert list(found)[:4] == ['limit=', 'steps=', 'tag=', 'behavior_enabled=']
    assert found['limit='] == ('limit=', 'argument', '')
    assert _labels('Held(limit=1, st|', Held=classes.Held)[0] == 'steps='
    offered = _labels('Decay(|', Decay=classes.Decay)
    assert 'rate=' in offered and 'start=' in offered and 'seen=' not in offered

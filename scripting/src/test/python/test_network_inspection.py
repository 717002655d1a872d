"""What ``name?`` and ``name??`` say in Python cells."""
import linecache

import numpy as np
from PymoNNto import Behavior, Network, NeuronGroup, SynapseGroup
from polymonnto_session import _inspection


def scale(values, factor=2, *, offset=0.0, **more):
    """Return values times a factor.

    More lines.
    """
    return values * factor + offset


class Firing(Behavior):
    """Spike above a threshold."""

    def initialize(self, neurons):
        self.threshold = self.parameter('threshold', 0.5)

    def iteration(self, neurons):
        neurons.spike = 1


def _text(text, detail=False, **namespace):
    cursor = text.index('|')
    return _inspection.inspect(text.replace('|', ''), cursor, detail, namespace)


def _fields(text, detail=False, **namespace):
    found = {}
    for line in _text(text, detail, **namespace).split('\n'):
        label, colon, value = line.partition(':')
        if colon and label.replace(' ', '').isalpha():
            found[label] = value.strip()
    return found


def test_functions():
    fields = _fields('scale|', scale=scale)
    assert fields['Type'] == 'function'
    assert fields['Signature'] == 'scale(values, factor=2, *, offset=0.0, **more)'
    assert fields['File'].endswith(f'test_network_inspection.py, line {scale.__code__.co_firstlineno}')
    assert _text('scale|', scale=scale).endswith('Docstring:\nReturn values times a factor.\n\nMore lines.')


def test_source_of_functions():
    text = _text('scale|', True, scale=scale)
    assert 'Source:\ndef scale(values' in text and text.endswith('return values * factor + offset')
    assert 'Docstring' not in text


def test_values():
    assert _fields('x|', x=41)['String form'] == '41'
    fields = _fields('x|', x=[1, 2, 3])
    assert (fields['Type'], fields['String form'], fields['Length']) == ('list', '[1, 2, 3]', '3')
    long = _fields('x|', x='a' * 5000)
    assert len(long['String form']) <= 400 and long['Length'] == '5000'


def test_arrays():
    fields = _fields('v|', v=np.zeros((2, 3), np.float32))
    assert (fields['Type'], fields['Shape'], fields['dtype']) == ('ndarray', '(2, 3)', 'float32')


def test_groups_and_behaviors():
    net = Network()
    group = NeuronGroup(net=net, size=7, tag='cells', behavior={3: Firing(threshold=0.7)})
    SynapseGroup(net=net, src=group, dst=group, tag='GLU')
    net.initialize(info=False)
    fields = _fields("net['cells', 0]|", net=net)
    assert fields['Type'] == 'NeuronGroup' and fields['String form'] == 'NeuronGroup of 7'
    assert fields['Tags'].startswith('cells, NeuronGroup')
    fields = _fields('net.cells.behavior[3]|', net=net)
    assert fields['Type'] == 'Firing' and fields['String form'] == 'Firing(threshold=0.7)'
    assert fields['Docstring'] == 'Spike above a threshold.'
    assert 'def iteration(self' in _text('net.cells.behavior[3]|', True, net=net)


def test_signatures_of_behaviors_have_their_parameters():
    assert _fields('Firing|', Firing=Firing)['Signature'] == 'Firing(threshold=0.5, tag=None, behavior_enabled=True)'


def test_open_calls():
    assert _fields('scale(1, |', scale=scale)['Signature'].startswith('scale(values')
    assert _fields('x = scale(1, [2, |', scale=scale)['Signature'].startswith('scale(values')
    assert _fields('scale(1, x|yz', scale=scale, xyz=5)['Type'] == 'int'


def test_names_at_the_cursor():
    assert _fields('sca|le', scale=scale)['Type'] == 'function'
    assert _text('nothing|') is None
    assert _text('|') is None


def test_methods_of_builtins():
    assert _fields("'x'.upper|")['Type'] == 'method_descriptor'
    assert _fields('len|')['Type'].startswith('builtin')


def test_classes_and_functions_of_cells():
    source = 'x = 1\nclass Grown:\n    """Doc."""\n    def f(self):\n        return 3\n\ndef g():\n    return 4\n'
    name = '<In[78]>'
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    namespace = {'__name__': '__main__'}
    exec(compile(source, name, 'exec'), namespace)
    text = _text('Grown|', True, **namespace)
    assert text.endswith('class Grown:\n    """Doc."""\n    def f(self):\n        return 3')
    assert _fields('Grown|', **namespace)['File'] == '<In[78]>, line 2'
    assert _text('g|', True, **namespace).endswith('def g():\n    return 4')
    assert _fields('g|', **namespace)['File'] == '<In[78]>, line 7'


def test_code_of_users_is_not_called():
    calls = []

    class Spy:
        """Watches."""

        def __repr__(self):
            calls.append('repr')
            return 'spy'

        __str__ = __repr__

        def __getattr__(self, name):
            calls.append(name)
            raise AttributeError(name)

        def __len__(self):
            calls.append('len')
            return 3

        @property
        def costly(self):
            calls.append('property')
            return 1

    fields = _fields('spy|', spy=Spy())
    assert fields['Type'] == 'Spy' and fields['Docstring'] == 'Watches.' and 'String form' not in fields
    for text in ('spy.costly|', 'spy[0]|', 'spy.other|', 'many|', 'spy(1, |'):
        _text(text, True, spy=Spy(), many=[Spy()])
    assert calls == []

"""What repr shows of a network and its parts, and that str, format, hash and pickle are what they were."""

import os
import pickle

import java
import numpy as np
from PymoNNto import Behavior, EventRecorder, Network, NeuronDimension, NeuronGroup, Recorder, SynapseGroup
from PymoNNto.NetworkCore._branches import Branch, drawn, in_bytes
from PymoNNto.NetworkCore._tree import tree
from polymonnto import load

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def shown(path):
    """Return a path as it is shown: from the current folder on if it is in there."""
    here = os.getcwd() + os.sep
    return path[len(here):] if path.startswith(here) else path


FILE = shown(os.path.abspath(__file__))


class Leak(Behavior):
    """Has a property that must not be asked for."""

    @property
    def dangerous(self):
        raise AssertionError('a property was asked for')

    def __getattr__(self, name):
        raise AttributeError(name)

    def initialize(self, neurons):
        self.rate = self.parameter('rate', 0.5)
        self.kernel = np.zeros(4)
        neurons.voltage = neurons.vector() + 1
        neurons.spike = neurons.voltage > 0
        neurons.half = neurons.voltage[:50]
        neurons.threshold = 1.0

    def iteration(self, neurons):
        neurons.voltage *= self.rate


class Idle(Behavior):
    """Does nothing."""


class Explosive:
    """A value that fails at whatever is done with it."""

    def _fail(self, *args):
        raise AssertionError('code of a value was run')

    __repr__ = __str__ = __format__ = __len__ = __eq__ = __bool__ = __iter__ = __getattr__ = _fail
    __hash__ = object.__hash__


def network():
    net = Network()
    group = NeuronGroup(net, NeuronDimension(width=10, height=10), tag='neurons', behavior={
        1: Leak(rate=0.25), 2: Idle(behavior_enabled=False), 9: Recorder('voltage'), 10: EventRecorder('spike'),
    })
    SynapseGroup(net, group, group, tag='GLU', behavior={3: Idle(tag='slow')})
    return net


def run():
    net = network()
    net.initialize(info=False)
    net.simulate_iterations(3)
    return net


def behavior(net, key):
    return net.NeuronGroups[0].behavior[key]


def expect(obj, text):
    assert repr(obj) == text.strip('\n'), repr(obj)


def test_an_empty_network_is_one_line():
    expect(Network(), 'Network  0 neuron groups, 0 synapse groups, not initialized, 0 B')
    expect(Network(tag='lab'), "Network 'lab'  0 neuron groups, 0 synapse groups, not initialized, 0 B")


def test_a_network_that_is_not_initialized_stays_so():
    net = network()
    # 100 ids of 8 bytes, and three coordinates of 4 bytes
    expect(net, '''
Network  1 neuron group, 1 synapse group, not initialized, 2.0 kB
├─ neurons: NeuronGroup, 10 x 10 = 100 neurons, 3 variables, 2.0 kB
│  ├─ behaviors: 0 NeuronDimension, 1 Leak, 2 Idle (off), 9 Recorder 'voltage', ... 1 more
│  └─ variables: x float32 (100,), y float32 (100,), z float32 (100,)
└─ GLU: SynapseGroup, neurons -> neurons, 0 variables, 0 B
   └─ behaviors: 3 Idle 'slow'
''')
    assert not net._core.isInitialized()
    expect(behavior(net, 9), '''
Recorder  key 9 of NeuronGroup 'neurons', enabled, every iteration, 0 B
├─ parameters
│  └─ arg_0: 'voltage'
└─ written in Python: PymoNNto.NetworkBehavior.Recorder.Recorder
''')


def test_a_network_that_runs_counts_each_storage_once():
    net = run()
    net.iteration = 1200
    net.label = 'mine'
    # 2,000 of ids and coordinates, 400 + 100 of voltage and spike, nothing for the view, 32 of the kernel, and the
    # blocks of the recorders: 81 rows of 400 bytes, 2048 rows of 16 bytes
    assert repr(net).splitlines()[0] == 'Network  1 neuron group, 1 synapse group, iteration 1,200, 67.7 kB'
    expect(net, '''
Network  1 neuron group, 1 synapse group, iteration 1,200, 67.7 kB
├─ variables: label 'mine'
├─ neurons: NeuronGroup, 10 x 10 = 100 neurons, 7 variables, 67.7 kB
│  ├─ behaviors: 0 NeuronDimension, 1 Leak, 2 Idle (off), 9 Recorder 'voltage', ... 1 more
│  └─ variables: x float32 (100,), y float32 (100,), z float32 (100,), ... 4 more
└─ GLU: SynapseGroup, neurons -> neurons, 0 variables, 0 B
   └─ behaviors: 3 Idle 'slow'
''')


def test_a_neuron_group():
    net = run()
    net.NeuronGroups[0].recording = False
    expect(net.NeuronGroups[0], '''
NeuronGroup 'neurons'  10 x 10 = 100 neurons, iteration 3, recording off, 67.7 kB
├─ tags: neurons, NeuronGroup, ng
├─ behaviors
│  ├─ 0 NeuronDimension
│  ├─ 1 Leak
│  ├─ 2 Idle (off)
│  ├─ 9 Recorder 'voltage'
│  └─ 10 EventRecorder 'spike'
├─ variables
│  ├─ x: float32 (100,)
│  ├─ y: float32 (100,)
│  ├─ z: float32 (100,)
│  ├─ voltage: float32 (100,)
│  ├─ spike: bool (100,)
│  ├─ half: float32 (50,)
│  └─ threshold: 1.0
├─ afferent: GLU (neurons -> neurons)
└─ efferent: GLU (neurons -> neurons)
''')


def test_a_synapse_group_with_its_shape_in_both_modes():
    for settings, shape in (({}, '3 x 20'), ({'syn_dim': 0}, '20 x 3')):
        net = Network(settings=settings)
        source, target = NeuronGroup(net, 20, tag='exc'), NeuronGroup(net, 3, tag='inh')
        synapses = SynapseGroup(net, source, target, tag='EI')
        synapses.W = synapses.matrix()
        synapses.enabled = synapses.W > 0
        expect(synapses, f'''
SynapseGroup 'EI'  exc -> inh, {shape}, not initialized, 300 B
├─ tags: EI, SynapseGroup, syn, exc_to_inh
└─ variables
   ├─ enabled: bool ({shape.replace(' x', ',')})
   └─ W: float32 ({shape.replace(' x', ',')})
''')
        assert synapses.W.shape == tuple(int(side) for side in shape.split(' x '))


def test_a_part_of_a_group():
    net = run()
    group = net.NeuronGroups[0]
    part = group.subGroup(group.id >= 97)
    expect(part, '''
NeuronSubGroup  3 of 100 neurons of NeuronGroup 'neurons', 124 B
├─ neurons: 97, 98, 99
└─ variables
   ├─ x: float32 (3,)
   ├─ y: float32 (3,)
   ├─ z: float32 (3,)
   ├─ voltage: float32 (3,)
   ├─ spike: bool (3,)
   ├─ half: float32 (50,)
   └─ threshold: 1.0
''')
    assert repr(group.subGroup(group.id < 0)).startswith('NeuronSubGroup  0 of 100 neurons of')
    synapses = SynapseGroup(net, part, group, tag='part')
    assert repr(synapses).startswith("SynapseGroup 'part'  3 of neurons -> neurons, 100 x 3, ")


def test_a_behavior_with_parameters_that_differ_from_its_variables():
    net = run()
    expect(behavior(net, 1), f'''
Leak  key 1 of NeuronGroup 'neurons', enabled, 32 B
├─ parameters
│  └─ rate: 0.25
├─ variables
│  └─ kernel: float64 (4,)
└─ written in Python: {FILE}
''')
    behavior(net, 1).rate = 0.5
    assert '│  ├─ rate: 0.5\n│  └─ kernel' in repr(behavior(net, 1))


def test_a_disabled_behavior_and_one_without_a_network():
    net = run()
    expect(behavior(net, 2), f'''
Idle  key 2 of NeuronGroup 'neurons', disabled, 0 B
└─ written in Python: {FILE}
''')
    behavior(net, 2).behavior_enabled = True
    assert repr(behavior(net, 2)).startswith("Idle  key 2 of NeuronGroup 'neurons', enabled, 0 B")
    removed = behavior(net, 2)
    net.NeuronGroups[0].remove_behavior(2)
    assert repr(removed).startswith('Idle  not part of a network, enabled, 0 B')


def test_recorders():
    net = run()
    expect(behavior(net, 9), '''
Recorder  key 9 of NeuronGroup 'neurons', enabled, every iteration, 32.4 kB
├─ tags: Recorder, recorder
├─ recorded
│  └─ voltage: 3 samples of float32 (100,)
├─ parameters
│  └─ arg_0: 'voltage'
└─ written in Python: PymoNNto.NetworkBehavior.Recorder.Recorder
''')
    assert '│  └─ spike: 300 events\n' in repr(behavior(net, 10))
    kept = Recorder(['np.mean(voltage)', 'threshold'], gapwidth=2, max_length=10)
    net.NeuronGroups[0].add_behavior(11, kept)
    net.simulate_iterations(4)
    lines = repr(kept).splitlines()
    assert lines[0].startswith("Recorder  key 11 of NeuronGroup 'neurons', enabled, each 2 iterations, the latest 10, ")
    assert '│  ├─ np.mean(voltage): 2 samples of float32' in lines, lines
    assert '│  └─ threshold: 2 samples of float64' in lines, lines


def test_a_behavior_in_javascript_and_one_in_java():
    for file, language in (('lif.mjs', 'JavaScript'), ('Lif.java', 'Java')):
        path = os.path.join(TESTS, 'behaviors', file)
        net = Network()
        lif = load(path).Lif(leak=0.8)
        group = NeuronGroup(net, 5, tag='exc', behavior={1: lif})
        group.I = group.vector()
        net.initialize(info=False)
        net.simulate_iterations(2)
        expect(lif, f'''
Lif  key 1 of NeuronGroup 'exc', enabled, 0 B
├─ parameters
│  └─ leak: 0.8
├─ variables
│  └─ threshold: {'1' if language == 'JavaScript' else '1.0'}
└─ written in {language}: {shown(path)}
''')
        assert f'behaviors: 1 Lif ({language})' in repr(net)


def test_no_code_of_a_behavior_in_javascript_runs():
    from tempfile import TemporaryDirectory
    with TemporaryDirectory() as folder:
        path = os.path.join(folder, 'traps.mjs')
        with open(path, 'w') as file:
            file.write('''
import { Behavior } from 'polymonnto';
export class Traps extends Behavior {
  initialize(neurons) {
    this.list = [1, 2];
    this.text = 'Array';
    this.other = { toString() { throw new Error('run'); } };
    this.call = () => { throw new Error('run'); };
    this.weights = neurons.vector();
    Object.defineProperty(this, 'own', { get() { throw new Error('run'); }, enumerable: true });
  }
  get inherited() { throw new Error('run'); }
  iteration(neurons) {}
}
''')
        net = Network()
        NeuronGroup(net, 5, tag='exc', behavior={1: load(path).Traps()})
        net.initialize(info=False)
        expect(behavior(net, 1), f'''
Traps  key 1 of NeuronGroup 'exc', enabled, 20 B
├─ variables
│  ├─ list: <Array>
│  ├─ text: 'Array'
│  ├─ other: <object>
│  ├─ call: <function>
│  └─ weights: float32 (5,)
└─ written in JavaScript: {path}
''')


def test_javascript_shows_the_same_text():
    from tempfile import TemporaryDirectory
    with TemporaryDirectory() as folder:
        path = os.path.join(folder, 'shown.mjs')
        with open(path, 'w') as file:
            file.write('export function shown(obj) { return `${obj}`; }\n')
        net = run()
        lif = load(os.path.join(TESTS, 'behaviors', 'lif.mjs')).Lif(leak=0.8)
        for obj in (net, net.NeuronGroups[0], net.SynapseGroups[0], behavior(net, 9), lif):
            assert load(path).shown(obj) == repr(obj)


def test_a_network_that_was_made_in_java():
    net = java.type('org.polymonnto.network.Network')()
    exc = net.neurons('exc', 5)
    net.synapses('EE', exc.subGroup(0, 2), exc)
    exc.set('voltage', exc.vector())
    recorder = java.type('org.polymonnto.network.Recorder')('voltage').every(2)
    exc.add(1, recorder)
    net.initialize()
    net.simulate(4)
    assert tree(net) == '''
Network  1 neuron group, 1 synapse group, iteration 4, 32.8 kB
├─ exc: NeuronGroup, 5 neurons, 1 variable, 32.8 kB
│  ├─ behaviors: 1 Recorder 'voltage' (Java)
│  └─ variables: voltage float32 (5,)
└─ EE: SynapseGroup, 2 of exc -> exc, 0 variables, 0 B
'''.strip(), tree(net)
    assert tree(recorder) == '''
Recorder  key 1 of NeuronGroup 'exc', enabled, each 2 iterations, 32.8 kB
├─ tags: Recorder, recorder
├─ recorded
│  └─ voltage: 2 samples of float32 (5,)
└─ written in Java
'''.strip(), tree(recorder)
    assert net.host() is None


def test_a_large_network_keeps_some_of_each_kind():
    net = Network()
    groups = [NeuronGroup(net, 10, {1: Idle()}, tag=f'g{i}') for i in range(60)]
    for source, target in zip(groups, groups[1:]):
        SynapseGroup(net, source, target, tag=f's{source.tag}')
    lines = repr(net).splitlines()
    assert len(lines) == 30
    assert lines[14:18] == [
        '├─ g13: NeuronGroup, 10 neurons, 0 variables, 80 B',
        '├─ ... 46 more neuron groups',
        '├─ sg0: SynapseGroup, g0 -> g1, 0 variables, 0 B',
        '├─ sg1: SynapseGroup, g1 -> g2, 0 variables, 0 B',
    ]
    assert lines[-1] == '└─ ... 46 more synapse groups'


def test_a_narrow_terminal_and_few_lines():
    net = run()
    assert tree(net, 40, 5) == '''
Network  1 neuron group, 1 synapse gr...
├─ neurons: NeuronGroup, 10 x 10 = 10...
└─ GLU: SynapseGroup, neurons -> neur...
'''.strip()
    assert tree(net, 60).splitlines()[2] == '│  ├─ behaviors: 0 NeuronDimension, 1 Leak, ... 3 more'
    for width in (1, 10, 30, 60, 100):
        for line in tree(net, max(width, 12), 30).splitlines():
            assert len(line) <= max(width, 12), line
    assert tree(net, 60, 1) == 'Network  1 neuron group, 1 synapse group, iteration 3, 67...'


def test_long_lists_of_variables_and_behaviors_are_cut():
    net = Network()
    group = NeuronGroup(net, 10, {i: Idle() for i in range(50)}, tag='exc')
    for i in range(200):
        setattr(group, f'v{i}', i)
    lines = repr(group).splitlines()
    assert len(lines) == 30
    assert '│  └─ ... 38 more behaviors' in lines, lines
    assert '   └─ ... 188 more variables' in lines, lines


def test_values_are_cut_and_their_code_never_runs():
    net = Network()
    group = NeuronGroup(net, 3, tag='exc')
    idle = Idle(
        numbers=list(range(50)), text='a' * 100, mapping={'a': [1], Explosive: Explosive()}, array=np.zeros((2, 3)),
        scalar=np.float32(0.1), group=group, cls=Idle, call=len, bomb=Explosive(), lines='a\nb', one=(1,), none=None,
    )
    expect(idle, f'''
Idle  not part of a network, enabled, 48 B
├─ parameters
│  ├─ numbers: [0, 1, 2, ... 47 more]
│  ├─ text: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...'
│  ├─ mapping: {{'a': [...], Explosive: <Explosive>}}
│  ├─ array: float64 (2, 3)
│  ├─ scalar: 0.1
│  ├─ group: NeuronGroup 'exc'
│  ├─ cls: Idle
│  ├─ call: len()
│  ├─ bomb: <Explosive>
│  ├─ lines: 'a\\nb'
│  ├─ one: (1,)
│  └─ none: None
└─ written in Python: {FILE}
''')
    group.bomb = Explosive()
    assert 'bomb <Explosive>' in repr(net)


def test_an_object_that_is_under_construction_can_be_shown():
    assert repr(Idle.__new__(Idle)) == 'Idle, not yet constructed'
    assert repr(Network.__new__(Network)) == 'Network, not yet constructed'


def test_str_and_format_are_what_they_were():
    net = run()
    group, leak = net.NeuronGroups[0], behavior(net, 1)
    for obj, text in (
        (leak, 'Leak(rate=0.25,)'),
        (behavior(net, 9), 'Recorder(arg_0=voltage,)'),
        (
            net.SynapseGroups[0],
            "SynapseGroup['GLU', 'SynapseGroup', 'syn', 'neurons_to_neurons'](D100xS100){3:Idle(tag=slow,),}",
        ),
        (group.subGroup(group.id < 3), "NeuronSubGroup['neurons', 'NeuronGroup', 'ng'](3 of 100)"),
    ):
        assert str(obj) == text == f'{obj}' == format(obj) == '%s' % obj, str(obj)
    start = "NeuronGroup['neurons', 'NeuronGroup', 'ng'](100){0:NeuronDimension(width=10,height=10,)1:Leak(rate=0.25,)"
    assert str(group).startswith(start), str(group)
    assert str(net).startswith("Network['Network'](Neurons: 100|1 groups, Synapses: 10000|1 groups){}\nNeuronGroup[")


def test_hash_and_pickle_are_what_they_were():
    net = run()
    assert hash(net) == object.__hash__(net) and hash(behavior(net, 1)) == object.__hash__(behavior(net, 1))
    restored = pickle.loads(pickle.dumps(net))
    # What was a view has 200 bytes of its own.
    assert repr(restored) == repr(net).replace('67.7 kB', '67.9 kB')


def test_arrays_are_cut_as_numpy_does():
    assert repr(np.arange(1001)) == 'array([   0,    1,    2, ...,  998,  999, 1000], shape=(1001,))'
    assert str(np.arange(1001)) == '[   0    1    2 ...  998  999 1000]'
    whole = repr(np.arange(1000))
    assert '...' not in whole and whole.startswith('array([  0,   1,   2,') and whole.count('\n') == 76


def test_bytes_and_branches():
    assert [in_bytes(n) for n in (0, 999, 1000, 9_649, 999_960, 3_100_000, 7 * 10 ** 12)] == [
        '0 B', '999 B', '1.0 kB', '9.6 kB', '1.0 MB', '3.1 MB', '7,000.0 GB',
    ]
    several = [Branch('a', children=[Branch(f'a{i}', noun='leaves') for i in range(3)]), Branch('b')]
    assert drawn(Branch('top', children=several), 20, 5) == 'top\n├─ a\n│  ├─ a0\n│  └─ ... 2 more ...\n└─ b'

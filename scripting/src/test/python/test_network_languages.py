"""The contract of behaviors: the same ten in Python, JavaScript and Java, held to the same rules and bits."""

import os
import warnings
from functools import cache

import numpy as np
from PymoNNto import Behavior, Network, NeuronGroup, Recorder, SynapseGroup
from polymonnto import load

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'behaviors')
LANGUAGES = ('Python', 'JavaScript', 'Java')

# by class: what it belongs to, its parameters with their defaults, another value for each
CASES = {
    'Lif': ('neurons', {'leak': 0.9, 'threshold': 1.0}, {'leak': 0.8, 'threshold': 1.5}),
    'Izhikevich': (
        'neurons', {'a': 0.02, 'b': 0.2, 'c': -65.0, 'd': 8.0}, {'a': 0.1, 'b': 0.25, 'c': -55.0, 'd': 2.0},
    ),
    'HodgkinHuxley': ('neurons', {'dt': 0.02, 'current': 20.0}, {'dt': 0.01, 'current': 35.5}),
    'OneStepStdp': ('synapses', {'rate': 0.01, 'w_max': 1.0}, {'rate': 0.3, 'w_max': 0.7}),
    'TraceStdp': ('synapses', {'decay': 0.9, 'up': 0.01, 'down': 0.012}, {'decay': 0.5, 'up': 0.1, 'down': 0.2}),
    'Homeostasis': ('neurons', {'rate': 0.01, 'target': 0.1}, {'rate': 0.1, 'target': 0.3}),
    'Normalisation': ('neurons', {'total': 2.0, 'synapses': 'All'}, {'total': 3.5, 'synapses': 'AB'}),
    'DelayedInput': ('neurons', {'delay': 3}, {'delay': 7}),
    'Noise': ('neurons', {'strength': 0.1}, {'strength': 2.5}),
    'Recording': ('neurons', {'variable': 'I', 'length': 50}, {'variable': 'spike', 'length': 7}),
}


class Drive(Behavior):
    """What the behaviors find in a network: input and spikes that come from the shared generator."""

    initialize_on_init = True

    def initialize(self, neurons):
        neurons.I = neurons.vector()
        neurons.spike = neurons.I > 0

    def iteration(self, neurons):
        neurons.I[:] = np.random.rand(neurons.size)
        neurons.spike = neurons.I > 0.7


class Weights(Behavior):
    """Weights that change in each iteration."""

    def initialize(self, synapses):
        synapses.W = synapses.matrix('uniform')

    def iteration(self, synapses):
        synapses.W += np.random.rand(*synapses.W.shape)


class Order(Behavior):
    """Notes when it is initialized, and what is there already."""

    initialized = 0

    def initialize(self, parent):
        self.initialized += 1
        self.seen = sorted(name for name in vars(parent) if not name.startswith('_'))


def behavior_class(name, language):
    snake = ''.join('_' + letter.lower() if letter.isupper() else letter for letter in name).lstrip('_')
    file = {'Python': f'{snake}.py', 'JavaScript': f'{snake}.mjs', 'Java': f'{name}.java'}[language]
    return getattr(load(os.path.join(FOLDER, file)), name)


class Setting:
    """Two neuron groups with two synapse groups and one of the ten behaviors in its place."""

    def __init__(self, name, language, parameters=None, add=True, sub_groups=False):
        np.random.seed(7)
        self.kind = CASES[name][0]
        self.behavior = behavior_class(name, language)(**(parameters or {}))
        self.net = Network()
        self.a = NeuronGroup(net=self.net, size=6, tag='a', behavior={1: Drive()})
        self.b = NeuronGroup(net=self.net, size=4, tag='b', behavior={1: Drive()})
        src, dst = self.a, self.b
        if sub_groups:
            src, dst = src.subGroup(np.arange(6) % 2 == 0), dst.subGroup(np.arange(4) > 0)
        weights = {} if self.kind == 'synapses' else {2: Weights()}
        self.ab = SynapseGroup(net=self.net, src=src, dst=dst, tag='AB', behavior=weights)
        self.bb = SynapseGroup(net=self.net, src=self.b, dst=self.b, tag='BB', behavior={2: Weights()})
        self.owner = self.ab if self.kind == 'synapses' else self.b
        if add:
            self.owner.add_behavior(5, self.behavior, initialize=False)

    def run(self, iterations=200):
        self.net.initialize(info=False)
        self.net.simulate_iterations(iterations)
        return self

    def state(self, own):
        """All variables of all groups and those of the behavior, as types, shapes and bytes."""
        found = {}
        for group in (self.a, self.b, self.ab, self.bb):
            for name, value in sorted(vars(group).items()):
                if isinstance(value, (np.ndarray, bool, int, float, str)) and not name.startswith('_'):
                    found[group.tag, name] = image(value)
        for name in own:
            found['behavior', name] = image(getattr(self.behavior, name))
        return found


def image(value):
    """What is compared of a value; JavaScript has no whole numbers of another type."""
    if isinstance(value, np.ndarray):
        return str(value.dtype), value.shape, value.tobytes()
    if isinstance(value, str):
        return 'text', value
    return 'number', float(value).hex()


@cache
def own_variables(name):
    """The variables of a behavior itself, as the Python one has them."""
    behavior = Setting(name, 'Python').run(1).behavior
    hidden = {'init_kwargs', 'used_attr_keys', 'empty_iteration_function'}
    return sorted(key for key in vars(behavior) if not key.startswith('_') and key not in hidden)


def check_bits(name, language):
    own = own_variables(name)
    assert set(CASES[name][1]) <= set(own)
    for changed in (False, True):
        reference = of_python(name, changed, 200)
        found = Setting(name, language, CASES[name][2] if changed else {}).run().state(own)
        assert list(found) == list(reference)
        for key, value in reference.items():
            assert found[key] == value, f'{name} in {language}: {key} differs with changed={changed}'
        assert not np.isnan(np.frombuffer(found['b', 'I'][2], found['b', 'I'][0])).any()
    assert of_python(name, False, 200) != of_python(name, True, 200)


@cache
def of_python(name, changed, iterations):
    setting = Setting(name, 'Python', CASES[name][2] if changed else {})
    return setting.run(iterations).state(own_variables(name))


def check_sub_groups(name, language):
    own = own_variables(name)
    reference, found = (Setting(name, each, sub_groups=True).run(50).state(own) for each in ('Python', language))
    assert found == reference


def check_parameters(name, language):
    _, defaults, others = CASES[name]
    for given in ({}, others, dict(list(others.items())[:1])):
        behavior = Setting(name, language, given).run(1).behavior
        for key, value in {**defaults, **given}.items():
            assert getattr(behavior, key) == value, (key, getattr(behavior, key), value)
            assert type(getattr(behavior, key)) in (type(value), int)
            assert behavior.init_kwargs.get(key, value) == value


def check_tags(name, language):
    setting = Setting(name, language, {'tag': 'mine,other'})
    net, owner, behavior = setting.net, setting.owner, setting.behavior
    assert list(behavior.tags) == ['mine', 'other', name]
    for tag in ('mine', 'other', name):
        assert [each for each in owner[tag]] == [behavior] and net[tag, 0] is behavior
    assert owner.behavior[5] is behavior and owner.mine is behavior
    assert owner['mine', 0] is behavior and owner[5, 0] is behavior
    plain = Setting(name, language)
    assert list(plain.behavior.tags) == [name] and plain.net[name, 0] is plain.behavior


def check_enabling(name, language):
    off = Setting(name, language, {'behavior_enabled': False})
    on = Setting(name, language)
    own = own_variables(name)
    off.run(3), on.run(3)
    assert off.behavior.behavior_enabled is False and on.behavior.behavior_enabled is True
    still = Setting(name, language).run(0)
    for key in own:
        assert image(getattr(off.behavior, key)) == image(getattr(still.behavior, key))
    off.behavior.behavior_enabled = True
    assert off.behavior.behavior_enabled is True
    before = off.state(own)
    off.net.simulate_iterations(5)
    assert off.state(own) != before


def check_order(name, language):
    setting = Setting(name, language)
    before, after = Order(), Order()
    setting.owner.add_behavior(4, before, initialize=False)
    setting.owner.add_behavior(6, after, initialize=False)
    setting.net.initialize(info=False)
    setting.net.simulate_iterations(2)
    assert before.initialized == after.initialized == 1
    new = set(after.seen) - set(before.seen)
    with_it, without = (Setting(name, 'Python', add=added).run(0).owner for added in (True, False))
    expected = set(vars(with_it)) - set(vars(without))
    assert new == {each for each in expected if not each.startswith('_') and each != name}, (new, expected)


def check_late(name, language):
    def play(language):
        setting = Setting(name, language, add=False)
        setting.run(5)
        setting.owner.add_behavior(5, setting.behavior)
        assert setting.owner.behavior[5] is setting.behavior
        setting.net.simulate_iterations(5)
        during = setting.state(own)
        setting.owner.remove_behavior(name)
        assert 5 not in setting.owner.behavior and setting.net[name] == []
        setting.net.simulate_iterations(5)
        after = setting.state(own)
        assert all(during['behavior', each] == after['behavior', each] for each in own)
        return during, after
    own = own_variables(name)
    assert play(language) == play('Python')


def check_wrong_parameter(name, language):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        Setting(name, language, {'raet': 0.5}).run(1)
    texts = [str(each.message) for each in caught]
    assert len(texts) == 1 and '"raet" not used in initialize of ' + name in texts[0], texts
    assert all(f"'{key}'" in texts[0] for key in CASES[name][1]), texts
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        Setting(name, language, CASES[name][2]).run(1)
    assert not caught, [str(each.message) for each in caught]


def check_variables_from_python(name, language):
    setting = Setting(name, language)
    setting.net.initialize(info=False)
    for key in CASES[name][1]:
        value = CASES[name][2][key]
        setattr(setting.behavior, key, value)
        assert getattr(setting.behavior, key) == value
    assert setting.behavior.tag == name
    try:
        setting.behavior.no_such_variable
    except AttributeError as error:
        assert 'no_such_variable' in str(error) and name in str(error)
    else:
        raise AssertionError('a variable that nobody has set')


def check_recorder(name, language):
    def recorded(language):
        setting = Setting(name, language)
        found = setting.run(1).state([])
        names = sorted(name for (owner, name), value in found.items() if owner == setting.owner.tag and len(value) == 3)
        setting = Setting(name, language)
        setting.owner.add_behavior(9, Recorder(names), initialize=False)
        setting.run(20)
        return {each: image(np.array(setting.net[each, 0])) for each in names}
    assert recorded(language) == recorded('Python') and recorded(language)


CHECKS = [check for key, check in list(globals().items()) if key.startswith('check_')]


def _test(check, name, language):
    def run():
        with warnings.catch_warnings():
            warnings.simplefilter('ignore' if check is not check_wrong_parameter else 'default')
            check(name, language)
    return run


for _check in CHECKS:
    for _name in CASES:
        for _language in LANGUAGES:
            if _check is check_sub_groups and CASES[_name][0] != 'synapses':
                continue
            globals()[f'test_{_check.__name__[6:]}_of_{_name}_in_{_language}'] = _test(_check, _name, _language)

"""What ``repr`` shows of networks, groups, behaviors and recorders: a tree of what they consist of.

No code of a user's runs for it: attributes are those of the object itself, never properties, and of a value of another
class than Python's and NumPy's own only the name of its class is shown.
"""

import java
import numpy as np

from PymoNNto.NetworkCore._branches import Branch, counted, drawn, in_bytes
from PymoNNto.NetworkCore._values import (
    core_of, count_arrays, is_a, is_foreign, is_of_network, name_of, own_of, short, title,
)

_Network = java.type('org.polymonnto.network.Network')
_SynapseGroup = java.type('org.polymonnto.network.SynapseGroup')
_NeuronGroup = java.type('org.polymonnto.network.NeuronGroup')
_Behavior = java.type('org.polymonnto.network.TaggedBehavior')
_Recorder = java.type('org.polymonnto.network.Recorder')
_EventRecorder = java.type('org.polymonnto.network.EventRecorder')
_Footprint = java.type('org.polymonnto.network.Footprint')

#: Attributes of groups that are shown in another place, or not unless they have another value.
_OF_GROUPS = frozenset({
    'network', 'size', 'width', 'height', 'depth', 'src', 'dst', 'id', 'BaseNeuronGroup', 'def_dtype',
    'transposed_synapse_matrix_mode',
})
_USUAL = {'mask': True, 'enabled': True, 'group_weighting': 1}
_OF_BEHAVIORS = frozenset({'init_kwargs', 'used_attr_keys', 'empty_iteration_function', 'behavior_enabled'})
_OF_RECORDERS = frozenset({'gapwidth', 'save_as_numpy', 'max_length'})
_NOT_PARAMETERS = frozenset({'tag', 'behavior_enabled'})


def tree(obj, width=100, lines=30):
    """Return a network, a group, a part of a group or a behavior as text.

    obj -- an object of Python, or of the engine if it was made in Java
    width -- of the lines
    lines -- how many there are at most
    """
    core = core_of(obj)
    if core is None:
        branch = Branch(f'{type(obj).__name__}, not yet constructed')
    elif 'id_mask' in own_of(obj):
        branch = _part(obj)
    elif isinstance(core, _Network):
        branch = _network(obj, core)
    elif isinstance(core, _Behavior):
        branch = _behavior(obj, core)
    elif isinstance(core, (_NeuronGroup, _SynapseGroup)):
        branch = _group(obj, core)
    else:
        branch = Branch(f'{type(obj).__name__}, neither a network nor a part of one')
    return drawn(branch, width, lines)


def _variables(obj, core):
    """Return the variables of a network or group by name."""
    own = own_of(obj)
    if obj is core:
        own = {str(name): core.variables().get(name) for name in core.variables().names()}
    return {
        name: value for name, value in own.items()
        if name[0] != '_' and name not in _OF_GROUPS and not is_of_network(value)
        and not (name in _USUAL and type(value) is type(_USUAL[name]) and value == _USUAL[name])
    }


def _attributes(obj, core):
    """Return the variables of a behavior by name, without those that are still as a parameter has set them."""
    if obj is core:
        own = dict(java.type('org.polymonnto.scripting.JavaBehaviors').state(core).items())
    else:
        own = own_of(obj)
        if '_guest' in own:
            own = {**own, **obj._own_variables()}
    hidden = _OF_BEHAVIORS | _OF_RECORDERS if isinstance(core, _Recorder) else _OF_BEHAVIORS
    given = _parameters(obj)
    return {
        name: value for name, value in own.items()
        if name[0] != '_' and name not in hidden and not is_of_network(value)
        and not (name in given and short(given[name]) == short(value))
    }


def _parameters(obj):
    given = own_of(obj).get('init_kwargs')
    return {} if given is None else {str(name): each for name, each in given.items() if name not in _NOT_PARAMETERS}


def _count(footprint, obj):
    """Count the arrays of an object, of its behaviors and of what they have recorded."""
    core = core_of(obj)
    if isinstance(core, _Behavior):
        count_arrays(footprint, [*_attributes(obj, core).values(), *_parameters(obj).values()])
        if isinstance(core, _Recorder):
            footprint.add(core)
        return
    count_arrays(footprint, own_of(obj).values() if obj is not core else _variables(obj, core).values())
    for behavior in core.behaviors().values():
        _count(footprint, behavior)


def _memory(*objects):
    footprint = _Footprint()
    for obj in objects:
        _count(footprint, obj)
    return in_bytes(footprint.bytes())


def _notes(core):
    """Return what is not as usual with a network or group."""
    return [] if core.isRecording() else ['recording off']


def _clock(core):
    # A network that was restored from a file is not initialized a second time.
    net = core.network()
    return f'iteration {net.iteration():,}' if net.isInitialized() or net.iteration() else 'not initialized'


def _neurons(obj, core):
    """Return the number of neurons of a group; -1 if its layout is not known yet."""
    size = core.size() if obj is core else own_of(obj).get('size')
    return int(size) if is_a(size, (int, np.integer)) else -1


def _neurons_of(population):
    base = population.base()
    return _neurons(base.home(), base) if base == population else population.size()


def _size(obj, core):
    """Return the size of a neuron group: ``10 x 10 = 100 neurons``."""
    own = own_of(obj)
    size = _neurons(obj, core)
    sides = [own.get(name) for name in ('width', 'height', 'depth')]
    if all(type(side) is int for side in sides) and sides[0] * sides[1] * sides[2] == size:
        while len(sides) > 1 and sides[-1] == 1:
            sides.pop()
        if len(sides) > 1:
            return f'{" x ".join(f"{side:,}" for side in sides)} = {counted(size, "neuron")}'
    return counted(max(size, 0), 'neuron')


def _ends(core):
    """Return from where to where synapses lead: ``exc -> inh``; of parts of groups with the number of neurons."""
    return ' -> '.join(_end(each) for each in (core.source(), core.target()))


def _end(population):
    base = population.base()
    return name_of(base) if base == population else f'{population.size():,} of {name_of(base)}'


def _key_and_name(key, obj):
    """Return a behavior in a list: ``9 Recorder 'voltage'``."""
    core = core_of(obj)
    notes = ([] if core.isEnabled() else ['off']) + [each for each in [_language(obj, core)] if each != 'Python']
    what = core.kind()
    if isinstance(core, _Recorder):
        what += ''.join(f' {name!r},' for name in _recorded_names(obj, core)).rstrip(',')
    elif core.tags():
        what = title(core)
    return f'{key} {what}' + (f' ({", ".join(notes)})' if notes else '')


def _recorded_names(obj, core):
    names = [str(name) for name in core.names()]
    if not names:
        given = _parameters(obj)
        names = given.get('variables', given.get('arg_0', ()))
        names = [names] if type(names) is str else names
    return [name for name in names if type(name) is str] if type(names) in (list, tuple) else []


def _in_order(core):
    return sorted(core.behaviors().items(), key=lambda item: item[0])


def _network(obj, core):
    groups, synapses = list(core.neuronGroupHomes()), list(core.synapseGroupHomes())
    facts = [
        counted(len(groups), 'neuron group'), counted(len(synapses), 'synapse group'), _clock(core), *_notes(core),
        _memory(obj, *groups, *synapses),
    ]
    lines = _lists(obj, core)
    lines += [_group_in_network(group, 'neuron groups') for group in groups]
    lines += [_group_in_network(group, 'synapse groups') for group in synapses]
    return Branch(f'{title(core)}  {", ".join(facts)}', children=lines)


def _group_in_network(obj, noun):
    core = core_of(obj)
    variables = counted(len(_variables(obj, core)), 'variable')
    what = _ends(core) if isinstance(core, _SynapseGroup) else _size(obj, core)
    facts = [core.kind(), what, variables, *_notes(core), _memory(obj)]
    return Branch(f'{name_of(core)}: {", ".join(facts)}', children=_lists(obj, core), noun=noun)


def _lists(obj, core):
    """Return lines with the behaviors and the variables of a network or group."""
    behaviors = [_key_and_name(key, behavior) for key, behavior in _in_order(core)]
    variables = [f'{name} {short(value)}' for name, value in _variables(obj, core).items()]
    parts = (('behaviors', behaviors), ('variables', variables), ('analysis modules', _modules(core)))
    return [Branch(head, items) for head, items in parts if items]


def _modules(core):
    return [type(each).__name__ for each in core.analysisModules()]


def _group(obj, core):
    facts = [_clock(core), *_notes(core), _memory(obj)]
    if isinstance(core, _SynapseGroup):
        sides = [f'{_neurons_of(each):,}' for each in (core.target(), core.source())]
        facts[:0] = [_ends(core), ' x '.join(sides[::-1] if core.network().isSourceByTarget() else sides)]
    else:
        facts.insert(0, _size(obj, core))
    children = _tags(core)
    children += _section('behaviors', [_key_and_name(key, each) for key, each in _in_order(core)])
    children += _section('variables', [f'{name}: {short(each)}' for name, each in _variables(obj, core).items()])
    if core.analysisModules():
        children.append(Branch('analysis modules', _modules(core)))
    if isinstance(core, _NeuronGroup):
        for way, found in (('afferent', core.afferent('All')), ('efferent', core.efferent('All'))):
            if len(found):
                children.append(Branch(way, [f'{name_of(each)} ({_ends(each)})' for each in found]))
    return Branch(f'{title(core)}  {", ".join(facts)}', children=children)


def _tags(core):
    tags = [str(tag) for tag in core.tags()]
    return [Branch('tags', tags)] if len(tags) > 1 else []


def _section(head, texts):
    return [Branch(head, children=[Branch(text, noun=head) for text in texts])] if texts else []


def _part(obj):
    own = own_of(obj)
    base, indices = own['BaseNeuronGroup'], own['id_mask']
    core = core_of(base)
    footprint = _Footprint()
    count_arrays(footprint, own.values())
    whole, size = own['mask'].shape[0], indices.shape[0]
    head = f'NeuronSubGroup  {size:,} of {counted(whole, "neuron")} of {title(core)}, {in_bytes(footprint.bytes())}'
    children = [Branch('neurons', [str(each) for each in indices.tolist()])] if size else []
    variables = []
    for name, value in _variables(base, core).items():
        if is_a(value, np.ndarray) and whole in value.shape[:2]:
            axis = value.shape.index(whole)
            shape = value.shape[:axis] + (size,) + value.shape[axis + 1:]
            variables.append(f'{name}: {value.dtype.name} {shape}')
        else:
            variables.append(f'{name}: {short(value)}')
    return Branch(head, children=children + _section('variables', variables))


def _behavior(obj, core):
    place = core.place()
    facts = [f'key {place.key()} of {title(place.owner())}' if place is not None else 'not part of a network']
    facts.append('enabled' if core.isEnabled() else 'disabled')
    below = []
    if isinstance(core, _Recorder):
        facts += _recording(core)
        below = _section('recorded', [_series(core, name) for name in core.names()])
    facts.append(_memory(obj))
    children = _tags(core) + below
    children += _section('parameters', [f'{name}: {short(each)}' for name, each in _parameters(obj).items()])
    children += _section('variables', [f'{name}: {short(each)}' for name, each in _attributes(obj, core).items()])
    children.append(Branch(_origin(obj, core)))
    return Branch(f'{title(core)}  {", ".join(facts)}', children=children)


def _recording(core):
    facts = ['every iteration' if core.interval() == 1 else f'each {core.interval():,} iterations']
    return facts + ([f'the latest {core.kept():,}'] if core.kept() else [])


def _series(core, name):
    series = core.series(name)
    if isinstance(core, _EventRecorder):
        return f'{name}: {counted(series.size(), "event")}'
    text = f'{name}: {counted(series.size(), "sample")}'
    if series.valueShape() is None:
        return text
    shape = tuple(series.valueShape())
    return f'{text} of {series.dtype().label()}' + (f' {shape}' if shape else '')


def _language(obj, core):
    if is_foreign(obj):
        return 'Java'
    if '_guest' in own_of(obj):
        return obj._language
    return 'Python'


def _origin(obj, core):
    """Return the language and the file of a behavior: ``written in Python: leak.py``."""
    language = _language(obj, core)
    if obj is core:
        path = java.type('org.polymonnto.scripting.Reloading').fileOf(core.code().subject().getClass())
        return f'written in {language}' + (f': {_from_here(str(path))}' if path is not None else '')
    from polymonnto._reload import file_of
    try:
        return f'written in {language}: {_from_here(file_of(type(obj)))}'
    except TypeError:
        module = type(obj).__module__
        return f'written in {language}: {module}' if module.startswith('PymoNNto.') else f'written in {language}'


def _from_here(path):
    """Return a path from the current folder on if it is in there."""
    from os import getcwd, sep
    folder = getcwd().rstrip(sep) + sep
    return path[len(folder):] if path.startswith(folder) else path

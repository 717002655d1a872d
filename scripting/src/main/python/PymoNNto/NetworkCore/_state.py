"""What copies and saved networks consist of, and how the engine's side of them is made again.

A network is restored as a whole: groups are nothing without it. Its state holds all objects, so that by the time it is
restored all of them have their attributes, and only the engine's objects are missing.
"""

_ENGINE = frozenset({'_core', '_synapses', '_mat_eval_dict', '_lists', '_probes', '_reading', '_js_view'})


def state_of(obj):
    """Return the attributes and tags of an object, and what it keeps in the engine."""
    attributes = {key: value for key, value in obj.__dict__.items() if key not in _ENGINE}
    state = {'tags': list(obj.tags), 'attributes': attributes}
    if hasattr(obj, 'sorted_behavior_execution_list'):
        state['network'] = _parts(obj)
    elif hasattr(obj, 'analysis_modules'):
        state['part'] = True
    elif hasattr(obj, 'update_notifier_functions'):
        attributes.update(update_notifier_functions=[], progress_update_function=None)
    elif hasattr(obj._core, 'series'):
        state['recorded'] = _recorded(obj._core)
    return state


def restore(obj, state):
    """Give a new object its attributes, and unless it is a group its engine side."""
    obj.__dict__.update(state['attributes'])
    obj._mat_eval_dict = {}
    if 'network' in state:
        _connect(obj, state['tags'], state['network'])
    elif 'part' in state:
        obj.__dict__['_restored_tags'] = state['tags']
    else:
        enabled = obj.__dict__.get('_enabled')
        obj._core = obj._new_core(None)
        _set_tags(obj, state['tags'])
        if enabled is not None:
            obj.behavior_enabled = enabled
        if 'recorded' in state:
            _record_again(obj, state['recorded'])


def _parts(net):
    return {
        'iteration': net.iteration,
        'groups': list(net.NeuronGroups),
        'synapses': [(group, bool(group._core.isPart())) for group in net.SynapseGroups],
        'schedule': _insertion_order(net),
        'modules': [(obj, list(obj.analysis_modules)) for obj in net.all_objects()],
        'recording': [(obj, bool(obj.recording)) for obj in net.all_objects()],
    }


def _insertion_order(net):
    """Return (key, owner, behavior) in an order of adding that gives this schedule and these orders of behaviors."""
    schedule = net.sorted_behavior_execution_list
    waiting = [(obj, list(obj.behavior.items())) for obj in net.all_objects()]
    open_keys = {}
    for key, owner, behavior in schedule:
        open_keys.setdefault(key, []).append(behavior)
    result = []
    while any(items for _, items in waiting):
        for owner, items in waiting:
            while items and open_keys[items[0][0]][0] is items[0][1]:
                key, behavior = items.pop(0)
                open_keys[key].pop(0)
                result.append((key, owner, behavior))
    return result


def _connect(net, tags, parts):
    net._core = net._new_core(None)
    _set_tags(net, tags)
    for group in parts['groups']:
        _join(net, group)
    for group, is_part in parts['synapses']:
        _join(net, group)
        if is_part:
            group._core.markAsPart()
    for key, owner, behavior in parts['schedule']:
        owner._core.addUnchecked(key, behavior._core, False)
    for obj, modules in parts['modules']:
        for module in modules:
            obj.analysis_modules.append(module)
    for obj, recording in parts['recording']:
        obj.recording = recording
    net.iteration = parts['iteration']


def _join(net, group):
    group._core = group._new_core(None)
    net._core.join(group._core)
    _set_tags(group, group.__dict__.pop('_restored_tags'))


def _set_tags(obj, tags):
    obj.tags.clear()
    for tag in tags:
        obj.tags.append(tag)


def _recorded(core):
    values = []
    for name in core.names():
        series = core.series(name)
        if series.size() and series.isTyped():
            first = series.get(0)
            values.append((name, series.toArray(), not hasattr(first, 'shape')))
        else:
            values.append((name, [series.get(i) for i in range(series.size())], False))
    return {'values': values, 'skipped': core.skipped()}


def _record_again(recorder, recorded):
    core = recorder._core
    recorder._lists = {}
    recorder._probes = {}
    recorder._reading = None, 0, None
    core.every(int(getattr(recorder, 'gapwidth', 0) or 0))
    core.keep(int(getattr(recorder, 'max_length', 0) or 0))
    recorder.add_variables([name for name, _, _ in recorded['values']])
    for name, values, plain in recorded['values']:
        series = core.series(name)
        for value in values.tolist() if plain else values:
            series.append(value)
    core.setSkipped(recorded['skipped'])

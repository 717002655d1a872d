"""The state of a network, kept and put back in place: its objects stay who they are.

Kept are the attributes of the network, its groups, behaviors and analysis modules, what recorders have recorded, the
iteration, and the states of ``numpy.random`` and ``random``. Arrays get their former values, so that what else refers to
them sees these as well.
"""

_FORMAT = 'PolymoNNto snapshot'
_VERSION = 1
_NOT_KEPT = frozenset({'_core', '_synapses', '_mat_eval_dict', '_lists', '_probes', '_reading', '_js_view', '_guest', '_made'})

_kept = {}


class Unkept(Exception):
    """A snapshot cannot be made or put back; the message says why."""


def keep(name, network):
    """Keep the state of a network under a name, or write it into a file if the name has a dot or slash in it."""
    net, wrong = _network(network)
    if wrong:
        return wrong
    try:
        if _is_file(name):
            return _write(name, net)
        name = name or str(next(i for i in range(1, len(_kept) + 2) if str(i) not in _kept))
        _kept[name] = _State(net)
    except Unkept as error:
        return [f'%snapshot: {error}']
    return f'snapshot {name}: {net.tag} at iteration {net.iteration}'


def restore(name, network):
    """Put back the state of that name or file; without one, the only one that there is."""
    if not name and len(_kept) == 1:
        name = next(iter(_kept))
    if not _is_file(name) and name not in _kept:
        return [_known(name)]
    try:
        if _is_file(name):
            net, wrong = _network(network)
            if wrong:
                return wrong
            _read(name, net)
        else:
            net = _kept[name].network
            _kept[name].restore()
    except Unkept as error:
        return [f'%restore {name}: {error}']
    return f'{net.tag} is at iteration {net.iteration} again, as in snapshot {name}'


def _known(name):
    if not _kept:
        return 'there is no snapshot yet; %snapshot makes one'
    each = ', '.join(f'{key} (iteration {state.iteration})' for key, state in _kept.items())
    return f'there is no snapshot {name}; there are {each}' if name else f'say which snapshot: {each}'


def _is_file(name):
    return '.' in name or '/' in name


def _network(name):
    from polymonnto_session import _networks
    net, wrong = _networks.find(name)
    if wrong is None and not hasattr(net, 'all_objects'):
        return None, ['snapshots are of networks that have groups and behaviors on the Python side, which this has not']
    return net, wrong


def _holders(net):
    """Return all that has a state, in an order that is the same for networks that are built in the same way."""
    objects = net.all_objects()
    behaviors = [behavior for _, _, behavior in net.sorted_behavior_execution_list]
    modules = [module for obj in objects for module in obj.analysis_modules]
    return [*objects, *behaviors, *modules]


class _State:
    """The state of a network."""

    def __init__(self, net):
        import random

        import numpy as np
        self.network = net
        self.iteration = net.iteration
        self.holders = _holders(net)
        self.schedule = net.sorted_behavior_execution_list
        memo = {id(each): each for each in self.holders}
        self.attributes = [_copied(each, memo) for each in self.holders]
        originals = memo.get(id(memo), [])
        self.arrays = [(each, memo[id(each)]) for each in originals if isinstance(each, np.ndarray) and id(each) in memo]
        self.extras = [_Extra(each) for each in self.holders]
        self.random = np.random.get_state(), random.getstate()

    def restore(self):
        import random

        import numpy as np
        self._restore_structure()
        memo = {id(each): each for each in self.holders}
        for original, values in self.arrays:
            if original.shape == values.shape and original.flags.writeable:
                original[...] = values
                memo[id(values)] = original
        for holder, attributes, extra in zip(self.holders, self.attributes, self.extras):
            _put_back(holder, attributes, memo)
            extra.restore(holder)
        self.network.iteration = self.iteration
        np.random.set_state(self.random[0])
        random.setstate(self.random[1])

    def _restore_structure(self):
        """Take out the behaviors that were added since, and add those again that were removed."""
        net = self.network
        objects = net.all_objects()
        kept = [each for each in self.holders if hasattr(each, 'analysis_modules')]
        if len(objects) != len(kept) or any(a is not b for a, b in zip(objects, kept)):
            raise Unkept('groups were added or removed since')
        before = [behavior for _, _, behavior in self.schedule]
        for _, owner, behavior in net.sorted_behavior_execution_list:
            if not any(behavior is each for each in before):
                owner.remove_behavior(behavior)
        now = [behavior for _, _, behavior in net.sorted_behavior_execution_list]
        for key, owner, behavior in self.schedule:
            if not any(behavior is each for each in now):
                owner._core.addUnchecked(key, behavior._core, False)


def _copied(holder, memo):
    from copy import deepcopy
    from types import ModuleType
    copies = {}
    for name, value in list(vars(holder).items()):
        if name in _NOT_KEPT:
            continue
        if isinstance(value, ModuleType):
            copies[name] = value
            continue
        try:
            copies[name] = deepcopy(value, memo)
        except Exception as error:
            raise Unkept(f'{name!r} of {holder.tag!r} cannot be copied: {error}') from error
    return copies


def _put_back(holder, attributes, memo):
    from copy import deepcopy
    from types import ModuleType
    own = holder.__dict__
    for name in [name for name in own if name not in attributes and name not in _NOT_KEPT]:
        del own[name]
    for name, value in attributes.items():
        own[name] = value if isinstance(value, ModuleType) else deepcopy(value, memo)


class _Extra:
    """What an object keeps outside of its attributes: tags, in the engine, or in another language."""

    def __init__(self, holder):
        self.tags = list(holder.tags)
        self.recording = bool(holder.recording) if hasattr(holder, 'recording') else None
        self.enabled = bool(holder.behavior_enabled) if hasattr(holder, 'behavior_enabled') else None
        self.recorded = None
        if hasattr(holder._core, 'series'):
            from PymoNNto.NetworkCore._state import _recorded
            self.recorded = _recorded(holder._core)
        self.guest = _guest(holder)

    def restore(self, holder):
        if list(holder.tags) != self.tags:
            from PymoNNto.NetworkCore._state import _set_tags
            _set_tags(holder, self.tags)
        if self.recording is not None:
            holder.recording = self.recording
        if self.enabled is not None and bool(holder.behavior_enabled) != self.enabled:
            holder.behavior_enabled = self.enabled
        if self.recorded is not None:
            _record_again(holder._core, self.recorded)
        if self.guest is not None:
            self.guest()


def _record_again(core, recorded):
    core.clear()
    for name, values, plain in recorded['values']:
        series = core.series(name)
        for value in values.tolist() if plain else values:
            series.append(value)
    core.setSkipped(recorded['skipped'])


def _guest(holder):
    """Return a function that puts back what a behavior in another language holds; None if it is not in one."""
    guest = vars(holder).get('_guest')
    if guest is None:
        return None
    import java

    from polymonnto._javascript import JavaScriptBehavior
    if isinstance(holder, JavaScriptBehavior):
        from polymonnto_runtime import JAVASCRIPT
        module = java.type('org.polymonnto.scripting.JavaScriptModules').load(JAVASCRIPT + 'snapshot.mjs')
        saved = module.capture(guest)
        return lambda: module.restore(guest, saved)
    return java.type('org.polymonnto.scripting.session.JavaState').capture(holder._made).restore


def _names(holders):
    return [(type(each).__name__, str(each.tag)) for each in holders]


def _write(path, net):
    import io
    import pickle

    from polymonnto_session import _files
    state = _State(net)
    foreign = [each.tag for each, extra in zip(state.holders, state.extras) if extra.guest is not None]
    if foreign:
        raise Unkept(f"the state of behaviors in JavaScript and Java is kept in memory only: {', '.join(foreign)}")
    places = {id(each): i for i, each in enumerate(state.holders)}
    buffer = io.BytesIO()
    pickle.dump((_FORMAT, _VERSION, _names(state.holders)), buffer, protocol=4)
    pickler = pickle.Pickler(buffer, protocol=4)
    pickler.persistent_id = lambda each: places.get(id(each))
    extras = [(each.tags, each.recording, each.enabled, each.recorded) for each in state.extras]
    try:
        pickler.dump((state.attributes, extras, state.iteration, state.random))
    except Exception as error:
        raise Unkept(f'the network cannot be written: {error}') from error
    path = _files.absolute(path)
    with open(path, 'wb') as file:
        file.write(buffer.getvalue())
    return f'snapshot {path}: {net.tag} at iteration {net.iteration}'


def _check(header, holders):
    if not isinstance(header, tuple) or header[0] != _FORMAT or header[1] > _VERSION:
        raise Unkept(f'it is not a {_FORMAT} of version 1 to {_VERSION}')
    if header[2] != _names(holders):
        raise Unkept('it is of a network with other groups or behaviors; build the same one first')


def _read(path, net):
    """Put back what a file holds. Like all pickles, a file can run code: read only those that are trusted."""
    import pickle

    import numpy as np
    from polymonnto_session import _files
    state = _State(net)
    try:
        with open(_files.absolute(path), 'rb') as file:
            header = pickle.load(file)
            _check(header, state.holders)
            unpickler = pickle.Unpickler(file)
            unpickler.persistent_load = lambda place: state.holders[place]
            attributes, extras, state.iteration, state.random = unpickler.load()
    except Unkept:
        raise
    except OSError as error:
        raise Unkept(error.strerror or str(error)) from error
    except Exception as error:
        raise Unkept(f'it cannot be read ({type(error).__name__}: {error})') from error
    state.attributes = attributes
    state.arrays = []
    for holder, own in zip(state.holders, attributes):
        for name, value in own.items():
            present = vars(holder).get(name)
            if isinstance(value, np.ndarray) and isinstance(present, np.ndarray) and present.dtype == value.dtype:
                state.arrays.append((present, value))
    for extra, values in zip(state.extras, extras):
        extra.tags, extra.recording, extra.enabled, extra.recorded = values
    state.restore()

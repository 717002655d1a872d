"""The networks that commands are about. What is wrong is returned as a list with one text."""

import sys

import polymonnto_session
from polymonnto_session import main


def _is_network(value):
    module = sys.modules.get('PymoNNto.NetworkCore.Network')
    if module is not None and isinstance(value, module.Network):
        return True
    import java
    return java.is_object(value) and java.instanceof(value, java.type('org.polymonnto.network.Network'))


def networks():
    """Return the networks of the session by the first of their names, in the order of the names' binding."""
    found = {}
    for name, value in main.items():
        if name[0] != '_' and name not in polymonnto_session._hidden and _is_network(value):
            if not any(value is other for other in found.values()):
                found[name] = value
    return found


def find(name):
    """Return the network of a variable or tag, the only one if the name is empty; and what is wrong, or None."""
    found = networks()
    if name:
        value = main.get(name)
        if value is not None and _is_network(value):
            return value, None
        for each in found.values():
            if name in list(_tags(each)):
                return each, None
        return None, [f'{name} is no network; {_known(found)}']
    if len(found) == 1:
        return next(iter(found.values())), None
    return None, ['there is no network yet' if not found else f'say which network: {_known(found)}']


def _tags(network):
    tags = network.tags
    return tags() if callable(tags) else tags


def _known(found):
    return f"there are {', '.join(found)}" if found else 'there is none yet'


def show(name):
    """Return the representation of a network, or of all of them if the name is empty."""
    if not name and networks():
        return '\n'.join(repr(each) for each in networks().values())
    network, wrong = find(name)
    return wrong or repr(network)


def record(group, variable, gap):
    """Add a recorder of a variable to a group; return where the data is.

    group -- an expression, or a tag of a group in the only network
    gap -- record each so-manieth iteration
    """
    target, name = _object(group)
    if target is None:
        return [name]
    if not hasattr(target, variable):
        return [f'{name} has no variable {variable}{_hint(variable, vars(target))}']
    from PymoNNto.NetworkBehavior.Recorder.Recorder import Recorder
    network = target.network
    keys = [key for key, _, _ in network.sorted_behavior_execution_list]
    key = int(max(keys, default=0)) + 1
    recorder = Recorder(variables=[variable], gap_width=gap)
    target.add_behavior(key, recorder, initialize=bool(network._core.isInitialized()))
    index = _position(target, variable, recorder)
    every = 'each iteration' if gap == 1 else f'every {gap} iterations'
    return f"{name}.{variable} is recorded {every}: {name}['{variable}', {index}]"


def _position(target, variable, recorder):
    """Return which of the search results for a variable is what this recorder has recorded."""
    if variable not in recorder.variables:
        return sum(1 for each in target.behavior.values() if type(each) is type(recorder)) - 1
    mine = recorder.variables[variable]
    return next((i for i, each in enumerate(target[variable]) if each is mine), -1)


def _hint(name, names):
    from difflib import get_close_matches
    near = get_close_matches(name, [each for each in names if each[0] != '_'], 1)
    return f'; did you mean {near[0]}?' if near else ''


def _object(expression):
    """Return a network, neuron group or synapse group and an expression for it; or None and what is wrong."""
    from PymoNNto.NetworkCore.Base_Attachable_Modules import NetworkObjectBase
    try:
        value = eval(expression, main)
    except (NameError, AttributeError, SyntaxError) as error:
        value, problem = None, f'{expression}: {error}'
    else:
        problem = f'{expression} is neither a network nor a group'
    if isinstance(value, NetworkObjectBase):
        return value, expression
    found = [
        (name, each) for name, network in networks().items() if hasattr(network, 'all_objects') for each in network.all_objects()
        if expression in list(each.tags)
    ]
    if len(found) == 1:
        name, group = found[0]
        return group, f'{name}[{expression!r}, 0]'
    return None, problem if not found else f'{expression} is the tag of {len(found)} groups: write which network has it'


def seed(text):
    """Start the random numbers of NumPy, Python and the other languages from a number, a new one if there is none."""
    import random

    import numpy as np
    if text and int(text) >= 2 ** 32:
        return [f'%seed is followed by a number below 2**32, not by {text}']
    number = int(text) if text else random.SystemRandom().randrange(2 ** 32)
    np.random.seed(number)
    random.seed(number)
    return f'seed: {number}'

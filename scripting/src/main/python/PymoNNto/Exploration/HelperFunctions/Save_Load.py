"""Networks as files."""

from PymoNNto import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto._project import get_data_folder


_FORMAT = 'PolymoNNto network'
_VERSION = 1


def _file(name):
    import os
    return os.path.join(get_data_folder(), 'NetworkStates', name, 'network.netstate')


def _dump(obj, target):
    import copyreg
    import marshal
    import pickle
    pickler = pickle.Pickler(target, protocol=4)
    code = type((lambda: None).__code__)
    pickler.dispatch_table = {
        **copyreg.dispatch_table, code: lambda each: (marshal.loads, (marshal.dumps(each),)),
    }
    pickler.dump(obj)


def _culprits(network):
    """Return which attributes cannot be saved."""
    import io

    from PymoNNto.NetworkCore.Base_Tagable_Object import TaggableObjectBase
    from PymoNNto.NetworkCore.Neuron_Sub_Group import NeuronSubGroup
    holders = [(repr(obj.tag), obj) for obj in network.all_objects()]
    holders += [
        (f'{each.tag!r} of {obj.tag!r}', each)
        for obj in network.all_objects() for each in [*obj.behavior.values(), *obj.analysis_modules]
    ]
    found = []
    for name, holder in holders:
        for key, value in holder.__getstate__()['attributes'].items():
            if not isinstance(value, (TaggableObjectBase, NeuronSubGroup)):
                try:
                    _dump(value, io.BytesIO())
                except Exception as error:
                    found.append(f'{key!r} of {name} ({error})')
    return found


def save_network(network, filename):
    """Write a network to ``Data/NetworkStates/<filename>/network.netstate``; return the path of that file.

    All attributes of the network, its groups, behaviors and analysis modules are saved, with what recorders recorded, so
    that a loaded network goes on where this one is. Attributes hold arrays, plain values, code objects and instances of
    classes that can be imported when it is loaded; lambdas, open files and the like are refused with their names. The
    states of numpy.random and random are saved. Load only files that you trust: like all pickles they can run code.
    """
    import io
    import logging
    import os
    import random

    import numpy as np
    buffer = io.BytesIO()
    try:
        _dump((_FORMAT, _VERSION, {'network': network, 'random': (np.random.get_state(), random.getstate())}), buffer)
    except Exception as error:
        culprits = '; '.join(_culprits(network)) or str(error)
        raise TypeError(f'the network {network.tag!r} cannot be saved because of {culprits}') from error
    file = _file(filename)
    os.makedirs(os.path.dirname(file), exist_ok=True)
    with open(file, 'wb') as target:
        target.write(buffer.getvalue())
    logging.getLogger('PymoNNto').info('network saved as %s', file)
    return file


def load_network(filename, restore_random=False):
    """Return the network that was saved with this name.

    restore_random -- let numpy.random and random go on from where they were, so that the network draws the same numbers
    """
    import os
    import pickle
    file = _file(filename)
    if not os.path.isfile(file):
        folder = os.path.dirname(os.path.dirname(file))
        known = ', '.join(sorted(os.listdir(folder))) if os.path.isdir(folder) else ''
        raise FileNotFoundError(f'there is no saved network {filename!r} in {folder}; there are: {known or "none"}')
    with open(file, 'rb') as source:
        saved = pickle.load(source)
    if not isinstance(saved, tuple):
        return saved
    kind, version, parts = saved
    if kind != _FORMAT or version > _VERSION:
        raise ValueError(f'{file} is a {kind!r} of version {version}, not a {_FORMAT!r} of version 1 to {_VERSION}')
    if restore_random:
        import random

        import numpy as np
        np.random.set_state(parts['random'][0])
        random.setstate(parts['random'][1])
    return parts['network']

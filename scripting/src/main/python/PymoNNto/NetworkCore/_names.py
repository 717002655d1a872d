"""The names that things had in earlier versions of PymoNNto, and those that PymoNNtorch has for them.

Old names work as the new ones do. The first use of each gives a DeprecationWarning that says the new name.
"""

from functools import wraps

import numpy as np

#: What vectors had as type before networks had settings.
def_dtype = np.float32

#: Methods and class attributes that classes of behaviors define, by their old names.
BEHAVIOR_NAMES = {
    'set_variables': 'initialize',
    'new_iteration': 'iteration',
    'set_variables_on_init': 'initialize_on_init',
    'set_variables_last': 'initialize_last',
}

_NEURON_GROUP = ('NeuronGroup(size, behaviour, net)', 'NeuronGroup(net, size, behavior)')
_SYNAPSE_GROUP = ('SynapseGroup(src, dst, net)', 'SynapseGroup(net, src, dst)')

_told = set()


def tell(old, new, level=2):
    """Warn of an old name, the first time that it is used.

    level -- how many calls up from the caller of this function the name was used
    """
    if old in _told:
        return
    _told.add(old)
    import warnings
    warnings.warn(f'{old} is the old name of {new}', DeprecationWarning, stacklevel=level + 1)


class Renamed:
    """An attribute that is called otherwise now: reading and writing the old name warns once and goes to the new one."""

    def __init__(self, new, function=None):
        self.new = new
        self.function = function

    def __set_name__(self, owner, name):
        self.old = name

    def __get__(self, obj, owner=None):
        if self.old not in _told:
            tell(self.old, self.new)
        if self.function is not None:
            return self.function.__get__(obj, owner)
        return getattr(owner if obj is None else obj, self.new)


class RenamedVariable(Renamed):
    """A Renamed attribute that can be set."""

    def __set__(self, obj, value):
        tell(self.old, self.new)
        setattr(obj, self.new, value)


def _defining(cls, old, new):
    """Return the first class in which a name is defined, and whether it is the old name."""
    for each in cls.__mro__:
        own = vars(each)
        if new in own:
            return each, False
        if old in own and not isinstance(own[old], Renamed):
            return each, True
    return None, False


def adopt(cls, base):
    """Give a new class of behaviors the present names of what it defines with old ones, and the old for the present ones.

    base -- the class of all behaviors
    """
    for old, new in BEHAVIOR_NAMES.items():
        owner, is_old = _defining(cls, old, new)
        if is_old:
            tell(old, new, 3)
            setattr(cls, new, vars(owner)[old])
        elif owner is cls and hasattr(vars(cls)[new], '__get__') and old not in vars(cls):
            # What an old subclass asks its super() for.
            alias = Renamed(new, vars(cls)[new])
            alias.__set_name__(cls, old)
            setattr(cls, old, alias)
    forward = getattr(cls, 'forward', None)
    if forward is not None and 'iteration' not in vars(cls) and _takes_one_argument(forward):
        inherited = cls.iteration
        if inherited is base.iteration or any(vars(each).get('forward') is inherited for each in cls.__mro__):
            cls.iteration = forward


def _takes_one_argument(function):
    code = getattr(function, '__code__', None)
    return code is not None and code.co_argcount - len(function.__defaults__ or ()) == 2


class OldBase:
    """A class by its old name: it can be derived from, called and used with isinstance."""

    def __init__(self, old, new):
        # The class's own __init__ and so on are found before those of this object.
        self.__dict__.update(_old=old, _new=new, __init__=new.__init__, __doc__=new.__doc__, __name__=old)

    def __mro_entries__(self, bases):
        tell(self._old, self._new.__name__)
        return (self._new,)

    def __call__(self, *args, **kwargs):
        tell(self._old, self._new.__name__)
        return self._new(*args, **kwargs)

    def __instancecheck__(self, instance):
        return isinstance(instance, self._new)

    def __subclasscheck__(self, subclass):
        return issubclass(subclass, self._new)

    def __getattr__(self, name):
        return getattr(self._new, name)

    def __repr__(self):
        return repr(self._new)


def renamed_keywords(arguments, names, where, level=3):
    """Rename keyword arguments in place."""
    for old, new in names.items():
        if old in arguments:
            tell(f'{where}({old}=...)', f'{where}({new}=...)', level)
            arguments[new] = arguments.pop(old)


def _with_old_order(old_order, message):
    def decorate(init):
        @wraps(init)
        def create(self, *args, **kwargs):
            if args and args[0] is not None and not hasattr(args[0], 'NeuronGroups'):
                tell(*message)
                if len(args) > len(old_order):
                    raise TypeError(f'{message[1]} takes {len(old_order)} arguments, not {len(args)}')
                for name, value in zip(old_order, args):
                    if name in kwargs:
                        raise TypeError(f'{message[0]} got multiple values for {name!r}')
                    kwargs[name] = value
                args = ()
            if 'behaviour' in kwargs:
                renamed_keywords(kwargs, {'behaviour': 'behavior'}, type(self).__name__)
            init(self, *args, **kwargs)
        return create
    return decorate


#: Let the constructors of groups take their arguments in the order of earlier versions too.
old_neuron_group = _with_old_order(('size', 'behavior', 'net', 'tag', 'color'), _NEURON_GROUP)
old_synapse_group = _with_old_order(('src', 'dst', 'net', 'tag', 'behavior'), _SYNAPSE_GROUP)

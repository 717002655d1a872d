"""Java behaviors in Python's networks."""

import java

from polymonnto._foreign import ForeignBehavior, module_of

_Core = java.type('org.polymonnto.scripting.network.GuestJavaBehavior')
_Behaviors = java.type('org.polymonnto.scripting.JavaBehaviors')
_HashMap = java.type('java.util.HashMap')


class JavaBehavior(ForeignBehavior):
    """Stands for a behavior that is written in Java."""

    _guest_class = None
    _language = 'Java'

    def __init__(self, *args, **kwargs):
        parameters = _HashMap()
        for name, value in kwargs.items():
            if name not in ('tag', 'behavior_enabled'):
                parameters.put(name, value)
        self.__dict__['_made'] = _Behaviors.create(self._guest_class, parameters)
        super().__init__(*args, **kwargs)
        self.used_attr_keys += [name for name in kwargs if name not in self._made.givenParameters()]

    def check_unused_attrs(self):
        """Warn of parameters that neither a constructor takes nor the class has asked for."""
        self.used_attr_keys += [str(name) for name in self._made.askedParameters()]
        super().check_unused_attrs()

    def _new_guest(self, parameters):
        return self._made.subject()

    def _new_core(self, tag):
        return _Core(self._made, self, tag, type(self).__name__)

    def __getattr__(self, name):
        try:
            return super().__getattr__(name)
        except AttributeError:
            if not self._is_parameter(name):
                raise
            return _Behaviors.parameter(self._made, name)

    def _set_guest(self, name, value):
        if self._is_parameter(name) and not hasattr(self._guest, name):
            _Behaviors.setParameter(self._made, name, value)
        else:
            super()._set_guest(name, value)

    def _is_parameter(self, name):
        return '_made' in self.__dict__ and _Behaviors.hasParameter(self._made, name)

    def _own_variables(self):
        return dict(_Behaviors.state(self._core).items())

    def is_empty_iteration_function(self):
        """Return False: the engine asks the Java class."""
        return False

    @property
    def initialize_on_init(self):
        """Whether it is initialized with its parent's creation."""
        return self._core.initializesOnCreation()

    @property
    def initialize_last(self):
        """Whether it is initialized after all others."""
        return self._core.initializesLast()


def behavior_class(guest_class, name):
    """Return the Python class that stands for a Java class of behaviors."""
    return type(name, (JavaBehavior,), {'_guest_class': guest_class, '__module__': 'polymonnto'})


def load_file(path):
    """Return a module with the behaviors of a Java file."""
    classes = {str(entry.getKey()): entry.getValue() for entry in _Behaviors.load(path).entrySet()}
    return module_of(path, {name: behavior_class(cls, name) for name, cls in classes.items()})


def load_class(name):
    """Return a module with one class of behaviors of the class path, by its full name."""
    from types import ModuleType
    package, _, simple = name.rpartition('.')
    module = ModuleType(package or simple)
    setattr(module, simple, behavior_class(_Behaviors.named(name), simple))
    return module

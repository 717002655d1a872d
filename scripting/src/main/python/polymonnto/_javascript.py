"""JavaScript behaviors in Python's networks, and what JavaScript's face of a network calls."""

import sys

import java
import polyglot

from PymoNNto.NetworkCore.Base_Tagable_Object import TaggableObjectBase
from PymoNNto.NetworkCore.Behavior import Behavior
from PymoNNto.NetworkCore.Neuron_Sub_Group import NeuronSubGroup
from polymonnto._foreign import ForeignBehavior, module_of
from polymonnto._collections import (  # noqa: F401  (JavaScript calls them)
    add_element, clear_elements, dictionary, elements, entry, has_element, has_key, item, keys, length, list_of, mapping,
    milliseconds, moment, none, put, put_entry, remove_element, remove_entry, resize, set_of, whole,
)
from polymonnto_runtime import JAVASCRIPT
from polymonnto_runtime._crossing import JavaScriptError, failed, note

_Modules = java.type('org.polymonnto.scripting.JavaScriptModules')

_AS_IT_IS, _OBJECT, _SCALAR, _CALLABLE, _BEHAVIOR, _LIST, _DICT, _WHOLE, _MODULE, _SET, _DATE = range(11)
_VIEW = '_js_view'
_OF_NETWORK = (TaggableObjectBase, NeuronSubGroup)


def _face():
    """Return JavaScript's module of behaviors."""
    global _behaviors
    if _behaviors is None:
        _behaviors = _Modules.load(JAVASCRIPT + 'behavior.mjs')
    return _behaviors


_behaviors = None


class JavaScriptBehavior(ForeignBehavior):
    """Stands for a behavior that is written in JavaScript."""

    _guest_class = None
    _language = 'JavaScript'

    def _new_guest(self, parameters):
        return _face().construct(self._guest_class, self, list(parameters), list(parameters.values()))

    def _get_guest(self, name):
        return _face().variable(self._guest, name)

    def _set_guest(self, name, value):
        _face().setVariable(self._guest, name, value)

    def _own_variables(self):
        guest = self.__dict__.get('_guest')
        return {} if guest is None else own_variables(guest)

    def is_empty_iteration_function(self):
        """Return whether the class has no iteration."""
        return not _face().hasIteration(self._guest_class)

    def initialize(self, parent):
        """Call the guest's."""
        _face().initialize(self._guest, parent)

    def iteration(self, parent):
        """Call the guest's."""
        self._guest.iteration(_face().view(parent))

    def _iteration_call(self, parent):
        return _face().iterationOf(self._guest), _face().view(parent)


def own_variables(guest):
    """Return the variables of a behavior by name; of what is neither plain nor an array, an Unknown."""
    from PymoNNto.NetworkCore._values import Unknown
    names, values, is_word = _face().ownVariables(guest)
    return {str(name): Unknown(value) if word else value for name, value, word in zip(names, values, is_word)}


def behavior_class(guest_class, name):
    """Return the Python class that stands for a JavaScript class of behaviors."""
    return type(name, (JavaScriptBehavior,), {
        '_guest_class': guest_class,
        'initialize_on_init': bool(getattr(guest_class, 'initializeOnInit', False)),
        'initialize_last': bool(getattr(guest_class, 'initializeLast', False)),
        '__module__': 'polymonnto',
    })


def twin(guest, python_class, options):
    """Return the Python object for a behavior that was made in JavaScript."""
    result = python_class.__new__(python_class)
    Behavior.__init__(result, **options)
    result.__dict__['_guest'] = guest
    return result


def load_file(path):
    """Return a module with the exports of a JavaScript file."""
    return module_of(path, exported(_Modules.loadForPython(path)))


def exported(exports):
    """Return what a module of JavaScript exports, by name, with Python's classes for those of behaviors."""
    found = {name: getattr(exports, name) for name in dir(exports) if not name.startswith('__')}
    return {
        name: _face().pythonClass(value) if _face().isBehaviorClass(value) else _face().toPython(value)
        for name, value in found.items()
    }


def network():
    """Return the package whose classes are JavaScript's as well."""
    import PymoNNto
    return PymoNNto


def numpy():
    """Return the module."""
    import numpy
    return numpy


def pyplot():
    """Return the module."""
    import matplotlib.pyplot
    return matplotlib.pyplot


def arguments_of_script():
    """Return the script's name and its arguments."""
    return sys.argv


def load(file):
    """Return the module of a file, found as by a script."""
    import polymonnto
    return polymonnto.load(file)


def reload(what):
    """Load the file again that something comes from."""
    import polymonnto
    polymonnto.reload(what)


def embed(variables, place):
    """Open the shell on variables, given as pairs of name and value; return those that were bound in it."""
    import builtins
    import polymonnto
    import polymonnto_session
    given = dict(map(tuple, variables))
    namespace = {'__name__': '__main__', '__builtins__': builtins, **given}
    polymonnto._open_shell(namespace, place, 'js')
    shared = polymonnto_session.shared()
    bound = [(name, shared.get(name)) for name in shared.changed() if not name.startswith('_')]
    return [[name, value] for name, value in bound if name not in given or given[name] is not value]


def kind(value):
    """Return how JavaScript shows a value."""
    if isinstance(value, polyglot.ForeignObject):
        return _kind_of_foreign(value)
    if isinstance(value, JavaScriptBehavior) or isinstance(value, type) and issubclass(value, JavaScriptBehavior):
        return _BEHAVIOR
    if isinstance(value, _OF_NETWORK):
        return _OBJECT
    if isinstance(value, (list, tuple)):
        return _LIST
    if isinstance(value, dict):
        return _DICT
    if isinstance(value, (set, frozenset)):
        return _SET
    if isinstance(value, int):
        return _WHOLE
    if isinstance(value, type(sys)):
        return _MODULE
    numpy = sys.modules['numpy']
    if isinstance(value, numpy.generic):
        return _SCALAR
    if 'datetime' in sys.modules and isinstance(value, sys.modules['datetime'].datetime):
        return _DATE
    return _CALLABLE if callable(value) else _AS_IT_IS


def _kind_of_foreign(value):
    if type(value) is polyglot.ForeignExecutable:
        return _CALLABLE  # Java's: it takes and gives Python's values
    return _DICT if isinstance(value, dict) and hasattr(value, 'keySet') else _AS_IT_IS


def raise_error(error, message, calls):
    """Raise an error of JavaScript as one of Python."""
    raise failed(error, JavaScriptError, message, _calls(calls))


def note_calls(error, calls):
    """Remember that an exception passes through these functions of JavaScript, if it is one of Python."""
    if isinstance(error, BaseException) and not isinstance(error, polyglot.ForeignObject):
        note(error, _calls(calls))
        return True
    return False


def _calls(calls):
    return [call for call in calls if not call[0].startswith(JAVASCRIPT)]


def number(value):
    """Return the plain number of a NumPy scalar."""
    return value.item()


def guest(value):
    """Return the JavaScript object that a behavior stands for, or the class."""
    return value._guest_class if isinstance(value, type) else value._guest


def is_of_python(value):
    """Return whether an object is Python's own."""
    return not isinstance(value, polyglot.ForeignObject)


def is_instance(value, python_class):
    """Return whether an object is an instance of a Python class."""
    return isinstance(value, python_class)


def is_method(home, name):
    """Return whether an attribute is a method of the object's class."""
    return callable(getattr(type(home), name, None))


def call(function, args, kwargs):
    """Call a function with keyword arguments."""
    return function(*args, **_plain(kwargs))


def attribute(module, name):
    """Return what a module has under a name; None for names that JavaScript itself asks for."""
    return None if name in ('then', 'toJSON', 'toString', 'valueOf', 'constructor') else getattr(module, name)


def _plain(kwargs):
    return {str(key): value for key, value in kwargs.items()}


class _Kept:
    """Hides a view, which looks like its object but has no type, from those who go through an object's attributes."""

    __slots__ = ('view',)

    def __init__(self, view):
        self.view = view


def view(home):
    """Return JavaScript's view of an object, or None if it has none yet."""
    kept = home.__dict__.get(_VIEW)
    return None if kept is None else kept.view


def keep_view(home, made):
    """Keep JavaScript's view of an object, and return it."""
    home.__dict__[_VIEW] = _Kept(made)
    return made


def names(home):
    """Return the names of an object's variables."""
    return [name for name in home.__dict__ if not name.startswith('_')]


def find(home, tag):
    """Return everything in an object with a tag."""
    return home[tag]


def first(home, tag):
    """Return the first object with a tag, or None."""
    return home[tag, 0]


def is_computed(home):
    """Return whether attributes are computed when they are asked for, as those of sub-groups and of Java's behaviors."""
    return hasattr(type(home), '__getattr__')


def computed(home, name, snake):
    """Return an attribute that is computed, under one of two names, or None."""
    return getattr(home, name if hasattr(home, name) else snake, None)


def has(home, name, snake):
    """Return whether there is such an attribute, under one of two names."""
    return hasattr(home, name) or hasattr(home, snake)


def recorded(home, name):
    """Return what was recorded of a variable as an array."""
    result = home[name, 0, 'np']
    if result.ndim == 0:
        raise KeyError(f'nothing in {home.tag!r} records {name!r}')
    return result


def outline(home):
    """Return what an object of a network consists of, as a tree."""
    return repr(home)


def text(home):
    """Return an object as text."""
    return str(home)


def representation(value):
    """Return the text of a result of a session."""
    return repr(value)

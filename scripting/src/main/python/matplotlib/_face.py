"""Python's side of the Java figures: hands arguments over and wraps what comes back."""

import java

FigureException = java.type('org.polymonnto.figures.FigureException')
GuestCalls = java.type('org.polymonnto.figures.GuestCalls')
NDArray = java.type('org.polymonnto.array.NDArray')

_ERRORS = {'ValueError': ValueError, 'TypeError': TypeError, 'AttributeError': AttributeError}
_PLAIN = (str, bool, int, float, type(None))
_classes = {}


def missing(owner, name, known):
    """The error for a name that is not provided, with the names most like it."""
    if name.startswith('__'):
        return AttributeError(name)
    import difflib  # takes longer to import than everything else here, and only errors need it

    near = difflib.get_close_matches(name, [n for n in known if not n.startswith('_')], 3)
    hint = f'; did you mean {" or ".join(near)}?' if near else ''
    return AttributeError(f'{owner}.{name} is not provided by PolymoNNto{hint}')


def face_of(*java_names):
    """Class decorator: objects of these Java classes are shown as objects of the decorated class."""
    def register(cls):
        for name in java_names:
            _classes[name] = cls
        return cls
    return register


def _number(value):
    """A number, or nested lists of numbers, of a value that Java cannot read itself."""
    if isinstance(value, (list, tuple)) or hasattr(value, '__iter__') and not isinstance(value, str):
        return [_number(element) for element in value]
    return value if isinstance(value, _PLAIN) else float(value)


def _data(value):
    """The value as Java can read it: lists, arrays and numbers as they are, other iterables as lists."""
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, Face):
        return value._java
    if isinstance(value, (list, tuple)):
        return [_element(element) for element in value]
    if isinstance(value, dict):
        return {key: _data(element) for key, element in value.items()}
    if java.is_object(value) or isinstance(value, NDArray):
        return value
    if hasattr(value, '_java_argument'):
        return value._java_argument()
    if hasattr(value, '__array__'):
        return value.__array__()
    if hasattr(value, '__iter__'):
        return _data(list(value))
    if hasattr(value, '__float__'):
        return float(value)
    return value


def _element(value):
    return value if isinstance(value, (float, int, str)) else _data(value)


def _wrap(value):
    """What Java returned as Python objects: figures' classes as faces, lists and arrays as lists and tuples."""
    if not java.is_object(value):
        return value
    kind = GuestCalls.kindOf(value)
    if kind == 'array':
        import numpy  # noqa: F401 (makes arrays of Java arrays; many scripts never get one from here)
        return value
    if kind == 'list':
        return [_wrap(element) for element in value]
    if kind == 'tuple':
        return tuple(_wrap(element) for element in value)
    cls = _classes.get(kind)
    return value if cls is None else cls._of(value)


def call(function, args, kwargs, variadic=False):
    """Call a Java function with Python's arguments; keyword arguments become a map in last place.

    A variadic function always gets that map: it would take one list as the list of its arguments.
    """
    try:
        arguments = [_data(argument) for argument in args]
        if kwargs or variadic:
            arguments.append({name: _data(value) for name, value in kwargs.items()})
        return _wrap(function(*arguments))
    except BaseException as error:
        # An except clause with a Java class fails on exceptions of Python if assertions of the JVM are enabled.
        if type(error).__module__ != 'polyglot' or not isinstance(error, FigureException):
            raise
        message, kind = error.getMessage(), error.kind()
    raise _ERRORS[kind](message)


def camel(name):
    """The Java name of a Python name."""
    first, *rest = name.split('_')
    return first + ''.join(word.capitalize() for word in rest)


def snake(name):
    """The Python name of a Java name."""
    return ''.join('_' + letter.lower() if letter.isupper() else letter for letter in name)


class Face:
    """A Python object that stands for a Java object: its methods are that object's, in Python's spelling."""

    _owner = 'matplotlib'

    @classmethod
    def _of(cls, target):
        face = object.__new__(cls)
        face._java = target
        return face

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        target = getattr(self._java, camel(name), None)
        if target is None:
            raise missing(f'{self._owner}.{type(self).__name__}', name, dir(self))
        if not callable(target):
            return _wrap(target)

        variadic = GuestCalls.isVariadic(self._java, camel(name))

        def method(*args, **kwargs):
            return call(target, args, kwargs, variadic)

        method.__name__ = name
        return method

    def __dir__(self):
        return sorted({*object.__dir__(self), *(snake(name) for name in dir(self._java) if not name.startswith('_'))})

    def __eq__(self, other):
        return isinstance(other, Face) and self._java.equals(other._java)

    def __hash__(self):
        return self._java.hashCode()

    def __repr__(self):
        return self._java.toString()

    def set(self, **kwargs):
        """Set properties by name."""
        return call(self._java.set, (kwargs,), {})

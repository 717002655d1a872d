"""What a variable that one language sets is in the others: a test for each cell of the table in scripting/README.md."""

import os
from datetime import datetime, timedelta, timezone

import numpy as np
from PymoNNto import Network, NeuronGroup
from polymonnto import load

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'behaviors')
LANGUAGES = ('Python', 'JavaScript', 'Java')


class World:
    """A group with a behavior of JavaScript and one of Java; the variable x goes around."""

    def __init__(self):
        self.js = load(os.path.join(FOLDER, 'crossing.mjs'))
        self.java = load(os.path.join(FOLDER, 'Crossing.java')).Crossing()
        self.net = Network(tag='net')
        behaviors = {1: self.java, 2: self.js.Helper(tag='helper')}
        self.group = NeuronGroup(net=self.net, size=3, tag='g', behavior=behaviors)
        self.net.initialize(info=False)

    def set(self, kind, language):
        if language == 'Python':
            self.group.x = IN_PYTHON[kind](self)
        elif language == 'JavaScript':
            self.js.set[kind](self.group)
        else:
            self.java.set(kind)

    def get(self, language):
        if language == 'Python':
            return describe(self.group.x)
        return self.js.get(self.group) if language == 'JavaScript' else self.java.read()


IN_PYTHON = {
    'float32': lambda world: np.arange(3).astype('float32'),
    'bool_array': lambda world: np.arange(3) > 0,
    'int64': lambda world: np.arange(3),
    'zero_d': lambda world: np.mean(np.arange(4)),
    'float': lambda world: 0.1,
    'whole_float': lambda world: 2.0,
    'int': lambda world: 7,
    'int_40': lambda world: 2 ** 40,
    'large': lambda world: 2 ** 60 + 1,
    'huge': lambda world: 2 ** 70,
    'bool': lambda world: True,
    'none': lambda world: None,
    'text': lambda world: 'grün',
    'list': lambda world: [1, 2.5, None, 'a'],
    'nested': lambda world: [[np.arange(3), 1], [world.group, []]],
    'tuple': lambda world: (1, 2),
    'dict': lambda world: {'a': 1, 'b': [True, None]},
    'map': lambda world: {1: 'one', 'b': world.group},
    'set': lambda world: {1, 'a', None},
    'frozenset': lambda world: frozenset((1, 2)),
    'date': lambda world: datetime(2024, 2, 29, 12, 30, 5, 250000, timezone.utc),
    'date_elsewhere': lambda world: datetime(2024, 2, 29, 14, 0, 5, 250000, timezone(timedelta(minutes=90))),
    'local_date': lambda world: datetime(2024, 2, 29, 12, 30),
    'function': lambda world: lambda a, b: a + b,
    'array_function': lambda world: lambda array: array * 2,
    'behavior': lambda world: world.java,
    'group': lambda world: world.group,
    'network': lambda world: world.net,
}


def describe(value):
    """The kind of a value and what it says when it is written out."""
    if value is None:
        return 'None'
    if isinstance(value, np.ndarray):
        return f'array {value.dtype} {value.tolist()}'
    if isinstance(value, (list, tuple)):
        return f'{type(value).__name__}[{", ".join(map(describe, value))}]'
    if isinstance(value, (set, frozenset)):
        return f'{type(value).__name__}[{", ".join(sorted(map(describe, value)))}]'
    if isinstance(value, datetime):
        return f'datetime {value}'
    if isinstance(value, dict):
        return f'dict{{{", ".join(f"{key!r}: {describe(each)}" for key, each in value.items())}}}'
    if hasattr(value, '_core'):
        return f'{type(value).__name__} {value.tag}'
    return 'callable' if callable(value) else f'{type(value).__name__} {value!r}'


_LIST = "list[int 1, float 2.5, None, str 'a']"
_NESTED = 'list[list[array int64 [0, 1, 2], int 1], list[NeuronGroup g, list[]]]'

# value: what it is in Python, JavaScript and Java, whoever has set it
TABLE = {
    'float32': ('array float32 [0.0, 1.0, 2.0]', 'array float32 0,1,2', 'array float32 [0.0, 1.0, 2.0]'),
    'bool_array': ('array bool [False, True, True]', 'array bool false,true,true', 'array bool [0.0, 1.0, 1.0]'),
    'int64': ('array int64 [0, 1, 2]', 'array int64 0,1,2', 'array int64 [0.0, 1.0, 2.0]'),
    'zero_d': ('float64 np.float64(1.5)', 'number 1.5', 'Double 1.5'),
    'float': ('float 0.1', 'number 0.1', 'Double 0.1'),
    'whole_float': ('float 2.0', 'number 2', 'Double 2.0'),
    'int': ('int 7', 'number 7', 'Integer 7'),
    'int_40': ('int 1099511627776', 'number 1099511627776', 'Long 1099511627776'),
    'large': ('int 1152921504606846977', 'bigint 1152921504606846977', 'Long 1152921504606846977'),
    'huge': ('int 1180591620717411303424', 'bigint 1180591620717411303424', 'BigInteger 1180591620717411303424'),
    'bool': ('bool True', 'boolean true', 'Boolean true'),
    'none': ('None', 'null', 'null'),
    'undefined': ('None', 'null', 'null'),
    'text': ("str 'grün'", 'string grün', 'String grün'),
    'list': (_LIST, 'array[number 1, number 2.5, null, string a]', 'List[Integer 1, Double 2.5, null, String a]'),
    'nested': (
        _NESTED, 'array[array[array int64 0,1,2, number 1], array[view g, array[]]]',
        'List[List[array int64 [0.0, 1.0, 2.0], Integer 1], List[object g, List[]]]',
    ),
    'tuple': ('tuple[int 1, int 2]', 'array[number 1, number 2]', 'List[Integer 1, Integer 2]'),
    'dict': (
        "dict{'a': int 1, 'b': list[bool True, None]}", 'object{a: number 1, b: array[boolean true, null]}',
        'Map{String a=Integer 1, String b=List[Boolean true, null]}',
    ),
    'map': (
        "dict{1: str 'one', 'b': NeuronGroup g}", 'object{1: string one, b: view g}',
        'Map{Integer 1=String one, String b=object g}',
    ),
    'set': ("set[None, int 1, str 'a']", 'set[null, number 1, string a]', 'Set[Integer 1, String a, null]'),
    'frozenset': ('frozenset[int 1, int 2]', 'set[number 1, number 2]', 'Set[Integer 1, Integer 2]'),
    'date': (
        'datetime 2024-02-29 12:30:05.250000+00:00', 'date 2024-02-29T12:30:05.250Z',
        'OffsetDateTime 2024-02-29T12:30:05.250Z',
    ),
    'date_elsewhere': (
        'datetime 2024-02-29 14:00:05.250000+01:30', 'date 2024-02-29T12:30:05.250Z',
        'OffsetDateTime 2024-02-29T14:00:05.250+01:30',
    ),
    'local_date': (
        'datetime 2024-02-29 12:30:00',
        # the time zone of the machine decides
        f'date {datetime(2024, 2, 29, 12, 30).astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M")}:00.000Z',
        'LocalDateTime 2024-02-29T12:30',
    ),
    'function': ('callable', 'function', 'Function'),
    'array_function': ('callable', 'function', 'Function'),
    'behavior': ('Crossing Crossing', 'view Crossing', 'this'),
    'group': ('NeuronGroup g', 'view g', 'object g'),
    'network': ('Network net', 'view net', 'object net'),
}

# by class of typed arrays, whose elements are 1, 2 and 200: the type of the engine's array
TYPED = {
    'Int8Array': 'int8', 'Uint8Array': 'uint8', 'Uint8ClampedArray': 'uint8', 'Int16Array': 'int16',
    'Uint16Array': 'int32', 'Int32Array': 'int32', 'Uint32Array': 'int64', 'BigInt64Array': 'int64',
    'BigUint64Array': 'int64', 'Float16Array': 'float16', 'Float32Array': 'float32', 'Float64Array': 'float64',
}
for _name, _type in TYPED.items():
    _last = -56 if _type == 'int8' else 200
    _floats = f'array {_type} [1.0, 2.0, {float(_last)}]'
    TABLE[_name] = (
        _floats if 'float' in _type else f'array {_type} [1, 2, {_last}]', f'array {_type} 1,2,{_last}', _floats,
    )

# by interface of Java: the function in Java, and what it gives and leaves in y for 3, in each language
FUNCTIONS = {
    'supplier': ('Supplier', 'list[NeuronGroup g] None', 'array[view g] null', 'List[object g] null'),
    'callable': ('Callable', 'int 7 None', 'number 7 null', 'Long 7 null'),
    'runnable': ('Runnable', 'None int 1', 'null number 1', 'null Integer 1'),
    'consumer': ('Consumer', 'None int 3', 'null number 3', 'null Integer 3'),
    'predicate': ('Predicate', 'bool True None', 'boolean true null', 'Boolean true null'),
    'unary': ('UnaryOperator', 'int 4 None', 'number 4 null', 'Integer 4 null'),
    'double_unary': ('DoubleUnaryOperator', 'float 1.5 None', 'number 1.5 null', 'Double 1.5 null'),
    'int_unary': ('IntUnaryOperator', 'int 1 None', 'number 1 null', 'Integer 1 null'),
    'own_interface': ('Powers', 'float 9.0 None', 'number 9 null', 'Double 9.0 null'),
}
TABLE.update((kind, ('callable', 'function', name)) for kind, (name, *_) in FUNCTIONS.items())

# kinds of values that not all languages have
ONLY = {
    'undefined': ('JavaScript',), 'tuple': ('Python',), 'frozenset': ('Python',), 'date_elsewhere': ('Python',),
    'local_date': ('Python', 'Java'), **dict.fromkeys(TYPED, ('JavaScript',)), **dict.fromkeys(FUNCTIONS, ('Java',)),
}

# where it matters who has set it: by value, setter and reader
BY_SETTER = {
    ('zero_d', 'Java', 'Python'): 'float 1.5',  # there are no NumPy scalars but in Python
    ('zero_d', 'JavaScript', 'Python'): 'float 1.5',
    ('whole_float', 'JavaScript', 'Python'): 'int 2',  # JavaScript has one type of numbers
    ('whole_float', 'JavaScript', 'Java'): 'Integer 2',
    ('function', 'Java', 'Java'): 'BiFunction',
    ('behavior', 'JavaScript', 'Python'): 'Helper helper',
    ('behavior', 'JavaScript', 'JavaScript'): 'Helper helper',
    ('behavior', 'JavaScript', 'Java'): 'behavior helper',
}


def check_cell(kind, setter, reader):
    world = World()
    world.set(kind, setter)
    expected = BY_SETTER.get((kind, setter, reader), TABLE[kind][LANGUAGES.index(reader)])
    assert world.get(reader) == expected, (world.get(reader), expected)
    if kind == 'function':
        found = {
            'Python': lambda: describe(world.group.x(2, 3)), 'JavaScript': lambda: world.js.sum(world.group, 2, 3),
            'Java': lambda: world.java.sum(2, 3),
        }[reader]()
        assert found == {'Python': 'int 5', 'JavaScript': 'number 5', 'Java': 'Integer 5'}[reader]
    if kind == 'array_function':
        found = {
            'Python': lambda: describe(world.group.x(np.arange(3))), 'JavaScript': lambda: world.js.twice(world.group),
            'Java': lambda: world.java.twice(),
        }[reader]()
        assert found.replace('.0', '').replace('[', '').replace(']', '').replace(', ', ',') == 'array int64 0,2,4'
    if kind in FUNCTIONS:
        world.group.y = None
        given = () if kind in ('supplier', 'callable', 'runnable') else (3,)
        found = {
            'Python': lambda: f'{describe(world.group.x(*given))} {describe(world.group.y)}',
            'JavaScript': lambda: world.js.call(world.group, kind), 'Java': lambda: world.java.call(kind),
        }[reader]()
        assert found == FUNCTIONS[kind][1 + LANGUAGES.index(reader)], found
    if kind in ('group', 'network'):
        own = world.group if kind == 'group' else world.net
        assert world.group.x is own and world.js.same(world.group, kind) and world.java.same(kind)


def _test(kind, setter, reader):
    return lambda: check_cell(kind, setter, reader)


for _kind in TABLE:
    for _setter in LANGUAGES:
        if _setter not in ONLY.get(_kind, LANGUAGES):
            continue
        for _reader in LANGUAGES:
            globals()[f'test_{_kind}_of_{_setter}_in_{_reader}'] = _test(_kind, _setter, _reader)


def test_a_change_in_place_is_seen_by_the_others():
    for kind, setting, expected in (
        ('array', 'int64', 'array int64 [2, 3, 4]'),
        ('list', 'list', "list[int 1, float 2.5, None, str 'a', str 'new', str 'new']"),
        ('dict', 'dict', "dict{'a': int 1, 'b': list[bool True, None], 'c': None}"),
        ('set', 'set', 'set[None, int 1, int 2]'),
    ):
        for setter in LANGUAGES:
            world = World()
            world.set(setting, setter)
            world.js.change[kind](world.group)
            world.java.change(kind)
            assert world.get('Python') == expected, (kind, setter, world.get('Python'))


def test_arrays_are_the_same_object():
    world = World()
    world.group.x = array = np.arange(3)
    world.group.x += 1
    world.js.change['array'](world.group)
    world.java.change('array')
    assert array.tolist() == [3, 4, 5] and world.group.x is array


def test_lists_of_python_are_arrays_in_javascript():
    world = World()
    world.group.x = [1, 2, 3]
    assert world.js.use(world.group) == [[2, 4, 6], [1, 2, 3], True, '[1,2,3]', 3, [2, 3], True, False, True]
    world.group.x = (1, 2)
    assert world.js.use(world.group) == [[2, 4], [1, 2], True, '[1,2]', 2, [2], True, False, True]
    try:
        world.js.change['list'](world.group)
    except TypeError as error:
        assert 'tuple' in str(error)
    else:
        raise AssertionError('a tuple was changed')
    assert world.group.x == (1, 2)


def test_dicts_of_python_are_objects_in_javascript():
    world = World()
    world.group.x = {1: 'one', 'a': 2}
    assert world.js.useDict(world.group) == [
        [['1', 'one'], ['a', 2]], {1: 'one', 'a': 2}, True, True, True, '{"1":"one"}',
    ]
    assert world.group.x == {1: 'one'}


def test_a_tuple_cannot_be_changed_by_java():
    world = World()
    world.group.x = (1, 2)
    try:
        world.java.change('list')
    except BaseException as error:
        assert 'tuple of Python cannot be changed' in str(error)
    else:
        raise AssertionError('a tuple was changed')


def test_javascripts_null_in_a_list_is_none():
    world = World()
    world.js.set['list'](world.group)
    assert world.group.x[2] is None and type(world.group.x) is list


def test_a_view_of_javascript_is_not_seen_among_the_variables():
    world = World()
    world.group.x = np.arange(3)
    world.js.get(world.group)
    assert [key for key, value in vars(world.group).items() if isinstance(value, np.ndarray) and key != 'id'] == ['x']


def test_moments_of_java_are_datetimes():
    world = World()
    for kind, expected in (
        ('instant', TABLE['date'][0]), ('old_date', TABLE['date'][0]),
        ('zoned', 'datetime 2024-02-29 13:30:05.250000+01:00'),
    ):
        world.set(kind, 'Java')
        assert world.get('Python') == expected, world.get('Python')
        assert world.get('JavaScript') == TABLE['date'][1]


def test_a_date_of_javascript_goes_around_unchanged():
    world = World()
    for moment in (0, -1, 1709209805250, 8640000000000 - 1):
        world.group.x = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=moment)
        before = world.group.x
        world.js.assign(world.group, before)
        assert world.group.x == before and world.group.x.tzinfo is timezone.utc


def test_sets_of_python_are_sets_in_javascript():
    world = World()
    world.group.x = own = {1, 2}
    assert world.js.useSet(world.group) == [
        2, True, False, [1, 2], [1, 2, 7], True, False, True, [2], [[2, 2]], False, 2,
    ]
    assert own == {2} and world.group.x is own
    world.js.clear(world.group)
    assert own == set()


def test_a_frozenset_cannot_be_changed():
    world = World()
    world.group.x = frozenset((1, 2))
    for change in (world.js.change['set'], world.js.clear, lambda group: world.java.change('set')):
        try:
            change(world.group)
        except BaseException as error:
            assert 'frozenset' in str(error) and 'cannot be changed' in str(error), error
        else:
            raise AssertionError('a frozenset was changed')
    assert world.group.x == {1, 2}


def test_typed_arrays_are_arguments_of_the_engine_and_of_numpy():
    assert [str(each) for each in World().js.add()] == [
        'array float64 0.5,2,4', 'array float64 7,2,4', 'array float64 0.5,1,2',
    ]


def test_what_is_not_an_array_or_a_moment_says_so():
    world = World()
    for kind, expected in (
        ('date', 'an invalid Date'), ('large', '9223372036854775808 in a BigUint64Array does not fit into int64'),
        ('view', 'a DataView is no array'),
    ):
        try:
            world.js.wrong[kind](world.group)
        except BaseException as error:
            assert expected in str(error), error
        else:
            raise AssertionError(kind)


def test_a_function_of_java_says_what_it_does_not_take():
    world = World()
    for kind, given, expected in (
        ('int_unary', (1, 2), 'the IntUnaryOperator of Java does not take the arguments (1, 2)'),
        ('double_unary', ('a',), 'the DoubleUnaryOperator of Java does not take the arguments (a)'),
        ('supplier', (1,), 'the Supplier of Java does not take the arguments (1)'),
    ):
        world.set(kind, 'Java')
        try:
            world.group.x(*given)
        except BaseException as error:
            assert expected in str(error), error
        else:
            raise AssertionError(kind)

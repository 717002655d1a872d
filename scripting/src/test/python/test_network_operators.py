"""Operators of arrays at places of a program that meet operands of several kinds, one after the other.

A place that has met arrays computes with them before it asks for classes. What a place does must not depend on what it has
met: it is compared with a new place, which is code that has not run before.
"""

import warnings

import numpy as np

BINARY = ['+', '-', '*', '/', '//', '%', '**', '&', '|', '^', '<<', '>>', '<', '<=', '==', '!=', '>', '>=']
IN_PLACE = ['+=', '-=', '*=', '/=', '//=', '%=', '**=', '&=', '|=', '^=', '<<=', '>>=']
UNARY = ['-', '~', 'abs', 'np.exp', 'np.negative']


def operands():
    """New operands, since some of the operators change them."""
    return [
        np.array([1.5, -2.0]), np.array([3, 2]), np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([True, False]), np.array(2.5),
        np.array([1, 2.5], dtype=object), np.array([1.0, 2.0, 3.0]), np.array([2.0, 3.0], dtype=np.float32),
        np.zeros(0), 2.5, 3, True, np.float64(1.5), np.int32(2), [1, 2], (2.0, 1.0), 'text', None, 1 << 70, 2 + 1j, Other(),
    ]


class Other:
    """A class that leaves the operators with arrays to itself."""

    __array_ufunc__ = None

    def __repr__(self):
        return 'Other()'

    def __radd__(self, other):
        return 'radd'

    def __rsub__(self, other):
        return NotImplemented


def place(operator):
    """A function with one operator, in code of its own."""
    scope = {'np': np}
    if operator in UNARY:
        name = operator if operator in '-~' else operator + '(a)'
        exec(f'def function(a, b): return {name if name.endswith(")") else name + "a"}', scope)
    elif operator in IN_PLACE:
        exec(f'def function(a, b):\n    given = a\n    a {operator} b\n    return a, a is given', scope)
    else:
        exec(f'def function(a, b): return a {operator} b', scope)
    return scope['function']


def outcome(function, left, right):
    """What a call gives: the types and the digits of a result, or the class and the text of an error."""
    a, b = operands()[left], operands()[right]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            result = function(a, b)
        except Exception as error:
            result = type(error), str(error)
    dtype = getattr(result[0] if type(result) is tuple else result, 'dtype', None)
    return type(result), dtype, repr(result), repr(a), repr(b), sorted(str(each.message) for each in caught)


def expect_same(operator, pairs, firsts):
    expected = {pair: outcome(place(operator), *pair) for pair in pairs}
    for first in firsts:
        function = place(operator)
        for _ in range(3):
            assert outcome(function, *first) == expected[first], (operator, first)
        for pair in pairs:
            found = outcome(function, *pair)
            assert found == expected[pair], (operator, first, pair, found, expected[pair])
        assert outcome(function, *first) == expected[first], (operator, first)


def pairs():
    """All pairs with an array, and some numbers alone."""
    count = len(operands())
    return [(a, b) for a in range(count) for b in range(count) if a < 9 or b < 9] + [(9, 10), (10, 10), (12, 9), (14, 14)]


def test_binary_places():
    for operator in BINARY:
        expect_same(operator, pairs(), [(0, 0), (10, 0), (9, 10), (5, 0)])


def test_places_in_place():
    """``a += b`` of a number makes an array, and of that array afterwards changes it."""
    for operator in IN_PLACE:
        expect_same(operator, pairs(), [(0, 0), (10, 0), (1, 0), (9, 10)])


def test_unary_places():
    for operator in UNARY:
        expect_same(operator, [(a, 0) for a in range(len(operands()))], [(0, 0), (9, 0), (4, 0)])


def test_a_sum_that_starts_with_a_number_is_added_to_in_place():
    def add_up(arrays):
        total = 0
        totals = []
        for each in arrays:
            total += each
            totals.append(total)
        return totals

    given = np.array([1.0, 2.0])
    for _ in range(2):
        totals = add_up([given, given, given])
        assert totals[0] is totals[2] and list(totals[0]) == [3.0, 6.0]
    assert list(given) == [1.0, 2.0]


KEYS = [
    0, -1, 5, slice(None), slice(1, None), slice(None, None, -1), slice(0, 9, 2), slice(1, 1 << 40), slice(0, None, 0), ..., None,
    True, (), (0,), (0, 1), (..., 0), (0, ...), (slice(None), 1), (None, 0), (0, 9), (0, 0, 0), [0, 1], [True, False],
    (slice(None), [1, 0]), 1.5, 'x', 1 << 70, np.int64(1), np.array([1, 0]), np.array([False, True]), np.array(1), np.zeros(0),
    (np.array([0, 1]), np.array([1, 1])), (np.array([True, False]), slice(None)), np.ix_([0, 1], [1]), (slice('a'), 0),
]


def test_subscripts_of_places():
    """The functions ``__getitem__`` and ``__setitem__`` of the class do what the brackets do."""
    for source in ('np.arange(4.0)', 'np.arange(6).reshape(2, 3)', "np.array([1, 'x'], dtype=object)", 'np.array(3.0)'):
        array = eval(source)
        for key in KEYS:
            found = outcome_of(lambda: array[key])
            assert found == outcome_of(lambda: type(array).__getitem__(array, key)), (source, key)
            for value in (7, 2.5, True, np.float64(3.5), np.array([8.0, 9.0]), [1, 2], 'text', None, 1 << 70):
                here, there = array.copy(), array.copy()

                def bracket():
                    here[key] = value

                found = outcome_of(bracket)
                assert found == outcome_of(lambda: type(there).__setitem__(there, key, value)), (source, key, value)
                assert repr(here) == repr(there), (source, key, value)


def outcome_of(function):
    try:
        result = function()
    except Exception as error:
        return type(error), str(error)
    return type(result), getattr(result, 'dtype', None), getattr(result, 'shape', None), repr(result)


def test_a_view_from_brackets_shares_its_elements():
    array = np.arange(6.0).reshape(2, 3)
    for _ in range(2):
        row = array[1]
        row[0] = 10.0
        assert array[1, 0] == 10.0
        array[:, 1][0] = 20.0
        assert array[0, 1] == 20.0
        copied = array[np.array([0])]
        copied[0, 0] = 30.0
        assert array[0, 0] == 0.0


def test_deleting_elements_is_refused():
    array = np.zeros(2)
    try:
        del array[0]
    except ValueError as error:
        assert str(error) == 'cannot delete array elements'
    else:
        raise AssertionError('an element was deleted')


def test_objects_compute_their_own_elements_once():
    calls = []

    class Counting:
        def __add__(self, other):
            calls.append('add')
            raise KeyError('once')

        def __eq__(self, other):
            calls.append('eq')
            return True

    array = np.array([Counting()], dtype=object)

    def add(a, b):
        return a + b

    add(np.zeros(1), np.zeros(1))
    for operation in (lambda: add(array, 1), lambda: array == 1):
        calls.clear()
        try:
            operation()
        except KeyError:
            pass
        assert len(calls) == 1, calls


def test_three_operands_of_pow():
    try:
        pow(np.ones(2), 2, 5)
    except TypeError as error:
        assert 'unsupported operand type(s) for ** or pow()' in str(error), error
    else:
        raise AssertionError('pow(array, 2, 5) gave a result')

"""Expressions of equations, made into Python code over arrays, with their dimensions checked.

Each part of an expression is a `Term`: code that gives numbers, and the unit that these numbers count. Where two units
of a dimension meet, as in ``1*volt + 5*mV``, a factor is put into the code; where two dimensions meet, it is an error.
A dimension that is None is unknown: an attribute that no ``Variable`` declares, whose numbers count what its place asks
for, and a literal 0.
"""

import ast

import numpy as np

from PymoNNto.NetworkBehavior.EulerEquationModules._code import (
    Term, code, has_path, is_group, numpy_call, numpy_name, parse, path_of, scaled,
)
from PymoNNto.NetworkBehavior.EulerEquationModules._units import (
    NONE, TIME, DimensionMismatchError, find_unit, unit_names,
)
from PymoNNto.NetworkBehavior.EulerEquationModules._variables import declared

_SAME = frozenset(
    'abs absolute fabs mean sum max min amax amin median std nanmean nansum nanmax nanmin average cumsum roll copy '
    'astype flatten ravel reshape transpose clip'.split()
)
_UNIFIED = frozenset(('maximum', 'minimum', 'clip', 'fmax', 'fmin', 'where', 'hypot'))
_ANY_TO_NUMBER = frozenset(('sign', 'isnan', 'isfinite', 'isinf', 'size', 'len', 'shape', 'argmax', 'argmin', 'any', 'all'))
_POWERS = {'sqrt': 0.5, 'square': 2.0, 'cbrt': 1 / 3, 'var': 2.0, 'reciprocal': -1.0}
_FILLED = frozenset(('vector', 'matrix', 'vec', 'mat', 'array', 'get_neuron_vec', 'get_synapse_mat'))
_PLAIN_BUILTINS = frozenset(('int', 'float', 'bool', 'len'))
_SIGNS = {ast.Add: '+', ast.Sub: '-', ast.Mod: '%'}


def constant(text, where):
    """Return the SI value and the dimension of an expression of numbers and units, such as ``'10*ms'``."""
    term = Translator(text, where, None, {}).expression()
    dimension = NONE if term.dimension is None else term.dimension
    return eval(code(scaled(term.node, term.scale) if term.scale != 1 else term.node), {'np': np}), dimension


class Translator:
    """Translates an expression that belongs to a group.

    text -- the expression
    where -- what an error message calls it
    parent -- the group whose attributes can be used by their bare names; None if there is none
    roots -- objects by the names they have in the expression, such as ``n``
    lenient -- plain numbers count whatever unit their place asks for
    plain -- the time is a plain number of seconds
    """

    def __init__(self, text, where, parent, roots, lenient=False, plain=False):
        self.text = text.strip()
        self.where = where
        self.parent = parent
        self.roots = roots
        self.lenient = lenient
        self.plain = plain
        self.reads = {}
        self.has_units = False
        self._letters = []

    def expression(self, expected=None):
        """Return the term of the whole expression.

        expected -- the dimension that each of its summands should have, None for any
        """
        return self.term(parse(self.text, self.where).body, expected)

    def term(self, node, expected=None):
        """Return the term of a part of the expression."""
        method = getattr(self, '_' + type(node).__name__.lower(), None)
        if method is None:
            raise ValueError(f'{self.where}: {self._source(node)!r} cannot be used in an equation')
        if isinstance(node, ast.UnaryOp) or isinstance(node, ast.BinOp) and type(node.op) in (ast.Add, ast.Sub):
            return method(node, expected)
        term = method(node)
        self.check(term, expected)
        return term

    def check(self, term, expected):
        """Raise an error if a term has another dimension than the expected one."""
        if expected is None or term.dimension is None or term.dimension.same(expected):
            return
        if not (self.lenient and term.dimension.isNone()):
            self.mismatch(term, expected)

    def mismatch(self, term, expected, other=None):
        """Raise the error of a term with a wrong dimension."""
        beside = f', as {other.text!r} has' if other else ''
        letters = [f'; {name} is the unit {title} here, for there is no variable {name}' for name, title in self._letters]
        raise DimensionMismatchError(
            f'{self.where}: the term {term.text!r} has the dimension of {term.dimension}, expected was that of '
            f'{expected}{beside}{"".join(letters)}'
        )

    def _source(self, node):
        return ast.get_source_segment(self.text, node) or ast.unparse(node)

    def _made(self, node, dimension, scale, source):
        return Term(node, dimension, scale, self._source(source))

    # values

    def _constant(self, node):
        is_number = isinstance(node.value, (int, float)) and not isinstance(node.value, bool)
        return self._made(node, None if is_number and node.value == 0 else NONE, 1.0, node)

    def _name(self, node):
        name = node.id
        if self.parent is not None and hasattr(self.parent, name) and not callable(getattr(self.parent, name)):
            return self.attribute(None, self.parent, name, node)
        if name in self.roots:
            return self._made(node, None, 1.0, node)
        if name in ('t', 'clock_step_size') and hasattr(getattr(self.parent, 'network', None), name):
            return self.attribute(None, self.parent.network, name, node, f'n.network.{name}')
        unit = find_unit(name)
        if unit is not None:
            return self._unit(unit, name, node)
        if hasattr(np, name) and isinstance(getattr(np, name), float):
            return self._made(numpy_name(name), NONE, 1.0, node)
        raise self.unknown(name, self.parent)

    def _unit(self, unit, name, node):
        self.has_units = True
        if len(name) == 1:
            self._letters.append((name, unit.title()))
        factor, dimension = unit.factor(), unit.dimension()
        if dimension.same(TIME):
            return Term(ast.Constant(factor), dimension, 1.0, name, True)
        return Term(ast.Constant(1), dimension, factor, name, True)

    def unknown(self, name, owner):
        """Return the error of a name that means nothing."""
        from difflib import get_close_matches
        own = [] if owner is None else [key for key in vars(owner) if not key.startswith('_')]
        near = get_close_matches(name, own, 1, 0.5) or get_close_matches(name, [*unit_names(), *dir(np)], 1, 0.6)
        hint = f'; the nearest is {near[0]!r}' if near else ''
        of = '' if owner is None else f'no variable of {owner.tag!r}, '
        return NameError(f'{self.where}: {name!r} is {of}no unit and no function of numpy{hint}')

    def attribute(self, owner_node, owner, name, node, path=None):
        """Return the term of an attribute of a group."""
        unit = declared(owner, name)
        if unit is None or self.plain and name in ('t', 'clock_step_size'):
            scale, dimension = 1.0, None
        else:
            scale, dimension = unit
            self.has_units |= not dimension.isNone()
        return self._made(self.read(owner_node, owner, name, path), dimension, scale, node)

    def read(self, owner_node, owner, name, path=None):
        """Return code for the values of an attribute."""
        if owner_node is not None and owner is not self.parent:
            return ast.Attribute(owner_node, name, ast.Load())
        self.reads['_' + name] = path or 'n.' + name
        return ast.Name('_' + name, ast.Load())

    def owner(self, node):
        """Return the object that an expression such as ``n`` or ``s.src`` stands for, None if it is a value."""
        if isinstance(node, ast.Name):
            return self.roots.get(node.id)
        if isinstance(node, ast.Attribute):
            owner = self.owner(node.value)
            value = None if owner is None else getattr(owner, node.attr, None)
            return value if is_group(value) else None
        return None

    def _attribute(self, node):
        if isinstance(node.value, ast.Name) and node.value.id in ('np', 'math') and node.value.id not in self.roots:
            if not hasattr(np, node.attr):
                raise self.unknown(node.attr, None)
            return self._made(numpy_name(node.attr), NONE, 1.0, node)
        owner = self.owner(node.value)
        if owner is None:
            value = self.term(node.value)
            keeps = node.attr in ('T', 'real')
            dimension = value.dimension if keeps else None
            return self._made(ast.Attribute(value.node, node.attr, ast.Load()), dimension, value.scale, node)
        if not hasattr(owner, node.attr):
            raise self.unknown(node.attr, owner)
        return self.attribute(node.value, owner, node.attr, node)

    def _subscript(self, node):
        value = self.term(node.value)
        return self._made(ast.Subscript(value.node, node.slice, ast.Load()), value.dimension, value.scale, node)

    def _tuple(self, node):
        terms = [self.term(each) for each in node.elts]
        return self._made(type(node)([each.node for each in terms], ast.Load()), None, 1.0, node)

    _list = _tuple

    # operators

    def _unaryop(self, node, expected=None):
        value = self.term(node.operand, expected)
        if isinstance(node.op, (ast.Not, ast.Invert)):
            return self._made(numpy_call('logical_not', value.node), NONE, 1.0, node)
        return self._made(ast.UnaryOp(node.op, value.node), value.dimension, value.scale, node)

    def unified(self, a, b):
        """Return code for two terms in the same unit, its dimension and scale."""
        free = [each.dimension is None or self.lenient and each.dimension.isNone() for each in (a, b)]
        if free[0] or free[1]:
            known = b if free[0] else a
            return a.node, b.node, known.dimension, known.scale
        if not a.dimension.same(b.dimension):
            self.mismatch(b, a.dimension, a)
        return a.node, b.counted_in(a.scale), a.dimension, a.scale

    def _binop(self, node, expected=None):
        kind = type(node.op)
        if kind is ast.BitXor:
            raise ValueError(f'{self.where}: {self._source(node)!r}: a power is written with **, not with ^')
        additive = kind in (ast.Add, ast.Sub)
        left = self.term(node.left, expected if additive else None)
        right = self.term(node.right, expected if additive else None)
        if kind in _SIGNS:
            a, b, dimension, scale = self.unified(left, right)
            return self._made(ast.BinOp(a, node.op, b), dimension, scale, node)
        if kind is ast.Pow:
            return self._power(node, left, right)
        if kind in (ast.Mult, ast.MatMult):
            return self._product(node, left, right)
        if kind in (ast.Div, ast.FloorDiv):
            return self._quotient(node, left, right)
        if kind in (ast.BitAnd, ast.BitOr):
            return self._made(ast.BinOp(left.node, node.op, right.node), NONE, 1.0, node)
        raise ValueError(f'{self.where}: {self._source(node)!r} cannot be used in an equation')

    def _product(self, node, left, right):
        for unit, number in ((right, left), (left, right)):
            if unit.is_unit:
                # 100*ms is 0.1, and 5*mV is 5 of a millivolt
                dimension = NONE if number.dimension is None else number.dimension
                return self._made(
                    scaled(number.node, unit.node.value) if unit.node.value != 1 else number.node,
                    dimension.times(unit.dimension), number.scale * unit.scale, node,
                )
        return self._combined(node, left, right, NONE.times, left.scale * right.scale)

    def _quotient(self, node, left, right):
        if right.is_unit:
            dimension = NONE if left.dimension is None else left.dimension
            factor = right.node.value
            number = left.node if factor == 1 else scaled(left.node, 1 / factor)
            return self._made(number, dimension.over(right.dimension), left.scale / right.scale, node)
        return self._combined(node, left, right, NONE.over, left.scale / right.scale)

    def _combined(self, node, left, right, dimension_of, scale):
        a, b = (NONE if isinstance(each.node, ast.Constant) and each.dimension is None else each.dimension
                for each in (left, right))
        result = ast.BinOp(left.node, node.op, right.node)
        if a is None or b is None:
            return self._made(result, None, 1.0, node)
        return self._made(result, a.times(dimension_of(b)), scale, node)

    def _power(self, node, base, exponent):
        self.check(exponent, NONE)
        result = ast.BinOp(base.node, ast.Pow(), exponent.counted_in(1.0))
        if base.dimension is None or base.dimension.isNone():
            node_ = ast.BinOp(base.counted_in(1.0), ast.Pow(), exponent.counted_in(1.0))
            return self._made(node_, base.dimension, 1.0, node)
        try:
            number = float(ast.literal_eval(node.right))
        except (ValueError, TypeError):
            raise DimensionMismatchError(
                f'{self.where}: the exponent in {self._source(node)!r} is a number, since {base.text!r} has the dimension '
                f'of {base.dimension}'
            ) from None
        return self._made(result, base.dimension.power(number), base.scale ** number, node)

    def _compare(self, node):
        terms = [self.term(each) for each in (node.left, *node.comparators)]
        result = None
        for a, op, b in zip(terms, node.ops, terms[1:]):
            first, second, _, _ = self.unified(a, b)
            one = ast.Compare(first, [op], [second])
            result = one if result is None else numpy_call('logical_and', result, one)
        return self._made(result, NONE, 1.0, node)

    def _boolop(self, node):
        name = 'logical_and' if isinstance(node.op, ast.And) else 'logical_or'
        terms = [self.term(each).node for each in node.values]
        result = terms[0]
        for each in terms[1:]:
            result = numpy_call(name, result, each)
        return self._made(result, NONE, 1.0, node)

    def _ifexp(self, node):
        a, b, dimension, scale = self.unified(self.term(node.body), self.term(node.orelse))
        return self._made(numpy_call('where', self.term(node.test).node, a, b), dimension, scale, node)

    # functions

    def _call(self, node):
        if any(isinstance(each, ast.Starred) for each in node.args):
            raise ValueError(f'{self.where}: {self._source(node)!r} cannot be used in an equation')
        terms = [self.term(each) for each in node.args]
        keywords = [ast.keyword(each.arg, self.term(each.value).node) for each in node.keywords]
        function, name, value = self._function(node.func)
        if value is not None and value.node is not None:
            terms_with_value = [value, *terms]
        else:
            terms_with_value = terms
        nodes, dimension, scale = self._rule(name, value, terms_with_value)
        if value is not None and value.node is not None:
            if name in _UNIFIED or name in _POWERS:
                function.value = nodes[0]
            nodes = nodes[1:]
        return self._made(ast.Call(function, nodes, keywords), dimension, scale, node)

    def _function(self, func):
        """Return the code of a function, its name, and the term of the value whose method it is.

        For what is no function of numpy that is a term without code.
        """
        other = Term(None, None, 1.0, '')
        if isinstance(func, ast.Name):
            name = func.id
            if self.parent is not None and callable(getattr(self.parent, name, None)):
                return ast.Attribute(ast.Name('n', ast.Load()), name, ast.Load()), name, other
            if callable(getattr(np, name, None)):
                return numpy_name(name), name, None
            if name in _PLAIN_BUILTINS:
                return func, name, other
            if callable(getattr(np.random, name, None)):
                return ast.Attribute(numpy_name('random'), name, ast.Load()), name, None
            raise self.unknown(name, self.parent)
        if not isinstance(func, ast.Attribute):
            raise ValueError(f'{self.where}: {self._source(func)!r} is no function')
        owner = self.owner(func.value)
        if owner is not None:
            if not hasattr(owner, func.attr):
                raise self.unknown(func.attr, owner)
            return func, func.attr, other
        path = path_of(func)
        if path[0] in ('np', 'math') and path[0] not in self.roots:
            if path[0] == 'math' and not hasattr(np, path[-1]) or not has_path(np, path[1:]):
                raise self.unknown('.'.join(path[1:]), None)
            return (numpy_name(func.attr) if len(path) == 2 else func), func.attr, None
        value = self.term(func.value)
        return ast.Attribute(value.node, func.attr, ast.Load()), func.attr, value

    def _rule(self, name, value, terms):
        """Return the code of the arguments, and the dimension and scale of the result."""
        nodes = [each.node for each in terms]
        if value is not None and value.node is None:
            return nodes, NONE if name in _FILLED or name in _PLAIN_BUILTINS else None, 1.0
        if name in _UNIFIED:
            at = 1 if name == 'where' else 0
            if len(terms) > at:
                first = terms[at]
                dimension, scale = first.dimension, first.scale
                for i in range(at + 1, len(terms)):
                    a = Term(nodes[at], dimension, scale, first.text)
                    nodes[at], nodes[i], dimension, scale = self.unified(a, terms[i])
                return nodes, dimension, scale
        if name in _SAME and terms:
            return nodes, terms[0].dimension, terms[0].scale
        if name in _POWERS and terms:
            first, power = terms[0], _POWERS[name]
            if first.dimension is None:
                return nodes, None, 1.0
            return nodes, first.dimension.power(power), first.scale ** power
        if name in _ANY_TO_NUMBER:
            return nodes, NONE, 1.0
        for i, each in enumerate(terms):
            self.check(each, NONE)
            if each.dimension is not None and each.dimension.isNone():
                nodes[i] = each.counted_in(1.0)
        return nodes, NONE, 1.0

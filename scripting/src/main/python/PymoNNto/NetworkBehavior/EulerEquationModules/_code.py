"""Pieces of Python code, as the translation of expressions puts them together."""

import ast
import builtins

import numpy as np

from PymoNNto._texts import code_of
from PymoNNto.NetworkBehavior.EulerEquationModules._units import inverse


class Term:
    """Code for numbers that count units of ``scale`` times the SI's unit of ``dimension``."""

    __slots__ = ('node', 'dimension', 'scale', 'text', 'is_unit')

    def __init__(self, node, dimension, scale, text, is_unit=False):
        self.node = node
        self.dimension = dimension
        self.scale = scale
        self.text = text
        self.is_unit = is_unit

    def counted_in(self, scale):
        """Return code for the numbers when they count another unit."""
        factor = self.scale / scale
        if self.dimension is None or abs(factor - 1) < 1e-12:
            return self.node
        return scaled(self.node, factor)


def scaled(node, factor):
    """Return code that multiplies by a factor; one that meets a number is multiplied now."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        whole = inverse(factor)
        return ast.Constant(node.value * factor if whole is None else node.value / whole)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult) and isinstance(node.right, ast.Constant):
        return ast.BinOp(node.left, ast.Mult(), scaled(node.right, factor))
    return ast.BinOp(node, ast.Mult(), ast.Constant(factor))


def parse(text, where, mode='eval'):
    """Return the tree of an expression (mode eval) or of statements (mode exec)."""
    try:
        return ast.parse(text.strip(), mode=mode)
    except SyntaxError as error:
        raise ValueError(f'{where}: {text.strip()!r} is not written as Python would write it: {error.msg}') from None


def code(node):
    """Return the text of code."""
    return ast.unparse(ast.fix_missing_locations(node))


def is_group(value):
    """Return whether a value is a network, a group, or a part of a group."""
    return hasattr(value, '_core') and hasattr(value, 'tags')


def numpy_name(name):
    """Return the code of a name of numpy."""
    return ast.Attribute(ast.Name('np', ast.Load()), name, ast.Load())


def numpy_call(name, *nodes):
    """Return the code of a call of a function of numpy."""
    return ast.Call(numpy_name(name), list(nodes), [])


def path_of(node):
    """Return the names of ``a.b.c``; the first is None if it is not that."""
    if isinstance(node, ast.Attribute):
        return [*path_of(node.value), node.attr]
    return [node.id] if isinstance(node, ast.Name) else [None]


def has_path(module, names):
    """Return whether a module has an attribute of an attribute and so on."""
    for name in names:
        module = getattr(module, name, None)
    return module is not None


def function_of(parameters, lines, scope, where):
    """Return a new function ``f(*parameters)`` with these lines."""
    body = '\n'.join(['def f(' + ', '.join(parameters) + '):', *('    ' + line for line in lines)])
    scope = {'np': np, '__builtins__': builtins, **scope}
    exec(code_of(body, f'<{where}>', 'exec'), scope)
    return scope['f']

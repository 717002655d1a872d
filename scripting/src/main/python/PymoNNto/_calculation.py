"""Small calculations that are written as text in files, genes and queries: they compute, and can do nothing else."""

import math

import numpy as np

_FUNCTIONS = frozenset(
    'abs absolute all any arange argmax argmin around array asarray average ceil clip cos cosh cumsum diff exp floor '
    'hypot isclose isfinite isnan linspace log log10 log1p log2 max maximum mean median min minimum nanmax nanmean '
    'nanmedian nanmin nanstd nansum nanvar ones percentile power prod ptp quantile round sign sin sinh sort sqrt '
    'square std sum tan tanh unique var where zeros'.split()
)
_NUMBERS = frozenset({'e', 'inf', 'nan', 'pi'})
_BUILTINS = {each.__name__: each for each in (abs, bool, float, int, len, max, min, round, sorted, str, sum)}
_METHODS = frozenset(
    'all any argmax argmin count endswith index lower max mean min prod round startswith std strip sum upper '
    'var'.split()
)
_ATTRIBUTES = frozenset({'T', 'ndim', 'shape', 'size'})
_PLAIN = frozenset(
    'Expression Constant BinOp UnaryOp BoolOp Compare IfExp Tuple List Subscript Slice Load Add Sub Mult Div FloorDiv '
    'Mod Pow USub UAdd Not Invert And Or BitAnd BitOr BitXor Eq NotEq Lt LtE Gt GtE In NotIn Is IsNot'.split()
)


def calculation(text, names=(), what='calculation'):
    """Return a function that computes an expression from the values of names, given as a dictionary.

    Allowed are numbers, texts, lists, arithmetic, comparisons, ``and``, ``or``, ``not``, subscripts, the names, and
    functions of numbers such as ``np.mean`` and ``abs``. Anything else is a ValueError that says so.
    """
    import ast
    try:
        tree = ast.parse(text.strip(), mode='eval')
    except SyntaxError as error:
        raise ValueError(f'the {what} {text!r} is not an expression: {error.msg}') from None
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if not _is_allowed(ast, node, names, called, inner):
            raise ValueError(
                f'the {what} {text!r} may not use {ast.unparse(node)!r}: allowed are numbers, texts, arithmetic, '
                f"comparisons, functions such as np.mean and abs{_and_names(names)}"
            )
    code = compile(tree, f'<{what} {text}>', 'eval')
    scope = {'__builtins__': {}, **_BUILTINS, 'np': np, 'math': math, 'nan': math.nan, 'inf': math.inf}
    return lambda values=None: eval(code, {**scope, **(values or {})})


def _and_names(names):
    shown = [name for name in sorted(names) if not name.startswith('_')]
    return ', and the names ' + ', '.join(shown) if shown else ''


def _is_allowed(ast, node, names, called, inner):
    kind = type(node).__name__
    if kind == 'Name':
        if node.id in names:
            return True
        if node.id in ('np', 'math'):
            return id(node) in inner
        return node.id in ('nan', 'inf') or node.id in _BUILTINS and id(node) in called
    if kind == 'Attribute':
        if isinstance(node.value, ast.Name) and node.value.id in ('np', 'math') and node.value.id not in names:
            return node.attr in _FUNCTIONS and id(node) in called or node.attr in _NUMBERS
        return node.attr in _METHODS and id(node) in called or node.attr in _ATTRIBUTES
    if kind == 'Call':
        return isinstance(node.func, (ast.Name, ast.Attribute))
    return kind in _PLAIN or kind == 'keyword' and node.arg is not None

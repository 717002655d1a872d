"""Translates the Python text of a case into calls that a program without Python can make.

A call tree is a JSON value: numbers, booleans, null and texts stand for themselves, an array is a list,
and an object is one of ``{"var": name}``, ``{"float": text}``, ``{"dtype": name}``,
``{"scalar": [dtype, value]}``, ``{"tuple": [...]}``, ``{"slice": [start, stop, step]}``,
``{"ellipsis": true}``, ``{"call": name, "args": [...], "kwargs": {...}}`` and, for an assignment,
``{"set": name, "to": tree}``. Functions of the module have their NumPy name, methods and attributes the
prefix ``ndarray.``, in-place operators the prefix ``inplace_``; `x[key]` is ``getitem``.
"""

import ast

BINARY = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
    ast.FloorDiv: "floor_divide",
    ast.Mod: "remainder",
    ast.Pow: "power_operator",
    ast.MatMult: "matmul",
    ast.LShift: "left_shift",
    ast.RShift: "right_shift",
    ast.BitAnd: "bitwise_and",
    ast.BitOr: "bitwise_or",
    ast.BitXor: "bitwise_xor",
}
COMPARISONS = {
    ast.Eq: "equal",
    ast.NotEq: "not_equal",
    ast.Lt: "less",
    ast.LtE: "less_equal",
    ast.Gt: "greater",
    ast.GtE: "greater_equal",
}
UNARY = {ast.USub: "negative", ast.UAdd: "positive", ast.Invert: "invert"}
DTYPES = {"bool_": "bool", "float16": "float16", "object_": "object"}
DTYPES.update((name, name) for name in "int8 uint8 int16 int32 int64 float32 float64".split())
PLAIN_TYPES = {"float": "float64", "int": "int64", "bool": "bool", "object": "object"}
CONSTANTS = {"pi": 3.141592653589793, "e": 2.718281828459045, "newaxis": None}
BUILTINS = {"abs": "absolute", "repr": "repr", "str": "str", "len": "len", "divmod": "divmod"}
SUBSCRIPTED = {"c_", "r_", "mgrid", "ogrid", "s_"}


class NotStructural(Exception):
    """The text uses Python beyond plain calls, indexing and operators."""


def calls_of(statements, expression):
    """Return the call trees of the statements and, last, of the expression; None if there are none."""
    try:
        trees = [statement(node) for node in ast.parse(statements).body]
        trees.append(tree(ast.parse(expression, mode="eval").body))
    except NotStructural:
        return None
    return trees


def call(name, *args, **kwargs):
    """Return the tree of a call."""
    result = {"call": name, "args": list(args)}
    if kwargs:
        result["kwargs"] = kwargs
    return result


def statement(node):
    """Return the tree of one statement: an assignment, an in-place operation or a call."""
    if isinstance(node, ast.Expr):
        return tree(node.value)
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        return store(node.targets[0], tree(node.value))
    if isinstance(node, ast.AugAssign):
        load = ast.parse(ast.unparse(node.target), mode="eval").body
        name = "inplace_" + BINARY[type(node.op)]
        return store(node.target, call(name, tree(load), tree(node.value)))
    raise NotStructural


def store(target, value):
    """Return the tree that stores a value in a name or under a key."""
    if isinstance(target, ast.Name):
        return {"set": target.id, "to": value}
    if isinstance(target, ast.Subscript):
        return call("setitem", tree(target.value), tree(target.slice), value)
    raise NotStructural


def numpy_name(node):
    """Return the dotted name below ``np`` that a node stands for, or None."""
    if isinstance(node, ast.Attribute):
        if isinstance(node.value, ast.Name) and node.value.id == "np":
            return node.attr
        outer = numpy_name(node.value)
        return outer and outer + "." + node.attr
    return None


def tree(node):
    """Return the tree of an expression."""
    if isinstance(node, ast.Constant):
        return constant(node.value)
    if isinstance(node, ast.Name):
        return {"dtype": PLAIN_TYPES[node.id]} if node.id in PLAIN_TYPES else {"var": node.id}
    if isinstance(node, ast.List):
        return [tree(item) for item in node.elts]
    if isinstance(node, ast.Tuple):
        return {"tuple": [tree(item) for item in node.elts]}
    if isinstance(node, ast.Slice):
        bounds = (node.lower, node.upper, node.step)
        return {"slice": [None if bound is None else tree(bound) for bound in bounds]}
    if isinstance(node, ast.UnaryOp) and type(node.op) in UNARY:
        return unary(node)
    if isinstance(node, ast.BinOp):
        if all(isinstance(side, ast.Constant) and type(side.value) is int for side in (node.left, node.right)):
            return eval(compile(ast.Expression(node), "<case>", "eval"))
        return call(BINARY[type(node.op)], tree(node.left), tree(node.right))
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in COMPARISONS:
        return call(COMPARISONS[type(node.ops[0])], tree(node.left), tree(node.comparators[0]))
    if isinstance(node, ast.Subscript):
        name = numpy_name(node.value)
        if name in SUBSCRIPTED:
            return call(name, tree(node.slice))
        return call("getitem", tree(node.value), tree(node.slice))
    if isinstance(node, ast.Attribute):
        return attribute(node)
    if isinstance(node, ast.Call):
        return function_call(node)
    raise NotStructural


def constant(value):
    """Return the tree of a literal."""
    if value is Ellipsis:
        return {"ellipsis": True}
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    raise NotStructural


def unary(node):
    """Return the tree of a sign or an inversion; a negative literal stays a literal."""
    operand = tree(node.operand)
    if isinstance(node.op, ast.USub) and type(operand) in (int, float):
        return -operand
    if isinstance(node.op, ast.USub) and operand == {"float": "inf"}:
        return {"float": "-inf"}
    return call(UNARY[type(node.op)], operand)


def attribute(node):
    """Return the tree of ``np.name`` or of an attribute of an array."""
    name = numpy_name(node)
    if name is None:
        return call("ndarray." + node.attr, tree(node.value))
    if name in DTYPES:
        return {"dtype": DTYPES[name]}
    if name in ("inf", "nan"):
        return {"float": name}
    if name in CONSTANTS:
        return CONSTANTS[name]
    raise NotStructural


def function_call(node):
    """Return the tree of a call of a NumPy function, a method or one of a few built-in functions."""
    if any(isinstance(arg, ast.Starred) for arg in node.args):
        raise NotStructural
    if any(keyword.arg is None for keyword in node.keywords):
        raise NotStructural
    args = [tree(arg) for arg in node.args]
    kwargs = {keyword.arg: tree(keyword.value) for keyword in node.keywords}
    name = numpy_name(node.func)
    if name in DTYPES:
        if len(args) == 1 and not isinstance(args[0], list) and is_plain(args[0]):
            return {"scalar": [DTYPES[name], args[0]]}
        raise NotStructural
    if name:
        return call(name, *args, **kwargs)
    if isinstance(node.func, ast.Attribute):
        return call("ndarray." + node.func.attr, tree(node.func.value), *args, **kwargs)
    if isinstance(node.func, ast.Name) and node.func.id in BUILTINS:
        return call(BUILTINS[node.func.id], *args, **kwargs)
    raise NotStructural


def is_plain(value):
    """Tell whether a tree is a literal number."""
    return not isinstance(value, dict) or "float" in value

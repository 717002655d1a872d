"""Which names the scopes of a module bind, and to which imports."""

import ast

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
IMPORT_ERRORS = {'ImportError', 'ModuleNotFoundError', 'Exception', 'BaseException'}
NAME_ERRORS = {'AttributeError', 'NameError', 'Exception', 'BaseException'}


class Import:
    """A name that an import binds: to a module, or to a member of one."""

    def __init__(self, module, member=None):
        self.module = module
        self.member = member


class Alias:
    """A name that is assigned once, to a chain of names: ``rnd = np.random``."""

    def __init__(self, value):
        self.value = value


class Scope:
    """The names of a module, class or function.

    Attributes
    ----------
    names : dict
        By name what it is bound to: a list of Import, Alias and None (anything else).
    stars : list of str
        Modules whose names are all imported here.
    """

    def __init__(self, node):
        self.names = {}
        self.stars = []
        if isinstance(node, FUNCTIONS):
            arguments = node.args
            for argument in arguments.posonlyargs + arguments.args + arguments.kwonlyargs:
                self.bind(argument.arg)
            for argument in (arguments.vararg, arguments.kwarg):
                if argument is not None:
                    self.bind(argument.arg)
        if isinstance(node, COMPREHENSIONS):
            for generator in node.generators:
                self._collect(generator.target)
        else:
            for child in node.body if isinstance(node.body, list) else [node.body]:
                self._collect(child)

    def bind(self, name, to=None):
        self.names.setdefault(name, []).append(to)

    def _collect(self, node):
        """Note what a node binds, without going into scopes of their own."""
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            self.bind(node.name)
            return
        if isinstance(node, (ast.Lambda, *COMPREHENSIONS)):
            return
        if isinstance(node, ast.Import):
            for each in node.names:
                self.bind(each.asname or each.name.partition('.')[0],
                          Import(each.name if each.asname else each.name.partition('.')[0]))
        elif isinstance(node, ast.ImportFrom):
            module = '.' * node.level + (node.module or '')
            for each in node.names:
                if each.name == '*':
                    self.stars.append(module)
                else:
                    self.bind(each.asname or each.name, Import(module, each.name))
        elif isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            chain = isinstance(node.value, (ast.Attribute, ast.Name))
            self.bind(node.targets[0].id, Alias(node.value) if chain else None)
            self._collect(node.value)
            return
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            self.bind(node.id)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            self.bind(node.name)
        elif isinstance(node, (ast.MatchAs, ast.MatchStar)) and node.name:
            self.bind(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            self.bind(node.rest)
        for child in ast.iter_child_nodes(node):
            self._collect(child)


def caught(node):
    """Names of the exceptions that a try statement handles."""
    names = set()
    for handler in node.handlers:
        if handler.type is None:
            names.add('BaseException')
        for part in ast.walk(handler.type) if handler.type is not None else ():
            if isinstance(part, ast.Name):
                names.add(part.id)
    return names


def bound_anywhere(tree):
    """All names that any scope of a module binds."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, *FUNCTIONS, *COMPREHENSIONS)):
            names.update(Scope(node).names)
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            names.update(node.names)
    return names

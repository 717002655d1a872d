"""What behaviors read and write, found in their source text: nothing is run."""

import ast

_PARENTS = {'n': ('n', 'neurons', 'neuron', 'ng'), 's': ('s', 'syn', 'syns', 'synapse', 'synapses', 'sg')}
_HIDDEN = frozenset({'tag', 'behavior_enabled'})
_OF_GROUPS = frozenset({
    'size', 'id', 'mask', 'network', 'tags', 'tag', 'behavior', 'recording', 'iteration', 'BaseNeuronGroup', 'src', 'dst',
    'afferent_synapses', 'efferent_synapses', 'NeuronGroups', 'SynapseGroups', 'group_weighting', 'analysis_modules',
})
_PARAMETER = frozenset({'parameter', 'get_init_attr', 'argument', 'kwargs', 'args'})


class Reading:
    """The variables that a behavior reads and writes, such as ``n.voltage`` and ``s.W``, and its parameters."""

    def __init__(self):
        self.reads, self.writes, self.created, self.parameters = {}, {}, {}, {}
        self.kept = {}  # attributes of the behavior that hold a group


def _tree(kind):
    import inspect
    import textwrap
    try:
        return ast.parse(textwrap.dedent(inspect.getsource(kind))).body[0]
    except (OSError, TypeError, SyntaxError, IndexError):
        return None


def methods_of(kind):
    """Return the syntax trees of the methods of a behavior's class and of its bases up to Behavior."""
    from PymoNNto.NetworkCore.Behavior import Behavior
    found = {}
    for each in reversed([base for base in kind.__mro__ if issubclass(base, Behavior) and base is not Behavior]):
        tree = _tree(each)
        for item in getattr(tree, 'body', ()):
            if isinstance(item, ast.FunctionDef):
                found[item.name] = item
    return found


class _Visitor(ast.NodeVisitor):
    """Collects the attributes of groups that a method uses."""

    def __init__(self, result, roots, methods, initializing, seen):
        self.result, self.roots, self.methods, self.seen = result, dict(roots), methods, seen
        self.initializing = initializing

    def path(self, node):
        """Return ``n.voltage`` for an attribute of a group, None for anything else."""
        names = []
        while isinstance(node, ast.Attribute):
            names.insert(0, node.attr)
            node = node.value
        if not isinstance(node, ast.Name) or not names:
            return None
        if node.id == 'self' and names[0] in self.result.kept and len(names) > 1:
            root, names = self.result.kept[names[0]], names[1:]
        elif node.id in self.roots:
            root = self.roots[node.id]
        else:
            return None
        if root == 's' and names[0] in ('src', 'dst') and len(names) > 1:
            root, names = 's.' + names[0], names[1:]
        return None if names[0] in _OF_GROUPS or names[0][0] == '_' else f'{root}.{names[0]}'

    def visit_Attribute(self, node):
        path = self.path(node)
        if path is None:
            self.generic_visit(node)
        elif isinstance(node.ctx, ast.Load):
            self.result.reads.setdefault(path, not self.initializing)
            self.result.reads[path] |= not self.initializing
        else:
            self.write(path)

    def write(self, path):
        self.result.writes[path] = True
        if self.initializing:
            self.result.created[path] = True

    def visit_Subscript(self, node):
        path = self.path(node.value)
        if path is not None and isinstance(node.ctx, ast.Store):
            self.write(path)
        self.generic_visit(node)

    def visit_Assign(self, node):
        if isinstance(node.value, ast.Name) and node.value.id in self.roots:
            for target in node.targets:
                if isinstance(target, ast.Name):
                    self.roots[target.id] = self.roots[node.value.id]
                elif isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == 'self':
                    self.result.kept[target.attr] = self.roots[node.value.id]
        self.generic_visit(node)

    def visit_AugAssign(self, node):
        path = self.path(node.target)
        if path is not None:
            self.result.reads[path] = self.result.reads.get(path, False) | (not self.initializing)
        self.generic_visit(node)

    def visit_For(self, node):
        self.bind(node.target, node.iter)
        self.generic_visit(node)

    def visit_comprehension(self, node):
        self.bind(node.target, node.iter)
        self.generic_visit(node)

    def visit_ListComp(self, node):
        for generator in node.generators:
            self.bind(generator.target, generator.iter)
        self.generic_visit(node)

    visit_GeneratorExp = visit_SetComp = visit_DictComp = visit_ListComp

    def bind(self, target, values):
        """Take a loop variable over synapse groups for one."""
        text = ast.unparse(values)
        if isinstance(target, ast.Name) and ('synapses(' in text or '_synapses' in text or 'SynapseGroups' in text):
            self.roots[target.id] = 's'

    def visit_Call(self, node):
        function = node.func
        if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
            if function.value.id == 'self':
                self.own_call(function.attr, node)
            elif function.value.id in self.roots:
                for argument in [*node.args, *(each.value for each in node.keywords)]:
                    self.visit(argument)
                return
        self.generic_visit(node)

    def own_call(self, name, node):
        if name in _PARAMETER and node.args and isinstance(node.args[0], ast.Constant):
            self.result.parameters[str(node.args[0].value)] = True
        method = self.methods.get(name)
        if method is not None and (name, self.initializing) not in self.seen:
            self.seen.add((name, self.initializing))
            names = [each.arg for each in method.args.args[1:]]
            roots = {
                name: self.roots[value.id]
                for name, value in zip(names, node.args) if isinstance(value, ast.Name) and value.id in self.roots
            }
            inner = _Visitor(self.result, roots, self.methods, self.initializing, self.seen)
            for statement in method.body:
                inner.visit(statement)


def reading_of(behavior, parent=None):
    """Return what a behavior reads and writes.

    parent -- ``'n'`` for a neuron group, ``'s'`` for a synapse group; without it the names of arguments tell
    """
    result = Reading()
    methods = methods_of(type(behavior))
    for name in ('initialize', 'iteration'):
        method = methods.get(name)
        if method is not None and len(method.args.args) > 1:
            argument = method.args.args[1].arg
            root = parent or ('s' if argument.lower() in _PARENTS['s'] else 'n')
            visitor = _Visitor(result, {argument: root}, methods, name == 'initialize', {(name, name == 'initialize')})
            for statement in method.body:
                visitor.visit(statement)
    _read_recorded(behavior, result)
    for key in behavior.init_kwargs:
        result.parameters[key] = True
    for key in _HIDDEN:
        result.parameters.pop(key, None)
    return result


def _read_recorded(behavior, result):
    from PymoNNto.NetworkBehavior.Recorder.Recorder import Recorder
    if isinstance(behavior, Recorder):
        from re import findall
        variables = behavior.init_kwargs.get('variables', behavior.init_kwargs.get('arg_0', ()))
        for text in [variables] if isinstance(variables, str) else variables or ():
            for name in findall(r'(?<![\w.])(?:n\.|neurons\.|self\.)?([A-Za-z_]\w*)(?!\s*[\w(.])', text):
                if name not in _OF_GROUPS:
                    result.reads['n.' + name] = True

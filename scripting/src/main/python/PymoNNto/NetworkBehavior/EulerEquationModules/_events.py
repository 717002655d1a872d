"""The code of event rules: statements such as ``dst.v_new += s.w`` for those neurons or synapses that an event concerns."""

import ast

import numpy as np

from PymoNNto.NetworkBehavior.EulerEquationModules._code import Term, code, function_of, parse
from PymoNNto.NetworkBehavior.EulerEquationModules._expressions import Translator
from PymoNNto.NetworkBehavior.EulerEquationModules._units import NONE

_OPERATORS = {ast.Add: '+=', ast.Sub: '-=', ast.Mult: '*=', ast.Div: '/='}
_ROLES = {'source': 'src', 'destination': 'dst', 'src': 'src', 'dst': 'dst'}
_FOLDS = {'+=': 'sum', '-=': 'sum', '*=': 'prod', '/=': 'prod'}


def condition(text, where, parent, roots):
    """Return a function of the parent that evaluates a condition to a mask."""
    translator = Translator(text, where, parent, roots, lenient=True)
    result = translator.expression()
    lines = [f'{local} = {path}' for local, path in translator.reads.items()]
    return function_of(['n'], [*lines, 'return ' + code(result.node)], roots, where)


class _Chosen(Translator):
    """Translates values of the chosen neurons or synapses."""

    def __init__(self, text, where, parent, roots, owners):
        super().__init__(text, where, parent, roots, lenient=True)
        self.owners = owners

    def role(self, node, owner):
        """Return what a group is to the rule: ``n``, ``s``, ``src`` or ``dst``; None if it is another group."""
        if node is None or owner is self.parent:
            return self.owners['parent']
        name = node.id if isinstance(node, ast.Name) else node.attr
        return _ROLES.get(name)

    def read(self, owner_node, owner, name, path=None):
        """Return code for the values of an attribute: of an array, those that are chosen."""
        role = self.role(owner_node, owner)
        if path is not None:
            return ast.parse(path, mode='eval').body
        if role is None:
            return ast.Attribute(owner_node, name, ast.Load())
        text = f'{role}.{name}'
        if _is_array(getattr(owner, name), self.owners[role]):
            text += self.owners['index'][role]
        return ast.parse(text, mode='eval').body

    def target(self, node):
        """Return the role, the name and the term of the attribute that a statement changes."""
        if isinstance(node, ast.Name):
            owner_node, owner, name = None, self.parent, node.id
        elif isinstance(node, ast.Attribute) and self.owner(node.value) is not None:
            owner_node, owner, name = node.value, self.owner(node.value), node.attr
        else:
            raise ValueError(f'{self.where}: {self._source(node)!r} is no attribute of a group, which a rule can change')
        if not hasattr(owner, name):
            raise self.unknown(name, owner)
        role = self.role(owner_node, owner)
        if role is None or not _is_array(getattr(owner, name), self.owners[role]):
            raise ValueError(f'{self.where}: {self._source(node)!r} is no array with a value for each that the event concerns')
        return role, name, self.attribute(owner_node, owner, name, node)

    def statement(self, node):
        """Return the role, name, operator and code of value of a statement."""
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target, operator = node.targets[0], '='
        elif isinstance(node, ast.AugAssign) and type(node.op) in _OPERATORS:
            target, operator = node.target, _OPERATORS[type(node.op)]
        else:
            raise ValueError(
                f'{self.where}: {self._source(node)!r} is none of the statements =, +=, -=, *= and /= that a rule is made of'
            )
        role, name, present = self.target(target)
        value = self.term(node.value)
        if operator in ('*=', '/='):
            present = Term(present.node, NONE, 1.0, present.text)
        return role, name, operator, code(self.unified(present, value)[1])


def _is_array(value, shape):
    return isinstance(value, np.ndarray) and value.shape[:len(shape)] == shape


def neuron_rule(text, where, neurons, roots):
    """Return a function ``f(n, i)`` that carries out statements for the neurons i."""
    owners = {'parent': 'n', 'n': (neurons.size,), 'index': {'n': '[i]'}}
    translator = _Chosen(text, where, neurons, roots, owners)
    lines = []
    for node in parse(text, where, 'exec').body:
        _, name, operator, value = translator.statement(node)
        lines.append(f'n.{name}[i] {operator} {value}')
    return function_of(['n', 'i'], lines, roots, where)


def synapse_rule(text, where, synapses, roots):
    """Return a function ``f(s, src, dst, i, j, pair, shape)`` that carries out statements for pairs of neurons.

    i, j -- which neurons of the source and of the target; ``pair``, the index of their synapses in a matrix
    shape -- the shape of the chosen part of a matrix
    """
    by_source = synapses.network.transposed_synapse_matrix_mode
    row, column = '[:, None]', '[None, :]'
    owners = {
        'parent': 's', 's': synapses.matrix_dim(), 'src': (synapses.src.size,), 'dst': (synapses.dst.size,),
        'index': {'s': '[pair]', 'src': '[i]' + (row if by_source else column), 'dst': '[j]' + (column if by_source else row)},
    }
    translator = _Chosen(text, where, synapses, roots, owners)
    lines = []
    for node in parse(text, where, 'exec').body:
        role, name, operator, value = translator.statement(node)
        if role == 's':
            lines.append(f's.{name}[pair] {operator} {value}')
            continue
        axis = (0 if by_source else 1) if role == 'dst' else (1 if by_source else 0)
        index = 'j' if role == 'dst' else 'i'
        lines += [
            f'values = np.broadcast_to({value}, shape)',
            f'array = {role}.{name}',
            f'array[{index}] {operator} ' + (
                f'values.take(-1, {axis})' if operator == '=' else f'values.{_FOLDS[operator]}({axis})'
            ),
        ]
        if role in ('src', 'dst') and hasattr(getattr(synapses, role), 'id_mask'):
            lines.append(f'{role}.{name} = array')
    return function_of(['s', 'src', 'dst', 'i', 'j', 'pair', 'shape'], lines, roots, where)

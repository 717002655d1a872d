"""How an equation ``dv/dt = f`` makes the value of the next iteration out of the present one.

Each maker returns a function of the group that returns the new value. It is compiled once.
"""

import ast

import numpy as np

from PymoNNto.NetworkBehavior.EulerEquationModules._code import code, function_of


def euler(rate):
    """Return a step that goes along the present slope: v + f(v)·dt."""
    return _stepper(rate, [f'return {rate.local} + ({code(rate.node)}) * clock.clock_step_size'])


def exponential_euler(rate):
    """Return a step that is exact for f = a·v + b while a and b do not change: v + f(v)·(exp(a·dt) - 1) / a."""
    slope = _slope(rate.node, rate.local)
    if slope is None:
        raise ValueError(
            f"{rate.where}: exponential_euler needs a right side that is linear in {rate.variable}; "
            "take integrator='rk4' or 'euler'"
        )
    return _stepper(rate, [
        f'return {rate.local} + ({code(rate.node)}) * exponential({code(slope)}, clock.clock_step_size)',
    ])


def _stepper(rate, lines):
    local = {rate.local: 'n.' + rate.variable}
    reads = [f'{name} = {path}' for name, path in {**rate.reads, **local}.items()]
    return function_of(['n'], [*reads, *lines], {**rate.scope, 'clock': rate.clock, 'exponential': _exponential}, rate.where)


def _exponential(slope, dt):
    """Return (exp(slope·dt) - 1) / slope, which is dt where the slope is 0."""
    if not isinstance(slope, np.ndarray):
        return dt if slope == 0 else np.expm1(slope * dt) / slope
    flat = slope == 0
    return np.where(flat, dt, np.expm1(slope * dt) / np.where(flat, 1, slope)).astype(slope.dtype)


def _slope(node, name):
    """Return the code of the derivative by a variable of code that is linear in it, None if it is not linear."""
    if not _uses(node, name):
        return ast.Constant(0.0)
    if isinstance(node, ast.Name):
        return ast.Constant(1.0)
    if isinstance(node, ast.UnaryOp):
        inner = _slope(node.operand, name)
        return None if inner is None else ast.UnaryOp(node.op, inner)
    if not isinstance(node, ast.BinOp):
        return None
    if isinstance(node.op, (ast.Add, ast.Sub)):
        left, right = _slope(node.left, name), _slope(node.right, name)
        return None if left is None or right is None else ast.BinOp(left, node.op, right)
    if isinstance(node.op, ast.Mult):
        if not _uses(node.right, name):
            return _times(_slope(node.left, name), node.op, node.right)
        if not _uses(node.left, name):
            return _times(_slope(node.right, name), node.op, node.left)
    if isinstance(node.op, ast.Div) and not _uses(node.right, name):
        return _times(_slope(node.left, name), node.op, node.right)
    return None


def _times(slope, op, factor):
    return None if slope is None else ast.BinOp(slope, op, factor)


def _uses(node, name):
    return any(isinstance(each, ast.Name) and each.id == name for each in ast.walk(node))


class RungeKutta:
    """Steps of the classical method of the fourth order, of several equations together."""

    def __init__(self, rates):
        self.variables = [rate.variable for rate in rates]
        self.clock = rates[0].clock
        known = {rate.local for rate in rates}
        lines, scope = [], {}
        reads = {}
        for rate in rates:
            reads.update(rate.reads)
            scope.update(rate.scope)
        for local, path in reads.items():
            if local not in known:
                lines.append(f'{local} = {path}' + (' + later' if local == '_t' else ''))
        lines.append('return [' + ', '.join(code(rate.node) for rate in rates) + ']')
        self._slopes = function_of(['n', 'later', *(rate.local for rate in rates)], lines, scope, rates[0].where)

    def __call__(self, group):
        """Return the new values of the variables."""
        dt = self.clock.clock_step_size
        half = dt / 2
        start = [getattr(group, name) for name in self.variables]
        first = self._slopes(group, 0.0, *start)
        second = self._slopes(group, half, *(value + slope * half for value, slope in zip(start, first)))
        third = self._slopes(group, half, *(value + slope * half for value, slope in zip(start, second)))
        fourth = self._slopes(group, dt, *(value + slope * dt for value, slope in zip(start, third)))
        return [
            value + (a + 2 * b + 2 * c + d) * (dt / 6)
            for value, a, b, c, d in zip(start, first, second, third, fourth)
        ]

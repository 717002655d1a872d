"""Every name, keyword, subscript and operator of libraries that modules of networks are known to use.

A row of a table of `surface_tables` is one of them. For NumPy a case of `numpy-cases.jsonl` has to use it, whose result is
checked with all cases; the other rows are run here.
"""

import ast
import contextlib
import io
import json
import os
import re
import sys
import tempfile
import types

import java
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import to_rgba
from matplotlib.image import imread
from run_numpy_cases import TABLE, read_deviations
from surface_tables import arrays, figures, numpy_names, packages, refused

from polymonnto_runtime._modules import _NativeExtensions
from PymoNNto import Behavior, Network, NeuronGroup, Recorder

if _NativeExtensions not in sys.meta_path:
    sys.meta_path.append(_NativeExtensions)  # as the start of a script does

EIGHT_BITS = {'get_cmap', 'cm.ScalarMappable', 'cm.RdYlGn', 'colors.LinearSegmentedColormap.from_list'}


class Uses(ast.NodeVisitor):
    """The names, attributes and keywords that a text uses: ``np.sum``, ``.sum``, ``np.sum(axis)``, ``.sum(axis)``."""

    def __init__(self):
        self.found = set()

    def visit_Attribute(self, node):
        self.found.add(self.name(node))
        self.generic_visit(node)

    def visit_Call(self, node):
        if isinstance(node.func, ast.Attribute):
            self.found.update(f'{self.name(node.func)}({keyword.arg})' for keyword in node.keywords)
        self.generic_visit(node)

    def name(self, node):
        outer = node.value
        names = [node.attr]
        while isinstance(outer, ast.Attribute):
            names.append(outer.attr)
            outer = outer.value
        if isinstance(outer, ast.Name) and outer.id == 'np':
            return '.'.join(['np', *reversed(names)])
        return '.' + node.attr


def used_by_recorded_cases():
    """What the cases use that have a result and in which nothing differs from NumPy."""
    deviations = read_deviations()
    texts = set()
    with open(TABLE, encoding='ascii') as table:
        for line in table:
            case = json.loads(line)
            if case['expect'].get('kind') != 'exception' and case['id'] not in deviations:
                inputs = case.get('setup', {}).values()
                texts.update([case['expr'], case.get('do', '')])
                texts.update(each['expr'] for each in inputs if isinstance(each, dict))
    uses = Uses()
    uses.visit(ast.parse('\n'.join(texts)))
    return uses.found


def plain(value):
    """Numbers, texts and lists of them."""
    if hasattr(value, 'tolist'):
        return plain(value.tolist())
    return [plain(each) for each in value] if isinstance(value, (list, tuple)) else value


def same(found, expected, tolerance):
    if isinstance(expected, list):
        return isinstance(found, list) and len(found) == len(expected) and all(
            same(one, other, tolerance) for one, other in zip(found, expected))
    if isinstance(expected, (int, float)) and not isinstance(expected, bool):
        return isinstance(found, (int, float)) and abs(found - expected) <= tolerance * max(1, abs(expected))
    return found == expected and type(found) is type(expected)


def check(name, row, setup='', tolerance=1e-9, **scope):
    statements, expression, expected = row
    scope.update(np=np, types=types, plt=plt, sys=sys)
    exec(setup, scope)
    exec(statements, scope)
    found = plain(eval(expression, scope))
    assert same(found, expected, tolerance), f'{name}: {found!r} instead of {expected!r}'


def error_of(statements, kinds=(ImportError, AttributeError)):
    try:
        exec(statements, {'np': np})
    except kinds as error:
        return str(error)
    raise AssertionError(f'{statements!r} raised nothing')


def shown(show=plt.show):
    """Whether a figure is written and named when it is shown."""
    output = java.type('org.polymonnto.figures.Pyplot').current().output()
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as printed:
        output.setFolder(java.type('java.nio.file.Path').of(folder))
        try:
            show()
        finally:
            output.setFolder(None)
        file = printed.getvalue().removeprefix('figure: ').strip()
        return os.path.getsize(file) > 500


def check_figures(rows):
    with tempfile.TemporaryDirectory() as folder:
        scope = {'folder': folder, 'shown': shown, 'imread': imread, 'rgba': to_rgba}
        for name, row in rows.items():
            plt.close('all')
            check(name, row, '', 0.01 if name in EIGHT_BITS else 1e-7, **scope)
    plt.close('all')


def test_every_name_of_numpy_has_a_recorded_case():
    names = numpy_names
    rows = ['np.' + name for name in names.FUNCTIONS + names.FUNCTIONS_OF_THE_USER_INTERFACE if name not in names.REFUSED]
    rows += ['np.random.' + name for name in names.RANDOM + names.ALL_OF_NUMPY_RANDOM if name != 'mtrand']
    rows += ['.' + name for name in names.METHODS + names.ATTRIBUTES]
    rows += [keyword for keyword in names.KEYWORDS if keyword not in names.REFUSED_KEYWORDS]
    used = used_by_recorded_cases()
    missing = [row for row in rows if row not in used]
    assert not missing, f'no case of {TABLE} uses {missing}'
    assert {'np.random.mtrand', 'np.sumo', '.sumo', 'np.sum(axe)'}.isdisjoint(used)


def test_names_of_numpy_that_are_not_provided_say_so():
    for name, message in numpy_names.REFUSED.items():
        found = error_of('np.' + name)
        assert found.startswith(message), found
    assert 'scipy.interpolate.griddata' in error_of("np.interp2d([0], [0], [0], kind='cubic')")


def test_subscripts_of_arrays():
    for name, row in arrays.SUBSCRIPTS.items():
        check(name, row, arrays.SETUP)


def test_operators_on_arrays():
    for name, row in arrays.OPERATORS.items():
        check(name, row, arrays.SETUP)


def test_subscripts_of_networks():
    net = Network()
    group = NeuronGroup(net, 3, {1: Count(), 2: Recorder('v', tag='rec')}, tag='a')
    net.initialize(info=False)
    net.simulate_iterations(2)
    tag = 'a'
    assert net['a'] == [group] and net['a', 0] is group and net[tag, 0] is group
    assert net['v', 0] is net['rec', 0]['v', 0] and len(net['v', 0]) == 2
    assert net['v', 0, 'np'].tolist() == [[1] * 3, [2] * 3] == net['rec', 0]['v', 0, 'np'].tolist()
    assert net[f'{tag}', 0]['v', 0, 'np'].shape == (2, 3)
    table = {'v': 1}
    table['v'] = group.v
    assert table['v'] is group.v


class Count(Behavior):
    """Counts iterations in `v`."""

    def initialize(self, neurons):
        neurons.v = neurons.vector()

    def iteration(self, neurons):
        neurons.v += 1


def test_modes_of_vectors_reach_every_function_of_numpy_random():
    with open(TABLE, encoding='ascii') as table:
        calls = re.findall(r'"expr":"np\.random\.(\w+)\(([^"]*), size=6\)"', table.read())
    modes = dict(calls)
    assert modes.pop('power') == 'a=2'  # the mode means numpy.power, which comes first
    modes |= {
        'standard_cauchy': '', 'standard_exponential': '', 'standard_normal': '', 'random_sample': '', 'random': '',
        'ranf': '', 'sample': '', 'randint': '2, 9', 'choice': '[1, 5]', 'random_integers': '4', 'normal': 'loc=3',
        'lognormal': 'sigma=2',
    }
    group = NeuronGroup(Network(settings={'dtype': np.float64}), 6, {})
    for name, arguments in modes.items():
        np.random.seed(1)
        found = group.vector(f'{name}({arguments})')
        np.random.seed(1)
        expected = eval(f'np.random.{name}({arguments}{", " if arguments else ""}size=6)', {'np': np})
        assert found.dtype == group.def_dtype and (found == expected).all(), f'{name}: {found} instead of {expected}'
    for mode in 'rand', 'randn', 'permutation(6)', 'multinomial(9, [1 / 6] * 6)', 'dirichlet([2] * 6)':
        assert group.vector(mode).shape == (6,)
    for mode in 'random.uniform(0, 1)', 'np.random.uniform(0, 1)', 'uniform(low=0)', 'random()', 'np.random.rand()':
        np.random.seed(1)
        found = group.vector(mode)
        assert found[:3].tolist() == [0.417022004702574, 0.7203244934421581, 0.00011437481734488664], f'{mode}: {found}'
    assert group.vector('np.ones()').tolist() == [1] * 6 and group.vector('np.full(6, np.pi)')[5] == np.pi
    never_sizes = {
        'RandomState', 'bytes', 'get_state', 'mtrand', 'seed', 'set_state', 'multivariate_normal', 'rand', 'randn',
        'permutation', 'multinomial', 'dirichlet', 'shuffle', 'power',
    }
    assert set(numpy_names.ALL_OF_NUMPY_RANDOM) - set(modes) == never_sizes


def test_other_packages_and_builtins():
    with tempfile.TemporaryDirectory() as folder:
        for name, row in packages.ROWS.items():
            check(name, row, packages.SETUP, 1e-5 if name.startswith('scipy.optimize') else 1e-9, folder=folder)


def test_functions_of_pyplot():
    check_figures(figures.PYPLOT)


def test_other_names_of_matplotlib():
    check_figures(figures.MATPLOTLIB)


def test_settings_of_figures_are_used():
    plt.close('all')
    with_settings = {'font.size': 20, 'lines.linewidth': 3, 'image.cmap': 'gray'}
    try:
        plt.rcParams.update(with_settings)
        image, (line,) = plt.imshow([[1, 2]]), plt.plot([1, 2])
        sizes = [text.get_fontsize() for text in (plt.text(0, 0, 'a'), plt.xlabel('b'), plt.title('c'), plt.suptitle('d'))]
        assert sizes == [20, 20, 24, 24] and plt.gca().get_xticklabels()[0].get_fontsize() == 20
        assert line.get_linewidth() == 3 and image.get_cmap().name == 'gray'
        wrong = error_of("import matplotlib; matplotlib.rc('font', size='x')", ValueError)
        assert 'font.size must be a positive number' in wrong
    finally:
        plt.rcdefaults()
        plt.close('all')
    assert plt.text(0, 0, 'a').get_fontsize() == 10 and plt.title('c').get_fontsize() == 12
    assert plt.plot([1, 2])[0].get_linewidth() == 1.5 and plt.imshow([[1, 2]]).get_cmap().name == 'viridis'
    plt.close('all')


def test_an_import_of_a_missing_name_ends_with_the_reason():
    from polymonnto_runtime import _errors
    for statement, reason in (
            ('from numpy import interp2d', 'numpy.interp2d is not provided by PolymoNNto: NumPy has no such function'),
            ('from matplotlib.widgets import TextBox', 'there are only Slider and Button'),
            ('from types import Nothing', "cannot import name 'Nothing'")):
        try:
            exec(statement)
        except ImportError as error:
            with contextlib.redirect_stderr(io.StringIO()) as printed:
                _errors.show(error, error.__traceback__, False)
        assert reason in printed.getvalue().splitlines()[-1], printed.getvalue()


def test_what_is_refused_says_why():
    for name, (statements, message) in refused.REFUSED.items():
        found = error_of(statements)
        assert message in found, f'{name}: {found!r} does not say {message!r}'

"""The base class of behaviors, and their parameters."""

import java
import numpy as np  # noqa: F401  (scripts use the names of this module)

from PymoNNto.Exploration.Evolution.Interface_Functions import *  # noqa: F401,F403  (as above)
from PymoNNto.Exploration.Evolution.Interface_Functions import get_gene, get_genome
from PymoNNto.NetworkCore._directions import *  # noqa: F401,F403  (as above)
from PymoNNto.NetworkCore._modes import is_mode
from PymoNNto.NetworkCore._names import OldBase, Renamed, RenamedVariable, adopt, def_dtype, renamed_keywords  # noqa: F401
from PymoNNto.NetworkCore.Base_Tagable_Object import TaggableObjectBase

_Core = java.type('org.polymonnto.scripting.network.GuestBehavior')
_FALSE = frozenset({'false', '0', '0.0', 'no', 'off', ''})
_TRUE = frozenset({'true', '1', '1.0', 'yes', 'on'})


def _warn(message):
    import warnings
    warnings.warn(message, stacklevel=3)


def _does_nothing(function):
    """Return whether a function's code can do nothing: it names nothing and has no constant but None and its text."""
    function = getattr(function, '__func__', function)
    code = getattr(function, '__code__', None)
    if code is None or code.co_names or code.co_freevars:
        return False
    if code.co_argcount + code.co_kwonlyargcount < len(code.co_varnames):
        return False
    return all(constant is None or constant == function.__doc__ for constant in code.co_consts)


class Behavior(TaggableObjectBase):
    """What an object does: ``initialize(parent)`` once, ``iteration(parent)`` in each iteration.

    The arguments of the constructor are parameters, to be asked for with ``self.parameter``. Three have a meaning for
    all behaviors: ``tag``, ``behavior_enabled`` and, as ``arg_0``, ``arg_1`` and so on, the arguments without a name.
    """

    initialize_on_init = False
    initialize_last = False
    attached_UI_Tabs = []
    _enabled = True

    set_variables = Renamed('initialize')
    new_iteration = Renamed('iteration')
    set_variables_on_init = Renamed('initialize_on_init')
    set_variables_last = Renamed('initialize_last')
    empty_new_iteration_function = Renamed('empty_iteration_function')
    get_init_attr = Renamed('parameter')
    set_init_attrs_as_variables = Renamed('set_parameters_as_variables')
    diversity_string_to_vec = Renamed('evaluate_diversity_string')
    behaviour_enabled = RenamedVariable('behavior_enabled')

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        adopt(cls, Behavior)

    def initialize(self, neurons):
        """Create the variables of the parent; to be overridden."""

    def iteration(self, neurons):
        """Do one step; to be overridden."""

    def __init__(self, *args, **kwargs):
        self.init_kwargs = kwargs
        if 'behaviour_enabled' in kwargs:
            renamed_keywords(kwargs, {'behaviour_enabled': 'behavior_enabled'}, type(self).__name__)
        for i, arg in enumerate(args):
            kwargs[f'arg_{i}'] = arg
        self.used_attr_keys = []
        enabled = self.parameter('behavior_enabled', True, None)
        super().__init__(tag=self.parameter('tag', None, None))
        self.behavior_enabled = enabled
        self.empty_iteration_function = self.is_empty_iteration_function()

    def _new_core(self, tag):
        return _Core(self, tag, type(self).__name__)

    def __copy__(self):
        result = type(self).__new__(type(self))
        result.__dict__.update(self.__dict__)
        result._core = result._new_core(None)
        result.tags.clear()
        for tag in self.tags:
            result.tags.append(tag)
        result.behavior_enabled = self.behavior_enabled
        return result

    @property
    def behavior_enabled(self):
        """Whether the iteration is called."""
        return self._enabled

    @behavior_enabled.setter
    def behavior_enabled(self, value):
        self._core.setEnabled(bool(value))

    def is_empty_iteration_function(self):
        """Return whether the iteration does nothing and need not be called."""
        function = self.iteration
        return getattr(function, '__func__', function) is Behavior.iteration or _does_nothing(function)

    def set_gene_variables(self):
        """Replace ``[default#gene]`` and ``[gene]`` in the parameters by the values of the genes.

        Square brackets that hold neither, as in ``v[0:3]``, stay what they are.
        """
        for key, value in self.init_kwargs.items():
            if type(value) is str and '[' in value:
                self.init_kwargs[key] = _with_genes(value)

    def __repr__(self):
        from PymoNNto.NetworkCore._tree import tree
        return tree(self)

    def __str__(self):
        return type(self).__name__ + '(' + ''.join(f'{key}={value},' for key, value in self.init_kwargs.items()) + ')'

    def evaluate_diversity_string(self, ds, neurons_or_synapses):
        """Return what an expression gives for a group: a vector or matrix, or an attribute with ``same(Tag,attr)``.

        A text that is no such expression is returned as it is. ``;plot`` at the end also shows a histogram.
        """
        if 'same(' in ds and ds[-1] == ')':
            parts = ds[ds.index('same(') + 5:-1].replace(' ', '').split(',')
            if len(parts) == 2:
                tag, attribute = parts
                other = neurons_or_synapses[tag, 0]
                if other is None:
                    raise ValueError(f'{self}: {ds!r} asks for {tag!r}, which {neurons_or_synapses.tag!r} does not have')
                return getattr(other, attribute)
        plot = ';plot' in ds
        mode = ds.replace(';plot', '')
        result = mode
        if '(' in mode and ')' in mode:
            if hasattr(neurons_or_synapses, 'vector') and is_mode(mode, neurons_or_synapses.size):
                result = neurons_or_synapses.vector(mode)
            elif hasattr(neurons_or_synapses, 'matrix') and is_mode(mode, neurons_or_synapses.matrix_dim()):
                result = neurons_or_synapses.matrix(mode)
        if plot and isinstance(result, np.ndarray):
            import matplotlib.pyplot as plt
            plt.hist(result, bins=30)
            plt.show()
        return result

    def set_parameters_as_variables(self, object):
        """Set an attribute of an object (the group, or this behavior) for each parameter."""
        for key in self.init_kwargs:
            if key not in ('tag', 'behavior_enabled'):
                setattr(object, key, self.parameter(key, None, neurons=object))

    def check_unused_attrs(self):
        """Warn of parameters that were never asked for."""
        for key in self.init_kwargs:
            if key not in self.used_attr_keys:
                _warn(
                    f'Warning: "{key}" not used in initialize of {self} behavior! Make sure that "{key}" is spelled correctly '
                    f'and parameter({key},...) is called in initialize. Valid attributes are:{self.used_attr_keys}'
                )

    def parameter(
        self, key, default=None, neurons=None, do_not_diversify=False, search_other_behaviors=False, required=False,
        search_other_behaviours=False,
    ):
        """Return the value of a parameter.

        A text becomes a vector or matrix of the group ``neurons`` if it is an expression such as ``'uniform(0,1)'``, else
        it is converted to the type of the default; ``'50%'`` is 0.5.
        """
        if required and key not in self.init_kwargs:
            _warn(f'Warning: {key} has to be specified for the behavior to run properly. {self}')
        if key not in self.used_attr_keys:
            self.used_attr_keys.append(key)
        result = self.init_kwargs.get(key, default)
        if (search_other_behaviors or search_other_behaviours) and key not in self.init_kwargs and neurons is not None:
            for behavior in neurons.behavior.values():
                if key in behavior.init_kwargs:
                    result = behavior.init_kwargs[key]
        if type(result) is str:
            if neurons is not None and not do_not_diversify:
                result = self.evaluate_diversity_string(result, neurons)
            if type(result) is str and default is not None:
                result = self._converted(key, result, default)
        return result

    kwargs = parameter
    args = parameter
    argument = parameter

    def _converted(self, key, text, default):
        number = text.strip()
        if number.endswith('%') and not isinstance(default, str):
            try:
                text = str(float(number[:-1]) / 100.0)
            except ValueError:
                pass
        if isinstance(default, bool):
            word = text.strip().lower()
            if word in _FALSE or word in _TRUE:
                return word in _TRUE
        if isinstance(default, (list, tuple, dict, set)):
            return _literal(text, type(default))
        try:
            return type(default)(text)
        except Exception:
            pass
        try:
            return float(text)
        except ValueError:
            raise ValueError(
                f'{type(self).__name__}.{key}: {text!r} cannot be made a {type(default).__name__} like its default {default!r}'
            ) from None

    def visualize_module(self, vmi=None, vmo=None, vma=None):
        """Draw what the behavior reads and writes; return the SVG and PNG files.

        vmi, vmo, vma -- lists of inputs, outputs and parameters to be shown instead of those that its source has
        """
        from PymoNNto.Exploration.Visualization.Module_visualizer import module_drawer
        for name, given in (('inputs', vmi), ('outputs', vmo), ('attributes', vma)):
            if given is not None:
                setattr(self, 'visualization_module_' + name, given)
        picture = module_drawer()
        picture.add_module(self)
        return picture.show()

    def get_UI_Tabs(self):
        """Return tabs that this behavior adds to the user interface."""
        return []

    def get_UI_Preview_Plots(self):
        """Return curves or pictures that show what this behavior does, or None."""
        return None


def _with_genes(text):
    # Its import takes longer than all of this module's.
    import re
    return re.sub(r'\[([^\[\]]*)\]', _gene_value, text)


def _gene_value(match):
    default, is_gene, gene = match[1].partition('#')
    if is_gene:
        return _formatted(get_gene(gene, _number(default, gene)))
    if match[1] in get_genome():
        return _formatted(get_gene(match[1], 0.0))
    return match[0]


def _number(text, gene):
    """Return the default of a gene, which may be calculated: ``[2*0.5#gene]``."""
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    from PymoNNto._calculation import calculation
    return calculation(text, what=f'default of the gene {gene!r},')()


def _formatted(value):
    """Return a number as text without an exponent, from which the same number can be read again."""
    value = float(value)
    text = repr(value)
    digits, _, exponent = text.lstrip('-').replace('.', '').partition('e')
    if exponent:
        text = f'{value:.{max(0, len(digits) - 1 - int(exponent))}f}'
    return text.rstrip('0').rstrip('.') if '.' in text else text


def _literal(text, kind):
    from ast import literal_eval
    try:
        value = literal_eval(text)
    except (ValueError, SyntaxError):
        value = text
    if isinstance(value, (list, tuple, set, dict)):
        return kind(value)
    return kind([value]) if kind is not dict else value


Behaviour = OldBase('Behaviour', Behavior)
Neuron_Behaviour = OldBase('Neuron_Behaviour', Behavior)

"""Analysis modules: functions that can be attached to a network or a group and found by tags."""

from PymoNNto.NetworkCore.Base_Tagable_Object import *  # noqa: F401,F403  (scripts use the names of this module)
from PymoNNto.NetworkCore.Base_Tagable_Object import TaggableObjectBase


def _keyword_defaults(function):
    """Return the parameters of a method after its first one, and their defaults; '' where there is none."""
    while hasattr(function, '__wrapped__'):
        function = function.__wrapped__
    code = getattr(function, '__code__', None)
    if code is None:
        return {}
    names = code.co_varnames[1:code.co_argcount]
    defaults = function.__defaults__ or ()
    values = [''] * (len(names) - len(defaults)) + list(defaults)
    result = dict(zip(names, values[-len(names):] if names else ()))
    for name in code.co_varnames[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]:
        result[name] = (function.__kwdefaults__ or {}).get(name, '')
    return result


class AnalysisModule(TaggableObjectBase):
    """A function of a network or group, ``execute``, that is called as ``module(...)`` and remembers its results.

    parent -- what is analysed: a network, neuron group or synapse group; it finds the module by its tags, and as an
        attribute by the name of its class
    kwargs -- arguments of the module, to be asked for with ``self.parameter``; ``tag`` adds tags

    What the module can be used for is told by tags that ``initialize`` adds:

    ============================= ==========================================================================
    classifier                    results are numbers of classes, one per neuron
    cluster_matrix_classifier     has ``get_cluster_matrix(key)``: a matrix sorted by class, and the order
    labeler                       has ``get_class_labels(key, classification, generator)``
    colorizer                     has ``get_color_list(classification, format)``
    ============================= ==========================================================================
    """

    def __init__(self, parent=None, **kwargs):
        self.init_kwargs = kwargs
        super().__init__(tag=self.parameter('tag', None))
        self.used_attr_keys = []
        self.execution_arguments = self._get_default_args_(self.execute)
        self.result_storage = {}
        self.current_result = None
        self.save_results = True
        self.update_notifier_functions = []
        self.progress_update_function = None
        if parent is not None:
            self._attach_and_initialize_(parent)

    def _get_default_args_(self, func, exclude=('self', 'args', 'kwargs'), exclude_first=True):
        arguments = _keyword_defaults(getattr(func, '__func__', func))
        names = list(arguments)[1 if exclude_first else 0:]
        return {name: arguments[name] for name in names if name not in exclude}

    def _attach_and_initialize_(self, parent):
        self.parent = parent
        parent.analysis_modules.append(self)
        setattr(parent, type(self).__name__, self)
        self.initialize(parent)

    def initialize(self, neurons):
        """Prepare for a parent; to be overridden."""

    def execute(self, neurons, **kwargs):
        """Compute a result; to be overridden, and called as ``module(...)``. None is not stored."""

    def is_executable(self):
        """Return whether there is something to compute."""
        return type(self).execute is not AnalysisModule.execute

    def parameter(self, key, default):
        """Return an argument of the constructor."""
        return self.init_kwargs.get(key, default)

    def add_progress_update_function(self, function):
        """Set the function that is told the percentage that is done."""
        self.progress_update_function = function

    def update_progress(self, percent):
        """Report the percentage that is done."""
        if self.progress_update_function is not None:
            self.progress_update_function(percent)

    def set_update_notifier(self, function):
        """Add a function that is called with the key of each new result."""
        self.update_notifier_functions.append(function)

    def remove_update_notifier(self, function):
        """Remove a function that was added with set_update_notifier."""
        if function in self.update_notifier_functions:
            self.update_notifier_functions.remove(function)

    def _update_notification_(self, key=None):
        for function in self.update_notifier_functions:
            function(key)

    def __call__(self, **kwargs):
        if getattr(self, 'parent', None) is None:
            raise RuntimeError(
                f'{self.tag!r} has nothing to analyse: make it with {type(self).__name__}(parent) or give it to '
                'parent.add_analysis_module(module)'
            )
        self.update_progress(0)
        self.current_key = self.generate_current_key(kwargs)
        return self.save_result(self.current_key, self.execute(self.parent, **kwargs))

    exec = __call__

    def _get_name(self):
        return type(self).__name__

    def _get_base_name_(self):
        return self._get_name() + '(' + ', '.join(str(value) for value in self.init_kwargs.values()) + ')'

    def generate_current_key(self, args_key, add_args=True):
        """Return the key under which the result for these arguments is stored."""
        key = self._get_base_name_()
        return f'{key} {args_key}' if add_args and len(args_key) > 0 else key

    def save_result(self, key, result):
        """Store a result and return it."""
        self.update_progress(100)
        if self.save_results and result is not None:
            self.current_result = result
            self.result_storage[key] = result
        self._update_notification_(key)
        return result

    def last_call_result(self):
        """Return the latest result."""
        return self.current_result

    result = last_call_result

    def get_results(self):
        """Return all results by key."""
        return self.result_storage

    def remove_result(self, key):
        """Forget a result and return it."""
        if key not in self.result_storage:
            import warnings
            known = ', '.join(map(repr, self.result_storage)) or 'none'
            warnings.warn(f'cannot remove result {key!r} of {self.tag!r}: not found; there are {known}', stacklevel=2)
            return None
        removed = self.result_storage.pop(key)
        self._update_notification_()
        return removed

    def clear_results(self):
        """Forget all results."""
        self.result_storage = {}
        self._update_notification_()

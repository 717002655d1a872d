"""The stored results of many runs."""

import os

import numpy as np

from PymoNNto._project import get_root_folder


def _natural(name):
    """Order names by the numbers in them."""
    from re import split
    return [(0, int(part), '') if part.isdigit() else (1, 0, part) for part in split(r'(\d+)', name)]


def _literal(text):
    from ast import literal_eval
    try:
        return literal_eval(text)
    except (ValueError, SyntaxError):
        return text


def _is_missing(value):
    return value is None or isinstance(value, float) and value != value


class StorageManagerGroup:
    """The storage managers of a main folder, in ``StorageManagerList``: those with the tag in their names.

    main_folder_name -- by default the tag
    data_folder -- instead of the project's ``Data``

    Nothing is created or changed by it.
    """

    def __init__(self, Tag, main_folder_name=None, data_folder=None):
        self.Tag = Tag
        self.data_folder = os.path.join(get_root_folder(), 'Data') if data_folder is None else data_folder
        self.absolute_path = f'{self.data_folder}/StorageManager/{main_folder_name or Tag}/'
        self.vp = {}
        self.StorageManager_file_appendixes = []
        self.refresh()

    def refresh(self):
        """Look for folders again; they are in the order of their names."""
        from PymoNNto.Exploration.StorageManager.StorageManager import SimpleStorageManager
        path = self.absolute_path
        folders = [
            each for each in (os.listdir(path) if os.path.isdir(path) else ())
            if self.Tag in each and os.path.isdir(path + each)
        ]
        self.StorageManagerList = [SimpleStorageManager(path + each) for each in sorted(folders, key=_natural)]

    def __iter__(self):
        return iter(self.StorageManagerList)

    def __len__(self):
        return len(self.StorageManagerList)

    def sort_by(self, param, section='Parameters'):
        """Sort by a parameter: runs without it first, then numbers, then texts."""
        def order(manager):
            value = manager.load_param(param, section, default=-np.inf)
            return isinstance(value, str), value
        self.StorageManagerList = sorted(self.StorageManagerList, key=order)

    def remove_None(self, l, remove_None=True):
        """Return a list without None."""
        return [each for each in l if each is not None] if remove_None else l

    def get_param_list(self, param, section='Parameters', remove_None=False):
        """Return a parameter of each run, None where there is none; ``'#SM#'`` gives the storage managers."""
        if param == '#SM#':
            return self.StorageManagerList
        return self.remove_None([each.load_param(param, section) for each in self], remove_None)

    def get_np_list(self, np_name, remove_None=False):
        """Return a stored array of each run, None where there is none."""
        return self.remove_None([
            each.load_np(np_name) if os.path.isfile(f'{each.absolute_path}{np_name}.npy') else None for each in self
        ], remove_None)

    def get_obj_list(self, obj_name, remove_None=False):
        """Return a stored object of each run, None where there is none."""
        return self.remove_None([each.load_obj(obj_name) if each.has_obj(obj_name) else None for each in self], remove_None)

    def add_virtual_multi_parameter(self, param, value):
        """Add a parameter that is not stored: a list with a value per run, or one value for all."""
        if not (isinstance(value, (list, np.ndarray)) and len(value) == len(self)):
            value = [value] * len(self)
        self.vp[param] = np.array(value)

    def get_multi_param_list(self, params, section='Parameters', remove_None=True):
        """Return parameters (params x runs); without runs that miss one of them, unless remove_None is False."""
        rows = [list(self.vp[each]) if each in self.vp else list(self.get_param_list(each, section)) for each in params]
        runs = [run for run in zip(*rows) if not (remove_None and any(_is_missing(value) for value in run))]
        rows = [list(row) for row in zip(*runs)] if runs else [[] for _ in params]
        numbers = all(isinstance(value, (int, float, np.number)) for row in rows for value in row)
        if numbers:
            return np.array(rows)
        result = np.empty((len(rows), len(rows[0])), dtype=object)
        for i, row in enumerate(rows):
            for j, value in enumerate(row):
                result[i, j] = value
        return result

    def get_multi_param_dict(self, params, section='Parameters', remove_None=True):
        """Return the same by the names of the parameters."""
        return dict(zip(params, self.get_multi_param_list(params, section, remove_None)))

    def remove_duplicates_get_eval(self, x, y, evalstr='np.average(a)'):
        """Return the different values of x, and for each what an expression gives for ``a``, the values of y there.

        The expression computes with numbers and functions of numpy, and can do nothing else.
        """
        from PymoNNto._calculation import calculation
        different = np.unique(x)
        function = calculation(evalstr, {'a'})
        y = np.asarray(y)
        return different, np.array([float(function({'a': y[np.asarray(x) == each]})) for each in different])

    def __getitem__(self, query):
        """Return the storage managers for which a condition is true, such as ``'score>5'``.

        The condition is made of the names of parameters, numbers, texts and functions of numpy. It and the stored
        values can do nothing but that: neither is run as code.
        """
        from re import split

        from PymoNNto._calculation import calculation
        key = split(r'[=<>!|\s]', query.strip())[0]
        names = {'_value_', *self.get_all_params()}
        function = calculation('_value_' + query.strip()[len(key):], names, f'query {query!r},')
        result = []
        for manager in self.StorageManagerList:
            if manager.load_param(key, return_string=True) is not None:
                values = {each: _literal(manager.load_param(each, return_string=True)) for each in manager.get_all_params()}
                values['_value_'] = _literal(manager.load_param(key, return_string=True))
                try:
                    is_wanted = function(values)
                except NameError:  # a parameter that only other runs have
                    continue
                if is_wanted:
                    result.append(manager)
        return result

    def get_all_params(self, section='Parameters', include_virtual_parameters=True):
        """Return the keys of the parameters that any run has."""
        keys = {key: True for manager in self for key in manager.get_all_params(section)}
        if include_virtual_parameters:
            keys.update(dict.fromkeys(self.vp, True))
        return keys.keys()


def load_datapoints(
    param_list, project_name='test', plot_evo_folder='Plot_Project_Clones', sort_by_param=None, return_dict=False,
):
    """Return parameters of the runs of a project's clone in ``Data/<plot_evo_folder>/<project_name>``: lists or by name."""
    folder = f'{os.path.join(get_root_folder(), "Data")}/{plot_evo_folder}/{project_name}/Data'
    group = StorageManagerGroup(project_name, data_folder=folder)
    if sort_by_param is not None:
        group.sort_by(sort_by_param)
    data = group.get_multi_param_dict(param_list, remove_None=True)
    return data if return_dict else list(data.values())

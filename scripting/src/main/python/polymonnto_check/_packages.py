"""What an import or a name of a package will find when PolymoNNto runs a script."""

import importlib
import importlib.util
import sys
import types

from polymonnto_runtime import _foreign

_PYTHON_PARTS = {'tkinter': '_tkinter', 'turtle': '_tkinter', 'curses': '_curses', 'symtable': '_symtable'}


class Missing(Exception):
    """What is not there, and what would be."""


class Packages:
    """The modules that a script can import beside its own.

    Parameters
    ----------
    folder : str
        The folder of PolymoNNto's own packages.
    """

    def __init__(self, folder):
        self._folder = folder + '/'
        self._known = {}

    def is_ours(self, name):
        """Whether the top-level package of a dotted name is one of PolymoNNto's."""
        return self._find(name.partition('.')[0]) == 'ours'

    def _find(self, top):
        if top not in self._known:
            self._known[top] = self._look(top)
        return self._known[top]

    def _look(self, top):
        reason = _foreign.reason(top)
        if reason is not None:
            return Missing(reason)
        try:
            spec = importlib.util.find_spec(_PYTHON_PARTS.get(top, top))
        except ImportError as error:  # a native extension, which the finder of the runtime tells
            return Missing(str(error))
        except ValueError:  # loaded, but not from a file
            return 'found'
        if spec is not None and (spec.origin or '').startswith(self._folder):
            return 'ours'
        if spec is not None:
            return 'found'
        if top in sys.stdlib_module_names:
            return Missing(f"{top} is not part of the Python that runs here (3.12 of GraalPy)")
        return Missing(
            f"there is no module {top} beside the file or in PolymoNNto; if it is written in Python, install it in a "
            f"virtual environment and name that with --venv")

    def module(self, name):
        """The module of ours with this dotted name, None for one that is somewhere else.

        Raises
        ------
        Missing
            If there is none.
        """
        found = self._find(name.partition('.')[0])
        if isinstance(found, Missing):
            raise found
        if found != 'ours':
            return None
        try:
            return importlib.import_module(name)  # first: a package may have a class of the same name as its module
        except ImportError:
            part, *rest = name.split('.')
        value = importlib.import_module(part)
        for each in rest:
            value = self.member(value, each)
        return value

    def member(self, module, name):
        """What a module of ours has under a name; a package's modules are found without an import.

        Raises
        ------
        Missing
            If it has none; the nearest names are told.
        """
        try:
            return getattr(module, name)
        except AttributeError as error:
            told = str(error)
        except ImportError as error:
            raise Missing(f'{_name(module)}.{name} is not provided by PolymoNNto ({error})') from None
        if hasattr(module, '__path__'):
            full = f'{_name(module)}.{name}'
            try:
                return importlib.import_module(full)
            except ImportError as error:
                if not isinstance(error, ModuleNotFoundError) or error.name != full:
                    told = str(error)
        raise Missing(told if 'PolymoNNto' in told else self._explain(module, name))

    @staticmethod
    def _explain(module, name):
        import difflib
        import pkgutil
        names = {each for each in dir(module) if not each.startswith('_')}
        names.update(each.name for each in pkgutil.iter_modules(getattr(module, '__path__', [])))
        here = _name(module)
        nearest = difflib.get_close_matches(name, names, n=3)
        message = f'{here}.{name} is not provided by PolymoNNto'
        if nearest:
            message += '; the nearest are ' + ', '.join(f'{here}.{each}' for each in nearest)
        return message

    @staticmethod
    def star(module):
        """The names that ``from module import *`` binds."""
        names = getattr(module, '__all__', None)
        return {name for name in dir(module) if not name.startswith('_')} if names is None else set(names)


def _name(module):
    return getattr(module, '__name__', str(module))


def refused_keywords(function, names):
    """Those keywords that a function of ours written in Python does not take."""
    if not isinstance(function, types.FunctionType):
        return []
    code = function.__code__
    takes_any = 0x08
    if code.co_flags & takes_any:
        return []
    known = code.co_varnames[code.co_posonlyargcount:code.co_argcount + code.co_kwonlyargcount]
    return [name for name in names if name not in known]

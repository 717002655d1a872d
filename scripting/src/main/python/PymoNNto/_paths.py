"""Other import paths of the modules of PymoNNto: those of earlier versions, and those from the root of its sources.

A module has one identity by whatever path it is imported. Modules of a project with the same paths come first.
"""

import importlib
import sys

#: Packages and modules by their other paths; what is in a package follows it.
_MOVED = {
    'PymoNNto.NetworkBehaviour': 'PymoNNto.NetworkBehavior',
    'PymoNNto.NetworkBehaviour.Logic': 'PymoNNto.NetworkBehavior',
    'PymoNNto.NetworkCore.Behaviour': 'PymoNNto.NetworkCore.Behavior',
    'PymoNNto.NetworkCore.Neuron_Behaviour': 'PymoNNto.NetworkCore.Behavior',
    'PymoNNto.NetworkCore.Base': 'PymoNNto.NetworkCore.Base_Attachable_Modules',
}
_AT_ROOT = frozenset({'Exploration', 'NetworkBehavior', 'NetworkBehaviour', 'NetworkCore'})
_IN_MOVED = tuple(f'{path}.' for path in _MOVED)


def _present(path, top):
    """Return the present path of a module, and what to say of the old one; None if that is none.

    top -- the first name of the path, PymoNNto or one at the root of its sources
    """
    if top != 'PymoNNto':
        path = f'PymoNNto.{path}'
    if path not in _MOVED and not path.startswith(_IN_MOVED):
        return path, None
    start, rest = path, ''
    while start not in _MOVED:
        start, _, last = start.rpartition('.')
        rest = f'.{last}{rest}'
    return _MOVED[start] + rest, start


class _Alias:
    """Loads a module by giving the one of another path."""

    def __init__(self, path):
        self.path = path

    def create_module(self, spec):
        module = importlib.import_module(self.path)
        self.spec = module.__spec__
        return module

    def exec_module(self, module):
        # The import system has given the module the spec of the other path.
        module.__spec__ = self.spec


def _is_copy(root):
    """Return whether a folder holds the sources of PymoNNto, whose modules are replaced by those here."""
    import os
    return os.path.exists(os.path.join(root, 'NetworkCore', 'Network.py'))


def _in_project(fullname, path):
    """Return how to import a module from the project's own folders, None if it is not there."""
    from importlib.machinery import PathFinder
    if path is None:
        path = [root for root in sys.path if not _is_copy(root)]
    parent = sys.modules.get(fullname.rpartition('.')[0])
    if parent is not None and parent.__name__.startswith('PymoNNto.'):
        return None
    return PathFinder.find_spec(fullname, path)


class OtherPaths:
    """Looks for modules by their other paths.

    It comes before all others, which would load a second copy of what is in a package that has two paths.
    """

    @staticmethod
    def find_spec(fullname, path=None, target=None):
        """Return how to import a module of PymoNNto by another path, None for others."""
        top = fullname.partition('.')[0]
        if top != 'PymoNNto' and top not in _AT_ROOT:
            return None
        present, old = _present(fullname, top)
        if present == fullname:
            return None
        from importlib.machinery import ModuleSpec
        from importlib.util import find_spec
        own = None if top == 'PymoNNto' else _in_project(fullname, path)
        if own is not None:
            return own
        try:
            real = find_spec(present)
        except ModuleNotFoundError:
            return None
        if real is None:
            return None
        if old is not None:
            from PymoNNto.NetworkCore._names import tell
            tell(old, _MOVED[old])
        return ModuleSpec(fullname, _Alias(present), is_package=real.submodule_search_locations is not None)


def add_other_paths():
    """Let modules be imported by their other paths."""
    if OtherPaths not in sys.meta_path:
        sys.meta_path.insert(0, OtherPaths)

"""The module search path of a script.

Nothing is imported here before it is needed: ``os`` alone takes a tenth of the start of Python.
"""
import posix
import sys


_FACES = ('numpy', 'scipy', 'matplotlib', 'PIL', 'imageio')
#: Packages that others of the same name do not take the place of: these would bring code for CPython, or a second network.
_OWN = frozenset((*_FACES, 'PymoNNto', 'mpl_toolkits'))
_PURE = {
    'tqdm', 'networkx', 'requests', 'tabulate', 'colorama', 'termcolor', 'rich', 'attr', 'click', 'mpmath',
    'natsort', 'joblib', 'pytest', 'prettytable',
}


class _OwnPackages:
    """Finds PolymoNNto's own packages before those of the same name in the folders of the user, and tells of these.

    A module in a single file is the user's, whatever its name.
    """

    packages = None
    finder = None
    told = set()

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if fullname not in _OWN or path is not None:
            return None
        found = cls.finder.find_spec(fullname)
        own = cls.finder.find_spec(fullname, [cls.packages])
        if own is None or found is None or found.origin == own.origin or found.submodule_search_locations is None:
            return found
        if not _only_asked() and fullname not in cls.told:
            cls.told.add(fullname)
            from polymonnto_runtime import PACKAGES
            from warnings import warn
            folder = list(found.submodule_search_locations)[0]
            warn(f'{folder} is passed over: {fullname} is the one that PolymoNNto comes with', stacklevel=2,
                 skip_file_prefixes=(PACKAGES,))
        return own


class _NativeExtensions:
    """Looks last, and says why a module cannot be imported that is there or that scripts often use."""

    SUFFIXES = ('.so', '.pyd')

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        name = fullname.rpartition('.')[2]
        for folder in sys.path if path is None else path:
            if folder.startswith(sys.base_prefix):
                continue
            try:
                entries = posix.listdir(folder or '.')
            except OSError:
                continue
            for entry in entries:
                if entry.startswith(name + '.') and entry.endswith(cls.SUFFIXES):
                    file = f'{folder}/{entry}'
                    raise ImportError(
                        f"{fullname} is a native extension for CPython ({file}); PolymoNNto "
                        "imports packages that are written in Python only",
                        name=fullname, path=file)
        if not _only_asked():
            _explain(fullname)
        return None


def _only_asked():
    """Whether ``importlib.util.find_spec`` asks for a module, whose answer is None if there is none."""
    frame = sys._getframe(1)
    for _ in range(6):
        if frame is None:
            return False
        if frame.f_code.co_name == 'find_spec' and frame.f_code.co_filename.endswith('util.py'):
            return True
        frame = frame.f_back
    return False


def _explain(name):
    """Raise the error for a package that is often imported and is not there, if it is one."""
    from polymonnto_runtime import _foreign
    reason = _foreign.reason(name)
    if reason is not None:
        raise ModuleNotFoundError(f"No module named '{name}': {reason}", name=name)
    if name in _PURE:
        raise ModuleNotFoundError(
            f"No module named '{name}': it is written in Python only; install it into a virtual environment "
            'and name that with --venv', name=name)
    if name.partition('.')[0] in _FACES:
        raise ModuleNotFoundError(f"No module named '{name}': it is not provided by PolymoNNto", name=name)


def set_search_path(first, venv, packages):
    """Set ``sys.path`` as CPython does for a script.

    The order is: the folders in `first`, the standard library, `packages`, the packages of the
    virtual environment `venv` or None. PolymoNNto's packages come before those of the virtual
    environment, which often has a NumPy for CPython.
    """
    standard = [entry for entry in sys.path if entry.startswith(sys.base_prefix)]
    sys.path[:] = first + standard + [packages]
    if venv is not None:
        _add_venv(venv)
    _OwnPackages.packages = packages
    if _NativeExtensions not in sys.meta_path:
        sys.meta_path.append(_NativeExtensions)
        at = [getattr(finder, '__name__', None) for finder in sys.meta_path].index('PathFinder')
        _OwnPackages.finder = sys.meta_path[at]
        sys.meta_path.insert(at, _OwnPackages)


def _add_venv(venv):
    import glob
    import os
    import site
    folders = sorted(glob.glob(os.path.join(glob.escape(venv), 'lib', 'python*', 'site-packages')))
    folders += glob.glob(os.path.join(glob.escape(venv), 'Lib', 'site-packages'))
    for folder in folders or [venv]:
        site.addsitedir(folder)

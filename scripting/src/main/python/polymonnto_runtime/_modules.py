"""The module search path of a script.

Nothing is imported here before it is needed: ``os`` alone takes a tenth of the start of Python.
"""
import posix
import sys


class _NativeExtensions:
    """Looks last, and says why a module that is there cannot be imported."""

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
        return None


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
    if _NativeExtensions not in sys.meta_path:
        sys.meta_path.append(_NativeExtensions)


def _add_venv(venv):
    import glob
    import os
    import site
    folders = sorted(glob.glob(os.path.join(glob.escape(venv), 'lib', 'python*', 'site-packages')))
    folders += glob.glob(os.path.join(glob.escape(venv), 'Lib', 'site-packages'))
    for folder in folders or [venv]:
        site.addsitedir(folder)

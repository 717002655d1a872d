"""Reads modules without running them and lists what will not work in PolymoNNto, and why: ``polymonnto check``."""

import os
import sys

from polymonnto_check._module import LocalModules, ModuleCheck
from polymonnto_check._packages import Packages

_SKIPPED = {'__pycache__', 'node_modules', 'site-packages'}


def python_files(folder):
    """The .py files of a folder and those below it, sorted; hidden folders and virtual environments are left out."""
    found = []
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(
            name for name in folders
            if not name.startswith('.') and name not in _SKIPPED
            and not os.path.exists(os.path.join(here, name, 'pyvenv.cfg')))
        found += [os.path.join(here, name) for name in files if name.endswith('.py')]
    return sorted(os.path.normpath(file) for file in found)


def check(path, packages, further=()):
    """Check a file or folder.

    Parameters
    ----------
    path : str
        The file or folder.
    packages : str
        Folder of PolymoNNto's own packages.
    further : sequence of str
        More folders with modules of the project.

    Returns
    -------
    list of (str, list of Finding)
        Each file with what was found in it, sorted by file, line and column.
    """
    files = python_files(path) if os.path.isdir(path) else [path]
    root = os.path.abspath(path if os.path.isdir(path) else os.path.dirname(os.path.abspath(path)))
    local = LocalModules(root, [os.path.abspath(folder) for folder in further])
    known = Packages(packages)
    return [(file, ModuleCheck(os.path.abspath(file), known, local).run()) for file in files]


def main(path, further, venv):
    """Print what will not work in a file or folder.

    Returns
    -------
    int
        0 if nothing was found, 1 if something was, 2 if there is nothing to read.
    """
    import polymonnto_runtime
    from polymonnto_runtime import _modules
    packages = polymonnto_runtime.PACKAGES[:-1]
    _modules.set_search_path([], venv, packages)
    checked = check(path, packages, further)
    if not checked:
        print(f"polymonnto check: there is no .py file in '{path}'", file=sys.stderr)
        return 2
    for file, findings in checked:
        for finding in findings:
            print(f'{file}:{finding.line}:{finding.column}: {finding.message}')
            if finding.text:
                print(f'    {finding.text}')
    count = sum(len(findings) for _, findings in checked)
    wrong = sum(1 for _, findings in checked if findings)
    if not count:
        print(f'Nothing found in {_number(len(checked), "file")}.')
        return 0
    print(f'{_number(count, "finding")} in {wrong} of {_number(len(checked), "file")}.')
    return 1


def _number(count, noun):
    return f'{count} {noun}' + ('' if count == 1 else 's')

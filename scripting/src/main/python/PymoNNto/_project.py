"""The folders of the project that a script belongs to."""

import os
import sys


def _project_folder():
    folder = os.getcwd()
    while True:
        if os.path.isdir(os.path.join(folder, 'Data')):
            return folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def get_root_folder():
    """Return the nearest folder above the working directory that holds ``Data``, else the working directory."""
    return _project_folder() or os.getcwd()


def get_data_folder():
    """Return the project's ``Data`` folder; it is created if there is none."""
    folder = os.path.join(get_root_folder(), 'Data')
    os.makedirs(folder, exist_ok=True)
    return folder


def create_folder_if_not_exist(folder):
    """Create a folder, unless it is there already."""
    os.makedirs(folder, exist_ok=True)


def add_project_root_path():
    """Let modules be imported from the project's root folder."""
    folder = _project_folder()
    if folder is not None and folder not in sys.path:
        sys.path.append(folder)

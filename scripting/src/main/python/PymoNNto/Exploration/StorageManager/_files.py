"""Archives and settings of a project."""

import os

from PymoNNto._project import get_root_folder


def pack(folder, archive, skipped=()):
    """Write the files of a folder, except archives and folders with some names, into a zip file."""
    import zipfile
    with zipfile.ZipFile(archive, 'w', zipfile.ZIP_DEFLATED) as target:
        for parent, folders, files in os.walk(folder):
            folders[:] = sorted(each for each in folders if each not in skipped)
            for file in sorted(files):
                if not file.endswith('.zip'):
                    path = os.path.join(parent, file)
                    target.write(path, os.path.relpath(path, folder))


def zipDir(dirPath, zipPath, filter=()):
    """Write the files of a folder into a zip file, except those with a text of the filter in their names or folders."""
    import logging
    import zipfile
    with zipfile.ZipFile(zipPath, 'w') as target:
        for parent, _, files in os.walk(dirPath):
            for file in files:
                path = os.path.join(parent, file)
                wanted = not any(text in parent or text in file + '\\' for text in filter)
                if wanted and os.path.abspath(path) != os.path.abspath(zipPath):
                    logging.getLogger('PymoNNto').info('packed %s', path)
                    target.write(path, path[len(dirPath):])


def get_settings(section):
    """Return the settings of a section of ``Data/settings.ini`` by their lower-case names; none if there is no file.

    Values are Python's literals: numbers, texts in quotes, lists and so on. Others are left out with a warning.
    """
    from ast import literal_eval
    from configparser import ConfigParser
    path = os.path.join(get_root_folder(), 'Data', 'settings.ini')
    parser = ConfigParser(interpolation=None)
    parser.read(path)
    result = {}
    for option in parser.options(section) if parser.has_section(section) else ():
        text = parser.get(section, option)
        try:
            result[option] = literal_eval(text)
        except (ValueError, SyntaxError):
            import warnings
            warnings.warn(f'{option} of [{section}] in {path} is no literal and is left out: {text}', stacklevel=2)
    return result

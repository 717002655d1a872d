"""Storage of parameters, arrays, objects and pictures of the runs of a script in folders of their own."""

import os

import numpy as np

from PymoNNto._project import (  # noqa: F401  (scripts use the names of this module)
    add_project_root_path, create_folder_if_not_exist, get_data_folder, get_root_folder,
)
from PymoNNto.Exploration.StorageManager._files import get_settings, zipDir  # noqa: F401
from PymoNNto.Exploration.StorageManager._group import StorageManagerGroup, load_datapoints  # noqa: F401


class StorageManager:
    """A new folder ``Data/StorageManager/<main_folder_name>/<folder_name>/`` for the results of one run.

    main_folder_name -- a name, or a dictionary of parameters whose keys and values make up the name
    folder_name -- by default the same
    random_nr -- True adds a random number (not one of NumPy's) to the name of the folder, a number is added as it is
    print_msg -- print the path of a new folder
    add_new_when_exists -- if the folder exists, make another one with ``_0``, ``_1`` and so on at its end; else use it
    last -- if the folder exists and add_new_when_exists is False, use the one with the highest number
    data_folder -- instead of the project's ``Data``
    use_evolution_path -- in a run of an evolution use the folder of the individual
    """

    def __init__(
        self, main_folder_name, folder_name=None, random_nr=False, print_msg=True, add_new_when_exists=True,
        data_folder=None, use_evolution_path=True, last=False,
    ):
        if use_evolution_path:
            from PymoNNto.Exploration.Evolution.Interface_Functions import get_evo_id, get_evo_name, get_gene_file
            name, number = get_evo_name(), get_evo_id()
            if name is not None and number is not None:
                main_folder_name, folder_name, random_nr = name, get_gene_file(name, number), False
        if isinstance(main_folder_name, dict):
            main_folder_name = self.dict_to_folder_name(main_folder_name)
        main = f'{data_folder or get_data_folder()}/StorageManager/{main_folder_name}/'
        os.makedirs(main, exist_ok=True)
        name = main_folder_name if folder_name is None else folder_name
        if random_nr is True:
            from random import SystemRandom
            random_nr = SystemRandom().randrange(10000)
        if random_nr is not False and random_nr is not None:
            name += str(random_nr)
        self.folder_name, is_new = self._make(main, name, add_new_when_exists, last)
        self._use(main + self.folder_name + '/')
        if is_new:
            if print_msg:
                print(self.absolute_path)
            from time import time
            self.save_param('time', time())

    @staticmethod
    def _make(main, name, add_new_when_exists, last):
        """Make the folder, unless one that exists is wanted; return its name and whether it is new."""
        chosen, count = name, 0
        while True:
            following = f'{name}_{count}'
            if last and not add_new_when_exists and os.path.isdir(main + following):
                chosen = following
            else:
                try:
                    os.mkdir(main + chosen)  # also tells apart runs that start at the same time
                    return chosen, True
                except FileExistsError:
                    if not add_new_when_exists:
                        return chosen, False
                chosen = following
            count += 1

    def _use(self, folder):
        self.absolute_path = folder
        self.config_file_name = 'config.ini'
        self.config = None
        self.frame_counter = {}

    def get_path(self):
        """Return the folder, with a slash at its end."""
        return self.absolute_path

    def dict_to_folder_name(self, dict):
        """Return ``key=value_key=value``."""
        return '_'.join(f'{key}={value}'.replace(' ', '') for key, value in dict.items())

    def _file(self, name):
        path = self.absolute_path + name
        os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
        return path

    def init_config(self):
        """Read the parameters, if they were not read before."""
        if self.config is None:
            from PymoNNto.Exploration.StorageManager._parameters import Parameters
            self.config = Parameters(self.absolute_path + self.config_file_name)
        return self.config

    def save_param(self, key, value, section='Parameters'):
        """Store a parameter as text; ``%`` becomes ``percent``."""
        self.init_config().set(section, key, str(value).replace('%', 'percent'))

    def save_param_dict(self, d, section='Parameters'):
        """Store parameters by their keys."""
        for key, value in d.items():
            self.save_param(key, value, section)

    def load_param(self, key, section='Parameters', default=None, return_string=False):
        """Return a parameter: True, False, a float if it has a point, an int, or else the text."""
        from PymoNNto.Exploration.StorageManager._parameters import value_of
        text = self.init_config().get(section, key)
        if text is None:
            return default
        return text if return_string else value_of(text)

    def load_param_list(self, keys, section='Parameters', return_dict=False, default=None, return_string=False):
        """Return parameters in a list, or by their keys."""
        values = [self.load_param(key, section, default, return_string) for key in keys]
        return dict(zip(keys, values)) if return_dict else values

    def get_all_params(self, section='Parameters'):
        """Return the keys of all parameters."""
        return dict.fromkeys(self.init_config().keys(section)).keys()

    def save_recorder(self, tag, recorder, keys=()):
        """Store recorded variables, all or some, as arrays named after the tag and the variable."""
        if isinstance(keys, str):
            keys = [keys]
        variables = recorder.variables
        for key in keys or variables:
            self.save_np(tag + key, np.array(variables[key]))

    def save_np(self, key, obj):
        """Store an array in ``<key>.npy``."""
        np.save(self._file(key + '.npy'), obj)

    def load_np(self, key):
        """Return a stored array."""
        return np.load(self.absolute_path + key + '.npy')

    def save_obj(self, key, obj):
        """Store an object with pickle in ``<key>.obj``."""
        import pickle
        with open(self._file(key + '.obj'), 'wb') as file:
            pickle.dump(obj, file)

    def load_obj(self, key):
        """Return a stored object. Like all pickles, a file can run code: load only your own."""
        import pickle
        with open(self.absolute_path + key + '.obj', 'rb') as file:
            return pickle.load(file)

    def has_obj(self, key):
        """Return whether an object was stored."""
        return os.path.isfile(self.absolute_path + key + '.obj')

    def save_str(self, key, string):
        """Store a text in ``<key>.txt``."""
        with open(self._file(key + '.txt'), 'w') as file:
            file.write(string)

    def load_str(self, key):
        """Return a stored text."""
        with open(self.absolute_path + key + '.txt') as file:
            return file.read()

    def get_next_frame_name(self, key):
        """Return the path of the next picture: ``<key>0.png``, ``<key>1.png`` and so on."""
        number = self.frame_counter.get(key, 0)
        self.frame_counter[key] = number + 1
        return f'{self.absolute_path}{key}{number}.png'

    def save_frame(self, image, key):
        """Store a picture with values of 0 to 255: (height x width) gray, or (height x width x 3 or 4) colors."""
        from matplotlib.image import imsave
        pixels = np.asarray(image).astype(np.uint8)
        gray = {'cmap': 'gray', 'vmin': 0, 'vmax': 255} if pixels.ndim == 2 else {}
        self._file('')
        imsave(self.get_next_frame_name(key), pixels, **gray)

    def render_video(self, key, delete_images, reset_frame_counter=True):
        """Make ``<key>.mp4`` of the stored pictures with the program ffmpeg."""
        import shutil
        import subprocess
        program = shutil.which('ffmpeg')
        if program is None:
            raise FileNotFoundError('render_video needs the program ffmpeg, which was not found on the PATH')
        subprocess.run([
            program, '-y', '-loglevel', 'error', '-i', f'{self.absolute_path}{key}%d.png', '-c:v', 'libx264', '-preset',
            'slow', '-pix_fmt', 'yuv420p', '-vf', 'scale=trunc(iw/2)*2:trunc(ih/2)*2', f'{self.absolute_path}{key}.mp4',
        ], check=True)
        if delete_images:
            for file in os.listdir(self.absolute_path):
                if file.startswith(key) and file.endswith('.png') and file[len(key):-4].isdigit():
                    os.remove(self.absolute_path + file)
        if reset_frame_counter:
            self.frame_counter[key] = 0

    def backup(self, file_or_folder):
        """Copy a file or folder into this folder."""
        import shutil
        source = file_or_folder.replace('\\', '/').rstrip('/')
        target = self._file(source.split('/')[-1])
        if os.path.isdir(source):
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copy(source, target)

    def backup_execued_file(self):
        """Copy the script that runs into this folder."""
        import sys
        self.backup(sys.argv[0])

    backup_executed_file = backup_execued_file

    def copy_project_files(self, base_folder=None):
        """Pack the files of the project, or of another folder, into ``backup.zip``, without data and history."""
        from PymoNNto.Exploration.StorageManager._files import pack
        pack(base_folder or get_root_folder(), self._file('backup.zip'), skipped=('Data', '.git', '.idea', '__pycache__'))


class SimpleStorageManager(StorageManager):
    """A storage manager of a folder that is given; it is made when something is stored."""

    def __init__(self, folder):
        folder = str(folder)
        self._use(folder if folder.endswith('/') else folder + '/')
        self.folder_name = os.path.basename(folder.rstrip('/'))

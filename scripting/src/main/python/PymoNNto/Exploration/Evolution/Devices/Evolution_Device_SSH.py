"""Individuals on other machines."""

import os

import java

from PymoNNto.Exploration.Evolution import _slaves
from PymoNNto.Exploration.Evolution.Devices.Evolution_Device import Evolution_Device
from PymoNNto.Exploration.Evolution.Interface_Functions import get_gene_file
from PymoNNto._project import get_root_folder

_RemoteShell = java.type('org.polymonnto.evolution.RemoteShell')
_RESULT = '#polymonnto result of '


class Evolution_Device_SSH(Evolution_Device):
    """Runs individuals on another machine, by the system's ssh with keys.

    The project, without ``Data``, is copied into a folder of the other machine's home folder that is called as the
    evolution is. The command ``polymonnto`` has to be on the search path there.
    """

    def __init__(self, device_string, parent):
        try:
            self._shell = _RemoteShell.parse(device_string)
        except BaseException as error:
            if (message := _slaves.engine_message(error)) is None:
                raise
            raise ValueError(f'Evolution({parent.name!r}): {message}') from None
        super().__init__(device_string, parent)

    def _command(self, *lines):
        import shutil
        ssh = shutil.which('ssh')
        if ssh is None:
            raise FileNotFoundError(f'{self.device_string!r} needs the program ssh, which was not found on the PATH')
        return list(self._shell.command(ssh, ' && '.join(lines)))

    def start(self):
        """Copy the project to the other machine, once for all devices with the same key."""
        if self.device_string in self.parent._copied:
            return
        import tempfile
        name = _RemoteShell.quote(self.parent.name)
        with tempfile.TemporaryDirectory() as folder:
            archive = os.path.join(folder, 'project.tar.gz')
            _pack(get_root_folder(), archive)
            command = self._command(f'mkdir -p {name}/Data', f'tar -xzf - -C {name}')
            self._start(self._make_job(command).withInput(archive))
            while not (taken := self._worker.take()).isPresent():
                self.parent._wait()
        outcome = taken.get()
        if outcome.exitCode() != 0:
            raise RuntimeError(
                f'Evolution({self.parent.name!r}) cannot copy the project to {self.device_string!r}: '
                f'exit code {outcome.exitCode()}\n{outcome.errors()}')
        self.parent._copied.add(self.device_string)

    def _job(self, individual):
        parent, quote = self.parent, _RemoteShell.quote
        folder = os.path.relpath(os.getcwd(), get_root_folder())
        result = f'Data/StorageManager/{parent.name}/{get_gene_file(parent.name, individual.id)}'
        seed = parent._seed_of(individual.id)
        run = _slaves.remote_command(parent.slave_file, self._arguments(individual), seed)
        return self._make_job(self._command(
            f'cd {quote(parent.name)}',
            f'root=$PWD && rm -rf {quote(result)} {quote(result)}_*',
            f'cd {quote(folder)}',
            # What the script stored is shown whether it ended well or not; its own exit code stays.
            f'{{ {" ".join(map(quote, run))}; code=$?; '
            f'for each in "$root"/{quote(result)}/config.ini "$root"/{quote(result)}_*/config.ini; do '
            f'if [ -f "$each" ]; then echo; echo {quote(_RESULT + parent.name)}; cat "$each"; fi; done; '
            'exit $code; }'))

    def _store(self, evo_id, outcome):
        from configparser import ConfigParser, Error
        for text in reversed(outcome.output().split(f'\n{_RESULT}{self.parent.name}\n')[1:]):
            parser = ConfigParser(interpolation=None)
            try:
                parser.read_string(text)
            except Error:
                continue
            if _slaves.number(parser.get('Parameters', 'score', fallback=None)) is not None:
                folder = self.parent.folder + get_gene_file(self.parent.name, evo_id)
                os.makedirs(folder, exist_ok=True)
                with open(folder + '/config.ini', 'w') as file:
                    file.write(text)
                return


def _pack(root, archive):
    """Write the files of a project into an archive, without data and history."""
    import tarfile
    skipped = {'Data', '.git', '.idea', '__pycache__'}

    def wanted(entry):
        return None if skipped & set(entry.name.split('/')) or entry.name.endswith('.zip') else entry

    with tarfile.open(archive, 'w:gz') as target:
        target.add(root, arcname='.', filter=wanted)

"""Evolution of the genes of a script; the engine keeps the population and runs the processes."""

import os.path  # noqa: F401  (scripts use the names of this module)

import java

from PymoNNto import *  # noqa: F401,F403  (as above)
from PymoNNto._project import get_data_folder
from PymoNNto.Exploration.Evolution import _slaves
from PymoNNto.Exploration.Evolution.Breed_And_Selection_Module import *  # noqa: F401,F403
from PymoNNto.Exploration.Evolution.Breed_And_Selection_Module import Default_Breed_And_Select
from PymoNNto.Exploration.Evolution.Devices.Evolution_Device_Multi_Thread import Evolution_Device_Multi_Thread
from PymoNNto.Exploration.Evolution.Devices.Evolution_Device_Single_Thread import Evolution_Device_Single_Thread
from PymoNNto.Exploration.Evolution.Evolution_Individual import Evolution_individual, find_individual  # noqa: F401
from PymoNNto.Exploration.Evolution.Interface_Functions import *  # noqa: F401,F403
from PymoNNto.Exploration.Evolution.SSH_Functions import is_invalid_evo_name
from PymoNNto.Exploration.StorageManager.StorageManager import *  # noqa: F401,F403

_Population = java.type('org.polymonnto.evolution.Population')
_Workers = java.type('org.polymonnto.evolution.Workers')
_Seeds = java.type('org.polymonnto.evolution.Seeds')

_POLL_MILLISECONDS = 50
_OUTPUT_SHOWN = 4000


def _log():
    import logging
    return logging.getLogger('PymoNNto')


class _People:
    """A list of the population, which can be replaced and changed."""

    def __init__(self, name):
        self._get = name
        self._set = f'set{name.capitalize()}'

    def __get__(self, evolution, owner=None):
        return self if evolution is None else getattr(evolution._population, self._get)()

    def __set__(self, evolution, individuals):
        getattr(evolution._population, self._set)(list(individuals))


class Evolution:
    """Runs a script again and again to find the genes that give it the highest score.

    Each individual is a process ``polymonnto run slave_file __evo_name__=... __evo_id__=... gene=...``, which calls
    ``set_score``. Its results are in ``Data/StorageManager/<name>/<name> id<id>/``; the error output of one that fails
    is in ``<name> id<id> error.txt`` beside them.

    Parameters
    ----------
    name : str
        A folder of this name is made; without dots, slashes and spaces.
    slave_file : str
        The script, from the working directory.
    individual_count : int
        Individuals of a generation.
    mutation : float
        Standard deviation of a gene of a child, as a part of the gene.
    death_rate : float
        The part of a generation, 0 to 1, that has no children and dies.
    devices : dict
        How many processes run side by side where: ``'single_thread'`` (always one at a time), ``'multi_thread'`` or
        ``'ssh user@host'`` with an optional ``-p port``.
    constraints : list of str
        Expressions of the genes that are true for each child, such as ``'b >= a'``.
    start_genomes : list of dict
        The first individuals. Their genes are those of all individuals.
    inactive_genome_info : dict
        Further values that all individuals get, which do not change.
    breed_and_select_module : type
        ``Default_Breed_And_Select`` or a subclass.
    additional_evo_params : dict
        Parameters of that class; and ``'generations'``: after how many of them the evolution ends (never without it).

    Raises
    ------
    ValueError
        If the name, a device or the genomes are no good.

    Attributes
    ----------
    non_scored_individuals, running_individuals, scored_individuals, failed_individuals : list of Evolution_individual
        The present generation. An individual fails if it gets no score twice.
    Breed_And_Select : Default_Breed_And_Select
        With the number of the ``generation``, from 1.
    active : bool
        Whether it is running.
    """

    non_scored_individuals = _People('waiting')
    running_individuals = _People('running')
    scored_individuals = _People('scored')
    failed_individuals = _People('failed')

    def __init__(
        self, name, slave_file, individual_count=10, mutation=0.4, death_rate=0.5, devices={'single_thread': 1},
        constraints=[], start_genomes=[], inactive_genome_info={}, breed_and_select_module=Default_Breed_And_Select,
        additional_evo_params={},
    ):
        if is_invalid_evo_name(name):
            raise ValueError(
                f'Evolution({name!r}): the name is that of a folder of its own, so it has no dots, slashes and spaces '
                'and is none of the folders that users have, such as Documents')
        if not start_genomes:
            raise ValueError(
                f"Evolution({name!r}) needs start_genomes, a list with a dictionary such as {{'a': 1.0, 'b': 2.0}}")
        if not os.path.isfile(slave_file):
            import warnings
            warnings.warn(f'Evolution({name!r}): there is no file {slave_file!r} in {os.getcwd()}', stacklevel=2)
        self.name = name
        self.slave_file = slave_file
        self.start_genomes = [
            {key: value for key, value in genome.items() if key not in ('generation', 'score', 'id')}
            for genome in start_genomes]
        self.gene_keys = list(self.start_genomes[0])
        self.inactive_genome_info = inactive_genome_info
        self.id_counter = 0
        self.active = False
        self.ui = None
        self.devices = []
        self._generations = additional_evo_params.get('generations')
        self._population = _Population(lambda individual: int(individual.id))
        self._workers = _Workers()
        self._one_at_a_time = None
        self._copied = set()
        self._last_failure = ''
        self.Breed_And_Select = breed_and_select_module(
            self, death_rate=death_rate, mutation=mutation, individual_count=individual_count, constraints=constraints,
            additional_evo_params=additional_evo_params)
        first = self.Breed_And_Select.breed([Evolution_individual(genome=genome) for genome in self.start_genomes])
        for individual in first:
            individual.id = self.get_individual_id()
        self.non_scored_individuals = first
        for device_string, number_of_threads in devices.items():
            self.add_devices(device_string, number_of_threads)
        for device in self.devices:
            device.initialize()

    @property
    def folder(self):
        """The folder of all results, with a slash at its end."""
        return f'{get_data_folder()}/StorageManager/{self.name}/'

    def get_individual_id(self):
        """Return a number that no individual has had."""
        self.id_counter += 1
        return self.id_counter - 1

    def add_device(self, device_string):
        """Let one more process run at a time."""
        if device_string == 'single_thread':
            device = Evolution_Device_Single_Thread(device_string, self)
        elif device_string == 'multi_thread':
            device = Evolution_Device_Multi_Thread(device_string, self)
        elif device_string.split()[:1] == ['ssh']:
            from PymoNNto.Exploration.Evolution.Devices.Evolution_Device_SSH import Evolution_Device_SSH
            device = Evolution_Device_SSH(device_string, self)
        else:
            raise ValueError(
                f"Evolution({self.name!r}): there is no device {device_string!r}, but 'single_thread', 'multi_thread' "
                "and 'ssh user@host'")
        self.devices.append(device)

    def add_devices(self, device_string, number_of_threads):
        """Let more processes run at a time."""
        for _ in range(number_of_threads):
            self.add_device(device_string)
        if number_of_threads > 0:
            self.devices[-1].initialize_device_group()

    def _worker_of(self, device_string):
        if device_string != 'single_thread':
            return self._workers.add()
        if self._one_at_a_time is None:
            self._one_at_a_time = self._workers.add()
        return self._one_at_a_time

    def _seed_of(self, evo_id):
        import polymonnto_runtime
        return None if polymonnto_runtime.seed is None else _Seeds.of(polymonnto_runtime.seed, int(evo_id))

    def _wait(self):
        self._workers.awaitEnd(_POLL_MILLISECONDS)

    def iteration(self):
        """Let each device take a result and start the next individual."""
        for device in self.devices:
            device.main_loop_update()

    def get_next_individual(self):
        """Return the next individual, which is running from now on; None if none waits."""
        waiting = self.non_scored_individuals
        if len(waiting) > 0 and waiting[0].id is None:
            waiting[0].id = self.get_individual_id()
        return self._population.next().orElse(None)

    def new_score_event(self, evo_id, score):
        """Take the score of an individual that is running."""
        individual = find_individual(evo_id, self.running_individuals)
        if individual is None:
            _log().warning('%s: individual %s has the score %s, but is not running', self.name, evo_id, score)
            return
        individual.score = score
        self._population.score(int(evo_id))
        _log().info('%s: individual %s has the score %s', self.name, evo_id, score)
        self._after_individual()

    def error_event(self, evo_id, message, terminate=False):
        """Take down that an individual got no score; it is run once more.

        Raises
        ------
        RuntimeError
            If the evolution is to be terminated, or if no individual of the generation got a score.
        """
        if terminate:
            raise RuntimeError(f'Evolution({self.name!r}): individual {evo_id}: {message}')
        again = self._population.fail(int(evo_id))
        self._last_failure = f'individual {evo_id}: {message}'
        _log().warning('%s: %s\n(%s)', self.name, self._last_failure, 'it is run again' if again else 'it has failed')
        if not again:
            self._after_individual()

    def _log_output(self, evo_id, output, errors, failed):
        for line in output.splitlines():
            _log().info('%s id%s: %s', self.name, evo_id, line)
        if failed:
            os.makedirs(self.folder, exist_ok=True)
            with open(f'{self.folder}{get_gene_file(self.name, evo_id)} error.txt', 'w') as file:
                file.write(errors)
        elif errors:
            _log().info('%s id%s: %s', self.name, evo_id, errors)

    def _after_individual(self):
        if self._population.isFinished():
            scores = [individual.score for individual in self.scored_individuals]
            generation = self.Breed_And_Select.generation
            failed = len(self.failed_individuals)
            if not scores:
                self.stop()
                raise RuntimeError(
                    f'Evolution({self.name!r}): all {failed} individuals of generation {generation} have failed; the '
                    f'last was {self._last_failure[-_OUTPUT_SHOWN:]}')
            print(
                f'generation {generation}: best score {max(scores):.6g}, mean {sum(scores) / len(scores):.6g}'
                + (f', {failed} failed' if failed else ''), flush=True)
            if self._generations is not None and generation >= self._generations:
                self.active = False
                return
        self.Breed_And_Select.update_population()

    def start_generation(self, individuals):
        """Replace the population by a new generation; individuals that have a score already are not run."""
        kept = [each for each in individuals if each.score is not None]
        if len(kept) == len(individuals):
            kept = []
        self._population.start([each for each in individuals if each not in kept])
        self.scored_individuals = kept
        if kept:
            from PymoNNto.Exploration.Evolution._resuming import store
            for individual in kept:
                store(self, individual)

    def _run_evo(self, ui=True):
        if ui:
            _log().info('%s runs without a window: there is no live view of evolutions', self.name)
        os.makedirs(self.folder, exist_ok=True)
        self.active = True
        try:
            for device in self.devices:
                device.start()
            while self.active:
                for device in self.devices:
                    device.poll()
                if self.active:
                    self._wait()
        finally:
            self.stop()

    def start(self, ui=True):
        """Run the evolution, until it is stopped; return False if there are results of this name already.

        Raises
        ------
        RuntimeError
            If no individual of a generation gets a score.
        """
        if os.path.isdir(self.folder):
            import warnings
            warnings.warn(
                f'{self.folder} exists already: remove it, or call continue_evolution() instead of start()',
                stacklevel=2)
            return False
        self._run_evo(ui)
        return True

    def continue_evolution(self, ui=True):
        """Go on after the last generation of which all scores were stored."""
        self.load_state()
        if self._generations is None or self.Breed_And_Select.generation <= self._generations:
            self._run_evo(ui)

    def load_state(self):
        """Make the last generation whose scores are all stored the present one, and breed the next one."""
        from PymoNNto.Exploration.Evolution._resuming import load
        load(self)

    def stop(self):
        """End all processes; the individuals that were running wait again. All scores so far are stored."""
        self.active = False
        for device in self.devices:
            device.stop()
        self._workers.endAll()
        self._population.release()

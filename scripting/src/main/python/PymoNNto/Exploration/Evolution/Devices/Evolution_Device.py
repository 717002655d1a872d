"""What all devices have in common."""

import os

import java

from PymoNNto.Exploration.Evolution import _slaves
from PymoNNto.Exploration.Evolution.Interface_Functions import get_gene_file

_Job = java.type('org.polymonnto.evolution.Job')


class Evolution_Device:
    """Runs one individual at a time, in a process of its own.

    Parameters
    ----------
    device_string : str
        Its key in the ``devices`` of the evolution.
    parent : Evolution
    """

    def __init__(self, device_string, parent):
        self.device_string = device_string
        self.parent = parent
        self.current_individual = None
        self._worker = parent._worker_of(device_string)

    def initialize_device_group(self):
        """Called once for all devices with the same key, before ``initialize``."""

    def initialize(self):
        """Called when the evolution is made."""

    def start(self):
        """Called when the evolution starts."""

    def stop(self):
        """End what is running; it will be run again."""
        self.current_individual = None
        self._worker.close()

    def main_loop_update(self):
        """Take the result of a process that has ended, and start one for the next individual if there is none."""
        self._collect()
        self._begin()

    def poll(self):
        """Take the result of a process that has ended; if the evolution goes on, start one for the next individual."""
        self._collect()
        if self.parent.active:
            self._begin()

    def _begin(self):
        if self.current_individual is not None or self._worker.isBusy():
            return
        individual = self.parent.get_next_individual()
        if individual is not None:
            self.current_individual = individual
            self._start(self._job(individual))

    def _start(self, job):
        try:
            self._worker.start(job)
        except BaseException as error:
            if (message := _slaves.engine_message(error)) is None:
                raise
            where = f'Evolution({self.parent.name!r}) on {self.device_string!r}'
            raise RuntimeError(f'{where}: {message}') from None

    def _make_job(self, command):
        return _Job.of(command, os.getcwd(), dict(os.environ))

    def _arguments(self, individual):
        parent = self.parent
        return _slaves.arguments(
            parent.name, individual.id, parent.Breed_And_Select.generation, individual.genome,
            parent.inactive_genome_info)

    def _job(self, individual):
        parent = self.parent
        return self._make_job(
            _slaves.local_command(parent.slave_file, self._arguments(individual), parent._seed_of(individual.id)))

    def _collect(self):
        if self.current_individual is None:
            return
        outcome = self._worker.take().orElse(None)
        if outcome is not None:
            evo_id, self.current_individual = self.current_individual.id, None
            self._store(evo_id, outcome)
            self.score_processing(evo_id, outcome)

    def _store(self, evo_id, outcome):
        """Bring the results of a process to where the evolution reads them."""

    def score_processing(self, evo_id, outcome=None):
        """Tell the evolution the score that an individual has stored, or that it has none."""
        score = self.get_score(self.parent.name, evo_id)
        failed = outcome is not None and outcome.exitCode() != 0
        errors = '' if outcome is None else outcome.errors()
        if outcome is not None:
            self.parent._log_output(evo_id, outcome.output(), errors, failed or score is None)
        if score is not None:
            self.parent.new_score_event(evo_id, score)
            return
        message = 'it stored no score' + (f' and ended with exit code {outcome.exitCode()}' if failed else '')
        self.parent.error_event(evo_id, f'{message}\n{errors}'.strip())

    def get_score(self, evo_name, evo_id):
        """Return the score that an individual has stored; None if there is none."""
        return _slaves.stored_score(self.parent.folder + get_gene_file(evo_name, evo_id))

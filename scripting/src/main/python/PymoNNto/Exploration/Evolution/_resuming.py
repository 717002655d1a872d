"""Results of individuals in folders: written for those that are not run again, and read to go on after a break."""

import logging

from PymoNNto.Exploration.Evolution import _slaves
from PymoNNto.Exploration.Evolution.Evolution_Individual import Evolution_individual
from PymoNNto.Exploration.Evolution.Interface_Functions import get_gene_file
from PymoNNto.Exploration.StorageManager.StorageManager import StorageManager, StorageManagerGroup


def store(evolution, individual):
    """Store the score that an individual has from an earlier generation, as its script would."""
    manager = StorageManager(
        evolution.name, get_gene_file(evolution.name, individual.id), print_msg=False, add_new_when_exists=False,
        use_evolution_path=False)
    manager.save_param_dict({
        'score': individual.score, 'evo_name': evolution.name, 'id': individual.id,
        'generation': evolution.Breed_And_Select.generation, **individual.genome, **evolution.inactive_genome_info,
    })


def _stored(evolution, manager):
    """Return the generation and the individual of a folder; None for what was not stored."""
    generation = _slaves.number(manager.load_param('generation', return_string=True))
    number = _slaves.number(manager.load_param('id', return_string=True))
    score = _slaves.number(manager.load_param('score', return_string=True))
    genome = {key: manager.load_param(key) for key in evolution.gene_keys}
    if generation is None or number is None:
        return None, None
    if score is None or None in genome.values():
        return int(generation), Evolution_individual(None, id=int(number))
    for key, value in genome.items():
        if isinstance(value, str) and _slaves.number(value) is not None:
            genome[key] = _slaves.number(value)
    return int(generation), Evolution_individual(genome, id=int(number), score=score)


def load(evolution):
    """Make the last complete generation of the stored results the present one, and breed the next one.

    A generation is complete if it has as many scores as individuals, or if there is a later one. Of several runs of a
    generation the last one counts. Without a complete generation the first one is run again.
    """
    rules = evolution.Breed_And_Select
    generations = {}
    highest = -1
    for manager in StorageManagerGroup(evolution.name):
        generation, individual = _stored(evolution, manager)
        if individual is not None:
            highest = max(highest, individual.id)
            generations.setdefault(generation, []).append(individual)
    evolution.id_counter = max(evolution.id_counter, highest + 1)
    latest = max(generations, default=0)
    for generation in sorted(generations, reverse=True):
        scored = sorted((each for each in generations[generation] if each.genome is not None), key=lambda each: each.id)
        if scored and (generation < latest or len(scored) >= rules.individual_count):
            evolution._population.start([])
            evolution.scored_individuals = scored[-rules.individual_count:]
            rules.generation = generation
            logging.getLogger('PymoNNto').info(
                'Continuing %s at generation %d with genomes %s', evolution.name, generation,
                evolution.scored_individuals)
            rules.update_population()
            return
    if generations:
        for individual in evolution.non_scored_individuals:
            individual.id = evolution.get_individual_id()

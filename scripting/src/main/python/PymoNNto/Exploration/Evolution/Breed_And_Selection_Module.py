"""Who lives on, who has children, and what the children are; the algorithms are the engine's."""

import random  # noqa: F401  (scripts use the names of this module)

import java
import numpy as np

from PymoNNto.Exploration.Evolution.Evolution_Individual import *  # noqa: F401,F403
from PymoNNto.Exploration.Evolution.Evolution_Individual import Evolution_individual
from PymoNNto.Exploration.Evolution.Interface_Functions import *  # noqa: F401,F403
from PymoNNto.Exploration.Evolution._slaves import engine_message

_Selection = java.type('org.polymonnto.evolution.Selection')
_MateChances = java.type('org.polymonnto.evolution.MateChances')
_Breeding = java.type('org.polymonnto.evolution.Breeding')
_NAN = float('nan')


def _numbers(values):
    return [_NAN if value is None else float(value) for value in values]


def _gene(value):
    """Return a number as a float, which is mutated, and other values as they are."""
    return float(value) if isinstance(value, (int, float, np.number)) and not isinstance(value, bool) else value


class Default_Breed_And_Select:
    """The rules of an evolution; a subclass may replace each of its methods.

    Parameters
    ----------
    parent : Evolution
        Its lists ``scored_individuals``, ``running_individuals`` and ``non_scored_individuals`` are the population.
    death_rate : float
        The part of a generation, 0 to 1, that dies; at least one individual lives on.
    mutation : float
        Standard deviation of a gene of a child, as a part of the absolute value of the gene; 0 or more.
    individual_count : int
        Individuals of a generation.
    constraints : list of str
        Python expressions of the genes that are true for every child.
    additional_evo_params : dict
        ``'no_high_risk_inds'`` (True): running means of scores say who has children, else all survivors are equal.
        ``'re_eval_inds'`` (True): survivors are run again, else they keep their scores.
    """

    def __init__(self, parent, death_rate, mutation, individual_count, constraints, additional_evo_params={}):
        self.parent = parent
        self.death_rate = death_rate
        self.mutation = mutation
        self.individual_count = individual_count
        self.generation = 1
        self.constraints = constraints
        self.avoid_high_risk_high_reward_individuals = additional_evo_params.get('no_high_risk_inds', True)
        self.re_evaluate_genomes = additional_evo_params.get('re_eval_inds', True)

    def natural_selection(self, individuals):
        """Return the individuals that live on, the highest score first."""
        try:
            alive = _Selection.survivors(_numbers(each.score for each in individuals), self.death_rate)
        except BaseException as error:
            if (message := engine_message(error)) is None:
                raise
            raise ValueError(message) from None
        return [individuals[at] for at in alive]

    def generate_new_generation(self, old_individuals):
        """Return the individuals that live on and their children, all with new numbers."""
        population = self.breed(self.natural_selection(old_individuals))
        self.generation += 1
        for individual in population:
            individual.id = self.parent.get_individual_id()
        return population

    def update_population(self):
        """Start the next generation when all individuals have been run; called after each of them."""
        parent = self.parent
        if len(parent.non_scored_individuals) == 0 and len(parent.running_individuals) == 0:
            parent.start_generation(self.generate_new_generation(parent.scored_individuals))

    def get_offspring(self, ind1, ind2):
        """Return a child of two parents that fulfils the constraints; it has the genes that both have.

        Raises
        ------
        ValueError
            If a great many children in turn do not fulfil the constraints.
        """
        keys = [key for key in ind1.genome if key in ind2.genome]

        def is_allowed(values):
            return Evolution_individual(dict(zip(keys, values))).is_valid_genome(self.constraints)

        try:
            values = _Breeding.child(
                np.random.mtrand._java, [_gene(ind1.genome[key]) for key in keys],
                [_gene(ind2.genome[key]) for key in keys], self.mutation, is_allowed)
        except BaseException as error:
            if (message := engine_message(error)) is None:
                raise
            raise ValueError(
                f'{message}: mutation={self.mutation}, constraints={self.constraints}, parents {ind1} and '
                f'{ind2}') from None
        return Evolution_individual(dict(zip(keys, values)))

    def breed(self, individuals):
        """Return copies of the individuals, and as many children of them as the generation lacks."""
        chances = [1.0] * len(individuals)
        if self.avoid_high_risk_high_reward_individuals:
            chances = list(_MateChances.after(
                _numbers(each.mate_chance for each in individuals), _numbers(each.score for each in individuals)))
            for individual, chance in zip(individuals, chances):
                individual.mate_chance = chance
        probabilities = _MateChances.probabilities(chances)
        result = []
        for individual in individuals:
            copy = individual.get_copy()
            if not self.re_evaluate_genomes:
                copy.score = individual.score
            result.append(copy)
        while len(result) < self.individual_count:
            parents = [individuals[_Breeding.parent(np.random.mtrand._java, probabilities)] for _ in range(2)]
            result.append(self.get_offspring(*parents))
        return result

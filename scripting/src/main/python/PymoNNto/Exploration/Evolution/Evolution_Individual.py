"""Individuals of an evolution: genomes with what is known of them."""

import numpy as np

_compiled = {}


def _code(constraint):
    if constraint not in _compiled:
        try:
            _compiled[constraint] = compile(constraint.strip(), f'<constraint {constraint}>', 'eval')
        except SyntaxError as error:
            raise ValueError(f"constraint {constraint!r} is no expression; write one such as 'b >= a'") from error
    return _compiled[constraint]


def find_individual(id, ind_list):
    """Return the individual with a number, or None."""
    return next((each for each in ind_list if each.id == id), None)


class Evolution_individual:
    """A genome, its score and how likely it has children.

    Attributes
    ----------
    genome : dict
        The values of the genes by their names; numbers are mutated, others are inherited as they are.
    id : int or None
        A number that no other individual of the evolution has.
    score : float or None
        Higher is better.
    mate_chance : float or None
        Running mean of the scores of this genome.
    """

    def __init__(self, genome, id=None, score=None, mate_chance=None):
        self.id = id
        self.genome = genome
        self.score = score
        self.mate_chance = mate_chance

    def get_copy(self):
        """Return a new individual with the same genome and mate chance."""
        return Evolution_individual(genome=self.genome.copy(), mate_chance=self.mate_chance)

    def is_valid_genome(self, constraints):
        """Return whether all constraints, Python expressions of the genes (and ``np``), are true.

        Raises
        ------
        ValueError
            If one cannot be evaluated.
        """
        if self.genome is None:
            return False
        for constraint in constraints:
            try:
                if not eval(_code(constraint), {'np': np, **self.genome}):
                    return False
            except (NameError, TypeError, ArithmeticError, AttributeError) as error:
                raise ValueError(
                    f'constraint {constraint!r} cannot be evaluated: {error}; the genes are {", ".join(self.genome)}'
                ) from error
        return True

    def has_genes(self, gene_keys):
        """Return whether the genome has all of these genes."""
        return all(key in self.genome for key in gene_keys)

    def has_compatible_genes(self, individual):
        """Return whether another individual has the same genes."""
        return individual.genome.keys() == self.genome.keys()

    def __str__(self):
        return str(self.genome)

    __repr__ = __str__

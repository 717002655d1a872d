"""What a script of an evolution imports: genes and scores. Running an evolution is not provided yet."""

from PymoNNto.Exploration.Evolution.Interface_Functions import *  # noqa: F401,F403  (scripts use these names)


class Evolution:
    """An evolution of genomes; it cannot be run yet.

    Raises
    ------
    NotImplementedError
        When it is made.
    """

    def __init__(self, name, *args, **kwargs):
        raise NotImplementedError(
            f'Evolution({name!r}): PolymoNNto does not run evolutions yet; get_gene, set_genome and set_score work, '
            'so a script can be run with one genome at a time')

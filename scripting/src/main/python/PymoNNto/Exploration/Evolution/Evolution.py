"""What a script of an evolution imports: genes and scores."""

from PymoNNto.Exploration.Evolution.Interface_Functions import *  # noqa: F401,F403  (scripts use these names)


class Evolution:
    """An evolution of genomes, which PolymoNNto does not provide.

    Raises
    ------
    RuntimeError
        When it is made.
    """

    def __init__(self, name, *args, **kwargs):
        raise RuntimeError(
            f'Evolution({name!r}) is not provided by PolymoNNto; get_gene, set_genome and set_score work, so a script '
            'can be run with one genome at a time')

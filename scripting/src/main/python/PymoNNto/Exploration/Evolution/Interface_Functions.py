"""Genes: values that a script gets from the evolution that runs it, or else their defaults.

An evolution starts a script as ``script.py __evo_name__="name" __evo_id__=7 __evo_generation__=2 gene="value" ...``.
"""

import os
import sys

_genome = {}
_run = {'__evo_name__': None, '__evo_id__': None, '__evo_generation__': None}
_listing = False


def update_evolution_parameters():
    """Read the genes and the name of the run from the command line."""
    global _listing
    for argument in sys.argv[1:]:
        if argument == '__get_gene_mode__':
            _listing = True
        key, equals, value = argument.partition('=')
        if not equals:
            continue
        if key in _run:
            _run[key] = value
        else:
            _genome[key] = value


def _of_run(key):
    if _run[key] is None:
        update_evolution_parameters()
    return _run[key]


def get_evo_name():
    """Return the name of the evolution that runs this script, or None."""
    return _of_run('__evo_name__')


def get_evo_id():
    """Return the number of the individual that this script is, or None."""
    return _of_run('__evo_id__')


def get_evo_generation():
    """Return the generation of the individual that this script is, or None."""
    return _of_run('__evo_generation__')


def is_evolution_mode():
    """Return whether an evolution runs this script."""
    return get_evo_name() is not None


def get_gene_mode():
    """Return whether the script only has to tell which genes it has."""
    return _listing


def get_genome():
    """Return all genes by their names."""
    if not _genome:
        update_evolution_parameters()
    return _genome


def set_genome(genome):
    """Replace all genes."""
    global _genome
    update_evolution_parameters()
    _genome = genome
    if _listing:
        print('#set_genome#')
        for key, value in genome.items():
            _list_gene(key, value)
        print('#genome_set#')


def get_gene(key, default):
    """Return the value of a gene; a number if the default is one."""
    genome = get_genome()
    if key not in genome:
        genome[key] = default
    if _listing:
        _list_gene(key, default)
    return cast_to_default(genome[key], default)


gene = get_gene


def _list_gene(key, default):
    print(f'#get_gene#{key}#{default}#{type(default)}#')


def cast_to_default(str_value, default):
    """Return the value as a float if the default is a number, else as it is."""
    return float(str_value) if isinstance(default, (int, float)) else str_value


def get_gene_file(evo_name, id=None):
    """Return the name of the folder in which an individual stores its results."""
    return f'{evo_name} id{id}'


def execute_local_file(
    file, evo_name, evo_id, evo_generation=0, genome={}, static_genome={}, get_gene_mode=False, get_output=False,
):
    """Run a script as an individual of an evolution; return its output if asked for."""
    import subprocess
    from PymoNNto.Exploration.Evolution._slaves import arguments, local_command
    command = local_command(file, arguments(evo_name, evo_id, evo_generation, genome, static_genome, get_gene_mode))
    out = subprocess.PIPE if get_output else None
    done = subprocess.run(command, cwd=os.getcwd(), stdout=out, text=True, check=False)
    return done.stdout if get_output else None


def set_score(score, info={}, sm=None):
    """Report the score of this individual, higher is better, and store it with all genes.

    score -- a number
    info -- further parameters to be stored
    sm -- the storage manager to store them in; that of the individual if an evolution runs this script, else none
    """
    global _genome
    update_evolution_parameters()
    name, number = _run['__evo_name__'], _run['__evo_id__']
    if sm is None and name is not None and number is not None:
        from PymoNNto.Exploration.StorageManager.StorageManager import StorageManager
        sm = StorageManager(name, get_gene_file(name, number), print_msg=False, add_new_when_exists=False)
    if sm is not None:
        sm.save_param('score', str(score))
        sm.save_param('evo_name', str(_run['__evo_name__']))
        sm.save_param('id', str(_run['__evo_id__']))
        sm.save_param('generation', str(_run['__evo_generation__']))
        sm.save_param_dict(_genome)
        sm.save_param_dict(info)
    print('score set to:', score, info)
    for key in _run:
        _run[key] = None
    _genome = {}

"""How a script is started as an individual of an evolution, and where its results are."""

import os


def engine_message(error):
    """Return what the engine says of an evolution in an exception; None if the exception is another one."""
    if type(error).__module__ != 'polyglot':
        return None
    import java
    return error.getMessage() if isinstance(error, java.type('org.polymonnto.evolution.EvolutionException')) else None


def arguments(evo_name, evo_id, evo_generation, genome, static_genome, get_gene_mode=False):
    """Return what follows the script: the evolution and the genes, of which the command line keeps every digit."""
    result = [f'__evo_name__={evo_name}', f'__evo_id__={evo_id}', f'__evo_generation__={evo_generation}']
    if get_gene_mode:
        result.append('__get_gene_mode__')
    for key, value in {**genome, **static_genome}.items():
        if '=' in str(key) or '\0' in f'{key}{value}':
            raise ValueError(
                f'gene {key!r} = {value!r} cannot be handed to a script: its name has "=" or there is a zero byte')
        result.append(f'{key}={value}')
    return result


def _file(file):
    return os.path.join('.', file) if file.startswith('-') else file


def local_command(file, arguments, seed=None):
    """Return the command that runs a script with the installation and the options that this process has."""
    import java
    home = java.type('java.lang.System').getProperty('polymonnto.home')
    if home is None:
        raise RuntimeError(
            'scripts of an evolution are run by the command polymonnto, which cannot be found: the system property '
            'polymonnto.home (the folder of the installation) is not set')
    command = [os.path.join(home, 'bin', 'polymonnto'), 'run']
    options = java.type('org.polymonnto.scripting.RunOptions').current()
    for folder in options.path():
        command += ['--path', str(folder.toAbsolutePath())]
    if options.venv().isPresent():
        command += ['--venv', str(options.venv().get().toAbsolutePath())]
    if str(options.figures()) != 'figures':
        command += ['--figures', str(options.figures())]
    if str(options.figureFormat()) != 'PNG':
        command += ['--format', str(options.figureFormat()).lower()]
    return command + seed_option(seed) + [_file(file), *arguments]


def remote_command(file, arguments, seed=None):
    """Return the command that runs a script on another machine."""
    return ['polymonnto', 'run', *seed_option(seed), _file(file), *arguments]


def seed_option(seed):
    """Return the option for a seed."""
    return [] if seed is None else ['--seed', str(seed)]


def result_folders(folder):
    """Return the folders that the runs of an individual have made, the latest first."""
    found = [folder] if os.path.isdir(folder) else []
    while found and os.path.isdir(f'{folder}_{len(found) - 1}'):
        found.insert(0, f'{folder}_{len(found) - 1}')
    return found


def stored_score(folder):
    """Return the score that an individual stored, or None."""
    from PymoNNto.Exploration.StorageManager.StorageManager import SimpleStorageManager
    for each in result_folders(folder):
        score = number(SimpleStorageManager(each).load_param('score', return_string=True))
        if score is not None:
            return score
    return None


def number(text):
    """Return the number that a text is, or None."""
    try:
        value = float(text)
    except (TypeError, ValueError):
        return None
    return None if value != value else value

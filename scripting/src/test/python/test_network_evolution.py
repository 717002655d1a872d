"""Evolutions of scripts; shell scripts stand for the scripts, so that each starts in no time.

The numbers of selection and mate chances are those of PymoNNto on CPython.
"""

import logging
import os
import socket
import tempfile
import time
import warnings

import java
import numpy as np

from PymoNNto.Exploration.Evolution.Evolution import *

_System = java.type('java.lang.System')

# Does what ``polymonnto run [--seed N] FILE ARGS`` does, for a shell script.
LAUNCHER = '''#!/bin/sh
shift
[ "$1" = --seed ] && { seed=$2; shift 2; }
export seed
exec /bin/sh "$@"
'''

# Stores genes and score where and as set_score does; the later an individual is made, the sooner it is ready.
SLAVE = '''
for each; do
  case $each in
    __evo_name__=*) name=${each#*=} ;;
    __evo_id__=*) id=${each#*=} ;;
    __evo_generation__=*) generation=${each#*=} ;;
    a=*) a=${each#*=}; genes="$genes
$each" ;;
    *) genes="$genes
$each" ;;
  esac
done
echo "$id $a" >> runs
sleep 0.0$((9 - id % 4 * 3))
FAIL
folder="$(pwd)/Data/StorageManager/$name/$name id$id"
mkdir -p "$folder"
cat > "$folder/config.ini" <<END
[Parameters]
time = 1.5
score = $(awk "BEGIN { printf \\"%.17g\\", SCORE }")
evo_name = $name
id = $id
generation = $generation
seed = $seed
${genes#?}
END
echo "score set to"
'''


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


def in_project(function, score='-($a - 3) ^ 2', fail=''):
    """Call a function in a new project with a script ``slave.py``."""
    before, home = os.getcwd(), _System.getProperty('polymonnto.home')
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        for each in ('Data', 'bin'):
            os.mkdir(os.path.join(folder, each))
        write(folder + '/bin/polymonnto', LAUNCHER, 0o755)
        write(folder + '/slave.py', SLAVE.replace('SCORE', score.replace('$a', '($a)')).replace('FAIL', fail))
        os.chdir(folder)
        _System.setProperty('polymonnto.home', folder)
        try:
            return function(folder)
        finally:
            os.chdir(before)
            _System.clearProperty('polymonnto.home') if home is None else _System.setProperty('polymonnto.home', home)


def write(path, text, mode=0o644):
    with open(path, 'w') as file:
        file.write(text)
    os.chmod(path, mode)


def read(path):
    with open(path) as file:
        return file.read()


def make(name='evo', start_genomes=({'a': 1.0, 'b': -2.0},), count=4, generations=3, **kwargs):
    parameters = {'generations': generations, **kwargs.pop('additional_evo_params', {})}
    kwargs = {'individual_count': count, 'devices': {'multi_thread': 3}, 'mutation': 0.2, **kwargs}
    return Evolution(name, 'slave.py', start_genomes=list(start_genomes), additional_evo_params=parameters, **kwargs)


def printed(function, *args, **kwargs):
    import contextlib
    import io
    with contextlib.redirect_stdout(io.StringIO()) as out:
        function(*args, **kwargs)
    return out.getvalue().splitlines()


def logged(function, *args, **kwargs):
    """Return what was logged as warnings while a function was called."""
    records = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: records.append(record.getMessage())
    logger = logging.getLogger('PymoNNto')
    logger.addHandler(handler)
    propagate, logger.propagate = logger.propagate, False
    try:
        function(*args, **kwargs)
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
    return records


class Parent:
    """What the rules of breeding need of an evolution."""

    def get_individual_id(self):
        return 0


def rules(cls=Default_Breed_And_Select, death_rate=0.5, mutation=0.1, count=5, constraints=(), params={}):
    return cls(Parent(), death_rate, mutation, count, list(constraints), params)


def test_selection_and_mate_chances_are_those_of_pymonnto():
    known = [(3., 1.), (9., None), (5., 2.), (7., 4.), (6.5, 1.)]
    individuals = [
        Evolution_individual({'a': 1.0}, id=at, score=score, mate_chance=chance)
        for at, (score, chance) in enumerate(known)]
    breed = rules()
    survivors = breed.natural_selection(individuals)
    assert [each.id for each in survivors] == [1, 3, 4]
    np.random.seed(4)
    following = breed.breed(survivors)
    assert [each.mate_chance for each in following] == [1, 5.5, 3.75, None, None]
    assert [each.score for each in following] == [None] * 5 and len(individuals) == 5


def test_negative_scores_have_parents_and_negative_genes_mutate():
    individuals = [Evolution_individual({'a': -1.0}, score=score, mate_chance=score) for score in (-3., -2.)]
    children = rules(count=30).breed(individuals)[2:]
    genes = [each.genome['a'] for each in children]
    assert len(set(genes)) == 28 and all(-2 < each < -0.3 for each in genes)


def test_children_fulfil_the_constraints():
    parents = [Evolution_individual({'a': 1.0, 'b': 1.1, 'kind': 'x'})] * 2
    breed = rules(mutation=0.5, constraints=['b >= a', ' np.abs(a) <= 1.2', 'sum(each for each in (a, b)) < 3'])
    for _ in range(20):
        genome = breed.get_offspring(*parents).genome
        assert genome['a'] <= min(genome['b'], 1.2) and genome['kind'] == 'x'
    message = raised(ValueError, rules(constraints=['a > 5', 'a < 4']).get_offspring, *parents)
    assert "['a > 5', 'a < 4']" in message and '10000 children' in message
    message = raised(ValueError, rules(constraints=['c > 5']).get_offspring, *parents)
    assert "'c > 5'" in message and 'the genes are a, b, kind' in message
    assert 'b >=' in raised(ValueError, rules(constraints=['b >=']).get_offspring, *parents)


def test_an_evolution_finds_better_genes():
    def check(folder):
        np.random.seed(1)
        evo = make(count=6, generations=5, inactive_genome_info={'info': 'x'})
        assert evo.non_scored_individuals[0].genome == {'a': 1.0, 'b': -2.0} and evo.gene_keys == ['a', 'b']
        lines = printed(evo.start, ui=True)
        assert [line.split(':')[0] for line in lines] == [f'generation {at}' for at in (1, 2, 3, 4, 5)]
        best = max(evo.scored_individuals, key=lambda each: each.score)
        assert best.score > -4 and lines[-1].startswith(f'generation 5: best score {best.score:.6g}, mean ')
        assert len({each.genome['b'] for each in evo.scored_individuals}) > 3
        group = StorageManagerGroup('evo')
        assert sorted(group.get_param_list('id')) == list(range(30)) and set(group.get_param_list('info')) == {'x'}
        for manager in group['generation==5']:
            individual = find_individual(manager.load_param('id'), evo.scored_individuals)
            # The genes that the script got have all their digits.
            assert {key: float(manager.load_param(key, return_string=True)) for key in 'ab'} == individual.genome
            assert manager.load_param('score') == individual.score == -(individual.genome['a'] - 3) ** 2
    in_project(check)


def test_a_seed_fixes_an_evolution_whatever_is_ready_first():
    def run(devices):
        def check(folder):
            np.random.seed(5)
            evo = make(devices=devices)
            lines = printed(evo.start, ui=False)
            return lines, [(each.id, each.genome) for each in evo.scored_individuals]
        return in_project(check)
    assert run({'multi_thread': 4}) == run({'single_thread': 2}) == run({'single_thread': 1, 'multi_thread': 1})


def test_individuals_have_seeds_if_the_evolution_has_one():
    import polymonnto_runtime

    def run(folder):
        evo = make(generations=1)
        printed(evo.start)
        return [manager.load_param('seed') for manager in StorageManagerGroup('evo')]
    assert in_project(run) == [''] * 4
    before, polymonnto_runtime.seed = polymonnto_runtime.seed, 3
    try:
        first = in_project(run)
        assert first == in_project(run) and len(set(first)) == 4 and all(0 <= each < 2 ** 32 for each in first)
    finally:
        polymonnto_runtime.seed = before


def test_texts_reach_the_script_as_they_are():
    text = 'it\'s "x" $(touch bad); `touch bad` = & \\ *'

    def check(folder):
        evo = make(start_genomes=[{'a': 1.0, 'kind': text}], generations=1, inactive_genome_info={'info': text})
        printed(evo.start)
        for manager in StorageManagerGroup('evo'):
            assert manager.load_param('kind') == manager.load_param('info') == text
        assert not os.path.exists('bad')
        assert "gene 'a=b'" in raised(ValueError, make('other', [{'a=b': 1}]).start)
    in_project(check)


def test_single_thread_runs_one_at_a_time():
    def check(folder):
        printed(make(devices={'single_thread': 3}, generations=1, count=3).start)
        assert read('most') == '1\n'
    in_project(check, fail='touch on.$$; ls | grep -c "^on" >> most; sort -n most | tail -1 > m; mv m most; rm on.$$')


def test_devices_can_be_driven_by_hand():
    # As PymoNNto's own test of evolutions does.
    def check(folder):
        evo = make('pytest_evo', [{'a': 1, 'b': 2, 'c': 2}], 2, None, mutation=0.04, devices={'single_thread': 1},
                   constraints=['b>=a', 'a<=1', 'b>= 2'])

        def three():
            for device in evo.devices:
                device.start()
            for _ in range(3):
                for device in evo.devices:
                    device.main_loop_update()
        printed(three)
        assert evo.Breed_And_Select.generation == 2
        first = evo.scored_individuals[0].score
        evo.load_state()
        printed(three)
        assert evo.scored_individuals[0].score >= first and evo.Breed_And_Select.generation == 3
        evo.stop()
    in_project(check, score='$a')


def test_a_subclass_says_who_lives_and_what_children_are():
    calls = []

    class Lowest(Default_Breed_And_Select):
        def natural_selection(self, individuals):
            calls.append(len(individuals))
            return sorted(individuals, key=lambda each: each.score)[:1]

        def get_offspring(self, ind1, ind2):
            return Evolution_individual({key: value + 1 for key, value in ind1.genome.items()})

    def check(folder):
        evo = make(breed_and_select_module=Lowest, count=3)
        printed(evo.start)
        assert calls == [3, 3] and isinstance(evo.Breed_And_Select, Lowest)
        assert [each.genome['a'] for each in evo.scored_individuals] == [1, 2, 2]
    in_project(check, score='$a')


def test_survivors_can_keep_their_scores():
    def check(folder):
        np.random.seed(2)
        evo = make(additional_evo_params={'re_eval_inds': False}, generations=2)
        printed(evo.start)
        assert sorted(int(line.split()[0]) for line in read('runs').splitlines()) == [0, 1, 2, 3, 6, 7]
        assert len(evo.scored_individuals) == 4 and len(StorageManagerGroup('evo')['generation==2']) == 4
    in_project(check)


def test_nobody_can_connect():
    def check(folder):
        evo = make()
        with socket.socket() as client:
            client.settimeout(1)
            assert client.connect_ex(('127.0.0.1', 45350)) != 0
        evo.stop()
    in_project(check)


def test_wrong_settings_are_named():
    def check(folder):
        for name in ('a b', '../x', 'Documents', '', '-rf'):
            assert repr(name) in raised(ValueError, make, name)
        assert 'start_genomes' in raised(ValueError, make, start_genomes=())
        assert "'gpu'" in raised(ValueError, make, devices={'gpu': 1})
        message = raised(ValueError, make, devices={'ssh me@host password secret': 1})
        assert 'ssh-copy-id' in message and 'secret' not in message
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter('always')
            Evolution('evo', 'other.py', start_genomes=[{'a': 1}])
        assert "'other.py'" in str(seen[0].message)
        assert os.listdir('Data') == []
    in_project(check)


def test_old_and_new_genomes_lose_what_is_no_gene():
    def check(folder):
        genome = {'a': 1.0, 'score': 3, 'id': 7, 'generation': 2}
        assert make(start_genomes=[genome]).gene_keys == ['a'] and genome['id'] == 7
    in_project(check)

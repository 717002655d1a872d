"""Evolutions that fail, stop, go on, and run on other machines; shell scripts stand for everything that is started."""

import os
import time

import numpy as np

from PymoNNto.Exploration.Evolution.Evolution import *
from test_network_evolution import in_project, logged, make, printed, raised, read, write


def runs(folder=''):
    """Return the numbers of the individuals that were run, in order."""
    return sorted(int(line.split()[0]) for line in read(folder + 'runs').splitlines())


def test_who_fails_is_run_once_more():
    def check(folder):
        evo = make(generations=1, devices={'multi_thread': 2})
        lines = []
        messages = logged(lambda: lines.extend(printed(evo.start)))
        assert runs() == [0, 1, 1, 2, 2, 3]
        assert [each.id for each in evo.scored_individuals] == [0, 2, 3]
        assert [each.id for each in evo.failed_individuals] == [1]
        assert lines[-1].endswith(', 1 failed')
        assert len(messages) == 3 and all('exit code 4' in each and 'no such thing' in each for each in messages)
        assert 'individual 1' in messages[-1] and 'it has failed' in messages[-1]
        assert read('Data/StorageManager/evo/evo id1 error.txt') == 'no such thing of 1\n'
        assert len(StorageManagerGroup('evo')) == 3
    fail = (
        'if [ $id = 1 ] || [ $id = 2 -a ! -f again ]; then '
        '[ $id = 2 ] && touch again; echo no such thing of $id >&2; exit 4; fi')
    in_project(check, fail=fail)


def test_an_evolution_of_failures_ends_with_one_error():
    def check(folder):
        evo = make()
        logged(lambda: check_error(raised(RuntimeError, evo.start)))
        assert not evo.active and runs() == [0, 0, 1, 1, 2, 2, 3, 3]

    def check_error(message):
        assert "Evolution('evo'): all 4 individuals of generation 1 have failed" in message and 'no module x' in message
    in_project(check, fail='echo no module x >&2; exit 1')


def test_a_score_that_is_no_number_is_none():
    def check(folder):
        logged(lambda: 'it stored no score' in raised(RuntimeError, make(count=1).start))
        assert runs() == [0, 0]
    in_project(check, score='log(-1)')


def test_stop_ends_all_processes_and_who_was_running_waits():
    def check(folder):
        evo = make(devices={'multi_thread': 2})
        evo.iteration()
        pids = started(2)
        assert [each.id for each in evo.running_individuals] == [0, 1]
        evo.stop()
        assert gone(pids)
        assert [each.id for each in evo.non_scored_individuals] == [0, 1, 2, 3] and len(evo.running_individuals) == 0
    in_project(check, fail='sleep 300 & echo $$ $! >> pids; wait')


def test_an_interrupt_ends_all_processes():
    class Interrupting(Evolution):
        def _wait(self):
            super()._wait()
            if self.generation_is_running():
                raise KeyboardInterrupt

        def generation_is_running(self):
            return os.path.exists('pids') and len(read('pids').split()) == 4

    def check(folder):
        evo = Interrupting('evo', 'slave.py', start_genomes=[{'a': 1}], devices={'multi_thread': 2})
        raised(KeyboardInterrupt, evo.start)
        assert gone(read('pids').split()) and not evo.active
    in_project(check, fail='sleep 300 & echo $$ $! >> pids; wait')


def started(count):
    end = time.time() + 30
    while time.time() < end:
        pids = read('pids').split() if os.path.exists('pids') else []
        if len(pids) == 2 * count:
            return pids
        time.sleep(0.02)
    raise AssertionError('the scripts were not started')


def gone(pids):
    def is_running(pid):
        # A process that ended may wait for its parent to look.
        return os.path.exists(f'/proc/{pid}/stat') and read(f'/proc/{pid}/stat').rpartition(')')[2].split()[0] != 'Z'
    end = time.time() + 30
    while time.time() < end:
        if not any(is_running(pid) for pid in pids):
            return True
        time.sleep(0.02)
    return False


def test_start_leaves_results_alone_and_continue_goes_on():
    def check(folder):
        np.random.seed(3)
        printed(make(generations=2).start)
        evo = make(generations=3)
        import warnings
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter('always')
            assert evo.start() is False
        assert 'continue_evolution' in str(seen[0].message) and len(runs()) == 8
        lines = printed(evo.continue_evolution)
        assert [line.split(':')[0] for line in lines] == ['generation 3'] and runs() == list(range(12))
        best = max(StorageManagerGroup('evo')['generation==2'], key=lambda each: each.load_param('score'))
        assert best.load_param('a') in [each.genome['a'] for each in evo.scored_individuals]
        assert printed(make(generations=3).continue_evolution) == [] and len(runs()) == 12
    in_project(check)


def old_folder(evo_id, generation, score, a):
    """Write what PymoNNto writes: names in lower case, numbers without a point where Python writes none."""
    path = f'Data/StorageManager/evo/evo id{evo_id}'
    os.makedirs(path)
    score = '' if score is None else f'score = {score}\nevo_name = evo\nid = {evo_id}\ngeneration = {generation}\n'
    write(path + '/config.ini', f'[Parameters]\ntime = 1700000000.5\n{score}gene_a = {a}\n\n')


def test_a_folder_of_pymonnto_is_continued():
    def check(folder):
        for at, (generation, score, a) in enumerate([
            (1, 1, '1'), (1, 2, '2.0'), (2, 5, '1e-05'), (2, 4, '2e-05'), (3, None, '9'), (3, 7, '8'),
        ]):
            old_folder(at, generation, score, a)
        evo = make(start_genomes=[{'Gene_A': 1.0}], count=2)
        evo.load_state()
        assert evo.Breed_And_Select.generation == 3 and len(evo.scored_individuals) == 0
        assert [each.id for each in evo.non_scored_individuals] == [6, 7]
        first, child = [each.genome['Gene_A'] for each in evo.non_scored_individuals]
        assert first == 1e-05 and child != first and abs(child - first) < 1e-05
    in_project(check)


def test_a_generation_that_was_not_ready_is_run_again():
    def check(folder):
        for at in range(2):
            old_folder(at, 1, 1, '1')
        evo = make(start_genomes=[{'Gene_A': 1.0}], count=3)
        evo.load_state()
        assert evo.Breed_And_Select.generation == 1 and [each.id for each in evo.non_scored_individuals] == [3, 4, 5]
        old_folder(2, 1, 1, '1')
        evo.load_state()
        assert evo.Breed_And_Select.generation == 2 and [each.id for each in evo.non_scored_individuals] == [6, 7, 8]
    in_project(check)


def test_the_latest_folder_with_a_score_counts():
    def check(folder):
        from PymoNNto.Exploration.Evolution._slaves import stored_score
        old_folder(7, 1, 3, '1')
        path = os.path.abspath('Data/StorageManager/evo/evo id7')
        for ending, text in (('_0', 'score = 4\n'), ('_1', '')):
            os.mkdir(path + ending)
            write(path + ending + '/config.ini', '[Parameters]\n' + text)
        assert stored_score(path) == 4 and stored_score(path + '9') is None
    in_project(check)


def test_set_score_stores_in_the_folder_of_the_individual():
    from PymoNNto.Exploration.Evolution import Interface_Functions
    before = dict(Interface_Functions._run), Interface_Functions._genome

    def check(folder):
        Interface_Functions._run.update({'__evo_name__': 'evo', '__evo_id__': '7', '__evo_generation__': '2'})
        Interface_Functions._genome = {'a': '0.1', 'Big': 'x'}
        assert printed(set_score, 1 / 3, {'more': 5}) == ['score set to: 0.3333333333333333 {\'more\': 5}']
        manager = StorageManagerGroup('evo').StorageManagerList[0]
        keys = 'score evo_name id generation a Big more'.split()
        assert manager.load_param_list(keys) == [1 / 3, 'evo', 7, 2, 0.1, 'x', 5]
    try:
        in_project(check)
    finally:
        Interface_Functions._run.update(before[0])
        Interface_Functions._genome = before[1]


def test_a_file_can_be_run_with_a_genome():
    def check(folder):
        write('slave.py', 'for each; do echo "<$each>"; done; pwd -P')
        os.mkdir('inner')
        os.chdir('inner')
        lines = execute_local_file(
            '../slave.py', 'evo', 3, 2, {'a': 0.1 + 0.2, 'b': '$HOME "x"'}, {'c': 1}, get_gene_mode=True,
            get_output=True,
        ).splitlines()
        assert lines == [
            '<__evo_name__=evo>', '<__evo_id__=3>', '<__evo_generation__=2>', '<__get_gene_mode__>',
            '<a=0.30000000000000004>', '<b=$HOME "x">', '<c=1>', folder + '/inner']
    in_project(check)


# Runs the command line as the shell of another machine does, in a home folder of its own.
SSH = '''#!/bin/sh
printf '%s\\n' "$@" | head -6 > "$STANDIN/arguments"
while [ $# -gt 1 ]; do shift; done
cd "$STANDIN/home" && exec env -i HOME="$STANDIN/home" PATH="$STANDIN/bin:/usr/bin:/bin" /bin/sh -c "$1"
'''


def on_another_machine(check, ssh=SSH, **kwargs):
    before = dict(os.environ)

    def within(folder):
        for each in ('home', 'project', 'project/Data', 'project/scripts'):
            os.mkdir(each)
        write('bin/ssh', ssh, 0o755)
        os.rename('slave.py', 'project/scripts/slave.py')
        write('project/Data/secret', '')
        write('project/helper.sh', '')
        os.environ.update({'STANDIN': folder, 'PATH': folder + '/bin:' + os.environ['PATH']})
        os.chdir('project/scripts')
        check(folder)
    try:
        in_project(within, **kwargs)
    finally:
        os.environ.clear()
        os.environ.update(before)


# The data folder of the other machine is that of the project's root.
REMOTE = 'cd ..; [ -f helper.sh ] || exit 9'


def test_another_machine_runs_the_project():
    text = 'it\'s $(touch ../bad) "x"'

    def check(folder):
        np.random.seed(1)
        evo = make(devices={'ssh me@host -p 2200': 2}, generations=2, inactive_genome_info={'info': text})
        lines = printed(evo.start)
        assert [line.split(':')[0] for line in lines] == ['generation 1', 'generation 2']
        assert read(folder + '/arguments').splitlines() == ['-o', 'BatchMode=yes', '-p', '2200', '--', 'me@host']
        remote = folder + '/home/evo'
        assert os.path.exists(remote + '/helper.sh') and not os.path.exists(remote + '/Data/secret')
        assert runs(remote + '/scripts/') == list(range(8))
        stored = StorageManagerGroup('evo')
        assert sorted(stored.get_param_list('id')) == list(range(8)) and set(stored.get_param_list('info')) == {text}
        assert not os.path.exists(folder + '/home/bad') and not os.path.exists(remote + '/bad')
        best = max(evo.scored_individuals, key=lambda each: each.score)
        assert best.score == -(best.genome['a'] - 3) ** 2
    on_another_machine(check, fail=REMOTE)


def test_what_another_machine_says_is_shown():
    def unreachable(folder):
        message = raised(RuntimeError, make(devices={'ssh me@host': 1}).start)
        assert "'ssh me@host'" in message and 'exit code 255' in message and 'Permission denied (publickey)' in message
    on_another_machine(unreachable, ssh='#!/bin/sh\necho "Permission denied (publickey)." >&2; exit 255')

    def failing(folder):
        logged(lambda: messages.append(raised(RuntimeError, make(devices={'ssh me@host': 1}, count=1).start)))
        assert 'exit code 6' in messages[0] and 'no numpy there' in messages[0]
    messages = []
    on_another_machine(failing, fail='echo no numpy there >&2; exit 6')

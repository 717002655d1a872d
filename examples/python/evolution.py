"""An evolution of the time constant and the input current of a neuron that is to fire forty times a second.

Each individual is this script again, in a process of its own: it gets its genes and sets its score.
"""
from PymoNNto.Exploration.Evolution.Interface_Functions import gene, is_evolution_mode, set_score
from math import log

RATE = 40.0  # Hz


def firing_rate(tau, current):
    """The rate in Hz of a leaky integrate-and-fire neuron: tau in ms, current in parts of that of the threshold."""
    refractory = 2.0  # ms
    return 1000.0 / (refractory + tau * log(current / (current - 1)))


if is_evolution_mode():
    set_score(-abs(firing_rate(gene('tau', 30.0), gene('current', 1.2)) - RATE))
else:
    from PymoNNto.Exploration.Evolution.Evolution import Evolution, StorageManagerGroup, np

    np.random.seed(2)
    evolution = Evolution(
        name='firing_rate',
        slave_file=__file__,
        individual_count=4,
        mutation=0.2,
        death_rate=0.5,
        constraints=['current > 1', 'tau >= 5'],
        start_genomes=[{'tau': 30.0, 'current': 1.2}],
        devices={'multi_thread': 2},
        additional_evo_params={'re_eval_inds': False, 'generations': 3},
    )
    if not evolution.start(ui=False):
        evolution.continue_evolution(ui=False)

    results = StorageManagerGroup('firing_rate')
    results.sort_by('score')
    best = results.StorageManagerList[-1]
    tau, current = best.load_param_list(['tau', 'current'])
    rate = firing_rate(tau, current)
    print('best of %d: tau %.1f ms and current %.2f give %.1f Hz' % (len(results), tau, current, rate))

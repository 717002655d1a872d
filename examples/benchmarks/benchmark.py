"""How the reference models are timed, the same on CPython with PymoNNto and NumPy and on PolymoNNto.

A model is a script with a function ``build(size)`` that makes a network which is not yet initialized. Its main group has a
boolean vector ``spike`` and a vector ``voltage``, its synapses have the weights ``W``. Each network is made anew, from the
same seed, and simulated for some hundred iterations, as often as the clock asks; the construction is not in the times.
"""
import argparse
import gc
import json
import sys
from time import perf_counter

import numpy as np

# Networks from here on are freed before the next one is built, as two of them may not fit into memory.
LARGE = 2000


def measure(model, build):
    """Time a model of PymoNNto as the command line asks; see ``report``."""
    options = parse(model)
    report(model, options, lambda: _simulate(build, options), lambda: _check(build, options))


def report(model, options, simulate, check):
    """Print a line of JSON for each phase of a model.

    ========  =============================================================================================
    phase     which networks
    ========  =============================================================================================
    cold      the first one of the process
    second    those that begin between one and two seconds after the first iteration, if there are any
    warm      those that begin once ``--warm-up`` seconds are over, for ``--seconds``, at least one
    check     none is timed: what came out, for comparison with other implementations
    ========  =============================================================================================

    Times are microseconds per iteration: the median over the networks of a phase, and the quartiles.

    options -- what ``parse`` gives
    simulate -- makes a network, runs it, and returns how many seconds each of the two took
    check -- returns what comes out of a network, by name
    """
    identity = {'model': model, 'size': options.size, 'iterations': options.iterations, 'seed': options.seed}
    if not options.check:
        runs = _runs(simulate, options)
        warm_up = min(options.warm_up, runs[-1][0])
        _print_phase(identity, 'cold', runs[:1])
        _print_phase(identity, 'second', [run for run in runs if 1 <= run[0] < 2])
        _print_phase(identity, 'warm', [run for run in runs[1:] if run[0] >= warm_up])
    _print({**identity, 'phase': 'check', **check()})


def parse(model):
    """The options of the command line, which are the same for all models."""
    parser = argparse.ArgumentParser(prog=model)
    parser.add_argument('--size', type=int, default=1000, help='number of neurons (default: 1000)')
    parser.add_argument('--iterations', type=int, default=300, help='iterations of each network (default: 300)')
    parser.add_argument('--seconds', type=float, default=3, help='how long to measure (default: 3)')
    parser.add_argument('--warm-up', type=float, default=6, help='seconds before that (default: 6)')
    parser.add_argument('--seed', type=int, default=1, help='seed of each network (default: 1)')
    parser.add_argument('--check', action='store_true', help='time nothing, print what comes out only')
    return parser.parse_args()


def _network(build, options):
    np.random.seed(options.seed)
    network = build(options.size)
    network.initialize(info=False)
    return network


def _simulate(build, options):
    start = perf_counter()
    network = _network(build, options)
    built = perf_counter()
    network.simulate_iterations(options.iterations, batch_size=options.iterations, measure_block_time=False)
    end = perf_counter()
    del network
    if options.size >= LARGE:
        gc.collect()
    return built - start, end - built


def _runs(simulate, options):
    """The networks in turn: (seconds since the first iteration, construction in seconds, seconds of the iterations)."""
    runs = []
    first = None
    while len(runs) < 2 or runs[-1][0] < options.warm_up or perf_counter() - warm < options.seconds:
        start = perf_counter()
        construction, seconds = simulate()
        built = start + construction
        first = built if first is None else first
        if not runs or runs[-1][0] < options.warm_up:
            warm = built
        runs.append((built - first, construction, seconds))
    return runs


def _print_phase(identity, phase, runs):
    if runs:
        times = np.array([run[2] for run in runs]) / identity['iterations'] * 1e6
        low, median, high = (round(float(np.percentile(times, each)), 3) for each in (25, 50, 75))
        _print({
            **identity, 'phase': phase, 'networks': len(runs), 'us_per_iteration': median, 'low': low, 'high': high,
            'construction_s': round(float(np.median([run[1] for run in runs])), 6),
        })


def _check(build, options):
    network = _network(build, options)
    neurons, spikes = network.NeuronGroups[0], 0
    for _ in range(options.iterations):
        network.simulate_iteration()
        spikes += int(np.sum(neurons.spike))
    weights = network.SynapseGroups[0].W
    return results(spikes, np.mean(neurons.voltage), weights.mean(), weights.max())


def results(spikes, voltage, weight, largest_weight):
    """Numbers that depend on every iteration: spikes of the main group, and mean voltage and weights at the end.

    They are rounded, as the sums of a matrix product may be taken in any order.
    """
    rounded = {'voltage': voltage, 'weight': weight, 'largest_weight': largest_weight}
    return {'spikes': int(spikes), **{name: float(f'{each:.4g}') for name, each in rounded.items()}}


def _print(measurement):
    print(json.dumps(measurement), flush=True)


if __name__ == '__main__':
    sys.exit('this is the clock of the benchmarks beside it; run one of these')

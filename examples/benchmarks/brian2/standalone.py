"""How a Brian2 model is timed: compiled once, as a C++ program of one thread that is then run again and again.

A model is a script with a function ``build(size)`` that makes a Brian2 network. Its group ``neurons`` has the variables
``voltage`` and ``spike_count``, how often each neuron spiked; its ``synapses`` have the weight ``W``. The command line and the
lines of JSON are those of the benchmarks for PymoNNto. The clock runs inside the program, around the loop over the
iterations, so that neither the compiler nor the construction is in the times.
"""
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from brian2 import defaultclock, device, ms, prefs, seed, set_device
import numpy as np

sys.path.append(str(Path(__file__).resolve().parent.parent))
import benchmark

# In this order neurons spike, are reset, change, send and learn within a step, as they do in PymoNNto's models.
SCHEDULE = ['start', 'thresholds', 'resets', 'synapses', 'groups', 'end']

CLOCK = 'std::chrono::steady_clock'


def measure(model, build, dtype=np.float32):
    """Time a model as the command line asks and print a line of JSON for each phase."""
    options = benchmark.parse(model)
    with TemporaryDirectory() as folder:
        try:
            network = _compile(build, dtype, options, folder)
            benchmark.report(model, options, lambda: _simulate(folder), lambda: _check(network, folder))
        except (RuntimeError, subprocess.CalledProcessError) as error:
            sys.exit(f'{model}: {error}')


def _compile(build, dtype, options, folder):
    prefs.core.default_float_dtype = dtype
    prefs.devices.cpp_standalone.openmp_threads = 0
    prefs.codegen.cpp.headers += ['<chrono>']
    set_device('cpp_standalone', directory=folder, build_on_run=False)
    device.insert_code('before_start', f'const auto begun = {CLOCK}::now(); auto built = begun, ended = begun;')
    device.insert_code('before_network_run', f'built = {CLOCK}::now();')
    device.insert_code('after_network_run', f'ended = {CLOCK}::now();')
    device.insert_code('after_end', '''
        const std::chrono::duration<double> construction = built - begun, iterations = ended - built;
        std::cout << construction.count() << " " << iterations.count() << std::endl;
    ''')
    seed(options.seed)
    defaultclock.dt = 1 * ms
    network = build(options.size)
    network.schedule = SCHEDULE
    network.run(options.iterations * ms)
    device.build(directory=folder, run=False)
    return network


def _simulate(folder):
    program = subprocess.run([str(Path(folder, 'main'))], cwd=folder, check=True, stdout=subprocess.PIPE, text=True)
    construction, iterations = program.stdout.split()[-2:]
    return float(construction), float(iterations)


def _check(network, folder):
    device.run(directory=folder, with_output=False, run_args=[])
    neurons, synapses = network['neurons'], network['synapses']
    weights = synapses.W[:]
    return benchmark.results(
        np.sum(neurons.spike_count[:]), np.mean(neurons.voltage[:]), np.sum(weights, dtype=float) / len(neurons) ** 2,
        np.max(weights, initial=0))


if __name__ == '__main__':
    sys.exit('this is the clock of the benchmarks beside it; run one of these')

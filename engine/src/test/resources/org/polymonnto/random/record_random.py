"""Record draws of NumPy's legacy generator, which RandomStateTest compares with.

usage:  python3 record_random.py > draws.tsv

One line per case, separated by tabs: seed, kind, name, arguments, the first draws, the SHA-256 of all draws as 64-bit
little-endian words, the bits of one more random_sample. Draws are 64-bit words in hexadecimal: the bits of a double or
an integer.
"""
import os

os.environ['NPY_DISABLE_CPU_FEATURES'] = 'X86_V4 AVX512_ICL'

import hashlib

import numpy as np

COUNT = 20000
FIRST = 5
SEEDS = [0, 1, 42, [1, 2, 3]]

CONTINUOUS = {
    'beta': [(0.5, 0.5), (1, 1), (2, 3), (0.001, 0.002), (0.3, 4), (200, 100)],
    'chisquare': [(1,), (2,), (7.5,), (0.1,)],
    'exponential': [(1,), (0,), (3.25,), (1e-300,)],
    'f': [(1, 1), (5, 2), (0.7, 80)],
    'gamma': [(0, 1), (0.3, 2), (1, 0.5), (2.5, 3), (1000, 1e-3), (1e-3, 1)],
    'gumbel': [(0, 1), (-2, 0.5)],
    'laplace': [(0, 1), (3, 20)],
    'logistic': [(0, 1), (-5, 0.1)],
    'lognormal': [(0, 1), (1, 0.25), (-3, 10)],
    'noncentral_chisquare': [(3, 2), (0.5, 10), (1, 100), (4, 0)],
    'noncentral_f': [(2, 3, 1), (0.5, 4, 30)],
    'normal': [(0, 1), (10, 0.1), (-1e300, 1e299)],
    'pareto': [(1,), (3,), (0.2,)],
    'power': [(1,), (0.1,), (12,)],
    'rayleigh': [(1,), (0.001,)],
    'standard_cauchy': [()],
    'standard_exponential': [()],
    'standard_gamma': [(0,), (0.5,), (1,), (1.5,), (1e6,)],
    'standard_normal': [()],
    'standard_t': [(1,), (3.5,), (0.2,)],
    'triangular': [(-1, 0, 4), (0, 0, 1), (0, 1, 1)],
    'uniform': [(0, 1), (-1, 2), (5, 5), (3, -3)],
    'vonmises': [(0, 1), (1, 1e-9), (-2, 1e-6), (3, 20), (0.5, 1e5), (-3.1, 0.01)],
    'wald': [(1, 1), (3, 0.1), (0.5, 50)],
    'weibull': [(0,), (1,), (0.5,), (5,)],
}

DISCRETE = {
    'binomial': [(0, 0.5), (10, 0.3), (10, 0.7), (10, 0), (10, 1), (100, 0.01), (60, 0.5), (1000, 0.3), (1000, 0.9),
                 (1000000, 0.25), (61, 0.5), (2**40, 0.4)],
    'geometric': [(0.5,), (1,), (1 / 3,), (0.2,), (1e-6,)],
    'hypergeometric': [(5, 5, 3), (50, 20, 10), (20, 50, 11), (50, 20, 40), (1000, 2000, 1500), (3, 4, 7), (0, 20, 15),
                       (10**6, 10**6, 10**5)],
    'logseries': [(0,), (0.1,), (0.6,), (0.99,), (0.999999,)],
    'negative_binomial': [(1, 0.5), (10, 0.1), (0.5, 0.01), (3, 1)],
    'poisson': [(0,), (0.001,), (1,), (3,), (9.999,), (10,), (25.5,), (1000,), (1e9,), (1e15,)],
    'zipf': [(1.1,), (2,), (4,), (20,)],
}

INTEGERS = {
    'bool': [(0, 2), (0, 1), (1, 2)],
    'int8': [(-128, 128), (0, 5), (-3, 100), (7, 8)],
    'uint8': [(0, 256), (0, 10), (200, 255)],
    'int16': [(-32768, 32768), (0, 1000), (-5, 40)],
    'int32': [(-2**31, 2**31), (0, 5), (-100, 1000000)],
    'int64': [(0, 5), (0, 1000), (0, 2**32), (0, 2**32 + 1), (-2**63, 2**63), (-10, 2**62), (3, 4), (0, 2**31)],
}

BROADCAST = {
    'normal': ('steps', 0.5),
    'uniform': (-1, 'steps'),
    'gamma': ('steps', 'steps'),
    'triangular': (-1, 0, 'steps'),
    'poisson': ('steps',),
    'negative_binomial': ('steps', 0.3),
}


def words(values):
    array = np.asarray(values)
    if array.dtype != np.float64:
        array = array.astype(np.int64)
    return np.ascontiguousarray(array).view(np.uint64).ravel()


def line(seed, kind, name, arguments, values, state):
    bits = words(values)
    digest = hashlib.sha256(bits.astype('<u8').tobytes()).hexdigest()
    first = ' '.join(format(int(word), '016x') for word in bits[:FIRST])
    after = format(int(words(state.random_sample())[0]), '016x')
    text = ' '.join(repr(a) for a in arguments)
    numbers = ' '.join(str(s) for s in np.atleast_1d(seed))
    print(numbers, kind, name, text, first, digest, after, sep='\t')


def fresh(seed):
    return np.random.RandomState(seed)


def interleaved(state):
    """Draws that use and keep the second normal number in turn, single and in arrays."""
    values = []
    for i in range(400):
        values.append(state.standard_normal())
        values.append(state.uniform(-i, i + 1))
        values.append(state.gamma(0.1 * i, 2))
        values.append(float(state.poisson(i)))
        values.extend(state.normal(i, 0.5, 3))
        values.append(float(state.randint(0, 10 + i)))
        values.append(float(state.binomial(i, 0.5)))
        values.extend(state.multinomial(i, [0.25, 0.25, 0.5]).astype(float))
    return np.array(values)


def main():
    for seed in SEEDS:
        state = fresh(seed)
        line(seed, 'sample', 'random_sample', (), state.random_sample(COUNT), state)
        state = fresh(seed)
        line(seed, 'tomaxint', 'tomaxint', (), state.tomaxint(COUNT), state)
        state = fresh(seed)
        line(seed, 'bytes', 'bytes', (4099,), np.frombuffer(state.bytes(4099), dtype=np.int8), state)
        for name, cases in CONTINUOUS.items():
            for arguments in cases:
                state = fresh(seed)
                line(seed, 'continuous', name, arguments, getattr(state, name)(*arguments, size=COUNT), state)
        for name, cases in DISCRETE.items():
            for arguments in cases:
                state = fresh(seed)
                line(seed, 'discrete', name, arguments, getattr(state, name)(*arguments, size=COUNT), state)
        for name, cases in INTEGERS.items():
            for low, high in cases:
                state = fresh(seed)
                values = state.randint(low, high, size=COUNT, dtype=name)
                line(seed, 'randint', name, (low, high - 1), values, state)
        steps = np.arange(1, 5001) / 50
        for name, columns in BROADCAST.items():
            state = fresh(seed)
            arguments = [steps if column == 'steps' else column for column in columns]
            line(seed, 'broadcast', name, columns, getattr(state, name)(*arguments), state)
        for n in (0, 1, 2, 10, 100000):
            state = fresh(seed)
            line(seed, 'permutation', 'permutation', (n,), state.permutation(n), state)
        for n, size, replace in ((10, 7, False), (10, 7, True), (5000, 5000, False), (5000, 20000, True), (1, 1, False)):
            state = fresh(seed)
            line(seed, 'choice', 'choice', (n, size, int(replace)), state.choice(n, size, replace), state)
            state = fresh(seed)
            p = np.arange(1, n + 1) ** 2.0
            p /= p.sum()
            values = state.choice(n, size, replace, p)
            line(seed, 'weighted', 'choice', (n, size, int(replace)), values, state)
        state = fresh(seed)
        values = [state.multinomial(n, [0.1, 0.2, 0.05, 0.6, 0.05]) for n in range(500)]
        line(seed, 'multinomial', 'multinomial', (), np.array(values), state)
        state = fresh(seed)
        line(seed, 'dirichlet', 'dirichlet', (), state.dirichlet([0.2, 1, 5, 10], size=2000), state)
        state = fresh(seed)
        line(seed, 'interleaved', 'interleaved', (), interleaved(state), state)


main()

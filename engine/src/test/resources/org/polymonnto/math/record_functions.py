"""Record NumPy's elementary functions, which ElementaryFunctionsTest compares with.

usage:  python3 record_functions.py > functions.tsv

Per function and type one line, separated by tabs: name, bits, the results for the listed arguments, the SHA-256 of the
results for 200,000 arguments drawn from RandomState(7). Results are bit patterns in hexadecimal, every NaN as the one
that Java calls canonical. The first line of a type holds the listed arguments themselves.
"""
import os

os.environ['NPY_DISABLE_CPU_FEATURES'] = 'X86_V4 AVX512_ICL'

import hashlib

import numpy as np

UNARY = ('exp exp2 expm1 log log2 log10 log1p cbrt sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh '
         'arctanh').split()
BINARY = 'power arctan2 hypot'.split()
LISTED = 1000
DRAWN = 50000
SPECIAL = [0.0, 1.0, 0.5, 0.25, 0.75, 2.0, 3.0, 10.0, np.inf, np.nan, 88.72284, 103.97208, 709.782712893384, 745.1332191,
           708.396418532, 1023.999, 1074.0, 1075.0, 127.999, 149.0, 150.0, 126.0, np.pi, np.pi / 2, np.pi / 4, 22.0,
           710.4758600739439, 117435.992, 71476.0625, 105414350.0, 120.0, 1e8, 25.0, 0.96875, 0.921875, 0.975, 0.4375]


def listed(bits):
    """Special values of both signs, the smallest and largest numbers, neighbours of 1 and all magnitudes."""
    dtype, integer = (np.float64, np.int64) if bits == 64 else (np.float32, np.int32)
    info = np.finfo(dtype)
    special = np.array(SPECIAL + [info.tiny, info.max, info.smallest_subnormal, info.tiny / 3], dtype=dtype)
    ones = (np.array(1, dtype=dtype).view(integer) + np.arange(-20, 20, dtype=integer)).view(dtype)
    magnitudes = np.exp2(np.arange(info.minexp - 20, info.maxexp, 7 if bits == 64 else 1).astype(np.float64) + 0.37)
    values = np.concatenate([special, -special, ones, -ones, magnitudes.astype(dtype), -magnitudes.astype(dtype)])
    return np.resize(values, LISTED).astype(dtype) if len(values) > LISTED else values


def drawn(state, bits):
    """Arguments near 0, of middle size, of all magnitudes, and any bit patterns."""
    dtype = np.float64 if bits == 64 else np.float32
    small = state.uniform(-1, 1, DRAWN)
    middle = state.normal(0, 30, DRAWN)
    near = 1 + state.normal(0, 0.05, DRAWN)
    any_bits = np.frombuffer(state.bytes(DRAWN * bits // 8), dtype=dtype)
    return np.concatenate([small.astype(dtype), middle.astype(dtype), near.astype(dtype), any_bits])


def patterns(values):
    integer = np.uint64 if values.dtype == np.float64 else np.uint32
    bits = values.view(integer).copy()
    bits[np.isnan(values)] = 0x7ff8000000000000 if values.dtype == np.float64 else 0x7fc00000
    return bits


def text(values):
    width = values.itemsize * 2
    return ' '.join(format(int(word), 'x').zfill(width) for word in patterns(values))


def digest(values):
    bits = patterns(values)
    return hashlib.sha256(bits.astype(bits.dtype.newbyteorder('<')).tobytes()).hexdigest()


def main():
    np.seterr(all='ignore')
    for bits in (64, 32):
        arguments = listed(bits)
        print('arguments', bits, text(arguments), '', sep='\t')
        for name in UNARY:
            function = getattr(np, name)
            values = drawn(np.random.RandomState(7), bits)
            print(name, bits, text(function(arguments)), digest(function(values)), sep='\t')
        for name in BINARY:
            function = getattr(np, name)
            second = np.roll(arguments, 17)
            state = np.random.RandomState(7)
            values = drawn(state, bits)
            others = drawn(state, bits)
            if name == 'power':
                values = np.abs(values)
            print(name, bits, text(function(arguments, second)), digest(function(values, others)), sep='\t')


main()

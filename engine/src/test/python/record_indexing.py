"""Record what NumPy does for random index expressions.

Writes one case a line: get or set, element type, shape, layout, index expression, for set the shape of the value,
and after `=>` the result (type, shape, strides in elements if it is a copy, elements) or the error. The array holds 0, 1, 2, …
in C order; a value holds 100, 101, ….

Usage: python record_indexing.py > ../resources/org/polymonnto/array/indexing.txt
"""

import random
import sys

import numpy as np

DTYPES = ["bool", "int8", "uint8", "int16", "int32", "int64", "float32", "float64"]
SHAPES = [(), (1,), (5,), (9,), (0,), (2, 3), (4, 5), (3, 0), (1, 4), (2, 3, 4), (3, 1, 5), (2, 2, 3, 2)]


def make(dtype, shape, layout):
    """An array of 0, 1, 2, … with the layout C, T (transposed storage) or S (every second element of a larger one)."""
    values = np.arange(np.prod(shape, dtype=int)).reshape(shape).astype(dtype)
    if layout == "T":
        return np.array(values, order="F")
    if layout == "S" and shape:
        big = np.zeros([2 * n for n in shape], dtype)
        view = big[tuple(slice(None, None, 2) for _ in shape)]
        view[...] = values
        return view
    return values


def text(value):
    return ",".join(repr(x) if isinstance(x, float) else str(int(x)) for x in value.ravel().tolist())


def random_part(rng, length, good):
    """One part of an index expression for an axis, and how it is written."""
    kind = rng.choice("iisssxxxmz")
    low, high = (-length, length - 1) if good and length else (-length - 1, length)
    if kind == "i" and (length or not good):
        i = rng.randint(low, high)
        return i, f"i{i}"
    if kind == "m":
        n = length if good or rng.random() < 0.5 else length + 1
        mask = np.array([rng.random() < 0.5 for _ in range(n)], dtype=bool)
        return mask, f"m{n}:{text(mask)}"
    if kind in "xz" and (length or not good):
        shape = rng.choice([(2,), (2,), (1,), (3,), (2, 1), (2, 2), (1, 2), (), (0,)])
        dtype = rng.choice(["int64", "int64", "int32", "uint8"])
        start = 0 if dtype == "uint8" else low
        count = int(np.prod(shape, dtype=int))
        x = np.array([rng.randint(start, max(start, high)) for _ in range(count)], dtype=dtype).reshape(shape)
        return x, f"x{dtype}/{'x'.join(map(str, shape))}:{text(x)}"
    bound = [None] + list(range(-length - 1, length + 2))
    s = slice(rng.choice(bound), rng.choice(bound), rng.choice([None, None, 1, 2, -1, -2]))
    return s, f"s{s.start},{s.stop},{s.step}"


def random_key(rng, shape):
    good = rng.random() < 0.85
    parts = []
    if len(shape) >= 2 and rng.random() < 0.15:
        n = rng.randint(2, len(shape))
        mask = np.array([rng.random() < 0.4 for _ in range(int(np.prod(shape[:n])))], dtype=bool).reshape(shape[:n])
        parts.append((mask, f"m{'x'.join(map(str, mask.shape))}:{text(mask)}"))
        rest = shape[n:]
    else:
        rest = shape
    count = rng.randint(0, len(rest)) if good else rng.randint(0, len(rest) + 1)
    for axis in range(count):
        parts.append(random_part(rng, rest[axis] if axis < len(rest) else 2, good))
    if rng.random() < 0.25:
        parts.insert(rng.randint(0, len(parts)), (None, "n"))
    if rng.random() < 0.15:
        parts.insert(len(parts), (Ellipsis, "e"))
    if rng.random() < 0.08:
        flag = rng.random() < 0.7
        parts.insert(rng.randint(0, len(parts)), (flag, f"b{int(flag)}"))
    return tuple(p[0] for p in parts), ";".join(p[1] for p in parts)


def random_value_shape(rng, shape):
    """A shape that mostly fits the result's."""
    value = [n if rng.random() < 0.8 else 1 for n in shape]
    value = value[rng.randint(0, len(value)) if rng.random() < 0.3 else 0:]
    if rng.random() < 0.1:
        value = [1] + value
    if value and rng.random() < 0.12:
        value[-1] += 1
    return tuple(value)


def is_mixed(key):
    return any(isinstance(part, (np.ndarray, bool)) for part in key)


def outcome(array, key):
    result = np.asarray(array[key])
    strides = ""
    if is_mixed(key) and result.size > 1 and array.flags.c_contiguous:
        strides = ",".join(str(s // result.itemsize if n > 1 else 0) for n, s in zip(result.shape, result.strides))
    return f"{result.dtype} {'x'.join(map(str, result.shape))} {strides} {text(result)}"


def record(rng, count, out):
    seen = set()
    while len(seen) < count:
        dtype, shape, layout = rng.choice(DTYPES), rng.choice(SHAPES), rng.choice("CCCTS")
        key, written = random_key(rng, shape)
        array = make(dtype, shape, layout)
        head = f"{dtype} {'x'.join(map(str, shape))} {layout} {written}"
        if rng.random() < 0.5:
            line = f"get {head} "
            try:
                line += " => " + outcome(array, key)
            except (IndexError, ValueError) as error:
                line += f" => {type(error).__name__}: {error}"
        else:
            try:
                target = array[key].shape
            except IndexError:
                target = (2,)
            value_shape = random_value_shape(rng, target)
            count_of_values = int(np.prod(value_shape, dtype=int))
            value = (np.arange(count_of_values) % 20 + 100).reshape(value_shape)
            line = f"set {head} {'x'.join(map(str, value_shape))}"
            try:
                array[key] = value
                line += f" => {array.dtype} {'x'.join(map(str, array.shape))}  {text(array)}"
            except (IndexError, ValueError, TypeError) as error:
                line += f" => {type(error).__name__}: {error}"
        if line not in seen:
            seen.add(line)
            print(line, file=out)


if __name__ == "__main__":
    record(random.Random(5), 1500, sys.stdout)

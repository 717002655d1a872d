"""Inputs of the cases: small arrays with reproducible values, written as the table holds them."""

ALL = ("bool", "int8", "uint8", "int16", "int32", "int64", "float32", "float64")
NUMBERS = ALL[1:]
INTEGERS = ALL[1:6]
FLOATS = ("float32", "float64")
COMMON = ("bool", "uint8", "int64", "float32", "float64")

SPECIAL = [0.0, -0.0, 1.0, -1.5, 2.5, "nan", "inf", "-inf", 1e-40, 1e30, -3.7, 0.1]


def array(dtype, values):
    """An array of a type from nested lists of plain numbers, or a 0-d array from one number."""
    shape = []
    inner = values
    while isinstance(inner, list):
        shape.append(len(inner))
        inner = inner[0] if inner else None
    flat = [values]
    for _ in shape:
        flat = [item for part in flat for item in part]
    return [dtype, shape, flat]


def sample(dtype, *shape, seed=0):
    """An array with small mixed values: signed where the type allows, with fractions for floats."""
    count = 1
    for length in shape:
        count *= length
    steps = [(1117 * (k + 1) + 53 * k * k + 389 * seed) % 1999 for k in range(count)]
    if dtype == "bool":
        values = [step % 7 in (0, 1, 4) for step in steps]
    elif dtype == "uint8":
        values = [step % 23 for step in steps]
    elif dtype.startswith("int"):
        values = [step % 25 - 11 for step in steps]
    else:
        values = [(step % 201 - 80) / (8 if step % 3 else 10) for step in steps]
    return [dtype, list(shape), values]


def positive(dtype, *shape, seed=0):
    """An array with values above zero."""
    values = sample(dtype, *shape, seed=seed)[2]
    if dtype == "bool":
        return [dtype, list(shape), [True] * len(values)]
    return [dtype, list(shape), [abs(value) % 6 + 1 for value in values]]


def unit(dtype, *shape, seed=0):
    """A float array with values strictly between -1 and 1."""
    return [dtype, list(shape), [value / 20 for value in sample(dtype, *shape, seed=seed)[2]]]


def special(dtype):
    """Floats with signed zeros, nan, infinities, tiny and huge values."""
    return [dtype, [len(SPECIAL)], SPECIAL]


def noise(dtype, *shape, seed=1):
    """A long array given by the generator of numpy_case_format.noise."""
    return [dtype, list(shape), {"noise": seed}]


def mask(*shape, seed=3):
    """A boolean array."""
    return sample("bool", *shape, seed=seed)


def integers(*values, dtype="int64"):
    """A one-dimensional integer array."""
    return array(dtype, list(values))

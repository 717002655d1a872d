"""Record what NumPy gives for the expressions that the Java tests name.

Every `expect("expression", ...)` in the test sources is evaluated with the arrays below; one line a case: the expression, a
tab, and type, shape and elements of each resulting array, or the error.

Usage: python record_expressions.py > ../resources/org/polymonnto/array/expressions.txt
"""

import pathlib
import re
import warnings

import numpy as np

SOURCES = pathlib.Path(__file__).parent.parent / "java" / "org" / "polymonnto" / "array"
NAMES = {
    "np": np,
    "a": np.arange(3),
    "b": np.arange(6).reshape(2, 3),
    "c": np.arange(24).reshape(2, 3, 4),
    "m": np.array([[False, True, True], [True, False, True]]),
    "x": np.array([0.5, -1.25, 3.0, 7.75]),
    "u": np.arange(3, dtype=np.uint8),
    "window": np.lib.stride_tricks.sliding_window_view,
    "strided": np.lib.stride_tricks.as_strided,
}


def changed(array, function, *args, **kwargs):
    """The array after a function that changes it in place."""
    array = array.copy()
    function(array, *args, **kwargs)
    return array


def element(value):
    if isinstance(value, bool) or value is None:
        return {True: "1", False: "0", None: "None"}[value]
    return repr(value) if isinstance(value, (float, int)) else str(value)


def text(result):
    if isinstance(result, (tuple, list)):
        return " ; ".join(text(part) for part in result)
    array = np.asarray(result)
    elements = ",".join(element(value) for value in array.ravel().tolist())
    return f"{array.dtype} {'x'.join(map(str, array.shape))} {elements}"


def main():
    warnings.simplefilter("ignore")
    for source in sorted(SOURCES.glob("*Test.java")):
        for expression in re.findall(r'\bexpect\(\s*"((?:[^"\\]|\\.)*)"', source.read_text()):
            try:
                outcome = text(eval(expression, {**NAMES, "changed": changed}))
            except Exception as error:
                outcome = f"{type(error).__name__}: {error}"
            print(f"{expression}\t{outcome}")


if __name__ == "__main__":
    main()

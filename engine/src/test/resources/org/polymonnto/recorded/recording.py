"""Writes calls of NumPy functions and their results as lines of text.

A line has columns separated by tabs: the name of the call, its arguments, ``=>``, its results and, where
the last bits are not to be compared, ``~`` with the relative tolerance. Values are

    N                       None
    b:True  i:5  f:0x1p-3   plain bool, int, float
    s:text                  text; line breaks, tabs and backslashes are escaped
    a:float32:2,3:v v v...  an array: dtype, shape, elements in C order
    !:ValueError:message    the call raises this

Elements of arrays are written as plain numbers; those of object arrays as values.
"""

import numpy as np


def escape(text):
    """Return the text with line breaks, tabs and backslashes escaped."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def number(value):
    """Return the text of one number; floats are hexadecimal, so that no bit is lost."""
    if isinstance(value, (bool, np.bool_)):
        return str(int(value))
    if isinstance(value, (int, np.integer)):
        return str(int(value))
    return float(value).hex()


def literal(value):
    """Return the text of a value."""
    if value is None:
        return "N"
    if isinstance(value, bool):
        return f"b:{value}"
    if isinstance(value, np.ndarray):
        shape = ",".join(map(str, value.shape))
        write = literal if value.dtype == object else number
        elements = " ".join(write(v) for v in value.ravel().tolist())
        return f"a:{value.dtype}:{shape}:{elements}"
    if isinstance(value, np.generic):
        return literal(np.array(value))
    if isinstance(value, int):
        return f"i:{value}"
    if isinstance(value, float):
        return f"f:{value.hex()}"
    if isinstance(value, str):
        return "s:" + escape(value)
    if isinstance(value, (list, tuple)):
        return literal(np.array(value))
    raise TypeError(f"cannot write {value!r}")


class Recording:
    """The lines of one file."""

    def __init__(self):
        self.lines = []

    def call(self, name, function, *arguments, tolerance=None):
        """Call the function and record what it gives or raises."""
        with np.errstate(all="ignore"):
            try:
                result = function(*arguments)
                results = result if isinstance(result, tuple) else (result,)
                written = [literal(r) for r in results]
            except (ValueError, TypeError, IndexError, np.linalg.LinAlgError) as error:
                written = [f"!:{type(error).__name__}:{escape(str(error))}"]
        columns = [name, *map(literal, arguments), "=>", *written]
        if tolerance is not None:
            columns.append(f"~{tolerance}")
        self.lines.append("\t".join(columns))

    def write(self, path):
        """Write the file."""
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(self.lines) + "\n")

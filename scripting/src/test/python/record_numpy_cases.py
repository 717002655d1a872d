#!/usr/bin/env python3
"""Records the table of NumPy cases from CPython with NumPy 2.

Usage: record_numpy_cases.py [FILE]

The cases are in the modules of the package ``numpy_cases``; each has a function ``cases(add)``. Every case
is evaluated here and written with its result, one JSON object per line:

id       category and a hash of the text of the case
setup    inputs by name, in order (see numpy_case_format.build_input)
do       statements to run before the expression, if any
expr     the expression whose result is recorded
calls    the same as call trees (see numpy_case_calls), where that can be expressed; inputs given by an
         expression then have theirs under the key ``call``
expect   the result (see numpy_case_format.encode)
ulp      allowed distance in units in the last place; 0 if absent: equal bit for bit
rtol     allowed relative distance, with ``atol``, used instead of ulp where present
legacy   true if NumPy 2 has no such name; the result is then that of the modern name

The table is the same on every run.
"""

import copy
import hashlib
import importlib
import json
import math
import os
import pkgutil
import sys
import warnings

import numpy as np
import numpy_cases
from numpy_case_calls import calls_of
from numpy_case_format import build_input, encode, encode_exception, restart_without_wide_loops

ABSENT_TYPES = ("uint16", "uint32")
TABLE = os.path.join(os.path.dirname(__file__), "..", "resources", "numpy-cases.jsonl")


class Recorder:
    """Evaluates cases and collects their lines."""

    def __init__(self):
        self.lines = []
        self.ids = set()
        self.problems = []
        self.category = None

    def add(self, expr, do="", ulp=0, rtol=0, atol=0, raises=False, legacy=None, **inputs):
        """Record one case.

        Inputs are specifications of arrays, or texts: expressions over the inputs before them. `raises`
        says that an exception is expected, or with "maybe" that the result may be one. `legacy` is the
        expression to record in place of `expr`, which NumPy 2 no longer has.
        """
        setup = {name: input_entry(spec) for name, spec in inputs.items()}
        text = json.dumps([setup, do, expr, legacy])
        case = {"id": self.category + "." + hashlib.sha256(text.encode()).hexdigest()[:7]}
        if case["id"] in self.ids:
            return
        self.ids.add(case["id"])
        if setup:
            case["setup"] = setup
        if do:
            case["do"] = do
        case["expr"] = expr
        calls = calls_of(do, expr)
        if calls and all(isinstance(entry, list) or "call" in entry for entry in setup.values()):
            case["calls"] = calls
        case["expect"] = self.evaluate(setup, do, legacy or expr, raises)
        if gives_absent_type(case["expect"], do + expr):
            return
        if ulp:
            case["ulp"] = ulp
        if rtol:
            case["rtol"] = rtol
            case["atol"] = atol
        if legacy:
            case["legacy"] = True
        self.lines.append(json.dumps(case, separators=(",", ":"), ensure_ascii=True))

    def evaluate(self, setup, do, expr, raises):
        """Return the encoded result of a case."""
        names = {"np": np, "copy": copy, "math": math}
        for name, entry in setup.items():
            names[name] = build_input(np, entry, names)
        try:
            exec(do, names)
            result = encode(np, eval(expr, names))
        except Exception as error:
            if not raises:
                self.problems.append(f"{self.category}: {do!r} {expr!r} raised {error!r}")
            return expected_exception(error)
        if raises is True:
            self.problems.append(f"{self.category}: {do!r} {expr!r} gave {result}, not an exception")
        if result.get("kind") == "other":
            self.problems.append(f"{self.category}: cannot record {expr!r}: {result}")
        return shorten(result)


def input_entry(spec):
    """Return the entry of the table for an input; an expression gets its call tree."""
    if not isinstance(spec, str):
        return spec
    entry = {"expr": spec}
    calls = calls_of("", spec)
    if calls:
        entry["call"] = calls[0]
    return entry


def expected_exception(error):
    """Return the entry of an expected exception: the nearest public class and the message.

    Messages that name Python's or NumPy's internals are left out.
    """
    encoded = encode_exception(error)
    entry = {"kind": "exception", "type": encoded["types"][0]}
    internal = "signature matching" in encoded["message"]
    if entry["type"] not in ("TypeError", "AttributeError") and not internal:
        entry["message"] = encoded["message"]
    return entry


def gives_absent_type(result, text):
    """Tell whether a result is of a small type that the engine lacks, where the case does not name it."""
    written = json.dumps(result)
    return any(name in written and name not in text for name in ABSENT_TYPES)


def shorten(result):
    """Write float32 values with no more digits than they need."""
    if result.get("dtype") == "float32":
        if "values" in result:
            result["values"] = [short_float32(value) for value in result["values"]]
        else:
            result["value"] = short_float32(result["value"])
    for item in result.get("items", []):
        if isinstance(item, dict):
            shorten(item)
    return result


def short_float32(value):
    """Return the double that the shortest text of a float32 stands for."""
    if isinstance(value, str):
        return value
    short = float(str(np.float32(value)))
    return short if np.float32(short) == np.float32(value) else value


def main(path):
    """Record all categories."""
    np.seterr(all="ignore")
    warnings.simplefilter("ignore")
    recorder = Recorder()
    for module in sorted(entry.name for entry in pkgutil.iter_modules(numpy_cases.__path__)):
        if module == "inputs":
            continue
        recorder.category = module
        importlib.import_module("numpy_cases." + module).cases(recorder.add)
    if recorder.problems:
        sys.exit("\n".join(recorder.problems))
    with open(path, "w", encoding="ascii", newline="\n") as table:
        table.write("\n".join(recorder.lines) + "\n")
    print(len(recorder.lines), "cases")


if __name__ == "__main__":
    restart_without_wide_loops()
    main(sys.argv[1] if len(sys.argv) > 1 else TABLE)

#!/usr/bin/env python3
"""Runs the table of NumPy cases against the ``numpy`` that this Python imports.

Usage: run_numpy_cases.py [--category PREFIX] [--case ID] [--expr REGEX] [--failures N] [--table FILE]

Cases listed in numpy-deviations.txt, a line with the id and the reason each, must fail: PolymoNNto
differs there on purpose. Prints failing cases with what was expected and what came, a count per category and, last, the line
``N passed, N failed``; exits with 1 if a case failed. With real NumPy it checks the comparison itself:
everything must pass, except that names which only older versions have are skipped.
"""

import argparse
import copy
import json
import math
import os
import re
import sys
import warnings

import numpy as np
from numpy_case_format import (
    build_input,
    difference,
    encode,
    encode_exception,
    restart_without_wide_loops,
)

RESOURCES = os.path.join(os.path.dirname(__file__), "..", "resources")
TABLE = os.path.join(RESOURCES, "numpy-cases.jsonl")
DEVIATIONS = os.path.join(RESOURCES, "numpy-deviations.txt")


def is_cpython():
    """Tell whether this is CPython, whose NumPy is the real one."""
    return sys.implementation.name == "cpython"


def read_cases(path, category="", case="", expr=""):
    """Return the cases of the table that the filters let through."""
    with open(path, encoding="ascii") as table:
        cases = [json.loads(line) for line in table]
    return [
        entry
        for entry in cases
        if entry["id"].startswith(category)
        and entry["id"].endswith(case)
        and re.search(expr, entry.get("do", "") + "\n" + entry["expr"])
        and not (entry.get("legacy") and is_cpython())
    ]


def read_deviations(path=DEVIATIONS):
    """Return the ids of the cases that differ from NumPy on purpose; none with the real NumPy."""
    if is_cpython():
        return set()
    with open(path, encoding="ascii") as deviations:
        return {line.split()[0] for line in deviations if line.strip() and line[0] != "#"}


def evaluate(case):
    """Return the encoded result of a case, an exception included."""
    names = {"np": np, "copy": copy, "math": math}
    try:
        for name, spec in case.get("setup", {}).items():
            names[name] = build_input(np, spec, names)
        exec(case.get("do", ""), names)
        return encode(np, eval(case["expr"], names))
    except Exception as error:
        return encode_exception(error)


def failure(case):
    """Return None if a case passes, else what differs, what was expected and what came."""
    got = evaluate(case)
    tolerance = (case.get("ulp", 0), case.get("rtol", 0), case.get("atol", 0))
    found = difference(case["expect"], got, tolerance)
    return found and f"{found}\n    expected {brief(case['expect'])}\n    got      {brief(got)}"


def brief(value):
    """Return an encoded result as text of bounded length."""
    text = json.dumps(value, default=repr)
    return text if len(text) <= 600 else text[:600] + "..."


def describe(case):
    """Return the text of a case as a person would type it."""
    inputs = [f"{name} = {brief(spec)}" for name, spec in case.get("setup", {}).items()]
    do = case["do"].splitlines() if "do" in case else []
    return "; ".join(inputs + do + [case["expr"]])


def run(cases, most_failures=20, out=print, deviations=frozenset()):
    """Run cases, print failures and counts, and return how many failed."""
    counts = {}
    failures = 0
    for case in cases:
        count = counts.setdefault(case["id"].split(".")[0], [0, 0])
        found = failure(case)
        if case["id"] in deviations:
            found = None if found else "agrees with NumPy; it need not be listed as a deviation"
        count[1 if found else 0] += 1
        if found:
            failures += 1
            if failures <= most_failures:
                out(f"{case['id']}: {describe(case)}\n    differs: {found}")
    for category, (passed, failed) in sorted(counts.items()):
        out(f"{category:16} {passed:5} passed {failed:5} failed")
    out(f"{len(cases) - failures} passed, {failures} failed")
    return failures


def categories(cases):
    """Return the names of the categories of cases, in order."""
    return sorted({case["id"].split(".")[0] for case in cases})


def report(cases, category):
    """Run one category; return the number of failures and what there is to print, as one text."""
    lines = []
    chosen = [case for case in cases if case["id"].startswith(category + ".")]
    failures = run(chosen, out=lines.append, deviations=read_deviations())
    return failures, "\n".join(lines)


def main():
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--table", default=TABLE, help="the table to run")
    parser.add_argument("--category", default="", help="only ids that start with this")
    parser.add_argument("--case", default="", help="only the case with this id or end of an id")
    parser.add_argument("--expr", default="", help="only cases whose text matches")
    parser.add_argument("--failures", type=int, default=20, help="print that many failures")
    options = parser.parse_args()
    np.seterr(all="ignore")
    warnings.simplefilter("ignore")
    cases = read_cases(options.table, options.category, options.case, options.expr)
    sys.exit(1 if run(cases, options.failures, deviations=read_deviations()) or not cases else 0)


if __name__ == "__main__":
    if is_cpython():
        restart_without_wide_loops()
    main()

"""Draw how many times faster PolymoNNto is, from the table that ``polymonnto bench --csv`` writes.

Usage: draw.py TABLE.csv FIGURE.png
"""
import csv
import sys

import matplotlib.pyplot as plt
import numpy as np


def ratios(table):
    """{(model, neurons): ratios of the pairs}, where warm networks or whole processes are compared."""
    times = {}
    with open(table) as file:
        for row in csv.DictReader(file):
            if row['phase'] in ('warm', 'process'):
                key = row['model'], int(row['size']), row['pair']
                times.setdefault(key, {})[row['implementation']] = float(row['microseconds'])
    found = {}
    for (model, size, _), both in times.items():
        if 'CPython' in both and 'PolymoNNto' in both:
            found.setdefault((model, size), []).append(both['CPython'] / both['PolymoNNto'])
    return found


def offset(size, sizes):
    """The place of a number of neurons in the row of a model that has several."""
    return (sorted(sizes).index(size) - (len(sizes) - 1) / 2) * 0.6 / len(sizes)


def draw(found, figure):
    """Medians on the span from the smallest to the largest ratio, a colour for each number of neurons."""
    models = list(dict.fromkeys(model for model, _ in found))
    sizes = sorted({size for _, size in found})
    plt.figure(figsize=(8, 1.5 + 0.4 * len(models)))
    for size in sizes:
        rows = [row for row, model in enumerate(models) if (model, size) in found]
        values = [found[models[row], size] for row in rows]
        places = [row + offset(size, [each for model, each in found if model == models[row]]) for row in rows]
        for place, each in zip(places, values):
            plt.plot([min(each), max(each)], [place, place], color='black')
        label = f'{size:,} neurons' if size else 'whole process'
        plt.plot([np.median(each) for each in values], places, 'o', label=label)
    plt.axvline(1, color='black')
    plt.xscale('log')
    plt.yticks(range(len(models)), models)
    plt.ylim(len(models) - 0.5, -0.5)
    plt.xlabel('times as fast as CPython with NumPy')
    plt.legend()
    plt.tight_layout()
    plt.savefig(figure)


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    compared = ratios(sys.argv[1])
    if not compared:
        sys.exit(f'draw.py: {sys.argv[1]} compares nothing: CPython was not measured')
    draw(compared, sys.argv[2])

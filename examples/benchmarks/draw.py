"""Draw how many times faster PolymoNNto is, from the table that ``polymonnto bench --csv`` writes.

Usage: draw.py TABLE.csv FIGURE.png
"""
import csv
import sys

import matplotlib.pyplot as plt
import numpy as np


PEERS = {'CPython': 'CPython with NumPy', 'Brian2': 'Brian2'}
MARKERS = {'CPython': 'o', 'Brian2': 's'}


def ratios(table):
    """{peer: {(model, neurons): ratios of the pairs}}, where warm networks or whole processes are compared."""
    times = {}
    with open(table) as file:
        for row in csv.DictReader(file):
            if row['phase'] in ('warm', 'process'):
                key = row['model'], int(row['size']), row['pair']
                times.setdefault(key, {})[row['implementation']] = float(row['microseconds'])
    found = {}
    for (model, size, _), pair in times.items():
        for peer in MARKERS:
            if peer in pair and 'PolymoNNto' in pair:
                found.setdefault(peer, {}).setdefault((model, size), []).append(pair[peer] / pair['PolymoNNto'])
    return found


def offset(size, sizes):
    """The place of a number of neurons in the row of a model that has several."""
    return (sorted(sizes).index(size) - (len(sizes) - 1) / 2) * 0.6 / len(sizes)


def draw(found, figure):
    """Medians on the span from the smallest to the largest ratio, a colour for each number of neurons."""
    compared = {key: None for each in found.values() for key in each}
    models = list(dict.fromkeys(model for model, _ in compared))
    sizes = sorted({size for _, size in compared})
    plt.figure(figsize=(8, 1.5 + 0.4 * len(models)))
    for peer, values in found.items():
        for colour, size in enumerate(sizes):
            rows = [row for row, model in enumerate(models) if (model, size) in values]
            if not rows:
                continue
            places = [row + offset(size, [each for model, each in compared if model == models[row]]) for row in rows]
            spans = [values[models[row], size] for row in rows]
            for place, span in zip(places, spans):
                plt.plot([min(span), max(span)], [place, place], color='black')
            neurons = f'{size:,} neurons' if size else 'whole process'
            plt.plot(
                [np.median(span) for span in spans], places, MARKERS[peer], color=f'C{colour}',
                markerfacecolor='white' if peer == 'Brian2' else f'C{colour}', label=f'{peer}, {neurons}')
    plt.axvline(1, color='black')
    plt.xscale('log')
    plt.yticks(range(len(models)), models)
    plt.ylim(len(models) - 0.5, -0.5)
    plt.xlabel(f'times as fast as {" and as ".join(PEERS[peer] for peer in found)}')
    plt.legend()
    plt.tight_layout()
    plt.savefig(figure)


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    compared = ratios(sys.argv[1])
    if not compared:
        sys.exit(f'draw.py: {sys.argv[1]} compares nothing: neither CPython nor Brian2 was measured')
    draw(compared, sys.argv[2])

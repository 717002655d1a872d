"""Draw representative figures with whatever matplotlib is on the path, to compare ours with the original.

    python3 figure_gallery.py FOLDER [NAME...]

writes FOLDER/NAME.png for each figure (all without names). It needs no numpy.
"""

import math
import os
import sys

import matplotlib.pyplot as plt


class Noise:
    """A small generator of the same numbers everywhere."""

    def __init__(self, seed):
        self._state = seed

    def uniform(self):
        """A number from 0 to 1."""
        self._state = (1103515245 * self._state + 12345) % 2 ** 31
        return self._state / 2 ** 31

    def normal(self):
        """A number of the standard normal distribution."""
        return math.sqrt(-2 * math.log(1 - self.uniform())) * math.cos(2 * math.pi * self.uniform())


def voltage():
    """A line with labels and a legend."""
    t = [0.1 * i for i in range(1000)]
    v = [-65 + 30 * math.exp(-((x % 25) - 12) ** 2 / 4) + 3 * math.sin(x) for x in t]
    plt.plot(t, v, label='neuron 1')
    plt.plot(t, [-0.6 * x - 30 for x in t], 'r--', label='threshold')
    plt.axhline(-65, color='black', linestyle=':', label='rest')
    plt.xlabel('time [ms]')
    plt.ylabel('membrane potential [mV]')
    plt.title('Leaky integrate and fire')
    plt.legend()


def raster():
    """Spikes as dots."""
    noise = Noise(1)
    points = [(1000 * noise.uniform(), int(100 * noise.uniform())) for _ in range(2000)]
    plt.plot([p[0] for p in points], [p[1] for p in points], '.k')
    plt.xlabel('iterations')
    plt.ylabel('neuron index')


def matrix():
    """An image with a colour bar."""
    rows = [[math.sin(i / 3) * math.cos(j / 5) for j in range(30)] for i in range(20)]
    plt.imshow(rows, interpolation='nearest')
    plt.colorbar(label='weight')
    plt.title('Synapses')


def matshow():
    """A matrix with ticks on top."""
    plt.matshow([[i * j for j in range(8)] for i in range(8)], cmap='gray')


def scatter():
    """Points with colours and sizes."""
    noise = Noise(2)
    x = [noise.normal() for _ in range(150)]
    y = [noise.normal() for _ in range(150)]
    colors, sizes = [a + b for a, b in zip(x, y)], [20 + 80 * noise.uniform() for _ in x]
    plt.scatter(x, y, c=colors, s=sizes, cmap='plasma', alpha=0.7)
    plt.colorbar()
    plt.scatter([0, 1], [2, 2.5], marker='x', color='red', label='crosses')
    plt.scatter([-1, -2], [2, 2.5], label='dots')
    plt.legend(loc='lower right')


def histogram():
    """Histograms over each other."""
    noise = Noise(3)
    plt.hist([noise.normal() for _ in range(1000)], bins=30, alpha=0.5, label='one')
    plt.hist([1.5 + noise.normal() for _ in range(1000)], bins=30, alpha=0.5, label='two')
    plt.hist([noise.normal() for _ in range(500)], bins=20, histtype='step', color='black', label='step')
    plt.legend()
    plt.grid()


def bars():
    """Bars by category and lying bars."""
    figure, axes = plt.subplots(1, 2, figsize=(8, 4))
    axes[0].bar(['exc', 'inh', 'input', 'output'], [3, 7, 2.5, 5], color=['C0', 'C1', 'C2', 'tomato'])
    axes[0].set_ylabel('rate [Hz]')
    axes[1].barh([0, 1, 2], [1e6, 2.2e6, 1.4e6], xerr=[1e5, 2e5, 1e5], capsize=3)
    axes[1].set_yticks([0, 1, 2], ['a', 'b', 'c'])
    axes[1].set_title('lying')
    figure.suptitle('Bars')
    figure.tight_layout()


def panels():
    """Four subplots of several kinds."""
    figure, axes = plt.subplots(2, 2, figsize=(8, 6))
    x = [0.05 * i for i in range(200)]
    axes[0, 0].plot(x, [math.sin(a) for a in x], 'o-', markersize=3)
    axes[0, 0].set_title('sine')
    axes[0, 1].fill_between(x, [math.sin(a) for a in x], [math.sin(a) / 2 for a in x], alpha=0.4, color='green')
    axes[0, 1].axvspan(2, 4, color='orange', alpha=0.3)
    axes[0, 1].vlines([1, 5, 9], -1, 1, colors='purple')
    axes[1, 0].semilogy(x, [math.exp(a) for a in x])
    axes[1, 0].grid(True, which='both')
    axes[1, 0].set_xlabel('x')
    axes[1, 0].set_ylabel('$e^x$')
    axes[1, 1].step(range(10), [i % 3 for i in range(10)], where='mid')
    axes[1, 1].set_xlim(-1, 10)
    axes[1, 1].set_xticks([0, 3, 6, 9], ['zero', 'three', 'six', 'nine'], rotation=45)
    axes[1, 1].spines['top'].set_visible(False)
    axes[1, 1].spines['right'].set_visible(False)
    plt.tight_layout()


def twin():
    """Two y axes and large numbers."""
    figure, left = plt.subplots()
    left.plot([1, 2, 3, 4], [1e6, 2e6, 1.5e6, 3e6], 'C0o-')
    left.set_ylabel('count', color='C0')
    left.tick_params(axis='y', labelcolor='C0')
    right = left.twinx()
    right.plot([1, 2, 3, 4], [1e-6, 4e-6, 2e-6, 3e-6], 'C3s--')
    right.set_ylabel('weight', color='C3')


def notes():
    """Texts, arrows and shapes."""
    axes = plt.gca()
    axes.set_xlim(0, 10)
    axes.set_ylim(0, 10)
    axes.text(1, 8, 'plain text')
    axes.text(5, 8, 'in a box', bbox=dict(facecolor='wheat', alpha=0.5), ha='center', fontsize=14)
    axes.text(8, 2, 'turned\ntwo lines', rotation=30, color='blue', va='top')
    axes.annotate('peak', xy=(4, 4), xytext=(6, 6), arrowprops=dict(arrowstyle='->'))
    axes.annotate('filled', xy=(2, 4), xytext=(0.5, 6), arrowprops=dict(facecolor='black', shrink=0.05))
    axes.arrow(1, 1, 3, 1, head_width=0.3, fc='k', ec='k')
    axes.add_patch(plt.Rectangle((6, 3), 2, 1.5, facecolor='lightgreen', edgecolor='darkgreen'))
    axes.add_patch(plt.Circle((5, 1.5), 0.8, fill=False, color='red'))
    axes.text(0.95, 0.95, r'$\mu = 10^{-3}$, $V_m$', transform=axes.transAxes, ha='right', va='top')


def markers():
    """All markers and line styles."""
    for i, marker in enumerate('.ov^<>sp*hD+xd|'):
        plt.plot([0, 1, 2], [i, i + 0.3, i], marker=marker, label=marker, markersize=8)
    for i, style in enumerate(['-', '--', '-.', ':']):
        plt.plot([3, 5], [4 * i, 4 * i + 1], style, linewidth=2.5)
    plt.legend(ncol=2, loc='upper right', title='markers')


def stack():
    """Stacked areas, error bars and an image of reals in an extent."""
    figure, axes = plt.subplots(1, 3, figsize=(10, 3.5))
    axes[0].stackplot([1, 2, 3, 4], [1, 2, 1, 3], [2, 1, 2, 2], labels=['a', 'b'])
    axes[0].legend(loc='upper left')
    axes[1].errorbar([1, 2, 3], [2, 4, 3], yerr=[0.5, 1, 0.3], fmt='o', capsize=4)
    axes[2].imshow([[math.hypot(i - 50, j - 50) for j in range(100)] for i in range(100)], cmap='hot', origin='lower',
                   extent=[0, 1, 0, 2], aspect='auto')


FIGURES = [voltage, raster, matrix, matshow, scatter, histogram, bars, panels, twin, notes, markers, stack]

if __name__ == '__main__':
    folder, *names = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for draw in FIGURES:
        if not names or draw.__name__ in names:
            plt.close('all')
            draw()
            plt.savefig(os.path.join(folder, draw.__name__ + '.png'))

"""Plots of mean activities."""

import matplotlib.pyplot as plt
import numpy as np


def inhibition_excitation_scatter(inh, exc):
    """Show the mean inhibition of neurons over their mean excitation; both are (time x neurons)."""
    plt.scatter(np.mean(exc, axis=0), np.mean(inh, axis=0))
    plt.xlabel('excitation')
    plt.ylabel('inhibition')
    plt.show()


def get_t_vs_tp1_mat(average_activities_x, average_activities_y, resolution=100, flip=True, no_act_compensation=True):
    """Return how often an activity (row) followed another one (column): (resolution x resolution).

    The last row and column stand for the highest activity of all; with flip, rows go down from it.
    no_act_compensation -- do not count steps without activity
    """
    counts = np.zeros((resolution, resolution))
    before, after = np.asarray(average_activities_x), np.asarray(average_activities_y)
    steps = min(len(before), len(after)) - 1
    highest = max(np.max(before), np.max(after))
    if highest > 0:
        columns = np.trunc((resolution - 1) / highest * before[:steps]).astype(int)
        rows = np.trunc((resolution - 1) / highest * after[1:steps + 1]).astype(int)
        for row, column in zip(rows.tolist(), columns.tolist()):
            counts[row, column] += 1
    if no_act_compensation:
        counts[0, 0] = 0
    return np.flip(counts, axis=0) if flip else counts


def plot_t_vs_tp1(average_activities, resolution=100):
    """Show how often an activity followed another one."""
    plt.imshow(get_t_vs_tp1_mat(average_activities, average_activities, resolution))
    plt.xlabel('t')
    plt.ylabel('t+1')
    plt.xticks([])
    plt.yticks([])
    plt.show()

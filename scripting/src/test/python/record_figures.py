"""Record matplotlib's colour names, colour maps and axis ticks for the figures package.

Run with a CPython that has matplotlib:

    MPLBACKEND=agg python3 record_figures.py

It writes `colors.txt` and `colormaps.txt` (used by the figures package) and `ticks.tsv` (used by its tests).
"""

import pathlib

import matplotlib
import matplotlib.pyplot as plt
from matplotlib import colors

SCRIPTING = pathlib.Path(__file__).resolve().parents[3]
RESOURCES = SCRIPTING / 'src/main/resources/org/polymonnto/figures'
TEST_RESOURCES = SCRIPTING / 'src/test/resources/org/polymonnto/figures'
NOTE = f'# recorded from matplotlib {matplotlib.__version__} by src/test/python/record_figures.py\n'

LINEAR_RANGES = [
    (0, 1), (-0.05, 1.05), (0, 10), (0, 100), (-4.95, 103.95), (-49.95, 1048.95), (0, 3), (0, 7), (-1, 1),
    (-1.1, 1.1), (0, 0.1), (0, 0.003), (0, 1e-4), (0, 1e-5), (2e-6, 9e-6), (0, 1e6), (0, 2.5e6), (0, 999999),
    (-5e5, 1.05e7), (1e10, 3e10), (-80, 40), (-72.5, 33.7), (-70.2, -69.9), (1000, 1001), (100000, 100001),
    (123456, 123457), (99.99, 100.01), (-1000.5, -1000.1), (1e8, 1e8 + 10), (0.001, 0.0012), (5, 5.00001),
    (0.5, 99.5), (-0.5, 9.5), (9.5, -0.5), (1, 0), (0, 0.35), (0, 1.75), (0, 12), (0, 24), (0, 60), (0, 365),
    (1990, 2020), (-3.3, 17.8), (-0.0042, 0.0883), (0, 6.283185307179586), (1e-12, 5e-12), (-1e-3, 1e-3),
    (12.5, 13.25), (0, 48000), (0, 1234567), (-250, 5250), (0.2, 0.9), (0.95, 1.02), (3e5, 4e5), (-2e-5, 3e-5),
    (17, 17.5), (-1e5, 1e5), (2, 3), (0, 50), (0, 200), (-10, 10), (99000, 101000), (40, 41), (-500, -100),
]
LOG_RANGES = [
    (1, 10), (1, 1000), (0.1, 100), (1e-5, 1e5), (1e-12, 1e12), (2, 8), (3, 40), (0.7, 1400), (1, 1e20), (11, 19),
]
SIZES = [(640, 480), (300, 200)]


def ticks(axis, low, high):
    """The ticks of `axis` that lie in its view, with labels, and the offset text."""
    axis.figure.canvas.draw()
    major = [t for t in axis.get_major_ticks() if t.get_visible()]
    lower, upper = sorted((low, high))
    slack = 1e-10 * ((upper - lower) if axis.get_scale() == 'linear' else lower)
    kept = [t for t in major if lower - slack <= t.get_loc() <= upper + slack]
    return ([repr(float(t.get_loc())) for t in kept], [t.label1.get_text() for t in kept],
            axis.get_offset_text().get_text())


def record_ticks():
    with open(TEST_RESOURCES / 'ticks.tsv', 'w', encoding='utf-8') as out:
        out.write(NOTE)
        out.write('# axis\twidth\theight\tscale\tlow\thigh\tpositions\tlabels\toffset\n')
        for width, height in SIZES:
            for scale, ranges in (('linear', LINEAR_RANGES), ('log', LOG_RANGES)):
                for low, high in ranges:
                    figure, axes = plt.subplots(figsize=(width / 100, height / 100))
                    axes.set_xscale(scale)
                    axes.set_yscale(scale)
                    axes.set_xlim(low, high)
                    axes.set_ylim(low, high)
                    for name in 'xy':
                        positions, labels, offset = ticks(getattr(axes, name + 'axis'), low, high)
                        out.write('\t'.join([name, str(width), str(height), scale, repr(low), repr(high),
                                             ' '.join(positions), '|'.join(labels), offset]) + '\n')
                    plt.close(figure)


def record_colors():
    with open(RESOURCES / 'colors.txt', 'w', encoding='utf-8') as out:
        out.write(NOTE)
        for table in (colors.BASE_COLORS, colors.TABLEAU_COLORS, colors.CSS4_COLORS):
            for name, value in table.items():
                out.write(f'{name} {colors.to_hex(value)[1:]}\n')


def record_colormaps():
    with open(RESOURCES / 'colormaps.txt', 'w', encoding='utf-8') as out:
        out.write(NOTE)
        for name in plt.colormaps():
            if name.endswith('_r') or name in ('crest', 'flare', 'icefire', 'mako', 'rocket', 'vlag'):
                continue
            cmap = plt.get_cmap(name)
            table = (cmap(range(cmap.N))[:, :3] * 255).round().astype('uint8')
            out.write(f'{name} {table.tobytes().hex()}\n')


if __name__ == '__main__':
    record_ticks()
    record_colors()
    record_colormaps()

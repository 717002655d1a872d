"""What modules use of Matplotlib: statements, an expression, and its value in Matplotlib 3.6.3.

A second row of a name says in parentheses what it is about.
"""

PYPLOT = {
    'plot': (
        "plt.plot([1, 2, 3], [4, 5, 6], '.k'); plt.plot([7, 8], color='red', linestyle='--', label='x')",
        '[(l.get_xdata(), l.get_marker(), l.get_linestyle(), rgba(l.get_color())) for l in plt.gca().lines]',
        [[[1, 2, 3], '.', 'None', [0, 0, 0, 1]], [[0, 1], 'None', '--', [1, 0, 0, 1]]]),
    'show': ('plt.plot([1, 2])', 'shown()', True),
    'scatter': (
        "s = plt.scatter([1, 2], [3, 5], c=[0.5, 1], s=[20, 30], marker='x', label='a')",
        's.get_offsets(), s.get_array(), s.get_sizes(), s.get_label(), len(plt.gca().collections)',
        [[[1, 3], [2, 5]], [0.5, 1], [20, 30], 'a', 1]),
    'ylabel': ("plt.ylabel('mV')", 'plt.gca().get_ylabel()', 'mV'),
    'xlabel': ("plt.xlabel('ms', fontsize=14)", 'plt.gca().get_xlabel()', 'ms'),
    'subplot': ('plt.subplot(2, 1, 1); a = plt.subplot(212)', 'len(plt.gcf().axes), plt.gca() == a', [2, True]),
    'legend': (
        "plt.plot([1, 2], label='one'); plt.plot([3, 4], label='two')",
        "[t.get_text() for t in plt.legend(loc='upper left').get_texts()]",
        ['one', 'two']),
    'axes': ('a = plt.axes([0.1, 0.2, 0.3, 0.4])', 'a.get_position().bounds, plt.gcf().axes == [a], plt.gca() == a',
        [[0.1, 0.2, 0.30000000000000004, 0.4000000000000001], True, True]),
    'subplots': (
        'f, a = plt.subplots(2, 3, sharex=True, figsize=(8, 4)); a[0, 0].set_xlim(1, 7)',
        'a.shape, a[1, 2].get_xlim(), f.get_size_inches()',
        [[2, 3], [1, 7], [8, 4]]),
    'axis': ("plt.axis([0, 1, 2, 3]); limits = plt.axis(); plt.axis('off')", 'limits, plt.gca().axison',
        [[0, 1, 2, 3], False]),
    'hist': (
        "n, bins, bars = plt.hist([1, 2, 2, 5], bins=4, density=True, alpha=0.5, color='r')",
        'n, bins, len(bars), bars[1].get_height(), bars[0].get_alpha()',
        [[0.25, 0.5, 0, 0.25], [1, 2, 3, 4, 5], 4, 0.5, 0.5]),
    'bar': (
        "b = plt.bar([1, 2], [3, 4], width=0.5, color=['r', 'b'], yerr=[1, 1])",
        '[(r.get_x(), r.get_width(), r.get_height(), r.get_facecolor()) for r in b]',
        [[0.75, 0.5, 3, [1, 0, 0, 1]], [1.75, 0.5, 4, [0, 0, 1, 1]]]),
    'figure': ('f = plt.figure(7, figsize=(4, 3), dpi=50)', 'f.number, f.get_size_inches(), f.dpi, plt.gcf() == f',
        [7, [4, 3], 50, True]),
    'ylim': ('plt.ylim(-1, 2)', 'plt.ylim(), plt.gca().get_ylim()', [[-1, 2], [-1, 2]]),
    'title': ("plt.title('spikes', fontsize=20)", 'plt.gca().get_title()', 'spikes'),
    'imshow': (
        "i = plt.imshow([[1, 2, 3], [4, 5, 6]], cmap='gray', aspect='auto', interpolation='nearest', vmin=0, "
        'vmax=9)',
        'i.get_clim(), i.get_extent(), i.get_cmap().name, plt.gca().get_ylim(), len(plt.gca().images)',
        [[0, 9], [-0.5, 2.5, 1.5, -0.5], 'gray', [1.5, -0.5], 1]),
    'xlim': ('plt.xlim([3, 4])', 'plt.xlim(), plt.gca().get_xlim()', [[3, 4], [3, 4]]),
    'savefig': ("plt.plot([1, 2]); name = folder + '/a.png'; plt.savefig(name, dpi=50)", 'imread(name).shape[:2]',
        [240, 320]),
    'yticks': ("plt.yticks([0, 1, 2], ['a', 'b', 'c'])", 'plt.yticks()[0], [t.get_text() for t in plt.yticks()[1]]',
        [[0, 1, 2], ['a', 'b', 'c']]),
    'tight_layout': (
        "plt.plot([1, 2]); before = plt.gca().get_position().bounds; plt.ylabel('a\\nb\\nc', fontsize=40); "
        'plt.tight_layout()',
        'bool(plt.gca().get_position().x0 > before[0])',
        True),
    'xticks': ('plt.xticks([1, 3], rotation=45)', 'plt.xticks()[0]', [1, 3]),
    'fill_between': (
        "p = plt.fill_between([0, 1, 2], [1, 2, 1], [0, 0, -1], alpha=0.5, color='green')",
        'p.get_alpha(), p.get_facecolor(), plt.gca().get_ylim(), len(plt.gca().collections)',
        [0.5, [[0, 0.5019607843137255, 0, 0.5]], [-1.15, 2.15], 1]),
    'suptitle': ("t = plt.suptitle('all')", 't.get_text(), t.get_position()', ['all', [0.5, 0.98]]),
    'axhline': (
        "l = plt.axhline(3, color='gray', lw=2)",
        'l.get_xdata(), l.get_ydata(), rgba(l.get_color()), l.get_linewidth()',
        [[0, 1], [3, 3], [0.5019607843137255, 0.5019607843137255, 0.5019607843137255, 1], 2]),
    'barh': ('b = plt.barh([1, 2], [3, 4])', '[(r.get_y(), r.get_width(), r.get_height()) for r in b]',
        [[0.6, 3, 0.8], [1.6, 4, 0.8]]),
    'matshow': ('i = plt.matshow([[1, 2], [3, 4]])', 'i.get_array(), plt.gca().get_xlim(), len(plt.get_fignums())',
        [[[1, 2], [3, 4]], [-0.5, 1.5], 1]),
    'vlines': ("v = plt.vlines([1, 2], 0, [3, 4], colors='r')", 'v.get_segments(), v.get_color()',
        [[[[1, 0], [1, 3]], [[2, 0], [2, 4]]], [[1, 0, 0, 1]]]),
    'axvline': ("l = plt.axvline(x=2, ymin=0.25, linestyle=':')", 'l.get_xdata(), l.get_ydata(), l.get_linestyle()',
        [[2, 2], [0.25, 1], ':']),
    'clf': ('plt.plot([1, 2]); plt.clf()', 'len(plt.gcf().axes), len(plt.gca().lines)', [0, 0]),
    'close': (
        "plt.figure(1); plt.figure(2); plt.figure(3); plt.close(2); left = plt.get_fignums(); plt.close('all')",
        'left, plt.get_fignums()',
        [[1, 3], []]),
    'get_cmap': ("m = plt.get_cmap('hot', 5)", 'm.N, m(0), m(0.5), m(1.0)',
        [5, [0.0416, 0, 0, 1], [1, 0.3541670494785446, 0, 1], [1, 1, 1, 1]]),
    'cm.gist_gray': ('m = plt.cm.gist_gray', 'm.name, m(0.5), m(255)',
        ['gist_gray', [0.5019607843137255, 0.5019607843137255, 0.5019607843137255, 1], [1, 1, 1, 1]]),
    'arrow': (
        "a = plt.arrow(1, 1, 3, 1, head_width=0.3, fc='k', ec='r')",
        'a.get_facecolor(), a.get_edgecolor(), len(plt.gca().patches)',
        [[0, 0, 0, 1], [1, 0, 0, 1], 1]),
    'gca': ('a = plt.gca(); a.plot([1, 2])', 'plt.gcf().axes == [a]', True),
    'yscale': ("plt.yscale('log'); plt.plot([1, 1000])", 'plt.gca().get_yscale(), plt.gca().get_ylim()',
        ['log', [0.7079457843841379, 1412.537544622754]]),
    'colorbar': (
        "i = plt.imshow([[1, 2], [3, 4]]); c = plt.colorbar(i, label='weight')",
        'len(plt.gcf().axes), c.ax.get_ylabel(), (c.vmin, c.vmax)',
        [2, 'weight', [1, 4]]),
    'text': (
        "t = plt.text(0.2, 0.3, 'here', fontsize=12, color='blue')",
        't.get_text(), t.get_position(), rgba(t.get_color()), t.get_fontsize()',
        ['here', [0.2, 0.3], [0, 0, 1, 1], 12]),
    'hlines': ('h = plt.hlines(y=[1, 2], xmin=[0, 1], xmax=5)', 'h.get_segments()',
        [[[0, 1], [5, 1]], [[1, 2], [5, 2]]]),
    'stackplot': (
        "s = plt.stackplot([1, 2, 3], [1, 2, 1], [2, 1, 2], labels=['a', 'b'])",
        'len(s), [c.get_label() for c in s], plt.gca().get_ylim()',
        [2, ['a', 'b'], [0, 3.15]]),
    'rcdefaults': ("plt.rcParams['lines.linewidth'] = 4; plt.rcdefaults()", "plt.rcParams['lines.linewidth']", 1.5),
    'xscale': ("plt.xscale('log'); plt.plot([1, 1000], [1, 2])", 'plt.gca().get_xscale(), plt.gca().get_xlim()',
        ['log', [0.7079457843841379, 1412.537544622754]]),
    'xticks (texts)': (
        "plt.plot([0, 1]); plt.xticks([0, 1], ['a', 'b'], rotation=90); places, texts = plt.xticks(); "
        'plt.setp(texts, fontsize=7)',
        '[t.get_text() for t in texts], plt.gca().get_xticklabels()[1].get_fontsize(), '
        'plt.gca().get_xticklabels()[0].get_rotation()',
        [['a', 'b'], 7, 90]),
    'legend (texts)': (
        "plt.plot([1, 2], label='a'); g = plt.legend()\nfor t in g.get_texts(): t.set_text('b'); t.set_fontsize(20)",
        'g.get_texts()[0].get_text(), g.get_texts()[0].get_fontsize()',
        ['b', 20]),
    'sys': ('', 'plt.sys is sys', True),
}
MATPLOTLIB = {
    'widgets.Slider': (
        'from matplotlib.widgets import Slider\nchanges = []\ns = Slider(ax=plt.axes([0.25, 0.1, 0.65, 0.03]), '
        "label='GABA', valmin=-1, valmax=2, valinit=0.5, valstep=0.25)\ns.on_changed(changes.append)\n"
        's.set_val(1.3)',
        "s.val, changes, s.label.get_text(), '1.3' in s.valtext.get_text(), s.ax.get_xlim(), (s.valmin, s.valmax, "
        's.valinit)',
        [1.3, [1.3], 'GABA', True, [-1, 2], [-1, 2, 0.5]]),
    'pylab.plot': (
        "from matplotlib import pylab; pylab.plot([1, 2], [3, 4], 'r--')",
        'plt.gca().lines[0].get_linestyle()',
        '--'),
    'pylab.show': ('from matplotlib import pylab; pylab.plot([1, 2])', 'shown(pylab.show)', True),
    'pylab.scatter': (
        'from matplotlib import pylab; pylab.scatter([1, 2], [3, 4])',
        'plt.gca().collections[0].get_offsets()',
        [[1, 3], [2, 4]]),
    'patches.Rectangle': (
        'from matplotlib.patches import Rectangle\nr = plt.gca().add_patch(Rectangle((1, 2), 3, 4, linewidth=1, '
        "edgecolor='r', facecolor='none', fill=False))",
        'r.get_xy(), r.get_width(), r.get_height(), r.get_edgecolor(), r.get_facecolor(), len(plt.gca().patches)',
        [[1, 2], 3, 4, [1, 0, 0, 1], [0, 0, 0, 0], 1]),
    'pylab.text': ("from matplotlib import pylab; t = pylab.text(1, 2, 'a')", 't.get_text(), len(plt.gca().texts)',
        ['a', 1]),
    'image.imread': (
        "import matplotlib.image as img\nplt.imsave(folder + '/b.png', np.array([[[0, 0.2, 1], [1, 1, 0]]]))\n"
        "p = img.imread(folder + '/b.png')",
        'p.shape, p',
        [[1, 2, 4], [[[0, 0.20000000298023224, 1, 1], [1, 1, 0, 1]]]]),
    'rcParams': (
        "import matplotlib as mpl\nmpl.rcParams.update({'font.size': 22}); big = mpl.rcParams['font.size']\n"
        "mpl.rcParams['figure.figsize'] = (3, 2); f = plt.figure(); pad = mpl.rcParams['xtick.major.pad']\n"
        "mpl.rcParams['savefig.directory'] = '~'; mpl.rcdefaults()",
        "big, pad, f.get_size_inches(), mpl.rcParams['font.size'], mpl.rcParams['figure.figsize']",
        [22, 3.5, [3, 2], 10, [6.4, 4.8]]),
    'pylab.axhline': ('from matplotlib import pylab; l = pylab.axhline(2)', 'l.get_ydata()', [2, 2]),
    'cm.ScalarMappable': (
        'from matplotlib import cm, colors\nm = cm.ScalarMappable(norm=colors.Normalize(vmin=0, vmax=10), '
        "cmap='hot')",
        'm.to_rgba(5.0), m.to_rgba([0, 10]), m.get_clim()',
        [[1, 0.359314099938117, 0, 1], [[0.0416, 0, 0, 1], [1, 1, 1, 1]], [0, 10]]),
    'pylab.bar': ("from matplotlib import pylab; b = pylab.bar(['a', 'b'], [3, 4])", '[r.get_height() for r in b]',
        [3, 4]),
    'use': ("import matplotlib; matplotlib.use('Agg')", 'matplotlib.get_backend().lower()', 'agg'),
    'pylab.annotate': (
        "from matplotlib import pylab\na = pylab.annotate('peak', xy=(1, 2), xytext=(3, 4), "
        "arrowprops=dict(arrowstyle='->'))",
        'a.get_text(), a.xy, a.get_position()',
        ['peak', [1, 2], [3, 4]]),
    'cm.RdYlGn': (
        'from matplotlib import cm',
        'cm.RdYlGn(0.0), cm.RdYlGn(0.25), cm.RdYlGn(1.0), cm.RdYlGn.name',
        [[0.6470588235294118, 0, 0.14901960784313725, 1], [0.9748558246828143, 0.5574009996155325,
        0.32272202998846594, 1], [0, 0.40784313725490196, 0.21568627450980393, 1], 'RdYlGn']),
    'collections.PolyCollection': (
        'from matplotlib.collections import PolyCollection\np = PolyCollection([[(0, 0), (1, 0), (1, 1)], [(2, 2), '
        "(3, 2), (3, 3)]], facecolors=['r', 'b'], alpha=0.5)\nplt.gca().add_collection(p); "
        'plt.gca().autoscale_view()',
        'len(plt.gca().collections), p.get_facecolor(), p.get_alpha(), plt.gca().get_xlim()',
        [1, [[1, 0, 0, 0.5], [0, 0, 1, 0.5]], 0.5, [-0.15000000000000002, 3.15]]),
    'pylab.xlim': ('from matplotlib import pylab; pylab.xlim(1, 2)', 'pylab.xlim()', [1, 2]),
    'colors.LinearSegmentedColormap.from_list': (
        "from matplotlib.colors import LinearSegmentedColormap\nm = LinearSegmentedColormap.from_list('own', "
        "['black', (1, 0, 0), 'white'], N=5)",
        'm.name, m.N, [m(i) for i in range(5)], m(0.6)',
        ['own', 5, [[0, 0, 0, 1], [0.5, 0, 0, 1], [1, 0, 0, 1], [1, 0.5, 0.5, 1], [1, 1, 1, 1]], [1, 0.5, 0.5, 1]]),
    'colors.to_rgba': (
        'from matplotlib import colors',
        "colors.to_rgba('tab:orange', 0.5), colors.to_rgba('#1234'), colors.to_rgba((0.1, 0.2, 0.3))",
        [[1, 0.4980392156862745, 0.054901960784313725, 0.5], [0.06666666666666667, 0.13333333333333333, 0.2,
        0.26666666666666666], [0.1, 0.2, 0.3, 1]]),
    'pylab.fill_between': (
        'from matplotlib import pylab; p = pylab.fill_between([0, 1], [1, 2])',
        'len(plt.gca().collections)',
        1),
    'pylab.ylim': ('from matplotlib import pylab; pylab.ylim(1, 2)', 'pylab.ylim()', [1, 2]),
    'AxesImage (add_image)': (
        'from matplotlib.image import AxesImage\na = plt.gca(); i = a.imshow([[1, 2], [3, 4]]); i.remove(); '
        'none = len(a.images); a.add_image(i)',
        'none, len(a.images)',
        [0, 1]),
    'widgets.Slider (vertical)': (
        'from matplotlib.widgets import Button, Slider\ntold = []\ns = Slider(plt.axes([0.1, 0.2, 0.05, 0.6]), '
        "'a', 0, 10, valinit=7.9, valstep=2, orientation='vertical')\nn = s.on_changed(told.append); s.set_val(4); "
        "s.disconnect(n); s.reset()\nb = Button(plt.axes([0.8, 0.02, 0.1, 0.04]), 'Reset', hovercolor='0.975'); "
        'b.on_clicked(told.append)',
        's.val, told, s.ax.get_ylim(), b.label.get_text()',
        [8, [4], [0, 10], 'Reset']),
}

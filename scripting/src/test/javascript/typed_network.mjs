// @ts-check
/** Uses all of the module; `tsc` checks it against the declarations, and it runs. */
import {
  Behavior, DxS, EventRecorder, load, Network, NeuronDimension, NeuronGroup, np, plt, Recorder, SxD, SynapseGroup,
} from 'polymonnto';

/** @typedef {import('polymonnto').NeuronGroup} Neurons */
/** @typedef {import('polymonnto').NDArray} NDArray */

/** @extends {Behavior<Neurons>} */
class Leak extends Behavior {
  static initializeOnInit = false;

  /** @param {Neurons} neurons */
  initialize(neurons) {
    this.rate = this.parameter('rate', 0.9);
    /** @type {NDArray} */
    this.start = this.parameter('start', 'uniform(0,1)', neurons);
    neurons.v = this.start;
    neurons.spike = neurons.vector().gt(0.5);
  }

  /** @param {Neurons} neurons */
  iteration(neurons) {
    neurons.v.timesAssign(this.rate);
    neurons.spike = neurons.v.gt(0.5);
  }
}

const net = new Network({ tag: 'net', settings: { syn_dim: SxD } });
const leak = new Leak({ rate: 0.5, tag: 'leak' });
const group = new NeuronGroup({
  net, size: 4, tag: 'cells', behavior: { 1: leak, 8: new Recorder(['v', 'np.mean(v)'], { tag: 'rec' }), 9: new EventRecorder('spike') },
});
const grid = new NeuronGroup({ net, size: new NeuronDimension({ width: 2, height: 3 }), tag: 'grid' });
const synapses = new SynapseGroup({ net, src: group, dst: grid, tag: 'GLU' });
net.initialize({ info: false });
net.simulateIterations(3);
net.simulateIteration();

/**
 * @param {string} what
 * @param {unknown} actual
 * @param {unknown} expected
 */
function check(what, actual, expected) {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) {
    throw new Error(`${what}: ${got} instead of ${wanted}`);
  }
}

check('iteration', net.iteration, 4);
check('record', [...net.recorded('v').shape()], [4, 4]);
check('found', net.find('cells').length, 1);
check('first', net.first('leak') === leak, true);
check('efferent', group.efferent('GLU')[0] === synapses, true);
check('matrix', [...synapses.matrix('ones').shape()], [4, 6]);
check('grid', grid.size, 6);
check('instance', group instanceof NeuronGroup, true);
check('constants', [SxD, DxS], [0, 1]);
check('functions', [typeof load, typeof plt.plot], ['function', 'function']);
leak.behaviorEnabled = false;
check('enabled', leak.behaviorEnabled, false);

const a = np.array([3, 1, 2]);
const [first, ...others] = a;
check('elements', [a[0], a.length, first, others, [...a]], [3, 3, 3, [1, 2], [3, 1, 2]]);
check('indices', a.map((x, i) => x * i), [0, 1, 4]);
/** @type {number[]} */
const seen = [];
a.forEach((x, i) => seen.push(x, i));
check('forEach', seen, [3, 0, 1, 1, 2, 2]);
for (const x of a) {
  check('of', a.includes(x), true);
}
a[1] = 9;
check('set', a.set('::2', 0), [0, 9, 0]);
check('mask', a.set(a.gt(5), 4).plus([1, 1, 1]), [1, 5, 1]);
check('list', a.set([0, 2], 7), [7, 4, 7]);
check('view', a.elements()[1], 4);
const m = np.arange(6).reshape(2, 3);
check('slice', m.slice('1, ::2'), [3, 5]);
check('slices', m.slice(null, [0, 2]), [[0, 2], [3, 5]]);
check('part', m.setSlice(8, 0, '1:'), [[0, 8, 8], [3, 4, 5]]);
check('sums', [m.sum(), m.sum(0), m.mean(1).round(2)], [28, [3, 12, 13], [5.33, 4]]);
check('order', np.array([3, 1, 2]).sort(), [1, 2, 3]);
check('type', String(m.astype('bool').dtype()), 'bool');
check('keywords', np.zeros([2], { dtype: np.int32 }), [0, 0]);
check('a half, then a whole number', [np.linspace(0.5, 1, 2), np.linspace(0, 1, 2)], [[0.5, 1], [0, 1]]);
/** @type {unknown[]} */
const errors = [];
for (const wrong of [() => a[10], () => np.nope, () => a.plus([1, 2]), () => Reflect.get(a, 'push').call(a, 1)]) {
  try {
    wrong();
  } catch (error) {
    errors.push(/** @type {Error} */ (error).message.split(':')[0]);
  }
}
check('errors', errors, ['IndexError', 'AttributeError', 'ValueError', 'TypeError']);
console.log('checked');

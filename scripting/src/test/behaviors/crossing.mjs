import { Behavior, np } from 'polymonnto';

const NDArray = Java.type('org.polymonnto.array.NDArray');

export class Helper extends Behavior {}

const helper = new Helper({ tag: 'helper' });

/** Sets a variable x to a value of each kind. */
export const set = {
  float32: (g) => (g.x = np.arange(3).astype('float32')),
  bool_array: (g) => (g.x = np.arange(3).gt(0)),
  int64: (g) => (g.x = np.arange(3)),
  zero_d: (g) => (g.x = np.mean(np.arange(4))),
  float: (g) => (g.x = 0.1),
  whole_float: (g) => (g.x = 2.0),
  int: (g) => (g.x = 7),
  int_40: (g) => (g.x = 2 ** 40),
  large: (g) => (g.x = 2n ** 60n + 1n),
  huge: (g) => (g.x = 2n ** 70n),
  bool: (g) => (g.x = true),
  none: (g) => (g.x = null),
  undefined: (g) => (g.x = undefined),
  text: (g) => (g.x = 'grün'),
  list: (g) => (g.x = [1, 2.5, null, 'a']),
  nested: (g) => (g.x = [[np.arange(3), 1], [g, []]]),
  dict: (g) => (g.x = { a: 1, b: [true, null] }),
  map: (g) => (g.x = new Map([[1, 'one'], ['b', g]])),
  function: (g) => (g.x = (a, b) => a + b),
  array_function: (g) => (g.x = (array) => array.times(2)),
  behavior: (g) => (g.x = g.first('Helper') ?? helper),
  group: (g) => (g.x = g),
  network: (g) => (g.x = g.network),
};

/** The kind of a value and what it says when it is written out. */
function describe(value) {
  if (value === null || value === undefined) return String(value);
  if (value instanceof NDArray) return `array ${value.dtype()} ${[...value]}`;
  if (Array.isArray(value)) return `array[${value.map(describe).join(', ')}]`;
  if (value instanceof Behavior) return `${value.constructor.name} ${value.tag}`;
  if (typeof value === 'object' && value.tags !== undefined) return `view ${value.tag}`;
  if (typeof value === 'object') return `object{${Object.keys(value).map((key) => `${key}: ${describe(value[key])}`).join(', ')}}`;
  return typeof value === 'function' ? 'function' : `${typeof value} ${value}`;
}

export const get = (g) => describe(g.x);
export const sum = (g, a, b) => describe(g.x(a, b));
export const twice = (g) => describe(g.x(np.arange(3)));
export const same = (g, what) => g.x === (what === 'group' ? g : what === 'network' ? g.network : g.first('Helper'));

/** Changes what another language has set, in place. */
export const change = {
  array: (g) => g.x.plusAssign(1),
  list: (g) => g.x.push('new'),
  dict: (g) => (g.x.c = null),
};

/** What an author does with a list and a dict. */
export const use = (g) => [
  g.x.map((each) => each * 2), [...g.x], g.x.includes(2), JSON.stringify(g.x), g.x.length, g.x.slice(1), 0 in g.x, 9 in g.x, g.x[9] === undefined,
];
export const useDict = (g) => [Object.entries(g.x), { ...g.x }, 'a' in g.x, delete g.x.a, g.x.a === undefined, JSON.stringify(g.x)];

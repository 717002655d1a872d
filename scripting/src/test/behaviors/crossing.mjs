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
  set: (g) => (g.x = new Set([1, 'a', null])),
  date: (g) => (g.x = new Date(Date.UTC(2024, 1, 29, 12, 30, 5, 250))),
  map: (g) => (g.x = new Map([[1, 'one'], ['b', g]])),
  function: (g) => (g.x = (a, b) => a + b),
  array_function: (g) => (g.x = (array) => array.times(2)),
  behavior: (g) => (g.x = g.first('Helper') ?? helper),
  group: (g) => (g.x = g),
  network: (g) => (g.x = g.network),
  ...Object.fromEntries(
    [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float16Array, Float32Array, Float64Array].map(
      (type) => [type.name, (g) => (g.x = type.of(9, 1, 2, 200, 9).subarray(1, -1))],
    ),
  ),
  BigInt64Array: (g) => (g.x = BigInt64Array.of(1n, 2n, 200n)),
  BigUint64Array: (g) => (g.x = BigUint64Array.of(1n, 2n, 200n)),
};

/** The kind of a value and what it says when it is written out. */
function describe(value) {
  if (value === null || value === undefined) return String(value);
  if (value instanceof NDArray) return `array ${value.dtype()} ${[...value]}`;
  if (value instanceof Set) return `set[${[...value].map(describe).sort().join(', ')}]`;
  if (value instanceof Date) return `date ${value.toISOString()}`;
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

/** Calls the function x, and says what it gives and what it has done to the variable y. */
export const call = (g, kind) => {
  const given = { supplier: [], callable: [], runnable: [] }[kind] ?? [3];
  return `${describe(g.x(...given))} ${describe(g.y)}`;
};

/** Changes what another language has set, in place. */
export const change = {
  array: (g) => g.x.plusAssign(1),
  list: (g) => g.x.push('new'),
  dict: (g) => (g.x.c = null),
  set: (g) => g.x.add('new').delete('a'),
};

/** What an author does with a list and a dict. */
export const use = (g) => [
  g.x.map((each) => each * 2), [...g.x], g.x.includes(2), JSON.stringify(g.x), g.x.length, g.x.slice(1), 0 in g.x, 9 in g.x, g.x[9] === undefined,
];
export const useDict = (g) => [Object.entries(g.x), { ...g.x }, 'a' in g.x, delete g.x.a, g.x.a === undefined, JSON.stringify(g.x)];

/** What an author does with a set. */
export const useSet = (g) => [
  g.x.size, g.x.has(2), g.x.has('2'), [...g.x].sort(), [...g.x.union(new Set([7]))].sort(), g.x.isSubsetOf(new Set([1, 2, 3, 4])),
  g.x.delete(9), g.x.delete(1), [...g.x.keys()], [...g.x.entries()], g.x === g.x, new Set([5]).union(g.x).size,
];
export const clear = (g) => g.x.clear();
export const assign = (g, value) => (g.x = value);
export const wrong = {
  date: (g) => (g.x = new Date(NaN)),
  large: (g) => (g.x = BigUint64Array.of(2n ** 63n)),
  view: (g) => (g.x = new DataView(new ArrayBuffer(8))),
};
/** The sum of a vector and a typed array, by the engine's method and by NumPy's function. */
export const add = () => {
  const typed = Float64Array.of(0.5, 1, 2);
  const sum = np.add(np.arange(3), typed);
  const kept = describe(np.array(typed));
  typed[0] = 7;
  return [describe(sum), describe(np.arange(3).plus(typed)), kept];
};

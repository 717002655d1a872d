/**
 * Objects of a network as JavaScript sees them: proxies of the Python objects that hold the variables.
 *
 * Numbers, texts and the engine's arrays cross as they are. Python gets lists, dicts and sets of its own for arrays, maps,
 * object literals and sets of JavaScript; JavaScript sees those of Python through views, so that both work on the same ones.
 */
import { dictView, listView } from './collections.mjs';
import { arrayOf, dateOf, datetimeOf, setOf, setView } from './values.mjs';

const NDArray = Java.type('org.polymonnto.array.NDArray');
const isJavaObject = Java.isJavaObject;

/** What the Python side does for this one. */
export const bridge = Polyglot.eval('python', "__import__('polymonnto._javascript', fromlist=['_'])");

/** Python's None; JavaScript's own null is another object to Python. */
const none = bridge.none();

export const HOME = Symbol('home');
const METHODS = Symbol('methods');

/** By behaviour that is written in JavaScript, the Python object that the network holds in its place. */
export const twins = new WeakMap();

/** What the bridge says of a value. */
const OBJECT = 1;
const SCALAR = 2;
const CALLABLE = 3;
const BEHAVIOR = 4;
const LIST = 5;
const DICT = 6;
const WHOLE = 7;
const MODULE = 8;
const SET = 9;
const DATE = 10;

const snakes = new Map();

function snakeCase(name) {
  let snake = snakes.get(name);
  if (snake === undefined) {
    snake = name.replace(/[A-Z]/g, (letter) => '_' + letter.toLowerCase());
    snakes.set(name, snake);
  }
  return snake;
}

/** Whether a value is an object literal, which stands for keyword arguments or a dict. */
export function isOptions(value) {
  const isObject = typeof value === 'object' && value !== null && !isJavaObject(value);
  return isObject && Object.getPrototypeOf(value) === Object.prototype && !bridge.is_of_python(value);
}

/** A number that is whole is an int in Python, however JavaScript holds it; any other is a float. */
function numberForPython(value) {
  const small = value | 0;
  if (small === value) {
    return small === 0 && 1 / value < 0 ? value : small;
  }
  return Number.isSafeInteger(value) ? bridge.whole(String(value)) : value;
}

/** A value of JavaScript as Python takes it. */
export function toPython(value) {
  if (value === null || value === undefined) {
    return none;
  }
  if (typeof value === 'number') {
    return numberForPython(value);
  }
  if (typeof value === 'bigint') {
    return bridge.whole(String(value));
  }
  if ((typeof value !== 'object' && typeof value !== 'function') || value instanceof NDArray) {
    return value;
  }
  if (typeof value === 'function') {
    return pythonFunctions.get(value) ?? (isClass(value) || bridge.is_of_python(value) ? value : functionForPython(value));
  }
  const known = value[HOME] ?? twins.get(value);
  if (known !== undefined) {
    return known;
  }
  if (Array.isArray(value) && !bridge.is_of_python(value)) {
    return bridge.list_of(allToPython([...value]));
  }
  if (ArrayBuffer.isView(value)) {
    return arrayOf(value);
  }
  if (value instanceof Set) {
    return setOf(value);
  }
  if (value instanceof Date && !bridge.is_of_python(value)) {
    return datetimeOf(value);
  }
  if (value instanceof Map) {
    return bridge.mapping(allToPython([...value.keys()]), allToPython([...value.values()]));
  }
  return isOptions(value) ? dict(value) : value;
}

function isClass(value) {
  return String(value).startsWith('class ');
}

/** Values as Python takes them, in an array that is not one of doubles, in which whole numbers would be floats. */
export function allToPython(values) {
  const all = values.map(() => none);
  values.forEach((value, at) => {
    all[at] = toPython(value);
  });
  return all;
}

/** What Python calls for a function of JavaScript: it takes and gives Python's values. */
function functionForPython(callable) {
  let wrapper = wrappers.get(callable);
  if (wrapper === undefined) {
    wrapper = (...given) => toPython(callForPython(callable, given.map(fromPython)));
    wrappers.set(callable, wrapper);
    wrapped.set(wrapper, callable);
  }
  return wrapper;
}

const wrappers = new WeakMap();
const wrapped = new WeakMap();

/** By function that JavaScript sees, the one of Python. */
const pythonFunctions = new WeakMap();

function functionOfPython(value) {
  const callable = function (...given) {
    return fromPython(call(value, given));
  };
  pythonFunctions.set(callable, value);
  return callable;
}

/** Whether Python would have this as a whole number that a number of JavaScript does not hold exactly. */
function isLarge(value) {
  return (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER) && bridge.kind(value) === WHOLE;
}

function dict(options) {
  const entries = Object.entries(options);
  return bridge.dictionary(entries.map(([key]) => key), allToPython(entries.map(([, value]) => value)));
}

/** A value of Python as JavaScript takes it. */
export function fromPython(value) {
  if (typeof value === 'number') {
    return number(value);
  }
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || value instanceof NDArray) {
    return value;
  }
  switch (bridge.kind(value)) {
    case OBJECT:
      return view(value);
    case SCALAR:
      return fromPython(bridge.number(value));
    case CALLABLE:
      return functionOfPython(value);
    case BEHAVIOR:
      return bridge.guest(value);
    case LIST:
      return listView(value);
    case MODULE:
      return pythonModule(() => value);
    case DICT:
      return dictView(value);
    case SET:
      return setView(value);
    case DATE:
      return dateOf(value);
    default:
      return (typeof value === 'function' && wrapped.get(value)) || value;
  }
}

/** A number of Python, which may be a NumPy scalar, as one of JavaScript. */
function number(value) {
  return isLarge(value) ? BigInt(bridge.text(value)) : +value;
}

/** Calls a Python function; an object literal as last argument holds keyword arguments. */
export function call(callable, given) {
  try {
    const last = given[given.length - 1];
    if (isOptions(last) && last[HOME] === undefined) {
      return bridge.call(callable, allToPython(given.slice(0, -1)), dict(last));
    }
    switch (given.length) {
      case 0:
        return callable();
      case 1:
        return callable(toPython(last));
      case 2:
        return callable(toPython(given[0]), toPython(last));
      case 3:
        return callable(toPython(given[0]), toPython(given[1]), toPython(last));
      default:
        return callable(...allToPython(given));
    }
  } catch (error) {
    bridge.note_calls(error, callsOf(new Error().stack));
    throw error;
  }
}

/** Calls a function of JavaScript for Python, whose tracebacks do not know errors of JavaScript. */
export function callForPython(callable, given) {
  try {
    return callable(...given);
  } catch (error) {
    if (!bridge.note_calls(error, [])) {
      bridge.raise_error(error, String(error), callsOf(error?.stack ?? ''));
    }
    throw error;
  }
}

const FILE = /^file:\/\//;

/** File, line and function of the calls in a stack, the innermost first. */
function callsOf(stack) {
  const calls = [];
  for (const line of stack.split('\n')) {
    const [, name, file, number] = line.match(/^\s*at (?:(.*) )?\(?(.+?):(\d+)(?::\d+)?\)?$/) ?? [];
    if (file !== undefined && /\.[cm]?js$/.test(file)) {
      calls.push([file.replace(FILE, ''), Number(number), name ?? '<module>']);
    }
  }
  return calls;
}

/** Where the script calls a function of this library, in one line. */
export function callerPlace() {
  const library = import.meta.url.replace(FILE, '').replace(/[^/]*$/, '');
  const call = callsOf(new Error().stack).find(([file]) => !file.startsWith(library));
  return call === undefined ? 'a cell' : `${call[0]}:${call[1]} in ${call[2]}`;
}

function method(home, name) {
  return (...given) => {
    const result = fromPython(call(home[name], given));
    return result === undefined ? null : result;
  };
}

const extras = {
  /** Everything in this object with a tag. */
  find(home, tag) {
    return [...bridge.find(home, toPython(tag))].map(fromPython);
  },
  /** The first object with a tag, or null. */
  first(home, tag) {
    return fromPython(bridge.first(home, toPython(tag)));
  },
  /** What a recorder has recorded of a variable, as an array with time as its first dimension. */
  recorded(home, name) {
    return bridge.recorded(home, name);
  },
  /** The synapse groups that lead to this group. */
  afferent(home, tag = 'All') {
    return [...home.synapses(0, tag)].map(view);
  },
  /** The synapse groups that come from this group. */
  efferent(home, tag = 'All') {
    return [...home.synapses(1, tag)].map(view);
  },
};

/** A Python module whose functions take and give JavaScript's values; it is imported when something of it is used. */
export function pythonModule(importModule) {
  const kept = new Map();
  let module;
  const handler = {
    get(_, name) {
      const known = kept.get(name);
      if (known !== undefined && module[name] === known.original) {
        return known.made;
      }
      if (typeof name === 'symbol') {
        return name === HOME ? importModule() : undefined;
      }
      module ??= importModule();
      const original = bridge.attribute(module, name);
      const made = fromPython(original);
      kept.set(name, { original, made });
      return made;
    },
    has: (_, name) => typeof name !== 'symbol' && name in (module ??= importModule()),
  };
  return new Proxy(Object.create(null), handler);
}

/** What is no number and no array: a method, or whatever is not under this very name in Python. */
function other(target, name, found) {
  const home = target[HOME];
  const made = target[METHODS].get(name);
  if (made !== undefined) {
    return made;
  }
  let key = name;
  let value = found;
  if (value === undefined) {
    if (name in extras) {
      return keepMethod(target, name, (...given) => extras[name](home, ...given));
    }
    key = snakeCase(name);
    value = key === name ? undefined : home[key];
    if (value === undefined && bridge.is_computed(home)) {
      return fromPython(bridge.computed(home, name, key)) ?? undefined;
    }
  }
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || value instanceof NDArray) {
    return typeof value === 'number' ? number(value) : value;
  }
  return bridge.is_method(home, key) ? keepMethod(target, name, method(home, key)) : fromPython(value);
}

function keepMethod(target, name, made) {
  target[METHODS].set(name, made);
  return made;
}

const handler = {
  get(target, name) {
    if (typeof name === 'symbol') {
      return target[name];
    }
    const value = target[HOME][name];
    if (typeof value === 'number') {
      return number(value);
    }
    return value instanceof NDArray ? value : other(target, name, value);
  },
  set(target, name, value) {
    const home = target[HOME];
    const snake = snakeCase(name);
    const key = snake !== name && !(name in home) && snake in home ? snake : name;
    if (value instanceof NDArray) {
      home[key] = value;
    } else {
      target[METHODS].delete(name);
      home[key] = toPython(value);
    }
    return true;
  },
  has(target, name) {
    const home = target[HOME];
    if (typeof name === 'symbol') {
      return false;
    }
    return name in home || name in extras || snakeCase(name) in home || (bridge.is_computed(home) && bridge.has(home, name, snakeCase(name)));
  },
  deleteProperty(target, name) {
    target[METHODS].delete(name);
    return delete target[HOME][name];
  },
  ownKeys(target) {
    return [...bridge.names(target[HOME])];
  },
  getOwnPropertyDescriptor(target, name) {
    return typeof name === 'symbol' ? undefined : { value: handler.get(target, name), writable: true, enumerable: true, configurable: true };
  },
};

/** What a view knows itself is under symbols: it has no prototype, so that other names are those of its object. */
function target(home) {
  return Object.assign(Object.create(null), { [HOME]: home, [METHODS]: new Map([['toString', () => bridge.outline(home)]]) });
}

/** The one view of an object of a network. */
export function view(home) {
  return bridge.view(home) ?? bridge.keep_view(home, new Proxy(target(home), handler));
}

/** The exported classes and functions of a file in any of the three languages. */
export function load(file) {
  const module = bridge.load(file);
  return pythonModule(() => module);
}

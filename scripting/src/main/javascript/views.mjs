/**
 * Objects of a network as JavaScript sees them: proxies of the Python objects that hold the variables.
 *
 * Numbers, texts and arrays cross as they are. Nothing is copied, but an object literal becomes a dict.
 */
const NDArray = Java.type('org.polymonnto.array.NDArray');

/** What the Python side does for this one. */
export const bridge = Polyglot.eval('python', 'import polymonnto._javascript as module; module');

/** Python's None; JavaScript's own null is another object to Python. */
const none = bridge.none();

const HOME = Symbol('home');

/** By behaviour that is written in JavaScript, the Python object that the network holds in its place. */
export const twins = new WeakMap();

/** What the bridge says of a value. */
const OBJECT = 1;
const SCALAR = 2;
const CALLABLE = 3;
const BEHAVIOR = 4;

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
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && !bridge.is_of_python(value);
}

/** A value of JavaScript as Python takes it. */
export function toPython(value) {
  if (value === null || value === undefined) {
    return none;
  }
  if (typeof value !== 'object' && typeof value !== 'function') {
    return value;
  }
  if (value instanceof NDArray) {
    return value;
  }
  if (typeof value === 'function' && !bridge.is_of_python(value)) {
    return functionForPython(value);
  }
  return value[HOME] ?? twins.get(value) ?? (isOptions(value) ? dict(value) : value);
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

function dict(options) {
  const entries = Object.entries(options);
  return bridge.dictionary(entries.map(([key]) => key), entries.map(([, value]) => toPython(value)));
}

/** A value of Python as JavaScript takes it. */
export function fromPython(value) {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || value instanceof NDArray) {
    return value;
  }
  switch (bridge.kind(value)) {
    case OBJECT:
      return view(value);
    case SCALAR:
      return bridge.number(value);
    case CALLABLE:
      return function (...given) {
        return fromPython(call(value, given));
      };
    case BEHAVIOR:
      return bridge.guest(value);
    default:
      return (typeof value === 'function' && wrapped.get(value)) || value;
  }
}

/** Calls a Python function; an object literal as last argument holds keyword arguments. */
export function call(callable, given) {
  try {
    const last = given.at(-1);
    if (given.length > 0 && isOptions(last)) {
      return bridge.call(callable, given.slice(0, -1).map(toPython), dict(last));
    }
    return callable(...given.map(toPython));
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

/** File, line and function of the calls in a stack, the innermost first. */
function callsOf(stack) {
  const calls = [];
  for (const line of stack.split('\n')) {
    const [, name, file, number] = line.match(/^\s*at (?:(.*) )?\(?(.+?):(\d+)(?::\d+)?\)?$/) ?? [];
    if (file !== undefined && /\.[cm]?js$/.test(file)) {
      calls.push([file.replace(/^file:\/\//, ''), Number(number), name ?? '<module>']);
    }
  }
  return calls;
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

/** A Python module whose functions take and give JavaScript's values. */
export function pythonModule(module) {
  return new Proxy({}, { get: (_, name) => (typeof name === 'symbol' ? undefined : fromPython(module()[name])) });
}

const handler = {
  get(target, name) {
    const made = target[name];
    if (made !== undefined || typeof name === 'symbol') {
      return made;
    }
    const home = target[HOME];
    let key = name;
    let value = home[name];
    if (value === undefined) {
      if (name in extras) {
        return (target[name] = (...given) => extras[name](home, ...given));
      }
      key = snakeCase(name);
      value = key === name ? undefined : home[key];
    }
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || value instanceof NDArray) {
      return value;
    }
    return bridge.is_method(home, key) ? (target[name] = method(home, key)) : fromPython(value);
  },
  set(target, name, value) {
    const home = target[HOME];
    delete target[name];
    const snake = snakeCase(name);
    const key = snake !== name && !(name in home) && snake in home ? snake : name;
    home[key] = typeof value === 'number' || value instanceof NDArray ? value : toPython(value);
    return true;
  },
  has(target, name) {
    return typeof name !== 'symbol' && (name in target[HOME] || name in extras || snakeCase(name) in target[HOME]);
  },
  deleteProperty(target, name) {
    delete target[name];
    return delete target[HOME][name];
  },
  ownKeys(target) {
    return [...bridge.names(target[HOME])];
  },
  getOwnPropertyDescriptor(target, name) {
    return typeof name === 'symbol' ? undefined : { value: handler.get(target, name), writable: true, enumerable: true, configurable: true };
  },
};

/** Methods that were made for a view are kept here; it has no prototype, so that there are no others. */
function target(home) {
  return Object.assign(Object.create(null), { [HOME]: home, toString: () => bridge.text(home) });
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

/** Behaviours that are written in JavaScript. */
import { allToPython, bridge, callForPython, fromPython, isOptions, toPython, twins, view } from './views.mjs';

/** By class, the Python class of its twins. */
const pythonClasses = new WeakMap();

/** By class whose file was reloaded, the class of the changed file: its constructor makes new objects. */
export const changed = new WeakMap();

let waiting = null;

/** A behaviour is made in Python: its constructor is to take this object, and not to make one of its own. */
export function construct(type, twin, names, values) {
  waiting = twin;
  try {
    const options = Object.fromEntries([...names].map((name, at) => [name, fromPython(values[at])]));
    return Reflect.construct(changed.get(type) ?? type, [options], type);
  } finally {
    waiting = null;
  }
}

/** The Python class of the twins of a class's instances. */
export function pythonClass(type) {
  if (!pythonClasses.has(type)) {
    pythonClasses.set(type, bridge.behavior_class(type, type.name));
  }
  return pythonClasses.get(type);
}

export function isBehaviorClass(value) {
  return typeof value === 'function' && value.prototype instanceof Behavior;
}

/**
 * What an object of a network does: `initialize(parent)` once, `iteration(parent)` in each iteration.
 *
 * The options of the constructor are parameters, to be asked for with `this.parameter`; `tag` and `behavior_enabled`
 * have a meaning for all behaviours. A class with `static initializeOnInit = true` or `static initializeLast = true` is
 * initialized with its parent's creation, or after all others.
 */
export class Behavior {
  constructor(options = {}) {
    if (!isOptions(options)) {
      throw new TypeError(`the parameters of ${new.target.name} are one object, as in new ${new.target.name}({ rate: 0.1 })`);
    }
    const twin = waiting ?? bridge.twin(this, pythonClass(new.target), toPython(options));
    waiting = null;
    twins.set(this, twin);
  }

  initialize(parent) {}

  /** The value of a parameter; a text such as 'uniform(0,1)' becomes a vector or matrix of a group. */
  parameter(name, otherwise = null, group = null) {
    return fromPython(twins.get(this).parameter(name, toPython(otherwise), toPython(group)));
  }

  /** Whether the iteration is called. */
  get behaviorEnabled() {
    return twins.get(this).behavior_enabled;
  }

  set behaviorEnabled(value) {
    twins.get(this).behavior_enabled = value;
  }

  get tags() {
    return twins.get(this).tags;
  }

  get tag() {
    return twins.get(this).tag;
  }

  addTag(tag) {
    twins.get(this).add_tag(tag);
    return this;
  }

  toString() {
    return bridge.outline(twins.get(this));
  }
}

/** What the network calls for a behaviour. */
export function initialize(behavior, parent) {
  callForPython((group) => behavior.initialize(group), [view(parent)]);
}

/** The function to call at each iteration with the view of the parent; it sees a changed method at once. */
export function iterationOf(behavior) {
  return (parent) => {
    try {
      behavior.iteration(parent);
    } catch (error) {
      callForPython(() => {
        throw error;
      }, []);
    }
  };
}

export function hasIteration(type) {
  return typeof type.prototype.iteration === 'function';
}

/** A variable or method of a behavior as Python takes it. */
export function variable(behavior, name) {
  const value = behavior[name];
  return typeof value === 'function' ? toPython(value.bind(behavior)) : toPython(value);
}

export function setVariable(behavior, name, value) {
  behavior[name] = fromPython(value);
}

/**
 * The names of a behavior's own variables, their values, and of each whether its value is only a word for what it is.
 * No code of the behavior's runs for it.
 */
export function ownVariables(behavior) {
  const properties = Object.entries(Object.getOwnPropertyDescriptors(behavior));
  const found = properties.filter(([, property]) => 'value' in property);
  const values = found.map(([, property]) => property.value);
  const isWord = values.map((value) => !isPlain(value));
  const words = values.map((value, at) => (isWord[at] ? what(value) : value));
  return [found.map(([name]) => name), allToPython(words), isWord];
}

function isPlain(value) {
  return (typeof value !== 'object' && typeof value !== 'function') || value === null || Java.isJavaObject(value);
}

function what(value) {
  return Array.isArray(value) ? 'Array' : typeof value;
}

export { toPython, view };

/** What objects of JavaScript have and are, found out without calling getters; Python's objects are asked for in Python. */
import { HOME, fromPython, toPython } from './views.mjs';
import { isBehaviorClass } from './behavior.mjs';

const NDArray = Java.type('org.polymonnto.array.NDArray');
const IDENTIFIER = /^[A-Za-z$][\w$]*$/;
/** What an array computes in no time when it is asked for. */
const FIELDS = /^(shape|dtype|ndim|size|length|T)$/;
const OF_JAVA = new Set(['equals', 'getClass', 'hashCode', 'notify', 'notifyAll', 'wait']);
const PRIVATE = /^[\w$]+$/;
const LONGEST = 40;
const MANY = 1000;

/** What is not known without running code. */
export const ABSENT = Symbol('absent');

/** Python's side of completion and inspection. */
export const python = Polyglot.eval('python', "__import__('polymonnto_session._of_other_languages', fromlist=['_'])");

/** Stands for an object that is known by its prototype only. */
export class Instance {
  constructor(prototype) {
    this.prototype = prototype;
  }
}

export function isObject(value) {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** The object of Python that a value is a view of or that it calls; ABSENT if it is JavaScript's own. */
export function homeOf(value) {
  if (!isObject(value) || value instanceof Instance) {
    return ABSENT;
  }
  if (value instanceof NDArray) {
    return value;
  }
  const home = value[HOME];
  if (home !== undefined) {
    return home;
  }
  // Python cannot tell the type of views, so it is asked of what is none.
  if (python.is_python(value)) {
    return value;
  }
  if (typeof value === 'function' && !isBehaviorClass(value)) {
    return calledBy(value);
  }
  return ABSENT;
}

function calledBy(callable) {
  try {
    const called = toPython(callable);
    return python.is_python(called) ? called : ABSENT;
  } catch {
    // Methods of Java cannot be kept as those of JavaScript are.
    return ABSENT;
  }
}

function prototypeOf(value) {
  if (value instanceof Instance) {
    return value.prototype;
  }
  return isObject(value) ? value : Object.getPrototypeOf(Object(value));
}

function descriptorOf(value, name) {
  for (let at = prototypeOf(value); at !== null; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** A property; ABSENT if there is none or a getter would have to be called. */
export function property(value, name) {
  if (value === null || value === undefined) {
    return ABSENT;
  }
  const home = homeOf(value);
  if (value instanceof NDArray) {
    return typeof name === 'string' && !FIELDS.test(name) ? ABSENT : value[name];
  }
  if (home !== ABSENT && typeof value !== 'function') {
    return python.has_plain(home, name) ? fromPython(python.plain(home, name)) : ABSENT;
  }
  const found = descriptorOf(value, name);
  return found !== undefined && 'value' in found ? found.value : ABSENT;
}

/** A global variable, or ABSENT. */
export function globalValue(name) {
  return property(globalThis, name);
}

function isWanted(name, prefix) {
  return name.startsWith(prefix) && (prefix.startsWith('_') ? PRIVATE : IDENTIFIER).test(name);
}

/** Candidates for the properties of a value whose names begin with a prefix. */
export function properties(value, prefix) {
  if (value === null || value === undefined) {
    return [];
  }
  const home = homeOf(value);
  if (value instanceof NDArray) {
    return namesOf(value, false)
      .filter((name) => isWanted(name, prefix) && !OF_JAVA.has(name))
      .map((name) => [name, name, FIELDS.test(name) ? 'variable' : 'method', '']);
  }
  if (home !== ABSENT && typeof value !== 'function') {
    return [...python.members(home, prefix)].map((each) => [...each].map(String));
  }
  return namesOf(value, prefix !== '')
    .filter((name) => isWanted(name, prefix))
    .map((name) => candidate(name, descriptorOf(value, name)));
}

/** The names up the chain of prototypes; those that all objects have only if asked for. */
function namesOf(value, withObjects) {
  const names = new Set();
  for (let at = prototypeOf(value); at !== null; at = Object.getPrototypeOf(at)) {
    if (at === Object.prototype && names.size > 0 && !withObjects) {
      break;
    }
    const isLong = (Array.isArray(at) || ArrayBuffer.isView(at)) && at.length > MANY;
    for (const name of isLong ? ['length'] : Object.getOwnPropertyNames(at)) {
      names.add(name);
    }
  }
  return [...names].sort(inOrder);
}

function inOrder(one, other) {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

function candidate(name, descriptor) {
  if (descriptor === undefined || !('value' in descriptor)) {
    return [name, name, 'property', ''];
  }
  return [name, name, kindOf(descriptor.value), shape(descriptor.value)];
}

export function kindOf(value) {
  if (typeof value !== 'function') {
    return 'variable';
  }
  return isClass(value) ? 'class' : 'function';
}

/** Whether a function is a class of JavaScript. */
export function isClass(value) {
  return /^class\b/.test(sourceOf(value));
}

/** The source text of a function; it does not ask the function. Empty for those of Java. */
export function sourceOf(value) {
  try {
    return Function.prototype.toString.call(value);
  } catch {
    return '';
  }
}

/** The name of the class of an object. */
export function className(value) {
  if (value instanceof NDArray) {
    return 'ndarray';
  }
  const maker = property(value, 'constructor');
  const name = typeof maker === 'function' ? property(maker, 'name') : ABSENT;
  return typeof name === 'string' ? name : 'Object';
}

/** The type of a value and how large it is, or the value itself if it is short. */
export function shape(value) {
  switch (typeof value) {
    case 'function':
      return short(headOf(value));
    case 'string':
      return short(JSON.stringify(value.slice(0, LONGEST + 1)));
    case 'object':
      if (value === null) {
        return 'null';
      }
      if (homeOf(value) !== ABSENT) {
        return String(python.description(homeOf(value)));
      }
      return Array.isArray(value) ? `Array of ${value.length}` : className(value);
    default:
      return short(String(value));
  }
}

export function short(text) {
  return text.length <= LONGEST ? text : text.slice(0, LONGEST - 1) + '…';
}

/** The signature of a function from its source text. */
export function headOf(value) {
  const text = sourceOf(value);
  const isMade = /^class\b/.test(text);
  const at = isMade ? text.search(/\bconstructor\s*\(/) : 0;
  const start = at < 0 ? -1 : text.indexOf('(', at);
  const own = property(value, 'name');
  const name = typeof own === 'string' ? own : '';
  if (start < 0 || /\[native code\]/.test(text)) {
    const bare = text.match(/^(?:async\s+)?([\w$]+)\s*=>/);
    return bare ? `${name}(${bare[1]})` : `${name}(${isMade ? '' : '…'})`;
  }
  let depth = 0;
  for (let end = start; end < text.length; end++) {
    depth += '([{'.includes(text[end]) ? 1 : ')]}'.includes(text[end]) ? -1 : 0;
    if (depth === 0) {
      return name + text.slice(start, end + 1).replace(/\s+/g, ' ');
    }
  }
  return name + '(…)';
}

/** The options that a call takes, as pairs of a name and the text of its default. */
export function optionsOf(callable, name) {
  const face = python.network_class(name, typeof callable === 'function' && isFace(callable));
  if (face !== null && face !== undefined && python.is_python(face)) {
    return pairs(python.options(face));
  }
  if (typeof callable !== 'function') {
    return [];
  }
  if (isBehaviorClass(callable)) {
    return [...askedFor(callable), ['tag', 'null'], ['behavior_enabled', 'true']];
  }
  const home = homeOf(callable);
  return home === ABSENT ? destructured(sourceOf(callable)) : pairs(python.options(home));
}

/** Whether a function is one of the classes of `polymonnto`, which Python's make the objects of. */
function isFace(callable) {
  return !isClass(callable) && property(callable, Symbol.hasInstance) !== Function.prototype[Symbol.hasInstance];
}

function pairs(found) {
  return [...found].map((each) => [...each].map(String));
}

function askedFor(type) {
  const found = new Map();
  for (let at = type; typeof at === 'function' && isBehaviorClass(at); at = Object.getPrototypeOf(at)) {
    for (const [, , name, otherwise] of sourceOf(at).matchAll(/\bparameter\(\s*(['"`])([\w$]+)\1\s*(?:,\s*([^,()]*(?:\([^()]*\))?))?/g)) {
      if (!found.has(name)) {
        found.set(name, (otherwise ?? '').trim());
      }
    }
  }
  return [...found];
}

/** The names in braces that a function takes its first argument apart by. */
function destructured(text) {
  const braces = text.match(/^[^(]*\(\s*\{([^{}]*)\}/);
  const parts = braces === null ? [] : braces[1].split(',').map((part) => part.trim().match(/^([\w$]+)\s*(?:=\s*(.*))?$/));
  return parts.filter((match) => match !== null).map(([, name, otherwise]) => [name, otherwise ?? '']);
}

/** Lists, tuples and dicts of Python as JavaScript sees them: arrays and objects that are views, which writes reach. */
import { bridge, fromPython, HOME, toPython } from './views.mjs';

function indexOf(name) {
  return typeof name === 'string' && /^(0|[1-9]\d*)$/.test(name) ? Number(name) : -1;
}

/** The handler's target is an empty array, so that Array.isArray is true; nothing is ever in it. */
const lists = {
  get(target, name) {
    const list = target[HOME];
    if (name === 'length') {
      return bridge.length(list);
    }
    const at = indexOf(name);
    if (at >= 0) {
      return at < bridge.length(list) ? fromPython(bridge.item(list, at)) : undefined;
    }
    return target[name];
  },
  set(target, name, value) {
    const at = indexOf(name);
    if (at >= 0) {
      bridge.put(target[HOME], at, toPython(value));
    } else if (name === 'length') {
      bridge.resize(target[HOME], value);
    } else {
      throw new TypeError(`a list of Python has elements only, no '${String(name)}'`);
    }
    return true;
  },
  has(target, name) {
    const at = indexOf(name);
    return at >= 0 ? at < bridge.length(target[HOME]) : name in target;
  },
  deleteProperty(target, name) {
    const at = indexOf(name);
    if (at >= 0 && at < bridge.length(target[HOME])) {
      bridge.put(target[HOME], at, bridge.none());
    }
    return true;
  },
  ownKeys(target) {
    return [...Array(bridge.length(target[HOME])).keys()].map(String).concat('length');
  },
  getOwnPropertyDescriptor(target, name) {
    if (name === 'length') {
      return { value: bridge.length(target[HOME]), writable: true, enumerable: false, configurable: false };
    }
    return lists.has(target, name) && indexOf(name) >= 0
      ? { value: lists.get(target, name), writable: true, enumerable: true, configurable: true }
      : undefined;
  },
};

/** The handler's target is an empty object. */
const dicts = {
  get(target, name) {
    if (typeof name !== 'symbol' && bridge.has_key(target[HOME], name)) {
      return fromPython(bridge.entry(target[HOME], name));
    }
    return target[name];
  },
  set(target, name, value) {
    bridge.put_entry(target[HOME], String(name), toPython(value));
    return true;
  },
  has(target, name) {
    return (typeof name !== 'symbol' && bridge.has_key(target[HOME], name)) || name in target;
  },
  deleteProperty(target, name) {
    if (typeof name !== 'symbol') {
      bridge.remove_entry(target[HOME], name);
    }
    return true;
  },
  ownKeys(target) {
    return [...bridge.keys(target[HOME])];
  },
  getOwnPropertyDescriptor(target, name) {
    return typeof name !== 'symbol' && bridge.has_key(target[HOME], name)
      ? { value: dicts.get(target, name), writable: true, enumerable: true, configurable: true }
      : undefined;
  },
};

/** A new view of a list or tuple. */
export function listView(list) {
  return new Proxy(Object.assign([], { [HOME]: list }), lists);
}

export function dictView(dict) {
  return new Proxy({ [HOME]: dict }, dicts);
}

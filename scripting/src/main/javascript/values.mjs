/** Typed arrays, dates and sets: what JavaScript's own are in the engine and in Python, and the other way. */
import { allToPython, bridge, fromPython, HOME, toPython } from './views.mjs';

const ArrayBridge = Java.type('org.polymonnto.scripting.numpy.ArrayBridge');
const DType = Java.type('org.polymonnto.array.DType');

/** By class of typed arrays, the type that holds all its values. */
const types = {
  Int8Array: DType.INT8,
  Uint8Array: DType.UINT8,
  Uint8ClampedArray: DType.UINT8,
  Int16Array: DType.INT16,
  Int32Array: DType.INT32,
  BigInt64Array: DType.INT64,
  Float16Array: DType.FLOAT16,
  Float32Array: DType.FLOAT32,
  Float64Array: DType.FLOAT64,
};

/** By class of typed arrays whose type the engine does not have, the values in one that it has. */
const wider = {
  Uint16Array: (values) => Int32Array.from(values),
  Uint32Array: (values) => BigInt64Array.from(values, BigInt),
  BigUint64Array: (values) => {
    const large = values.find((each) => each >= 2n ** 63n);
    if (large !== undefined) {
      throw new RangeError(`${large} in a BigUint64Array does not fit into int64, the widest type of whole numbers of an array`);
    }
    return BigInt64Array.from(values);
  },
};

/** The engine's array with a copy of the elements of a typed array. */
export function arrayOf(typed) {
  const kind = Object.prototype.toString.call(typed).slice('[object '.length, -1);
  const values = wider[kind]?.(typed) ?? typed;
  const type = types[values === typed ? kind : values.constructor.name];
  if (type === undefined) {
    throw new TypeError(`a ${kind} is no array; give its values as a typed array such as new Float64Array(buffer)`);
  }
  return ArrayBridge.fromBuffer(values.buffer, values.byteOffset, type, values.length);
}

/** Python's datetime of the same moment, with the time zone UTC. */
export function datetimeOf(date) {
  const milliseconds = date.getTime();
  if (Number.isNaN(milliseconds)) {
    throw new RangeError('an invalid Date has no moment that it stands for');
  }
  return bridge.moment(milliseconds);
}

/** A Date of the same moment as a datetime of Python, cut to milliseconds. */
export function dateOf(datetime) {
  return new Date(bridge.milliseconds(datetime));
}

export function setOf(set) {
  return bridge.set_of(allToPython([...set]));
}

/** A set of Python as one of JavaScript: a view, which writes reach. Its own elements, as a Set, are never used. */
class SetView extends Set {
  get size() {
    return bridge.length(this[HOME]);
  }

  has(element) {
    return bridge.has_element(this[HOME], toPython(element));
  }

  add(element) {
    bridge.add_element(this[HOME], toPython(element));
    return this;
  }

  delete(element) {
    return bridge.remove_element(this[HOME], toPython(element));
  }

  clear() {
    bridge.clear_elements(this[HOME]);
  }

  *values() {
    for (const element of [...bridge.elements(this[HOME])]) {
      yield fromPython(element);
    }
  }

  keys() {
    return this.values();
  }

  *entries() {
    for (const element of this.values()) {
      yield [element, element];
    }
  }

  [Symbol.iterator]() {
    return this.values();
  }

  forEach(action, thisArgument) {
    for (const element of this.values()) {
      action.call(thisArgument, element, element, this);
    }
  }
}

for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']) {
  SetView.prototype[name] = function (other) {
    return new Set(this)[name](other);
  };
}

export function setView(set) {
  return Object.defineProperty(new SetView(), HOME, { value: set });
}

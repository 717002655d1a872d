/** What objects of JavaScript hold, kept and put back. */

const NDArray = Java.type('org.polymonnto.array.NDArray');

/** The variables of an object, copied; arrays keep in mind whose values they are. */
export function capture(object) {
  const seen = new Map();
  return new Map(Object.keys(object).map((name) => [name, copy(object[name], seen)]));
}

/** Gives an object the variables that it had. What was an array is the same array again. */
export function restore(object, saved) {
  const seen = new Map();
  for (const name of Object.keys(object)) {
    if (!saved.has(name)) {
      delete object[name];
    }
  }
  for (const [name, value] of saved) {
    object[name] = copy(value, seen);
  }
}

class SavedArray {
  constructor(array) {
    this.array = array;
    this.values = array.copy();
  }

  putBack() {
    return this.array.assign(this.values);
  }
}

function copy(value, seen) {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (!seen.has(value)) {
    copyObject(value, seen);
  }
  return seen.get(value);
}

function copyObject(value, seen) {
  const keep = (made) => {
    seen.set(value, made);
    return made;
  };
  if (value instanceof NDArray) {
    keep(new SavedArray(value));
  } else if (value instanceof SavedArray) {
    keep(value.putBack());
  } else if (Array.isArray(value)) {
    const made = keep([]);
    value.forEach((each) => made.push(copy(each, seen)));
  } else if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    keep(value.slice());
  } else if (value instanceof Map) {
    const made = keep(new Map());
    value.forEach((each, key) => made.set(key, copy(each, seen)));
  } else if (value instanceof Set) {
    const made = keep(new Set());
    value.forEach((each) => made.add(copy(each, seen)));
  } else if (isPlain(value)) {
    const made = keep({});
    Object.entries(value).forEach(([name, each]) => (made[name] = copy(each, seen)));
  } else {
    keep(value);
  }
}

/** Objects of classes, such as groups of the network, stay who they are. */
function isPlain(value) {
  try {
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  } catch {
    return false;
  }
}

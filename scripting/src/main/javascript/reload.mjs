/** Changed code for behaviours that are in use. */
import { Behavior, changed } from './behavior.mjs';

export { declarations } from './declarations.mjs';

/** A class and those it extends, up to Behavior. */
export function chain(type) {
  const types = [];
  for (let each = type; typeof each === 'function' && each.prototype instanceof Behavior; each = Object.getPrototypeOf(each)) {
    types.push(each);
  }
  return types;
}

/**
 * Why a class cannot take over objects that another one has made; '' if it can.
 *
 * Private members belong to the class that has made an object, even if another one has the same text.
 */
export function obstacle(type) {
  const [, name] = String(type).match(/[\w$)\]]\s*\??\.\s*(#[\p{ID_Start}$_][\p{ID_Continue}$]*)/u) ?? [];
  return name === undefined ? '' : `the class ${type.name} has the private member ${name}, which its objects keep from changed code`;
}

function replaceProperties(before, after, kept) {
  for (const key of Reflect.ownKeys(before)) {
    if (!kept.includes(key) && !Object.hasOwn(after, key)) {
      delete before[key];
    }
  }
  for (const key of Reflect.ownKeys(after)) {
    if (!kept.includes(key)) {
      Object.defineProperty(before, key, Object.getOwnPropertyDescriptor(after, key));
    }
  }
}

/** Gives a class, and so its objects, the methods and static properties of another one. */
export function takeOver(before, after) {
  replaceProperties(before.prototype, after.prototype, ['constructor']);
  replaceProperties(before, after, ['length', 'name', 'prototype']);
  const base = Object.getPrototypeOf(after);
  if (Object.getPrototypeOf(before).name !== base.name) {
    Object.setPrototypeOf(before, base);
    Object.setPrototypeOf(before.prototype, base.prototype);
  }
  changed.set(before, after);
}

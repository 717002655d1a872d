/** What is known of an object of JavaScript, found out without calling getters or functions of it. */
import { ABSENT, Instance, className, headOf, homeOf, isClass, isObject, optionsOf, property, python, sourceOf } from './session-objects.mjs';
import { isBehaviorClass } from './behavior.mjs';
import { Place, valueOf } from './session-cursor.mjs';

const Modules = Java.type('org.polymonnto.scripting.JavaScriptModules');
const COMMENT = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*(?:export\s+)?(?:default\s+)?(?:(?:(?:var|let|const)\s+)?[\w$.]+\s*=\s*)?(?:async\s+|static\s+)*$/;
const LONGEST = 400;

/** The text on the expression at the cursor, on what is called there if there is none; undefined if nothing is known. */
export function inspect(parser, text, cursor, detail) {
  const end = cursor + text.slice(cursor).match(/^[\w$]*/)[0].length;
  const place = new Place(parser, text.slice(0, end));
  const last = place.tokens.at(-1);
  const isAtEnd = place.inside === null && !place.inComment && last?.end === end;
  const around = new Place(parser, text.slice(0, cursor)).called();
  for (const expression of [isAtEnd ? place.expressionBefore(place.tokens.length) : undefined, around]) {
    const value = expression === undefined ? ABSENT : valueOf(parser, expression);
    if (value !== ABSENT && !(value instanceof Instance)) {
      return described(value, expression, detail);
    }
  }
  return undefined;
}

function described(value, expression, detail) {
  const home = homeOf(value);
  if (home !== ABSENT) {
    return String(python.described(home, expression, detail));
  }
  const isFunction = typeof value === 'function';
  const fields = [
    ['Type', isFunction ? (isClass(value) ? 'class' : 'function') : isObject(value) ? className(value) : value === null ? 'null' : typeof value],
    ['String form', stringForm(value)],
    ['Length', Array.isArray(value) || typeof value === 'string' ? String(value.length) : undefined],
    ['Signature', isFunction ? signature(value) : undefined],
    ['File', isFunction ? Modules.placeOf(value) : undefined],
    detail && isFunction ? ['Source', sourceOf(value)] : ['Comment', comment(isFunction ? value : undefined)],
  ];
  return fields
    .filter(([, text]) => text !== undefined && text !== null && text !== '')
    .map(([label, text]) => (text.includes('\n') ? `${label}:\n${text}` : `${label}:`.padEnd(14) + text))
    .join('\n');
}

/** The parameters of a class of behaviors are those that it asks for. */
function signature(callable) {
  if (!isBehaviorClass(callable)) {
    return headOf(callable);
  }
  const parts = optionsOf(callable, '').map(([name, otherwise]) => (otherwise === '' ? name : `${name}: ${otherwise}`));
  return `new ${property(callable, 'name')}({ ${parts.join(', ')} })`;
}

function stringForm(value) {
  if (isObject(value)) {
    return Array.isArray(value) && value.length < 200 && value.every((each) => !isObject(each)) ? cut(JSON.stringify(value)) : undefined;
  }
  return cut(typeof value === 'string' ? JSON.stringify(value) : String(value));
}

function cut(text) {
  return text.length <= LONGEST ? text : text.slice(0, LONGEST - 1) + '…';
}

/** The JSDoc comment above a function or class. */
function comment(callable) {
  const text = callable === undefined ? null : Modules.textBefore(callable);
  const match = text === null ? null : COMMENT.exec(text);
  return match === null ? undefined : match[1].split('\n').map((line) => line.replace(/^\s*\* ?/, '')).join('\n').trim();
}

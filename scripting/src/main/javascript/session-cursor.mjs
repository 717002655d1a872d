/** The expression before the cursor of a JavaScript cell, and the object that it stands for. */
import { fromPython } from './views.mjs';
import { ABSENT, Instance, globalValue, homeOf, isObject, property, python } from './session-objects.mjs';

const MATCHING = { ')': '(', ']': '[', '}': '{' };
const NAMES = new Set(['name', 'privateId', 'this', 'super', 'true', 'false', 'null']);

/** The tokens up to the cursor. */
export class Place {
  /** @param parser the module acorn */
  constructor(parser, text) {
    this.parser = parser;
    this.text = text;
    this.tokens = [];
    this.inside = null;
    this.inComment = false;
    this.read();
  }

  read() {
    const comments = [];
    const onComment = (block, content, start, end) => comments.push([block, end]);
    try {
      for (const token of this.parser.tokenizer(this.text, { ecmaVersion: 'latest', onComment, allowHashBang: true })) {
        this.tokens.push({ label: token.type.label, keyword: token.type.keyword, start: token.start, end: token.end, value: token.value });
      }
    } catch (error) {
      this.inComment = /comment/.test(error.message);
      const quote = this.text[error.pos];
      if (/string|template/i.test(error.message) && (quote === "'" || quote === '"')) {
        this.inside = { start: error.pos + 1, quote };
      } else if (/template/i.test(error.message)) {
        this.inTemplate = true;
      }
    }
    this.inComment ||= comments.some(([block, end]) => !block && end === this.text.length);
    this.openAt = this.openings();
  }

  /** Places of the brackets that are open, the innermost last. */
  openings() {
    const open = [];
    this.tokens.forEach(({ label }, at) => {
      if ('([{'.includes(label) || label === '${') {
        open.push(at);
      } else if (label in MATCHING) {
        open.pop();
      }
    });
    return open;
  }

  /** The name that ends at the cursor. */
  word() {
    const last = this.tokens.at(-1);
    const isWord = last !== undefined && last.end === this.text.length && (NAMES.has(last.label) || last.keyword !== undefined);
    return isWord ? { text: this.text.slice(last.start), start: last.start, count: 1 } : { text: '', start: this.text.length, count: 0 };
  }

  /** The text of the names, properties and calls that end before a token; undefined if there are none. */
  expressionBefore(before) {
    let at = before - 1;
    while (at >= 0) {
      const { label } = this.tokens[at];
      if (label in MATCHING) {
        at = this.openingOf(at);
        const previous = this.tokens[at - 1];
        if (at > 0 && label !== '}' && (NAMES.has(previous.label) || previous.label in MATCHING || previous.label === 'string')) {
          at--;
          continue;
        }
      } else if (label === '`') {
        return undefined;
      } else if (!NAMES.has(label) && label !== 'string' && label !== 'num' && label !== 'regexp') {
        return undefined;
      }
      if (at > 0 && (this.tokens[at - 1].label === '.' || this.tokens[at - 1].label === '?.')) {
        at -= 2;
        continue;
      }
      break;
    }
    if (at < 0) {
      return undefined;
    }
    if (at > 0 && this.tokens[at - 1].label === 'new') {
      at--;
    }
    return this.text.slice(this.tokens[at].start, this.tokens[before - 1].end);
  }

  openingOf(at) {
    let depth = 0;
    for (; at >= 0; at--) {
      const { label } = this.tokens[at];
      depth += label in MATCHING ? 1 : '([{'.includes(label) || label === '${' ? -1 : 0;
      if (depth === 0) {
        return at;
      }
    }
    return -1;
  }

  /** What is called by the innermost bracket that is a call's, as its text. */
  called() {
    for (const at of this.openAt.toReversed()) {
      const text = this.tokens[at].label === '(' ? this.expressionBefore(at) : undefined;
      if (text !== undefined) {
        return text.replace(/^new\s+/, '');
      }
    }
    return undefined;
  }
}

/** The object that an expression stands for, as far as that is known without running code; else ABSENT. */
export function valueOf(parser, text) {
  try {
    return evaluate(parser.parseExpressionAt(text, 0, { ecmaVersion: 'latest' }));
  } catch {
    return ABSENT;
  }
}

function evaluate(node) {
  switch (node.type) {
    case 'Identifier':
      return globalValue(node.name);
    case 'ThisExpression':
      return globalThis;
    case 'Literal':
      return node.regex === undefined ? node.value : new Instance(RegExp.prototype);
    case 'TemplateLiteral':
      return new Instance(String.prototype);
    case 'ArrayExpression':
      return new Instance(Array.prototype);
    case 'ObjectExpression':
      return new Instance(Object.prototype);
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return new Instance(Function.prototype);
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return evaluate(node.expression);
    case 'MemberExpression':
      return member(evaluate(node.object), node);
    case 'NewExpression':
      return made(evaluate(node.callee));
    case 'CallExpression':
      return found(node);
    default:
      return ABSENT;
  }
}

function member(object, node) {
  if (object === ABSENT || object === undefined || object === null) {
    return ABSENT;
  }
  if (!node.computed) {
    return property(object, node.property.name);
  }
  return node.property.type === 'Literal' ? property(object, String(node.property.value)) : ABSENT;
}

function made(type) {
  const prototype = typeof type === 'function' ? property(type, 'prototype') : ABSENT;
  return isObject(prototype) ? new Instance(prototype) : ABSENT;
}

/** Of calls, only searches for tags are known: they run no code of the user. */
function found({ callee, arguments: given }) {
  const name = callee.type === 'MemberExpression' && !callee.computed ? callee.property.name : '';
  if ((name !== 'first' && name !== 'find') || given.length !== 1 || given[0].type !== 'Literal') {
    return ABSENT;
  }
  const object = evaluate(callee.object);
  const home = object === ABSENT ? ABSENT : homeOf(object);
  if (home === ABSENT) {
    return ABSENT;
  }
  const match = python.first(home, given[0].value);
  if (name === 'find') {
    return new Instance(Array.prototype);
  }
  return match === null || match === undefined || !python.is_python(match) ? ABSENT : fromPython(match);
}

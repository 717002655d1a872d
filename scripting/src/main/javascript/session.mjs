/**
 * JavaScript cells of a session. Their variables are properties of the global object, and those of the session's Python
 * side: each side takes over what the other has bound when a cell begins and ends.
 */
import * as polymonnto from './polymonnto.mjs';
import { isBehaviorClass, pythonClass } from './behavior.mjs';
import { HOME, bridge, fromPython, toPython } from './views.mjs';
import { asyncScript, awaits } from './session-await.mjs';
import { complete as completeWith } from './session-completion.mjs';
import { inspect as inspectWith } from './session-inspection.mjs';

const NDArray = Java.type('org.polymonnto.array.NDArray');
const AWAIT = /\bawait\b/;
const builtIn = new Set(Object.getOwnPropertyNames(globalThis));
const provided = new Set(Object.keys(polymonnto));
const known = new Map();
let parser;
let settled;
let shared;
let importModule;

/**
 * Prepares the global object.
 *
 * @param acorn the module of the parser
 * @param variables those of the session, on its Python side
 * @param importer evaluates the text of a module and gives its exports
 */
export function begin(acorn, variables, importer) {
  parser = acorn;
  shared = variables;
  importModule = importer;
  // A shell that a script has opened before has left its variables.
  [...known.keys()].forEach(forget);
  for (const name of provided) {
    Object.defineProperty(globalThis, name, { value: polymonnto[name], writable: true, configurable: true, enumerable: false });
  }
}

function isOwn(name) {
  return !builtIn.has(name) && !(provided.has(name) && globalThis[name] === polymonnto[name]);
}

/** Takes over what the other languages have bound. */
export function pull() {
  [...shared.removed()].map(String).forEach(forget);
  for (const name of [...shared.changed()].map(String)) {
    if (!builtIn.has(name) && !provided.has(name)) {
      const value = fromPython(shared.get(name));
      globalThis[name] = value;
      known.set(name, value);
    }
  }
}

function forget(name) {
  known.delete(name);
  // What a script declares by var cannot be deleted.
  if (!Reflect.deleteProperty(globalThis, name)) {
    globalThis[name] = undefined;
  }
}

/** Lets the other languages take over what was bound here. */
export function push() {
  for (const name of known.keys()) {
    if (!Object.hasOwn(globalThis, name)) {
      known.delete(name);
      shared.remove(name);
    }
  }
  for (const name of Object.keys(globalThis)) {
    const value = globalThis[name];
    if (value !== undefined && isOwn(name) && !(known.has(name) && Object.is(known.get(name), value))) {
      known.set(name, value);
      shared.set(name, forPython(value));
    }
  }
}

/** A value of a cell as the session's Python side keeps it. */
export function forPython(value) {
  return isBehaviorClass(value) ? pythonClass(value) : toPython(value);
}

function parse(text) {
  return parser.parse(text, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    allowImportExportEverywhere: true,
    allowAwaitOutsideFunction: AWAIT.test(text),
    allowHashBang: true,
  });
}

/**
 * A cell as a script whose declarations are properties of the global object, so that a later cell may declare them anew.
 * What it imports is bound already. Lines stay where they are.
 *
 * @returns its text, whether it gives a promise for `settle`, and whether it is wrong as a cell that awaits
 */
export function prepare(text) {
  let tree;
  try {
    tree = parse(text);
  } catch {
    return { script: text, isAwaiting: false, isWrong: AWAIT.test(text) };
  }
  let script = text;
  const statements = [];
  for (const node of tree.body) {
    switch (node.type) {
      case 'ImportDeclaration':
        bindImports(text.slice(node.start, node.end), node.specifiers.map((each) => each.local.name));
        script = blank(script, node.start, node.end);
        break;
      case 'ExportNamedDeclaration':
        script = blank(script, node.start, node.declaration?.start ?? node.end);
        statements.push(...(node.declaration === null ? [] : [node.declaration]));
        break;
      default:
        statements.push(node);
    }
  }
  const isAwaiting = awaits(tree);
  script = isAwaiting ? asyncScript(script, statements) : statements.reduceRight(declareGlobally, script);
  return { script, isAwaiting, isWrong: false };
}

function declareGlobally(script, node) {
  switch (node.type) {
    case 'VariableDeclaration':
      return splice(script, node.start, node.start + node.kind.length, 'var'.padEnd(node.kind.length));
    case 'ClassDeclaration':
      return splice(script, node.start, node.start, `var ${node.id.name} = `);
    default:
      return script;
  }
}

/** Notes how a cell that awaits ends. What waits for promises runs when JavaScript is left, so before `outcome`. */
export function settle(promise) {
  settled = () => {
    throw new Error('what the cell awaits never comes: nothing is left to do, or it is the script that has opened this shell');
  };
  promise.then(
    (result) => {
      settled = () => result?.value;
    },
    (error) => {
      settled = () => {
        throw error;
      };
    },
  );
}

/** The value of the cell that was settled; throws what it has thrown. */
export function outcome() {
  return settled();
}

function splice(script, start, end, replacement) {
  return script.slice(0, start) + replacement + script.slice(end);
}

function blank(script, start, end) {
  return splice(script, start, end, script.slice(start, end).replace(/[^\n]/g, ' '));
}

function bindImports(declaration, names) {
  const exported = importModule(`${declaration}\nexport { ${names.join(', ')} };`);
  for (const name of names) {
    globalThis[name] = exported[name];
  }
}

/** 'complete', 'invalid', or a line break and the indent of the line that has to follow. */
export function completeness(text) {
  try {
    parse(text);
    return 'complete';
  } catch (error) {
    const isOpen = error.pos >= text.trimEnd().length || /^Unterminated (template|comment)/.test(error.message);
    return isOpen ? '\n' + indent(text) : 'invalid';
  }
}

function indent(text) {
  const last = text.split('\n').findLast((line) => line.trim() !== '') ?? '';
  const own = last.match(/^\s*/)[0];
  return /[([{]\s*$/.test(last) ? own + '  ' : own;
}

/** Whether a cell has no result to show. */
export function isNothing(value) {
  return value === undefined;
}

/** The text of a result that is an object of a network or an array; undefined for what JavaScript shows itself. */
export function describe(value) {
  if (value instanceof NDArray) {
    return bridge.representation(value);
  }
  const home = value !== null && typeof value === 'object' ? value[HOME] : undefined;
  return home === undefined ? undefined : bridge.representation(home);
}

/** Where completions begin, and the text, label, kind and description of each, ended by NUL characters. */
export function complete(text, cursor) {
  const [start, found] = completeWith(parser, text, cursor);
  const parts = found.filter((each) => !each.some((part) => part.includes('\0'))).flat();
  return [start, parts.map((part) => part + '\0').join('')];
}

/** What is known of the expression at the cursor; undefined if nothing is. */
export function inspect(text, cursor, detail) {
  return inspectWith(parser, text, cursor, detail);
}

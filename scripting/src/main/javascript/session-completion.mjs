/** What can stand at the cursor of a JavaScript cell; objects are looked at, and no getter or function of theirs is called. */
import { ABSENT, globalValue, homeOf, isObject, kindOf, optionsOf, properties, python, shape, short } from './session-objects.mjs';
import { Place, valueOf } from './session-cursor.mjs';

const KEYWORDS = (
  'async await break case catch class const continue debugger default delete do else export extends false finally for from ' +
  'function if import in instanceof let new null of return static super switch this throw true try typeof undefined var void ' +
  'while with yield'
).split(' ');
const SEARCHES = /\.\s*(?:find|first|afferent|efferent|hasModule|activateBehaviors|deactivateBehaviors|setBehaviors|removeBehavior)$/;

/** Where completions begin and a list of [text, label, kind, description]. */
export function complete(parser, text, cursor) {
  const before = text.slice(0, cursor);
  const skipped = before.match(/^\s*(?:%%[^\n]*\n|%\w+[ \t]|\?+)/)?.[0].length ?? 0;
  const place = new Place(parser, ' '.repeat(skipped) + before.slice(skipped));
  if (place.inComment || place.inTemplate) {
    return [cursor, []];
  }
  return place.inside === null ? ofCode(parser, place) : inString(parser, place, text[cursor]);
}

function inString(parser, place, following) {
  const { start, quote } = place.inside;
  const typed = place.text.slice(start);
  const last = place.tokens.at(-1);
  const close = following === quote ? '' : quote;
  if (last?.label === '(' || last?.label === '[') {
    const expression = place.expressionBefore(place.tokens.length - 1) ?? '';
    const isSearch = last.label === '(' && SEARCHES.test(expression);
    const value = valueOf(parser, isSearch ? expression.replace(SEARCHES, '') : expression);
    if (isSearch && isObject(value) && homeOf(value) !== ABSENT) {
      return [start, [...python.tags(homeOf(value), typed)].map((each) => closed([...each].map(String), close))];
    }
    if (last.label === '[' && value !== ABSENT) {
      return [start, properties(value, typed).map((each) => closed(each, close))];
    }
  }
  const isImport = last !== undefined && /^(from|import)$/.test(place.text.slice(last.start, last.end));
  const isCalledImport = last?.label === '(' && place.tokens.at(-2)?.label === 'import';
  const nameStart = place.text.length - typed.split('/').at(-1).length;
  const files = [...python.files(typed)].map((each) => [...each].map(String));
  if (!isImport && !isCalledImport) {
    return [nameStart, files];
  }
  const modules = /^[\w@]*$/.test(typed) && 'polymonnto'.startsWith(typed) ? [['polymonnto' + close, 'polymonnto', 'module', '']] : [];
  const paths = /^(\.\.?)?\//.test(typed) ? files.filter(([name, , kind]) => kind === 'folder' || /\.(mjs|js|json)$/.test(name)) : [];
  return [nameStart, [...modules, ...paths]];
}

function closed([text, label, kind, description], quote) {
  return [text + quote, label, kind, description];
}

function ofCode(parser, place) {
  const word = place.word();
  const at = place.tokens.length - word.count;
  const before = place.tokens[at - 1];
  if (before !== undefined && before.end === place.text.length && before.label === 'num') {
    return [place.text.length, []];
  }
  if (before?.label === '.' || before?.label === '?.') {
    const expression = place.expressionBefore(at - 1);
    const value = expression === undefined ? ABSENT : valueOf(parser, expression);
    return [word.start, value === ABSENT ? [] : properties(value, word.text).map(asMember)];
  }
  return [word.start, [...options(parser, place, before, word.text), ...globals(word.text)]];
}

function asMember([text, label, kind, description]) {
  return [text, label, kind === 'function' ? 'method' : kind, description];
}

/** Names of options that are not given yet, if the cursor is where a name in the braces of a call's argument can stand. */
function options(parser, place, before, prefix) {
  const open = place.openAt.at(-1);
  if (open === undefined || place.tokens[open].label !== '{' || (before.label !== '{' && before.label !== ',')) {
    return [];
  }
  if (place.tokens[open - 1]?.label !== '(' && place.tokens[open - 1]?.label !== ',') {
    return [];
  }
  const called = place.called();
  if (called === undefined) {
    return [];
  }
  const given = new Set(
    place.tokens.slice(open).filter((token, i, all) => token.label === 'name' && all[i + 1]?.label === ':').map((token) => token.value),
  );
  const value = valueOf(parser, called);
  return optionsOf(value, called)
    .filter(([name]) => name.startsWith(prefix) && !given.has(name))
    .map(([name, otherwise]) => [`${name}: `, name, 'option', otherwise === '' ? '' : short('= ' + otherwise)]);
}

function globals(prefix) {
  const keywords = KEYWORDS.filter((word) => word.startsWith(prefix)).map((word) => [word, word, 'keyword', '']);
  const names = properties(globalThis, prefix).filter(([name]) => !KEYWORDS.includes(name));
  return [...names.map(([name]) => described(name)), ...keywords].sort(([one], [other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1));
}

function described(name) {
  const value = globalValue(name);
  return value === ABSENT ? [name, name, 'variable', ''] : [name, name, kindOf(value), shape(value)];
}

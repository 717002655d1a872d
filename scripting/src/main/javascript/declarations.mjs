/**
 * What a script declares, without the statements that do something: imports, classes, functions and constants whose value
 * is written out. So a script that is running can give changed classes without beginning anew.
 */
const LITERAL = /^(-?[\d.][\w.]*|'[^'\n]*'|"[^"\n]*"|`[^`$\n]*`|true|false|null)[ \t]*(;|$)/;
const OPENING = '([{';
const CLOSING = ')]}';

/** The end of a text literal, regular expression or comment that begins at a place; the place itself if none does. */
function endOfUnread(text, at, before) {
  const two = text.slice(at, at + 2);
  if (two === '//') {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  if (two === '/*') {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? text.length : end + 2;
  }
  if (text[at] === '`') {
    return endOfTemplate(text, at);
  }
  const rest = text.slice(at);
  const literal = rest.match(/^'(?:[^'\\\n]|\\[^])*'|^"(?:[^"\\\n]|\\[^])*"/);
  const beginsValue = /(^|[(,=:[!&|?{};+\-*%~^<>]|\b(return|typeof|case|in|of|void|delete|throw|new|else|do))\s*$/.test(before);
  const expression = beginsValue ? rest.match(/^\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/) : null;
  return at + (literal ?? expression ?? [''])[0].length;
}

function endOfTemplate(text, start) {
  let depth = 0;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') {
      at++;
    } else if (depth === 0 && text[at] === '`') {
      return at + 1;
    } else if (text[at] === '`') {
      at = endOfTemplate(text, at) - 1;
    } else if (depth > 0 && text[at] === '}') {
      depth--;
    } else if (depth > 0 ? text[at] === '{' : text.startsWith('${', at)) {
      depth++;
      at += depth === 1 ? 1 : 0;
    }
  }
  return text.length;
}

function blank(text) {
  return text.replace(/[^\n]/g, ' ');
}

/** The text with blanks for literals and comments, and for each place how many brackets are open. */
function readable(text) {
  let code = '';
  const depths = [];
  let depth = 0;
  while (code.length < text.length) {
    const at = code.length;
    const end = /['"`/]/.test(text[at]) ? endOfUnread(text, at, code.slice(-40)) : at;
    if (end > at) {
      code += /['"`]/.test(text[at]) ? text[at] + blank(text.slice(at + 1, end - 1)) + text[at] : blank(text.slice(at, end));
    } else {
      depth -= CLOSING.includes(text[at]) ? 1 : 0;
      code += text[at];
    }
    while (depths.length < code.length) {
      depths.push(depth);
    }
    depth += end === at && OPENING.includes(text[at]) ? 1 : 0;
  }
  return { code, depths };
}

/** Where a declaration that begins at a place ends; the place itself if there is none to be kept. */
function endOfDeclaration(text, code, depths, start) {
  const rest = code.slice(start);
  if (/^(export\s+(default\s+)?)?(class|(async\s+)?function)\b/.test(rest)) {
    let at = start;
    while (at < code.length && !(code[at] === '{' && depths[at] === depths[start])) {
      at++;
    }
    at++;
    while (at < code.length && !(code[at] === '}' && depths[at] === depths[start])) {
      at++;
    }
    return at + 1;
  }
  const imported = rest.match(/^import\b(?!\s*[.(])[^'"]*(['"])[^'"]*\1/);
  if (imported) {
    return start + imported[0].length;
  }
  const constant = rest.match(/^(export\s+)?const\s+[\w$]+\s*=\s*/);
  const value = constant && text.slice(start + constant[0].length).split('\n', 1)[0].match(LITERAL);
  return value ? start + constant[0].length + value[0].length : start;
}

function namesIn(pattern, code) {
  return [...code.matchAll(pattern)].flatMap((match) => match[1].match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []);
}

/** The declarations of a script as `text`, each in its line, or a `problem` that keeps them from being used alone. */
export function declarations(text) {
  const { code, depths } = readable(text);
  let kept = '';
  let keptCode = '';
  let dropped = '';
  while (kept.length < text.length) {
    const at = kept.length;
    const begins = depths[at] === 0 && /\S/.test(code[at]) && /(^|[;}\n])[ \t]*$/.test(code.slice(Math.max(0, at - 200), at));
    const end = begins ? endOfDeclaration(text, code, depths, at) : at;
    if (end > at) {
      kept += text.slice(at, end);
      keptCode += code.slice(at, end);
      dropped += blank(text.slice(at, end));
    } else {
      kept += blank(text[at]);
      keptCode += blank(text[at]);
      dropped += depths[at] === 0 || /^[{}[\]]$/.test(code[at]) ? code[at] : blank(code[at]);
    }
  }
  const bound = new Set([
    ...namesIn(/\(([^()]*)\)\s*(?:\{|=>)/g, keptCode),
    ...namesIn(/([\w$]+)\s*=>/g, keptCode),
    ...namesIn(/\b(?:const|let|var)\s+([\w$]+|[{[][^=]*[}\]])/g, keptCode),
  ]);
  for (const name of namesIn(/\b(?:const|let|var)\s+([\w$]+)/g, dropped)) {
    const mention = new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$]|\\s*:)`);
    if (!bound.has(name) && mention.test(keptCode)) {
      const problem = `'${name}' is made by a statement of the script, which is not run again; give it to the class as a parameter`;
      return { text: '', problem };
    }
  }
  return { text: kept, problem: '' };
}

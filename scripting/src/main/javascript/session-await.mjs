/** Cells that await something outside of functions: JavaScript knows that in modules only, whose variables are their own. */

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const NO_STATEMENTS = new Set([...FUNCTIONS, 'ClassBody']);

function* children(node) {
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part]) {
      if (typeof child?.type === 'string') {
        yield child;
      }
    }
  }
}

/** Whether a cell awaits something outside of functions. */
export function awaits(node) {
  if (node.type === 'AwaitExpression' || node.await === true) {
    return true;
  }
  for (const child of NO_STATEMENTS.has(node.type) ? [] : children(node)) {
    if (awaits(child)) {
      return true;
    }
  }
  return false;
}

/**
 * The text of such a cell as a call of a function that may await. What the cell declares at its outermost level are
 * properties of the global object; the function gives its last expression as the property value. Lines stay where they are.
 */
export function asyncScript(text, statements) {
  const edits = [];
  const names = new Set();
  const functions = [];
  for (const node of statements) {
    switch (node.type) {
      case 'FunctionDeclaration':
        functions.push(node.id.name);
        break;
      case 'ClassDeclaration':
        names.add(node.id.name);
        edits.push([node.start, node.start, `${node.id.name} = `], [node.end, node.end, ';']);
        break;
      case 'VariableDeclaration':
        assign(node, text, edits, names);
        break;
      default:
        assignNested(node, text, edits, names);
    }
  }
  const last = statements.at(-1);
  if (last?.type === 'ExpressionStatement') {
    const end = text[last.end - 1] === ';' ? last.end - 1 : last.end;
    edits.push([last.start, last.start, 'return { value: ('], [end, end, ') };']);
  }
  const declared = names.size === 0 ? '' : `var ${[...names].join(', ')}; `;
  const kept = functions.map((name) => `globalThis.${name} = ${name}; `).join('');
  return `${declared}(async () => { ${kept}${edited(text, edits)}\n})()`;
}

/** Variables that are declared by var inside of statements belong to the outermost level too. */
function assignNested(node, text, edits, names) {
  if (NO_STATEMENTS.has(node.type)) {
    return;
  }
  for (const child of children(node)) {
    if (child.type === 'VariableDeclaration' && child.kind === 'var') {
      if (child === node.init || child === node.left) {
        child.declarations.forEach(({ id }) => namesOf(id, names));
        edits.push([child.start, child.start + 'var'.length, '']);
      } else {
        assign(child, text, edits, names);
      }
    }
    assignNested(child, text, edits, names);
  }
}

/** A declaration as an assignment, in parentheses as a pattern may begin with a brace. */
function assign(declaration, text, edits, names) {
  const { start, end, kind, declarations } = declaration;
  edits.push([start, start + kind.length, 'void (']);
  for (const { id, init, end: at } of declarations) {
    namesOf(id, names);
    if (init === null && kind !== 'var') {
      edits.push([at, at, ' = undefined']);
    }
  }
  edits.push([declarations.at(-1).end, declarations.at(-1).end, ')']);
  if (text[end - 1] !== ';') {
    edits.push([end, end, ';']);
  }
}

function namesOf(pattern, names) {
  switch (pattern?.type) {
    case 'Identifier':
      names.add(pattern.name);
      break;
    case 'ObjectPattern':
      pattern.properties.forEach((each) => namesOf(each.type === 'RestElement' ? each.argument : each.value, names));
      break;
    case 'ArrayPattern':
      pattern.elements.forEach((each) => namesOf(each, names));
      break;
    case 'AssignmentPattern':
      namesOf(pattern.left, names);
      break;
    case 'RestElement':
      namesOf(pattern.argument, names);
  }
}

function edited(text, edits) {
  let result = '';
  let done = 0;
  // Those at the same place stay in their order, as sorting is stable.
  for (const [start, end, replacement] of edits.sort((one, other) => one[0] - other[0])) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}

"""Commands inside Python cells: ``%time f()``, ``!ls``, ``files = !ls``, ``obj?``."""

_ONLY_AST = 0x400


def parse(text, name):
    """Return the syntax tree of a cell whose commands are made calls, and the text that it is the tree of.

    A line is taken for a command only where Python itself finds a wrong syntax, so that ``%`` and ``!`` in texts,
    comments and expressions stay what they are.

    Raises
    ------
    SyntaxError
        As Python itself raises it for the cell as it was written.
    """
    lines = _clean(text).split('\n')
    for _ in lines:
        try:
            return compile('\n'.join(lines), name, 'exec', flags=_ONLY_AST, dont_inherit=True), '\n'.join(lines)
        except SyntaxError as error:
            if not _make_call(lines, error.lineno):
                raise
    return compile('\n'.join(lines), name, 'exec', flags=_ONLY_AST, dont_inherit=True), '\n'.join(lines)


def _clean(text):
    """Take away what pasted code has on its left: an indent of all lines, and the prompts of Python or IPython."""
    lines = text.split('\n')
    first = next((line for line in lines if line.strip()), '')
    if first.lstrip().startswith(('>>> ', 'In [')):
        from re import sub
        prompt = r'^\s*(>>> ?|\.\.\. ?|In \[\d+\]: ?|\s*\.\.\.+: ?)'
        return '\n'.join(sub(prompt, '', line) for line in lines)
    if first[:1] in (' ', '\t'):
        from textwrap import dedent
        return dedent(text)
    return text


def _make_call(lines, number):
    """Turn the command at a line, or at the line before, into a call; tell whether there was one."""
    for at in (number - 1, number - 2):
        if 0 <= at < len(lines):
            call = _call(lines[at])
            if call is not None:
                lines[at] = call
                return True
    return False


def _call(line):
    stripped = line.strip()
    indent = line[:len(line) - len(line.lstrip())]
    if stripped.startswith(('%', '!')) or _is_question(stripped):
        return f'{indent}__magic__({stripped!r})'
    name, equals, command = stripped.partition('=')
    command = command.strip()
    if equals and command.startswith('!') and not command.startswith('!='):
        return f'{indent}{name}= __shell__({command[1:].strip()!r})'
    return None


def _is_question(line):
    bare = line.strip('?')
    return len(bare) < len(line) and '?' not in bare and ' ' not in bare and bool(bare)


def last_sign(text):
    """Return the last sign of the code that is neither blank nor in a comment."""
    from io import StringIO
    from tokenize import COMMENT, DEDENT, ENDMARKER, NEWLINE, NL, generate_tokens
    if ';' not in text:
        return ''
    last = ''
    for token in generate_tokens(StringIO(text).readline):
        if token.type not in (COMMENT, DEDENT, ENDMARKER, NEWLINE, NL):
            last = token.string
    return last

"""Whether a Python cell needs further lines."""

_OPEN = ('was never closed', 'unterminated triple-quoted', 'unexpected EOF')
_BLOCKS = ('expected an indented block', "expected 'except' or 'finally'")


def of(text):
    """Return 'complete', 'invalid', or a line break and the indent of the line that has to follow.

    A block is complete when its last line is empty, as in Python's own shell.
    """
    lines = text.split('\n')
    state = _state(text)
    if state == 'complete' and lines[-1][:1] in (' ', '\t') and lines[-1].strip():
        state = 'incomplete'
    return '\n' + _indent(lines) if state == 'incomplete' else state


def _state(text):
    from polymonnto_session import _commands
    try:
        _commands.parse(text + '\n', '<cell>')
    except SyntaxError as error:
        return 'incomplete' if _is_open(error, text) else 'invalid'
    except (ValueError, OverflowError):
        return 'invalid'
    return 'complete'


def _is_open(error, text):
    code = [line for line in text.split('\n') if line.strip()]
    if not code:
        return False
    last = code[-1].strip()
    if any(part in error.msg for part in _OPEN) or last.startswith('@') or last.endswith('\\'):
        return True
    behind = text.split('\n')[(error.lineno or 1):]
    return error.msg.startswith(_BLOCKS) and not any(line.strip() for line in behind)


def _indent(lines):
    last = next((line for line in reversed(lines) if line.strip()), '')
    indent = last[:len(last) - len(last.lstrip())]
    code = last.split('#')[0].rstrip()
    if code.endswith(':'):
        return indent + '    '
    if code.strip().split(' ')[0] in ('return', 'break', 'continue', 'pass', 'raise'):
        return indent[:-4]
    return indent

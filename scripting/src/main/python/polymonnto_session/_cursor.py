"""What the text before the cursor asks for: a name, an attribute, a string, an argument."""
import ast
import re

from polymonnto_session import _objects
from polymonnto_session._objects import ABSENT, Instance

# Ranges, as the automaton for the classes of all letters takes half as long again to build.
_TOKEN = re.compile(
    r'''(?P<blank>[ \t\f]+|\\\r?\n)|(?P<line>\r?\n)|(?P<comment>\#[^\n]*)'''
    r'''|(?P<string>[rRbBfFuU]{0,2}(?:"""|\'\'\'|"|\'))'''
    r'''|(?P<number>\.?[0-9][0-9A-Za-z_.\x80-\U0010ffff]*)'''
    r'''|(?P<name>[A-Za-z_\x80-\U0010ffff][0-9A-Za-z_\x80-\U0010ffff]*)|(?P<sign>.)''', re.DOTALL)
_ENDS = {quote: re.compile(rf'(?:[^\\]|\\.)*?{quote}', re.DOTALL) for quote in ('"""', "'''")}
_ENDS |= {quote: re.compile(rf'(?:[^\\\n{quote}]|\\.)*{quote}', re.DOTALL) for quote in ('"', "'")}
_OPENING = {')': '(', ']': '[', '}': '{'}
_WORDS_BEFORE_EXPRESSIONS = frozenset(
    'and as assert await del elif else except from if import in is lambda not or raise return while with yield'.split()
)


class Token:
    """A part of the text."""

    __slots__ = ('kind', 'text', 'start', 'end')

    def __init__(self, kind, text, start):
        self.kind = kind
        self.text = text
        self.start = start
        self.end = start + len(text)


class Place:
    """The tokens of the statement that the cursor is in, up to the cursor.

    open -- for each bracket that is open at the cursor, its place among the tokens
    inside -- the unfinished string that the cursor is in as (place of its first character, its quotes), else None
    """

    def __init__(self, text):
        self.text = text
        self.tokens = []
        self.open = []
        self.inside = None
        self.in_comment = False
        self._read()

    def _read(self):
        text, at, tokens = self.text, 0, self.tokens
        while at < len(text):
            match = _TOKEN.match(text, at)
            kind = match.lastgroup
            start, at = at, match.end()
            if kind == 'string':
                quotes = match.group().lstrip('rRbBfFuU')
                end = _ENDS[quotes].match(text, at)
                if end is None:
                    if len(quotes) == 1 and '\n' in text[at:]:
                        at = text.index('\n', at)
                        continue
                    self.inside = (at, quotes, match.group())
                    return
                at = end.end()
                tokens.append(Token(kind, text[start:at], start))
            elif kind == 'comment':
                self.in_comment = at == len(text)
            elif kind == 'line' or kind == 'sign' and match.group() == ';':
                if not self.open:
                    tokens.clear()
            elif kind != 'blank':
                self._add(Token(kind, match.group(), start))

    def _add(self, token):
        if token.kind == 'sign':
            if token.text in '([{':
                self.open.append(len(self.tokens))
            elif token.text in _OPENING and self.open:
                self.open.pop()
        self.tokens.append(token)

    def word(self):
        """Return the name that ends at the cursor, or an empty token there."""
        last = self.tokens[-1] if self.tokens else None
        if last is not None and last.end == len(self.text) and last.kind in ('name', 'number'):
            return last
        return Token('name', '', len(self.text))

    def expression_before(self, at):
        """Return the text of the names, attributes, subscripts and calls that end before a token, or None.

        at -- place of a token, such as a dot or an opening bracket
        """
        end = at
        at -= 1
        while at >= 0:
            token = self.tokens[at]
            if token.kind == 'sign' and token.text in _OPENING:
                at = self._opening(at)
                if at is None:
                    return None
                before = self.tokens[at - 1] if at else None
                joined = before is not None and (
                    before.kind == 'string' or before.text in _OPENING
                    or before.kind == 'name' and before.text not in _WORDS_BEFORE_EXPRESSIONS)
                if joined and self.tokens[at].text != '{':
                    at -= 1
                    continue
            elif token.kind not in ('name', 'string', 'number') or token.text in _WORDS_BEFORE_EXPRESSIONS:
                return None
            if at and self.tokens[at - 1].text == '.':
                at -= 2
                continue
            break
        if at < 0:
            return None
        return self.text[self.tokens[at].start:self.tokens[end - 1].end]

    def _opening(self, at):
        depth = 0
        while at >= 0:
            token = self.tokens[at]
            if token.kind == 'sign':
                depth += (token.text in _OPENING) - (token.text in '([{')
                if depth == 0:
                    return at
            at -= 1
        return None

    def call(self, outer=False):
        """Return (expression that is called, place of its bracket) if the innermost open bracket is of a call.

        outer -- whether it may be around other open brackets
        Returns (None, None) if there is none.
        """
        for at in reversed(self.open):
            if self.tokens[at].text == '(':
                called = self.expression_before(at)
                if called is not None:
                    return called, at
            if not outer:
                break
        return None, None


def value_of(text, namespace):
    """Return the object that an expression stands for, as far as that is known without running code; else ABSENT."""
    try:
        tree = ast.parse(f'({text.strip()})', mode='eval').body
    except (SyntaxError, ValueError):
        return ABSENT
    return _value(tree, namespace)


def _value(node, namespace):
    if isinstance(node, ast.Name):
        return name_value(node.id, namespace)
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return Instance(str)
    if isinstance(node, (ast.List, ast.Tuple, ast.Dict, ast.Set)):
        return Instance({ast.List: list, ast.Tuple: tuple, ast.Dict: dict, ast.Set: set}[type(node)])
    if isinstance(node, ast.Attribute):
        base = _value(node.value, namespace)
        return ABSENT if base is ABSENT else _objects.attribute(base, node.attr)
    if isinstance(node, ast.Subscript):
        base, key = _value(node.value, namespace), _key(node.slice, namespace)
        return ABSENT if base is ABSENT or key is ABSENT or type(base) is Instance else _objects.item(base, key)
    if isinstance(node, ast.Call):
        called = _value(node.func, namespace)
        is_class = called is not ABSENT and type(called) is not Instance and _objects.is_class(called)
        return Instance(called) if is_class and called is not type else ABSENT
    return ABSENT


def _key(node, namespace):
    """Return a constant or a class, or a tuple of them; else ABSENT."""
    if isinstance(node, ast.Tuple):
        parts = tuple(_key(each, namespace) for each in node.elts)
        return ABSENT if any(each is ABSENT for each in parts) else parts
    try:
        key = name_value(node.id, namespace) if isinstance(node, ast.Name) else ast.literal_eval(node)
    except ValueError:
        return ABSENT
    return key if type(key) in (str, int, float, bool) or key is not ABSENT and _objects.is_class(key) else ABSENT


def name_value(name, namespace):
    """Return what a name stands for, or ABSENT."""
    import builtins
    found = namespace.get(name, ABSENT)
    return builtins.__dict__.get(name, ABSENT) if found is ABSENT else found

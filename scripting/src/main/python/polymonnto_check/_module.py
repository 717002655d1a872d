"""Reads one module and finds what will not work in it."""

import ast
import builtins
import os
import types
import warnings

from polymonnto_check._packages import Missing, refused_keywords
from polymonnto_check._scopes import (
    IMPORT_ERRORS, NAME_ERRORS, Alias, Import, Scope, bound_anywhere, caught,
)

_UNKNOWN = object()
_MODULE_NAMES = {'__file__', '__name__', '__doc__', '__path__', '__package__', '__spec__', '__builtins__', '__loader__'}


class Finding:
    """A place in a file, 1-based, and what will not work there."""

    def __init__(self, line, column, message, text=''):
        self.line = line
        self.column = column
        self.message = message
        self.text = text.strip()

    def key(self):
        return self.line, self.column, self.message


def parse(data, file):
    """The syntax tree of a module; raises SyntaxError as an import does."""
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try:
            return ast.parse(data, file)
        except ValueError as error:  # zero bytes
            raise SyntaxError(str(error), (file, 1, 1, '')) from None


class LocalModules:
    """Modules that belong to what is checked: those beside a file, in folders above it and in further ones."""

    def __init__(self, root, further):
        self._root = root
        self._further = further
        self._trees = {}

    def _folders(self, file):
        folder = os.path.dirname(file)
        while True:
            yield folder
            parent = os.path.dirname(folder)
            inside = folder.startswith(self._root) and folder != self._root
            if parent == folder or not (inside or os.path.isfile(os.path.join(folder, '__init__.py'))):
                break
            folder = parent
        yield from self._further
        while folder != os.path.dirname(folder):  # PymoNNto lets a project import from the folder that holds Data
            if os.path.isdir(os.path.join(folder, 'Data')):
                yield folder
            folder = os.path.dirname(folder)

    def has(self, file, name):
        """Whether a module of this dotted name, or the package it is in, belongs to the file's project."""
        top = name.partition('.')[0]
        return any(os.path.isfile(os.path.join(folder, top + '.py')) or os.path.isdir(os.path.join(folder, top))
                   for folder in self._folders(file))

    def find(self, file, name):
        """The file of a module of the project, None if it is somewhere else."""
        bare = name.lstrip('.')
        folders = self._folders(file)
        if bare != name:
            folder = os.path.dirname(file)
            for _ in range(len(name) - len(bare) - 1):
                folder = os.path.dirname(folder)
            folders = [folder]
        for folder in folders:
            place = os.path.join(folder, *bare.split('.'))
            for candidate in (place + '.py', os.path.join(place, '__init__.py')):
                if os.path.isfile(candidate):
                    return candidate
        return None

    def tree(self, file):
        """The syntax tree of a module of the project, None if it has none."""
        if file not in self._trees:
            try:
                with open(file, 'rb') as opened:
                    self._trees[file] = parse(opened.read(), file)
            except (SyntaxError, OSError):
                self._trees[file] = None
        return self._trees[file]


class ModuleCheck(ast.NodeVisitor):
    """Walks the tree of one module; `findings` is filled by `run`."""

    def __init__(self, file, packages, local):
        self._file = file
        self._packages = packages
        self._local = local
        self._scopes = []
        self._guards = []
        self._resolving = set()
        self._lines = []
        self._unbound = None
        self.findings = []

    def run(self):
        """Find what will not work, in the order of the lines."""
        with open(self._file, 'rb') as opened:
            data = opened.read()
        self._lines = data.decode('utf-8', 'replace').splitlines()
        try:
            tree = parse(data, self._file)
        except SyntaxError as error:
            self._add(error.lineno or 1, error.offset or 1, f'SyntaxError: {error.msg}')
            return self.findings
        self._scopes.append(Scope(tree))
        self._note_star_imports(tree)
        self.generic_visit(tree)
        unique = {finding.key(): finding for finding in self.findings}
        self.findings = [unique[key] for key in sorted(unique)]
        return self.findings

    def _add(self, line, column, message):
        text = self._lines[line - 1] if 0 < line <= len(self._lines) else ''
        self.findings.append(Finding(line, column, message, text))

    def _report(self, node, message):
        # GraalPy counts characters here, not bytes as CPython does.
        self._add(node.lineno, node.col_offset + 1, message)

    # imports

    def visit_Import(self, node):
        for each in node.names:
            self._import(each if len(node.names) > 1 else node, each.name)

    def visit_ImportFrom(self, node):
        if node.level or not node.module:
            return
        module = self._import(node, node.module)
        if module is None:
            return
        for each in node.names:
            if each.name != '*':
                self._try(each, IMPORT_ERRORS, self._packages.member, module, each.name)

    def _import(self, node, name):
        if self._local.has(self._file, name) and not self._packages.is_ours(name):
            return None
        return self._try(node, IMPORT_ERRORS, self._packages.module, name)

    def _try(self, node, errors, function, *args):
        try:
            return function(*args)
        except Missing as missing:
            if not any(errors & guard for guard in self._guards):
                self._report(node, str(missing))
            return None

    # scopes

    def visit_Try(self, node):
        self._guards.append(caught(node))
        for child in node.body:
            self.visit(child)
        self._guards.pop()
        for child in [*node.handlers, *node.orelse, *node.finalbody]:
            self.visit(child)

    visit_TryStar = visit_Try

    def _visit_scope(self, node):
        self._scopes.append(Scope(node))
        self.generic_visit(node)
        self._scopes.pop()

    visit_ClassDef = visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = _visit_scope
    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _visit_scope

    # names

    def visit_Name(self, node):
        if self._unbound is not None and isinstance(node.ctx, ast.Load) and node.id in self._unbound:
            if not any(NAME_ERRORS & guard for guard in self._guards):
                stars = ', '.join(self._scopes[0].stars)
                self._report(node, f"nothing binds the name {node.id}: 'import *' of {stars} does not provide it")

    def visit_Attribute(self, node):
        if not isinstance(node.value, (ast.Attribute, ast.Name)):
            self.visit(node.value)
            return
        if isinstance(node.value, ast.Name):
            self.visit(node.value)
        try:
            self._value(node)
        except Missing as missing:
            if not any(NAME_ERRORS & guard for guard in self._guards):
                self._report(node, str(missing))

    def visit_Call(self, node):
        self.generic_visit(node)
        if not isinstance(node.func, (ast.Attribute, ast.Name)):
            return
        try:
            function = self._value(node.func)
        except Missing:
            return
        given = [keyword.arg for keyword in node.keywords if keyword.arg]
        for name in refused_keywords(function, given):
            keyword = next(each for each in node.keywords if each.arg == name)
            self._report(keyword, f'{ast.unparse(node.func)} of PolymoNNto takes no argument {name}')

    def _value(self, node):
        """What a chain of names stands for: something of ours or _UNKNOWN."""
        if isinstance(node, ast.Name):
            return self._named(node.id)
        if not isinstance(node, ast.Attribute):
            return _UNKNOWN
        owner = self._value(node.value)
        if not isinstance(owner, types.ModuleType):
            return _UNKNOWN
        return self._packages.member(owner, node.attr)

    def _named(self, name):
        innermost = len(self._scopes) - 1
        for depth in range(innermost, -1, -1):
            scope = self._scopes[depth]
            bindings = scope.names.get(name)
            if bindings:
                return self._bound(depth, name, bindings)
        return self._from_star(self._file, self._scopes[0].stars, name, set())

    def _bound(self, depth, name, bindings):
        """The value of a name that one scope binds; the last of ours if all are imports."""
        if None in bindings or (depth, name) in self._resolving:
            return _UNKNOWN
        self._resolving.add((depth, name))
        try:
            for binding in reversed(bindings):
                value = self._imported(self._file, binding) if isinstance(binding, Import) else self._alias(binding)
                if value is not _UNKNOWN:
                    return value
        finally:
            self._resolving.discard((depth, name))
        return _UNKNOWN

    def _alias(self, binding: Alias):
        try:
            return self._value(binding.value)
        except Missing:  # told where it stands
            return _UNKNOWN

    def _imported(self, file, binding: Import):
        """What an import binds; an import that fails is told where it stands."""
        if binding.module.startswith('.') or not self._packages.is_ours(binding.module):
            return _UNKNOWN
        try:
            value = self._packages.module(binding.module)
            return value if binding.member is None else self._packages.member(value, binding.member)
        except Missing:
            return _UNKNOWN

    def _from_star(self, file, stars, name, seen):
        """The value of a name that star imports bring, through modules of the project too."""
        for star in reversed(stars):
            if not star.startswith('.') and self._packages.is_ours(star):
                try:
                    module = self._packages.module(star)
                    if name in self._packages.star(module):
                        return self._packages.member(module, name)
                except Missing:
                    pass
                continue
            found = self._local.find(file, star)
            if found is None or found in seen:
                continue
            seen.add(found)
            tree = self._local.tree(found)
            if tree is None:
                continue
            scope = Scope(tree)
            bindings = scope.names.get(name)
            if bindings:
                return self._imported(found, bindings[-1]) if isinstance(bindings[-1], Import) else _UNKNOWN
            value = self._from_star(found, scope.stars, name, seen)
            if value is not _UNKNOWN:
                return value
        return _UNKNOWN

    def _note_star_imports(self, tree):
        """Find the names that nothing binds, if all the modules that are imported whole are known."""
        stars = {f"{'.' * node.level}{node.module or ''}" for node in ast.walk(tree)
                 if isinstance(node, ast.ImportFrom) and node.names[0].name == '*'}
        if not any(not star.startswith('.') and self._packages.is_ours(star) for star in stars):
            return
        provided = self._star_names(self._file, stars, set())
        if provided is None:
            return
        used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        self._unbound = used - bound_anywhere(tree) - provided - set(dir(builtins)) - _MODULE_NAMES

    def _star_names(self, file, stars, seen):
        """All names that these star imports bring; None if one of them cannot be read."""
        names = set()
        for star in stars:
            if not star.startswith('.') and self._packages.is_ours(star):
                try:
                    names |= self._packages.star(self._packages.module(star))
                except Missing:
                    return None
                continue
            found = self._local.find(file, star)
            tree = found and self._local.tree(found)
            if tree is None:
                return None
            if found in seen:
                continue
            seen.add(found)
            scope = Scope(tree)
            further = self._star_names(found, scope.stars, seen)
            if further is None:
                return None
            names |= further | set(scope.names)
        return names



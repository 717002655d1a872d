"""Python cells: their commands, their run and their results."""
import _ast
import sys

from polymonnto_session import _commands, _display

inputs = ['']
outputs = {}
_sources = {}


def evaluate(text, number, namespace):
    """Run a cell; return the text of its last expression, or None if it has none or ends with a semicolon."""
    name = f'<In[{number}]>'
    text = text if text.endswith('\n') else text + '\n'
    _remember(name, text, number)
    tree, runnable = _commands.parse(text, name)
    _sources[name] = (len(text), None, text.splitlines(True), name)
    if 'linecache' in sys.modules:
        publish()
    body = tree.body
    last = body[-1] if body and isinstance(body[-1], _ast.Expr) else None
    if last is not None:
        body = body[:-1]
    if body:
        exec(compile(_ast.Module(body, []), name, 'exec', dont_inherit=True), namespace)
    if last is None:
        return None
    value = eval(compile(_ast.Expression(last.value), name, 'eval', dont_inherit=True), namespace)
    if value is None or _is_silenced(runnable):
        return None
    shown = _display.text(value)
    keep(value, number, namespace)
    return shown


def publish():
    """Let tracebacks and ``inspect`` find the text of cells. The module that does so takes long to load."""
    import linecache
    linecache.cache.update(_sources)
    _sources.clear()


def keep(value, number, namespace):
    """Bind a result to the names of results."""
    outputs[number] = value
    if namespace.get('_') is not value:
        namespace['___'] = namespace.get('__')
        namespace['__'] = namespace.get('_')
        namespace['_'] = value
    namespace[f'_{number}'] = value


class UsageError(Exception):
    """A command of the session was used in a wrong way."""


def command(java):
    """Return the function that runs the commands in cells."""
    def run(line):
        problem = java.run(line)
        if problem is not None:
            raise UsageError(str(problem))
    return run


def output(command):
    """Return the lines that a command of the system prints."""
    from polymonnto_session import _system
    return _system.output(command)


def _remember(name, text, number):
    while len(inputs) <= number:
        inputs.append('')
    inputs[number] = text


def _is_silenced(text):
    """Whether the last statement ends with a semicolon, which keeps its result from being shown."""
    return _commands.last_sign(text) == ';'

"""Changed code of behaviours in use."""

import sys
import tempfile
from pathlib import Path

from PymoNNto import Behavior, Network, NeuronGroup
from polymonnto import ReloadError, load, reload

PYTHON = '''
from PymoNNto import Behavior
STEP = {step}
def increment():
    return STEP
class Base(Behavior):
    unit = {step}
    def iteration(self, neurons):
        neurons.count += increment() * self.unit
class Counting(Base):
    def initialize(self, neurons):
        neurons.count = 0
        self.calls = 0
    def iteration(self, neurons):
        super().iteration(neurons)
        self.calls += 1
        {more}
'''
JAVASCRIPT = '''
import {{ Behavior }} from 'polymonnto';
const STEP = {step};
class Base extends Behavior {{
  static unit = {step};
  iteration(neurons) {{ neurons.count += STEP; }}
}}
export class Counting extends Base {{
  initialize(neurons) {{ neurons.count = 0; this.calls = 0; }}
  iteration(neurons) {{
    super.iteration(neurons);
    this.calls++;
    {more}
  }}
}}
export const step = STEP;
'''
JAVA = '''
import org.polymonnto.network.*;
abstract class Base implements Behavior<NeuronGroup> {{
  private long all;
  public void iteration(NeuronGroup neurons) {{ all += {step}; neurons.set("count", all); }}
}}
public class Counting extends Base {{
  private final double rate;
  public int calls;
  public {type} other = {value};
  Counting(double rate) {{ this.rate = rate; }}
  public void initialize(NeuronGroup neurons) {{ neurons.set("count", 0); neurons.set("rate", rate); }}
  public void iteration(NeuronGroup neurons) {{
    super.iteration(neurons);
    calls++;
    other++;
    {more}
  }}
}}
'''
TYPES = {'type': 'int', 'value': 5}


def _file(suffix, text, folder=None):
    path = Path(folder or tempfile.mkdtemp()) / f'Counting{suffix}'
    path.write_text(text)
    return path


def _network(*behaviors):
    net = Network()
    group = NeuronGroup(net=net, size=3, tag='g', behavior={i + 1: behavior for i, behavior in enumerate(behaviors)})
    net.initialize(info=False)
    return net, group


def _message(function, *args):
    try:
        function(*args)
    except ReloadError as error:
        return str(error)
    raise AssertionError(f'no ReloadError: {args}')


def _type_error(function, *args):
    try:
        function(*args)
    except TypeError as error:
        return str(error)
    raise AssertionError(f'no TypeError: {args}')


def _counts(net, group, iterations):
    found = []
    for _ in range(iterations):
        net.simulate_iterations(1)
        found.append(group.count)
    return found


def _keeps_state(suffix, text, **parameters):
    path = _file(suffix, text.format(step=1, more='', **TYPES))
    module = load(str(path))
    behavior = module.Counting(**parameters)
    net, group = _network(behavior)
    net.simulate_iterations(3)
    assert (group.count, behavior.calls) == (3, 3)
    for what, step in ((behavior, 2), (module.Counting, 3), (module, 4)):
        before = group.count
        path.write_text(text.format(step=step, more='', **TYPES))
        reload(what)
        net.simulate_iterations(2)
        assert group.behavior[1] is behavior and type(behavior) is module.Counting
        step = step * step if suffix == '.py' else step
        assert group.count == before + 2 * step, (group.count, before, step)
    assert behavior.calls == 9
    return path, module, net, group, behavior


def test_python_behaviors_keep_state_and_identity():
    path, module, net, group, behavior = _keeps_state('.py', PYTHON)
    assert module.STEP == 4 and isinstance(behavior, module.Base)


def test_javascript_behaviors_keep_state_and_identity():
    path, module, net, group, behavior = _keeps_state('.mjs', JAVASCRIPT)
    guest = behavior._guest
    assert module.step == 4
    path.write_text(JAVASCRIPT.format(step=7, more='this.more = 8;'))
    reload(behavior)
    net.simulate_iterations(1)
    assert behavior._guest == guest and behavior.more == 8


def test_java_behaviors_keep_state():
    path, module, net, group, behavior = _keeps_state('.java', JAVA, rate=0.5)
    assert group.rate == 0.5 and behavior.other == 14
    path.write_text(JAVA.format(step=1, more='neurons.set("seen", rate);', type='String', value='"a"').replace('other++;', ''))
    reload(behavior)
    net.simulate_iterations(1)
    assert (behavior.calls, behavior.other, group.seen) == (10, 'a', 0.5)
    from polymonnto._reload import report
    path.write_text(JAVA.format(step=1, more='', **TYPES))
    assert report(str(path)) == 'reloaded Counting.java: Counting (starting anew: other)'


def _stays(suffix, text, broken, place, language, **parameters):
    good = text.format(step=1, more='', **TYPES)
    path = _file(suffix, good)
    behavior = load(str(path)).Counting(**parameters)
    net, group = _network(behavior)
    net.simulate_iterations(2)
    for old, new, line, kind in broken:
        assert old in good
        path.write_text(good.replace(old, new))
        message = _message(reload, behavior)
        assert message.startswith(f'{path}:{line}:') and kind in message and message.splitlines()[0].endswith(f'({language})'), message
        net.simulate_iterations(2)
    assert group.count == behavior.calls == 2 + 2 * len(broken)
    path.write_text(text.format(step=5, more='', **TYPES))
    reload(behavior)
    net.simulate_iterations(1)
    assert group.count > behavior.calls


def test_python_code_stays_if_the_file_is_wrong():
    _stays('.py', PYTHON, [
        ('class Base(Behavior):', 'class Base(Behavior:', 6, 'SyntaxError'),
        ('    unit = 1', '    unit = 1 / 0', 7, 'ZeroDivisionError: division by zero'),
        ('    return STEP\n', '    return 17\nnope()\n', 6, "NameError: name 'nope' is not defined"),
    ], 6, 'Python')


def test_javascript_code_stays_if_the_file_is_wrong():
    _stays('.mjs', JAVASCRIPT, [
        ('class Base extends Behavior {', 'class Base extends {{ Behavior {', 4, 'SyntaxError'),
        ('static unit = 1;', 'static unit = nope();', 5, "ReferenceError: nope is not defined"),
    ], 6, 'JavaScript')


def test_java_code_stays_if_the_file_is_wrong():
    _stays('.java', JAVA, [
        ('calls++;', 'calls+++;', 15, 'error: illegal start of expression'),
        ('calls++;', 'cells++;', 15, 'cannot find symbol'),
    ], 6, 'Java', rate=1.0)


class Rewriting(Behavior):
    def initialize(self, neurons):
        self.path, self.text = self.parameter('path'), self.parameter('text')
        self.counts = []

    def iteration(self, neurons):
        self.counts.append(neurons.count)
        if neurons.network.iteration == 50:
            Path(self.path).write_text(self.text)
            reload(neurons['Counting', 0])


def _changes_while_running(suffix, text, **parameters):
    path = _file(suffix, text.format(step=1, more='', **TYPES))
    rewriting = Rewriting(path=path, text=text.format(step=100, more='', **TYPES).replace('self.unit', '1'))
    net, group = _network(load(str(path)).Counting(**parameters), rewriting)
    net.simulate_iterations(53)
    assert rewriting.counts == [*range(1, 51), 150, 250, 350], rewriting.counts


def test_python_code_changes_while_running():
    _changes_while_running('.py', PYTHON)


def test_javascript_code_changes_while_running():
    _changes_while_running('.mjs', JAVASCRIPT)


def test_java_code_changes_while_running():
    _changes_while_running('.java', JAVA, rate=1.0)


def test_iterations_come_and_go():
    texts = {
        '.py': ('from PymoNNto import Behavior\nclass A(Behavior):\n    def initialize(self, n):\n        n.count = 0\n',
                '    def iteration(self, n):\n        n.count += 1\n', ''),
        '.mjs': ("import { Behavior } from 'polymonnto';\nexport class A extends Behavior {\n  initialize(n) { n.count = 0; }\n",
                 '  iteration(n) { n.count += 1; }\n', '}'),
    }
    for suffix, (head, iteration, end) in texts.items():
        path = _file(suffix, head + end)
        behavior = load(str(path)).A()
        net, group = _network(behavior)
        assert _counts(net, group, 2) == [0, 0]
        path.write_text(head + iteration + end)
        reload(behavior)
        assert _counts(net, group, 2) == [1, 2]
        path.write_text(head + end)
        reload(behavior)
        assert _counts(net, group, 2) == [2, 2]


def test_a_new_constructor_makes_new_javascript_behaviors():
    text = '''
import {{ Behavior }} from 'polymonnto';
export class A extends Behavior {{
  field = {value};
  iteration(n) {{ n.seen = this.field; }}
}}
'''
    path = _file('.mjs', text.format(value=1))
    A = load(str(path)).A
    net, group = _network(A())
    path.write_text(text.format(value=2))
    reload(A)
    net.simulate_iterations(1)
    assert group.seen == 1
    group.add_behavior(2, A())
    net.simulate_iterations(1)
    assert group.seen == 2


def test_private_members_of_javascript_are_refused():
    text = '''
import {{ Behavior }} from 'polymonnto';
export class A extends Behavior {{
  #rate = {value};
  iteration(n) {{ n.seen = this.#rate; }}
}}
'''
    path = _file('.mjs', text.format(value=1))
    behavior = load(str(path)).A()
    net, group = _network(behavior)
    path.write_text(text.format(value=2))
    assert 'class A has the private member #rate' in _message(reload, behavior)
    net.simulate_iterations(1)
    assert group.seen == 1


def test_imported_modules_and_bases():
    folder = tempfile.mkdtemp()
    base = Path(folder) / 'reload_base.py'
    derived = Path(folder) / 'reload_derived.py'
    base.write_text('from PymoNNto import Behavior\nclass Base(Behavior):\n    def step(self): return 1\n    def gone(self): return 1\n')
    text = '''
from reload_base import Base
class Other:
    def step(self): return 50
class Derived({bases}):
    class Inner:
        value = {value}
    @property
    def size(self): return super().step() + {value}
    @staticmethod
    def fixed(): return {value}
    @classmethod
    def made(cls): return cls, __class__
    def iteration(self, neurons): neurons.count = self.size
'''
    derived.write_text(text.format(bases='Base', value=0))
    sys.path.insert(0, folder)
    try:
        import reload_base
        import reload_derived
        behavior, inner = reload_derived.Derived(), reload_derived.Derived.Inner
        net, group = _network(behavior)
        assert _counts(net, group, 1) == [1]
        base.write_text('from PymoNNto import Behavior\nclass Base(Behavior):\n    def step(self): return 10\n')
        reload(reload_base)
        assert _counts(net, group, 1) == [10] and not hasattr(behavior, 'gone')
        derived.write_text(text.format(bases='Other, Base', value=7))
        reload(behavior)
        assert _counts(net, group, 1) == [57] and behavior.fixed() == 7
        assert behavior.made() == (reload_derived.Derived, type(behavior))
        assert reload_derived.Derived.Inner is inner and inner.value == 7
        from polymonnto._reload import files
        assert files(net) == sorted([str(base), str(derived)])
    finally:
        sys.path.remove(folder)


def test_what_cannot_be_reloaded():
    from PymoNNto import Recorder
    for what, message in (
        (3, 'takes a behavior, a class of behaviors or a module that load() returned, not 3'),
        (Recorder('v'), 'does not come from a file of its own'),
        (sys, 'does not come from a file of its own'),
    ):
        try:
            reload(what)
        except TypeError as error:
            assert message in str(error), error
        else:
            raise AssertionError(what)


def test_a_file_that_is_gone():
    path = _file('.py', PYTHON.format(step=1, more=''))
    module = load(str(path))
    path.unlink()
    assert str(path) in _message(reload, module)


def test_classes_that_are_gone_and_classes_without_a_name():
    import warnings
    texts = {
        '.py': ('from PymoNNto import Behavior\n', 'class A(Behavior):\n    def iteration(self, n):\n        n.seen = {value}\n', 'A'),
        '.mjs': ("import { Behavior } from 'polymonnto';\n",
                 'export default class extends Behavior {{ iteration(n) {{ n.seen = {value}; }} }}\n', 'default'),
        '.java': ('import org.polymonnto.network.*;\nclass B implements Behavior<NeuronGroup> { public void iteration(NeuronGroup n) { } }\n',
                  'class A implements Behavior<NeuronGroup> {{\n  public void iteration(NeuronGroup n) {{ n.set("seen", {value}); }}\n}}\n',
                  'A'),
    }
    for suffix, (head, body, name) in texts.items():
        path = _file(suffix, head + body.format(value=1))
        behavior = getattr(load(str(path)), name)()
        net, group = _network(behavior)
        path.write_text(head + body.format(value=2))
        reload(behavior)
        net.simulate_iterations(1)
        assert group.seen == 2, suffix
        path.write_text(head)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            reload(behavior)
        assert [str(each.message) for each in caught] == [f'{path} has no class {name} any more; its behaviors keep their code']
        group.seen = 0
        net.simulate_iterations(1)
        assert group.seen == 2, suffix


def test_parameters_of_a_java_class_and_of_a_record():
    import warnings
    head = 'import org.polymonnto.network.*;\n'
    texts = {
        'fields': 'class A implements Behavior<NeuronGroup> {{\n  double rate = 0.5;\n  int calls;\n'
                  '  public void iteration(NeuronGroup n) {{ n.set("seen", {step} * rate + calls++); }}\n}}\n',
        'record': 'record A(double rate, long[] count) implements Behavior<NeuronGroup> {{\n'
                  '  A(double rate) {{ this(rate, new long[1]); }}\n  A() {{ this(0.5); }}\n'
                  '  public void iteration(NeuronGroup n) {{ n.set("seen", {step} * rate + count[0]++); }}\n}}\n',
    }
    for what, text in texts.items():
        path = _file('.java', head + text.format(step=10))
        module = load(str(path))
        for parameters, seen in (({}, 5), ({'rate': 0.25}, 2.5)):
            behavior = module.A(**parameters)
            net, group = _network(behavior)
            net.simulate_iterations(2)
            assert group.seen == seen + 1, (what, group.seen)
            assert behavior.rate == seen / 10, what
        if what == 'fields':
            behavior.rate = 1
            assert behavior.rate == 1
            behavior.rate = 0.25
        else:
            assert _type_error(setattr, behavior, 'rate', 1) == 'rate of the record A cannot be changed'
        path.write_text(head + text.format(step=100))
        reload(behavior)
        net.simulate_iterations(1)
        assert group.seen == 25 + 2, (what, group.seen)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            _network(module.A(raet=1))
        assert any('"raet"' in str(each.message) for each in caught), (what, caught)
    assert _type_error(lambda: module.A(rate='fast')) == 'the parameter rate of A is a double, not fast'


def test_what_a_script_declares():
    from polymonnto._takeover import _declarations
    import ast
    old = b"import a\nLIMIT = 3\nsteps = 0\nnet = Network()\n"
    new = ("import a\nimport b\nLIMIT = 4\nsteps = 0\nOTHER: int = -1\nnet = Network(1)\nnet.run()\n"
           "def f(): pass\nclass A: pass\nif True:\n    class B: pass\nx, y = 1, 2\nnet.v = 3\n")
    kept = _declarations(ast.parse(new), old)
    assert [ast.unparse(node) for node in kept] == [
        'import b', 'LIMIT = 4', 'OTHER: int = -1', 'def f():\n    pass', 'class A:\n    pass']


def test_what_a_javascript_script_declares():
    text = """import { Network,
  Behavior } from 'polymonnto'; // "it's"
/* class X { */
const a = 1, b = 3;
const STEP = 1; const TEXT = 'a}b';
const re = /[/}'"]+/g;
let n = 5 / 2 / 1;
const tpl = `x ${ `}` + { a: 1 }.a } y`;
class A extends Behavior {
  iteration(net) { net.count += STEP; const s = `${ { b: '}' }.b }`; if (/}/.test(s)) { return; } }
}
async function f(x = { a: 1 }) { return x; }
const net = new Network();
for (const x of [1, 2]) { class Inner { } function g() { } }
export { net, A as C };
export default class B extends A { }
export const K = -2.5e3
"""
    from polymonnto._reload_javascript import _declarations
    kept = _declarations('net.mjs', text).split('\n')
    lines = text.split('\n')
    assert len(kept) == len(lines)
    assert [i for i, line in enumerate(kept) if line.strip()] == [0, 1, 4, 8, 9, 10, 11, 15, 16]
    assert kept[1].strip() == "Behavior } from 'polymonnto'"
    assert all(kept[i] == lines[i] for i in (0, 4, 8, 9, 10, 11, 15, 16))
    message = _message(_declarations, 'net.mjs', "const own = f();\nclass A { iteration(n) { own.x = 1; } }\n")
    assert message.startswith("net.mjs: 'own' is made by a statement of the script")


def test_java_reloads_behaviors_of_all_languages():
    import java
    reloading = java.type('org.polymonnto.scripting.Reloading')
    for suffix, text, parameters in (('.py', PYTHON, {}), ('.mjs', JAVASCRIPT, {}), ('.java', JAVA, {'rate': 1.0})):
        path = _file(suffix, text.format(step=1, more='', **TYPES))
        behavior = load(str(path)).Counting(**parameters)
        net, group = _network(behavior)
        net.simulate_iterations(3)
        path.write_text(text.format(step=10, more='', **TYPES).replace('self.unit', '1'))
        assert list(reloading.reload(behavior._core)) == []
        net.simulate_iterations(1)
        assert (group.count, behavior.calls) == (13, 4)
    path.write_text(text.format(step=100, more='', type='String', value='"a"').replace('other++;', ''))
    assert list(reloading.reload(behavior._made)) == ['other']
    net.simulate_iterations(1)
    assert group.count == 113

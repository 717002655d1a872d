package org.polymonnto.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of errors that pass through functions of several languages. */
final class MixedTracebackTest {
  @TempDir Path folder;

  @BeforeEach
  void writeBehaviors() throws IOException {
    ScriptRun.write(
        folder,
        "asking.mjs",
        """
        import { Behavior } from 'polymonnto';
        export class Asking extends Behavior {
          iteration(neurons) {
            this.ask(neurons);
          }
          ask(neurons) {
            neurons.answer(null);
          }
        }
        export class Broken extends Behavior {
          iteration(neurons) {
            if (neurons.iteration > 2) neurons.nothing.at(0);
          }
        }
        """);
    ScriptRun.write(
        folder,
        "Summing.java",
        """
        import org.polymonnto.network.*;
        public class Summing implements Behavior<NeuronGroup> {
          @Override public void iteration(NeuronGroup neurons) {
            sum(neurons);
          }
          private void sum(NeuronGroup neurons) {
            neurons.array("nothing").sum();
          }
        }
        """);
    ScriptRun.write(
        folder,
        "limits.py",
        """
        from PymoNNto import Behavior
        class Limit(Behavior):
            def iteration(self, neurons):
                raise ValueError('too much')
        """);
  }

  private String network(String loading, String behavior) {
    return """
    from PymoNNto import *
    from polymonnto import load
    net = Network()
    group = NeuronGroup(net, 2, tag='cells', behavior={3: load('%s').%s()})
    def answer(question):
        return question.text
    group.answer = answer
    net.initialize(info=False)
    def main():
        net.simulate_iterations(5)
    main()
    """
        .formatted(loading, behavior);
  }

  /** The lines on the error stream after the head, with the folder's name left out. */
  private List<String> traceback(String name, String text) throws IOException {
    Path script = ScriptRun.write(folder, name, text);
    ScriptRun run = ScriptRun.of(ScriptRun.options(script, false), "");
    assertEquals(1, run.exitCode(), run.err());
    List<String> lines = run.err().replace(folder + "/", "").lines().toList();
    assertEquals("Traceback (most recent call last):", lines.getFirst());
    return lines.subList(1, lines.size());
  }

  @Test
  void pythonCalledByJavaScriptCalledByPython() throws IOException {
    assertEquals(
        List.of(
            "  File \"net.py\", line 11, in <module>",
            "    main()",
            "  File \"net.py\", line 10, in main",
            "    net.simulate_iterations(5)",
            "  File \"asking.mjs\", line 4, in Asking.iteration",
            "    this.ask(neurons);",
            "  File \"asking.mjs\", line 7, in Asking.ask",
            "    neurons.answer(null);",
            "  File \"net.py\", line 6, in answer",
            "    return question.text",
            "AttributeError: 'NoneType' object has no attribute 'text'",
            "in Asking.iteration of NeuronGroup 'cells' (key 3) at iteration 1"),
        traceback("net.py", network("asking.mjs", "Asking")));
  }

  @Test
  void javaScriptCalledByPython() throws IOException {
    assertEquals(
        List.of(
            "  File \"asking.mjs\", line 12, in Broken.iteration",
            "    if (neurons.iteration > 2) neurons.nothing.at(0);",
            "JavaScriptError: TypeError: Cannot read property 'at' of undefined",
            "in Broken.iteration of NeuronGroup 'cells' (key 3) at iteration 3"),
        traceback("net.py", network("asking.mjs", "Broken")).subList(4, 8));
  }

  @Test
  void javaCalledByPython() throws IOException {
    List<String> lines = traceback("net.py", network("Summing.java", "Summing"));
    assertEquals(
        List.of(
            "  File \"Summing.java\", line 4, in Summing.iteration",
            "    sum(neurons);",
            "  File \"Summing.java\", line 7, in Summing.sum",
            "    neurons.array(\"nothing\").sum();"),
        lines.subList(4, 8));
    assertTrue(lines.get(8).startsWith("JavaError: NetworkException: "), lines.get(8));
    assertEquals(
        "in Summing.iteration of NeuronGroup 'cells' (key 3) at iteration 1", lines.get(9));
  }

  @Test
  void pythonCalledByJavaScript() throws IOException {
    assertEquals(
        List.of(
            "  File \"net.mjs\", line 5, in <module>",
            "    main();",
            "  File \"net.mjs\", line 4, in main",
            "    function main() { net.simulateIterations(5); }",
            "  File \"limits.py\", line 4, in iteration",
            "    raise ValueError('too much')",
            "ValueError: too much",
            "in Limit.iteration of NeuronGroup 'cells' (key 3) at iteration 1"),
        traceback(
            "net.mjs",
            """
            import { Network, NeuronGroup, load } from 'polymonnto';
            const net = new Network();
            new NeuronGroup({ net, size: 2, tag: 'cells', behavior: { 3: new (load('limits.py').Limit)() } });
            function main() { net.simulateIterations(5); }
            main();
            """));
  }

  @Test
  void pythonAndJavaScriptCalledByJava() throws IOException {
    String network =
        """
        import org.polymonnto.network.*;
        import org.polymonnto.scripting.BehaviorModule;
        class Net {
          public static void main(String[] arguments) {
            Network net = new Network();
            net.neurons("cells", 2).add(3, BehaviorModule.load("%s").behavior("%s"));
            net.initialize();
            net.simulate(5);
          }
        }
        """;
    List<String> main = List.of("  File \"Net.java\", line 8, in Net.main", "    net.simulate(5);");
    List<String> python = traceback("Net.java", network.formatted("limits.py", "Limit"));
    assertEquals(main, python.subList(0, 2));
    assertEquals("  File \"limits.py\", line 4, in iteration", python.get(2));
    List<String> javaScript = traceback("Net.java", network.formatted("asking.mjs", "Broken"));
    assertEquals(main, javaScript.subList(0, 2));
    assertEquals("  File \"asking.mjs\", line 12, in Broken.iteration", javaScript.get(2));
  }

  @Test
  void modulesThatCannotBeLoaded() throws IOException {
    ScriptRun.write(folder, "wrong.mjs", "let y = ;\n");
    ScriptRun.write(folder, "failing.mjs", "function f() { undefined.y; }\nf();\n");
    ScriptRun.write(folder, "Wrong.java", "class Wrong {\n  int x = \"text\";\n}\n");
    String loading = "from polymonnto import load\nload('%s')\n";
    assertEquals(
        "JavaScriptError: SyntaxError: file://wrong.mjs:1:8 Expected an operand but found ;",
        traceback("load.py", loading.formatted("wrong.mjs")).get(2));
    assertEquals(
        List.of(
            "  File \"failing.mjs\", line 2, in <module>",
            "    f();",
            "  File \"failing.mjs\", line 1, in f",
            "    function f() { undefined.y; }",
            "JavaScriptError: TypeError: Cannot read property 'y' of undefined"),
        traceback("load.py", loading.formatted("failing.mjs")).subList(2, 7));
    assertEquals(
        List.of(
            "ImportError: Wrong.java:2: error: incompatible types: java.lang.String cannot be"
                + " converted to int",
            "  int x = \"text\";",
            "          ^"),
        traceback("load.py", loading.formatted("Wrong.java")).subList(2, 5));
    assertTrue(
        traceback("load.py", loading.formatted("absent.mjs"))
            .get(2)
            .startsWith("FileNotFoundError: there is no 'absent.mjs' in "));
  }

  @Test
  void scriptsThatDoNotCompile() throws IOException {
    for (String[] script :
        new String[][] {
          {"wrong.mjs", "let y = ;\n"}, {"Wrong.java", "class Wrong {\n  int x = \"text\";\n}\n"}
        }) {
      Path file = ScriptRun.write(folder, script[0], script[1]);
      ScriptRun run = ScriptRun.of(ScriptRun.options(file, false), "");
      assertEquals(2, run.exitCode());
      assertTrue(run.err().contains(file.toString()), run.err());
    }
  }
}

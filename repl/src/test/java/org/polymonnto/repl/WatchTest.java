package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polymonnto.repl.CommandProcess.Result;

/** {@code polymonnto run --watch}, with files that change while a simulation runs. */
class WatchTest {
  private static final String JAVASCRIPT_CLASS =
      """
      class Own extends Behavior {
        initialize(neurons) {
          this.calls = 0;
        }
        iteration(neurons) {
          Java.type('java.lang.Thread').sleep(5);
          this.calls++;
          neurons.seen = LIMIT;
        }
      }
      """;

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void replace(String name, String old, String changed) throws IOException {
    String text = Files.readString(folder.resolve(name));
    assertTrue(text.contains(old), old);
    write(name, text.replace(old, changed));
  }

  private CommandProcess start(String script) throws IOException {
    CommandProcess process = CommandProcess.start(folder, Map.of(), "run", "--watch", script);
    assertEquals("ready", process.readLine());
    return process;
  }

  @Test
  void takesOverFilesOfAllLanguagesWhileThePythonScriptRuns() throws Exception {
    write(
        "s.py",
        """
        import time
        from PymoNNto import *
        from polymonnto import load
        LIMIT = 3
        class Slow(Behavior):
            def initialize(self, neurons):
                neurons.slow = neurons.js = neurons.java = 0
            def iteration(self, neurons):
                time.sleep(0.005)
                neurons.slow = LIMIT
        net = Network()
        g = NeuronGroup(net=net, size=2, tag='g', behavior={
            1: Slow(), 2: load('bee.mjs').Bee(), 3: load('Jay.java').Jay(rate=2)})
        net.initialize(info=False)
        steps = 0
        def progress(percent, net):
            global steps
            steps += 1
            if steps == 5: print('ready')
            if g.slow == 99 and g.js and g.java: net._core.requestStop()
        net.simulate_iterations(10 ** 6, batch_size=10, batch_progress_update_func=progress)
        print('done', g.slow, g.js > 50, g.java > 50, g.rate, steps > 10)
        """);
    write(
        "bee.mjs",
        """
        import { Behavior } from 'polymonnto';
        export class Bee extends Behavior {
          initialize(neurons) {
            this.calls = 0;
          }
          iteration(neurons) {
            this.calls++;
          }
        }
        """);
    write(
        "Jay.java",
        """
        import org.polymonnto.network.*;
        class Jay implements Behavior<NeuronGroup> {
          private final double rate;
          private int calls;
          Jay(double rate) {
            this.rate = rate;
          }
          public void iteration(NeuronGroup neurons) {
            calls++;
          }
        }
        """);
    try (CommandProcess process = start("s.py")) {
      replace("s.py", "LIMIT = 3", "LIMIT = = 99");
      assertEquals(
          "not reloaded, the old code stays: "
              + folder.resolve("s.py")
              + ":4: SyntaxError: invalid syntax (Python)",
          process.readLine());
      replace("s.py", "LIMIT = = 99", "LIMIT = 99");
      assertEquals("reloaded s.py: Slow", process.readLine());
      replace("bee.mjs", "this.calls++;", "neurons.js = ++this.calls;");
      assertEquals("reloaded bee.mjs: Bee", process.readLine());
      replace(
          "Jay.java", "calls++;", "neurons.set(\"java\", ++calls); neurons.set(\"rate\", rate);");
      assertEquals("reloaded Jay.java: Jay", process.readLine());
      assertEquals(new Result(0, "done 99 True True 2.0 True\n"), process.end());
    }
  }

  @Test
  void takesOverTheClassesOfAJavaScriptScript() throws Exception {
    write(
        "net.mjs",
        "import { Network, NeuronGroup, Behavior } from 'polymonnto';\nconst LIMIT = 3;\n"
            + JAVASCRIPT_CLASS
            + """
            const net = new Network();
            const own = new Own();
            const group = new NeuronGroup({ net, size: 3, tag: 'g', behavior: { 1: own } });
            net.initialize({ info: false });
            net.simulateIterations(5);
            console.log('ready');
            do net.simulateIterations(10); while (group.seen === 3);
            console.log('done', group.seen, own.calls === net.iteration, own instanceof Own);
            """);
    try (CommandProcess process = start("net.mjs")) {
      replace("net.mjs", "= LIMIT;", "= own.calls;");
      String refused = process.readLine();
      assertTrue(refused.contains("'own' is made by a statement of the script"), refused);
      replace("net.mjs", "= own.calls;", "= LIMIT;");
      assertEquals("reloaded net.mjs: Own", process.readLine());
      replace("net.mjs", "LIMIT = 3", "LIMIT = 5");
      assertEquals("reloaded net.mjs: Own", process.readLine());
      assertEquals(new Result(0, "done 5 true true\n"), process.end());
    }
  }

  @Test
  void takesOverTheClassesOfAJavaScriptOfJava() throws Exception {
    write(
        "Net.java",
        """
        import org.polymonnto.network.*;
        class Net {
          static class Own implements Behavior<NeuronGroup> {
            private long calls;
            public void iteration(NeuronGroup neurons) {
              try {
                Thread.sleep(5);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              calls++;
              neurons.set("seen", 3L);
            }
          }
          public static void main(String[] arguments) {
            Network net = new Network();
            NeuronGroup group = net.neurons("g", 3);
            group.add(1, new Own());
            net.initialize();
            net.simulate(5);
            System.out.println("ready");
            do {
              net.simulate(10);
            } while (group.get("seen").equals(3L));
            System.out.println("done " + group.get("seen").equals(net.iteration()));
          }
        }
        """);
    try (CommandProcess process = start("Net.java")) {
      replace("Net.java", "calls++;", "cells++;");
      String refused = process.readLine();
      assertTrue(
          refused.startsWith(
              "not reloaded, the old code stays: "
                  + folder.resolve("Net.java")
                  + ":11: error: cannot find symbol (Java)"),
          refused);
      replace("Net.java", "cells++;", "calls++;");
      String line = process.readLine();
      while (!line.startsWith("reloaded")) {
        line = process.readLine();
      }
      assertEquals("reloaded Net.java: Own", line);
      replace("Net.java", "3L);", "calls);");
      assertEquals("reloaded Net.java: Own", process.readLine());
      assertEquals(new Result(0, "done true\n"), process.end());
    }
  }
}

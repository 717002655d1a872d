package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polymonnto.repl.ShellTyping.awaitPrompt;
import static org.polymonnto.repl.ShellTyping.cell;
import static org.polymonnto.repl.ShellTyping.enter;
import static org.polymonnto.repl.ShellTyping.leave;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does with a network in the shell: build, run, look, break, fix, go back. */
class LongSessionTest {
  private static final String LEAK =
      """
      from PymoNNto import Behavior
      class Leak(Behavior):
          def initialize(self, neurons):
              neurons.voltage = neurons.vector('uniform')
          def iteration(self, neurons):
              neurons.voltage *= FACTOR
      """;

  @TempDir Path folder;

  private void writeLeak(String factor) throws Exception {
    Files.writeString(folder.resolve("leak.py"), LEAK.replace("FACTOR", factor));
  }

  private PseudoTerminal built() throws Exception {
    writeLeak("0.999");
    PseudoTerminal shell = ShellTyping.builder(folder, "--seed", "1").start();
    cell(shell, "from PymoNNto import *");
    cell(shell, "from leak import Leak");
    cell(shell, "net = Network()");
    cell(shell, "g = NeuronGroup(net, 50, tag='cells', behavior={1: Leak()})");
    cell(shell, "net.initialize(info=False)");
    return awaitPrompt(shell);
  }

  @Test
  void buildsRunsLooksBreaksFixesAndGoesBack() throws Exception {
    try (PseudoTerminal shell = built()) {
      cell(shell, "net.simulate_iterations(100);");
      cell(shell, "%net").await("cells: NeuronGroup, 50 neurons").await("behaviors: 1 Leak");
      cell(shell, "%snapshot before").await("before");
      cell(shell, "kept = g.voltage.copy()");
      writeLeak("0.999 / 0");
      cell(shell, "reload(Leak)").await("NameError");
      cell(shell, "from polymonnto import reload");
      cell(shell, "reload(Leak)");
      cell(shell, "net.simulate_iterations(10)")
          .await("ZeroDivisionError")
          .await("leak.py\", line 6")
          .await("in Leak.iteration of NeuronGroup 'cells' (key 1) at iteration 101");
      writeLeak("0.5");
      cell(shell, "reload(Leak)");
      cell(shell, "net.simulate_iterations(1);");
      cell(shell, "(g.voltage == kept).any()").await("False");
      cell(shell, "%restore before");
      cell(shell, "(g.voltage == kept).all(), net.iteration").await("(np.True_, 100)");
      cell(shell, "%plot g.voltage").await("figures/figure-1.png");
      assertTrue(Files.exists(folder.resolve("figures/figure-1.png")));
      assertTrue(shell.transcript().chars().anyMatch(c -> c > 0x2800 && c < 0x2900));
      leave(shell);
    }
  }

  @Test
  void stopsASimulationBetweenIterationsAndGoesOn() throws Exception {
    try (PseudoTerminal shell = built()) {
      cell(shell, "net.simulate_iterations(3_000_000);").await("it/s");
      long start = System.nanoTime();
      shell.press(Key.CTRL_C).await("Interrupted at <In[");
      System.out.printf("Ctrl-C in a simulation: %.3f s%n", (System.nanoTime() - start) / 1e9);
      cell(shell, "first = net.iteration");
      cell(shell, "0 < first < 3_000_000").await("True");
      cell(shell, "%continue").await("it/s").press(Key.CTRL_C).await("Interrupted");
      cell(shell, "net.iteration > first").await("True");
      leave(shell);
    }
  }

  @Test
  void simulatesBehindThePrompt() throws Exception {
    try (PseudoTerminal shell = built()) {
      cell(shell, "%play");
      shell.await("a status line", screen -> screen.contains("cells") || screen.contains("it/s"));
      cell(shell, "g.voltage[:] = 7.0; g.voltage[0]").await("7.0");
      cell(shell, "a = net.iteration");
      Thread.sleep(500);
      cell(shell, "net.iteration > a").await("True");
      cell(shell, "%pause").await("paused");
      cell(shell, "b = net.iteration");
      Thread.sleep(300);
      cell(shell, "net.iteration == b").await("True");
      cell(shell, "%step 100");
      shell.await("the steps", screen -> iteration(screen) > 0);
      Thread.sleep(500);
      cell(shell, "net.iteration - b").await("]: 100");
      leave(shell);
    }
  }

  private static long iteration(String screen) {
    Matcher status = Pattern.compile("iteration ([\\d,]+)").matcher(screen);
    return status.find() ? Long.parseLong(status.group(1).replace(",", "")) : -1;
  }

  @Test
  void completesAndExplainsLiveObjects() throws Exception {
    try (PseudoTerminal shell = built()) {
      shell.type("g.vol").press(Key.TAB).await("g.voltage").press(Key.CTRL_C);
      awaitPrompt(shell).type("net['ce").press(Key.TAB).await("net['cells").press(Key.CTRL_C);
      cell(shell, "g.voltage?").await("float").await("(50,)");
      cell(shell, "Leak??").await("class Leak(Behavior):").await("leak.py");
      cell(shell, "%js g.voltage.length").await("]: 50");
      cell(shell, "%whos").await("net").await("Network");
      cell(shell, "%timeit -n 10 -r 2 g.voltage + 1").await("per loop");
      cell(shell, "%prun net.simulate_iterations(200)").await("Leak");
      leave(shell);
    }
  }

  @Test
  void writesAndReadsFiles() throws Exception {
    Files.writeString(folder.resolve("cell.py"), "loaded = 5\n");
    try (PseudoTerminal shell =
        ShellTyping.builder(folder)
            .environment("VISUAL", null)
            .environment("EDITOR", "printf 'edited = 6\\n' >")
            .start()) {
      cell(shell, "%load cell.py").await("loaded = 5");
      shell.press(Key.END, Key.ENTER);
      cell(shell, "loaded").await("]: 5");
      cell(shell, "%edit");
      cell(shell, "edited").await("]: 6");
      cell(shell, "names = !ls");
      cell(shell, "names").await("cell.py");
      cell(shell, "%save again.py 2-3");
      cell(shell, "%notebook all.ipynb");
      leave(shell);
      assertTrue(Files.readString(folder.resolve("again.py")).contains("loaded"));
      assertTrue(Files.readString(folder.resolve("all.ipynb")).contains("\"nbformat\": 4"));
      assertEquals(0, shell.exitCode());
    }
  }

  @Test
  void entersJavaCells() throws Exception {
    try (PseudoTerminal shell = built()) {
      cell(shell, "%java").await("java [");
      cell(shell, "int sum = 0;");
      enter(awaitPrompt(shell), "for (int i = 0; i < 4; i++) {");
      shell.await("...:   ");
      enter(shell, "sum += i;");
      enter(shell, "}");
      cell(shell, "sum").await("]: 6");
      cell(shell, "g.size()").await("]: 50");
      cell(shell, "while (true) {}");
      Thread.sleep(2000);
      shell.press(Key.CTRL_C).await("Interrupted");
      cell(shell, "%py sum + 1").await("]: 7");
      leave(shell);
    }
  }
}

package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polymonnto.repl.ShellTyping.awaitPrompt;
import static org.polymonnto.repl.ShellTyping.enter;
import static org.polymonnto.repl.ShellTyping.leave;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell, by keys and screen. */
class ShellTest {
  private static final Pattern COLOUR = Pattern.compile("\033\\[[0-9;]*[3-9][0-9;]*m");
  private static final Pattern FOUND =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\nfor i in range\\(2\\):\n {4}print\\(i\\)");
  @TempDir Path folder;

  private PseudoTerminal shell(String... arguments) throws Exception {
    return ShellTyping.builder(folder, arguments).start();
  }

  @Test
  void showsPromptsAndResults() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      assertTrue(shell.rows().getFirst().startsWith("PolymoNNto"), shell::screen);
      enter(shell, "x = 41").await("In [2]: ");
      enter(shell, "x + 1").await("Out[2]: 42\nIn [3]: ");
      enter(shell, "_ * 2").await("Out[3]: 84\nIn [4]: ");
      enter(shell, "__, _3, Out[2]").await("Out[4]: (42, 84, 42)");
      enter(shell, "x;").await("In [6]: ");
      enter(shell, "print('a')").await("a\nIn [7]: ");
      enter(shell, "None").await("In [8]: ");
      assertFalse(shell.screen().contains("Out[5]"), shell::screen);
      enter(shell, "input('name: ')").await("\nname: ");
      shell.type("Ada").press(Key.ENTER).await("Out[8]: 'Ada'");
      leave(shell);
    }
  }

  @Test
  void sharesVariablesBetweenLanguages() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      enter(shell, "x = [1, 2]").await("In [2]: ");
      enter(shell, "%js").await("js [3]: ");
      enter(shell, "const total = x.reduce((a, b) => a + b)").await("js [4]: ");
      enter(shell, "function twice(v) {");
      enter(shell, "return 2 * v;");
      enter(shell, "}").await("js [5]: ");
      shell.press(Key.SHIFT_TAB).await("java [5]: ");
      shell.press(Key.SHIFT_TAB).await("In [5]: ");
      enter(shell, "total, twice(total)").await("Out[5]: (3, 6)");
      enter(shell, "%js x.length").await("Out[6]: 2");
      leave(shell);
    }
  }

  @Test
  void editsWholeBlocks() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      enter(shell, "def f(v):").await("...:     ");
      enter(shell, "w = v + 1");
      enter(shell, "return w").await("return w");
      shell.press(Key.ENTER).await("In [2]: ");
      enter(shell, "f(1)").await("Out[2]: 2");
      awaitPrompt(shell)
          .press(Key.UP, Key.UP)
          .await("the block again", screen -> screen.endsWith("return w"));
      shell.press(Key.UP, Key.END, Key.BACKSPACE).type("5").press(Key.DOWN, Key.END, Key.ENTER);
      shell.press(Key.ENTER).await("In [4]: ");
      enter(shell, "f(1)").await("Out[4]: 6");
      leave(shell);
    }
  }

  @Test
  void takesPastedCode() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      shell.paste(
          "    def g(v):\n        if v:\n            return 'yes'\n\n        return 'no'\n");
      shell.press(Key.ENTER).await("In [2]: ");
      enter(shell, "g(0) + g(1)").await("Out[2]: 'noyes'");
      leave(shell);
    }
  }

  @Test
  void stopsWhatRunsAndKeepsEverything() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      enter(shell, "n = 0").await("In [2]: ");
      enter(shell, "while True: n += 1").press(Key.ENTER);
      Thread.sleep(1500);
      long start = System.nanoTime();
      shell.press(Key.CTRL_C).await("Interrupted at <In[2]>:1");
      System.out.printf("Ctrl-C in a loop: %.3f s%n", (System.nanoTime() - start) / 1e9);
      shell.await("In [3]: ");
      enter(shell, "n > 0").await("Out[3]: True");
      enter(shell, "%js while (true) {}");
      Thread.sleep(1500);
      shell.press(Key.CTRL_C).await("Interrupted").await("In [5]: ");
      enter(shell, "input('name: ')").await("\nname: ");
      enter(shell, "Ada").await("Out[5]: 'Ada'");
      leave(shell);
    }
  }

  @Test
  void showsKeysThatComeBeforeThePromptBehindIt() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      enter(shell, "import time").await("In [2]: ");
      enter(shell, "print('be' + 'gun'); time.sleep(3)").await("\nbegun\n");
      shell.type("6 * 7").await("\n6 * 7").await("\nIn [3]: 6 * 7");
      shell.press(Key.ENTER).await("Out[3]: 42\nIn [4]: ");
      leave(shell);
    }
  }

  @Test
  void asksOnALineOfItsOwn() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ").paste("print('half', end='', flush=True)\n%reset").press(Key.ENTER);
      shell.await("\nhalf\nForget all variables of all languages? [y/N] ").press(Key.ENTER);
      leave(shell);
    }
  }

  @Test
  void givesUpACellThatWaitsForPython() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ").type("n = 5").press(Key.ENTER).await("Python is starting ...");
      shell.press(Key.CTRL_C).await("an empty prompt", screen -> screen.endsWith("In [1]:"));
      enter(shell, "n").await("NameError: name 'n' is not defined");
      leave(shell);
    }
  }

  @Test
  void givesUpACompletion() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      enter(shell, "import numpy as np");
      awaitPrompt(shell)
          .type("np.")
          .await("In [2]: np.")
          .press(Key.TAB)
          .await("do you wish to see");
      shell.press(Key.CTRL_C).await("an empty prompt", screen -> screen.endsWith("In [2]:"));
      shell.type("np.ar").await("In [2]: np.ar").press(Key.TAB, Key.TAB).await("argsort");
      shell.press(Key.CTRL_C).await("an empty prompt", screen -> screen.endsWith("In [2]:"));
      enter(shell, "1 + 1").await("Out[2]: 2");
      leave(shell);
    }
  }

  @Test
  void asksBeforeCtrlCLeaves() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ").type("half a li").await("In [1]: half a li").press(Key.CTRL_C);
      shell.await("an empty prompt", screen -> screen.endsWith("In [1]:"));
      interruptTwice(shell);
      enter(shell, "n").await("an empty prompt", screen -> screen.endsWith("In [1]:"));
      enter(shell, "1").await("Out[1]: 1");
      awaitPrompt(shell)
          .press(Key.CTRL_L)
          .await("a cleared screen", screen -> !screen.contains("Leave"));
      interruptTwice(shell);
      enter(shell, "y");
      assertEquals(0, shell.exitCode());
    }
  }

  @Test
  void printsAboveAQuestion() throws Exception {
    Files.writeString(
        folder.resolve("behind.py"),
        """
        import os, threading, time
        def wait():
            while not os.path.exists('asked'):
                time.sleep(0.05)
            print('from behind')
        threading.Thread(target=wait).start()
        """);
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      enter(shell, "import behind").await("In [2]: ");
      interruptTwice(shell);
      Files.createFile(folder.resolve("asked"));
      shell.await("from behind\nLeave PolymoNNto? [y/N] ");
      enter(shell, "y");
      assertEquals(0, shell.exitCode());
    }
  }

  private static void interruptTwice(PseudoTerminal shell) {
    long prompts = prompts(awaitPrompt(shell).screen());
    shell.press(Key.CTRL_C).await("one more prompt", screen -> prompts(screen) > prompts);
    shell.press(Key.CTRL_C).await("Leave PolymoNNto? [y/N] ");
  }

  private static long prompts(String screen) {
    return screen.lines().filter(line -> line.strip().endsWith("]:")).count();
  }

  @Test
  void showsErrorsWithLinesOfTheirCells() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      enter(shell, "x = 3").await("In [2]: ");
      enter(shell, "1 +").await("SyntaxError: invalid syntax").await("^");
      shell.paste("def f():\n    return y\n").press(Key.ENTER);
      shell.await("In [4]: ");
      enter(shell, "f()")
          .await("File \"<In[4]>\", line 1, in <module>\n    f()")
          .await("File \"<In[3]>\", line 2, in f\n    return y\n")
          .await("NameError: name 'y' is not defined");
      enter(shell, "%tiem x").await("there is no command %tiem; did you mean %time?");
      enter(shell, "x").await("Out[6]: 3");
      leave(shell);
    }
  }

  @Test
  void keepsItsHistory() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      enter(shell, "alpha = 'first'").await("In [2]: ");
      enter(shell, "for i in range(2):");
      enter(shell, "print(i)").press(Key.ENTER);
      shell.await("0\n1\n").await("In [3]: ").kill();
    }
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ").press(Key.UP).await("print(i)");
      shell.press(Key.CTRL_C).await("an empty prompt", screen -> screen.endsWith("In [1]:"));
      shell.press(Key.CTRL_R).type("alph").await("alpha = 'first'");
      shell.press(Key.ENTER).await("In [2]: ").type("alp").await("alpha = 'first'");
      shell.press(Key.END, Key.ENTER).await("In [3]: ");
      enter(shell, "alpha").await("Out[3]: 'first'");
      enter(awaitPrompt(shell), "beta = 2");
      enter(awaitPrompt(shell), "alpha = 'second'");
      awaitPrompt(shell).type("alpha =").press(Key.UP).await("In [6]: alpha = 'second'");
      shell.press(Key.UP).await("In [6]: alpha = 'first'");
      shell.press(Key.DOWN, Key.UP, Key.ENTER).await("In [7]: ");
      enter(shell, "alpha").await("Out[7]: 'first'");
      enter(shell, "%history -g for*range")
          .await("the cell of the first shell", screen -> FOUND.matcher(screen).find());
      leave(shell);
    }
  }

  @Test
  void setsAsideWhatIsBroken() throws Exception {
    Path settings = Files.createDirectories(folder.resolve("config/polymonnto"));
    Files.writeString(
        settings.resolve("config.toml"), "histry = 5\nlanguage = 3\nsuggestions = \n");
    Path state = Files.createDirectories(folder.resolve("state/polymonnto"));
    Files.write(state.resolve("history.py"), new byte[] {(byte) 0xff, 0, 1});
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      String said = shell.transcript();
      assertTrue(
          said.contains("config.toml:1: histry is not a setting; did you mean history?"), said);
      assertTrue(said.contains("config.toml:2: language is not"), said);
      assertTrue(said.contains("config.toml:3: "), said);
      assertTrue(said.contains("is not a history of cells; it is kept as"), said);
      assertTrue(Files.exists(state.resolve("history.py.broken")));
      enter(shell, "1").await("Out[1]: 1");
      leave(shell);
    }
  }

  @Test
  void beginsWithTheScriptsOfTheUser() throws Exception {
    Path settings = Files.createDirectories(folder.resolve("config/polymonnto/startup"));
    Files.writeString(settings.resolve("10-first.py"), "mine = 7\n");
    Files.writeString(settings.resolveSibling("config.toml"), "language = \"js\"\n");
    Files.writeString(folder.resolve("model.py"), "import sys\nargs = sys.argv[1:]\nyours = 8\n");
    try (PseudoTerminal shell = shell("-i", "model.py", "a b", "c")) {
      shell.await("js [");
      enter(shell, "[mine, yours, args.length]").await("7, 8, 2");
      leave(shell);
    }
    try (PseudoTerminal shell = shell("--no-config")) {
      shell.await("In [1]: ");
      enter(shell, "mine").await("NameError");
      leave(shell);
    }
  }

  @Test
  void worksOnSimpleTerminals() throws Exception {
    try (PseudoTerminal shell =
        ShellTyping.builder(folder).environment("NO_COLOR", "1").size(40, 15).start()) {
      shell.await("In [1]: ");
      enter(shell, "sum([1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17])").await("Out[1]: 153");
      assertFalse(COLOUR.matcher(shell.output()).find(), shell::output);
      leave(shell);
    }
    try (PseudoTerminal shell = ShellTyping.builder(folder).environment("TERM", "dumb").start()) {
      shell.await("In [1]: ");
      enter(shell, "6 * 7").await("Out[1]: 42");
      leave(shell);
    }
  }

  @Test
  void drawsItsLineAnewForEachSize() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      for (int i = 0; i < 60; i++) {
        boolean isLarge = i % 2 == 1;
        shell.resize(isLarge ? 100 : 70, isLarge ? 40 : 20).type("x");
        Thread.sleep(20);
      }
      String line = "In [1]: " + "x".repeat(60);
      shell.await("the whole line", screen -> screen.contains(line));
      String screen = shell.awaitQuiet(Duration.ofMillis(500)).screen();
      assertTrue(screen.equals(line) || screen.endsWith("\n" + line), screen);
      assertEquals(screen.indexOf("In [1]"), screen.lastIndexOf("In [1]"), screen);
      shell.press(Key.CTRL_C);
      leave(shell);
    }
  }

  @Test
  void knowsTheSizeOfItsTerminal() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      enter(shell, "import os, shutil").await("In [2]: ");
      enter(shell, "tuple(os.get_terminal_size())").await("Out[2]: (100, 40)");
      awaitPrompt(shell).resize(70, 20);
      enter(awaitPrompt(shell), "tuple(shutil.get_terminal_size())").await("Out[3]: (70, 20)");
      leave(shell);
    }
    Files.writeString(
        folder.resolve("size.py"), "import shutil\nprint(*shutil.get_terminal_size((1, 2)))\n");
    try (PseudoTerminal script = shell("run", "size.py")) {
      script.await("100 40");
    }
    assertEquals("1 2\n", CommandProcess.run(folder, "run", "size.py").output());
  }

  @Test
  void opensInsideAScript() throws Exception {
    Files.writeString(
        folder.resolve("script.py"),
        """
        from polymonnto import embed
        level = 1
        def inside(depth):
            here = depth + 1
            embed()
            print('went on with', here, level)
        inside(4)
        embed()
        print('level is', level)
        """);
    try (PseudoTerminal shell = shell("run", "script.py")) {
      shell.await("script.py:5 in inside").await("In [1]: ");
      enter(shell, "here, depth, level").await("Out[1]: (5, 4, 1)");
      awaitPrompt(shell);
      enter(shell, "%js here + level").await("Out[2]: 6");
      awaitPrompt(shell)
          .press(Key.CTRL_D)
          .await("went on with 5 1")
          .await("script.py:8 in <module>");
      shell.await("In [1]: ");
      enter(shell, "level = 2").await("In [2]: ");
      awaitPrompt(shell).press(Key.CTRL_D).await("level is 2");
      assertEquals(0, shell.exitCode());
    }
  }

  @Test
  void opensInsideAScriptInJavaScript() throws Exception {
    Files.writeString(
        folder.resolve("script.mjs"),
        """
        import { Behavior, embed, Network } from 'polymonnto';
        class Leak extends Behavior { iteration() {} }
        function inside(depth) {
          const shown = { depth, Leak, list: [1], twice: (x) => 2 * x };
          const { list } = shown;
          embed(shown);
          console.log('went on', Object.keys(shown).join(), shown.depth, shown.Leak === Leak, shown.list === list);
        }
        inside(4);
        embed({ net: new Network() });
        """);
    try (PseudoTerminal shell = shell("run", "script.mjs")) {
      shell.await("script.mjs:6 in inside").await("js [1]: ");
      enter(shell, "Leak.name + twice(depth)").await("Out[1]: Leak8");
      awaitPrompt(shell);
      enter(shell, "depth = 5; var fresh = 6").await("js [3]: ");
      enter(shell, "%py depth + fresh").await("Out[3]: 11");
      awaitPrompt(shell)
          .press(Key.CTRL_D)
          .await("went on depth,Leak,list,twice,fresh 5 true true")
          .await("script.mjs:10 in <module>");
      shell.await("js [1]: ");
      enter(shell, "typeof fresh + net.iteration").await("Out[1]: undefined0");
      leave(shell);
    }
  }

  @Test
  void completesAndColours() throws Exception {
    try (PseudoTerminal shell = shell()) {
      shell.await("In [1]: ");
      enter(shell, "threshold_of_spikes = 3").await("In [2]: ");
      shell.type("2 + thresh").press(Key.TAB).await("In [2]: 2 + threshold_of_spikes");
      shell.type(" + len('(a')").awaitQuiet(Duration.ofMillis(500));
      List<TerminalEmulator.Cell> text = shell.cells("'(a'");
      assertFalse(text.getFirst().foreground().equals("default"), text::toString);
      shell.press(Key.ENTER).await("Out[2]: 7");
      shell.type("%js").await("%js").type(" Math.ma").press(Key.TAB).await("%js Math.max");
      shell.press(Key.CTRL_C);
      awaitPrompt(shell).type("%js").await("%js").type(" Math.mi").press(Key.TAB);
      // What is typed together with Ctrl-C is dropped, also what follows at once.
      shell.press(Key.CTRL_C).awaitQuiet(Duration.ofMillis(500));
      leave(shell);
    }
  }

  @Test
  void evaluatesCellsWithoutATerminal() throws IOException, InterruptedException {
    assertEquals("2\n", CommandProcess.run(folder, "-c", "1 + 1").output());
    CommandProcess.Result failed = CommandProcess.run(folder, "-c", "import sys; sys.exit(3)");
    assertEquals(3, failed.exitCode(), failed::output);
    assertEquals(2, CommandProcess.run(folder, "-c", "1 +").exitCode());
    CommandProcess.Result piped =
        CommandProcess.runWithInput(
            folder,
            """
            def f(v):

                return v * k

            k = 3
            %%js
            const half = k / 2;
            %py
            print(f(half))
            1 / 0
            %%js
            print('never')
            """);
    assertEquals(1, piped.exitCode(), piped::output);
    assertTrue(piped.output().startsWith("4.5\nTraceback"), piped::output);
    assertTrue(piped.output().endsWith("ZeroDivisionError: division by zero\n"), piped::output);
  }
}

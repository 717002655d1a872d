package org.polymonnto.repl;

import static org.polymonnto.repl.ShellTyping.awaitPrompt;
import static org.polymonnto.repl.ShellTyping.cell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of what users of other shells expect, one after the other in one session. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShellRowsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern PROMPT = Pattern.compile("In \\[\\d+\\]:");
  private static PseudoTerminal shell;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("notes_of_today.txt"), "");
    Files.writeString(folder.resolve("script.py"), "from_script = 11\n");
    Files.writeString(folder.resolve("script.mjs"), "export const exported = 12;\n");
    shell = ShellTyping.builder(folder).size(100, 50).start();
    cell(shell, "d = {'first_key': 1, 'second_key': 2}");
    cell(shell, "def shift(value, distance_in_steps=1): return value + distance_in_steps");
    awaitPrompt(shell);
  }

  @AfterAll
  static void end() {
    shell.close();
  }

  @Order(1)
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          shift?                                | distance_in_steps=1
          shift??                               | def shift(value
          !echo from the system                 | from the system
          ;echo in every language               | in every language
          lines = !printf 'a\\nb'; echo          | nothing
          lines[0]                              | 'a'
          ?                                     | Ctrl-R searches the history
          %time sum(range(1000))                | Wall time
          %js [1, 2].map(x => x + 1)            | [2, 3]
          %js (await import('./script.mjs')).exported | 12
          %run script.py                        | nothing
          from_script                           | 11
          %run script.mjs                       | nothing
          exported                              | 12
          %pwd                                  | /
          %cd /                                 | /
          %cd -                                 | /
          %env SHELL_ROWS=7                     | SHELL_ROWS
          %env SHELL_ROWS                       | 7
          %who                                  | from_script
          %whos int                             | exported
          %history -n -l 2                      | %who
          %lsmagic                              | %snapshot
          %timeit?                              | %timeit
          %timeit -n 2 -r 1 sum(range(9))       | per loop
          %magic                                | %xdel
          %speed 20                             | nothing
          %rerun -g distance_in_steps=1         | === Output
          %js Math.hypot?                       | hypot
          %java String.valueOf?                 | valueOf
          %java Math.hypot(3, 4)                | 5.0
          %debug                                | devtools://
          %debug off                            | is closed
          %seed 4                               | seed: 4
          %autoreload 2                         | nothing
          %pdb on                               | devtools://
          %pdb off                              | is closed
          %xdel exported                        | nothing
          exported                              | NameError
          %snpshot                              | did you mean %snapshot?
          import sys; sys.exit(3)               | does not end the session
          [list(range(40))] * 3                 | 39]]
          list(range(3000))                     | 2000 more]
          %reset -f                             | nothing
          from_script                           | NameError
          """)
  void evaluates(String line, String expected) {
    awaitPrompt(shell).press(Key.CTRL_L).awaitQuiet(Duration.ofMillis(150));
    cell(shell, line);
    shell.await(
        expected + " after " + line,
        screen -> {
          String shown = screen.replaceFirst("(?s).*?" + "\\Q" + line.strip() + "\\E", "").strip();
          return expected.equals("nothing")
              ? PROMPT.matcher(shown).matches()
              : shown.contains(expected);
        },
        PATIENCE);
  }

  @Order(3)
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          d2['fir         | d2['first_key
          shift2(3, dist  | distance_in_steps=
          open('notes_of  | notes_of_today.txt
          %snaps          | %snapshot
          %load notes_of  | notes_of_today.txt
          import colle    | collections
          %js Math.hyp    | Math.hypot
          """)
  void completes(String line, String expected) {
    awaitPrompt(shell).press(Key.CTRL_L).awaitQuiet(Duration.ofMillis(150));
    shell.type(line).await("the line", screen -> screen.contains(line), PATIENCE);
    shell.press(Key.TAB).await(expected, PATIENCE).awaitQuiet(Duration.ofMillis(300));
    shell.press(Key.CTRL_C);
  }

  @Test
  @Order(2)
  void keepsNamesForCompletion() {
    cell(shell, "d2 = {'first_key': 1, 'second_key': 2}");
    cell(shell, "def shift2(value, distance_in_steps=1): return value + distance_in_steps");
    awaitPrompt(shell);
  }

  @Test
  @Order(4)
  void recallsCellsIntoTheNextOne() {
    cell(shell, "%recall 1").await("d = {'first_key': 1, 'second_key': 2}", PATIENCE);
    shell.press(Key.CTRL_C);
    awaitPrompt(shell);
  }

  @Test
  @Order(4)
  void stopsWaitingForTheDebugger() {
    cell(shell, "%debug -w").await("devtools://", PATIENCE).awaitQuiet(Duration.ofMillis(800));
    shell.press(Key.CTRL_C).await("Interrupted", PATIENCE);
    cell(shell, "%debug off").await("The debugger is closed.", PATIENCE);
  }

  @Test
  @Order(4)
  void recordsAndPlots() {
    cell(shell, "from PymoNNto import Network, NeuronGroup");
    cell(shell, "net = Network(); g = NeuronGroup(net, 9, tag='g'); g.v = g.vector('uniform')");
    cell(shell, "%step 5").await("Network is not initialized", PATIENCE);
    cell(shell, "net.initialize(info=False)");
    cell(shell, "%record g.v").await("g.v is recorded each iteration: g['v', 0]", PATIENCE);
    cell(shell, "%step 5").await("iteration 5", PATIENCE);
    cell(shell, "len(g['v', 0])").await("]: 5", PATIENCE);
    cell(shell, "%net").await("behaviors: ", PATIENCE);
    cell(shell, "%plot net['v', 0, 'np'][:, 0]").await("figures", PATIENCE);
    awaitPrompt(shell);
  }

  @Test
  @Order(4)
  void takesPastedPrompts() {
    awaitPrompt(shell).paste(">>> def f(x):\n...     return x + 5\n...\n>>> f(4)");
    shell.press(Key.ENTER).await("]: 9", PATIENCE);
  }
}

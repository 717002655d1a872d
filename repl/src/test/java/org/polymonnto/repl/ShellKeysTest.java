package org.polymonnto.repl;

import static org.polymonnto.repl.ShellTyping.awaitPrompt;
import static org.polymonnto.repl.ShellTyping.cell;
import static org.polymonnto.repl.ShellTyping.enter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of the editor, one after the other in one session. */
class ShellKeysTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration KEY = Duration.ofMillis(250);
  private static PseudoTerminal shell;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    configure(folder, "suggestions = false\n");
    shell = ShellTyping.builder(folder).start();
    awaitPrompt(shell);
  }

  @AfterAll
  static void end() {
    shell.close();
  }

  private static void configure(Path folder, String settings) throws Exception {
    Path place = Files.createDirectories(folder.resolve("config/polymonnto"));
    Files.writeString(place.resolve("config.toml"), settings);
  }

  /** Types at an empty prompt on an empty screen. */
  private static PseudoTerminal type(String text) {
    clear();
    return typed(shell, text);
  }

  private static void clear() {
    awaitPrompt(shell).press(Key.CTRL_L).awaitQuiet(KEY);
  }

  private static PseudoTerminal typed(PseudoTerminal in, String text) {
    return awaitEnd(in.type(text), text);
  }

  /** Waits until the last line ends with a text. */
  private static PseudoTerminal awaitEnd(PseudoTerminal in, String text) {
    return in.await(
        "'" + text + "' at the end", screen -> screen.stripTrailing().endsWith(text), PATIENCE);
  }

  private static void press(Key key, String expected) {
    awaitEnd(shell.press(key), expected);
  }

  @Test
  void undoTakesBackWhatWasDone() {
    type("'kept'");
    press(Key.BACKSPACE, "]: 'kept");
    press(Key.ctrl('_'), "]: 'kept'");
    press(Key.ctrl('u'), "]:");
    press(Key.ctrl('_'), "]: 'kept'");
    shell.press(Key.ENTER).await("]: 'kept'\n", PATIENCE);
  }

  @Test
  void killedTextIsYanked() {
    type("first + 'second'").press(Key.HOME).awaitQuiet(KEY);
    shell.press(Key.alt('f')).awaitQuiet(KEY);
    press(Key.ctrl('k'), "]: first");
    press(Key.ctrl('y'), "]: first + 'second'");
    press(Key.BACKSPACE, "]: first + 'second");
    press(Key.ctrl('w'), "]: first + '");
    press(Key.ctrl('y'), "]: first + 'second");
    press(Key.ctrl('u'), "]:");
  }

  @Test
  void altEnterBeginsALine() {
    type("a = 1").press(Key.ALT_ENTER).await("...: ", PATIENCE);
    typed(shell, "a + 41").press(Key.ENTER).await("]: 42\n", PATIENCE);
  }

  @Test
  void shiftTabGoesOnToTheNextLanguage() {
    clear();
    shell.press(Key.SHIFT_TAB).await("js [", PATIENCE);
    enter(shell, "[1].concat(2)").await("[1, 2]", PATIENCE);
    awaitPrompt(shell).press(Key.SHIFT_TAB).await("java [", PATIENCE);
    shell.press(Key.SHIFT_TAB).await("In [", PATIENCE);
  }

  @Test
  void theDownKeyGoesBackToWhatWasTyped() {
    cell(shell, "before_that = 1");
    cell(shell, "other = 1");
    cell(shell, "before_this = 1");
    type("before_t");
    press(Key.UP, "]: before_this = 1");
    press(Key.UP, "]: before_that = 1");
    press(Key.DOWN, "]: before_this = 1");
    press(Key.DOWN, "]: before_t");
    press(Key.ctrl('u'), "]:");
    press(Key.UP, "]: before_this = 1");
    press(Key.DOWN, "]:");
  }

  @Test
  void bracketsArePairedIfConfigured(@TempDir Path folder) throws Exception {
    configure(folder, "brackets = true\n");
    try (PseudoTerminal pairing = ShellTyping.builder(folder).start()) {
      awaitPrompt(pairing);
      awaitEnd(pairing.type("len(['a"), "In [1]: len(['a'])");
      pairing.type("'])").press(Key.ENTER).await("Out[1]: 1\n");
    }
  }

  @Test
  void theKeysOfViAreThereIfConfigured(@TempDir Path folder) throws Exception {
    configure(folder, "keys = \"vi\"\nsuggestions = false\n");
    try (PseudoTerminal vi = ShellTyping.builder(folder).start()) {
      awaitPrompt(vi);
      typed(vi, "(1 + 20)").press(Key.ESC).awaitQuiet(KEY);
      awaitEnd(vi.type("0lr7"), "In [1]: (7 + 20)");
      vi.press(Key.ENTER).await("Out[1]: 27\n");
      cell(vi, "if True:").await("...:     ");
      typed(vi, "word = 'some'").press(Key.ESC).awaitQuiet(KEY);
      awaitEnd(vi.type("bcwother"), "word = 'other'").press(Key.ESC).awaitQuiet(KEY);
      vi.press(Key.ENTER).awaitQuiet(KEY);
      vi.press(Key.ENTER);
      awaitPrompt(vi);
      enter(vi, "word").await("Out[3]: 'other'");
      awaitPrompt(vi).press(Key.ESC).awaitQuiet(KEY);
      awaitEnd(vi.type("k"), "In [4]: word");
      awaitEnd(vi.type("k"), "...:     word = 'other'");
    }
  }
}

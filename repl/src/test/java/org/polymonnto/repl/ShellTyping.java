package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** What tests of the shell type again and again. */
final class ShellTyping {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The prompt of a cell, the line of a result begins almost like it. */
  private static final Pattern EMPTY_PROMPT = Pattern.compile(".* \\[\\d+\\]:");

  private ShellTyping() {}

  /** A shell in a folder that is also the home of its user. */
  static PseudoTerminalBuilder builder(Path folder, String... arguments) {
    return PseudoTerminal.polymonnto(arguments)
        .size(100, 40)
        .folder(folder)
        .environment("XDG_CONFIG_HOME", folder.resolve("config").toString())
        .environment("XDG_STATE_HOME", folder.resolve("state").toString());
  }

  /**
   * Types a line and, when it is there to be seen, the Enter key: the prompt is no longer empty.
   */
  static PseudoTerminal enter(PseudoTerminal shell, String line) {
    String end = line.substring(Math.max(0, line.length() - 10)).strip();
    return shell
        .type(line)
        .await("the line '" + line + "'", screen -> lastLine(screen).contains(end), PATIENCE)
        .press(Key.ENTER);
  }

  /** Enters a cell of one line when the prompt is there. */
  static PseudoTerminal cell(PseudoTerminal shell, String line) {
    return enter(awaitPrompt(shell), line);
  }

  /** Waits for a prompt with nothing behind it. */
  static PseudoTerminal awaitPrompt(PseudoTerminal shell) {
    return shell.await(
        "an empty prompt", screen -> EMPTY_PROMPT.matcher(lastLine(screen)).matches(), PATIENCE);
  }

  /** The last line above the status line. */
  private static String lastLine(String screen) {
    return screen
        .lines()
        .filter(line -> !line.contains(" iteration ") && !line.isBlank())
        .reduce("", (before, line) -> line);
  }

  static void leave(PseudoTerminal shell) throws Exception {
    awaitPrompt(shell).press(Key.CTRL_D);
    assertEquals(0, shell.exitCode());
  }
}

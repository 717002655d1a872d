package org.polymonnto.repl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is to be started, and in which terminal. */
final class PseudoTerminalBuilder {
  private final List<String> command;
  private final Map<String, String> environment = new HashMap<>(System.getenv());
  private Path folder = Path.of("").toAbsolutePath();
  private int columns = 80;
  private int rows = 24;

  PseudoTerminalBuilder(List<String> command) {
    this.command = command;
    // What a test sees must not depend on the terminal it is started from.
    List.of("COLUMNS", "LINES", "NO_COLOR", "COLORTERM", "TERM_PROGRAM", "INSIDE_EMACS")
        .forEach(environment::remove);
    environment.put("TERM", "xterm-256color");
    environment.put("LC_ALL", "C.UTF-8");
  }

  /** The size of the terminal, 80 columns by 24 rows unless given. */
  PseudoTerminalBuilder size(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    return this;
  }

  /** The working folder. */
  PseudoTerminalBuilder folder(Path folder) {
    this.folder = folder;
    return this;
  }

  /** Sets a variable of the environment, or takes it away if the value is null. */
  PseudoTerminalBuilder environment(String name, String value) {
    if (value == null) {
      environment.remove(name);
    } else {
      environment.put(name, value);
    }
    return this;
  }

  PseudoTerminal start() throws IOException {
    return new PseudoTerminal(command, environment, folder, columns, rows);
  }
}

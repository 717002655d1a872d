package org.polymonnto.repl;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.polymonnto.scripting.RunOptions;

/** {@code polymonnto} without a command: a shell on a terminal, else the cells of the input. */
final class ShellCommand {
  private final RunOptions options;
  private final boolean configured;
  private final List<String> first;

  /**
   * @param options search path, seed and figures
   * @param configured whether the user's configuration counts
   * @param first cells that are evaluated before all others
   */
  ShellCommand(RunOptions options, boolean configured, List<String> first) {
    this.options = options;
    this.configured = configured;
    this.first = first;
  }

  /** Runs the shell and returns the exit code of the process. */
  int run() {
    try {
      if (!Terminal.STANDARD_INPUT.isTerminal()) {
        String input =
            new String(
                new FileInputStream(FileDescriptor.in).readAllBytes(), StandardCharsets.UTF_8);
        return run(input);
      }
      UserFolders folders = UserFolders.ofThisUser();
      Configuration configuration =
          configured ? Configuration.read(folders.configuration()) : Configuration.standard();
      List<String> cells = new ArrayList<>();
      configuration.startup().forEach(script -> cells.add("%run '" + script + "'"));
      cells.addAll(configuration.commands());
      cells.addAll(first);
      try (org.jline.terminal.Terminal terminal = ShellTerminal.open()) {
        return new Shell(terminal, configuration, folders.state()).run(options, cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Evaluates cells without a terminal and returns the exit code of the process. */
  int run(String text) {
    return new CellRun(options).run(first, text);
  }
}

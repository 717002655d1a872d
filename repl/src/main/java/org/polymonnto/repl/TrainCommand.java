package org.polymonnto.repl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.polymonnto.scripting.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * What the start-up cache is made from: a run of a script and a session in the shell, whose keys
 * come from a text over a pseudo-terminal. Called by the launcher while it builds.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
  private static final String KEYS =
      """
      numbers = [1, 2, 3]
      def double(x):
          return 2 * x

      double(numbers)
      numb\t
      numbers.\tappend(4)
      %js numbers.length
      %who
      exit
      """;

  @Mixin private ScriptOptions options;

  @Parameters(paramLabel = "SCRIPT")
  private Path script;

  @Override
  public Integer call() throws IOException {
    int exitCode = ScriptRun.run(options.of(script, List.of()));
    if (exitCode != 0) {
      return exitCode;
    }
    Path state = Files.createTempDirectory("polymonnto");
    try (Pty pty = new JniTerminalProvider().open(null, new Size(80, 24));
        Terminal terminal =
            new PosixSysTerminal(
                "training",
                "xterm-256color",
                pty,
                StandardCharsets.UTF_8,
                true,
                Terminal.SignalHandler.SIG_DFL)) {
      Thread.ofVirtual().start(() -> discard(pty));
      pty.getMasterOutput().write(KEYS.replace('\n', '\r').getBytes(StandardCharsets.UTF_8));
      return new Shell(terminal, Configuration.standard(), state)
          .run(RunOptions.of(Path.of("")), List.of());
    }
  }

  private static void discard(Pty pty) {
    try {
      pty.getMasterInput().transferTo(OutputStream.nullOutputStream());
    } catch (IOException closed) {
      // the shell has been left
    }
  }
}

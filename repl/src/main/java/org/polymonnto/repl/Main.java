package org.polymonnto.repl;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.polymonnto.scripting.RunOptions;
import org.polymonnto.scripting.session.EmbeddedShell;

/** Entry point of the {@code polymonnto} command. */
public final class Main {
  private static final Duration STARTING = Duration.ofSeconds(3);

  private Main() {}

  public static void main(String[] arguments) {
    CompilerTiers.holdFor(STARTING);
    HeapGrowth.watch();
    EmbeddedShell.use(ScriptShell::converse);
    int exitCode =
        arguments.length == 0
            ? new ShellCommand(RunOptions.of(Path.of("")), true, List.of()).run()
            : ScriptRun.withoutOptions(arguments)
                .map(ScriptRun::run)
                .orElseGet(() -> Polymonnto.commandLine().execute(arguments));
    System.exit(exitCode);
  }
}

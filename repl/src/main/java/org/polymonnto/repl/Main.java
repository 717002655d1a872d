package org.polymonnto.repl;

import java.time.Duration;

/** Entry point of the {@code polymonnto} command. */
public final class Main {
  private static final Duration STARTING = Duration.ofSeconds(3);

  private Main() {}

  public static void main(String[] arguments) {
    CompilerTiers.holdFor(STARTING);
    int exitCode =
        ScriptRun.withoutOptions(arguments)
            .map(ScriptRun::run)
            .orElseGet(() -> Polymonnto.commandLine().execute(arguments));
    System.exit(exitCode);
  }
}

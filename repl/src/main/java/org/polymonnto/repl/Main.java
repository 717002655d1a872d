package org.polymonnto.repl;

/** Entry point of the {@code polymonnto} command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    int exitCode =
        ScriptRun.withoutOptions(arguments)
            .map(ScriptRun::run)
            .orElseGet(() -> Polymonnto.commandLine().execute(arguments));
    System.exit(exitCode);
  }
}

package org.polymonnto.repl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code polymonnto run}: runs a script as its own language's command does. */
@Command(
    name = "run",
    description = "Runs a script. Whatever follows SCRIPT is handed to the script.",
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  @Mixin private ScriptOptions options;

  @Mixin private SandboxOptions sandbox;

  @Option(
      names = "--watch",
      description = {
        "While a simulation runs, take over changes of the script and of its behaviours' files.",
        "Behaviours keep their state."
      })
  private boolean watch;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Parameters(
      index = "0",
      paramLabel = "SCRIPT",
      description = "The script: .py, .mjs, .js or .java.")
  private Path script;

  @Parameters(index = "1..*", paramLabel = "ARGS", arity = "0..*", description = "Its arguments.")
  private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() {
    return ScriptRun.run(options.of(options.readable(script), arguments), watch, sandbox.limits());
  }
}

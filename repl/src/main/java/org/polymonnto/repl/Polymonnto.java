package org.polymonnto.repl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.polymonnto.scripting.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code polymonnto} command without a subcommand: the shell. */
@Command(
    name = "polymonnto",
    mixinStandardHelpOptions = true,
    description = "Simulates modular neural networks. Without a command: an interactive shell.",
    sortOptions = false,
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      BenchCommand.class,
      DoctorCommand.class,
      TrainCommand.class
    })
final class Polymonnto implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ScriptOptions options;

  @Option(
      names = "-c",
      paramLabel = "CODE",
      description = "Run this cell, in Python or below %%js or %%java, and end.")
  private String code;

  @Option(
      names = "-i",
      paramLabel = "SCRIPT",
      description = "Run a script first; its variables are there in the shell.")
  private Path script;

  @Option(
      names = "--no-config",
      description = "Read neither the configuration nor the scripts of the start.")
  private boolean noConfig;

  @Parameters(
      index = "0..*",
      paramLabel = "ARGS",
      arity = "0..*",
      description = "Arguments of the script of -i.")
  private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() {
    if (script == null && !arguments.isEmpty()) {
      throw new UnmatchedArgumentException(spec.commandLine(), arguments);
    }
    List<String> first = new ArrayList<>();
    if (script != null) {
      first.add("%run " + quoted(options.readable(script).toString()) + arguments());
    }
    ShellCommand shell = new ShellCommand(options.of(Path.of(""), List.of()), !noConfig, first);
    return code == null ? shell.run() : shell.run(code);
  }

  private String arguments() {
    return arguments.stream().map(each -> " " + quoted(each)).collect(Collectors.joining());
  }

  /** A word for a line that is split into words as the system's shell does. */
  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /** The command with its subcommands, which tells of wrong arguments in one line. */
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Polymonnto());
    // What follows the script belongs to the script.
    commandLine.setStopAtPositional(true);
    commandLine.getSubcommands().get("run").setStopAtPositional(true);
    commandLine.getSubcommands().get("bench").setStopAtPositional(false);
    commandLine.setParameterExceptionHandler(
        (exception, arguments) -> {
          CommandLine command = exception.getCommandLine();
          command.getErr().println(message(exception));
          return command.getCommandSpec().exitCodeOnInvalidInput();
        });
    return commandLine;
  }

  private static String message(ParameterException exception) {
    CommandSpec command = exception.getCommandLine().getCommandSpec();
    String name = command.qualifiedName();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      String wrong = unmatched.getUnmatched().getFirst();
      boolean option = wrong.startsWith("-");
      Set<String> names = option ? command.optionsMap().keySet() : command.subcommands().keySet();
      // An option may carry its value, as in --seed=3.
      return name
          + ": there is no "
          + (option ? "option " : "command ")
          + wrong
          + NearestName.of(wrong.split("=", 2)[0], names)
              .map(nearest -> "; did you mean " + nearest + "?")
              .orElse("; see " + name + " --help");
    }
    return name + ": " + exception.getMessage() + "; see " + name + " --help";
  }
}

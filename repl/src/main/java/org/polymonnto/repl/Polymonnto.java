package org.polymonnto.repl;

import java.util.Set;
import org.polymonnto.scripting.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code polymonnto} command without a subcommand. */
@Command(
    name = "polymonnto",
    mixinStandardHelpOptions = true,
    description = "Simulates modular neural networks.",
    subcommands = {RunCommand.class, CheckCommand.class, DoctorCommand.class})
final class Polymonnto {

  /** The command with its subcommands, which tells of wrong arguments in one line. */
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Polymonnto());
    // What follows the script belongs to the script.
    commandLine.getSubcommands().get("run").setStopAtPositional(true);
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

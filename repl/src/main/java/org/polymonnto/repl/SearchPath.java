package org.polymonnto.repl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of commands that look for Python modules. */
final class SearchPath {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--path",
      paramLabel = "DIR",
      description = "Search this folder for modules too; can be repeated.")
  private List<Path> path = new ArrayList<>();

  @Option(
      names = "--venv",
      paramLabel = "DIR",
      description = "Use the packages of this virtual environment that are written in Python.")
  private Path venv;

  List<Path> path() {
    return path;
  }

  /**
   * The virtual environment, if one is named.
   *
   * @throws ParameterException if there is no such folder
   */
  Optional<Path> venv() {
    if (venv != null && !Files.isDirectory(venv)) {
      throw new ParameterException(
          command.commandLine(), "--venv " + venv + ": there is no such folder");
    }
    return Optional.ofNullable(venv);
  }
}

package org.polymonnto.evolution;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker has to run.
 *
 * @param command a program and its arguments, which no shell sees
 * @param folder the working directory
 * @param environment all environment variables
 * @param input a file that the program reads as its standard input; nothing without it
 */
public record Job(
    List<String> command, Path folder, Map<String, String> environment, Optional<Path> input) {
  public Job {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    if (command.isEmpty()) {
      throw new EvolutionException("there is no program to run");
    }
  }

  /** A job without input, for callers whose file names are texts. */
  public static Job of(List<String> command, String folder, Map<String, String> environment) {
    return new Job(command, Path.of(folder), environment, Optional.empty());
  }

  /** The same job with an input. */
  public Job withInput(String file) {
    return new Job(command, folder, environment, Optional.of(Path.of(file)));
  }
}

package org.polymonnto.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.polymonnto.scripting.NearestName;
import org.polymonnto.scripting.PythonRuntime;

/**
 * The scripts of the reference models.
 *
 * @param folder where they are
 */
record Benchmarks(Path folder) {
  /** System property: the folder, where it is not that of the installation. */
  static final String FOLDER_PROPERTY = "polymonnto.benchmarks";

  private static final String ENDING = ".py";

  /** Scripts of this kind are timed from the start to the end of their process. */
  private static final String WHOLE_PROCESS = "process_";

  private static final Set<String> HELPERS = Set.of("benchmark", "draw");

  /** Those of this installation, if it has any. */
  static Optional<Benchmarks> installed() {
    String folder = System.getProperty(FOLDER_PROPERTY);
    String home = System.getProperty(PythonRuntime.HOME_PROPERTY);
    if (folder == null && home == null) {
      return Optional.empty();
    }
    Path found = folder != null ? Path.of(folder) : Path.of(home, "lib", "benchmarks");
    return Files.isDirectory(found) ? Optional.of(new Benchmarks(found)) : Optional.empty();
  }

  /** Their names in the order of the alphabet. */
  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(name -> !HELPERS.contains(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a name, if there is no such model. */
  Optional<String> complaint(String name) {
    List<String> names = names();
    if (names.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        "there is no model "
            + name
            + NearestName.of(name, names)
                .map(nearest -> ", the nearest is " + nearest)
                .orElse("; there are " + String.join(", ", names)));
  }

  /**
   * The script of a model, if there is one.
   *
   * @param scripts as {@link Implementation#scripts}
   */
  Optional<Path> script(String name, String scripts) {
    return Optional.of(folder.resolve(scripts).resolve(name + ENDING)).filter(Files::isRegularFile);
  }

  /** The script that draws the figure. */
  Path drawing() {
    return folder.resolve("draw" + ENDING);
  }

  static boolean isWholeProcess(String name) {
    return name.startsWith(WHOLE_PROCESS);
  }
}

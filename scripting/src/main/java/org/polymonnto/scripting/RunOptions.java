package org.polymonnto.scripting;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a run of a script was asked for.
 *
 * @param script the script as it was written on the command line
 * @param arguments what follows the script; the script sees them after its own name
 * @param path folders that are searched for modules after the script's own
 * @param classPath jars and folders of Java classes
 * @param venv a virtual environment whose packages can be imported
 * @param seed starts {@code random} and {@code numpy.random}; drawn afresh without it
 * @param figures folder that shown figures are written to
 * @param figureFormat file type of shown figures
 * @param debug whether errors show internal frames and the Java stack trace
 */
public record RunOptions(
    Path script,
    List<String> arguments,
    List<Path> path,
    List<Path> classPath,
    Optional<Path> venv,
    OptionalLong seed,
    Path figures,
    FigureFormat figureFormat,
    boolean debug) {

  /** The folder of figures when no option names one. */
  public static final String DEFAULT_FIGURES = "figures";

  /** File type of figures. */
  public enum FigureFormat {
    PNG,
    SVG,
    BOTH
  }

  private static volatile RunOptions current = of(Path.of(""));

  public RunOptions {
    Objects.requireNonNull(script);
    arguments = List.copyOf(arguments);
    path = List.copyOf(path);
    classPath = List.copyOf(classPath);
    Objects.requireNonNull(venv);
    Objects.requireNonNull(seed);
    Objects.requireNonNull(figures);
    Objects.requireNonNull(figureFormat);
  }

  /** A script without arguments, everything else as when no option is given. */
  public static RunOptions of(Path script) {
    return of(script, List.of());
  }

  /** A script with arguments, everything else as when no option is given. */
  public static RunOptions of(Path script, List<String> arguments) {
    return new RunOptions(
        script,
        arguments,
        List.of(),
        List.of(),
        Optional.empty(),
        OptionalLong.empty(),
        Path.of(DEFAULT_FIGURES),
        FigureFormat.PNG,
        false);
  }

  /** The options of the run of this process; those of {@link #of} when none was started. */
  public static RunOptions current() {
    return current;
  }

  static void use(RunOptions options) {
    current = options;
  }
}

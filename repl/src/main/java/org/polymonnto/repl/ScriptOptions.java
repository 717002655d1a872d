package org.polymonnto.repl;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.polymonnto.scripting.RunOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of commands that run code. */
final class ScriptOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private SearchPath searchPath;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed random and numpy.random, so that a run can be repeated.")
  private String seed;

  @Option(
      names = "--class-path",
      paramLabel = "PATH",
      description = "Jars and folders with Java classes that scripts may load.")
  private String classPath;

  @Option(
      names = "--figures",
      paramLabel = "DIR",
      defaultValue = RunOptions.DEFAULT_FIGURES,
      description = "Folder for figures that are shown (default: ${DEFAULT-VALUE}).")
  private Path figures;

  @Option(
      names = "--format",
      paramLabel = "png|svg|both",
      defaultValue = "png",
      description = "File type of figures (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--debug",
      description = "Show internal frames and the Java stack trace of an error.")
  private boolean debug;

  /**
   * The options for a script, or for a session in a folder.
   *
   * @throws ParameterException if an option has a wrong value
   */
  RunOptions of(Path script, List<String> arguments) {
    return new RunOptions(
        script,
        arguments,
        searchPath.path(),
        classPath(),
        searchPath.venv(),
        seedValue(),
        figures,
        figureFormat(),
        debug);
  }

  /**
   * A script that can be read.
   *
   * @throws ParameterException if it cannot
   */
  Path readable(Path script) {
    if (Files.isDirectory(script)) {
      throw wrong("cannot run '" + script + "': it is a folder, not a script");
    }
    if (!Files.exists(script)) {
      throw wrong("cannot run '" + script + "': there is no such file");
    }
    if (!Files.isReadable(script)) {
      throw wrong("cannot run '" + script + "': you may not read it");
    }
    return script;
  }

  private List<Path> classPath() {
    if (classPath == null) {
      return List.of();
    }
    List<Path> entries = Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList();
    for (Path entry : entries) {
      if (!Files.exists(entry)) {
        throw wrong("--class-path " + entry + ": there is no such jar or folder");
      }
    }
    return entries;
  }

  /** NumPy's generator takes 32 bits. */
  private OptionalLong seedValue() {
    if (seed == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Integer.parseUnsignedInt(seed) & 0xffff_ffffL);
    } catch (NumberFormatException e) {
      throw wrong("--seed " + seed + ": a seed is a whole number from 0 to 4294967295");
    }
  }

  private RunOptions.FigureFormat figureFormat() {
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "png" -> RunOptions.FigureFormat.PNG;
      case "svg" -> RunOptions.FigureFormat.SVG;
      case "both" -> RunOptions.FigureFormat.BOTH;
      default -> throw wrong("--format " + format + ": the formats are png, svg and both");
    };
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}

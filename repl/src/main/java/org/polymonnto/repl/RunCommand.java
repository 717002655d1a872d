package org.polymonnto.repl;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.polymonnto.scripting.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polymonnto run}: runs a script as its own language's command does. */
@Command(
    name = "run",
    description = "Runs a script. Whatever follows SCRIPT is handed to the script.",
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

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
      description = "Folder for figures that the script shows (default: ${DEFAULT-VALUE}).")
  private Path figures;

  @Option(
      names = "--format",
      paramLabel = "png|svg|both",
      defaultValue = "png",
      description = "File type of figures (default: ${DEFAULT-VALUE}).")
  private String format;

  @Mixin private SandboxOptions sandbox;

  @Option(
      names = "--watch",
      description = {
        "While a simulation runs, take over changes of the script and of its behaviours' files.",
        "Behaviours keep their state."
      })
  private boolean watch;

  @Option(
      names = "--debug",
      description = "Show internal frames and the Java stack trace of an error.")
  private boolean debug;

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
    RunOptions options = options();
    return ScriptRun.run(options, watch, sandbox.limits());
  }

  private RunOptions options() {
    if (Files.isDirectory(script)) {
      throw wrong("cannot run '" + script + "': it is a folder, not a script");
    }
    if (!Files.exists(script)) {
      throw wrong("cannot run '" + script + "': there is no such file");
    }
    if (!Files.isReadable(script)) {
      throw wrong("cannot run '" + script + "': you may not read it");
    }
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
    return new ParameterException(spec.commandLine(), message);
  }
}

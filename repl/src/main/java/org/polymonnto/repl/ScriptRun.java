package org.polymonnto.repl;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polymonnto.scripting.InterruptibleInput;
import org.polymonnto.scripting.RunOptions;
import org.polymonnto.scripting.ScriptHost;
import org.polymonnto.scripting.SimulationProgress;
import org.polymonnto.scripting.Watch;
import org.polymonnto.scripting.sandbox.SandboxLimits;

/** Runs a script on the streams of the process. */
final class ScriptRun {
  private ScriptRun() {}

  /**
   * The options of {@code run SCRIPT ARGS}, if that is what the words say and there is such a
   * script.
   *
   * <p>The parser of options takes a noticeable part of the start of a short script, so it is left
   * alone where there are no options.
   */
  static Optional<RunOptions> withoutOptions(String[] words) {
    if (words.length < 2 || !words[0].equals("run") || words[1].startsWith("-")) {
      return Optional.empty();
    }
    Path script = Path.of(words[1]);
    if (Files.isDirectory(script) || !Files.isReadable(script)) {
      return Optional.empty();
    }
    return Optional.of(RunOptions.of(script, List.of(words).subList(2, words.length)));
  }

  /** Runs the script and returns the exit code of the process. */
  static int run(RunOptions options) {
    return run(options, false, Optional.empty());
  }

  /**
   * Runs the script and returns the exit code of the process.
   *
   * @param watch whether to take over changes of its files while a simulation runs
   * @param limits those of the sandbox; none without a sandbox
   */
  static int run(RunOptions options, boolean watch, Optional<SandboxLimits> limits) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    if (Terminal.STANDARD_ERROR.isTerminal()) {
      ProgressLine progress = new ProgressLine(err);
      out = progress.before(out);
      err = progress.before(err);
      SimulationProgress.use(progress);
    }
    if (watch) {
      Watch.start(options.script(), err);
    }
    List<String> scriptAndArguments = new ArrayList<>();
    scriptAndArguments.add(options.script().toString());
    scriptAndArguments.addAll(options.arguments());
    ScriptHost.Builder builder =
        ScriptHost.builder()
            .in(new InterruptibleInput(new FileInputStream(FileDescriptor.in)))
            .out(out)
            .err(err)
            .arguments(scriptAndArguments)
            .terminals(Terminal.pythonNames(), Terminal::size)
            .ownsProcess(true);
    limits.ifPresent(each -> builder.sandbox(each, Path.of(""), readable(options)));
    try (ScriptHost host = builder.build()) {
      return host.run(options);
    }
  }

  private static List<Path> readable(RunOptions options) {
    List<Path> folders = new ArrayList<>(options.path());
    options.venv().ifPresent(folders::add);
    return folders;
  }
}

package org.polymonnto.repl;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.polymonnto.scripting.ScriptHost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polymonnto check}: what will not work in modules, found without running them. */
@Command(
    name = "check",
    description =
        "Reads modules without running them and lists what will not work, and why."
            + " Exit code 1 if there is anything.",
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private SearchPath searchPath;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Parameters(index = "0", paramLabel = "FILE|FOLDER", description = "A .py file, or a folder.")
  private Path modules;

  @Override
  public Integer call() {
    if (!Files.exists(modules)) {
      throw wrong("cannot read '" + modules + "': there is no such file or folder");
    }
    if (!Files.isReadable(modules)) {
      throw wrong("cannot read '" + modules + "': you may not read it");
    }
    Optional<Path> venv = searchPath.venv();
    try (ScriptHost host =
        ScriptHost.builder()
            .out(new FileOutputStream(FileDescriptor.out))
            .err(new FileOutputStream(FileDescriptor.err))
            .arguments(List.of("check"))
            .ownsProcess(true)
            .build()) {
      return host.python().check(modules, searchPath.path(), venv);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

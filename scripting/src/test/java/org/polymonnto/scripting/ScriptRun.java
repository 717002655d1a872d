package org.polymonnto.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A script that has run in a host of its own, to its end. */
record ScriptRun(int exitCode, String out, String err) {
  static final Path PACKAGES = Path.of("src/main/python");

  static RunOptions options(Path script, boolean debug) {
    RunOptions plain = RunOptions.of(script);
    return new RunOptions(
        script,
        plain.arguments(),
        plain.path(),
        List.of(),
        Optional.empty(),
        OptionalLong.empty(),
        plain.figures(),
        plain.figureFormat(),
        debug);
  }

  /** Writes a script into a folder. */
  static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** What a script prints that ends well. */
  static String output(Path script, String... arguments) {
    ScriptRun run = of(RunOptions.of(script, List.of(arguments)), "", arguments);
    assertEquals(0, run.exitCode(), run.out() + run.err());
    return run.out();
  }

  static ScriptRun of(Path script, String... arguments) {
    return of(RunOptions.of(script), "", arguments);
  }

  static ScriptRun of(RunOptions options, String input, String... arguments) {
    List<String> scriptAndArguments = new ArrayList<>(List.of(arguments));
    scriptAndArguments.addFirst(options.script().toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode;
    try (ScriptHost host =
        ScriptHost.builder()
            .in(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
            .out(out)
            .err(err)
            .arguments(scriptAndArguments)
            .packages(PACKAGES)
            .build()) {
      exitCode = host.run(options);
    }
    return new ScriptRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}

package org.polymonnto.repl;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@code polymonnto} command in a process of its own; its two outputs come in one stream. */
final class CommandProcess implements AutoCloseable {
  static final Path PACKAGES = Path.of("../scripting/src/main/python").toAbsolutePath().normalize();

  private static final long TIMEOUT_SECONDS = 120;

  private final Process process;
  private final BufferedReader output;

  private CommandProcess(Process process) {
    this.process = process;
    output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static CommandProcess start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(arguments)).directory(folder.toFile());
    builder.environment().putAll(environment);
    return new CommandProcess(builder.redirectErrorStream(true).start());
  }

  /** The words that start it. */
  static List<String> command(String... arguments) {
    String classPath =
        Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
            .map(System::getProperty)
            .filter(path -> path != null && !path.isEmpty())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dpolymonnto.python=" + PACKAGES,
                "-cp",
                classPath,
                Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** What a command has printed, and its exit code. */
  record Result(int exitCode, String output) {}

  static Result run(Path folder, String... arguments) throws IOException, InterruptedException {
    return runWithInput(folder, "", arguments);
  }

  static Result runWithInput(Path folder, String input, String... arguments)
      throws IOException, InterruptedException {
    try (CommandProcess command = start(folder, Map.of(), arguments)) {
      command.write(input);
      command.process.getOutputStream().close();
      return command.end();
    }
  }

  void write(String input) throws IOException {
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  String readLine() throws IOException {
    return output.readLine();
  }

  /** Presses Ctrl-C. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  /** Waits for the end and gives what was not read yet. */
  Result end() throws InterruptedException {
    String rest = output.lines().map(line -> line + "\n").collect(Collectors.joining());
    return new Result(exitCode(), rest);
  }

  /** Stops reading, as {@code head} does. */
  void closeOutput() throws IOException {
    output.close();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the command does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      output.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

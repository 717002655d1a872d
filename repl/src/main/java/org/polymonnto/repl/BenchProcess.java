package org.polymonnto.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One script in one process of one implementation.
 *
 * @param implementation what runs it
 * @param pair the how manieth pair, from 1
 */
record BenchProcess(Implementation implementation, int pair) {
  private static final int SHOWN_LINES = 5;
  private static final int WATCH_MILLIS = 100;

  /**
   * What a process told.
   *
   * @param measurements its times
   * @param check what came out of the model, in words that are the same where the results are
   */
  record Outcome(List<Measurement> measurements, String check) {}

  /** Standard output by lines, which may end in the carriage return of a progress line. */
  private record Ended(List<String> lines, OptionalLong peakMebibytes) {}

  /** A script that did not end well. */
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1;

    FailedException(String message) {
      super(message);
    }
  }

  /** Runs a model for some networks of a size. */
  Outcome model(Path script, int size, double seconds, List<String> options)
      throws IOException, InterruptedException, FailedException {
    List<String> words = new ArrayList<>(List.of(script.toString()));
    words.addAll(
        List.of(
            "--size=" + size,
            "--seconds=" + seconds,
            "--warm-up=" + implementation.warmUp().toMillis() / 1000.0));
    words.addAll(options);
    Ended ended = run(words);
    List<String> lines = ended.lines();
    List<Measurement> measurements =
        lines.stream()
            .flatMap(line -> Measurement.parse(line, implementation.name(), pair).stream())
            .map(each -> each.withPeak(peakOfModel(ended)))
            .toList();
    String check = lines.stream().filter(Measurement::isCheck).collect(Collectors.joining("\n"));
    if (measurements.isEmpty() || check.isEmpty()) {
      throw new FailedException(
          implementation.name() + ": " + script + " printed no measurement:\n" + last(lines));
    }
    return new Outcome(measurements, check);
  }

  /** Runs a script from the start of a process to its end. */
  Outcome wholeProcess(String name, Path script)
      throws IOException, InterruptedException, FailedException {
    long start = System.nanoTime();
    Ended ended = run(List.of(script.toString()));
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Outcome(
        List.of(
            Measurement.ofProcess(name, implementation.name(), pair, seconds)
                .withPeak(ended.peakMebibytes())),
        ended.lines().stream()
            .filter(line -> line.startsWith("spikes"))
            .collect(Collectors.joining("\n")));
  }

  private Ended run(List<String> words) throws IOException, InterruptedException, FailedException {
    Path folder = Files.createTempDirectory("polymonnto");
    // A folder of this name keeps PymoNNto from storing into one further up.
    Path data = Files.createDirectory(folder.resolve("Data"));
    Path out = data.resolve("out");
    Path err = data.resolve("err");
    try {
      List<String> command = new ArrayList<>(implementation.command());
      command.addAll(words);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeAll(implementation.unset());
      builder.environment().putAll(implementation.environment());
      Process process = builder.start();
      try {
        process.getOutputStream().close();
        OptionalLong peak = OptionalLong.empty();
        while (!process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
          OptionalLong now = peakMebibytes(process.pid());
          peak = now.isPresent() ? now : peak;
        }
        int exitCode = process.exitValue();
        if (exitCode != 0) {
          throw new FailedException(
              "%s: %s ended with exit code %d:\n%s"
                  .formatted(
                      implementation.name(),
                      words.getFirst(),
                      exitCode,
                      last(Files.readAllLines(err))));
        }
        return new Ended(Files.readString(out).lines().toList(), peak);
      } finally {
        process.destroyForcibly();
      }
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  /** The process that was watched is not the one of a compiled model, only its parent. */
  private OptionalLong peakOfModel(Ended ended) {
    return implementation.hasScriptsOfItsOwn() ? OptionalLong.empty() : ended.peakMebibytes();
  }

  /** What Linux tells about a process; other systems have no such file. */
  private static OptionalLong peakMebibytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private static String last(List<String> lines) {
    return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
  }
}

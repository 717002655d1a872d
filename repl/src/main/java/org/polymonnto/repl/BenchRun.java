package org.polymonnto.repl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs the models on the implementations in turn and keeps what they tell. */
final class BenchRun {
  private final Benchmarks benchmarks;
  private final List<Implementation> implementations;
  private final int pairs;
  private final double seconds;
  private final int iterations;
  private final Consumer<String> progress;
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();

  /**
   * A run that has not begun.
   *
   * @param benchmarks the scripts
   * @param implementations what they run on, in this order within a pair
   * @param pairs how often each of them runs
   * @param seconds how long a process measures
   * @param iterations of each network
   * @param progress is told what comes next
   */
  BenchRun(
      Benchmarks benchmarks,
      List<Implementation> implementations,
      int pairs,
      double seconds,
      int iterations,
      Consumer<String> progress) {
    this.benchmarks = benchmarks;
    this.implementations = List.copyOf(implementations);
    this.pairs = pairs;
    this.seconds = seconds;
    this.iterations = iterations;
    this.progress = progress;
  }

  /**
   * Runs models, each in all sizes.
   *
   * @throws BenchProcess.FailedException if a script fails; what was measured before is kept
   */
  void all(List<String> models, List<Integer> sizes)
      throws IOException, InterruptedException, BenchProcess.FailedException {
    for (String model : models) {
      for (int size : Benchmarks.isWholeProcess(model) ? List.of(0) : sizes) {
        compare(model, size);
      }
    }
  }

  private void compare(String model, int size)
      throws IOException, InterruptedException, BenchProcess.FailedException {
    String what = size == 0 ? model : model + ", " + size + " neurons";
    String expected = null;
    for (int pair = 1; pair <= pairs; pair++) {
      progress.accept(what + (pairs > 1 ? ", pair " + pair + " of " + pairs : ""));
      for (Implementation implementation : implementations) {
        Optional<Path> script = benchmarks.script(model, implementation.scripts());
        if (script.isEmpty()) {
          continue;
        }
        BenchProcess.Outcome outcome =
            run(new BenchProcess(implementation, pair), model, script.get().toAbsolutePath(), size);
        measurements.addAll(outcome.measurements());
        if (implementation.hasScriptsOfItsOwn()) {
          continue;
        }
        expected = expected == null ? outcome.check() : expected;
        if (!outcome.check().equals(expected)) {
          differences.add(
              what
                  + ": the results differ\n"
                  + implementations.getFirst().name()
                  + ": "
                  + expected
                  + "\n"
                  + implementation.name()
                  + ": "
                  + outcome.check());
        }
      }
    }
  }

  private BenchProcess.Outcome run(BenchProcess process, String model, Path script, int size)
      throws IOException, InterruptedException, BenchProcess.FailedException {
    return size == 0
        ? process.wholeProcess(model, script)
        : process.model(script, size, seconds, List.of("--iterations=" + iterations));
  }

  List<Measurement> measurements() {
    return List.copyOf(measurements);
  }

  /** Where implementations did not agree on what comes out of a model. */
  List<String> differences() {
    return List.copyOf(differences);
  }
}

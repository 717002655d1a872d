package org.polymonnto.examples.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs each kernel for a moment. With {@code -Dkernels.seconds=5} each is measured for so long, in
 * five pieces after as many to warm up, and the times are printed.
 */
final class KernelsTest {
  private static final String SECONDS = "kernels.seconds";
  private static final int PIECES = 5;
  private static final int KERNELS = 7;
  private static final int SIZES = 2;

  @Test
  void everyKernelRuns() throws RunnerException {
    boolean measured = System.getProperty(SECONDS) != null;
    TimeValue piece =
        measured
            ? TimeValue.milliseconds(
                Math.round(Double.parseDouble(System.getProperty(SECONDS)) * 1000 / PIECES))
            : TimeValue.milliseconds(1);
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(Kernels.class.getName())
        .forks(0)
        .shouldFailOnError(true)
        .warmupIterations(measured ? PIECES : 0)
        .warmupTime(piece)
        .measurementIterations(measured ? PIECES : 1)
        .measurementTime(piece)
        .verbosity(measured ? VerboseMode.NORMAL : VerboseMode.SILENT);
    Collection<RunResult> results = new Runner(options.build()).run();
    assertEquals(KERNELS * SIZES, results.size());
    for (RunResult result : results) {
      assertTrue(result.getPrimaryResult().getScore() > 0, result.getParams().getBenchmark());
    }
  }
}

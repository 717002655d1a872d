package org.polymonnto.repl;

import org.polymonnto.scripting.RunContext;
import org.polymonnto.scripting.SimulationProgress;
import org.polymonnto.scripting.StopSignal;

/** Java code in the place of a simulation, an iteration of which takes a microsecond. */
public final class EngineFake {
  private EngineFake() {}

  public static void simulate(long iterations) {
    StopSignal stop = StopSignal.ofCurrentContext();
    SimulationProgress progress = SimulationProgress.current();
    long start = System.nanoTime();
    long done = 0;
    try {
      while (done < iterations) {
        stop.poll();
        if (System.nanoTime() - start > 1000 * done) {
          done++;
          progress.advanced(done, iterations);
        }
      }
    } catch (RuntimeException e) {
      RunContext.attach(e, "at iteration " + done);
      throw e;
    } finally {
      progress.finished();
    }
  }
}

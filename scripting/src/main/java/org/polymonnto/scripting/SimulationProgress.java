package org.polymonnto.scripting;

import java.util.Objects;
import org.polymonnto.network.Network;

/** Is told how far a simulation is. */
public interface SimulationProgress {

  /** The progress that shows nothing. */
  SimulationProgress SILENT =
      new SimulationProgress() {
        @Override
        public void advanced(long done, long total) {}

        @Override
        public void finished() {}
      };

  /**
   * Called before the first iteration.
   *
   * @param network what is simulated
   * @param total iterations asked for
   */
  default void started(Network network, long total) {}

  /**
   * Called after every iteration; has to be cheap.
   *
   * @param done iterations done of this call of {@code simulate_iterations}
   * @param total iterations asked for
   */
  void advanced(long done, long total);

  /** Called when the simulation has ended, by itself or by an exception. */
  void finished();

  /** The progress that simulations of this process report to. */
  static SimulationProgress current() {
    return CurrentProgress.value;
  }

  /** Makes simulations of this process report to another progress. */
  static void use(SimulationProgress progress) {
    CurrentProgress.value = Objects.requireNonNull(progress);
  }
}

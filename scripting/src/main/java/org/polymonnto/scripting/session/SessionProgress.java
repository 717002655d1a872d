package org.polymonnto.scripting.session;

import java.util.Optional;
import org.polymonnto.network.Network;
import org.polymonnto.scripting.SimulationProgress;

/** Knows which simulation runs, and stops it between two iterations when it is asked to. */
final class SessionProgress implements SimulationProgress {
  private final SimulationProgress shown;
  private final Runnable stop;
  private Network network;
  private long done;
  private long total;
  private Remaining interrupted;
  private boolean silent;
  private volatile boolean running;
  private volatile boolean stopRequested;

  /**
   * What is left of a simulation that was stopped.
   *
   * @param network what was simulated
   * @param iterations how many are left
   */
  record Remaining(Network network, long iterations) {}

  /**
   * @param shown is told of simulations in the foreground
   * @param stop raises the exception that ends a simulation
   */
  SessionProgress(SimulationProgress shown, Runnable stop) {
    this.shown = shown;
    this.stop = stop;
  }

  @Override
  public void started(Network simulated, long iterations) {
    network = simulated;
    done = 0;
    total = iterations;
    running = true;
    if (!silent) {
      interrupted = null;
      shown.started(simulated, iterations);
    }
  }

  @Override
  public void advanced(long doneNow, long of) {
    done = doneNow;
    total = of;
    if (!silent) {
      shown.advanced(doneNow, of);
    }
    if (stopRequested) {
      stopRequested = false;
      stop.run();
    }
  }

  @Override
  public void finished() {
    running = false;
    if (!silent) {
      if (done < total) {
        interrupted = new Remaining(network, total - done);
      }
      shown.finished();
    }
  }

  /** Asks the simulation that runs now to stop; false if none runs. */
  boolean requestStop() {
    if (!running || stopRequested) {
      return false;
    }
    stopRequested = true;
    return true;
  }

  boolean isStopRequested() {
    return stopRequested;
  }

  void endStop() {
    stopRequested = false;
  }

  /** Shows nothing of what is simulated until it is called again. */
  void silence(boolean nothingShown) {
    silent = nothingShown;
  }

  /** What is left of the last simulation, if it did not come to its end. */
  Optional<Remaining> remaining() {
    return Optional.ofNullable(interrupted);
  }
}

package org.polymonnto.network;

/**
 * The iterations of a batch, as they are seen by what drives them.
 *
 * <p>The driver calls {@link #begin} before each iteration and ends when it says no. In an
 * iteration it runs the behaviors by their index, either through {@link #call} or by itself; in the
 * latter case it says with {@link #failing} which one threw an exception. As soon as {@link
 * #isStale}, it leaves the rest of the iteration to the network.
 */
public final class IterationLoop {
  private static final int NONE = -1;

  private final Simulation simulation;
  private final Schedule schedule;
  private final Schedule.Entry[] entries;
  private long remaining;
  private boolean underWay;
  private int current = NONE;

  IterationLoop(Simulation simulation, Schedule schedule, long count) {
    this.simulation = simulation;
    this.schedule = schedule;
    this.entries = schedule.runnable();
    this.remaining = count;
  }

  /**
   * Ends the iteration that is under way and begins the next; false if there is none, a stop was
   * requested or a listener changed the behaviors.
   */
  public boolean begin() {
    current = NONE;
    end();
    if (remaining == 0 || simulation.shouldStop() || schedule.isStale()) {
      return false;
    }
    remaining--;
    underWay = true;
    simulation.count();
    return true;
  }

  /** Ends the iteration that is under way. */
  void end() {
    if (underWay) {
      underWay = false;
      simulation.iterationDone();
    }
  }

  /** Runs the iteration of a behavior, if it is enabled. */
  public void call(int index) {
    current = index;
    Schedule.Entry entry = entries[index];
    if (entry.behavior().isEnabled()) {
      simulation.iterate(entry);
    }
  }

  /** Declares which behavior threw the exception that is passing; -1 for none. */
  public void failing(int index) {
    current = index;
  }

  /** Whether behaviors came or went in this iteration. */
  public boolean isStale() {
    return schedule.isStale();
  }

  long remaining() {
    return remaining;
  }

  /** The behavior that was called last in this iteration, or null. */
  Schedule.Entry current() {
    return current == NONE ? null : entries[current];
  }
}

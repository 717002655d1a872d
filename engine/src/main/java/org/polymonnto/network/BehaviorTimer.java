package org.polymonnto.network;

/** Is told how long each behavior took in each iteration, on the thread that runs it. */
@FunctionalInterface
public interface BehaviorTimer {
  /**
   * A behavior has done its iteration.
   *
   * @param network what is simulated
   * @param entry the behavior and what it works on
   * @param nanos how long it took
   */
  void took(Network network, Schedule.Entry entry, long nanos);

  /**
   * Times the behaviors of every run of this process that begins from now on.
   *
   * @param timer is told of them; null to time no more
   */
  static void everywhere(BehaviorTimer timer) {
    Simulation.timerEverywhere = timer;
  }
}

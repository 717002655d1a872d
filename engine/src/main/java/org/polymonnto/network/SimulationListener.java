package org.polymonnto.network;

/** Told about the progress of a run of iterations, on the thread that runs it. */
public interface SimulationListener {
  /** A run begins. */
  default void started(Network network, long total) {}

  /** An iteration is done. Called after each one: it has to be quick. */
  void advanced(Network network, long done, long total);

  /** A run ends: all is done, or it was stopped, or a behavior failed. */
  default void finished(Network network, long done, long total) {}
}

package org.polymonnto.scripting;

/** The process-wide progress; an interface cannot hold a variable. */
final class CurrentProgress {
  static volatile SimulationProgress value = SimulationProgress.SILENT;

  private CurrentProgress() {}
}

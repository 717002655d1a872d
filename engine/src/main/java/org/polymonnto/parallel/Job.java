package org.polymonnto.parallel;

import java.util.concurrent.atomic.AtomicInteger;

/** A range of indices in parts, each of which is done by the thread that takes it first. */
final class Job {
  /**
   * How often it is looked whether the last part is done before other threads get the processor.
   */
  private static final int SPINS = 1000;

  private final int length;
  private final int parts;
  private final int helpers;
  private final Parallel.Part part;
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger left;
  private volatile Throwable failure;

  Job(int length, int parts, int helpers, Parallel.Part part) {
    this.length = length;
    this.parts = parts;
    this.helpers = helpers;
    this.part = part;
    this.left = new AtomicInteger(parts);
  }

  /** How many threads may take part beside the one whose job it is. */
  int helpers() {
    return helpers;
  }

  /**
   * Does parts until all are taken.
   *
   * @return whether there was one
   */
  boolean work() {
    boolean hasWorked = false;
    while (taken.get() < parts) {
      int at = taken.getAndIncrement();
      if (at >= parts) {
        break;
      }
      hasWorked = true;
      try {
        if (failure == null) {
          part.run(bound(at), bound(at + 1));
        }
      } catch (RuntimeException | Error e) {
        failure = e;
      } finally {
        left.getAndDecrement();
      }
    }
    return hasWorked;
  }

  /** Waits for the parts that others have taken, and throws what one of them has thrown. */
  void finish() {
    for (int spins = 0; left.get() > 0; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
    switch (failure) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
  }

  private int bound(int at) {
    return (int) ((long) length * at / parts);
  }
}

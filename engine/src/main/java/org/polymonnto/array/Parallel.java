package org.polymonnto.array;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Work on large arrays that is split between the processors. */
final class Parallel {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /** One of the parts into which a range of indices is split. */
  @FunctionalInterface
  interface Part {
    void run(int from, int to);
  }

  private Parallel() {}

  /**
   * Does something for all indices below a length, in as many parts as there are processors if each
   * has enough to do. Parts must not write to the same elements.
   *
   * @param work how much there is to do
   * @param smallest from how much on a part takes longer than it takes to wake a thread
   */
  static void split(int length, long work, long smallest, Part part) {
    int parts = (int) Math.min(Math.min(PROCESSORS, length), work / smallest);
    if (parts < 2) {
      part.run(0, length);
      return;
    }
    ForkJoinTask<?>[] others = new ForkJoinTask<?>[parts - 1];
    for (int i = 0; i < others.length; i++) {
      int from = bound(i + 1, parts, length);
      int to = bound(i + 2, parts, length);
      others[i] = ForkJoinPool.commonPool().submit(() -> part.run(from, to));
    }
    try {
      part.run(0, bound(1, parts, length));
    } finally {
      for (ForkJoinTask<?> other : others) {
        other.quietlyJoin();
      }
    }
    for (ForkJoinTask<?> other : others) {
      other.join();
    }
  }

  private static int bound(int part, int parts, int length) {
    return (int) ((long) length * part / parts);
  }
}

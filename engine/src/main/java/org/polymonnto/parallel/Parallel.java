package org.polymonnto.parallel;

/** Work on large arrays that is split between the processors. */
public final class Parallel {
  /**
   * How many times as long it takes to wake a thread as to hand work to one that looks for it, with
   * the elements that are still in the cache of the first.
   */
  private static final int HANDOVERS = 8;

  private static final Crew CREW = new Crew(Runtime.getRuntime().availableProcessors() - 1);

  /** One of the parts into which a range of indices is split. */
  @FunctionalInterface
  public interface Part {
    void run(int from, int to);
  }

  private Parallel() {}

  /** Whether {@link #split} may give some of so much work to another thread. */
  public static boolean isWorth(long work, long smallest) {
    return work * HANDOVERS >= 2 * smallest;
  }

  /**
   * Does something for all indices below a length, in several parts at once if each has enough to
   * do. Parts must not write to the same elements. A part that splits its own work does it alone.
   *
   * @param work how much there is to do
   * @param smallest from how much on a part takes longer than it takes to wake a thread; where
   *     threads are awake because of other such work, an eighth is enough
   */
  public static void split(int length, long work, long smallest, Part part) {
    int most = (int) Math.min(length, work * HANDOVERS / smallest);
    if (most < 2 || !CREW.run(length, most, work >= 2 * smallest, part)) {
      part.run(0, length);
    }
  }
}

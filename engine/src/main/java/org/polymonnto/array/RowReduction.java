package org.polymonnto.array;

import org.polymonnto.parallel.Parallel;

/** Reductions over rows of one length that lie somewhere in a storage. */
final class RowReduction {
  /** Elements of rows that are added up while a thread wakes up. */
  private static final long SMALLEST_PART = 1 << 18;

  /** Elements that are copied at a time. */
  private static final int BUFFER = 8192;

  private RowReduction() {}

  /** Whether it may be worth to share so many elements with other threads. */
  static boolean isWorth(long elements) {
    return Parallel.isWorth(elements, SMALLEST_PART);
  }

  /** Reads rows where they are, in the order in which their copy is read. */
  static void gather(
      ReduceOp op,
      ReduceLoop loop,
      Object data,
      int[] starts,
      int run,
      boolean alongRows,
      NDArray result) {
    long count = (long) starts.length * run;
    if (alongRows) {
      Parallel.split(
          starts.length,
          count,
          SMALLEST_PART,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              loop.reduce(data, starts[i], 1, result.storage(), i, run);
            }
          });
    } else {
      Parallel.split(
          run,
          count,
          SMALLEST_PART,
          (from, to) -> {
            if (op != ReduceOp.SUM
                || !RowSums.add(result.dtype, data, starts, from, to, result.storage())) {
              accumulateRows(loop, data, starts, result, from, to);
            }
          });
    }
  }

  private static void accumulateRows(
      ReduceLoop loop, Object data, int[] starts, NDArray result, int from, int to) {
    Object[] moved = new Object[1];
    for (int start : starts) {
      if (to - from >= Loops.WORTH_MOVING) {
        accumulateMoved(loop, data, start + from, result, from, to - from, moved);
      } else {
        loop.accumulate(data, start + from, 1, result.storage(), from, 1, to - from);
      }
    }
  }

  /**
   * Copies a run to the indices of its results first: loops over unequal indices are not turned
   * into vector instructions, and take four times as long.
   *
   * @param moved holds the array with the copies, once there is one
   */
  static void accumulateMoved(
      ReduceLoop loop, Object data, int from, NDArray result, int to, int n, Object[] moved) {
    if (moved[0] == null) {
      moved[0] = Storage.allocate(result.dtype, result.size);
    }
    for (int at = 0; at < n; at += BUFFER) {
      int count = Math.min(BUFFER, n - at);
      System.arraycopy(data, from + at, moved[0], to + at, count);
      loop.accumulate(moved[0], to + at, 1, result.storage(), to + at, 1, count);
    }
  }
}

package org.polymonnto.array;

import java.lang.ref.WeakReference;
import java.util.Arrays;

/**
 * What was taken last from a matrix by index arrays. {@code W[:, spikes] += f(W[:, spikes])} takes
 * the same twice; the second time it is not taken again.
 */
final class Picked {
  private final int offset;
  private final int[] rows;
  private final int[] columns;
  private final WeakReference<NDArray> result;

  private Picked(int offset, int[] rows, int[] columns, NDArray result) {
    this.offset = offset;
    this.rows = rows;
    this.columns = columns;
    this.result = new WeakReference<>(result);
  }

  /**
   * So many elements at the sums of an offset and two tables of offsets once more, to be read only;
   * null if it was not these that were taken last, or the matrix or what was taken has been written
   * to since.
   */
  static Object again(NDArray matrix, int size, int offset, int[] rows, int[] columns) {
    Picked last = matrix.derived(Picked.class);
    NDArray taken = last == null ? null : last.result.get();
    return taken != null
            && taken.derived(Picked.class) == last
            && taken.size == size
            && last.offset == offset
            && Arrays.equals(last.rows, rows)
            && Arrays.equals(last.columns, columns)
        ? taken.lend()
        : null;
  }

  /** Remembers what was taken; the tables are not to be changed any more. */
  static void remember(NDArray matrix, int offset, int[] rows, int[] columns, NDArray result) {
    Picked picked = new Picked(offset, rows, columns, result);
    matrix.keepDerived(picked);
    result.keepDerived(picked);
  }
}

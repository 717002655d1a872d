package org.polymonnto.array;

import java.util.Arrays;

/**
 * Rows of a matrix, as those of the neurons that spiked, one after another. Their sums are taken
 * where they are; a copy is made if their elements are asked for otherwise.
 */
final class GatheredRows extends Version {
  private static final int NONE = -1;

  private final int[] starts;
  private final int run;
  private final long writesBefore;
  private boolean shared;
  private Object gathered;

  /**
   * Rows of the storage of a history.
   *
   * @param starts where they begin, each a multiple of their length
   * @param run their length
   */
  GatheredRows(History history, int[] starts, int run) {
    super(history);
    this.starts = starts;
    this.run = run;
    this.writesBefore = history.writes();
  }

  /** The rows of a matrix that is still to be made if they are as they were, else null. */
  static GatheredRows in(NDArray array) {
    if (array.base != null || array.shape.length != 2 || array.isComputed()) {
      return null;
    }
    GatheredRows rows =
        switch (array.knowledge().deferred()) {
          case GatheredRows own -> own;
          case Repeated repeated -> repeated.rows();
          default -> null;
        };
    return rows != null
            && rows.gathered == null
            && rows.hasShape(array.shape)
            && rows.history.writes() == rows.writesBefore
        ? rows
        : null;
  }

  /** The array that is still to be made of these rows, if they are as they were; or null. */
  NDArray waiting(int[] otherStarts, int otherRun) {
    return run == otherRun
            && history.writes() == writesBefore
            && isNeeded()
            && Arrays.equals(starts, otherStarts)
        ? array()
        : null;
  }

  private boolean hasShape(int[] shape) {
    return shape[0] == starts.length && shape[1] == run;
  }

  /** Where the rows are in what {@link #read} gives. */
  int[] starts() {
    return starts;
  }

  /** Where the elements are to be read once. */
  Object read() {
    history.spared((long) starts.length * run);
    return history.storage();
  }

  /** Keeps the rows for others once they are gathered. */
  void share() {
    shared = true;
  }

  /** The rows if they are gathered and kept, else null. */
  Object gathered() {
    return gathered;
  }

  @Override
  boolean isKept() {
    return shared;
  }

  @Override
  Object elements() {
    DType dtype = history.dtype();
    Object elements = Storage.allocate(dtype, starts.length * run);
    for (int i = 0; i < starts.length; i++) {
      System.arraycopy(history.storage(), starts[i], elements, i * run, run);
    }
    if (history.writes() != writesBefore) {
      undo(elements);
    }
    if (shared) {
      gathered = elements;
    }
    return elements;
  }

  private void undo(Object elements) {
    int[] next = new int[starts.length];
    int[] first = new int[Storage.length(history.dtype(), history.storage()) / run];
    Arrays.fill(first, NONE);
    for (int i = 0; i < starts.length; i++) {
      int row = starts[i] / run;
      next[i] = first[row];
      first[row] = i;
    }
    int[] single = new int[1];
    int[] origin = Offsets.origin();
    for (Difference difference : history.since(this)) {
      int at = 0;
      for (int row : difference.block().rows()) {
        for (int column : difference.block().columns()) {
          int place = row + column;
          for (int i = first[place / run]; i != NONE; i = next[i]) {
            single[0] = i * run + place % run;
            OffsetKernels.scatter(
                history.dtype(), difference.before(), at, elements, 0, origin, single);
          }
          at++;
        }
      }
    }
  }
}

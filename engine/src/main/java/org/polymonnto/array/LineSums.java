package org.polymonnto.array;

import java.util.Arrays;
import org.polymonnto.parallel.Parallel;

/**
 * The sums along the lines of a matrix, which are its rows, or its columns where it is kept {@link
 * ColumnForm column by column}. A sum is taken again only after a write to its line.
 */
final class LineSums {
  /** Elements that are added up while a thread wakes up. */
  private static final long SMALLEST_PART = 1 << 18;

  private final int length;
  private final Object sums;
  private final boolean[] known;

  /**
   * Sums none of which is known.
   *
   * @param length how many elements a line has
   */
  LineSums(DType dtype, int lines, int length) {
    this.length = length;
    sums = Storage.allocate(dtype, lines);
    known = new boolean[lines];
  }

  /**
   * Sums over the rows or over the columns, in NumPy's order, with as little work as possible.
   *
   * @param gathered which of the two axes are added up
   * @param result zeros; of its elements there is one for each line
   * @return false, and nothing is done, if nothing is known of such sums
   */
  static boolean fill(NDArray a, boolean[] gathered, NDArray result) {
    boolean isPlain = a.dtype == DType.FLOAT64 || a.dtype == DType.FLOAT32;
    if (!isPlain || a.dtype != result.dtype || a.shape.length != 2 || gathered[0] == gathered[1]) {
      return false;
    }
    NDArray columns = ColumnForm.in(a);
    if (columns != null) {
      if (gathered[0]) {
        NDArray kept = LaterCopy.source(columns);
        kept.knowledge().sums(a.dtype, a.shape[1], a.shape[0]).take(kept, true, result);
      }
      return gathered[0];
    }
    NDArray rows = LaterCopy.source(a);
    if (gathered[0] || !rows.isComputed() || !Rewriting.isWorth(rows)) {
      return false;
    }
    rows.knowledge().sums(a.dtype, a.shape[0], a.shape[1]).take(rows, false, result);
    return true;
  }

  private void take(NDArray a, boolean inTurn, NDArray result) {
    int[] missing = missing();
    Object elements = a.storage();
    ReduceLoop pairwise = Loops.reduce(ReduceOp.SUM, a.dtype);
    SequentialSum sequential = SequentialSum.of(a.dtype);
    Parallel.split(
        missing.length,
        (long) missing.length * length,
        SMALLEST_PART,
        (from, to) -> {
          if (inTurn) {
            sequential.sum(elements, missing, from, to, length, sums);
            return;
          }
          for (int i = from; i < to; i++) {
            int line = missing[i];
            Storage.setDouble(a.dtype, sums, line, 0);
            pairwise.reduce(elements, line * length, 1, sums, line, length);
          }
        });
    Arrays.fill(known, true);
    System.arraycopy(sums, 0, result.storage(), 0, known.length);
  }

  private int[] missing() {
    int[] missing = new int[known.length];
    int count = 0;
    for (int line = 0; line < known.length; line++) {
      missing[count] = line;
      count += known[line] ? 0 : 1;
    }
    return Arrays.copyOf(missing, count);
  }

  /** Forgets the sums of some lines. */
  void changed(int[] lines) {
    for (int line : lines) {
      known[line] = false;
    }
  }

  /** Forgets the sums of the lines that a block has elements of. */
  void changed(Block block) {
    if (block.size() == 0) {
      return;
    }
    if (areWithin(block.rows()) && areStarts(block.columns())) {
      forget(block.columns());
    } else if (areWithin(block.columns()) && areStarts(block.rows())) {
      forget(block.rows());
    } else {
      for (int row : block.rows()) {
        for (int column : block.columns()) {
          known[(row + column) / length] = false;
        }
      }
    }
  }

  private boolean areWithin(int[] offsets) {
    for (int offset : offsets) {
      if (offset < 0 || offset >= length) {
        return false;
      }
    }
    return true;
  }

  private boolean areStarts(int[] offsets) {
    for (int offset : offsets) {
      if (offset % length != 0) {
        return false;
      }
    }
    return true;
  }

  private void forget(int[] starts) {
    for (int start : starts) {
      known[start / length] = false;
    }
  }
}

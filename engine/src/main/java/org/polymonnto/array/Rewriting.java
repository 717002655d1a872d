package org.polymonnto.array;

import java.util.concurrent.atomic.AtomicBoolean;
import org.polymonnto.parallel.Parallel;

/**
 * Operations that give all elements of a large array new values in place, such as a normalization
 * of weights. Earlier arrays that share the storage keep it, and bounds that are known to hold are
 * looked at on the way.
 */
final class Rewriting {
  /** Elements of rows that are computed while a thread wakes up. */
  private static final long SMALLEST_PART = 1 << 18;

  /** If more lines change, the elements of before take too much room beside the new ones. */
  private static final int FEW_LINES = 2;

  private Rewriting() {}

  /** Whether an array is one for which more can be done than to forget what is known of it. */
  static boolean isWorth(NDArray array) {
    return array.base == null
        && !array.isUnknown()
        && array.isContiguous()
        && (array.knowledge().range() != null || array.knowledge().history() != null)
        && SparseUpdate.isWhole(array);
  }

  /**
   * The magnitudes of an array of weights that are known to be no less than zero: a copy that is
   * made when it is needed. Null if that is not known.
   */
  static NDArray magnitudes(NDArray array) {
    NDArray kept = ColumnForm.kept(array);
    if (!isFromZero(kept) || !kept.isFinite()) {
      return null;
    }
    NDArray copy = History.copy(kept);
    return kept == array ? copy : ColumnForm.like(array, copy);
  }

  /** Whether an array is known to have no other elements than numbers from zero on, or NaN. */
  private static boolean isFromZero(NDArray array) {
    if (array.base != null || array.isUnknown() || !array.isComputed()) {
      return false;
    }
    ClipRange range = array.knowledge().range();
    return range != null
        && range.isFromZero()
        && range.blocks().isEmpty()
        && SparseUpdate.isWhole(array);
  }

  /**
   * The product of a matrix of weights and a number for each row or column, or the quotient, as a
   * new array that takes over the storage.
   *
   * @return null if that is not possible, or if more than one in {@link #FEW_LINES} lines changes
   */
  static NDArray combined(BinaryOp op, NDArray matrix, NDArray operand) {
    boolean hasColumns = LineRewriting.isPossible(op, matrix.dtype, matrix, operand, true);
    if (!hasColumns && !LineRewriting.isPossible(op, matrix.dtype, matrix, operand, false)
        || matrix.isUnknown()
        || matrix.dtype == DType.FLOAT16
        || !Deferral.isLarge(matrix.size)) {
      return null;
    }
    NDArray numbers = operand.copy();
    if (FEW_LINES * LineRewriting.changes(numbers) > numbers.size) {
      return null;
    }
    NDArray columns = ColumnForm.in(matrix);
    if (columns == null) {
      if (!isFromZero(matrix) || hasColumns && !ColumnForm.isDue(matrix)) {
        return null;
      }
      columns = hasColumns ? ColumnForm.enter(matrix) : null;
    } else if (!hasColumns) {
      return null;
    }
    NDArray result = History.succeed(hasColumns ? columns : matrix);
    LineRewriting.run(op, result, numbers, hasColumns);
    return hasColumns ? ColumnForm.like(matrix, result) : result;
  }

  /**
   * Combines an array with another operand in place.
   *
   * @param type the type in which the loop computes and that the array has
   * @return false, and nothing is done, if there is no more to it than to any array
   */
  static boolean run(BinaryOp op, BinaryLoop loop, DType type, NDArray operand, NDArray array) {
    boolean hasColumns = LineRewriting.isPossible(op, type, array, operand, true);
    // Reading the operand may change the form of the array.
    NDArray numbers = hasColumns ? operand.copy() : operand;
    NDArray columns = ColumnForm.in(array);
    if (columns == null) {
      if (!isWorth(array)) {
        return false;
      }
      if (hasColumns && ColumnForm.isDue(array)) {
        columns = ColumnForm.enter(array);
      }
    }
    if (columns != null) {
      if (hasColumns) {
        array.knowledge().derive(null);
        LineRewriting.run(op, columns, numbers, true);
      }
      return hasColumns;
    }
    if (LineRewriting.isPossible(op, type, array, operand, false)) {
      LineRewriting.run(op, array, operand.copy(), false);
    } else {
      all(loop, type, numbers, array);
    }
    return true;
  }

  private static void all(BinaryLoop loop, DType type, NDArray operand, NDArray array) {
    Knowledge knowledge = array.knowledge();
    ClipRange range = knowledge.range();
    History history = knowledge.history();
    boolean isShared = array.isLent() || history != null && history.hasWhole();
    NDArray result = array;
    NDArray other = operand;
    if (isShared) {
      result = NDArray.zeros(array.dtype, array.shape);
    } else {
      array.requireWriteable();
      other = Elementwise.apart(operand, array);
    }
    ClipRange bounds = range != null && range.isFromZero() ? range : null;
    boolean isWithin = over(loop, type, array, other, result, bounds);
    if (isShared) {
      array.replace(result);
    }
    if (isWithin) {
      knowledge.rewrittenWithin(range);
    }
  }

  /** Computes all rows, in as many parts as is worth it; see {@link BinaryRun#over}. */
  private static boolean over(
      BinaryLoop loop, DType type, NDArray a, NDArray b, NDArray result, ClipRange bounds) {
    AtomicBoolean isWithin = new AtomicBoolean(true);
    boolean hasRows = b.shape.length == a.shape.length && b.shape[0] == a.shape[0];
    Parallel.split(
        a.shape[0],
        a.size,
        SMALLEST_PART,
        (from, to) -> {
          NDArray rows = rows(a, from, to);
          NDArray other = hasRows ? rows(b, from, to) : b;
          BinaryRun run = new BinaryRun(loop, type, type, rows, other, rows(result, from, to));
          if (!run.over(rows.shape, bounds)) {
            isWithin.set(false);
          }
        });
    return isWithin.get();
  }

  private static NDArray rows(NDArray array, int from, int to) {
    int[] shape = array.shape.clone();
    shape[0] = to - from;
    return array.view(shape, array.strides, array.offset + from * array.strides[0]);
  }
}

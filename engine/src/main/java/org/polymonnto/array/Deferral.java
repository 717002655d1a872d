package org.polymonnto.array;

/**
 * When work on large arrays is put off until it is known how much of it is needed. The system
 * property {@code polymonnto.immediate} turns it off; the results are the same.
 */
final class Deferral {
  /** Below this it costs more to remember the work than to do it. */
  private static final int SMALLEST = 4096;

  /** Expressions are kept for arrays that are so many times as large. */
  private static final int SMALLEST_EXPRESSION = 2;

  /** What is known of elements is kept for arrays that are so many times smaller. */
  private static final int SMALLEST_KEPT = 16;

  private static int smallest =
      Boolean.getBoolean("polymonnto.immediate") ? Integer.MAX_VALUE : SMALLEST;

  private Deferral() {}

  /** Whether work on that many elements is put off. */
  static boolean isLarge(int size) {
    return size >= smallest;
  }

  /** Whether what was found out about that many elements is worth to be kept. */
  static boolean isKept(int size) {
    return size >= smallest / SMALLEST_KEPT;
  }

  /** Puts off work on this number of elements and more, and returns the number until now. */
  static int from(int size) {
    int before = smallest;
    smallest = size;
    return before;
  }

  /**
   * The result of an operation if most of its work can be put off or left out, else null.
   *
   * @see Elementwise#binary
   */
  static NDArray binary(BinaryOp op, Object left, Object right, NDArray out) {
    if (isSmall(left, right)) {
      return null;
    }
    NDArray sparse = sparse(op, left, right, out);
    return sparse == null && isFused(left, right) ? fused(op, left, right, out) : sparse;
  }

  private static NDArray fused(BinaryOp op, Object left, Object right, NDArray out) {
    Extremes bounds = Extremes.after(op, left, right, out);
    NDArray result = Expression.binary(op, left, right, out);
    if (bounds != null && result != null) {
      result.knowledge().bound(bounds);
    }
    return result;
  }

  /** The result of a function of each element if it can be computed later, else null. */
  static NDArray unary(UnaryOp op, NDArray operand, NDArray out) {
    NDArray copy = op == UnaryOp.ABSOLUTE && out == null ? Rewriting.magnitudes(operand) : null;
    if (copy != null) {
      return copy;
    }
    return isFused(operand.size) ? Expression.unary(op, operand, out) : null;
  }

  /** Whether the result cannot be large, whatever becomes of the shapes. */
  private static boolean isSmall(Object left, Object right) {
    if (left instanceof NDArray a && right instanceof NDArray b) {
      boolean isProduct = a.shape.length + b.shape.length > 2;
      return (isProduct ? (long) a.size * b.size : Math.max(a.size, b.size)) < smallest;
    }
    return (left instanceof NDArray a ? a.size : right instanceof NDArray b ? b.size : 1)
        < smallest;
  }

  private static boolean isFused(Object left, Object right) {
    int a = left instanceof NDArray array ? array.size : 1;
    int b = right instanceof NDArray array ? array.size : 1;
    return isFused(Math.max(a, b));
  }

  private static boolean isFused(long size) {
    return size >= SMALLEST_EXPRESSION * (long) smallest;
  }

  private static NDArray sparse(BinaryOp op, Object left, Object right, NDArray out) {
    if (!(left instanceof NDArray a)) {
      return out == null && right instanceof NDArray b ? scaled(op, b, left, false) : null;
    }
    if (!(right instanceof NDArray b)) {
      return out == null ? scaled(op, a, right, true) : null;
    }
    OuterProduct product = OuterProduct.in(b);
    if (product != null && a.shape.length == 2) {
      return out == null
          ? SparseUpdate.sum(op, a, product)
          : out == a && SparseUpdate.apply(op, a, product) ? out : null;
    }
    if (out != null) {
      return null;
    }
    if (b.shape.length == 0) {
      return scaled(op, a, b, true);
    }
    if (a.shape.length == 0) {
      return scaled(op, b, a, false);
    }
    NDArray rewritten = Rewriting.combined(op, a, b);
    if (rewritten != null) {
      return rewritten;
    }
    return a.shape.length + b.shape.length > 2 ? OuterProduct.of(op, a, b) : null;
  }

  /**
   * Rows of an array that are read when they are needed, or null if they cannot be.
   *
   * @param starts where the rows begin in what the array shows of its storage
   * @param run their length
   * @param shape the shape of the result
   */
  static NDArray rows(NDArray array, int[] starts, int run, int[] shape) {
    boolean isWhole =
        array.isComputed()
            && array.isContiguous()
            && run * array.shape[0] == array.size
            && SparseUpdate.isWhole(array);
    return isWhole ? History.rows(array, starts, run, shape) : null;
  }

  private static NDArray scaled(BinaryOp op, NDArray array, Object scalar, boolean behind) {
    OuterProduct product = OuterProduct.in(array);
    return product == null ? null : product.scaled(op, scalar, behind);
  }
}

package org.polymonnto.array;

import java.util.concurrent.atomic.AtomicReference;
import org.polymonnto.parallel.Parallel;

/**
 * Bounds of floating elements none of which is NaN, ordered as by {@link Math#min}: a negative zero
 * lies below zero.
 */
record Extremes(double lowest, double highest) {
  static final Extremes FINITE = new Extremes(-Double.MAX_VALUE, Double.MAX_VALUE);

  static final Extremes ANY = new Extremes(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private static final Extremes NONE =
      new Extremes(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** Elements that are looked at before the search may end. */
  private static final int RUN = 1 << 13;

  /** Elements that are looked at while a thread wakes up. */
  private static final long SMALLEST_PART = 1 << 18;

  /**
   * The smallest and the largest element of a storage.
   *
   * @return null if an element is NaN or does not lie within the bounds
   */
  static Extremes of(DType dtype, Object data, Extremes bounds) {
    int length = Storage.length(dtype, data);
    if (length <= RUN) {
      Extremes all = of(data, 0, length);
      return all.isWithin(bounds) ? all : null;
    }
    AtomicReference<Extremes> found = new AtomicReference<>(NONE);
    Parallel.split(
        length,
        length,
        SMALLEST_PART,
        (from, to) -> {
          Extremes part = NONE;
          for (int at = from; at < to && found.get() != null; at += RUN) {
            part = part.with(of(data, at, Math.min(at + RUN, to)));
            if (!part.isWithin(bounds)) {
              found.set(null);
            }
          }
          Extremes all = part;
          found.updateAndGet(others -> others == null ? null : others.with(all));
        });
    return found.get();
  }

  private static Extremes of(Object data, int from, int to) {
    return switch (data) {
      case float[] floats -> {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
          low = Math.min(low, floats[i]);
          high = Math.max(high, floats[i]);
        }
        yield new Extremes(low, high);
      }
      case double[] doubles -> {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
          low = Math.min(low, doubles[i]);
          high = Math.max(high, doubles[i]);
        }
        yield new Extremes(low, high);
      }
      default -> {
        short[] halves = (short[]) data;
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
          float value = Float.float16ToFloat(halves[i]);
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
        yield new Extremes(low, high);
      }
    };
  }

  /**
   * The bounds of what an operation with a number makes of the elements of a matrix, if it keeps or
   * reverses their order. The ends are computed as the elements are; if these are finite, so is
   * what lies between them.
   *
   * @param out where the results go, or null for a new array
   * @return null if they are not known
   */
  static Extremes after(BinaryOp op, Object left, Object right, NDArray out) {
    boolean isOrdered =
        switch (op) {
          case ADD, SUBTRACT, MULTIPLY -> true;
          case DIVIDE -> isNumber(right);
          default -> false;
        };
    Object operand = isNumber(right) ? left : right;
    if (!isOrdered
        || !(operand instanceof NDArray matrix)
        || matrix.ndim() < 2
        || !isNumber(left) && !isNumber(right)) {
      return null;
    }
    Extremes known = matrix.owner().knowledge().bounds();
    if (known == null) {
      return null;
    }
    NDArray ends = NDArray.of(known.lowest, known.highest).astype(matrix.dtype);
    NDArray results =
        operand == left
            ? Elementwise.immediate(op, ends, right, null)
            : Elementwise.immediate(op, left, ends, null);
    if (out != null) {
      results = results.astype(out.dtype);
    }
    double first = results.doubleAt(0);
    double last = results.doubleAt(1);
    return Double.isFinite(first) && Double.isFinite(last)
        ? new Extremes(Math.min(first, last), Math.max(first, last))
        : null;
  }

  private static boolean isNumber(Object operand) {
    return !(operand instanceof NDArray array) || array.ndim() == 0;
  }

  /** The bounds of these elements and others. */
  Extremes with(Extremes others) {
    return new Extremes(Math.min(lowest, others.lowest), Math.max(highest, others.highest));
  }

  /** The bounds of elements that lie within these and within others. */
  Extremes and(Extremes others) {
    return new Extremes(Math.max(lowest, others.lowest), Math.min(highest, others.highest));
  }

  /** Whether elements within these bounds are known to lie within others. */
  boolean isWithin(Extremes bounds) {
    return lowest >= bounds.lowest && highest <= bounds.highest;
  }

  /** Whether no element is less than zero or a negative zero. */
  boolean isFromZero() {
    return lowest > 0 || Double.doubleToRawLongBits(lowest) == 0;
  }
}

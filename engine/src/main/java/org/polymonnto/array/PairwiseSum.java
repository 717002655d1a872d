package org.polymonnto.array;

import java.util.function.Supplier;

/**
 * The sum of floating numbers in NumPy's pairwise order, taken of parts that may be read or
 * computed by different processors.
 */
final class PairwiseSum {
  /** The longest run that is not halved here, but by the loop that adds it up. */
  static final int LEAF = ExpressionBlocks.BLOCK;

  /** Adds up runs of no more than {@link #LEAF} elements. */
  @FunctionalInterface
  interface Runs {
    double sum(int from, int n);
  }

  private final DType type;
  private final int operations;
  private final Supplier<Runs> runs;

  private PairwiseSum(DType type, int operations, Supplier<Runs> runs) {
    this.type = type;
    this.operations = operations;
    this.runs = runs;
  }

  /**
   * The sum of all elements, which is a number of the type.
   *
   * @param operations how much there is to do for an element
   * @param runs gives each thread what adds up runs for it
   */
  static double of(DType type, int size, int operations, Supplier<Runs> runs) {
    return new PairwiseSum(type, operations, runs).split(0, size);
  }

  /** Elements that lie one after another in memory. */
  static Runs inMemory(ReduceLoop loop, DType type, Object storage, int offset) {
    Object sum = Storage.allocate(type, 1);
    return (from, n) -> {
      Storage.setDouble(type, sum, 0, -0.0);
      loop.reduce(storage, offset + from, 1, sum, 0, n);
      return Storage.getDouble(type, sum, 0);
    };
  }

  private double split(int from, int n) {
    if (n <= LEAF || (long) n * operations < 2 * ExpressionRun.SMALLEST_PART) {
      return sum(runs.get(), from, n);
    }
    double[] sums = new double[2];
    int half = half(n);
    Parallel.split(
        2,
        (long) n * operations,
        ExpressionRun.SMALLEST_PART,
        (first, end) -> {
          for (int part = first; part < end; part++) {
            sums[part] = part == 0 ? split(from, half) : split(from + half, n - half);
          }
        });
    return plus(sums[0], sums[1]);
  }

  private double sum(Runs each, int from, int n) {
    if (n <= LEAF) {
      return each.sum(from, n);
    }
    int half = half(n);
    return plus(sum(each, from, half), sum(each, from + half, n - half));
  }

  private static int half(int n) {
    return n / 2 - n / 2 % 8;
  }

  /** A sum of two numbers of single precision is exact enough in double to be rounded once more. */
  private double plus(double x, double y) {
    return type == DType.FLOAT32 ? (float) (x + y) : x + y;
  }
}

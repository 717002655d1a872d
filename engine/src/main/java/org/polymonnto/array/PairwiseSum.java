package org.polymonnto.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.Supplier;
import org.polymonnto.parallel.Parallel;

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
    return new PairwiseSum(type, operations, runs).total(size);
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

  private double total(int size) {
    if (isLeaf(size)) {
      return sum(runs.get(), 0, size);
    }
    List<int[]> leaves = new ArrayList<>();
    addLeaves(0, size, leaves);
    double[] sums = new double[leaves.size()];
    Parallel.split(
        sums.length,
        (long) size * operations,
        ExpressionRun.SMALLEST_PART,
        (first, end) -> {
          Runs each = runs.get();
          for (int i = first; i < end; i++) {
            int[] leaf = leaves.get(i);
            sums[i] = sum(each, leaf[0], leaf[1]);
          }
        });
    return plus(size, Arrays.stream(sums).iterator());
  }

  /** Whether so many elements are added up by one thread. */
  private boolean isLeaf(int n) {
    return n <= LEAF || !Parallel.isWorth((long) n * operations, ExpressionRun.SMALLEST_PART);
  }

  private void addLeaves(int from, int n, List<int[]> leaves) {
    if (isLeaf(n)) {
      leaves.add(new int[] {from, n});
      return;
    }
    int half = half(n);
    addLeaves(from, half, leaves);
    addLeaves(from + half, n - half, leaves);
  }

  /** Adds up the sums of the leaves in the order in which one thread does. */
  private double plus(int n, PrimitiveIterator.OfDouble sums) {
    if (isLeaf(n)) {
      return sums.nextDouble();
    }
    int half = half(n);
    double first = plus(half, sums);
    return plus(first, plus(n - half, sums));
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

package org.polymonnto.array;

/**
 * Sums over rows that lie somewhere in a storage, element by element and in the order of the rows,
 * as NumPy takes them over the first axis. Four rows are read at a time: memory gives several of
 * them in the time of one.
 */
final class RowSums {
  /**
   * Columns that are added up at a time. Their sums stay in the second-level cache; shorter runs of
   * each row would be there too late, as the processor has to find out that it reads a run.
   */
  private static final int CHUNK = 1 << 13;

  private RowSums() {}

  /**
   * Adds some columns of rows to what a result has.
   *
   * @param starts where the rows begin
   * @param result has an element for each column
   * @return false if there is no such loop for the type
   */
  static boolean add(DType dtype, Object rows, int[] starts, int from, int to, Object result) {
    switch (dtype) {
      case FLOAT32 -> add((float[]) rows, starts, from, to, (float[]) result);
      case FLOAT64 -> add((double[]) rows, starts, from, to, (double[]) result);
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * The sums are floats in an array of doubles, which cannot share storage with the rows: so this
   * is a loop that the Java compiler vectorises.
   */
  private static void add(float[] rows, int[] starts, int from, int to, float[] result) {
    double[] sums = new double[Math.min(CHUNK, to - from)];
    for (int first = from; first < to; first += CHUNK) {
      int n = Math.min(CHUNK, to - first);
      for (int i = 0; i < n; i++) {
        sums[i] = result[first + i];
      }
      int k = 0;
      for (; k + 3 < starts.length; k += 4) {
        add(
            sums,
            n,
            rows,
            first + starts[k],
            first + starts[k + 1],
            first + starts[k + 2],
            first + starts[k + 3]);
      }
      for (; k < starts.length; k++) {
        add(sums, n, rows, first + starts[k]);
      }
      for (int i = 0; i < n; i++) {
        result[first + i] = (float) sums[i];
      }
    }
  }

  private static void add(double[] sums, int n, float[] rows, int a, int b, int c, int d) {
    for (int i = 0; i < n; i++) {
      sums[i] = (float) sums[i] + rows[a + i] + rows[b + i] + rows[c + i] + rows[d + i];
    }
  }

  private static void add(double[] sums, int n, float[] rows, int at) {
    for (int i = 0; i < n; i++) {
      sums[i] = (float) sums[i] + rows[at + i];
    }
  }

  private static void add(double[] rows, int[] starts, int from, int to, double[] result) {
    for (int first = from; first < to; first += CHUNK) {
      int end = Math.min(first + CHUNK, to);
      int k = 0;
      for (; k + 3 < starts.length; k += 4) {
        add(result, first, end, rows, starts[k], starts[k + 1], starts[k + 2], starts[k + 3]);
      }
      for (; k < starts.length; k++) {
        add(result, first, end, rows, starts[k]);
      }
    }
  }

  private static void add(
      double[] sums, int from, int to, double[] rows, int a, int b, int c, int d) {
    for (int i = from; i < to; i++) {
      sums[i] = sums[i] + rows[a + i] + rows[b + i] + rows[c + i] + rows[d + i];
    }
  }

  private static void add(double[] sums, int from, int to, double[] rows, int at) {
    for (int i = from; i < to; i++) {
      sums[i] += rows[at + i];
    }
  }
}

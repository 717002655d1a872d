package org.polymonnto.linalg;

import java.util.Arrays;
import org.polymonnto.parallel.Parallel;

/**
 * Products of a matrix and a vector.
 *
 * <p>A matrix whose rows are contiguous is multiplied row by row with eight partial sums. One whose
 * columns are contiguous is multiplied column by column: sums of four columns are added to a vector
 * of doubles, which for float matrices is a loop that the Java compiler vectorises, because the
 * sums cannot share storage with the matrix.
 */
final class MatrixVector {
  /**
   * Rows that are summed at a time. Their sums stay in the second-level cache; shorter runs of each
   * column would be there too late, as the processor has to find out that it reads a run.
   */
  private static final int CHUNK = 1 << 13;

  /** Elements that are multiplied and added up while a thread wakes up. */
  private static final long SMALLEST_PART = 1 << 18;

  private MatrixVector() {}

  /**
   * The product.
   *
   * @param x contiguous, as long as a row; may be null if all elements at the places are 1 and the
   *     places are few, see {@link #isFew}
   * @param skipZeros whether elements of x that are zero may be left out, which is right if the
   *     matrix is finite
   * @param places where x is not zero, or null if that is not known
   * @param y gets the result, from {@code at} on
   */
  static void multiply(Matrix w, float[] x, boolean skipZeros, int[] places, float[] y, int at) {
    float[] data = (float[]) w.data();
    int[] taken = taken(x, skipZeros, places);
    long work = (long) w.rows() * (taken == null ? w.columns() : taken.length);
    if (taken != null && w.rowStride() != 1) {
      Parallel.split(
          w.rows(), work, SMALLEST_PART, (from, to) -> gather(w, data, x, taken, y, at, from, to));
    } else if (taken != null || w.rowStride() == 1 && w.columnStride() != 1) {
      Parallel.split(
          w.rows(), work, SMALLEST_PART, (from, to) -> columns(w, data, x, taken, y, at, from, to));
    } else {
      Parallel.split(
          w.rows(), work, SMALLEST_PART, (from, to) -> rows(w, data, x, y, at, from, to));
    }
  }

  static void multiply(Matrix w, double[] x, boolean skipZeros, int[] places, double[] y, int at) {
    double[] data = (double[]) w.data();
    int[] taken = taken(x, skipZeros, places);
    long work = (long) w.rows() * (taken == null ? w.columns() : taken.length);
    if (taken != null && w.rowStride() != 1) {
      Parallel.split(
          w.rows(), work, SMALLEST_PART, (from, to) -> gather(w, data, x, taken, y, at, from, to));
    } else if (taken != null || w.rowStride() == 1 && w.columnStride() != 1) {
      Parallel.split(
          w.rows(), work, SMALLEST_PART, (from, to) -> columns(w, data, x, taken, y, at, from, to));
    } else {
      Parallel.split(
          w.rows(), work, SMALLEST_PART, (from, to) -> rows(w, data, x, y, at, from, to));
    }
  }

  static void multiply(Matrix w, long[] x, long[] y, int at) {
    long[] data = (long[]) w.data();
    for (int i = 0; i < w.rows(); i++) {
      int from = w.offset() + i * w.rowStride();
      long sum = 0;
      for (int j = 0; j < x.length; j++) {
        sum += data[from + j * w.columnStride()] * x[j];
      }
      y[at + i] = sum;
    }
  }

  /** Whether it pays to look only at so many of all elements of a vector. */
  static boolean isFew(int places, int length) {
    return 4L * places <= length;
  }

  /** Where x is not zero, or null if it does not pay to look only there. */
  private static int[] taken(float[] x, boolean skipZeros, int[] places) {
    if (skipZeros && places != null) {
      return x == null || isFew(places.length, x.length) ? places : null;
    }
    int count = 0;
    for (int j = 0; skipZeros && j < x.length; j++) {
      count += x[j] != 0 ? 1 : 0;
    }
    if (!skipZeros || !isFew(count, x.length)) {
      return null;
    }
    int[] taken = new int[count];
    for (int j = 0, k = 0; j < x.length; j++) {
      if (x[j] != 0) {
        taken[k++] = j;
      }
    }
    return taken;
  }

  private static int[] taken(double[] x, boolean skipZeros, int[] places) {
    if (skipZeros && places != null) {
      return x == null || isFew(places.length, x.length) ? places : null;
    }
    int count = 0;
    for (int j = 0; skipZeros && j < x.length; j++) {
      count += x[j] != 0 ? 1 : 0;
    }
    if (!skipZeros || !isFew(count, x.length)) {
      return null;
    }
    int[] taken = new int[count];
    for (int j = 0, k = 0; j < x.length; j++) {
      if (x[j] != 0) {
        taken[k++] = j;
      }
    }
    return taken;
  }

  private static void rows(Matrix w, float[] data, float[] x, float[] y, int at, int from, int to) {
    for (int i = from; i < to; i++) {
      int row = w.offset() + i * w.rowStride();
      y[at + i] =
          w.columnStride() == 1
              ? dot(data, row, x, 0, w.columns())
              : dot(data, row, w.columnStride(), x, w.columns());
    }
  }

  private static void gather(
      Matrix w, float[] data, float[] x, int[] taken, float[] y, int at, int from, int to) {
    for (int i = from; i < to; i++) {
      int row = w.offset() + i * w.rowStride();
      double sum = 0;
      for (int j : taken) {
        sum += data[row + j * w.columnStride()] * weight(x, j);
      }
      y[at + i] = (float) sum;
    }
  }

  private static void rows(
      Matrix w, double[] data, double[] x, double[] y, int at, int from, int to) {
    for (int i = from; i < to; i++) {
      int row = w.offset() + i * w.rowStride();
      y[at + i] =
          w.columnStride() == 1
              ? dot(data, row, x, 0, w.columns())
              : dot(data, row, w.columnStride(), x, w.columns());
    }
  }

  private static void gather(
      Matrix w, double[] data, double[] x, int[] taken, double[] y, int at, int from, int to) {
    for (int i = from; i < to; i++) {
      int row = w.offset() + i * w.rowStride();
      double sum = 0;
      for (int j : taken) {
        sum += data[row + j * w.columnStride()] * weight(x, j);
      }
      y[at + i] = sum;
    }
  }

  private static float weight(float[] x, int at) {
    return x == null ? 1 : x[at];
  }

  private static double weight(double[] x, int at) {
    return x == null ? 1 : x[at];
  }

  /**
   * Adds up columns, all of them or those that are taken, in the order in which {@link #gather}
   * adds elements of rows: the result does not depend on how the matrix is stored.
   */
  private static void columns(
      Matrix w, float[] data, float[] x, int[] taken, float[] y, int at, int start, int end) {
    int count = taken == null ? w.columns() : taken.length;
    double[] sums = new double[Math.min(CHUNK, end - start)];
    for (int from = start; from < end; from += CHUNK) {
      int n = Math.min(CHUNK, end - from);
      if (from > start) {
        Arrays.fill(sums, 0);
      }
      int first = w.offset() + from;
      int k = 0;
      for (; k + 3 < count; k += 4) {
        int a = taken == null ? k : taken[k];
        int b = taken == null ? k + 1 : taken[k + 1];
        int c = taken == null ? k + 2 : taken[k + 2];
        int d = taken == null ? k + 3 : taken[k + 3];
        int step = w.columnStride();
        add(
            sums,
            n,
            data,
            first + a * step,
            first + b * step,
            first + c * step,
            first + d * step,
            weight(x, a),
            weight(x, b),
            weight(x, c),
            weight(x, d));
      }
      for (; k < count; k++) {
        int j = taken == null ? k : taken[k];
        add(sums, n, data, first + j * w.columnStride(), weight(x, j));
      }
      for (int i = 0; i < n; i++) {
        y[at + from + i] = (float) sums[i];
      }
    }
  }

  private static void add(
      double[] sums,
      int n,
      float[] w,
      int a,
      int b,
      int c,
      int d,
      float xa,
      float xb,
      float xc,
      float xd) {
    for (int i = 0; i < n; i++) {
      sums[i] = sums[i] + w[a + i] * xa + w[b + i] * xb + w[c + i] * xc + w[d + i] * xd;
    }
  }

  private static void add(double[] sums, int n, float[] w, int at, float x) {
    for (int i = 0; i < n; i++) {
      sums[i] += w[at + i] * x;
    }
  }

  private static void columns(
      Matrix w, double[] data, double[] x, int[] taken, double[] y, int at, int start, int end) {
    int count = taken == null ? w.columns() : taken.length;
    Arrays.fill(y, at + start, at + end, 0);
    for (int from = start; from < end; from += CHUNK) {
      int n = Math.min(CHUNK, end - from);
      int first = w.offset() + from;
      int k = 0;
      for (; k + 3 < count; k += 4) {
        int a = taken == null ? k : taken[k];
        int b = taken == null ? k + 1 : taken[k + 1];
        int c = taken == null ? k + 2 : taken[k + 2];
        int d = taken == null ? k + 3 : taken[k + 3];
        int step = w.columnStride();
        add(
            y,
            at + from,
            n,
            data,
            first + a * step,
            first + b * step,
            first + c * step,
            first + d * step,
            weight(x, a),
            weight(x, b),
            weight(x, c),
            weight(x, d));
      }
      for (; k < count; k++) {
        int j = taken == null ? k : taken[k];
        add(y, at + from, n, data, first + j * w.columnStride(), weight(x, j));
      }
    }
  }

  private static void add(
      double[] y,
      int at,
      int n,
      double[] w,
      int a,
      int b,
      int c,
      int d,
      double xa,
      double xb,
      double xc,
      double xd) {
    for (int i = 0; i < n; i++) {
      y[at + i] = y[at + i] + w[a + i] * xa + w[b + i] * xb + w[c + i] * xc + w[d + i] * xd;
    }
  }

  private static void add(double[] y, int at, int n, double[] w, int from, double x) {
    for (int i = 0; i < n; i++) {
      y[at + i] += w[from + i] * x;
    }
  }

  /** The inner product of two contiguous runs. */
  static float dot(float[] w, int at, float[] x, int from, int n) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    int j = 0;
    for (; j + 7 < n; j += 8) {
      a += w[at + j] * x[from + j];
      b += w[at + j + 1] * x[from + j + 1];
      c += w[at + j + 2] * x[from + j + 2];
      d += w[at + j + 3] * x[from + j + 3];
      e += w[at + j + 4] * x[from + j + 4];
      f += w[at + j + 5] * x[from + j + 5];
      g += w[at + j + 6] * x[from + j + 6];
      h += w[at + j + 7] * x[from + j + 7];
    }
    for (; j < n; j++) {
      a += w[at + j] * x[from + j];
    }
    return ((a + b) + (c + d)) + ((e + f) + (g + h));
  }

  static double dot(double[] w, int at, double[] x, int from, int n) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    int j = 0;
    for (; j + 7 < n; j += 8) {
      a += w[at + j] * x[from + j];
      b += w[at + j + 1] * x[from + j + 1];
      c += w[at + j + 2] * x[from + j + 2];
      d += w[at + j + 3] * x[from + j + 3];
      e += w[at + j + 4] * x[from + j + 4];
      f += w[at + j + 5] * x[from + j + 5];
      g += w[at + j + 6] * x[from + j + 6];
      h += w[at + j + 7] * x[from + j + 7];
    }
    for (; j < n; j++) {
      a += w[at + j] * x[from + j];
    }
    return ((a + b) + (c + d)) + ((e + f) + (g + h));
  }

  private static float dot(float[] w, int at, int step, float[] x, int n) {
    double sum = 0;
    for (int j = 0; j < n; j++) {
      sum += w[at + j * step] * x[j];
    }
    return (float) sum;
  }

  private static double dot(double[] w, int at, int step, double[] x, int n) {
    double sum = 0;
    for (int j = 0; j < n; j++) {
      sum += w[at + j * step] * x[j];
    }
    return sum;
  }
}

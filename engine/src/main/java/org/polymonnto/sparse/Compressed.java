package org.polymonnto.sparse;

import java.util.Arrays;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.CommonOps_DSCC;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.Promotion;

/**
 * Sparse matrices that are stored line by line, where lines are rows or columns.
 *
 * <p>The elements of line {@code i} are those from {@code starts[i]} to before {@code starts[i +
 * 1]} of {@code data}, and {@code indices} has their places in the line.
 */
public final class Compressed {
  private Compressed() {}

  /**
   * The order of elements by line, then by place in the line; equal places stay in their order.
   *
   * @param lines the line of each element
   * @param places the place of each element in its line
   */
  public static NDArray order(NDArray lines, NDArray places, int lineCount, int placeCount) {
    int[] byPlace = counted(ints(places), null, placeCount);
    return NDArray.of(counted(ints(lines), byPlace, lineCount));
  }

  /** A stable counting sort of elements that come in some order, or in their own. */
  private static int[] counted(int[] keys, int[] given, int count) {
    int[] at = new int[count + 1];
    for (int key : keys) {
      at[key + 1]++;
    }
    for (int key = 0; key < count; key++) {
      at[key + 1] += at[key];
    }
    int[] order = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      int element = given == null ? i : given[i];
      order[at[keys[element]]++] = element;
    }
    return order;
  }

  /** Where each line starts, and the number of elements, of elements in some order. */
  public static NDArray starts(NDArray lines, int lineCount) {
    int[] starts = new int[lineCount + 1];
    for (int line : ints(lines)) {
      starts[line + 1]++;
    }
    for (int line = 0; line < lineCount; line++) {
      starts[line + 1] += starts[line];
    }
    return NDArray.of(starts);
  }

  /**
   * The product with a dense vector or matrix; sums are taken in the type of the result.
   *
   * @param byRows whether lines are rows, else columns
   * @param x shape {@code (columns)} or {@code (columns, n)}
   * @return shape {@code (rows)} or {@code (rows, n)}; null if x has another shape
   */
  public static NDArray product(
      NDArray data,
      NDArray indices,
      NDArray starts,
      boolean byRows,
      int rows,
      int columns,
      NDArray x) {
    if (x.ndim() < 1 || x.ndim() > 2 || x.shape(0) != columns) {
      return null;
    }
    DType type = Promotion.promote(data.dtype(), x.dtype());
    NDArray values = data.dtype() == type ? data : data.astype(type);
    boolean isSame = x.dtype() == type || x.dtype().isBool();
    return times(values, indices, starts, byRows, rows, isSame ? x : x.astype(type));
  }

  /** The product with a vector or matrix of the type of data, or of booleans. */
  static NDArray times(
      NDArray data, NDArray indices, NDArray starts, boolean byRows, int rows, NDArray x) {
    int n = x.ndim() == 1 ? 1 : x.shape(1);
    int[] places = ints(indices);
    int[] from = ints(starts);
    if (data.dtype() == DType.FLOAT16) {
      return times(
              data.astype(DType.FLOAT32), indices, starts, byRows, rows, x.astype(DType.FLOAT32))
          .astype(DType.FLOAT16);
    }
    if (n == 1 && data.dtype().isFloating()) {
      NDArray product = Spikes.times(data, indices, starts, byRows, rows, x);
      if (product != null) {
        return product;
      }
    }
    NDArray values = data.contiguous();
    NDArray right = (x.dtype() == data.dtype() ? x : x.astype(data.dtype())).contiguous();
    int[] shape = x.ndim() == 1 ? new int[] {rows} : new int[] {rows, n};
    NDArray result = NDArray.zeros(data.dtype(), shape);
    switch (data.dtype()) {
      case FLOAT64 -> times(values, places, from, byRows, right, n, (double[]) result.data());
      case FLOAT32 -> times(values, places, from, byRows, right, n, (float[]) result.data());
      default -> {
        long[] sums = new long[rows * n];
        times(values.toLongs(), places, from, byRows, right.toLongs(), n, sums);
        return NDArray.adopt(DType.INT64, sums, shape).astype(data.dtype());
      }
    }
    return result;
  }

  private static void times(
      NDArray values, int[] places, int[] from, boolean byRows, NDArray x, int n, double[] y) {
    double[] data = (double[]) values.data();
    double[] right = (double[]) x.data();
    for (int line = 0; line + 1 < from.length; line++) {
      for (int k = from[line]; k < from[line + 1]; k++) {
        int to = (byRows ? line : places[k]) * n;
        int with = x.offset() + (byRows ? places[k] : line) * n;
        double value = data[values.offset() + k];
        for (int j = 0; j < n; j++) {
          y[to + j] += value * right[with + j];
        }
      }
    }
  }

  private static void times(
      NDArray values, int[] places, int[] from, boolean byRows, NDArray x, int n, float[] y) {
    float[] data = (float[]) values.data();
    float[] right = (float[]) x.data();
    for (int line = 0; line + 1 < from.length; line++) {
      for (int k = from[line]; k < from[line + 1]; k++) {
        int to = (byRows ? line : places[k]) * n;
        int with = x.offset() + (byRows ? places[k] : line) * n;
        float value = data[values.offset() + k];
        for (int j = 0; j < n; j++) {
          y[to + j] += value * right[with + j];
        }
      }
    }
  }

  private static void times(
      long[] data, int[] places, int[] from, boolean byRows, long[] right, int n, long[] y) {
    for (int line = 0; line + 1 < from.length; line++) {
      for (int k = from[line]; k < from[line + 1]; k++) {
        int to = (byRows ? line : places[k]) * n;
        int with = (byRows ? places[k] : line) * n;
        for (int j = 0; j < n; j++) {
          y[to + j] += data[k] * right[with + j];
        }
      }
    }
  }

  /**
   * The product of two matrices whose lines are columns, computed in float64.
   *
   * @param rows of the first matrix
   * @param inner columns of the first and rows of the second matrix
   */
  public static Parts multiply(Parts a, Parts b, int rows, int inner) {
    DMatrixSparseCSC right = matrix(b, inner);
    DMatrixSparseCSC product = new DMatrixSparseCSC(rows, right.numCols, 0);
    CommonOps_DSCC.mult(matrix(a, rows), right, product);
    product.sortIndices(null);
    int count = product.nz_length;
    return new Parts(
        NDArray.of(Arrays.copyOf(product.nz_values, count)),
        NDArray.of(Arrays.copyOf(product.nz_rows, count)),
        NDArray.of(product.col_idx));
  }

  private static DMatrixSparseCSC matrix(Parts parts, int rows) {
    DMatrixSparseCSC matrix = new DMatrixSparseCSC(rows, parts.starts().count() - 1, 0);
    matrix.nz_values = parts.data().toDoubles();
    matrix.nz_rows = ints(parts.indices());
    matrix.col_idx = ints(parts.starts());
    matrix.nz_length = matrix.col_idx[matrix.numCols];
    matrix.indicesSorted = false;
    return matrix;
  }

  /** The arrays of a matrix that is stored line by line. */
  public record Parts(NDArray data, NDArray indices, NDArray starts) {}

  /** The elements of a vector, to be read only. */
  static int[] ints(NDArray array) {
    if (array.data() instanceof int[] elements
        && array.offset() == 0
        && elements.length == array.count()
        && array.isContiguous()) {
      return elements;
    }
    long[] longs = array.toLongs();
    int[] result = new int[longs.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.toIntExact(longs[i]);
    }
    return result;
  }
}

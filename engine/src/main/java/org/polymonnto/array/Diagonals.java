package org.polymonnto.array;

/** Diagonals and triangles of arrays. */
public final class Diagonals {
  private Diagonals() {}

  /**
   * A read-only view of the diagonals of the planes of two axes, as the last axis; shape (..., n).
   */
  public static NDArray diagonal(NDArray a, int offset, int axis1, int axis2) {
    int ndim = a.ndim();
    if (ndim < 2) {
      throw ArrayException.value("diag requires an array of at least two dimensions");
    }
    int rows = Reshaping.normalized(axis1, ndim, "axis1");
    int columns = Reshaping.normalized(axis2, ndim, "axis2");
    if (rows == columns) {
      throw ArrayException.value("axis1 and axis2 cannot be the same");
    }
    int down = Math.max(0, -offset);
    int right = Math.max(0, offset);
    int length = Math.max(0, Math.min(a.shape[rows] - down, a.shape[columns] - right));
    int start = length == 0 ? 0 : down * a.strides[rows] + right * a.strides[columns];
    int[] shape = new int[ndim - 1];
    int[] strides = new int[ndim - 1];
    int kept = 0;
    for (int axis = 0; axis < ndim; axis++) {
      if (axis != rows && axis != columns) {
        shape[kept] = a.shape[axis];
        strides[kept++] = a.strides[axis];
      }
    }
    shape[kept] = length;
    strides[kept] = a.strides[rows] + a.strides[columns];
    NDArray result = a.view(shape, strides, a.offset + start);
    result.setWriteable(false);
    return result;
  }

  /**
   * A square matrix with a vector on its k-th diagonal, or a read-only view of the k-th diagonal of
   * a matrix.
   */
  public static NDArray diag(NDArray a, int k) {
    if (a.ndim() == 2) {
      return diagonal(a, k, 0, 1);
    }
    if (a.ndim() != 1) {
      throw ArrayException.value("Input must be 1- or 2-d.");
    }
    int n = a.size + Math.abs(k);
    NDArray result = NDArray.zeros(a.dtype, n, n);
    if (a.size > 0) {
      int start = k >= 0 ? k : -k * n;
      Cast.copyInto(a, result.view(new int[] {a.size}, new int[] {n + 1}, start));
    }
    return result;
  }

  /**
   * Sets the main diagonal of an array of two or more dimensions in place.
   *
   * @param values the new elements, used again from the start if there are fewer
   * @param wrap whether the diagonal of a tall matrix starts again after each square block
   */
  public static void fillDiagonal(NDArray a, NDArray values, boolean wrap) {
    a.requireWriteable();
    int ndim = a.ndim();
    if (ndim < 2) {
      throw ArrayException.value("array must be at least 2-d");
    }
    long step = 1;
    int end = a.size;
    if (ndim == 2) {
      step = a.shape[1] + 1L;
      end = wrap ? a.size : (int) Math.min(a.size, (long) a.shape[1] * a.shape[1]);
    } else {
      long stride = 1;
      for (int axis = ndim - 1; axis > 0; axis--) {
        if (a.shape[axis] != a.shape[0]) {
          throw ArrayException.value("All dimensions of input must be of equal length");
        }
        stride *= a.shape[axis];
        step += stride;
      }
    }
    int[] flat = new int[(int) ((end + step - 1) / step)];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = (int) (i * step);
    }
    if (values.size > 0) {
      Selection.putCycled(a, flat, values);
    }
  }

  /**
   * A copy of the last two axes' triangles, zero elsewhere.
   *
   * @param upper whether the triangle above ({@code np.triu}) or below the k-th diagonal ({@code
   *     np.tril}) is kept
   */
  public static NDArray trilTriu(NDArray a, int k, boolean upper) {
    NDArray from = a;
    if (a.ndim() < 2) {
      from = Broadcasting.stretched(a, new int[] {a.size, a.size});
    }
    NDArray result = from.copy().contiguous();
    int rows = from.shape[from.ndim() - 2];
    int columns = from.shape[from.ndim() - 1];
    NDArray zero = NDArray.zeros(a.dtype);
    if (a.dtype.isObject()) {
      Storage.set(a.dtype, zero.storage(), 0, 0L);
    }
    for (int line = 0; columns > 0 && line < result.size / columns; line++) {
      int border = (int) Math.max(0, Math.min(columns, (long) line % rows + k + (upper ? 0 : 1)));
      int first = upper ? 0 : border;
      int length = upper ? border : columns - border;
      OffsetKernels.fillRun(
          a.dtype,
          zero.storage(),
          0,
          result.storage(),
          result.offset + line * columns + first,
          length);
    }
    return result;
  }

  /** A matrix with ones on the k-th diagonal. */
  public static NDArray eye(int rows, int columns, int k, DType dtype) {
    NDArray result = NDArray.zeros(dtype, rows, columns);
    for (int row = Math.max(0, -k); row < rows && row + k < columns; row++) {
      Storage.set(dtype, result.storage(), row * columns + row + k, 1L);
    }
    return result;
  }

  /** A square matrix with ones on the main diagonal. */
  public static NDArray identity(int n, DType dtype) {
    return eye(n, n, 0, dtype);
  }

  /** A matrix with ones on the k-th diagonal and below. */
  public static NDArray tri(int rows, int columns, int k, DType dtype) {
    return trilTriu(NDArray.ones(dtype, rows, columns), k, false);
  }
}

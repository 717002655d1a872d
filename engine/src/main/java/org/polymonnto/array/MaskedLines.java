package org.polymonnto.array;

import java.util.Arrays;

/**
 * Few rows or columns of a matrix, at the true elements of a boolean vector: what models read and
 * write for the neurons that spike. Such an index needs no {@link IndexPlan}, which takes longer to
 * make than these elements to copy.
 */
final class MaskedLines {
  private MaskedLines() {}

  /** {@code matrix[mask]}; null if it is another index, or work that may be put off. */
  static NDArray rows(NDArray matrix, NDArray mask) {
    if (!isOfAxis(matrix, mask, 0)) {
      return null;
    }
    int[] places = MaskScan.positions(mask);
    int run = matrix.shape[1];
    NDArray result = few(matrix, places, run, new int[] {places.length, run});
    for (int i = 0; result != null && i < places.length; i++) {
      int from = matrix.offset + places[i] * run;
      System.arraycopy(matrix.storage(), from, result.storage(), i * run, run);
    }
    return result;
  }

  /** {@code matrix[:, mask]}, laid out column by column as NumPy does; null as for rows. */
  static NDArray columns(NDArray matrix, NDArray mask) {
    if (!isOfAxis(matrix, mask, 1)) {
      return null;
    }
    int[] places = MaskScan.positions(mask);
    int length = matrix.shape[0];
    NDArray lines = few(matrix, places, length, new int[] {places.length, length});
    if (lines == null) {
      return null;
    }
    OffsetKernels.gather(
        matrix.dtype,
        matrix.storage(),
        matrix.offset,
        places,
        rowStarts(matrix),
        lines.storage(),
        0);
    int[] shape = {length, places.length};
    return new NDArray(matrix.dtype, shape, new int[] {1, length}, 0, lines.storage(), null);
  }

  /** {@code matrix[mask] = value}; false, and nothing is done, if it takes more than copying. */
  static boolean setRows(NDArray matrix, NDArray mask, NDArray value) {
    if (!isOfAxis(matrix, mask, 0) || !isPlain(value, matrix) || !value.isContiguous()) {
      return false;
    }
    int run = matrix.shape[1];
    int[] places = MaskScan.positions(mask);
    if (value.shape[0] != places.length || value.shape[1] != run) {
      return false;
    }
    int[] starts = places.clone();
    for (int i = 0; i < starts.length; i++) {
      starts[i] *= run;
    }
    SparseUpdate.write(
        matrix,
        matrix.offset,
        starts,
        run,
        () -> {
          int from = value.offset;
          for (int start : starts) {
            int to = matrix.offset + start;
            System.arraycopy(value.storage(), from, matrix.storage(), to, run);
            from += run;
          }
        });
    return true;
  }

  /** {@code matrix[:, mask] = value} for a value column by column; false as for rows. */
  static boolean setColumns(NDArray matrix, NDArray mask, NDArray value) {
    if (!isOfAxis(matrix, mask, 1) || !isPlain(value, matrix)) {
      return false;
    }
    int length = matrix.shape[0];
    int[] places = MaskScan.positions(mask);
    int[] shape = {length, places.length};
    if (!Arrays.equals(value.shape, shape)
        || value.strides[0] != 1
        || value.strides[1] != length && places.length > 1) {
      return false;
    }
    Indexing.scatter(value, matrix, matrix.offset, places, rowStarts(matrix));
    return true;
  }

  private static boolean isOfAxis(NDArray matrix, NDArray mask, int axis) {
    return matrix.shape.length == 2
        && mask.shape.length == 1
        && mask.dtype.isBool()
        && mask.size == matrix.shape[axis]
        && matrix.size > 0
        && matrix.isContiguous();
  }

  /** Whether a value is converted, stretched and moved nowhere on its way into a matrix. */
  private static boolean isPlain(NDArray value, NDArray matrix) {
    return value.dtype == matrix.dtype
        && value.shape.length == 2
        && !Deferral.isLarge(value.size)
        && value.storage() != matrix.storage();
  }

  /** Zeros for the elements of some lines; null if they are so many that they may be put off. */
  private static NDArray few(NDArray matrix, int[] places, int length, int[] shape) {
    boolean isFew = (long) places.length * length <= Integer.MAX_VALUE;
    return isFew && !Deferral.isLarge(places.length * length)
        ? Fresh.array(matrix.dtype, shape)
        : null;
  }

  private static int[] rowStarts(NDArray matrix) {
    return Offsets.of(new int[] {matrix.shape[0]}, matrix.strides);
  }
}

package org.polymonnto.array;

/**
 * Few elements where rows and columns of a matrix cross, as {@link Positions#ix} selects those
 * between the neurons that spike. As in {@link MaskedLines}, an {@link IndexPlan} would take longer
 * than the elements.
 */
final class Crossings {
  private Crossings() {}

  /** {@code matrix[rows, columns]}; null if it is another index, or work that may be put off. */
  static NDArray get(NDArray matrix, NDArray rows, NDArray columns) {
    if (!isFew(matrix, rows, columns)) {
      return null;
    }
    NDArray result = Fresh.array(matrix.dtype, new int[] {rows.size, columns.size});
    if (result.size > 0) {
      OffsetKernels.gather(
          matrix.dtype,
          matrix.storage(),
          matrix.offset,
          offsets(matrix, rows, 0),
          offsets(matrix, columns, 1),
          result.storage(),
          0);
    }
    return result;
  }

  /** {@code matrix[rows, columns] = value}; false, and nothing is done, if it is another index. */
  static boolean set(NDArray matrix, NDArray rows, NDArray columns, NDArray value) {
    if (!isFew(matrix, rows, columns)
        || value.dtype != matrix.dtype
        || value.shape.length != 2
        || value.shape[0] != rows.size
        || value.shape[1] != columns.size
        || !value.isContiguous()
        || value.storage() == matrix.storage()) {
      return false;
    }
    if (value.size > 0) {
      int[] down = offsets(matrix, rows, 0);
      Indexing.scatter(value, matrix, matrix.offset, down, offsets(matrix, columns, 1));
    }
    return true;
  }

  private static boolean isFew(NDArray matrix, NDArray rows, NDArray columns) {
    return matrix.shape.length == 2
        && rows.shape.length == 2
        && columns.shape.length == 2
        && rows.shape[1] == 1
        && columns.shape[0] == 1
        && rows.dtype.isInteger()
        && columns.dtype.isInteger()
        && (long) rows.size * columns.size <= Integer.MAX_VALUE
        && !Deferral.isLarge(rows.size * columns.size);
  }

  private static int[] offsets(NDArray matrix, NDArray indices, int axis) {
    return AxisIndex.scaled(indices, matrix.shape[axis], axis, matrix.strides[axis]);
  }
}

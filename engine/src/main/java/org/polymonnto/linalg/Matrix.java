package org.polymonnto.linalg;

import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * Two dimensions of an array's storage, read with strides. Nothing is copied.
 *
 * @param data {@code double[]}, {@code float[]} or {@code long[]}
 */
record Matrix(Object data, int offset, int rows, int columns, int rowStride, int columnStride) {

  /** The last two dimensions of an array, at an offset from its first element. */
  static Matrix of(NDArray array, int shift) {
    int[] strides = array.strides();
    int n = strides.length;
    return new Matrix(
        array.data(),
        array.offset() + shift,
        array.shape(n - 2),
        array.shape(n - 1),
        strides[n - 2],
        strides[n - 1]);
  }

  Matrix transposed() {
    return new Matrix(data, offset, columns, rows, columnStride, rowStride);
  }

  /** Whether the rows lie one after another without gaps. */
  boolean isRowMajor() {
    return (columnStride == 1 || columns == 1) && (rowStride == columns || rows == 1);
  }

  boolean isColumnMajor() {
    return transposed().isRowMajor();
  }

  /** A row-major matrix of the same elements, this one if it is. */
  Matrix compact() {
    if (isRowMajor()) {
      return this;
    }
    Object copy =
        switch (data) {
          case double[] values -> compact(values);
          case float[] values -> compact(values);
          case long[] values -> compact(values);
          default -> throw new IllegalStateException("no matrix of " + data.getClass());
        };
    return new Matrix(copy, 0, rows, columns, columns, 1);
  }

  private double[] compact(double[] values) {
    double[] copy = new double[rows * columns];
    for (int i = 0, k = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++, k++) {
        copy[k] = values[offset + i * rowStride + j * columnStride];
      }
    }
    return copy;
  }

  private float[] compact(float[] values) {
    float[] copy = new float[rows * columns];
    for (int i = 0, k = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++, k++) {
        copy[k] = values[offset + i * rowStride + j * columnStride];
      }
    }
    return copy;
  }

  private long[] compact(long[] values) {
    long[] copy = new long[rows * columns];
    for (int i = 0, k = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++, k++) {
        copy[k] = values[offset + i * rowStride + j * columnStride];
      }
    }
    return copy;
  }

  /** The type in which products of elements of a type are computed. */
  static DType computeType(DType type) {
    return switch (type) {
      case FLOAT32, FLOAT64 -> type;
      case FLOAT16 -> DType.FLOAT32;
      case OBJECT ->
          throw ArrayException.type(
              "products of object arrays are not supported; convert them first");
      default -> DType.INT64;
    };
  }
}

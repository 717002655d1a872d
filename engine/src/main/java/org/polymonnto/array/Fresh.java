package org.polymonnto.array;

/**
 * New arrays of zeros (false, null) for results. Shapes and strides are never written to, so arrays
 * share them.
 */
final class Fresh {
  private static final int[] NONE = {};

  private Fresh() {}

  /** An array in C order. The shape is kept, and must be one that an array can have. */
  static NDArray array(DType dtype, int[] shape) {
    return new NDArray(
        dtype,
        shape,
        Shape.contiguousStrides(shape),
        0,
        Storage.allocate(dtype, Shape.size(shape)),
        null);
  }

  /** A vector. */
  static NDArray vector(DType dtype, int length) {
    return array(dtype, new int[] {length});
  }

  /** A 0-dimensional array of a number, a boolean or, for object arrays, anything. */
  static NDArray single(DType dtype, Object value) {
    NDArray result = array(dtype, NONE);
    Storage.fill(dtype, result.storage(), 0, 1, value);
    return result;
  }
}

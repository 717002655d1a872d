package org.polymonnto.array;

/** Conversion of elements from one type to another, as C converts them on x86-64, which is what NumPy does. */
final class Cast {
  private Cast() {}

  /** NaN, infinity and what does not fit become the smallest long. */
  static long toLong(double value) {
    return value >= -0x1p63 && value < 0x1p63 ? (long) value : Long.MIN_VALUE;
  }

  /** Copies all elements of one array into another of the same shape, converting them. The two must not overlap. */
  static void copyInto(NDArray from, NDArray to) {
    if (from.dtype == to.dtype && from.isContiguous() && to.isContiguous()) {
      System.arraycopy(from.data, from.offset, to.data, to.offset, from.size);
      return;
    }
    int[] index = new int[from.ndim()];
    for (int flat = 0; flat < from.size; flat++) {
      int source = from.offset;
      int target = to.offset;
      for (int axis = 0; axis < index.length; axis++) {
        source += index[axis] * from.strides[axis];
        target += index[axis] * to.strides[axis];
      }
      Storage.set(to.dtype, to.data, target, Storage.get(from.dtype, from.data, source));
      for (int axis = index.length - 1; axis >= 0 && ++index[axis] == from.shape[axis]; axis--) {
        index[axis] = 0;
      }
    }
  }
}

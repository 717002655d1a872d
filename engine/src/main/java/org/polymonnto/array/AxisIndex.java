package org.polymonnto.array;

/**
 * One index array of an index expression: integers for one axis, a boolean mask for some axes, or a
 * 0-dimensional boolean for none.
 *
 * @param shape the shape that takes part in the broadcast of all index arrays
 * @param integers positions along the axis, or null for a mask
 * @param offsets offsets into the storage selected by a mask, or null for integers
 * @param axis the first indexed axis
 * @param axes how many axes are indexed
 * @param length the length of that axis
 * @param stride the stride of that axis
 */
record AxisIndex(
    int[] shape, NDArray integers, int[] offsets, int axis, int axes, int length, int stride) {
  static AxisIndex ofIntegers(NDArray integers, NDArray a, int axis) {
    return new AxisIndex(integers.shape, integers, null, axis, 1, a.shape[axis], a.strides[axis]);
  }

  /** The index of a mask that covers the axes from {@code axis} on. */
  static AxisIndex ofMask(NDArray mask, NDArray a, int axis) {
    int count = mask.ndim();
    for (int i = 0; i < count; i++) {
      if (mask.shape[i] != a.shape[axis + i]) {
        throw ArrayException.index(
            "boolean index did not match indexed array along axis "
                + (axis + i)
                + "; size of axis is "
                + a.shape[axis + i]
                + " but size of corresponding boolean axis is "
                + mask.shape[i]);
      }
    }
    int[] offsets;
    if (count == 1) {
      offsets = MaskScan.positions(mask, a.strides[axis]);
    } else {
      int[] shape = new int[count];
      int[] strides = new int[count];
      System.arraycopy(a.shape, axis, shape, 0, count);
      System.arraycopy(a.strides, axis, strides, 0, count);
      offsets = Offsets.ofFlat(MaskScan.positions(mask), shape, strides);
    }
    return new AxisIndex(new int[] {offsets.length}, null, offsets, axis, count, 0, 0);
  }

  /** The index {@code True} or {@code False}, which adds an axis of length 1 or 0. */
  static AxisIndex ofFlag(boolean flag) {
    int[] offsets = new int[flag ? 1 : 0];
    return new AxisIndex(new int[] {offsets.length}, null, offsets, 0, 0, 0, 0);
  }

  boolean isMask() {
    return offsets != null;
  }

  /** The offsets into the storage, checked against the axis, in C order of the shape. */
  int[] toOffsets() {
    return isMask() ? offsets : scaled(integers, length, axis, stride);
  }

  /**
   * Integer indices, checked, counted from 0 and multiplied by a stride. Those of a large array,
   * such as the sources of all synapses, are kept from the second use on; they are not to be
   * changed.
   */
  static int[] scaled(NDArray integers, int length, int axis, int stride) {
    if (!Deferral.isLarge(integers.size) || integers.base() != null) {
      return computed(integers, length, axis, stride);
    }
    return UsedIndex.of(integers, length, stride)
        .offsets(() -> computed(integers, length, axis, stride));
  }

  private static int[] computed(NDArray integers, int length, int axis, int stride) {
    NDArray flat = integers.contiguous();
    int[] result = new int[flat.size];
    switch (flat.dtype) {
      case INT64 -> {
        long[] data = (long[]) flat.storage();
        for (int i = 0; i < result.length; i++) {
          result[i] = Shape.normalizeIndex(data[flat.offset + i], length, axis) * stride;
        }
      }
      case INT32 -> {
        int[] data = (int[]) flat.storage();
        for (int i = 0; i < result.length; i++) {
          result[i] = Shape.normalizeIndex(data[flat.offset + i], length, axis) * stride;
        }
      }
      default -> {
        for (int i = 0; i < result.length; i++) {
          long index = Storage.getLong(flat.dtype, flat.storage(), flat.offset + i);
          result[i] = Shape.normalizeIndex(index, length, axis) * stride;
        }
      }
    }
    return result;
  }
}

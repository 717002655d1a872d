package org.polymonnto.array;

import java.util.Arrays;

/** Views that show elements more than once. */
public final class Windows {
  private Windows() {}

  /**
   * All windows of some lengths: a read-only view with axes for the window after the array's own.
   *
   * @param axes the axis of each window length, or null for all axes in order
   */
  public static NDArray slidingWindowView(NDArray a, int[] window, int[] axes) {
    int ndim = a.ndim();
    for (int length : window) {
      if (length < 0) {
        throw ArrayException.value("`window_shape` cannot contain negative values");
      }
    }
    int[] along = axes;
    if (axes == null) {
      if (window.length != ndim) {
        throw ArrayException.value(
            "Since axis is `None`, must provide window_shape for all dimensions of `x`; got "
                + window.length
                + " window_shape elements and `x.ndim` is "
                + ndim
                + ".");
      }
      along = new int[ndim];
      Arrays.setAll(along, i -> i);
    } else if (window.length != axes.length) {
      throw ArrayException.value(
          "Must provide matching length window_shape and axis; got "
              + window.length
              + " window_shape elements and "
              + axes.length
              + " axes elements.");
    }
    int[] shape = Arrays.copyOf(a.shape, ndim + window.length);
    int[] strides = Arrays.copyOf(a.strides, ndim + window.length);
    for (int i = 0; i < window.length; i++) {
      int axis = Shape.normalizeAxis(along[i], ndim);
      if (shape[axis] < window[i]) {
        throw ArrayException.value("window shape cannot be larger than input array shape");
      }
      shape[axis] -= window[i] - 1;
      shape[ndim + i] = window[i];
      strides[ndim + i] = a.strides[axis];
    }
    Shape.check(shape);
    NDArray result = a.view(shape, strides, a.offset);
    result.setWriteable(false);
    return result;
  }

  /**
   * A view with any geometry over the array's storage.
   *
   * @param byteStrides strides in bytes as NumPy counts them
   * @throws ArrayException of kind VALUE if an element would lie outside the storage
   */
  public static NDArray asStrided(NDArray a, int[] shape, long[] byteStrides) {
    Shape.check(shape);
    if (shape.length != byteStrides.length) {
      throw ArrayException.value("mismatch in length of strides and shape");
    }
    int[] strides = new int[shape.length];
    long lowest = a.offset;
    long highest = a.offset;
    for (int axis = 0; axis < shape.length; axis++) {
      if (byteStrides[axis] % a.dtype.itemSize() != 0) {
        throw ArrayException.value(
            "strides must be multiples of the item size "
                + a.dtype.itemSize()
                + ", got "
                + byteStrides[axis]);
      }
      long stride = byteStrides[axis] / a.dtype.itemSize();
      lowest += Math.min(0, stride * (shape[axis] - 1L));
      highest += Math.max(0, stride * (shape[axis] - 1L));
      strides[axis] = (int) stride;
    }
    if (Shape.size(shape) > 0 && (lowest < 0 || highest >= Storage.length(a.dtype, a.storage()))) {
      throw ArrayException.value(
          "a view of shape "
              + Shape.toString(shape)
              + " with strides "
              + Arrays.toString(byteStrides)
              + " reaches outside the array's storage");
    }
    return a.view(shape.clone(), strides, a.offset);
  }
}

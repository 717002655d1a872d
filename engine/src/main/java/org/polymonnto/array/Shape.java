package org.polymonnto.array;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Arithmetic on shapes and strides. */
final class Shape {
  private static final int[] STEP_OF_VECTOR = {1};

  private Shape() {}

  static int size(int[] shape) {
    long size = 1;
    for (int length : shape) {
      size *= length;
    }
    if (size > Integer.MAX_VALUE - 8) {
      throw ArrayException.value(
          "array is too big: " + size + " elements of shape " + toString(shape));
    }
    return (int) size;
  }

  static void check(int[] shape) {
    if (shape.length > NDArray.MAX_DIMENSIONS) {
      throw ArrayException.value(
          "maximum supported dimension for an ndarray is "
              + NDArray.MAX_DIMENSIONS
              + ", found "
              + shape.length);
    }
    for (int length : shape) {
      if (length < 0) {
        throw ArrayException.value("negative dimensions are not allowed");
      }
    }
  }

  /** The strides of an array in C order; not to be changed. */
  static int[] contiguousStrides(int[] shape) {
    if (shape.length < 2) {
      return shape.length == 0 ? shape : STEP_OF_VECTOR;
    }
    int[] strides = new int[shape.length];
    int step = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = step;
      step *= Math.max(1, shape[axis]);
    }
    return strides;
  }

  static boolean isContiguous(int[] shape, int[] strides, int size) {
    if (size == 0) {
      return true;
    }
    int step = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      if (shape[axis] != 1) {
        if (strides[axis] != step) {
          return false;
        }
        step *= shape[axis];
      }
    }
    return true;
  }

  /** The common shape of two operands. */
  static int[] broadcast(int[] a, int[] b) {
    if (b.length == 0 || Arrays.equals(a, b)) {
      return a;
    }
    return a.length == 0 ? b : broadcastAll(a, b);
  }

  /** The common shape of some operands. */
  static int[] broadcastAll(int[]... shapes) {
    int[] result = {};
    for (int[] shape : shapes) {
      result = broadcast(result, shape, shapes);
    }
    return result;
  }

  private static int[] broadcast(int[] a, int[] b, int[][] all) {
    int ndim = Math.max(a.length, b.length);
    int[] result = new int[ndim];
    for (int i = 1; i <= ndim; i++) {
      int fromA = i <= a.length ? a[a.length - i] : 1;
      int fromB = i <= b.length ? b[b.length - i] : 1;
      if (fromA != fromB && fromA != 1 && fromB != 1) {
        throw ArrayException.value(
            "operands could not be broadcast together with shapes "
                + Arrays.stream(all)
                    .map(shape -> toString(shape) + " ")
                    .collect(Collectors.joining()));
      }
      result[ndim - i] = fromA == 1 ? fromB : fromA;
    }
    return result;
  }

  /**
   * The strides with which an array of this shape is read in a wider shape; stretched dimensions
   * have stride 0.
   */
  static int[] broadcastStrides(int[] shape, int[] strides, int[] to) {
    if (Arrays.equals(shape, to)) {
      return strides;
    }
    int[] result = new int[to.length];
    int lead = to.length - shape.length;
    if (lead < 0) {
      throw cannotBroadcast(shape, to);
    }
    for (int axis = 0; axis < shape.length; axis++) {
      if (shape[axis] == to[lead + axis]) {
        result[lead + axis] = strides[axis];
      } else if (shape[axis] != 1) {
        throw cannotBroadcast(shape, to);
      }
    }
    return result;
  }

  private static RuntimeException cannotBroadcast(int[] shape, int[] to) {
    return ArrayException.value(
        "could not broadcast input array from shape "
            + toString(shape)
            + " into shape "
            + toString(to));
  }

  /** Whether the parts of the storage between the first and last elements of two arrays meet. */
  static boolean overlap(NDArray a, NDArray b) {
    return a.storage() == b.storage()
        && a.size > 0
        && b.size > 0
        && lowest(a) <= highest(b)
        && lowest(b) <= highest(a);
  }

  private static int lowest(NDArray array) {
    int at = array.offset;
    for (int axis = 0; axis < array.shape.length; axis++) {
      at += Math.min(0, array.strides[axis]) * (array.shape[axis] - 1);
    }
    return at;
  }

  private static int highest(NDArray array) {
    int at = array.offset;
    for (int axis = 0; axis < array.shape.length; axis++) {
      at += Math.max(0, array.strides[axis]) * (array.shape[axis] - 1);
    }
    return at;
  }

  /** An axis counted from 0, checked. */
  static int normalizeAxis(int axis, int ndim) {
    if (axis < -ndim || axis >= ndim) {
      throw ArrayException.axis(axis, ndim);
    }
    return axis < 0 ? axis + ndim : axis;
  }

  static int normalizeIndex(long index, int length, int axis) {
    if (index < -length || index >= length) {
      throw ArrayException.index(
          "index " + index + " is out of bounds for axis " + axis + " with size " + length);
    }
    return (int) (index < 0 ? index + length : index);
  }

  /** As Python prints the tuple. */
  static String toString(int[] shape) {
    String inner =
        Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(","));
    return shape.length == 1 ? "(" + inner + ",)" : "(" + inner + ")";
  }
}

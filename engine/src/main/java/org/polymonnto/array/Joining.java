package org.polymonnto.array;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Several arrays put together to one. */
public final class Joining {
  private Joining() {}

  /**
   * The arrays one after another along an axis, which all have; the type is the promoted one.
   *
   * @param axis the axis, or null to flatten the arrays first
   */
  public static NDArray concatenate(NDArray[] arrays, Integer axis) {
    if (arrays.length == 0) {
      throw ArrayException.value("need at least one array to concatenate");
    }
    if (axis == null) {
      return concatenate(each(arrays, a -> Reshaping.ravel(a, 'C')), 0);
    }
    int ndim = arrays[0].ndim();
    if (ndim == 0) {
      throw ArrayException.value("zero-dimensional arrays cannot be concatenated");
    }
    int along = Shape.normalizeAxis(axis, ndim);
    int[] shape = arrays[0].shape.clone();
    DType dtype = arrays[0].dtype;
    for (int i = 1; i < arrays.length; i++) {
      requireFit(arrays, i, along);
      shape[along] += arrays[i].shape[along];
      dtype = Promotion.promote(dtype, arrays[i].dtype);
    }
    NDArray result = NDArray.zeros(dtype, shape);
    int start = 0;
    for (NDArray array : arrays) {
      if (array.size > 0) {
        Cast.copyInto(
            array, result.view(array.shape, result.strides, start * result.strides[along]));
      }
      start += array.shape[along];
    }
    return result;
  }

  private static void requireFit(NDArray[] arrays, int found, int along) {
    NDArray first = arrays[0];
    NDArray other = arrays[found];
    if (first.ndim() != other.ndim()) {
      throw ArrayException.value(
          "all the input arrays must have same number of dimensions, but the array at index 0 has "
              + first.ndim()
              + " dimension(s) and the array at index "
              + found
              + " has "
              + other.ndim()
              + " dimension(s)");
    }
    for (int axis = 0; axis < first.ndim(); axis++) {
      if (axis != along && first.shape[axis] != other.shape[axis]) {
        throw ArrayException.value(
            "all the input array dimensions except for the concatenation axis must match exactly,"
                + " but along dimension "
                + axis
                + ", the array at index 0 has size "
                + first.shape[axis]
                + " and the array at index "
                + found
                + " has size "
                + other.shape[axis]);
      }
    }
  }

  private static NDArray[] each(NDArray[] arrays, UnaryOperator<NDArray> change) {
    return Arrays.stream(arrays).map(change).toArray(NDArray[]::new);
  }

  /** Arrays of one shape along a new axis. */
  public static NDArray stack(NDArray[] arrays, int axis) {
    if (arrays.length == 0) {
      throw ArrayException.value("need at least one array to stack");
    }
    for (NDArray array : arrays) {
      if (!Arrays.equals(array.shape, arrays[0].shape)) {
        throw ArrayException.value("all input arrays must have the same shape");
      }
    }
    int at = Shape.normalizeAxis(axis, arrays[0].ndim() + 1);
    return concatenate(each(arrays, a -> Reshaping.expandDims(a, at)), at);
  }

  /** The arrays beside each other: along the second axis, vectors along the first. */
  public static NDArray hstack(NDArray[] arrays) {
    NDArray[] parts = each(arrays, Reshaping::atleast1d);
    return concatenate(parts, parts.length > 0 && parts[0].ndim() == 1 ? 0 : 1);
  }

  /** The arrays below each other, vectors as rows. */
  public static NDArray vstack(NDArray[] arrays) {
    return concatenate(each(arrays, Reshaping::atleast2d), 0);
  }

  /** The arrays along the third axis. */
  public static NDArray dstack(NDArray[] arrays) {
    return concatenate(each(arrays, Reshaping::atleast3d), 2);
  }

  /** The arrays beside each other, vectors as columns. */
  public static NDArray columnStack(NDArray[] arrays) {
    return concatenate(
        each(arrays, a -> a.ndim() < 2 ? Reshaping.transpose(Reshaping.atleast2d(a)) : a), 1);
  }
}

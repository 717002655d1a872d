package org.polymonnto.array;

import java.util.Arrays;

/** Other shapes and orders of axes for the same elements. */
public final class Reshaping {
  private Reshaping() {}

  /**
   * The elements in another shape, as a view where the strides allow it, else as a copy.
   *
   * @param shape the new lengths; one may be negative and follows from the others
   * @param order 'C' or 'F': the order in which elements are read and placed
   */
  public static NDArray reshape(NDArray a, int[] shape, char order) {
    int[] lengths = completed(a, shape);
    Shape.check(lengths);
    if (order == 'F') {
      return transpose(reshape(transpose(a), reversed(lengths), 'C'));
    }
    int[] strides = a.isContiguous() ? Shape.contiguousStrides(lengths) : viewStrides(a, lengths);
    if (strides != null) {
      return a.view(lengths, strides, a.offset);
    }
    NDArray copy = a.copy();
    return new NDArray(a.dtype, lengths, Shape.contiguousStrides(lengths), 0, copy.storage(), null);
  }

  private static int[] completed(NDArray a, int[] shape) {
    int unknown = -1;
    long known = 1;
    for (int axis = 0; axis < shape.length; axis++) {
      if (shape[axis] >= 0) {
        known *= shape[axis];
      } else if (unknown >= 0) {
        throw ArrayException.value("can only specify one unknown dimension");
      } else {
        unknown = axis;
      }
    }
    boolean fits = unknown < 0 ? known == a.size : known != 0 && a.size % known == 0;
    if (!fits) {
      throw ArrayException.value(
          "cannot reshape array of size "
              + a.size
              + " into shape "
              + Shape.toString(shape).replaceAll("-\\d+", "newaxis"));
    }
    int[] lengths = shape.clone();
    if (unknown >= 0) {
      lengths[unknown] = (int) (a.size / known);
    }
    return lengths;
  }

  /**
   * The strides of a reshaped view, or null if some group of axes to be merged or split is not
   * evenly strided.
   */
  private static int[] viewStrides(NDArray a, int[] lengths) {
    int[] strides = new int[lengths.length];
    int from = 0;
    int to = 0;
    while (from < a.ndim() && to < lengths.length) {
      long given = a.shape[from];
      long wanted = lengths[to];
      int firstFrom = from++;
      int firstTo = to++;
      while (given != wanted) {
        if (given < wanted) {
          given *= a.shape[from++];
        } else {
          wanted *= lengths[to++];
        }
      }
      int[] stride = mergedStride(a, firstFrom, from);
      if (stride == null) {
        return null;
      }
      int step = stride[0];
      for (int axis = to - 1; axis >= firstTo; axis--) {
        strides[axis] = step;
        step *= lengths[axis];
      }
    }
    return strides;
  }

  /** The stride with which a group of axes is read as one, or null if there is none. */
  private static int[] mergedStride(NDArray a, int from, int to) {
    int stride = 1;
    int expected = 0;
    boolean found = false;
    for (int axis = to - 1; axis >= from; axis--) {
      if (a.shape[axis] == 1) {
        continue;
      }
      if (!found) {
        stride = a.strides[axis];
        found = true;
      } else if (a.strides[axis] != expected) {
        return null;
      }
      expected = a.strides[axis] * a.shape[axis];
    }
    return new int[] {stride};
  }

  private static int[] reversed(int[] numbers) {
    int[] result = new int[numbers.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = numbers[numbers.length - 1 - i];
    }
    return result;
  }

  /** All elements as a vector, as a view if possible; order is 'C' or 'F'. */
  public static NDArray ravel(NDArray a, char order) {
    return reshape(a, new int[] {a.size}, order);
  }

  /** All elements as a vector, copied; order is 'C' or 'F'. */
  public static NDArray flatten(NDArray a, char order) {
    NDArray copy = order == 'F' ? transpose(a).copy() : a.copy();
    return new NDArray(a.dtype, new int[] {a.size}, new int[] {1}, 0, copy.storage(), null);
  }

  /** A view with the axes in reverse order. */
  public static NDArray transpose(NDArray a) {
    return a.view(reversed(a.shape), reversed(a.strides), a.offset);
  }

  /** A view with the axes in another order. */
  public static NDArray transposeAxes(NDArray a, int... axes) {
    int ndim = a.ndim();
    if (axes.length != ndim) {
      throw ArrayException.value("axes don't match array");
    }
    boolean[] seen = new boolean[ndim];
    int[] shape = new int[ndim];
    int[] strides = new int[ndim];
    for (int i = 0; i < ndim; i++) {
      int axis = Shape.normalizeAxis(axes[i], ndim);
      if (seen[axis]) {
        throw ArrayException.value("repeated axis in transpose");
      }
      seen[axis] = true;
      shape[i] = a.shape[axis];
      strides[i] = a.strides[axis];
    }
    return a.view(shape, strides, a.offset);
  }

  /** A view with two axes exchanged. */
  public static NDArray swapaxes(NDArray a, int axis1, int axis2) {
    int[] axes = identity(a.ndim());
    int first = normalized(axis1, a.ndim(), "axis1");
    int second = normalized(axis2, a.ndim(), "axis2");
    axes[first] = second;
    axes[second] = first;
    return transposeAxes(a, axes);
  }

  static int normalized(int axis, int ndim, String name) {
    if (axis < -ndim || axis >= ndim) {
      throw ArrayException.of(
          ArrayException.Kind.AXIS,
          name + ": axis " + axis + " is out of bounds for array of dimension " + ndim);
    }
    return axis < 0 ? axis + ndim : axis;
  }

  private static int[] identity(int ndim) {
    int[] axes = new int[ndim];
    Arrays.setAll(axes, i -> i);
    return axes;
  }

  /** A view with some axes moved to new places and the others in their order. */
  public static NDArray moveaxis(NDArray a, int[] source, int[] destination) {
    int ndim = a.ndim();
    if (source.length != destination.length) {
      throw ArrayException.value(
          "`source` and `destination` arguments must have the same number of elements");
    }
    int[] axes = new int[ndim];
    Arrays.fill(axes, -1);
    boolean[] moved = new boolean[ndim];
    for (int i = 0; i < source.length; i++) {
      int from = normalized(source[i], ndim, "source");
      int to = normalized(destination[i], ndim, "destination");
      if (moved[from]) {
        throw ArrayException.value("repeated axis in `source` argument");
      }
      if (axes[to] >= 0) {
        throw ArrayException.value("repeated axis in `destination` argument");
      }
      moved[from] = true;
      axes[to] = from;
    }
    int next = 0;
    for (int i = 0; i < ndim; i++) {
      if (axes[i] < 0) {
        while (moved[next]) {
          next++;
        }
        axes[i] = next++;
      }
    }
    return transposeAxes(a, axes);
  }

  /** A view with new axes of length 1 at these places of the result. */
  public static NDArray expandDims(NDArray a, int... axes) {
    int ndim = a.ndim() + axes.length;
    boolean[] added = new boolean[ndim];
    for (int axis : axes) {
      int at = Shape.normalizeAxis(axis, ndim);
      if (added[at]) {
        throw ArrayException.value("repeated axis");
      }
      added[at] = true;
    }
    int[] shape = new int[ndim];
    int[] strides = new int[ndim];
    int from = 0;
    for (int i = 0; i < ndim; i++) {
      shape[i] = added[i] ? 1 : a.shape[from];
      strides[i] = added[i] ? 0 : a.strides[from++];
    }
    Shape.check(shape);
    return a.view(shape, strides, a.offset);
  }

  /** A view without the axes of length 1. */
  public static NDArray squeeze(NDArray a) {
    boolean[] dropped = new boolean[a.ndim()];
    for (int axis = 0; axis < dropped.length; axis++) {
      dropped[axis] = a.shape[axis] == 1;
    }
    return without(a, dropped);
  }

  /** A view without some axes, which must be of length 1. */
  public static NDArray squeezeAxes(NDArray a, int... axes) {
    boolean[] dropped = new boolean[a.ndim()];
    for (int axis : axes) {
      int at = Shape.normalizeAxis(axis, a.ndim());
      if (a.shape[at] != 1) {
        throw ArrayException.value(
            "cannot select an axis to squeeze out which has size not equal to one");
      }
      dropped[at] = true;
    }
    return without(a, dropped);
  }

  private static NDArray without(NDArray a, boolean[] dropped) {
    int[] shape = new int[a.ndim()];
    int[] strides = new int[a.ndim()];
    int kept = 0;
    for (int axis = 0; axis < dropped.length; axis++) {
      if (!dropped[axis]) {
        shape[kept] = a.shape[axis];
        strides[kept++] = a.strides[axis];
      }
    }
    return a.view(Arrays.copyOf(shape, kept), Arrays.copyOf(strides, kept), a.offset);
  }

  /** The array itself, or a 0-dimensional one as a vector of one element. */
  public static NDArray atleast1d(NDArray a) {
    return a.ndim() >= 1 ? a : expandDims(a, 0);
  }

  /** The array itself, or a view with new axes in front: shapes () to (1, 1), (n,) to (1, n). */
  public static NDArray atleast2d(NDArray a) {
    return switch (a.ndim()) {
      case 0 -> expandDims(a, 0, 1);
      case 1 -> expandDims(a, 0);
      default -> a;
    };
  }

  /**
   * The array itself, or a view: shapes () to (1, 1, 1), (n,) to (1, n, 1), (m, n) to (m, n, 1).
   */
  public static NDArray atleast3d(NDArray a) {
    return switch (a.ndim()) {
      case 0 -> expandDims(a, 0, 1, 2);
      case 1 -> expandDims(a, 0, 2);
      case 2 -> expandDims(a, 2);
      default -> a;
    };
  }
}

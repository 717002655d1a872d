package org.polymonnto.array;

import java.util.Arrays;

/**
 * Where elements are: positions of nonzero elements, flat indices and coordinates, crosses of index
 * vectors.
 */
public final class Positions {
  private Positions() {}

  /**
   * Open meshes of index vectors ({@code np.ix_}); boolean vectors stand for the positions of their
   * true elements.
   */
  public static NDArray[] ix(NDArray... vectors) {
    NDArray[] result = new NDArray[vectors.length];
    for (int axis = 0; axis < vectors.length; axis++) {
      result[axis] = mesh(vectors[axis], axis, vectors.length);
    }
    return result;
  }

  /** One of the open meshes of so many index vectors, see {@link #ix}. */
  public static NDArray mesh(NDArray indices, int axis, int ndim) {
    if (indices.ndim() != 1) {
      throw ArrayException.value("Cross index must be 1 dimensional");
    }
    NDArray vector = indices;
    if (vector.size == 0) {
      vector = NDArray.zeros(DType.INT64, 0);
    } else if (vector.dtype.isBool()) {
      vector = toLongs(MaskScan.positions(vector));
    }
    int[] shape = new int[ndim];
    int[] strides = new int[ndim];
    Arrays.fill(shape, 1);
    shape[axis] = vector.size;
    strides[axis] = vector.strides[0];
    return vector.view(shape, strides, vector.offset);
  }

  /** The flat indices of the true elements of a boolean array; not to be changed. */
  public static int[] ofTrue(NDArray mask) {
    return MaskScan.positions(mask);
  }

  /** The flat indices of the nonzero elements. */
  static int[] flat(NDArray a) {
    return MaskScan.positions(truth(a));
  }

  private static NDArray truth(NDArray a) {
    return a.dtype.isBool() ? a : a.astype(DType.BOOL);
  }

  private static NDArray toLongs(int[] positions) {
    long[] result = new long[positions.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = positions[i];
    }
    return NDArray.of(result);
  }

  /** The positions of the nonzero elements, one vector for each axis. */
  public static NDArray[] nonzero(NDArray a) {
    if (a.ndim() == 0) {
      throw ArrayException.value(
          "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero()"
              + " instead.");
    }
    return coordinates(flat(a), a.shape);
  }

  private static NDArray[] coordinates(int[] flat, int[] shape) {
    NDArray[] result = new NDArray[shape.length];
    int[] rest = flat.clone();
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      long[] along = new long[flat.length];
      for (int i = 0; i < along.length; i++) {
        along[i] = axis == 0 ? rest[i] : rest[i] % shape[axis];
        rest[i] /= shape[axis];
      }
      result[axis] = NDArray.of(along);
    }
    return result;
  }

  /** The positions of the nonzero elements, one row for each: shape (number, ndim). */
  public static NDArray argwhere(NDArray a) {
    int[] flat = flat(a);
    int ndim = a.ndim();
    NDArray[] columns = coordinates(flat, a.shape);
    long[] rows = new long[flat.length * ndim];
    for (int axis = 0; axis < ndim; axis++) {
      long[] column = (long[]) columns[axis].storage();
      for (int i = 0; i < column.length; i++) {
        rows[i * ndim + axis] = column[i];
      }
    }
    return NDArray.adopt(DType.INT64, rows, flat.length, ndim);
  }

  /** The flat indices of the nonzero elements. */
  public static NDArray flatnonzero(NDArray a) {
    return toLongs(flat(a));
  }

  /** How many elements are nonzero. */
  public static long countNonzero(NDArray a) {
    return MaskScan.count(truth(a));
  }

  /** How many elements are nonzero along some axes. */
  public static NDArray countNonzeroAlong(NDArray a, int[] axes, boolean keepdims) {
    int ndim = a.ndim();
    boolean[] counted = new boolean[ndim];
    for (int axis : axes) {
      counted[Shape.normalizeAxis(axis, ndim)] = true;
    }
    int[] kept = a.shape.clone();
    for (int axis = 0; axis < ndim; axis++) {
      kept[axis] = counted[axis] ? 1 : kept[axis];
    }
    int[] strides = Shape.contiguousStrides(kept).clone();
    for (int axis = 0; axis < ndim; axis++) {
      strides[axis] = counted[axis] ? 0 : strides[axis];
    }
    long[] counts = new long[Shape.size(kept)];
    for (int at : Offsets.ofFlat(flat(a), a.shape, strides)) {
      counts[at]++;
    }
    NDArray result = NDArray.adopt(DType.INT64, counts, kept);
    return keepdims ? result : Reshaping.squeezeAxes(result, axes);
  }

  /** The coordinates of flat indices in a shape, one array for each axis; order is 'C' or 'F'. */
  public static NDArray[] unravelIndex(NDArray indices, int[] shape, char order) {
    requireIntegers(indices, "only int indices permitted");
    int size = Shape.size(shape);
    long[] rest = indices.toLongs();
    for (long index : rest) {
      if (index < 0 || index >= size) {
        throw ArrayException.value(
            "index " + index + " is out of bounds for array with size " + size);
      }
    }
    NDArray[] result = new NDArray[shape.length];
    for (int step = 0; step < shape.length; step++) {
      int axis = order == 'F' ? step : shape.length - 1 - step;
      long[] along = new long[rest.length];
      for (int i = 0; i < along.length; i++) {
        along[i] = rest[i] % shape[axis];
        rest[i] /= shape[axis];
      }
      result[axis] = NDArray.adopt(DType.INT64, along, indices.shape);
    }
    return result;
  }

  /**
   * The flat indices of coordinates in a shape; mode is raise, wrap or clip, order is 'C' or 'F'.
   */
  public static NDArray ravelMultiIndex(
      NDArray[] coordinates, int[] shape, IndexMode mode, char order) {
    if (coordinates.length != shape.length) {
      throw ArrayException.value(
          "parameter multi_index must be a sequence of length " + shape.length);
    }
    NDArray[] stretched = Broadcasting.broadcastArrays(coordinates);
    int[] common = stretched.length == 0 ? new int[0] : stretched[0].shape;
    long[] flat = new long[Shape.size(common)];
    long stride = 1;
    for (int step = 0; step < shape.length; step++) {
      int axis = order == 'F' ? step : shape.length - 1 - step;
      requireIntegers(stretched[axis], "only int indices permitted");
      long[] along = stretched[axis].toLongs();
      for (int i = 0; i < flat.length; i++) {
        if (mode == IndexMode.RAISE && (along[i] < 0 || along[i] >= shape[axis])) {
          throw ArrayException.value("invalid entry in coordinates array");
        }
        flat[i] += mode.apply(along[i], shape[axis], axis) * stride;
      }
      stride *= shape[axis];
    }
    return NDArray.adopt(DType.INT64, flat, common);
  }

  private static void requireIntegers(NDArray indices, String message) {
    if (!indices.dtype.isInteger()) {
      throw ArrayException.type(message);
    }
  }
}

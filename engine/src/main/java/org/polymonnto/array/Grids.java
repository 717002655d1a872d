package org.polymonnto.array;

import java.util.Arrays;

/** Coordinates of the places of arrays. */
public final class Grids {
  private Grids() {}

  /** The coordinates of all places of a shape: shape (ndim, ...). */
  public static NDArray indices(int[] shape, DType dtype) {
    NDArray[] sparse = sparseIndices(shape, dtype);
    int[] full = new int[shape.length + 1];
    full[0] = shape.length;
    System.arraycopy(shape, 0, full, 1, shape.length);
    NDArray result = NDArray.zeros(dtype, full);
    for (int axis = 0; axis < shape.length; axis++) {
      Assignment.assign(sparse[axis], Indexing.get(result, axis, Slice.ELLIPSIS));
    }
    return result;
  }

  /** The coordinates along each axis of a shape, as arrays that broadcast to it. */
  public static NDArray[] sparseIndices(int[] shape, DType dtype) {
    NDArray[] result = new NDArray[shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      int[] open = new int[shape.length];
      Arrays.fill(open, 1);
      open[axis] = shape[axis];
      result[axis] = Reshaping.reshape(Ranges.counted(shape[axis]).astype(dtype), open, 'C');
    }
    return result;
  }

  /**
   * Coordinate arrays from coordinate vectors.
   *
   * @param cartesian whether the first vector runs along the second axis ({@code xy}), else each
   *     along its own ({@code ij})
   * @param sparse whether the results are views that broadcast to the full shape, else full copies
   */
  public static NDArray[] meshgrid(NDArray[] vectors, boolean cartesian, boolean sparse) {
    int ndim = vectors.length;
    NDArray[] result = new NDArray[ndim];
    for (int i = 0; i < ndim; i++) {
      int[] shape = new int[ndim];
      Arrays.fill(shape, 1);
      shape[cartesian && ndim > 1 && i < 2 ? 1 - i : i] = vectors[i].size;
      result[i] = Reshaping.reshape(vectors[i], shape, 'C');
    }
    NDArray[] shown = sparse ? result : Broadcasting.broadcastArrays(result);
    return Arrays.stream(shown).map(NDArray::copy).toArray(NDArray[]::new);
  }
}

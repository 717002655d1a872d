package org.polymonnto.array;

import java.util.Arrays;

/** Elements repeated, shifted, reversed and turned. */
public final class Rearranging {
  private Rearranging() {}

  /** The array repeated like a tile, along new axes in front if there are more counts than axes. */
  public static NDArray tile(NDArray a, int... counts) {
    int ndim = Math.max(a.ndim(), counts.length);
    int[] spread = new int[2 * ndim];
    int[] strides = new int[2 * ndim];
    int[] shape = new int[ndim];
    for (int axis = 0; axis < ndim; axis++) {
      int own = axis - (ndim - a.ndim());
      int count = axis - (ndim - counts.length);
      spread[2 * axis] = count < 0 ? 1 : counts[count];
      spread[2 * axis + 1] = own < 0 ? 1 : a.shape[own];
      strides[2 * axis + 1] = own < 0 ? 0 : a.strides[own];
      shape[axis] = spread[2 * axis] * spread[2 * axis + 1];
    }
    Shape.check(shape);
    NDArray result = NDArray.zeros(a.dtype, shape);
    Cast.copyInto(
        a.view(spread, strides, a.offset), result.view(spread, Shape.contiguousStrides(spread), 0));
    return result;
  }

  /**
   * Each element repeated.
   *
   * @param counts how often, one for all (or a vector of one) or one for each place along the axis
   * @param axis the axis, or null to flatten the array first
   */
  public static NDArray repeat(NDArray a, NDArray counts, Integer axis) {
    NDArray from = axis == null ? Reshaping.ravel(a, 'C') : a.contiguous();
    int along = axis == null ? 0 : Shape.normalizeAxis(axis, from.ndim());
    int length = from.shape[along];
    if (counts.ndim() > 1) {
      throw ArrayException.value("object too deep for desired array");
    }
    if (counts.size != 1 && counts.size != length) {
      throw ArrayException.value(
          "operands could not be broadcast together with shape ("
              + length
              + ",) ("
              + counts.size
              + ",)");
    }
    long[] times = counts.toLongs();
    if (times.length == 1 && times[0] < 0) {
      throw ArrayException.value("negative dimensions are not allowed");
    }
    long total = 0;
    for (int i = 0; i < length; i++) {
      long count = times.length == 1 ? times[0] : times[i];
      if (count < 0) {
        throw ArrayException.value("repeats may not contain negative values.");
      }
      total += count;
    }
    int[] shape = from.shape.clone();
    shape[along] = Math.toIntExact(total);
    int[] positions = new int[shape[along]];
    int at = 0;
    for (int i = 0; i < length; i++) {
      int count = (int) (times.length == 1 ? times[0] : times[i]);
      Arrays.fill(positions, at, at + count, i);
      at += count;
    }
    return Selection.taken(from, along, positions, shape);
  }

  /** All elements shifted in the flattened array; what leaves at the end comes in at the start. */
  public static NDArray roll(NDArray a, long shift) {
    NDArray flat = rollAxes(Reshaping.ravel(a, 'C'), new long[] {shift}, new int[] {0});
    return Reshaping.reshape(flat, a.shape, 'C');
  }

  /**
   * The elements shifted along axes; one shift may serve several axes, and several shifts of one
   * axis add up.
   */
  public static NDArray rollAxes(NDArray a, long[] shifts, int[] axes) {
    if (shifts.length != axes.length && shifts.length != 1 && axes.length != 1) {
      throw ArrayException.value(
          "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg"
              + " 0 with shape ("
              + shifts.length
              + ",) and arg 1 with shape ("
              + axes.length
              + ",).");
    }
    long[] total = new long[a.ndim()];
    for (int i = 0; i < Math.max(shifts.length, axes.length); i++) {
      int axis = Shape.normalizeAxis(axes[axes.length == 1 ? 0 : i], a.ndim());
      total[axis] += shifts[shifts.length == 1 ? 0 : i];
    }
    NDArray result = a;
    for (int axis = 0; axis < total.length; axis++) {
      int length = a.shape[axis];
      int shift = length == 0 ? 0 : (int) Math.floorMod(total[axis], (long) length);
      if (shift != 0) {
        NDArray[] parts = Splitting.splitAt(result, new int[] {length - shift}, axis);
        result = Joining.concatenate(new NDArray[] {parts[1], parts[0]}, axis);
      }
    }
    return result == a ? a.copy() : result;
  }

  /** A view with some axes reversed, all if none are given. */
  public static NDArray flip(NDArray a, int... axes) {
    int[] strides = a.strides.clone();
    boolean[] reversed = new boolean[a.ndim()];
    Arrays.fill(reversed, axes.length == 0);
    for (int axis : axes) {
      reversed[Shape.normalizeAxis(axis, a.ndim())] = true;
    }
    int offset = a.offset;
    for (int axis = 0; axis < strides.length; axis++) {
      if (reversed[axis]) {
        offset += a.size == 0 ? 0 : (a.shape[axis] - 1) * strides[axis];
        strides[axis] = -strides[axis];
      }
    }
    return a.view(a.shape.clone(), strides, offset);
  }

  /** A view with each row reversed. */
  public static NDArray fliplr(NDArray a) {
    if (a.ndim() < 2) {
      throw ArrayException.value("Input must be >= 2-d.");
    }
    return flip(a, 1);
  }

  /** A view with the rows in reverse order. */
  public static NDArray flipud(NDArray a) {
    if (a.ndim() < 1) {
      throw ArrayException.value("Input must be >= 1-d.");
    }
    return flip(a, 0);
  }

  /** A view turned by {@code times} right angles, from the first towards the second axis. */
  public static NDArray rot90(NDArray a, long times, int axis1, int axis2) {
    int ndim = a.ndim();
    if (axis1 == axis2 || Math.abs((long) axis1 - axis2) == ndim) {
      throw ArrayException.value("Axes must be different.");
    }
    if (axis1 >= ndim || axis1 < -ndim || axis2 >= ndim || axis2 < -ndim) {
      throw ArrayException.value(
          "Axes=(" + axis1 + ", " + axis2 + ") out of range for array of ndim=" + ndim + ".");
    }
    return switch ((int) Math.floorMod(times, 4L)) {
      case 0 -> a.view(a.shape.clone(), a.strides.clone(), a.offset);
      case 1 -> Reshaping.swapaxes(flip(a, axis2), axis1, axis2);
      case 2 -> flip(a, axis1, axis2);
      default -> flip(Reshaping.swapaxes(a, axis1, axis2), axis2);
    };
  }
}

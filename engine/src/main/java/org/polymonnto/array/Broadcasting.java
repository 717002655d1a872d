package org.polymonnto.array;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Arrays stretched to common shapes without copying. */
public final class Broadcasting {
  private Broadcasting() {}

  /** A read-only view of an array in a wider shape. */
  public static NDArray broadcastTo(NDArray a, int... shape) {
    Shape.check(shape);
    if (a.ndim() > shape.length) {
      throw ArrayException.value(
          "input operand has more dimensions than allowed by the axis remapping");
    }
    if (!fits(a.shape, shape)) {
      throw ArrayException.value(
          "operands could not be broadcast together with remapped shapes [original->remapped]: "
              + Shape.toString(a.shape)
              + "  and requested shape "
              + Shape.toString(shape));
    }
    NDArray result = stretched(a, shape.clone());
    result.setWriteable(false);
    return result;
  }

  /** The arrays as views of their common shape. */
  public static NDArray[] broadcastArrays(NDArray... arrays) {
    int[] shape = broadcastShape(arrays);
    NDArray[] result = new NDArray[arrays.length];
    for (int i = 0; i < arrays.length; i++) {
      result[i] = Arrays.equals(arrays[i].shape, shape) ? arrays[i] : stretched(arrays[i], shape);
    }
    return result;
  }

  /** The common shape of some arrays. */
  public static int[] broadcastShape(NDArray... arrays) {
    int[] shape = {};
    for (int i = 0; i < arrays.length; i++) {
      if (!IndexPlan.canBroadcast(shape, arrays[i].shape)) {
        throw mismatch(arrays, i);
      }
      shape = Shape.broadcast(shape, arrays[i].shape);
    }
    return shape.clone();
  }

  private static RuntimeException mismatch(NDArray[] arrays, int found) {
    int other = 0;
    while (IndexPlan.canBroadcast(arrays[other].shape, arrays[found].shape)) {
      other++;
    }
    return ArrayException.value(
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg "
            + other
            + " with shape "
            + Shape.toString(arrays[other].shape)
            + " and arg "
            + found
            + " with shape "
            + Shape.toString(arrays[found].shape)
            + ".");
  }

  /** The common shape of the operands of one operation. */
  static int[] operandShape(NDArray... operands) {
    int[] shape = {};
    for (NDArray operand : operands) {
      if (!IndexPlan.canBroadcast(shape, operand.shape)) {
        throw ArrayException.value(
            "operands could not be broadcast together with shapes "
                + Arrays.stream(operands)
                    .map(a -> Shape.toString(a.shape))
                    .collect(Collectors.joining(" "))
                + " ");
      }
      shape = Shape.broadcast(shape, operand.shape);
    }
    return shape;
  }

  static NDArray stretched(NDArray a, int[] shape) {
    return a.view(shape, Shape.broadcastStrides(a.shape, a.strides, shape), a.offset);
  }

  /** Whether a shape can be stretched to another without changing that one. */
  static boolean fits(int[] shape, int[] to) {
    int lead = to.length - shape.length;
    if (lead < 0) {
      return false;
    }
    for (int axis = 0; axis < shape.length; axis++) {
      if (shape[axis] != 1 && shape[axis] != to[lead + axis]) {
        return false;
      }
    }
    return true;
  }
}

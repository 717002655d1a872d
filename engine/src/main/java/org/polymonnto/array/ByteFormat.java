package org.polymonnto.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Elements as bytes: little-endian, in C order. */
public final class ByteFormat {
  private ByteFormat() {}

  /**
   * The bytes of all elements, as {@code np.ndarray.tobytes} gives them.
   *
   * @throws ArrayException of kind TYPE for an array of objects
   */
  public static byte[] toBytes(NDArray a) {
    requireBytes(a.dtype);
    NDArray from = a.contiguous();
    byte[] bytes = new byte[Math.multiplyExact(a.size, a.dtype.itemSize())];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    switch (a.dtype.itemSize()) {
      case 1 -> buffer.put((byte[]) from.storage(), from.offset, from.size);
      case 2 -> buffer.asShortBuffer().put((short[]) from.storage(), from.offset, from.size);
      case 4 -> {
        if (from.storage() instanceof float[] floats) {
          buffer.asFloatBuffer().put(floats, from.offset, from.size);
        } else {
          buffer.asIntBuffer().put((int[]) from.storage(), from.offset, from.size);
        }
      }
      default -> {
        if (from.storage() instanceof double[] doubles) {
          buffer.asDoubleBuffer().put(doubles, from.offset, from.size);
        } else {
          buffer.asLongBuffer().put((long[]) from.storage(), from.offset, from.size);
        }
      }
    }
    return bytes;
  }

  /**
   * The array whose elements have these bytes.
   *
   * @throws ArrayException of kind VALUE if their number is not that of the shape
   */
  public static NDArray fromBytes(byte[] bytes, DType dtype, int... shape) {
    return fromBytes(bytes, ByteOrder.LITTLE_ENDIAN, dtype, shape);
  }

  static NDArray fromBytes(byte[] bytes, ByteOrder order, DType dtype, int... shape) {
    requireBytes(dtype);
    NDArray result = NDArray.zeros(dtype, shape);
    if (bytes.length != (long) result.size * dtype.itemSize()) {
      throw ArrayException.value(
          "an array of "
              + dtype
              + " of shape "
              + Shape.toString(shape)
              + " needs "
              + (long) result.size * dtype.itemSize()
              + " bytes, got "
              + bytes.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
    switch (result.storage()) {
      case byte[] data -> buffer.get(data);
      case short[] data -> buffer.asShortBuffer().get(data);
      case int[] data -> buffer.asIntBuffer().get(data);
      case long[] data -> buffer.asLongBuffer().get(data);
      case float[] data -> buffer.asFloatBuffer().get(data);
      default -> buffer.asDoubleBuffer().get((double[]) result.storage());
    }
    return result;
  }

  private static void requireBytes(DType dtype) {
    if (dtype.isObject()) {
      throw ArrayException.type(
          "elements of an array of objects have no bytes; convert it to a number type first");
    }
  }
}

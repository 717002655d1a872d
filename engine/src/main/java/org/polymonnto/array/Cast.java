package org.polymonnto.array;

/**
 * Conversion of elements from one type to another, as C converts them on x86-64, which is what
 * NumPy does.
 */
final class Cast {
  private Cast() {}

  /**
   * Copies all elements of one array into another of the same shape, converting them. The two must
   * not overlap.
   */
  static void copyInto(NDArray from, NDArray to) {
    CastLoop loop = Loops.cast(from.dtype, to.dtype);
    if (from.isContiguous() && to.isContiguous()) {
      if (from.dtype == to.dtype) {
        System.arraycopy(from.storage(), from.offset, to.storage(), to.offset, from.size);
      } else {
        loop.run(from.storage(), from.offset, 1, to.storage(), to.offset, 1, from.size);
      }
      return;
    }
    new Nest(from.shape, to.strides, from.strides)
        .forEach(
            (at, n, stride) ->
                loop.run(from.storage(), at[1], stride[1], to.storage(), at[0], stride[0], n),
            to.offset,
            from.offset);
  }

  /**
   * Whether NumPy converts so by itself on assignment to an output: within a kind or to a later
   * one.
   */
  static boolean isSameKind(DType from, DType to) {
    return rank(from) <= rank(to);
  }

  private static int rank(DType type) {
    return switch (type.kind()) {
      case 'b' -> 0;
      case 'u' -> 1;
      case 'i' -> 2;
      case 'f' -> 3;
      default -> 4;
    };
  }

  /** Whether every value of one type is kept by another. */
  static boolean isSafe(DType from, DType to) {
    return Promotion.promote(from, to) == to;
  }

  /** NaN, infinity and what does not fit become the smallest long. */
  static long toLong(double value) {
    return value >= -0x1p63 && value < 0x1p63 ? (long) value : Long.MIN_VALUE;
  }

  static byte toBool(long value) {
    return (byte) (value != 0 ? 1 : 0);
  }

  static byte toBool(double value) {
    return (byte) (value != 0 ? 1 : 0);
  }

  static byte toInt8(long value) {
    return (byte) value;
  }

  /** By way of 32 bits, as processors convert: what does not fit there becomes 0. */
  static byte toInt8(double value) {
    return (byte) toInt32(value);
  }

  static byte toUInt8(long value) {
    return (byte) value;
  }

  static byte toUInt8(double value) {
    return (byte) toInt32(value);
  }

  static short toInt16(long value) {
    return (short) value;
  }

  static short toInt16(double value) {
    return (short) toInt32(value);
  }

  static int toInt32(long value) {
    return (int) value;
  }

  static int toInt32(double value) {
    return value > -0x1p31 - 1 && value < 0x1p31 ? (int) value : Integer.MIN_VALUE;
  }

  static long toInt64(long value) {
    return value;
  }

  static long toInt64(double value) {
    return toLong(value);
  }

  static short toFloat16(int value) {
    return Float.floatToFloat16(value);
  }

  static short toFloat16(long value) {
    return Float.floatToFloat16(value);
  }

  static short toFloat16(float value) {
    return Float.floatToFloat16(value);
  }

  /**
   * Rounds once: on the way through a float, what a float cannot hold goes into its last bit, so
   * that no tie appears that was none.
   */
  static short toFloat16(double value) {
    float near = (float) value;
    if (near != value && (Float.floatToRawIntBits(near) & 1) == 0) {
      near = near > value ? Math.nextDown(near) : Math.nextUp(near);
    }
    return Float.floatToFloat16(near);
  }

  /** The number of a floating type that is nearest to a double. */
  static double rounded(double value, DType type) {
    return switch (type) {
      case FLOAT16 -> Float.float16ToFloat(toFloat16(value));
      case FLOAT32 -> (float) value;
      default -> value;
    };
  }

  static float toFloat32(int value) {
    return value;
  }

  static float toFloat32(long value) {
    return value;
  }

  static float toFloat32(float value) {
    return value;
  }

  static float toFloat32(double value) {
    return (float) value;
  }

  static double toFloat64(int value) {
    return value;
  }

  static double toFloat64(long value) {
    return value;
  }

  static double toFloat64(double value) {
    return value;
  }
}

package org.polymonnto.array;

import java.math.BigInteger;

/**
 * Plain numbers of the language as operands: weak, so that only their kind decides about the type
 * of a result.
 */
final class Weak {
  private Weak() {}

  /** BOOL, INT64 or FLOAT64 by the kind of the number; OBJECT of anything else. */
  static DType kind(Object value) {
    return switch (value) {
      case Boolean b -> DType.BOOL;
      case Double d -> DType.FLOAT64;
      case Float f -> DType.FLOAT64;
      case Integer i -> DType.INT64;
      case Long l -> DType.INT64;
      case Short s -> DType.INT64;
      case Byte b -> DType.INT64;
      case BigInteger i -> DType.INT64;
      case null, default -> DType.OBJECT;
    };
  }

  /**
   * The number as a 0-dimensional array that a loop can read, checked to fit the type that is
   * computed in.
   */
  static NDArray operand(Object value, DType compute, DType loopType, boolean checked) {
    if (value instanceof BigInteger && loopType == DType.INT64) {
      throw ArrayException.of(
          ArrayException.Kind.OVERFLOW, "Python int too large to convert to C long");
    }
    if (checked && compute.isInteger() && kind(value) == DType.INT64) {
      long number = ((Number) value).longValue();
      if (number < lowest(compute) || number > highest(compute)) {
        throw outOfBounds(value, compute);
      }
    }
    return compute == DType.FLOAT16
        ? Fresh.single(compute, value).astype(loopType)
        : Fresh.single(loopType, value);
  }

  private static RuntimeException outOfBounds(Object value, DType type) {
    return ArrayException.of(
        ArrayException.Kind.OVERFLOW,
        "Python integer " + value + " out of bounds for " + type.label());
  }

  static long lowest(DType type) {
    return switch (type) {
      case INT8 -> Byte.MIN_VALUE;
      case INT16 -> Short.MIN_VALUE;
      case INT32 -> Integer.MIN_VALUE;
      case INT64 -> Long.MIN_VALUE;
      default -> 0;
    };
  }

  static long highest(DType type) {
    return switch (type) {
      case INT8 -> Byte.MAX_VALUE;
      case UINT8 -> 255;
      case INT16 -> Short.MAX_VALUE;
      case INT32 -> Integer.MAX_VALUE;
      case INT64 -> Long.MAX_VALUE;
      default -> 1;
    };
  }
}

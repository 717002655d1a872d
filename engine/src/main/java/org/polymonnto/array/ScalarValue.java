package org.polymonnto.array;

import java.math.BigInteger;

/**
 * Single values of the language on their way into arrays, checked as NumPy checks what is assigned
 * to an element.
 */
final class ScalarValue {
  private ScalarValue() {}

  /**
   * A value of the language as an array of one element.
   *
   * @throws ArrayException of kind OVERFLOW or VALUE if it does not fit the type
   */
  static NDArray of(DType dtype, Object value) {
    NDArray result = NDArray.zeros(dtype);
    Storage.set(dtype, result.storage(), 0, checked(dtype, value));
    return result;
  }

  /** The value in a form that {@link Storage#set} takes; see {@link #of}. */
  static Object checked(DType dtype, Object value) {
    if (dtype.isInteger()) {
      return integer(dtype, value);
    }
    if (dtype.isFloating() && value == null) {
      return Double.NaN;
    }
    return dtype.isBool() ? (Object) Storage.toBoolean(value) : value;
  }

  private static Object integer(DType dtype, Object value) {
    long whole =
        switch (value) {
          case Boolean flag -> flag ? 1 : 0;
          case Double number -> truncated(number);
          case Float number -> truncated(number);
          case BigInteger big when big.bitLength() > 63 -> throw tooLarge();
          case Number number -> number.longValue();
          case null, default ->
              throw ArrayException.type(
                  "int() argument must be a string, a bytes-like object or a real number, not '"
                      + (value == null ? "NoneType" : value.getClass().getSimpleName())
                      + "'");
        };
    if (whole < Weak.lowest(dtype) || whole > Weak.highest(dtype)) {
      throw ArrayException.of(
          ArrayException.Kind.OVERFLOW,
          "Python integer " + whole + " out of bounds for " + dtype.label());
    }
    return whole;
  }

  private static RuntimeException tooLarge() {
    return ArrayException.of(
        ArrayException.Kind.OVERFLOW, "Python int too large to convert to C long");
  }

  private static long truncated(double value) {
    if (Double.isNaN(value)) {
      throw ArrayException.value("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(value)) {
      throw ArrayException.of(
          ArrayException.Kind.OVERFLOW, "cannot convert float infinity to integer");
    }
    if (value >= 0x1p63 || value < -0x1p63) {
      throw tooLarge();
    }
    return (long) value;
  }
}

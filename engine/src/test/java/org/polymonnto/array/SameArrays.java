package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Compares arrays to the last bit. */
final class SameArrays {
  private SameArrays() {}

  /** Asserts that two arrays have the same type, shape, order in memory and elements. */
  static void assertSame(NDArray expected, NDArray actual, String what) {
    assertEquals(expected.dtype(), actual.dtype(), what);
    assertArrayEquals(expected.shape(), actual.shape(), what);
    assertArrayEquals(expected.strides(), actual.strides(), what);
    for (int at = 0; at < expected.count(); at++) {
      assertEquals(
          Double.doubleToLongBits(expected.doubleAt(at)),
          Double.doubleToLongBits(actual.doubleAt(at)),
          what + " at " + at);
    }
  }
}

package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StorageTest {
  /** Enough for two processors. */
  private static final int LENGTH = 1 << 20;

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT16", "FLOAT32", "FLOAT64"})
  void findsWhatIsNotFiniteInAllParts(DType dtype) {
    NDArray array = NDArray.full(dtype, 2.5, LENGTH);
    assertTrue(Storage.isFinite(dtype, array.data()));
    for (int place : new int[] {0, 1, LENGTH / 2 - 1, LENGTH / 2, LENGTH - 1}) {
      for (double value :
          new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
        array.setItem(value, place);
        assertFalse(Storage.isFinite(dtype, array.data()), value + " at " + place);
      }
      array.setItem(-0.0, place);
    }
    assertTrue(Storage.isFinite(dtype, array.data()));
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void whatIsNoFloatingNumberIsFiniteButObjects(DType dtype) {
    if (!dtype.isFloating()) {
      assertEquals(
          dtype != DType.OBJECT, Storage.isFinite(dtype, Storage.allocate(dtype, 3)), dtype.name());
    }
  }
}

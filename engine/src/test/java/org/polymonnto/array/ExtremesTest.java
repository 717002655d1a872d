package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtremesTest {
  /** Enough for two processors. */
  private static final int LENGTH = 1 << 20;

  private static final int[] PLACES = {0, 1, 8191, 8192, LENGTH / 2 - 1, LENGTH / 2, LENGTH - 1};

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT16", "FLOAT32", "FLOAT64"})
  void areThoseOfAllParts(DType dtype) {
    for (int place : PLACES) {
      NDArray array = NDArray.full(dtype, 2.5, LENGTH);
      array.setItem(-7.0, place);
      array.setItem(1024.0, LENGTH - 2 - place / 2);
      assertEquals(
          new Extremes(-7, 1024), Extremes.of(dtype, array.data(), Extremes.ANY), "at " + place);
      array.setItem(0.0, place);
      array.setItem(-0.0, LENGTH - 3 - place / 2);
      Extremes found = Extremes.of(dtype, array.data(), new Extremes(0, 1024));
      assertEquals(new Extremes(-0.0, 1024), found, "at " + place);
      assertFalse(found.isFromZero());
      assertNull(Extremes.of(dtype, array.data(), new Extremes(0, 1023)), "at " + place);
      array.setItem(Double.NaN, place);
      assertNull(Extremes.of(dtype, array.data(), Extremes.ANY), "at " + place);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT16", "FLOAT32", "FLOAT64"})
  void tellWhatIsNotFinite(DType dtype) {
    NDArray array = NDArray.full(dtype, 2.5, LENGTH);
    for (int place : PLACES) {
      for (double value :
          new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
        array.setItem(value, place);
        assertFalse(array.isFinite(), value + " at " + place);
      }
      array.setItem(-0.0, place);
      assertTrue(array.isFinite(), "at " + place);
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void whatIsNoFloatingNumberIsFiniteButObjects(DType dtype) {
    if (!dtype.isFloating()) {
      assertEquals(dtype != DType.OBJECT, NDArray.zeros(dtype, 3).isFinite(), dtype.name());
    }
  }

  @Test
  void ofFewElementsAreFoundAsWell() {
    float[] few = {3, -0.0f, 0};
    Extremes found = Extremes.of(DType.FLOAT32, few, new Extremes(0, 3));
    assertEquals(new Extremes(-0.0, 3), found);
    assertNull(Extremes.of(DType.FLOAT32, few, new Extremes(0, 2)));
  }

  @Test
  void ofNothingLieWithinAnything() {
    Extremes none = Extremes.of(DType.FLOAT64, new double[0], new Extremes(1, 2));
    assertNotNull(none);
    assertTrue(none.isWithin(new Extremes(1, 2)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 5, -1})
  void followAWriteToAFewElements(double value) {
    NDArray matrix = NDArray.zeros(DType.FLOAT64, 100, 100);
    matrix.bound(0, 1);
    assertTrue(matrix.isFinite());
    int[] rows = {700};
    int[] columns = {7};
    SparseUpdate.write(matrix, 0, rows, columns, () -> ((double[]) matrix.data())[707] = value);
    assertEquals(Double.isFinite(value), matrix.isFinite());
    Knowledge knowledge = matrix.knowledge();
    Extremes unit = new Extremes(0, 1);
    assertFalse(knowledge.isWithin(DType.FLOAT64, matrix.data(), unit));
    SparseUpdate.write(matrix, 0, rows, columns, () -> ((double[]) matrix.data())[707] = 0.5);
    assertTrue(knowledge.isWithin(DType.FLOAT64, matrix.data(), unit));
    assertTrue(matrix.isFinite());
  }

  @Test
  void areForgottenAtAWriteIfNobodyAskedForThem() {
    NDArray matrix = NDArray.zeros(DType.FLOAT64, 100, 100);
    matrix.bound(0, 1);
    int[] rows = {300};
    int[] columns = {4};
    SparseUpdate.write(matrix, 0, rows, columns, () -> ((double[]) matrix.data())[304] = 0.5);
    ((double[]) matrix.data())[5] = Double.NaN;
    assertFalse(matrix.isFinite());
  }

  @Test
  void areNotLookedForWhereTheyAreDeclared() {
    NDArray matrix = NDArray.zeros(DType.FLOAT64, 100, 100);
    matrix.bound(0, 1);
    ((double[]) matrix.data())[5] = Double.NaN;
    assertTrue(matrix.isFinite());
    matrix.setItem(Double.NaN, 0, 5);
    assertFalse(matrix.isFinite());
  }
}

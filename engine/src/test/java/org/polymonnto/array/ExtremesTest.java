package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtremesTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

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

  /** Numbers that are known to lie between two. */
  private static NDArray numbers(DType dtype, double low, double high) {
    double[] elements = new Random(3).doubles(10_000).map(x -> low + (high - low) * x).toArray();
    elements[0] = low;
    elements[5_000] = Math.max(0, low);
    elements[9_999] = high;
    NDArray matrix = NDArray.wrap(DType.FLOAT64, elements, 100, 100).astype(dtype).copy();
    matrix.bound(matrix.doubleAt(0), matrix.doubleAt(9_999));
    return matrix;
  }

  @ParameterizedTest
  @CsvSource({
    "FLOAT64, 0, 1",
    "FLOAT32, 0, 1",
    "FLOAT64, -3, 0.1",
    "FLOAT32, -3, 1e38",
    "FLOAT64, -1e-320, 1"
  })
  void followAnOperationWithANumber(DType dtype, double low, double high) {
    BinaryOp[] ops = {BinaryOp.ADD, BinaryOp.SUBTRACT, BinaryOp.MULTIPLY, BinaryOp.DIVIDE};
    double[] numbers = {3, -7, 0.1, 0.0, -0.0, 1e-300, -1e30, 1e300, NAN, INFINITY};
    for (BinaryOp op : ops) {
      for (double number : numbers) {
        for (boolean isLeft : new boolean[] {true, false}) {
          for (Object operand : new Object[] {number, NDArray.scalar(DType.FLOAT64, number)}) {
            NDArray matrix = numbers(dtype, low, high);
            NDArray result =
                isLeft
                    ? Elementwise.binary(op, matrix, operand, null)
                    : Elementwise.binary(op, operand, matrix, null);
            assertBoundsHold(result);
            assertBoundsHold(Elementwise.binary(op, matrix, operand, matrix));
          }
        }
      }
    }
  }

  private static void assertBoundsHold(NDArray result) {
    Extremes bounds = result.knowledge().bounds();
    if (bounds != null) {
      assertNotNull(Extremes.of(result.dtype(), result.storage(), bounds), bounds::toString);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT32", "FLOAT64"})
  void ofScaledWeightsNeedNoLook(DType dtype) {
    NDArray weights = numbers(dtype, 0, 1);
    NDArray scaled = Elementwise.binary(BinaryOp.DIVIDE, weights, 8L, null);
    assertEquals(new Extremes(0, 0.125), scaled.knowledge().bounds());
    Elementwise.binary(BinaryOp.MULTIPLY, scaled, -2, scaled);
    assertEquals(new Extremes(-0.25, -0.0), scaled.knowledge().bounds());
    NDArray differences = Elementwise.binary(BinaryOp.SUBTRACT, 1, scaled, null);
    assertEquals(new Extremes(1, 1.25), differences.knowledge().bounds());
    assertNull(Elementwise.binary(BinaryOp.DIVIDE, 1, scaled, null).knowledge().bounds());
    assertNull(Elementwise.binary(BinaryOp.ADD, scaled, weights, null).knowledge().bounds());
    assertNull(Elementwise.binary(BinaryOp.MULTIPLY, scaled, NAN, null).knowledge().bounds());
  }
}

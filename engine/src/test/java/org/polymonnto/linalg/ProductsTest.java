package org.polymonnto.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * Every path of a product of matrix and vector: row by row, column by column, all elements or those
 * not zero.
 */
class ProductsTest {
  /** More than are summed at a time. */
  private static final int ROWS = 8300;

  private static final int COLUMNS = 19;

  @ParameterizedTest
  @CsvSource({
    "FLOAT32,0.1,true", "FLOAT32,0.1,false", "FLOAT32,0.9,true",
    "FLOAT64,0.1,true", "FLOAT64,0.1,false", "FLOAT64,0.9,true"
  })
  void spikesSelectColumnsInEitherLayout(DType dtype, double rate, boolean finite) {
    Random random = new Random(1);
    double[] weights = random.doubles((long) ROWS * COLUMNS).map(v -> Math.rint(v * 64)).toArray();
    boolean[] spikes = new boolean[COLUMNS];
    for (int j = 0; j < COLUMNS; j++) {
      spikes[j] = random.nextDouble() < rate;
    }
    double[] expected = new double[ROWS];
    double[] turned = new double[weights.length];
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        expected[i] += spikes[j] ? weights[i * COLUMNS + j] : 0;
        turned[j * ROWS + i] = weights[i * COLUMNS + j];
      }
    }
    NDArray w = NDArray.wrap(DType.FLOAT64, weights, ROWS, COLUMNS).astype(dtype);
    NDArray transposed = NDArray.wrap(DType.FLOAT64, turned, COLUMNS, ROWS).astype(dtype);
    NDArray x = NDArray.of(spikes);
    assertArrayEquals(expected, Products.matVec(w, x, finite).toDoubles());
    assertArrayEquals(expected, Products.vecMat(x, transposed, finite).toDoubles());
    assertEquals(dtype, Products.matVec(w, x, finite).dtype());
  }

  @Test
  void notANumberTimesZeroIsKeptUnlessTheMatrixIsKnownToBeFinite() {
    NDArray w = NDArray.wrap(DType.FLOAT64, new double[] {Double.NaN, 1}, 1, 2);
    NDArray x = NDArray.of(false, true);
    assertTrue(Double.isNaN(Products.dot(w, x, w.isFinite()).doubleAt(0)));
  }

  @Test
  void booleansAreCombinedByAndAndOr() {
    NDArray w = NDArray.wrap(DType.BOOL, new byte[] {1, 1, 0, 0}, 2, 2);
    NDArray product = Products.dot(w, NDArray.of(true, true));
    assertEquals(DType.BOOL, product.dtype());
    assertArrayEquals(new long[] {1, 0}, product.toLongs());
  }
}

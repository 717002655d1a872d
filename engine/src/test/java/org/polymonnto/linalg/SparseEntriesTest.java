package org.polymonnto.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** Products of matrices whose entries are known are those of matrices of which nothing is. */
class SparseEntriesTest {
  private final Random random = new Random(4);

  private NDArray matrix(DType dtype, int rows, int columns, double density) {
    NDArray matrix = NDArray.zeros(dtype, rows, columns);
    SparseEntries entries = SparseEntries.expected(dtype, Math.min(density, 0.125), rows, columns);
    for (int place = 0; place < rows * columns; place++) {
      if (random.nextDouble() < density) {
        double value = random.nextGaussian() * Math.pow(10, random.nextInt(9));
        matrix.setItem(value, place / columns, place % columns);
        entries.add(place, value);
      }
    }
    entries.keepWith(matrix);
    assertNotNull(SparseEntries.of(matrix));
    return matrix;
  }

  private NDArray spikes(int size, int count) {
    boolean[] spikes = new boolean[size];
    for (int i = 0; i < count; i++) {
      spikes[random.nextInt(size)] = true;
    }
    return NDArray.of(spikes);
  }

  @ParameterizedTest
  @CsvSource({
    "FLOAT32, 64, 1, 0.5",
    "FLOAT64, 67, 50, 0.1",
    "FLOAT32, 100, 3, 0.3",
    "FLOAT64, 200, 130, 0",
    "FLOAT32, 300, 200, 0.01",
    "FLOAT64, 1500, 1200, 0.12",
    "FLOAT32, 1500, 1200, 0.12"
  })
  void productsAreThoseOfAnOrdinaryMatrix(DType dtype, int rows, int columns, double density) {
    NDArray matrix = matrix(dtype, rows, columns, density);
    NDArray ordinary = matrix.copy();
    for (int trial = 0; trial < 12; trial++) {
      NDArray spikes = spikes(columns, random.nextInt(columns / 2 + 1));
      NDArray expected = Products.dot(ordinary, spikes);
      NDArray actual = Products.dot(matrix, spikes);
      assertEquals(dtype, actual.dtype());
      assertArrayEquals(expected.shape(), actual.shape());
      assertArrayEquals(expected.toDoubles(), actual.toDoubles());
    }
    NDArray back = spikes(rows, rows / 9);
    assertArrayEquals(
        Products.dot(back, ordinary).toDoubles(), Products.dot(back, matrix).toDoubles());
  }

  @Test
  void otherElementsAreNotRead() {
    NDArray matrix = matrix(DType.FLOAT64, 80, 300, 0.1);
    NDArray ordinary = matrix.copy();
    NDArray spikes = NDArray.of(new boolean[300]);
    spikes.setItem(true, 3);
    spikes.setItem(true, 17);
    double[] expected = Products.dot(ordinary, spikes).toDoubles();
    Arrays.fill((double[]) matrix.data(), 7);
    assertArrayEquals(expected, Products.dot(matrix, spikes).toDoubles());
  }

  @Test
  void aWriteMakesItAnOrdinaryMatrix() {
    NDArray matrix = matrix(DType.FLOAT32, 80, 64, 0.1);
    NDArray spikes = NDArray.of(new boolean[64]);
    spikes.setItem(true, 3);
    Products.dot(matrix, spikes);
    assertNotNull(SparseEntries.of(matrix));
    matrix.setItem(100.0, 5, 3);
    assertNull(SparseEntries.of(matrix));
    assertEquals(100, Products.dot(matrix, spikes).doubleAt(5));
  }

  @Test
  void aMatrixWithFarMoreThanExpectedIsAnOrdinaryOne() {
    NDArray matrix = NDArray.ones(DType.FLOAT32, 100, 70);
    SparseEntries entries = SparseEntries.expected(DType.FLOAT32, 0.01, 100, 70);
    for (int place = 0; place < 7000; place++) {
      entries.add(place, 1);
    }
    entries.keepWith(matrix);
    assertNull(SparseEntries.of(matrix));
  }

  @Test
  void viewsAreOrdinaryMatrices() {
    NDArray matrix = matrix(DType.FLOAT32, 64, 64, 0.1);
    NDArray spikes = spikes(64, 5);
    double[] expected = Products.dot(matrix.transpose().copy(), spikes).toDoubles();
    assertArrayEquals(expected, Products.dot(matrix.transpose(), spikes).toDoubles());
  }

  @Test
  void areOnlyKeptForMatricesWithFew() {
    assertNull(SparseEntries.expected(DType.FLOAT32, 0.01, 100));
    assertNull(SparseEntries.expected(DType.FLOAT32, 0.2, 100, 10));
    assertNull(SparseEntries.expected(DType.FLOAT64, Double.NaN, 100, 10));
    assertNull(SparseEntries.expected(DType.FLOAT32, 0, 1 << 27, 1));
    assertNull(SparseEntries.expected(DType.FLOAT32, 0.01, 10, 100));
    assertNotNull(SparseEntries.expected(DType.FLOAT64, -1, 1000, 1000));
  }
}

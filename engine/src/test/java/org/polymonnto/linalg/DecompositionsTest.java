package org.polymonnto.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

class DecompositionsTest {
  private static NDArray random(int rows, int columns) {
    Random random = new Random(3);
    double[] values = random.doubles((long) rows * columns, -1, 1).toArray();
    return NDArray.wrap(DType.FLOAT64, values, rows, columns);
  }

  private static NDArray diagonal(NDArray values, int rows, int columns) {
    NDArray result = NDArray.zeros(DType.FLOAT64, rows, columns);
    for (int i = 0; i < values.count(); i++) {
      result.setItem(values.doubleAt(i), i, i);
    }
    return result;
  }

  private static NDArray transposed(NDArray a) {
    NDArray result = NDArray.zeros(a.dtype(), a.shape(1), a.shape(0));
    for (int i = 0; i < a.shape(0); i++) {
      for (int j = 0; j < a.shape(1); j++) {
        result.setItem(a.getDouble(i, j), j, i);
      }
    }
    return result;
  }

  private static void assertClose(NDArray expected, NDArray actual) {
    assertArrayEquals(expected.shape(), actual.shape());
    assertArrayEquals(expected.toDoubles(), actual.toDoubles(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"5,5,true", "6,3,true", "3,6,true", "6,3,false", "3,6,false"})
  void singularVectorsGiveTheMatrixBack(int rows, int columns, boolean full) {
    NDArray a = random(rows, columns);
    var svd = Decompositions.svd(a, full, true);
    int n = Math.min(rows, columns);
    NDArray s = full ? diagonal(svd.s(), rows, columns) : diagonal(svd.s(), n, n);
    assertClose(a, Products.matmul(Products.matmul(svd.u(), s), svd.vh()));
    assertClose(
        diagonal(NDArray.ones(DType.FLOAT64, n), n, n),
        leading(Products.matmul(transposed(svd.u()), svd.u()), n));
  }

  private static NDArray leading(NDArray a, int n) {
    NDArray result = NDArray.zeros(DType.FLOAT64, n, n);
    for (int k = 0; k < n * n; k++) {
      result.setItem(a.getDouble(k / n, k % n), k / n, k % n);
    }
    return result;
  }

  @Test
  void eigenvectorsAreScaledByTheMatrix() {
    NDArray a = random(6, 6);
    NDArray symmetric = Products.matmul(a, transposed(a));
    for (var eigen :
        new Decompositions.Eigen[] {
          Decompositions.eigh(symmetric, true, true), Decompositions.eig(symmetric, true)
        }) {
      NDArray scaled = Products.matmul(eigen.vectors(), diagonal(eigen.values(), 6, 6));
      assertClose(Products.matmul(symmetric, eigen.vectors()), scaled);
      assertEquals(1, Norms.norm(eigen.vectors(), null, new int[] {0}, false).doubleAt(2), 1e-12);
    }
  }

  @Test
  void complexEigenvaluesAreRefused() {
    NDArray rotation = NDArray.wrap(DType.FLOAT64, new double[] {0, -1, 1, 0}, 2, 2);
    var error = assertThrows(ArrayException.class, () -> Decompositions.eig(rotation, true));
    assertEquals(ArrayException.Kind.NOT_IMPLEMENTED, error.kind());
    assertTrue(error.getMessage().contains("complex"));
    assertThrows(ArrayException.class, () -> Polynomials.roots(NDArray.of(1.0, 0.0, 1.0)));
  }

  @Test
  void stacksAreRefusedByName() {
    NDArray stack = NDArray.zeros(DType.FLOAT64, 2, 3, 3);
    var error = assertThrows(ArrayException.class, () -> LinearSystems.inv(stack));
    assertTrue(error.getMessage().contains("Stacks of matrices"));
  }
}

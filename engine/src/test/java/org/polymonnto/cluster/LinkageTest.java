package org.polymonnto.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** Results recorded from scipy 1.10.1. */
class LinkageTest {
  private static final double[][] POINTS = {
    {0, 0}, {1, 0}, {5, 5}, {6, 5}, {0, 1}, {10, 0}, {5, 6}, {2, 9}
  };

  /** Many equal distances, so that the order of merges matters. */
  private static final double[][] GRID = {
    {2, 0, 1}, {3, 0, 0}, {0, 5, 5}, {3, 2, 3}, {1, 1, 2}, {5, 0, 4}, {4, 5, 0}, {2, 1, 2},
    {2, 2, 4}, {1, 3, 2}, {5, 0, 1}, {5, 2, 0}, {3, 0, 3}, {1, 3, 0}, {5, 4, 1}, {5, 4, 4},
    {0, 0, 1}, {2, 4, 5}, {0, 0, 5}, {5, 1, 1}, {1, 5, 5}, {2, 3, 4}, {4, 3, 3}, {0, 0, 0},
    {0, 2, 2}
  };

  private static NDArray matrix(double[][] rows) {
    double[] values = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    return NDArray.wrap(DType.FLOAT64, values, rows.length, rows[0].length);
  }

  private static NDArray pairs(double[][] points) {
    return Distances.pairs(matrix(points), "euclidean", 2);
  }

  private static NDArray merges(double[][] points, String method) {
    return Linkage.of(pairs(points), method);
  }

  private static long[] clusters(double[][] points, String method, double limit) {
    return Linkage.clusters(merges(points, method), limit).toLongs();
  }

  @Test
  void distancesAreInTheOrderOfPairs() {
    double[] distances = pairs(POINTS).toDoubles();
    assertEquals(28, distances.length);
    assertArrayEquals(
        new double[] {1, 7.0710678118654755, 7.810249675906654, 1, 10},
        Arrays.copyOf(distances, 5),
        1e-15);
  }

  @Test
  void mergesAreThoseOfScipy() {
    double[] complete = {
      0,
      1,
      1,
      2,
      2,
      3,
      1,
      2,
      4,
      8,
      1.4142135623730951,
      3,
      6,
      9,
      1.4142135623730951,
      3,
      7,
      11,
      5.656854249492381,
      4,
      10,
      12,
      9.219544457292887,
      7,
      5,
      13,
      12.041594578792296,
      8
    };
    assertArrayEquals(complete, merges(POINTS, "complete").toDoubles(), 1e-14);
    double[] average = {
      0,
      1,
      1,
      2,
      2,
      3,
      1,
      2,
      4,
      8,
      1.2071067811865475,
      3,
      6,
      9,
      1.2071067811865475,
      3,
      7,
      11,
      4.966498312203888,
      4,
      10,
      12,
      7.5486081008997505,
      7,
      5,
      13,
      8.910844560731165,
      8
    };
    assertArrayEquals(average, merges(POINTS, "average").toDoubles(), 1e-14);
  }

  @Test
  void flatClustersAreNumberedAsInScipy() {
    assertArrayEquals(new long[] {1, 1, 3, 3, 2, 6, 4, 5}, clusters(POINTS, "complete", 1.2));
    assertArrayEquals(new long[] {1, 1, 2, 2, 1, 4, 2, 3}, clusters(POINTS, "complete", 5));
    assertArrayEquals(new long[] {1, 1, 2, 2, 1, 3, 2, 2}, clusters(POINTS, "average", 5));
    assertArrayEquals(new long[] {1, 1, 1, 1, 1, 1, 1, 1}, clusters(POINTS, "complete", 20));
  }

  @Test
  void equalDistancesAreMergedInTheOrderOfScipy() {
    double[] merges = merges(GRID, "complete").toDoubles();
    double sum = 0;
    for (int i = 2; i < merges.length; i += 4) {
      sum += merges[i];
    }
    assertEquals(73.93527608692094, sum, 1e-12);
    long[] fine = {
      12, 12, 1, 6, 8, 13, 3, 8, 4, 9, 15, 16, 14, 10, 3, 7, 11, 5, 2, 15, 1, 4, 6, 11, 9
    };
    assertArrayEquals(fine, clusters(GRID, "complete", 2));
    long[] coarse = {3, 3, 1, 2, 3, 4, 2, 3, 2, 3, 4, 4, 4, 3, 2, 2, 3, 2, 1, 4, 1, 2, 2, 3, 3};
    assertArrayEquals(coarse, clusters(GRID, "complete", 6));
  }

  @Test
  void whatAreNoDistancesIsRefused() {
    NDArray four = NDArray.wrap(DType.FLOAT64, new double[4], 4);
    Exception wrongCount = assertThrows(ArrayException.class, () -> Linkage.of(four, "complete"));
    assertTrue(wrongCount.getMessage().contains("of all pairs"), wrongCount.getMessage());
    NDArray undefined = NDArray.wrap(DType.FLOAT64, new double[] {Double.NaN}, 1);
    assertThrows(ArrayException.class, () -> Linkage.of(undefined, "complete"));
  }
}

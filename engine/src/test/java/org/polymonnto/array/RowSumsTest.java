package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows that are added up four at a time have the sums of rows that are added one by one. */
class RowSumsTest {
  private static final int[] WIDTHS = {1, 3, 70, 8192, 9000};
  private static final double[] SPECIAL = {
    0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e-42, 3e38
  };

  private final Random random = new Random(5);

  private double number() {
    return random.nextInt(50) == 0
        ? SPECIAL[random.nextInt(SPECIAL.length)]
        : random.nextGaussian() * Math.pow(10, random.nextInt(9));
  }

  private int[] starts(int count, int width) {
    return random.ints(count, 0, 12).map(row -> row * width).toArray();
  }

  @Test
  void sumsOfFloatsAreRoundedAfterEachRow() {
    for (int width : WIDTHS) {
      float[] rows = new float[12 * width];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = (float) number();
      }
      for (int count = 0; count < 12; count++) {
        int[] starts = starts(count, width);
        int from = count % 2 == 0 ? random.nextInt(width) : random.nextInt(1 + width / 50);
        int to = count % 2 == 0 ? from + random.nextInt(width - from) + 1 : width - from;
        float[] expected = new float[width];
        float[] sums = new float[width];
        for (int i = 0; i < width; i++) {
          expected[i] = sums[i] = (float) number();
        }
        for (int start : starts) {
          for (int i = from; i < to; i++) {
            expected[i] += rows[start + i];
          }
        }
        RowSums.add(DType.FLOAT32, rows, starts, from, to, sums);
        assertArrayEquals(expected, sums);
      }
    }
  }

  @Test
  void sumsOfDoublesAreTakenInTheOrderOfTheRows() {
    for (int width : WIDTHS) {
      double[] rows = random.doubles(12 * width).map(x -> number()).toArray();
      for (int count = 0; count < 12; count++) {
        int[] starts = starts(count, width);
        int from = count % 2 == 0 ? random.nextInt(width) : random.nextInt(1 + width / 50);
        int to = count % 2 == 0 ? from + random.nextInt(width - from) + 1 : width - from;
        double[] sums = random.doubles(width).toArray();
        double[] expected = sums.clone();
        for (int start : starts) {
          for (int i = from; i < to; i++) {
            expected[i] += rows[start + i];
          }
        }
        RowSums.add(DType.FLOAT64, rows, starts, from, to, sums);
        assertArrayEquals(expected, sums);
      }
    }
  }

  @Test
  void integersHaveNoSuchLoop() {
    int[] sums = {7};
    assertFalse(RowSums.add(DType.INT32, new int[] {1}, new int[] {0}, 0, 1, sums));
    assertArrayEquals(new int[] {7}, sums);
  }
}

package org.polymonnto.sparse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.Reshaping;

class SpikesTest {
  private static final int LINES = 300;
  private static final int PLACES = 200;
  private final Random random = new Random(3);
  private int[] starts;
  private int[] indices;
  private double[] values;

  private void make(boolean sorted) {
    starts = new int[LINES + 1];
    indices = new int[LINES * 20];
    values = new double[LINES * 20];
    for (int line = 0; line < LINES; line++) {
      starts[line + 1] = starts[line] + 20;
      int[] places = random.ints(0, PLACES).distinct().limit(20).toArray();
      if (sorted) {
        java.util.Arrays.sort(places);
      }
      System.arraycopy(places, 0, indices, starts[line], 20);
    }
    for (int k = 0; k < values.length; k++) {
      values[k] = random.nextInt(50) == 0 ? -0.0 : random.nextGaussian();
    }
  }

  private NDArray vector(int size) {
    NDArray x = NDArray.zeros(DType.FLOAT64, size, 1);
    for (int spike = 0; spike < 5; spike++) {
      x.setItem(random.nextInt(3) == 0 ? random.nextDouble() : 1.0, random.nextInt(size), 0);
    }
    return x;
  }

  private double[] expected(boolean byRows, double[] data, NDArray x) {
    double[] sums = new double[byRows ? LINES : PLACES];
    for (int line = 0; line < LINES; line++) {
      for (int k = starts[line]; k < starts[line + 1]; k++) {
        int to = byRows ? line : indices[k];
        sums[to] += data[k] * x.doubleAt(byRows ? indices[k] : line);
      }
    }
    return sums;
  }

  private void compare(boolean byRows, boolean sorted, DType dtype) {
    make(sorted);
    NDArray data = NDArray.adopt(DType.FLOAT64, values.clone(), values.length).astype(dtype);
    NDArray places = NDArray.of(indices).copy();
    NDArray from = NDArray.of(starts).copy();
    for (int step = 0; step < 30; step++) {
      NDArray x = vector(byRows ? PLACES : LINES).astype(dtype);
      x.setItem(1.0, 2, 0);
      if (step == 25) {
        data.setItem(Double.NaN, 7);
      }
      if (step == 15) {
        indices[0] = indices[0] == 0 ? 1 : 0;
        indices[1] = 2;
        places.setItem(indices[0], 0);
        places.setItem(2, 1);
      }
      NDArray product = Compressed.times(data, places, from, byRows, byRows ? LINES : PLACES, x);
      double[] expected = expected(byRows, data.toDoubles(), x);
      if (dtype == DType.FLOAT64) {
        assertArrayEquals(expected, product.toDoubles(), "step " + step);
      } else {
        assertArrayEquals(expected, product.toDoubles(), 1e-5, "step " + step);
      }
    }
  }

  @Test
  void productsAreThoseOfAllElements() {
    compare(true, true, DType.FLOAT64);
    compare(true, false, DType.FLOAT64);
    compare(false, true, DType.FLOAT64);
    compare(true, true, DType.FLOAT32);
    compare(false, false, DType.FLOAT32);
  }

  @Test
  void booleansAreZerosAndOnes() {
    make(true);
    NDArray places = NDArray.of(indices).copy();
    NDArray from = NDArray.of(starts).copy();
    for (DType dtype : new DType[] {DType.FLOAT64, DType.FLOAT32, DType.FLOAT16, DType.INT64}) {
      NDArray data = NDArray.adopt(DType.FLOAT64, values.clone(), values.length).astype(dtype);
      for (int step = 0; step < 20; step++) {
        NDArray spikes = vector(PLACES).astype(DType.BOOL);
        NDArray flat = Reshaping.reshape(spikes, new int[] {PLACES}, 'C');
        NDArray expected =
            Compressed.product(data, places, from, true, LINES, PLACES, flat.astype(dtype));
        for (NDArray x : new NDArray[] {flat, step % 2 == 0 ? spikes : flat.copy()}) {
          NDArray product = Compressed.product(data, places, from, true, LINES, PLACES, x);
          assertEquals(dtype, product.dtype());
          assertEquals(x.ndim(), product.ndim());
          assertArrayEquals(expected.toDoubles(), product.toDoubles());
        }
        if (step == 15 && dtype.isFloating()) {
          data.setItem(Double.NEGATIVE_INFINITY, 7);
        }
      }
    }
  }

  @Test
  void emptyVectorGivesZeros() {
    make(true);
    NDArray data = NDArray.of(values).copy();
    NDArray x = NDArray.zeros(DType.FLOAT64, LINES, 1);
    NDArray product =
        Compressed.times(
            data, NDArray.of(indices).copy(), NDArray.of(starts).copy(), false, PLACES, x);
    assertEquals(0, product.sum());
    assertArrayEquals(new int[] {PLACES, 1}, product.shape());
  }
}

package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.polymonnto.linalg.Products;

/** Weights that are normalized again and again, where only what has changed is to be visited. */
class NormalizationTest {
  private static final int PROGRAMS = 20_000;
  private static final int STEPS = 60;
  private static final double[] STRANGE = {Double.NaN, Double.POSITIVE_INFINITY, -0.0, 3, -0.5};
  private static final double[] NUMBERS = {2, 0.6, 0.75, -0.0, 0, -1, 3, Double.NaN};

  @RegisterExtension final DeferredPrograms programs = new DeferredPrograms(1);

  /** Weights with plasticity, and what is looked at in between. */
  private static final class Program implements DeferredPrograms.RandomProgram {
    private final Random random;
    private final int rows;
    private final int columns;
    private final boolean ofColumns;
    private final int calm;
    private final Double most;
    private final NDArray post;
    private final NDArray pre;
    private final List<NDArray> seen = new ArrayList<>();
    private NDArray weights;
    private int byColumns;
    private int uncopied;

    Program(long seed) {
      random = new Random(seed);
      rows = 2 + random.nextInt(16);
      columns = 2 + random.nextInt(16);
      ofColumns = random.nextInt(3) > 0;
      calm = 1 + random.nextInt(60);
      most = random.nextInt(4) == 0 ? null : 1.0;
      post = NDArray.zeros(DType.BOOL, rows);
      pre = NDArray.zeros(DType.BOOL, columns);
      DType dtype = random.nextBoolean() ? DType.FLOAT64 : DType.FLOAT32;
      weights = NDArray.zeros(dtype, rows, columns);
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          weights.setItem(random.nextDouble(), row, column);
        }
      }
    }

    private void spike(NDArray spikes) {
      spikes.setItem(random.nextInt(6) == 0, random.nextInt(spikes.count()));
    }

    private NDArray product() {
      NDArray product = post.reshape(rows, 1).times(pre).times(random.nextInt(3) * 0.125);
      return weights.dtype() == DType.FLOAT32 ? product.astype(DType.FLOAT32) : product;
    }

    private void normalize() {
      NDArray summed = random.nextInt(3) == 0 ? weights.abs() : weights;
      NDArray sums;
      if (ofColumns) {
        sums = random.nextBoolean() ? summed.sum(0) : summed.sum(0).reshape(1, columns);
      } else {
        sums = summed.sum(1).reshape(rows, 1);
      }
      if (random.nextInt(3) == 0) {
        weights = weights.div(sums);
      } else {
        weights.divAssign(sums);
      }
      uncopied += summed.isComputed() ? 0 : 1;
    }

    private void clip() {
      if (random.nextInt(4) == 0) {
        Clipping.clip(weights, 0.0, most, weights);
      } else {
        weights = weights.clip(0.0, most);
      }
    }

    private void learn() {
      spike(post);
      spike(pre);
      if (random.nextInt(3) == 0) {
        weights = weights.plus(product());
      } else {
        weights.plusAssign(product());
      }
    }

    private NDArray earlier() {
      return seen.isEmpty() ? weights : seen.get(random.nextInt(seen.size()));
    }

    /** Ones but for a number that may take weights out of the bounds. */
    private NDArray number(int length) {
      NDArray numbers = NDArray.full(weights.dtype(), 1, length);
      numbers.setItem(NUMBERS[random.nextInt(NUMBERS.length)], random.nextInt(length));
      return numbers;
    }

    private void look() {
      switch (random.nextInt(26)) {
        case 0 -> seen.add(weights);
        case 1 -> seen.add(weights.copy());
        case 2 -> seen.add(weights.row(random.nextInt(rows)));
        case 3 -> seen.add(weights.transpose());
        case 4 -> weights.timesAssign(weights.row(random.nextInt(rows)));
        case 5 -> weights.row(0).timesAssign(0.5);
        case 6 ->
            weights.setItem(
                STRANGE[random.nextInt(5)], random.nextInt(rows), random.nextInt(columns));
        case 7 -> seen.add(NDArray.full(DType.FLOAT64, weights.sum(), 1));
        case 8 -> seen.add(weights.sum(1));
        case 9 -> weights.timesAssign(0.5);
        case 10 -> weights.divAssign(number(columns).reshape(1, columns));
        case 11 -> weights.timesAssign(number(rows).reshape(rows, 1));
        case 12 -> seen.add(weights.get(post));
        case 13 -> earlier().timesAssign(0.5);
        case 17, 18 -> {
          NDArray earlier = earlier();
          seen.add(earlier.ndim() == 2 ? earlier.sum(0) : earlier);
        }
        case 19 -> weights.divAssign(number(columns));
        case 20, 21 -> seen.add(weights.abs());
        case 22 -> weights = weights.div(number(columns));
        case 23 -> weights = weights.times(number(rows).reshape(rows, 1));
        case 24 -> seen.add(weights.times(number(rows).reshape(rows, 1)));
        case 14 -> seen.add(weights.plus(weights));
        case 15 -> weights.minusAssign(weights.row(0).copy());
        case 16 -> weights.set(post, 0.25);
        default -> seen.add(NDArray.full(DType.FLOAT64, weights.isFinite() ? 1 : 0, 1));
      }
    }

    @Override
    public List<NDArray> run() {
      for (int step = 0; step < STEPS; step++) {
        learn();
        if (random.nextInt(calm) > 0) {
          clip();
        }
        seen.add(Products.dot(weights, pre));
        normalize();
        if (random.nextInt(3) == 0) {
          seen.add(weights.sum(0));
        }
        byColumns += ColumnForm.in(weights) == null ? 0 : 1;
        if (random.nextInt(calm) == 0) {
          look();
        }
        while (seen.size() > 30) {
          seen.remove(random.nextInt(seen.size()));
        }
      }
      seen.add(weights);
      return seen;
    }
  }

  @Test
  void programsGiveWhatTheyGiveIfNothingIsPutOff() {
    long[] byColumns = {0};
    long[] uncopied = {0};
    programs.compare(
        PROGRAMS,
        Program::new,
        program -> {
          byColumns[0] += program.byColumns;
          uncopied[0] += program.uncopied;
        });
    assertTrue(
        uncopied[0] > 4L * PROGRAMS, "sums of magnitudes that were not made: " + uncopied[0]);
    assertTrue(byColumns[0] > 4L * PROGRAMS, "iterations with weights by columns: " + byColumns[0]);
  }

  private static NDArray normalizedOnce(NDArray weights) {
    return weights.divAssign(weights.sum(0));
  }

  @Test
  void weightsAreKeptByColumnsUntilARowIsAskedFor() {
    NDArray weights = NDArray.full(DType.FLOAT64, 0.5, 8, 8).clip(0.0, 1.0);
    for (int iteration = 0; iteration < ColumnForm.FIRST_PATIENCE; iteration++) {
      weights = normalizedOnce(weights).clip(0.0, 1.0);
      assertNull(ColumnForm.in(weights));
    }
    weights = normalizedOnce(weights).clip(0.0, 1.0);
    assertNotNull(ColumnForm.in(weights));
    assertEquals(1, weights.sum(0).getDouble(3));
    assertFalse(weights.isComputed());
    assertEquals(1, weights.row(0).sum());
    assertNull(ColumnForm.in(weights));
    for (int iteration = 0; iteration < 2 * ColumnForm.FIRST_PATIENCE; iteration++) {
      weights = normalizedOnce(weights.clip(0.0, 1.0));
      assertNull(ColumnForm.in(weights));
    }
    assertNotNull(ColumnForm.in(normalizedOnce(weights.clip(0.0, 1.0))));
  }

  private static NDArray byColumns() {
    NDArray weights = NDArray.full(DType.FLOAT64, 0.5, 8, 8).clip(0.0, 1.0);
    while (ColumnForm.in(weights) == null) {
      weights = normalizedOnce(weights).clip(0.0, 1.0);
    }
    return weights;
  }

  /** One in the given row and column, elsewhere zero. */
  private static NDArray pair(int row, int column) {
    NDArray post = NDArray.zeros(DType.BOOL, 8);
    NDArray pre = NDArray.zeros(DType.BOOL, 8);
    post.setItem(true, row);
    pre.setItem(true, column);
    return post.reshape(8, 1).times(pre);
  }

  /** Two for each of eight lines but one. */
  private static NDArray twoButFor(int line) {
    NDArray numbers = NDArray.full(DType.FLOAT64, 2, 8);
    numbers.setItem(1, line);
    return numbers;
  }

  @Test
  void theSumsOfAnEarlierArrayAreItsOwn() {
    NDArray weights = byColumns();
    NDArray before = weights;
    assertEquals(1, before.sum(0).getDouble(3));
    weights = weights.clip(0.0, 1.0);
    weights.plusAssign(pair(2, 3));
    assertEquals(2, weights.sum(0).getDouble(3));
    assertEquals(1, before.sum(0).getDouble(3));
  }

  @Test
  void whatIsStillToBeClippedIsClippedAfterAQuotientInANewStorage() {
    NDArray before = NDArray.full(DType.FLOAT64, 0.5, 8, 8).clip(0.0, 1.0);
    NDArray weights = before.clip(0.0, 1.0);
    weights.plusAssign(pair(2, 3));
    weights.divAssign(twoButFor(2).reshape(8, 1));
    assertEquals(1, weights.clip(0.0, 1.0).getDouble(2, 3));
    assertEquals(0.25, weights.getDouble(1, 3));
    assertEquals(0.5, before.getDouble(1, 3));
  }

  @Test
  void whatIsStillToBeClippedIsClippedAfterAChangeToColumns() {
    NDArray weights = NDArray.full(DType.FLOAT64, 0.5, 8, 8).clip(0.0, 1.0);
    for (int iteration = 0; iteration < ColumnForm.FIRST_PATIENCE; iteration++) {
      weights = normalizedOnce(weights).clip(0.0, 1.0);
    }
    weights.plusAssign(pair(2, 3));
    weights.divAssign(twoButFor(3));
    assertNotNull(ColumnForm.in(weights));
    assertEquals(1, weights.clip(0.0, 1.0).getDouble(2, 3));
  }

  @Test
  void magnitudesAreThoseOfBeforeAWrite() {
    NDArray weights = NDArray.full(DType.FLOAT64, 0.5, 8, 8).clip(0.0, 1.0);
    NDArray unchanged = weights.abs();
    assertEquals(4, unchanged.sum(1).getDouble(2));
    assertFalse(unchanged.isComputed());
    weights.plusAssign(pair(2, 3));
    assertEquals(4, unchanged.sum(1).getDouble(2));
    assertEquals(5, weights.sum(1).getDouble(2));
    NDArray clipped = weights.clip(0.0, 1.0);
    NDArray beforeQuotient = clipped.abs();
    clipped.divAssign(twoButFor(2).reshape(8, 1));
    assertEquals(2, clipped.sum(1).getDouble(3));
    assertEquals(4, beforeQuotient.sum(1).getDouble(3));
  }

  @Test
  void negativeZerosOfAProductAreClipped() {
    NDArray weights = NDArray.full(DType.FLOAT64, 0.5, 8, 8).clip(0.0, 1.0);
    NDArray numbers = NDArray.full(DType.FLOAT64, 1, 8, 1);
    numbers.setItem(-0.0, 2, 0);
    weights.timesAssign(numbers);
    assertEquals(-0.0, weights.getDouble(2, 3));
    assertEquals(0.0, weights.clip(0.0, 1.0).getDouble(2, 3));
  }

  @Test
  void weightsByColumnsThatAreReadOnlyStayAsTheyAre() {
    NDArray readOnly = byColumns();
    readOnly.setWriteable(false);
    assertThrows(ArrayException.class, () -> readOnly.plusAssign(pair(3, 3)));
    assertThrows(ArrayException.class, () -> normalizedOnce(readOnly));
    assertEquals(1, readOnly.sum(0).getDouble(3));
  }

  @Test
  void anEarlierArrayKeepsWhatItHadBeforeANormalization() {
    NDArray weights = NDArray.full(DType.FLOAT64, 0.5, 8, 8).clip(0.0, 1.0);
    for (int iteration = 0; iteration < 9; iteration++) {
      weights = normalizedOnce(weights.clip(0.0, 1.0));
    }
    NDArray doubled = weights.plus(weights).clip(0.0, 1.0);
    NDArray before = doubled;
    doubled = doubled.clip(0.0, 1.0);
    normalizedOnce(doubled);
    assertEquals(2, before.sum(0).getDouble(5), 1e-12);
    assertEquals(1, doubled.sum(0).getDouble(5), 1e-12);
  }
}

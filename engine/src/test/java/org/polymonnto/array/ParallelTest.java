package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.polymonnto.linalg.Products;
import org.polymonnto.random.RandomState;

/** Arrays that are large enough for more than one processor. */
class ParallelTest {
  private static final int ROWS = 1100;
  private static final int COLUMNS = 1300;

  private static NDArray weights() {
    RandomState random = new RandomState();
    random.seed(3);
    return random.uniform(0, 1, ROWS, COLUMNS).astype(DType.FLOAT32);
  }

  private static NDArray spikes(int length, int each) {
    NDArray spikes = NDArray.zeros(DType.BOOL, length);
    for (int at = 0; at < length; at += each) {
      spikes.setItem(true, at);
    }
    return spikes;
  }

  @Test
  void columnsAreReadAndWritten() {
    NDArray weights = weights();
    NDArray before = weights.copy();
    NDArray some = Indexing.get(weights, Slice.ALL, spikes(COLUMNS, 5));
    assertArrayEquals(new int[] {ROWS, COLUMNS / 5}, some.shape());
    for (int row = 0; row < ROWS; row++) {
      for (int at = 0; at < COLUMNS / 5; at++) {
        assertEquals(before.getDouble(row, 5 * at), some.getDouble(row, at));
      }
    }
    Indexing.set(weights, new Object[] {Slice.ALL, spikes(COLUMNS, 5)}, some.plus(1.0));
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        float old = (float) before.getDouble(row, column);
        assertEquals(column % 5 == 0 ? old + 1f : old, (float) weights.getDouble(row, column));
      }
    }
  }

  @Test
  void lastValueOfARepeatedIndexStays() {
    NDArray weights = weights();
    int count = 300;
    NDArray columns = NDArray.zeros(DType.INT64, count);
    NDArray numbers = NDArray.zeros(DType.FLOAT32, count);
    for (int at = 0; at < count; at++) {
      columns.setItem((long) (at == count / 2 ? count / 2 - 1 : at), at);
      numbers.setItem((double) at, at);
    }
    NDArray values = NDArray.zeros(DType.FLOAT32, ROWS, count).plus(numbers);
    Indexing.set(weights, new Object[] {Slice.ALL, columns}, values);
    for (int row = 0; row < ROWS; row++) {
      assertEquals(count / 2, weights.getDouble(row, count / 2 - 1));
      assertEquals(count - 1, weights.getDouble(row, count - 1));
    }
  }

  @Test
  void expressionsAreComputedWhereTheyAreWrittenTo() {
    NDArray weights = weights();
    NDArray before = weights.copy();
    NDArray lines = NDArray.zeros(DType.INT64, ROWS);
    for (int at = 0; at < ROWS; at++) {
      lines.setItem((long) (at % (ROWS / 2)), at);
    }
    NDArray some = weights.get(lines).times(2.0).plus(lines.astype(DType.FLOAT32).reshape(ROWS, 1));
    NDArray numbers = NDArray.zeros(DType.FLOAT32, ROWS, 1);
    for (int at = 0; at < ROWS; at++) {
      numbers.setItem((double) at, at, 0);
    }
    some.plusAssign(numbers);
    assertFalse(some.isComputed());
    weights.set(lines, some);
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        float old = (float) before.getDouble(row, column);
        float expected = row < ROWS / 2 ? 2 * old + row + (row + ROWS / 2) : old;
        assertEquals(expected, (float) weights.getDouble(row, column));
      }
    }
  }

  @Test
  void rowsAreAddedInTheirOrder() {
    NDArray weights = weights();
    NDArray rows = weights.get(spikes(ROWS, 1));
    NDArray sums = rows.sum(0);
    for (int column = 0; column < COLUMNS; column++) {
      float sum = 0;
      for (int row = 0; row < ROWS; row++) {
        sum += (float) weights.getDouble(row, column);
      }
      assertEquals(sum, (float) sums.getDouble(column));
    }
  }

  @Test
  void totalsAreAddedInNumpysOrder() {
    RandomState random = new RandomState();
    for (DType type : new DType[] {DType.FLOAT64, DType.FLOAT32}) {
      for (int size : new int[] {1_100_003, 50_005}) {
        NDArray numbers = random.uniform(-1, 1, size).astype(type);
        assertEquals(sumByOneLoop(numbers), numbers.sum());
        NDArray pending = numbers.times(numbers).plus(0.3);
        double sum = pending.sum();
        assertFalse(pending.isComputed());
        assertEquals(sumByOneLoop(pending), sum);
      }
    }
  }

  private static double sumByOneLoop(NDArray numbers) {
    NDArray sum = NDArray.zeros(numbers.dtype());
    Loops.reduce(ReduceOp.SUM, numbers.dtype())
        .reduce(numbers.storage(), 0, 1, sum.storage(), 0, numbers.count());
    return sum.getDouble();
  }

  @Test
  void sumsOfColumnsAndRowsAreThoseOfEachAlone() {
    NDArray weights = Indexing.getSlice(weights(), Slice.of(1, ROWS));
    NDArray columns = weights.sum(0);
    NDArray rows = weights.sum(1);
    for (int column = 0; column < COLUMNS; column++) {
      float sum = 0;
      for (int row = 0; row < ROWS - 1; row++) {
        sum += (float) weights.getDouble(row, column);
      }
      assertEquals(sum, (float) columns.getDouble(column));
    }
    for (int row = 0; row < ROWS - 1; row++) {
      assertEquals(weights.row(row).sum(), rows.getDouble(row));
    }
  }

  @Test
  void weightsWithKnownBoundsAreNormalized() {
    for (boolean isRow : new boolean[] {true, false}) {
      NDArray weights = weights().clip(0.0, 1.0);
      NDArray before = weights.copy();
      NDArray sums = isRow ? weights.sum(0) : weights.sum(1).reshape(ROWS, 1);
      weights.divAssign(sums);
      for (int row = 0; row < ROWS; row++) {
        for (int column = 0; column < COLUMNS; column++) {
          float sum = (float) (isRow ? sums.getDouble(column) : sums.getDouble(row, 0));
          float expected = (float) before.getDouble(row, column) / sum;
          assertEquals(expected, (float) weights.getDouble(row, column));
        }
      }
      weights.setItem(-0.0, ROWS - 1, 7);
      assertEquals(0.0, weights.clip(0.0, 1.0).getDouble(ROWS - 1, 7));
      weights = weights().clip(0.0, 1.0);
      weights.divAssign(NDArray.full(DType.FLOAT32, 0.5, 1, COLUMNS));
      assertEquals(1.0, weights.clip(0.0, 1.0).max());
    }
  }

  @Test
  void productByColumnsEqualsProductByRows() {
    NDArray weights = weights();
    NDArray spikes = spikes(COLUMNS, 9);
    double[] byRows = Products.dot(weights, spikes).toDoubles();
    for (int use = 0; use < 9; use++) {
      assertArrayEquals(byRows, Products.dot(weights, spikes).toDoubles());
    }
  }
}

package org.polymonnto.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

class RecordedSeriesTest {
  private final RecordedSeries series = new RecordedSeries();

  private RecordedSeries numbers(long... values) {
    for (long value : values) {
      series.append(value);
    }
    return series;
  }

  @Test
  void anEmptySeriesIsAnEmptyArray() {
    assertArrayEquals(new int[] {0}, series.toArray().shape());
    assertTrue(series.isEmpty());
  }

  @Test
  void numbersStayTheNumbersTheyWere() {
    series.append(1.5);
    series.append(2.5);
    assertEquals(1.5, series.get(0));
    assertEquals(DType.FLOAT64, series.dtype());
  }

  @Test
  void scalarsOfArraysKeepTheirType() {
    series.append(NDArray.scalar(DType.FLOAT32, 0.1));
    assertEquals(DType.FLOAT32, ((NDArray) series.get(0)).dtype());
    assertEquals(DType.FLOAT32, series.toArray().dtype());
  }

  @Test
  void viewsOfValuesSurviveGrowth() {
    series.append(NDArray.of(1.0, 2.0));
    NDArray first = (NDArray) series.get(0);
    for (int i = 0; i < 10_000; i++) {
      series.append(NDArray.of(0.0, i));
    }
    first.setItem(7.0, 0);
    assertEquals(7.0, series.toArray().getDouble(0, 0));
    assertEquals(9999.0, series.toArray().getDouble(10_000, 1));
  }

  @Test
  void stridedArraysAreCopiedInTheirOwnOrder() {
    NDArray matrix = NDArray.of(1.0, 2.0, 3.0, 4.0);
    series.append(NDArray.over(DType.FLOAT64, matrix.data(), 2, 2));
    matrix.setItem(9.0, 2);
    assertArrayEquals(new double[] {3, 4}, series.toArray().toDoubles());
  }

  @Test
  void aValueOfAnotherShapeMakesItAListOfObjects() {
    series.append(NDArray.of(1.0, 2.0));
    series.append(NDArray.of(3.0));
    series.append("text");
    assertFalse(series.isTyped());
    assertEquals(3, series.size());
    assertEquals("text", series.get(2));
    assertEquals(2.0, ((NDArray) series.get(0)).getDouble(1));
    assertThrows(NetworkException.class, series::toArray);
    series.clear();
    assertTrue(series.isTyped());
  }

  @Test
  void aLimitDropsTheOldestAlsoOfObjects() {
    RecordedSeries limited = new RecordedSeries(2);
    for (Object value : List.of(1L, 2L, 3L, "a", "b")) {
      limited.append(value);
    }
    assertEquals(List.of("a", "b"), limited.objects());
  }

  @Test
  void aLimitHoldsOverManyBlocks() {
    RecordedSeries limited = new RecordedSeries(9000);
    for (long i = 0; i < 50_000; i++) {
      limited.append(i);
      if (i > 9000 && i % 997 == 0) {
        assertEquals(i - 8999, limited.get(0));
        assertEquals(i, limited.get(8999));
      }
    }
    long[] all = limited.toArray().toLongs();
    assertEquals(9000, all.length);
    assertEquals(41_000, all[0]);
    assertEquals(49_999, all[8999]);
  }

  @Test
  void slicesGoBothWays() {
    numbers(0, 1, 2, 3, 4);
    assertArrayEquals(new long[] {1, 3}, series.slice(1, 5, 2).toArray().toLongs());
    assertArrayEquals(new long[] {4, 3, 2}, series.slice(4, 1, -1).toArray().toLongs());
  }

  @Test
  void valuesAreReplacedInsertedAndRemoved() {
    numbers(0, 1, 2, 3);
    series.set(1, 10L);
    series.insert(0, -1L);
    assertEquals(2L, series.remove(3));
    assertEquals(-1L, series.remove(0));
    assertArrayEquals(new long[] {0, 10, 3}, series.toArray().toLongs());
    series.append(4L);
    assertArrayEquals(new long[] {0, 10, 3, 4}, series.toArray().toLongs());
    assertThrows(IndexOutOfBoundsException.class, () -> series.get(4));
  }

  @Test
  void arraysWithoutElementsCount() {
    series.append(NDArray.zeros(DType.FLOAT32, 0));
    series.append(NDArray.zeros(DType.FLOAT32, 0));
    assertArrayEquals(new int[] {2, 0}, series.toArray().shape());
  }
}

package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Crossings of rows and columns beside those of columns without an axis for the rows. */
class CrossingsTest {
  private static final DType[] TYPES = {DType.FLOAT64, DType.FLOAT32, DType.INT32, DType.BOOL};

  private final Random random = new Random(11);

  private NDArray numbers(DType dtype, int... shape) {
    NDArray numbers = NDArray.zeros(dtype, shape);
    for (int at = 0; at < numbers.size; at++) {
      Storage.setDouble(dtype, numbers.storage(), at, random.nextInt(-9, 10));
    }
    return numbers;
  }

  /** A matrix with an offset, in C order or transposed. */
  private NDArray matrix(DType dtype, int rows, int columns) {
    if (random.nextBoolean()) {
      return Indexing.getSlice(numbers(dtype, rows + 2, columns), Slice.of(1, rows + 1));
    }
    return Reshaping.transpose(
        Indexing.getSlice(numbers(dtype, columns + 2, rows), Slice.of(1, columns + 1)));
  }

  private NDArray indices(int count, int length) {
    long[] indices = random.longs(count, -length, length).toArray();
    NDArray vector = NDArray.of(indices);
    return random.nextBoolean() ? vector : vector.astype(DType.INT32);
  }

  @Test
  void areReadAndWrittenAsOthers() {
    for (int run = 0; run < 3000; run++) {
      DType dtype = TYPES[random.nextInt(TYPES.length)];
      NDArray matrix = matrix(dtype, random.nextInt(1, 6), random.nextInt(1, 6));
      NDArray down = indices(random.nextInt(5), matrix.shape[0]);
      NDArray across = indices(random.nextInt(5), matrix.shape[1]);
      NDArray rows = down.reshape(down.size, 1);
      NDArray columns = across.reshape(1, across.size);
      NDArray found = Indexing.get(matrix, rows, columns);
      NDArray expected = Indexing.get(matrix, rows, across);
      assertArrayEquals(expected.shape, found.shape);
      assertArrayEquals(expected.toDoubles(), found.toDoubles());

      NDArray other = matrix.copy();
      DType given = random.nextInt(3) == 0 ? DType.INT64 : dtype;
      NDArray value = numbers(given, random.nextInt(3) == 0 ? 1 : down.size, across.size);
      NDArray before = value.copy();
      Indexing.set(matrix, new Object[] {rows, columns}, value);
      Indexing.set(other, new Object[] {rows, across}, value);
      assertArrayEquals(other.toDoubles(), matrix.toDoubles());
      assertArrayEquals(before.toDoubles(), value.toDoubles());
    }
  }

  @Test
  void ofAMatrixWithItselfReadWhatWasThere() {
    NDArray matrix = numbers(DType.FLOAT64, 3, 3);
    double[] before = matrix.toDoubles();
    NDArray[] all = Positions.ix(NDArray.of(2, 1, 0), NDArray.of(0, 1, 2));
    Indexing.set(matrix, new Object[] {all[0], all[1]}, matrix);
    assertArrayEquals(
        new double[] {
          before[6], before[7], before[8], before[3], before[4], before[5], before[0], before[1],
          before[2]
        },
        matrix.toDoubles());
  }

  @Test
  void wrongIndicesAreTold() {
    NDArray matrix = numbers(DType.FLOAT64, 3, 3);
    NDArray[] outside = Positions.ix(NDArray.of(0, 1), NDArray.of(0, 3));
    String message = "index 3 is out of bounds for axis 1 with size 3";
    ArrayException read =
        assertThrows(ArrayException.class, () -> Indexing.get(matrix, outside[0], outside[1]));
    assertEquals(message, read.getMessage());
    NDArray value = numbers(DType.FLOAT64, 2, 2);
    ArrayException written =
        assertThrows(
            ArrayException.class,
            () -> Indexing.set(matrix, new Object[] {outside[0], outside[1]}, value));
    assertEquals(message, written.getMessage());
  }
}

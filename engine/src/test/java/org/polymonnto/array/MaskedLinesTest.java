package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Rows and columns by a mask beside the same ones by their numbers, which take the general way. */
class MaskedLinesTest {
  private final Random random = new Random(5);

  /** Matrices of a type: plain, a view with an offset, every second row, columns first, empty. */
  private NDArray matrix(DType dtype, int form, int rows, int columns) {
    NDArray whole = NDArray.zeros(dtype, 2 * rows + 1, columns);
    for (int at = 0; at < whole.size; at++) {
      Storage.setDouble(dtype, whole.storage(), at, random.nextInt(-4, 5));
    }
    return switch (form) {
      case 0 -> Indexing.getSlice(whole, Slice.of(0, rows)).copy();
      case 1 -> Indexing.getSlice(whole, Slice.of(1, rows + 1));
      case 2 -> Indexing.getSlice(whole, new Slice(0, 2 * rows, 2));
      default -> {
        NDArray part = Indexing.getSlice(whole, Slice.of(0, rows));
        yield Reshaping.transpose(Reshaping.transpose(part).copy());
      }
    };
  }

  private NDArray mask(int length) {
    boolean[] flags = new boolean[length];
    int odds = random.nextInt(4);
    for (int at = 0; at < length; at++) {
      flags[at] = odds > 0 && random.nextInt(odds) == 0;
    }
    return NDArray.of(flags);
  }

  /** Runs both on the same random matrices, and with the same random masks. */
  private void compare(Function<NDArray, NDArray> byMask, Function<NDArray, NDArray> byNumber) {
    DType[] types = {DType.FLOAT64, DType.FLOAT32, DType.FLOAT16, DType.INT64, DType.BOOL};
    for (int run = 0; run < 2000; run++) {
      int seed = random.nextInt();
      DType dtype = types[random.nextInt(types.length)];
      int form = random.nextInt(4);
      int rows = random.nextInt(6);
      int columns = random.nextInt(6);
      random.setSeed(seed);
      NDArray first = byMask.apply(matrix(dtype, form, rows, columns));
      random.setSeed(seed);
      NDArray second = byNumber.apply(matrix(dtype, form, rows, columns));
      String what = dtype + " " + form + " " + rows + "x" + columns;
      assertArrayEquals(second.shape, first.shape, what);
      if (first.size > 0) {
        assertArrayEquals(second.strides, first.strides, what);
      }
      assertArrayEquals(second.toDoubles(), first.toDoubles(), what);
      random.setSeed(seed + 1L);
    }
  }

  private static NDArray places(NDArray mask) {
    return Positions.flatnonzero(mask);
  }

  @Test
  void areReadAsByNumber() {
    compare(m -> Indexing.get(m, mask(m.shape[0])), m -> Indexing.get(m, places(mask(m.shape[0]))));
    compare(
        m -> Indexing.get(m, Slice.ALL, mask(m.shape[1])),
        m -> Indexing.get(m, Slice.ALL, places(mask(m.shape[1]))));
  }

  /** The lines are changed and written back, to the same matrix and to another part of it. */
  @Test
  void areWrittenAsByNumber() {
    compare(m -> written(m, false, false), m -> written(m, false, true));
    compare(m -> written(m, true, false), m -> written(m, true, true));
  }

  private NDArray written(NDArray matrix, boolean columns, boolean byNumber) {
    NDArray mask = mask(matrix.shape[columns ? 1 : 0]);
    NDArray index = byNumber ? places(mask) : mask;
    Object[] key = columns ? new Object[] {Slice.ALL, index} : new Object[] {index};
    NDArray lines = Indexing.get(matrix, key);
    if (!matrix.dtype.isBool()) {
      Elementwise.binary(BinaryOp.MULTIPLY, lines, 3L, lines);
    }
    Indexing.set(matrix, key, lines);
    Indexing.set(matrix, key, lines.copy());
    Indexing.set(matrix, key, lines.astype(DType.BOOL));
    if (matrix.size > 0) {
      NDArray row = Indexing.getSlice(matrix, Slice.of(0, 1));
      Indexing.set(matrix, key, columns ? NDArray.ones(matrix.dtype, 1, 1) : row);
      NDArray own = Indexing.get(matrix, Slice.ALL, Slice.ALL);
      if (lines.size == matrix.size) {
        Indexing.set(matrix, key, Rearranging.flip(own, 0));
      }
    }
    return matrix;
  }

  @Test
  void viewsAreReadBeforeTheyAreWrittenOver() {
    NDArray matrix = Reshaping.reshape(NDArray.of(0, 1, 2, 3, 4, 5), new int[] {3, 2}, 'C').copy();
    NDArray lower = NDArray.of(false, true, true);
    Indexing.set(matrix, new Object[] {lower}, Indexing.getSlice(matrix, Slice.of(0, 2)));
    assertArrayEquals(new long[] {0, 1, 0, 1, 2, 3}, matrix.toLongs());
    NDArray other = Reshaping.reshape(NDArray.of(6, 7, 8, 9, 10, 11), new int[] {3, 2}, 'C');
    NDArray column = Indexing.get(other, Slice.ALL, Slice.of(0, 1));
    Indexing.set(matrix, new Object[] {Slice.ALL, NDArray.of(false, true)}, column);
    assertArrayEquals(new long[] {0, 6, 0, 8, 2, 10}, matrix.toLongs());
  }

  @Test
  void areNotWrittenToWhatIsReadOnly() {
    NDArray matrix = NDArray.ones(DType.FLOAT64, 3, 3);
    NDArray mask = NDArray.of(true, false, false);
    NDArray row = NDArray.ones(DType.FLOAT64, 1, 3);
    NDArray column = NDArray.ones(DType.FLOAT64, 3, 1);
    matrix.setWriteable(false);
    assertThrows(ArrayException.class, () -> Indexing.set(matrix, new Object[] {mask}, row));
    assertThrows(
        ArrayException.class, () -> Indexing.set(matrix, new Object[] {Slice.ALL, mask}, column));
  }

  @Test
  void aMaskOfAnotherLengthIsAnError() {
    NDArray matrix = NDArray.ones(DType.FLOAT64, 3, 2);
    NDArray mask = NDArray.of(true, false, false, true);
    assertEquals(
        "boolean index did not match indexed array along axis 0; size of axis is 3 but size of"
            + " corresponding boolean axis is 4",
        assertThrows(ArrayException.class, () -> Indexing.get(matrix, mask)).getMessage());
    assertEquals(
        "boolean index did not match indexed array along axis 1; size of axis is 2 but size of"
            + " corresponding boolean axis is 4",
        assertThrows(ArrayException.class, () -> Indexing.get(matrix, Slice.ALL, mask))
            .getMessage());
  }

  /** What is known of a matrix, here its bounds and earlier copies, keeps up with such writes. */
  @Test
  void whatIsKnownOfTheMatrixFollows() {
    NDArray matrix = NDArray.ones(DType.FLOAT64, 80, 80);
    NDArray clipped = Clipping.clip(matrix, 0.0, 1.0, null);
    NDArray mask = NDArray.zeros(DType.BOOL, 80);
    mask.setItem(true, 7);
    NDArray earlier = Clipping.clip(clipped, 0.0, 1.0, null);
    NDArray row = NDArray.full(DType.FLOAT64, 5.0, 1, 80);
    Indexing.set(earlier, new Object[] {mask}, row);
    Indexing.set(earlier, new Object[] {Slice.ALL, mask}, NDArray.full(DType.FLOAT64, 7.0, 80, 1));
    NDArray again = Clipping.clip(earlier, 0.0, 1.0, null);
    assertEquals(1.0, again.getDouble(7, 3));
    assertEquals(1.0, again.getDouble(3, 7));
    assertEquals(5.0, earlier.getDouble(7, 3));
    assertEquals(7.0, earlier.getDouble(3, 7));
    assertEquals(1.0, clipped.getDouble(7, 3));
    assertEquals(1.0, clipped.getDouble(3, 7));
  }
}

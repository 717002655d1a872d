package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Operands whose runs lie at other indices of their storages than those of the result. */
class UnequalIndicesTest {
  private static final int ROWS = 5;
  private static final int[] LENGTHS = {63, 64, 200};
  private static final BinaryOp[] OPS = {
    BinaryOp.ADD, BinaryOp.SUBTRACT, BinaryOp.DIVIDE, BinaryOp.LESS
  };

  private static NDArray filled(Random random, DType dtype, int... shape) {
    NDArray array = NDArray.zeros(dtype, shape);
    Object storage = array.storage();
    for (int at = 0; at < array.count(); at++) {
      Storage.setDouble(dtype, storage, at, 1 + random.nextInt(1000));
    }
    return array;
  }

  /** A matrix, some rows or columns of a larger one, a row, a column, or a single element. */
  private static NDArray operand(Random random, DType dtype, int length) {
    return switch (random.nextInt(6)) {
      case 0 -> filled(random, dtype, ROWS, length);
      case 1 -> {
        NDArray more = filled(random, dtype, ROWS + 2, length);
        yield Indexing.getSlice(more, Slice.of(1, 1 + ROWS));
      }
      case 2 -> {
        NDArray wide = filled(random, dtype, ROWS, length + 3);
        yield Indexing.get(wide, Slice.ALL, Slice.of(2, 2 + length));
      }
      case 3 -> filled(random, dtype, length);
      case 4 -> filled(random, dtype, length, ROWS).transpose();
      default -> filled(random, dtype, ROWS, 1);
    };
  }

  @Test
  void resultOfSingleElementsFillsWhatItIsWrittenTo() {
    for (DType type : new DType[] {DType.FLOAT64, DType.FLOAT32}) {
      for (int length : LENGTHS) {
        NDArray two = NDArray.full(DType.FLOAT64, 2, 1);
        NDArray out = NDArray.zeros(type, length);
        assertEquals(8.0 * length, Elementwise.immediate(BinaryOp.POWER, two, 3L, out).sum());
        NDArray columns = NDArray.full(DType.FLOAT64, 2, ROWS, 1);
        NDArray table = NDArray.zeros(type, ROWS, length);
        Elementwise.immediate(BinaryOp.ADD, columns, columns.view(), table);
        assertEquals(4.0 * ROWS * length, table.sum());
      }
    }
  }

  @Test
  void resultsAreThoseOfEachElement() {
    Random random = new Random(5);
    for (int trial = 0; trial < 4000; trial++) {
      int length = LENGTHS[random.nextInt(LENGTHS.length)];
      DType dtype = random.nextBoolean() ? DType.FLOAT64 : DType.FLOAT32;
      BinaryOp op = OPS[random.nextInt(OPS.length)];
      NDArray a = operand(random, dtype, length);
      NDArray b = operand(random, dtype, length);
      NDArray left = a.copy();
      NDArray right = b.copy();
      NDArray into = random.nextBoolean() ? a : b;
      boolean inPlace = into.size == ROWS * length && op != BinaryOp.LESS && random.nextBoolean();
      NDArray result = Elementwise.immediate(op, a, b, inPlace ? into : null);
      for (int at = 0; at < result.count(); at++) {
        int[] index = {at / result.shape(-1), at % result.shape(-1)};
        double x = element(left, index);
        double y = element(right, index);
        double expected =
            switch (op) {
              case ADD -> x + y;
              case SUBTRACT -> x - y;
              case DIVIDE -> dtype == DType.FLOAT32 ? (float) x / (float) y : x / y;
              default -> x < y ? 1 : 0;
            };
        assertEquals(expected, result.doubleAt(at), op + " in trial " + trial);
      }
    }
  }

  private static double element(NDArray array, int[] index) {
    int column = Math.min(index[1], array.shape(-1) - 1);
    return array.ndim() == 1 ? array.getDouble(column) : array.getDouble(index[0], column);
  }
}

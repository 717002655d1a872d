package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReductionTest {
  /** Lengths around those at which runs are copied, and copied in parts. */
  @ParameterizedTest
  @CsvSource({
    "FLOAT32,63",
    "FLOAT32,64",
    "FLOAT32,20000",
    "FLOAT64,65",
    "FLOAT64,8192",
    "FLOAT64,8193",
    "INT64,500",
    "INT8,8200",
    "FLOAT16,300"
  })
  void gathersColumnsRowByRow(DType type, int columns) {
    int rows = 7;
    int width = columns + 3;
    NDArray flat = NDArray.zeros(type, (rows + 1) * width);
    for (int at = 0; at < flat.size(); at++) {
      // Not exact in any of the floating-point types, so that the order of the sum is seen.
      flat.set(at, at % 97 / 7.0);
    }
    NDArray part = flat.reshape(rows + 1, width).slice("1:", "2:-1");
    NDArray sum = NDArray.zeros(type, columns);
    NDArray largest = part.slice(0);
    for (int row = 0; row < rows; row++) {
      sum = Elementwise.binary(BinaryOp.ADD, sum, part.slice(row), null);
      largest = Elementwise.binary(BinaryOp.MAXIMUM, largest, part.slice(row), null);
    }
    int[] first = {0};
    assertIterableEquals(sum, Reduction.reduce(ReduceOp.SUM, part, first, type, false, null, null));
    assertIterableEquals(
        largest, Reduction.reduce(ReduceOp.MAXIMUM, part, first, null, false, null, null));
  }
}

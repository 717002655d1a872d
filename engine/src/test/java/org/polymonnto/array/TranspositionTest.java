package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranspositionTest {
  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "1,9", "9,1", "7,8", "8,7", "64,8", "65,17", "63,33", "130,1030"})
  void exchangesRowsAndColumns(int rows, int columns) {
    float[] floats = new float[rows * columns];
    double[] doubles = new double[rows * columns];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = i;
      doubles[i] = -i;
    }
    float[] turnedFloats = (float[]) Transposition.of(floats, rows, columns);
    double[] turnedDoubles = (double[]) Transposition.of(doubles, rows, columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int from = row * columns + column;
        assertEquals(floats[from], turnedFloats[column * rows + row]);
        assertEquals(doubles[from], turnedDoubles[column * rows + row]);
      }
    }
    assertNull(Transposition.of(new long[rows * columns], rows, columns));
  }
}

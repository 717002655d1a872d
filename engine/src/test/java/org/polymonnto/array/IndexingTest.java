package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class IndexingTest {
  private final NDArray vector = NDArray.of(0L, 1L, 2L);
  private final NDArray matrix = NDArray.wrap(DType.INT64, new long[] {0, 1, 2, 3, 4, 5}, 2, 3);
  private final NDArray positive = NDArray.of(false, true, true);

  private static void assertFails(ArrayException.Kind kind, String message, Executable action) {
    ArrayException error = assertThrows(ArrayException.class, action);
    assertEquals(message, error.getMessage());
    assertEquals(kind, error.kind());
  }

  @Test
  void basicExpressionsGiveViews() {
    NDArray column = Indexing.get(matrix, Slice.ALL, 1);
    column.setItem(9L, 0);
    assertEquals(9L, matrix.item(0, 1));
    assertSame(matrix, column.base());
    assertEquals(0, Indexing.get(matrix, 1, 2).ndim());
    assertFalse(Indexing.get(matrix, positive.dtype() == DType.BOOL).data() == matrix.data());
  }

  @Test
  void integersGiveElementsOrRows() {
    assertEquals(2L, Indexing.getInt(vector, -1));
    assertArrayEquals(new long[] {3, 4, 5}, ((NDArray) Indexing.getInt(matrix, 1)).toLongs());
    assertFails(
        ArrayException.Kind.INDEX,
        "index 5 is out of bounds for axis 0 with size 3",
        () -> Indexing.getInt(vector, 5));
    assertFails(
        ArrayException.Kind.INDEX,
        "too many indices for array: array is 0-dimensional, but 1 were indexed",
        () -> Indexing.getInt(NDArray.scalar(DType.INT64, 5L), 0));
  }

  @Test
  void slicesStepBackwards() {
    NDArray reversed = Indexing.getSlice(vector, new Slice(null, null, -1));
    assertArrayEquals(new long[] {2, 1, 0}, reversed.toLongs());
    assertFails(
        ArrayException.Kind.VALUE,
        "slice step cannot be zero",
        () -> Indexing.getSlice(vector, new Slice(null, null, 0)));
  }

  @Test
  void wrongPartsAreNamed() {
    assertFails(
        ArrayException.Kind.INDEX,
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or"
            + " boolean arrays are valid indices",
        () -> Indexing.get(vector, 1.0));
    assertFails(
        ArrayException.Kind.INDEX,
        "arrays used as indices must be of integer (or boolean) type",
        () -> Indexing.get(vector, NDArray.of(1.0)));
    assertFails(
        ArrayException.Kind.INDEX,
        "an index can only have a single ellipsis ('...')",
        () -> Indexing.get(matrix, Slice.ELLIPSIS, Slice.ELLIPSIS));
    assertFails(
        ArrayException.Kind.INDEX,
        "too many indices for array: array is 1-dimensional, but 2 were indexed",
        () -> Indexing.get(vector, 1, 2));
    assertFails(
        ArrayException.Kind.INDEX,
        "boolean index did not match indexed array along axis 0; size of axis is 3 but size of"
            + " corresponding boolean axis is 2",
        () -> Indexing.get(vector, NDArray.of(true, false)));
    assertFails(
        ArrayException.Kind.INDEX,
        "shape mismatch: indexing arrays could not be broadcast together with shapes (6,) (6,) (2,)"
            + " ",
        () ->
            Indexing.get(
                NDArray.zeros(DType.FLOAT32, 2, 3, 4),
                NDArray.ones(DType.BOOL, 2, 3),
                NDArray.of(0, 1)));
  }

  @Test
  void wrongValuesAreNamed() {
    NDArray three = NDArray.of(1L, 2L, 3L);
    assertFails(
        ArrayException.Kind.VALUE,
        "shape mismatch: value array of shape (3,) could not be broadcast to indexing result of"
            + " shape (2,)",
        () -> Indexing.setArray(vector, NDArray.of(0, 1), three));
    assertFails(
        ArrayException.Kind.VALUE,
        "could not broadcast input array from shape (3,) into shape (2,)",
        () -> Indexing.set(vector, new Object[] {Slice.of(0, 2)}, three));
    assertFails(
        ArrayException.Kind.VALUE,
        "NumPy boolean array indexing assignment cannot assign 3 input values to the 2 output"
            + " values where the mask is true",
        () -> Indexing.setArray(vector, positive, three));
    assertFails(
        ArrayException.Kind.VALUE,
        "setting an array element with a sequence.",
        () -> Indexing.set(vector, new Object[] {0}, three));
  }

  @Test
  void readOnlyArraysStay() {
    vector.setWriteable(false);
    assertFails(
        ArrayException.Kind.VALUE,
        "assignment destination is read-only",
        () -> Indexing.setScalar(vector, new Object[] {0}, 1L));
    assertFails(
        ArrayException.Kind.VALUE,
        "assignment destination is read-only",
        () -> Indexing.setArrayScalar(vector, positive, 1L));
    assertFails(
        ArrayException.Kind.VALUE,
        "assignment destination is read-only",
        () -> Indexing.setArray(vector, positive, vector));
  }

  @Test
  void numbersAreCheckedAgainstTheType() {
    NDArray bytes = NDArray.zeros(DType.UINT8, 3);
    assertFails(
        ArrayException.Kind.OVERFLOW,
        "Python integer 300 out of bounds for uint8",
        () -> Indexing.setArrayScalar(bytes, positive, 300L));
    assertFails(
        ArrayException.Kind.OVERFLOW,
        "Python integer 300 out of bounds for uint8",
        () -> Indexing.setScalar(bytes, new Object[] {0}, 300.7));
    assertFails(
        ArrayException.Kind.VALUE,
        "cannot convert float NaN to integer",
        () -> Indexing.setArrayScalar(vector, positive, Double.NaN));
    assertFails(
        ArrayException.Kind.OVERFLOW,
        "cannot convert float infinity to integer",
        () -> Indexing.setScalar(vector, new Object[] {Slice.ALL}, Double.POSITIVE_INFINITY));
    assertFails(
        ArrayException.Kind.TYPE,
        "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
        () -> Indexing.setScalar(vector, new Object[] {0}, null));
    NDArray reals = NDArray.zeros(DType.FLOAT64, 2);
    Indexing.setScalar(reals, new Object[] {1}, null);
    assertArrayEquals(new double[] {0, Double.NaN}, reals.toDoubles());
    Indexing.setArray(bytes, positive, NDArray.of(300L, -1L));
    assertArrayEquals(new long[] {0, 44, 255}, bytes.toLongs());
  }

  @Test
  void overlapIsRead() {
    NDArray down = NDArray.of(0L, 1L, 2L, 3L);
    Indexing.set(down, new Object[] {Slice.of(1, 4)}, Indexing.getSlice(down, Slice.of(0, 3)));
    assertArrayEquals(new long[] {0, 0, 1, 2}, down.toLongs());
    NDArray reversed = NDArray.of(0L, 1L, 2L, 3L);
    Indexing.set(
        reversed, new Object[] {Slice.ALL}, Indexing.getSlice(reversed, new Slice(null, null, -1)));
    assertArrayEquals(new long[] {3, 2, 1, 0}, reversed.toLongs());
    NDArray picked = NDArray.of(0L, 1L, 2L, 3L);
    Indexing.setArray(picked, NDArray.of(1, 2), Indexing.getSlice(picked, Slice.of(0, 2)));
    assertArrayEquals(new long[] {0, 0, 1, 3}, picked.toLongs());
    NDArray mask = NDArray.of(true, false, true);
    Indexing.setArrayScalar(mask, mask, false);
    assertArrayEquals(new long[] {0, 0, 0}, mask.toLongs());
  }

  @Test
  void ofRepeatedIndicesTheLastStays() {
    Indexing.setArray(vector, NDArray.of(0, 0, 1), NDArray.of(1L, 2L, 3L));
    assertArrayEquals(new long[] {2, 3, 2}, vector.toLongs());
  }

  @Test
  void crossesOfIndexVectors() {
    NDArray[] cross = Positions.ix(NDArray.of(0, 1), NDArray.of(true, false, true));
    assertArrayEquals(new long[] {0, 2, 3, 5}, Indexing.get(matrix, cross[0], cross[1]).toLongs());
    Indexing.set(matrix, new Object[] {cross[0], cross[1]}, NDArray.of(9L, 8L));
    assertArrayEquals(new long[] {9, 1, 8, 9, 4, 8}, matrix.toLongs());
  }

  @Test
  void longMasksSkipNothing() {
    byte[] bits = new byte[1003];
    double[] values = new double[1003];
    double[] expected = new double[201];
    for (int i = 0; i < bits.length; i++) {
      values[i] = i;
      if (i % 5 == 2) {
        bits[i] = 1;
        expected[i / 5] = i;
      }
    }
    NDArray mask = NDArray.wrap(DType.BOOL, bits, 1003);
    NDArray reals = NDArray.wrap(DType.FLOAT64, values, 1003);
    assertArrayEquals(expected, Indexing.getArray(reals, mask).toDoubles());
    Indexing.setArrayScalar(reals, mask, -1);
    assertEquals(-1, reals.getDouble(997));
    assertEquals(998, reals.getDouble(998));
    assertEquals(201, Positions.countNonzero(mask));
  }

  @Test
  void objectsHoldAnything() {
    NDArray objects = NDArray.zeros(DType.OBJECT, 3);
    Indexing.setScalar(objects, new Object[] {1}, "text");
    Indexing.set(objects, new Object[] {2}, vector);
    assertEquals("text", Indexing.getInt(objects, 1));
    assertSame(vector, Indexing.getInt(objects, 2));
  }

  @Test
  void itemsByFlatIndex() {
    assertEquals(4L, Indexing.item(matrix, 4));
    assertEquals(5L, Indexing.itemAt(matrix, 1, 2));
    assertFails(
        ArrayException.Kind.VALUE,
        "can only convert an array of size 1 to a Python scalar",
        () -> Indexing.onlyItem(vector));
    assertFails(
        ArrayException.Kind.VALUE,
        "incorrect number of indices for array",
        () -> Indexing.itemAt(matrix, 1));
  }
}

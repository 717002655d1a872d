package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operations of arrays as methods; expected values are NumPy's. */
class ArrayMethodsTest {
  /** The operations whose method has another name than NumPy's function. */
  private static final Map<Enum<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(BinaryOp.ADD, "plus"),
          Map.entry(BinaryOp.SUBTRACT, "minus"),
          Map.entry(BinaryOp.MULTIPLY, "times"),
          Map.entry(BinaryOp.DIVIDE, "div"),
          Map.entry(BinaryOp.FLOOR_DIVIDE, "floorDiv"),
          Map.entry(BinaryOp.REMAINDER, "mod"),
          Map.entry(BinaryOp.POWER, "pow"),
          Map.entry(BinaryOp.BITWISE_AND, "and"),
          Map.entry(BinaryOp.BITWISE_OR, "or"),
          Map.entry(BinaryOp.BITWISE_XOR, "xor"),
          Map.entry(BinaryOp.LESS, "lt"),
          Map.entry(BinaryOp.LESS_EQUAL, "le"),
          Map.entry(BinaryOp.GREATER, "gt"),
          Map.entry(BinaryOp.GREATER_EQUAL, "ge"),
          Map.entry(BinaryOp.EQUAL, "eq"),
          Map.entry(BinaryOp.NOT_EQUAL, "ne"),
          Map.entry(UnaryOp.NEGATIVE, "neg"),
          Map.entry(UnaryOp.ABSOLUTE, "abs"),
          Map.entry(UnaryOp.INVERT, "not"),
          Map.entry(ReduceOp.PRODUCT, "prod"),
          Map.entry(ReduceOp.MAXIMUM, "max"),
          Map.entry(ReduceOp.MINIMUM, "min"));

  private static String methodOf(Enum<?> operation) {
    String name = Loops.camelCase(operation.name().toLowerCase(Locale.ROOT));
    return NAMES.getOrDefault(
        operation, name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
  }

  private static Object call(Enum<?> operation, NDArray a, Class<?>[] types, Object... arguments)
      throws ReflectiveOperationException {
    Method method = NDArray.class.getMethod(methodOf(operation), types);
    return method.invoke(a, arguments);
  }

  @ParameterizedTest
  @EnumSource
  void everyOperationOfTwoOperandsIsAMethod(BinaryOp op) throws ReflectiveOperationException {
    NDArray left = NDArray.of(6L, 1, 3);
    NDArray right = NDArray.of(4L, 5, 3);
    assertSame(
        Elementwise.binary(op, left, right, null),
        (NDArray) call(op, left, new Class<?>[] {Object.class}, right));
  }

  @ParameterizedTest
  @EnumSource
  void everyOperationOfOneOperandIsAMethod(UnaryOp op) throws ReflectiveOperationException {
    NDArray a = op == UnaryOp.INVERT ? NDArray.of(1L, 0, 7) : NDArray.of(0.25, 0.5, 0.75);
    assertSame(Elementwise.unary(op, a, null), (NDArray) call(op, a, new Class<?>[0]));
  }

  @ParameterizedTest
  @EnumSource
  void everyReductionIsAMethodForAllAndAlongAnAxis(ReduceOp op)
      throws ReflectiveOperationException {
    NDArray a = NDArray.of(6.0, 1, 3, 2).reshape(2, 2);
    assertEquals(
        Reduction.reduce(op, a, null, null, false, null, null).doubleAt(0),
        call(op, a, new Class<?>[0]));
    assertSame(
        Reduction.reduce(op, a, new int[] {1}, null, false, null, null),
        (NDArray) call(op, a, new Class<?>[] {int.class}, 1));
  }

  private static void assertSame(NDArray expected, NDArray actual) {
    assertEquals(expected.dtype, actual.dtype);
    assertArrayEquals(expected.shape, actual.shape);
    assertArrayEquals(expected.toDoubles(), actual.toDoubles());
  }

  private static void assertElements(NDArray actual, double... expected) {
    assertArrayEquals(expected, actual.toDoubles(), actual::toString);
  }

  @Test
  void anOperandMayStandOnTheLeft() {
    NDArray a = NDArray.of(1.0, 2, 4);
    assertElements(a.rminus(1), 0, -1, -3);
    assertElements(a.rdiv(List.of(1, 1, 2)), 1, 0.5, 0.5);
    assertElements(a.rpow(2), 2, 4, 16);
  }

  @Test
  void methodsThatEndInAssignWriteIntoTheArray() {
    Map<UnaryOperator<NDArray>, double[]> floats =
        Map.of(
            a -> a.floorDivAssign(2), new double[] {2, 3},
            a -> a.modAssign(3), new double[] {2, 1},
            a -> a.powAssign(2), new double[] {25, 49});
    floats.forEach((change, expected) -> assertChanges(NDArray.of(5.0, 7), change, expected));
    Map<UnaryOperator<NDArray>, double[]> wholes =
        Map.of(
            a -> a.andAssign(6), new double[] {4, 6},
            a -> a.orAssign(8), new double[] {13, 15},
            a -> a.xorAssign(1), new double[] {4, 6});
    wholes.forEach((change, expected) -> assertChanges(NDArray.of(5L, 7), change, expected));
  }

  private static void assertChanges(NDArray a, UnaryOperator<NDArray> change, double... expected) {
    assertEquals(System.identityHashCode(a), System.identityHashCode(change.apply(a)));
    assertElements(a, expected);
  }

  @Test
  void partsAreReadAndSetByTheSameIndices() {
    NDArray a = NDArray.of(0L, 1, 2, 3, 4, 5).reshape(2, 3);
    assertElements(a.slice("1, ::2"), 3, 5);
    assertElements(a.slice(null, 1), 1, 4);
    assertElements(a.slice(List.of(1, 0), 0), 3, 0);
    assertElements(a.slice(0), 0, 1, 2);
    assertElements(a.set("0, 1:", 9), 0, 9, 9, 3, 4, 5);
    assertElements(a.set(List.of(1), List.of(7, 8, 7)), 0, 9, 9, 7, 8, 7);
    assertElements(a.setSlice(-1, List.of(0, 1), 2), 0, 9, -1, 7, 8, -1);
    assertElements(a.set(a.lt(0), 0), 0, 9, 0, 7, 8, 0);
    NDArray view = a.slice(":, 0");
    view.assign(5);
    assertElements(a, 5, 9, 0, 5, 8, 0);
  }

  @Test
  void anArrayIsAListOfFixedLengthInWhichNumbersAreFound() {
    NDArray a = NDArray.of(3.0, 1, 3);
    assertEquals(0, a.indexOf(3));
    assertEquals(2, a.lastIndexOf(3L));
    assertFalse(a.contains(2));
    assertEquals(1, NDArray.of(true, false).indexOf(false));
    assertThrows(RuntimeException.class, () -> a.add(1.0));
    assertThrows(RuntimeException.class, () -> a.remove(0));
    assertEquals(3, a.size());
  }

  @Test
  void roundsHalvesToEven() {
    assertElements(NDArray.of(0.5, 1.5, 2.345).round(), 0, 2, 2);
    assertElements(NDArray.of(0.125, 2.345).round(2), 0.12, 2.35);
    NDArray tens = NDArray.of(14L, 15, 25).round(-1);
    assertElements(tens, 10, 20, 20);
    assertEquals(DType.INT64, tens.dtype());
  }

  @Test
  void gathersAllOrAlongAnAxis() {
    NDArray a = NDArray.of(4.0, 1, 0, 9).reshape(2, 2);
    assertEquals(12.25, a.var());
    assertElements(a.var(0), 4, 16);
    assertEquals(9, a.ptp());
    assertElements(a.ptp(1), 3, 9);
    assertEquals(2.5, a.median());
    assertElements(a.median(1), 2.5, 4.5);
    assertEquals(0.75, a.quantile(0.25));
    assertElements(a.quantile(0.5, 0), 2, 5);
    assertElements(a.argmax(1), 0, 1);
    assertElements(a.argmin(0), 1, 0);
    assertElements(a.any(1), 1, 1);
    assertElements(a.all(0), 0, 1);
    assertEquals(3, a.countNonzero());
    assertElements(a.countNonzero(0), 1, 2);
    assertElements(a.cumsum(1), 4, 5, 0, 9);
    assertElements(a.cumprod(), 4, 4, 0, 0);
    assertElements(a.cumprod(0), 4, 1, 0, 9);
  }

  @Test
  void changesShapesAndOrders() {
    NDArray a = NDArray.of(0L, 1, 2, 3, 4, 5).reshape(2, 3);
    assertElements(a.transpose(1, 0), 0, 3, 1, 4, 2, 5);
    assertElements(a.swapaxes(0, 1), 0, 3, 1, 4, 2, 5);
    assertArrayEquals(new int[] {3, 1, 2}, a.expandDims(0).moveaxis(2, 0).shape());
    assertArrayEquals(new int[] {2, 3}, a.expandDims(0).squeeze().shape());
    assertArrayEquals(new int[] {2, 3}, a.expandDims(1).squeeze(1).shape());
    assertElements(a.ravel(), 0, 1, 2, 3, 4, 5);
    assertElements(NDArray.of(1.0, 2).broadcastTo(2, 2), 1, 2, 1, 2);
    assertElements(NDArray.of(1.0, 2).repeat(2), 1, 1, 2, 2);
    assertElements(a.repeat(2, 0), 0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5);
    assertElements(NDArray.of(1.0, 2).tile(2), 1, 2, 1, 2);
    assertElements(a.roll(1), 5, 0, 1, 2, 3, 4);
    assertElements(a.roll(1, 1), 2, 0, 1, 5, 3, 4);
    assertElements(a.flip(), 5, 4, 3, 2, 1, 0);
    assertElements(a.flip(1), 2, 1, 0, 5, 4, 3);
    assertElements(a.rot90(1), 2, 5, 1, 4, 0, 3);
    assertElements(a.diagonal(), 0, 4);
    assertElements(a.diagonal(1), 1, 5);
    assertElements(NDArray.of(1.0, 2).diag(), 1, 0, 0, 2);
    assertElements(a.tril(), 0, 0, 0, 3, 4, 0);
    assertElements(a.triu(), 0, 1, 2, 0, 4, 5);
    NDArray[] columns = a.split(3, 1);
    assertEquals(3, columns.length);
    assertElements(columns[2], 2, 5);
  }

  @Test
  void sortsSelectsAndMultiplies() {
    NDArray a = NDArray.of(3.0, 1, 2, 1);
    assertElements(a.copy().sort(), 1, 1, 2, 3);
    assertElements(a.reshape(2, 2).sorted(0), 2, 1, 3, 1);
    assertElements(a.reshape(2, 2).argsort(0), 1, 0, 0, 1);
    assertElements(a.partition(0).slice("0"), 1);
    assertElements(a.argpartition(3).slice("3"), 0);
    NDArray sorted = NDArray.of(1.0, 2, 2, 3);
    assertElements(sorted.searchsorted(List.of(2, 5)), 1, 4);
    assertElements(sorted.searchsorted(2, "right"), 3);
    assertElements(a.gt(1).nonzero()[0], 0, 2);
    assertElements(a.gt(1).argwhere(), 0, 2);
    assertElements(a.take(List.of(0, -1)), 3, 1);
    assertElements(a.reshape(2, 2).take(List.of(1), 1), 1, 1);
    assertElements(a.copy().put(List.of(0, 3), 8), 8, 1, 2, 8);
    assertElements(a.compress(List.of(true, false, false, true), 0), 3, 1);
    assertElements(NDArray.of(1L, 0).choose(List.of(1, 2), List.of(3, 4)), 3, 2);
    assertElements(a.unique(), 1, 2, 3);
    assertElements(a.isin(List.of(1, 3)), 1, 1, 0, 1);
    assertElements(NDArray.of(0L, 2, 2).bincount(), 1, 0, 2);
    assertElements(a.digitize(List.of(1.5, 2.5)), 2, 0, 1, 0);
    assertElements(NDArray.of(1.0, 2, 3).convolve(List.of(0, 1, 0.5), "same"), 1, 2.5, 4);
    NDArray m = NDArray.of(1.0, 2, 3, 4).reshape(2, 2);
    assertElements(m.matmul(m), 7, 10, 15, 22);
    assertElements(NDArray.of(1.0, 2).inner(NDArray.of(3.0, 4)), 11);
    assertEquals(5, m.trace());
    assertEquals(5, NDArray.of(3.0, 4).norm());
    assertEquals(List.of(0L), Arrays.asList(NDArray.of(0L, 1).take(0).item()));
  }
}

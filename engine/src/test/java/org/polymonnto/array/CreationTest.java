package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.polymonnto.array.NumPyExpressions.a;
import static org.polymonnto.array.NumPyExpressions.expect;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreationTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static NDArray arange(Number start, Number stop, Number step, DType dtype) {
    return Ranges.arange(start, stop, step, dtype);
  }

  private static NDArray linspace(
      double start, double stop, int number, boolean endpoint, DType dtype) {
    return Ranges.linspace(start, stop, number, endpoint, dtype).values();
  }

  private static NDArray array(Object... elements) {
    return NestedValues.toArray(Arrays.asList(elements), null);
  }

  private static NDArray typed(DType dtype, Object... elements) {
    return NestedValues.toArray(Arrays.asList(elements), dtype);
  }

  private static List<Object> list(Object... elements) {
    return Arrays.asList(elements);
  }

  @Test
  void arange() {
    expect("np.arange(0)", () -> arange(0, 0, 1, null));
    expect("np.arange(5, 0, -2)", () -> arange(5, 0, -2, null));
    expect("np.arange(7, 2)", () -> arange(7, 2, 1, null));
    expect("np.arange(0, 1, 0.1)", () -> arange(0, 1, 0.1, null));
    expect("np.arange(0, 0.3, 0.1)", () -> arange(0, 0.3, 0.1, null));
    expect("np.arange(0.1, 2.3, 0.7)", () -> arange(0.1, 2.3, 0.7, null));
    expect("np.arange(-3.7, -9, -0.9)", () -> arange(-3.7, -9, -0.9, null));
    expect("np.arange(1, 1.3, 0.1)", () -> arange(1, 1.3, 0.1, null));
    expect("np.arange(0, 1, 0.3, dtype=np.float32)", () -> arange(0, 1, 0.3, DType.FLOAT32));
    expect("np.arange(0.1, 9, 1.7, dtype=np.float32)", () -> arange(0.1, 9, 1.7, DType.FLOAT32));
    expect("np.arange(0, 5, 0.5, dtype=int)", () -> arange(0, 5, 0.5, DType.INT64));
    expect("np.arange(1.5, 9.5, 1.5, dtype=np.int16)", () -> arange(1.5, 9.5, 1.5, DType.INT16));
    expect("np.arange(0, 2, dtype=bool)", () -> arange(0, 2, 1, DType.BOOL));
    expect("np.arange(0, 3, dtype=bool)", () -> arange(0, 3, 1, DType.BOOL));
    expect("np.arange(250, 260, 3, dtype=np.uint8)", () -> arange(250, 260, 3, DType.UINT8));
    expect("np.arange(299, 301, dtype=np.uint8)", () -> arange(299, 301, 1, DType.UINT8));
    expect("np.arange(0, 3, 1, dtype=object)", () -> arange(0, 3, 1, DType.OBJECT));
    expect("np.arange(0, np.inf)", () -> arange(0, INFINITY, 1, null));
    expect("np.arange(0, np.nan)", () -> arange(0, Double.NaN, 1, null));
    expect("np.arange(1, 2, 0)", () -> arange(1, 2, 0, null));
    expect("np.arange(0, 1e30)", () -> arange(0, 1e30, 1, null));
  }

  @Test
  void linspace() {
    expect("np.linspace(0, 1, 7)", () -> linspace(0, 1, 7, true, null));
    expect("np.linspace(0, 1, 7, endpoint=False)", () -> linspace(0, 1, 7, false, null));
    expect("np.linspace(-0.3, 2.9, 11)", () -> linspace(-0.3, 2.9, 11, true, null));
    expect("np.linspace(0, 1, 1)", () -> linspace(0, 1, 1, true, null));
    expect("np.linspace(0, 1, 0)", () -> linspace(0, 1, 0, true, null));
    expect("np.linspace(1, 1, 3)", () -> linspace(1, 1, 3, true, null));
    expect("np.linspace(0, -10, 4, dtype=int)", () -> linspace(0, -10, 4, true, DType.INT64));
    expect(
        "np.linspace(0, 10, 4, dtype=np.float32)", () -> linspace(0, 10, 4, true, DType.FLOAT32));
    expect("np.linspace(0, 1, -1)", () -> linspace(0, 1, -1, true, null));
    assertEquals(Double.NaN, Ranges.linspace(0, 1, 1, true, null).step());
    assertEquals(1.0, Ranges.linspace(0, 1, 1, false, null).step());
    expect("np.logspace(0, 2, 3)", () -> Ranges.logspace(0, 2, 3, true, 10, null));
    expect(
        "np.logspace(1, 3, 5, base=2, endpoint=False)",
        () -> Ranges.logspace(1, 3, 5, false, 2, null));
    expect("np.geomspace(1, 1000, 4)", () -> Ranges.geomspace(1, 1000, 4, true, null));
    assertArrayEquals(
        new double[] {3, 3.707792751067341, 4.58257569495584, 5.663746980991548, 7},
        Ranges.geomspace(3, 7, 5, true, null).toDoubles(),
        1e-14);
    expect("np.geomspace(-1, -1000, 4)", () -> Ranges.geomspace(-1, -1000, 4, true, null));
    expect("np.geomspace(-1, 1000, 4)", () -> Ranges.geomspace(-1, 1000, 4, true, null));
    expect(
        "np.geomspace(1, 256, 8, endpoint=False)", () -> Ranges.geomspace(1, 256, 8, false, null));
    expect("np.geomspace(1, 0, 4)", () -> Ranges.geomspace(1, 0, 4, true, null));
  }

  @Test
  void nestedLists() {
    expect("np.array([[1, 2], [3, 4]])", () -> array(list(1, 2), new Object[] {3L, 4}));
    expect("np.array([1, True, 2.5])", () -> array(1, true, 2.5));
    expect("np.array([True, 1])", () -> array(true, 1));
    expect("np.array([[True], [False]])", () -> array(list(true), list(false)));
    expect("np.array([])", () -> array());
    expect("np.array([[], []])", () -> array(list(), list()));
    expect("np.array(7)", () -> NestedValues.toArray(7, null));
    expect("np.array([2**70])", () -> array(BigInteger.TWO.pow(70)));
    expect("np.array([2**70, 1.5])", () -> array(BigInteger.TWO.pow(70), 1.5));
    expect("np.array([2**70], dtype=int)", () -> typed(DType.INT64, BigInteger.TWO.pow(70)));
    expect("np.array([300], dtype=np.uint8)", () -> typed(DType.UINT8, 300));
    expect("np.array([1, 2**40], dtype=np.int32)", () -> typed(DType.INT32, 1, 1L << 40));
    expect("np.array([1.7, True], dtype=int)", () -> typed(DType.INT64, 1.7, true));
    expect("np.array([float('nan')], dtype=int)", () -> typed(DType.INT64, Double.NaN));
    expect("np.array([None, 1])", () -> array(null, 1));
    expect("np.array([None, 1], dtype=float)", () -> typed(DType.FLOAT64, null, 1));
    expect("np.array(['a', 1], dtype=object)", () -> typed(DType.OBJECT, "a", 1));
    expect("np.array([2, 0, 0.5, None], dtype=bool)", () -> typed(DType.BOOL, 2, 0, 0.5, null));
    expect("np.array([a, [1, 2, 3.5]])", () -> array(a(), list(1, 2, 3.5)));
    expect(
        "np.array([[a, a + 1], [a, a]])",
        () -> array(list(a(), Elementwise.binary(BinaryOp.ADD, a(), 1L, null)), list(a(), a())));
    expect(
        "np.array([a.astype(np.int8), a.astype(np.uint8)])",
        () -> array(a().astype(DType.INT8), a().astype(DType.UINT8)));
    expect(
        "np.array([np.ones(2, np.float32), [True, False]])",
        () -> array(NDArray.ones(DType.FLOAT32, 2), list(true, false)));
    expect("np.array([np.array(1), 2])", () -> array(NDArray.scalar(DType.INT64, 1L), 2));
  }

  @Test
  void raggedLists() {
    expect("np.array([[1, 2], [3]])", () -> array(list(1, 2), list(3)));
    expect("np.array([[1, 2], 3])", () -> array(list(1, 2), 3));
    expect("np.array([1, [2, 3]])", () -> array(1, list(2, 3)));
    expect(
        "np.array([[[1], [2]], [[3], [4, 5]]])",
        () -> array(list(list(1), list(2)), list(list(3), list(4, 5))));
    expect("np.array([[1, 2], [3, [4]]])", () -> array(list(1, 2), list(3, list(4))));
    expect("np.array([a, [1, 2]])", () -> array(a(), list(1, 2)));
    expect("np.array([[1, 2], a])", () -> array(list(1, 2), a()));
    expect("np.array([1, a])", () -> array(1, a()));
    expect("np.array([[1, 2], [3]], dtype=float)", () -> typed(DType.FLOAT64, list(1, 2), list(3)));
    expect("np.array([[1, 2], [3]], dtype=object)", () -> typed(DType.OBJECT, list(1, 2), list(3)));
    expect("np.array([1, [2, 3]], dtype=object)", () -> typed(DType.OBJECT, 1, list(2, 3)));
  }
}

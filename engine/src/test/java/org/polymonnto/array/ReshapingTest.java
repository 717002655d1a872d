package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.polymonnto.array.NumPyExpressions.a;
import static org.polymonnto.array.NumPyExpressions.b;
import static org.polymonnto.array.NumPyExpressions.c;
import static org.polymonnto.array.NumPyExpressions.expect;
import static org.polymonnto.array.NumPyExpressions.scalar;
import static org.polymonnto.array.NumPyExpressions.zeros;

import org.junit.jupiter.api.Test;

class ReshapingTest {
  private static NDArray reshape(NDArray array, char order, int... shape) {
    return Reshaping.reshape(array, shape, order);
  }

  private static int[] ints(int... numbers) {
    return numbers;
  }

  @Test
  void reshape() {
    expect("np.reshape(b, (3, -1))", () -> reshape(b(), 'C', 3, -1));
    expect("np.reshape(b, (3, 2), order='F')", () -> reshape(b(), 'F', 3, 2));
    expect(
        "np.reshape(b.T, (2, 3), order='F')", () -> reshape(Reshaping.transpose(b()), 'F', 2, 3));
    expect("np.reshape(c.T, (3, 8))", () -> reshape(Reshaping.transpose(c()), 'C', 3, 8));
    expect(
        "np.reshape(c[:, ::2], (2, 2, 2, 2))",
        () -> reshape(Indexing.get(c(), Slice.ALL, new Slice(null, null, 2)), 'C', 2, 2, 2, 2));
    expect(
        "np.reshape(c[::-1, :, 1], (1, 6, 1))",
        () -> reshape(Indexing.get(c(), new Slice(null, null, -1), Slice.ALL, 1), 'C', 1, 6, 1));
    expect("np.reshape(np.zeros((0, 3)), (3, -1))", () -> reshape(zeros(0, 3), 'C', 3, -1));
    expect("np.reshape(np.zeros((0, 3)), (0, -1))", () -> reshape(zeros(0, 3), 'C', 0, -1));
    expect("np.reshape(b, (4,))", () -> reshape(b(), 'C', 4));
    expect("np.reshape(b, (4, -1))", () -> reshape(b(), 'C', 4, -1));
    expect("np.reshape(b, (-1, -1))", () -> reshape(b(), 'C', -1, -1));
    expect("np.reshape(np.array(5), (1, 1))", () -> reshape(scalar(5), 'C', 1, 1));
    expect("np.ravel(b.T)", () -> Reshaping.ravel(Reshaping.transpose(b()), 'C'));
    expect("np.ravel(c, order='F')", () -> Reshaping.ravel(c(), 'F'));
    expect("b.flatten('F')", () -> Reshaping.flatten(b(), 'F'));
  }

  @Test
  void sharesTheStorageWhereStridesAllowIt() {
    NDArray matrix = b();
    assertSame(matrix.storage(), reshape(matrix, 'C', 3, 2).storage());
    NDArray turned = Reshaping.transpose(matrix);
    assertSame(matrix.storage(), reshape(turned, 'F', 2, 3).storage());
    assertNotSame(matrix.storage(), reshape(turned, 'C', 2, 3).storage());
    NDArray strided = Indexing.get(c(), Slice.ALL, Slice.ALL, new Slice(null, null, 2));
    assertSame(strided.storage(), reshape(strided, 'C', 3, 4).storage());
    assertNotSame(matrix.storage(), Reshaping.flatten(matrix, 'C').storage());
  }

  @Test
  void axes() {
    expect("np.transpose(c, (1, 2, 0))", () -> Reshaping.transposeAxes(c(), 1, 2, 0));
    expect("np.transpose(b, (0,))", () -> Reshaping.transposeAxes(b(), 0));
    expect("np.transpose(b, (0, 0))", () -> Reshaping.transposeAxes(b(), 0, 0));
    expect("np.swapaxes(c, 0, -1)", () -> Reshaping.swapaxes(c(), 0, -1));
    expect("np.swapaxes(c, 0, 5)", () -> Reshaping.swapaxes(c(), 0, 5));
    expect("np.moveaxis(c, 0, -1)", () -> Reshaping.moveaxis(c(), ints(0), ints(-1)));
    expect(
        "np.moveaxis(c, [0, 1], [-1, 0])", () -> Reshaping.moveaxis(c(), ints(0, 1), ints(-1, 0)));
    expect("np.moveaxis(c, 0, 5)", () -> Reshaping.moveaxis(c(), ints(0), ints(5)));
    expect("np.moveaxis(c, [0, 0], [1, 2])", () -> Reshaping.moveaxis(c(), ints(0, 0), ints(1, 2)));
    expect("np.expand_dims(a, (0, -1))", () -> Reshaping.expandDims(a(), 0, -1));
    expect("np.expand_dims(a, 3)", () -> Reshaping.expandDims(a(), 3));
    expect("np.expand_dims(a, (0, 0))", () -> Reshaping.expandDims(a(), 0, 0));
    expect(
        "np.squeeze(c[:1, :, :1])",
        () -> Reshaping.squeeze(Indexing.get(c(), Slice.of(0, 1), Slice.ALL, Slice.of(0, 1))));
    expect(
        "np.squeeze(c[:1, :, :1], axis=-1)",
        () ->
            Reshaping.squeezeAxes(
                Indexing.get(c(), Slice.of(0, 1), Slice.ALL, Slice.of(0, 1)), -1));
    expect("np.squeeze(b, 0)", () -> Reshaping.squeezeAxes(b(), 0));
    expect("np.atleast_1d(np.array(3))", () -> Reshaping.atleast1d(scalar(3)));
    expect("np.atleast_2d(a)", () -> Reshaping.atleast2d(a()));
    expect("np.atleast_3d(a)", () -> Reshaping.atleast3d(a()));
    expect("np.atleast_3d(b)", () -> Reshaping.atleast3d(b()));
  }

  @Test
  void broadcasting() {
    expect("np.broadcast_to(a, (2, 3))", () -> Broadcasting.broadcastTo(a(), 2, 3));
    expect("np.broadcast_to(a, (2, 2))", () -> Broadcasting.broadcastTo(a(), 2, 2));
    expect("np.broadcast_to(b, (3,))", () -> Broadcasting.broadcastTo(b(), 3));
    expect(
        "np.broadcast_arrays(a, b[:, :1])",
        () -> Broadcasting.broadcastArrays(a(), Indexing.get(b(), Slice.ALL, Slice.of(0, 1))));
    expect(
        "np.broadcast_arrays(a, np.arange(2))",
        () -> Broadcasting.broadcastArrays(a(), Ranges.counted(2)));
    assertFalse(Broadcasting.broadcastTo(a(), 2, 3).isWriteable());
  }

  @Test
  void windows() {
    expect("window(a, 2)", () -> Windows.slidingWindowView(a(), ints(2), null));
    expect("window(b, 2, axis=1)", () -> Windows.slidingWindowView(b(), ints(2), ints(1)));
    expect(
        "window(c, (2, 2), axis=(0, 2))",
        () -> Windows.slidingWindowView(c(), ints(2, 2), ints(0, 2)));
    expect("window(a, 4)", () -> Windows.slidingWindowView(a(), ints(4), null));
    expect("window(b, 2)", () -> Windows.slidingWindowView(b(), ints(2), null));
    expect("window(a, -1)", () -> Windows.slidingWindowView(a(), ints(-1), null));
    expect(
        "strided(a, (2, 2), (8, 8))", () -> Windows.asStrided(a(), ints(2, 2), new long[] {8, 8}));
    ArrayException error =
        assertThrows(
            ArrayException.class, () -> Windows.asStrided(a(), ints(2, 3), new long[] {8, 8}));
    assertEquals(
        "a view of shape (2,3) with strides [8, 8] reaches outside the array's storage",
        error.getMessage());
  }
}

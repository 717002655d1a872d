package org.polymonnto.array;

import static org.polymonnto.array.NumPyExpressions.a;
import static org.polymonnto.array.NumPyExpressions.b;
import static org.polymonnto.array.NumPyExpressions.c;
import static org.polymonnto.array.NumPyExpressions.expect;
import static org.polymonnto.array.NumPyExpressions.m;
import static org.polymonnto.array.NumPyExpressions.scalar;
import static org.polymonnto.array.NumPyExpressions.u;
import static org.polymonnto.array.NumPyExpressions.x;
import static org.polymonnto.array.NumPyExpressions.zeros;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final IndexMode RAISE = IndexMode.RAISE;

  private static NDArray changed(NDArray array, Consumer<NDArray> change) {
    change.accept(array);
    return array;
  }

  private static NDArray longs(long... values) {
    return NDArray.of(values);
  }

  private static NDArray row(long... values) {
    return Reshaping.expandDims(NDArray.of(values), 0);
  }

  @Test
  void take() {
    expect("np.take(a, [0, 5])", () -> Selection.take(a(), longs(0, 5), null, RAISE));
    expect(
        "np.take(a, [0, 5], mode='wrap')",
        () -> Selection.take(a(), longs(0, 5), null, IndexMode.parse("wrap")));
    expect(
        "np.take(a, [-7, 5], mode='clip')",
        () -> Selection.take(a(), longs(-7, 5), null, IndexMode.parse("clip")));
    expect("np.take(b, [0, -1], axis=1)", () -> Selection.take(b(), longs(0, -1), 1, RAISE));
    expect("np.take(b, [5], axis=5)", () -> Selection.take(b(), longs(5), 5, RAISE));
    expect("np.take(c, [[2, 0]], axis=1)", () -> Selection.take(c(), row(2, 0), 1, RAISE));
    expect(
        "np.take(c.T, [1, 0], axis=0)",
        () -> Selection.take(Reshaping.transpose(c()), longs(1, 0), 0, RAISE));
    expect("np.take(c, 3)", () -> Selection.take(c(), scalar(3), null, RAISE));
    expect("np.take(np.zeros(0), [0])", () -> Selection.take(zeros(0), longs(0), null, RAISE));
    expect("np.take(a, x)", () -> Selection.take(a(), x(), null, RAISE));
  }

  @Test
  void put() {
    expect(
        "changed(b, np.put, [0, 5, 1], [7, 8])",
        () -> changed(b(), b -> Selection.put(b, longs(0, 5, 1), longs(7, 8), RAISE)));
    expect(
        "changed(a, np.put, [0, 5], [1])",
        () -> changed(a(), a -> Selection.put(a, longs(0, 5), longs(1), RAISE)));
    expect(
        "changed(a, np.put, [0, 1], [])",
        () -> changed(a(), a -> Selection.put(a, longs(0, 1), zeros(0), RAISE)));
    expect(
        "changed(a, np.put, [-1, 7], 2.5, mode='wrap')",
        () -> changed(a(), a -> Selection.put(a, longs(-1, 7), NDArray.of(2.5), IndexMode.WRAP)));
  }

  @Test
  void alongAxes() {
    expect(
        "np.take_along_axis(b, np.array([[0, 1, 1]]), 0)",
        () -> Selection.takeAlongAxis(b(), row(0, 1, 1), 0));
    expect(
        "np.take_along_axis(b, np.array([[0, 1, 5]]), 0)",
        () -> Selection.takeAlongAxis(b(), row(0, 1, 5), 0));
    expect(
        "np.take_along_axis(b, np.array([0]), 0)", () -> Selection.takeAlongAxis(b(), longs(0), 0));
    expect(
        "np.take_along_axis(b, np.array([[0.]]), 0)",
        () -> Selection.takeAlongAxis(b(), NDArray.zeros(DType.FLOAT64, 1, 1), 0));
    expect(
        "np.take_along_axis(b, np.array([[0, 1, 1, 1]]), 0)",
        () -> Selection.takeAlongAxis(b(), row(0, 1, 1, 1), 0));
    expect(
        "np.take_along_axis(b, np.array([4, 0]), None)",
        () -> Selection.takeAlongAxis(b(), longs(4, 0), null));
    expect(
        "changed(b, np.put_along_axis, np.array([[0, 1, 1]]), 9, 0)",
        () -> changed(b(), b -> Selection.putAlongAxis(b, row(0, 1, 1), scalar(9), 0)));
    expect(
        "changed(b, np.put_along_axis, np.array([4, 0]), np.array([7, 8]), None)",
        () -> changed(b(), b -> Selection.putAlongAxis(b, longs(4, 0), longs(7, 8), null)));
  }

  @Test
  void conditions() {
    NDArray mask = NDArray.of(true, false, true);
    expect("np.compress([True, False, True], b, axis=1)", () -> Selection.compress(mask, b(), 1));
    expect("np.compress([True, False, True], b)", () -> Selection.compress(mask, b(), null));
    expect("np.compress([True, False, True], b, axis=0)", () -> Selection.compress(mask, b(), 0));
    expect("np.compress(m, b)", () -> Selection.compress(m(), b(), null));
    expect("np.extract(m, b)", () -> Selection.extract(m(), b()));
  }

  @Test
  void choose() {
    NDArray[] choices = {longs(1, 2, 3), NDArray.of(4.5, 5, 6)};
    expect(
        "np.choose([0, 1, 1], [[1, 2, 3], [4.5, 5, 6]])",
        () -> Selection.choose(longs(0, 1, 1), choices, RAISE));
    expect(
        "np.choose([0, 1, 2], [[1, 2, 3], [4.5, 5, 6]])",
        () -> Selection.choose(longs(0, 1, 2), choices, RAISE));
    expect(
        "np.choose([0, 1, 5], [[1, 2, 3], [4.5, 5, 6]], mode='wrap')",
        () -> Selection.choose(longs(0, 1, 5), choices, IndexMode.WRAP));
    expect(
        "np.choose([0, -1, 5], [[1, 2, 3], [4.5, 5, 6]], mode='clip')",
        () -> Selection.choose(longs(0, -1, 5), choices, IndexMode.CLIP));
  }

  @Test
  void where() {
    NDArray second = NDArray.of(false, true, false);
    expect("np.where([False, True, False], a, -1)", () -> Selection.where(second, a(), -1L));
    expect("np.where([False, True, False], 1.5, a)", () -> Selection.where(second, 1.5, a()));
    expect("np.where([False, True, False], 1, 2.5)", () -> Selection.where(second, 1L, 2.5));
    expect("np.where([False, True, False], True, 2)", () -> Selection.where(second, true, 2L));
    expect("np.where([False, True, False], u, 2)", () -> Selection.where(second, u(), 2L));
    expect("np.where([False, True, False], u, -1)", () -> Selection.where(second, u(), -1L));
    expect("np.where([False, True, False], u, 2.5)", () -> Selection.where(second, u(), 2.5));
    expect(
        "np.where(m, b, b[:, :1] + 0.5)",
        () ->
            Selection.where(
                m(),
                b(),
                Elementwise.binary(
                    BinaryOp.ADD, Indexing.get(b(), Slice.ALL, Slice.of(0, 1)), 0.5, null)));
    expect(
        "np.where(a, b.T[:, None, 1], b)",
        () ->
            Selection.where(a(), Indexing.get(Reshaping.transpose(b()), Slice.ALL, null, 1), b()));
    expect("np.where(a, b, np.zeros(2))", () -> Selection.where(a(), b(), zeros(2)));
  }

  @Test
  void positions() {
    expect("np.nonzero(m)", () -> Positions.nonzero(m()));
    expect(
        "np.nonzero(x.reshape(2, 2) - 3)",
        () ->
            Positions.nonzero(
                Reshaping.reshape(
                    Elementwise.binary(BinaryOp.SUBTRACT, x(), 3L, null), new int[] {2, 2}, 'C')));
    expect("np.nonzero(np.array(3))", () -> Positions.nonzero(scalar(3)));
    expect("np.flatnonzero(b.T)", () -> Positions.flatnonzero(Reshaping.transpose(b())));
    expect("np.argwhere(m)", () -> Positions.argwhere(m()));
    expect("np.argwhere(np.array(3))", () -> Positions.argwhere(scalar(3)));
    expect(
        "np.count_nonzero(m, axis=1)",
        () -> Positions.countNonzeroAlong(m(), new int[] {1}, false));
    expect(
        "np.count_nonzero(c % 3, axis=(0, 2), keepdims=True)",
        () ->
            Positions.countNonzeroAlong(
                Elementwise.binary(BinaryOp.REMAINDER, c(), 3L, null), new int[] {0, 2}, true));
    expect(
        "np.ix_([1, 2], [True, False])", () -> Positions.ix(longs(1, 2), NDArray.of(true, false)));
    expect("np.ix_([])", () -> Positions.ix(zeros(0)));
    expect("np.ix_(b)", () -> Positions.ix(b()));
  }

  @Test
  void flatIndices() {
    int[] shape = {2, 3};
    expect(
        "np.unravel_index([1, 5], (2, 3))", () -> Positions.unravelIndex(longs(1, 5), shape, 'C'));
    expect(
        "np.unravel_index(5, (2, 3), order='F')",
        () -> Positions.unravelIndex(scalar(5), shape, 'F'));
    expect(
        "np.unravel_index([5, -1], (2, 3))",
        () -> Positions.unravelIndex(longs(5, -1), shape, 'C'));
    expect("np.unravel_index(7, (2, 3))", () -> Positions.unravelIndex(scalar(7), shape, 'C'));
    NDArray[] inside = {longs(0, 1), longs(1, 2)};
    NDArray[] outside = {longs(0, -1), longs(1, 5)};
    expect(
        "np.ravel_multi_index(([0, 1], [1, 2]), (2, 3))",
        () -> Positions.ravelMultiIndex(inside, shape, RAISE, 'C'));
    expect(
        "np.ravel_multi_index(([0, 1], [1, 2]), (2, 3), order='F')",
        () -> Positions.ravelMultiIndex(inside, shape, RAISE, 'F'));
    expect(
        "np.ravel_multi_index(([0, -1], [1, 5]), (2, 3))",
        () -> Positions.ravelMultiIndex(outside, shape, RAISE, 'C'));
    expect(
        "np.ravel_multi_index(([0, -1], [1, 5]), (2, 3), mode='wrap')",
        () -> Positions.ravelMultiIndex(outside, shape, IndexMode.WRAP, 'C'));
    expect(
        "np.ravel_multi_index(([0, -1], [1, 5]), (2, 3), mode='clip')",
        () -> Positions.ravelMultiIndex(outside, shape, IndexMode.CLIP, 'C'));
    expect(
        "np.ravel_multi_index(([0, 1],), (2, 3))",
        () -> Positions.ravelMultiIndex(new NDArray[] {longs(0, 1)}, shape, RAISE, 'C'));
  }

  @Test
  void diagonals() {
    expect("np.diagonal(b, 1)", () -> Diagonals.diagonal(b(), 1, 0, 1));
    expect("np.diagonal(b, 5)", () -> Diagonals.diagonal(b(), 5, 0, 1));
    expect("np.diagonal(c, -1, 1, 2)", () -> Diagonals.diagonal(c(), -1, 1, 2));
    expect("np.diagonal(c, 0, 2, 0)", () -> Diagonals.diagonal(c(), 0, 2, 0));
    expect("np.diagonal(a)", () -> Diagonals.diagonal(a(), 0, 0, 1));
    expect("np.diagonal(b, 0, 0, 0)", () -> Diagonals.diagonal(b(), 0, 0, 0));
    expect("np.diagonal(c, 0, 0, 5)", () -> Diagonals.diagonal(c(), 0, 0, 5));
    expect("np.diag(a, -1)", () -> Diagonals.diag(a(), -1));
    expect("np.diag(b, 1)", () -> Diagonals.diag(b(), 1));
    expect("np.diag(c)", () -> Diagonals.diag(c(), 0));
    expect("np.tril(a)", () -> Diagonals.trilTriu(a(), 0, false));
    expect("np.triu(b, 1)", () -> Diagonals.trilTriu(b(), 1, true));
    expect("np.tril(c, -1)", () -> Diagonals.trilTriu(c(), -1, false));
    expect("np.triu(c.T, -7)", () -> Diagonals.trilTriu(Reshaping.transpose(c()), -7, true));
    expect(
        "changed(b, np.fill_diagonal, 9)",
        () -> changed(b(), b -> Diagonals.fillDiagonal(b, scalar(9), false)));
    expect(
        "changed(np.zeros((5, 2)), np.fill_diagonal, [1, 2, 3], wrap=True)",
        () -> changed(zeros(5, 2), z -> Diagonals.fillDiagonal(z, longs(1, 2, 3), true)));
    expect(
        "changed(np.zeros((5, 2)), np.fill_diagonal, [1, 2, 3])",
        () -> changed(zeros(5, 2), z -> Diagonals.fillDiagonal(z, longs(1, 2, 3), false)));
    expect(
        "changed(np.zeros((2, 2, 2)), np.fill_diagonal, 4)",
        () -> changed(zeros(2, 2, 2), z -> Diagonals.fillDiagonal(z, scalar(4), false)));
    expect(
        "changed(a, np.fill_diagonal, 1)",
        () -> changed(a(), a -> Diagonals.fillDiagonal(a, scalar(1), false)));
    expect(
        "changed(c, np.fill_diagonal, 1)",
        () -> changed(c(), c -> Diagonals.fillDiagonal(c, scalar(1), false)));
    expect("np.eye(2, 3, 1)", () -> Diagonals.eye(2, 3, 1, DType.FLOAT64));
    expect("np.eye(3, 2, -1, dtype=np.uint8)", () -> Diagonals.eye(3, 2, -1, DType.UINT8));
    expect("np.identity(2, dtype=bool)", () -> Diagonals.identity(2, DType.BOOL));
    expect("np.tri(2, 3, -1)", () -> Diagonals.tri(2, 3, -1, DType.FLOAT64));
    expect("np.tri(3, 2, 1, dtype=int)", () -> Diagonals.tri(3, 2, 1, DType.INT64));
  }
}

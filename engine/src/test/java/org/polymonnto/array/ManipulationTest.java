package org.polymonnto.array;

import static org.polymonnto.array.NumPyExpressions.a;
import static org.polymonnto.array.NumPyExpressions.b;
import static org.polymonnto.array.NumPyExpressions.c;
import static org.polymonnto.array.NumPyExpressions.expect;
import static org.polymonnto.array.NumPyExpressions.scalar;
import static org.polymonnto.array.NumPyExpressions.zeros;

import org.junit.jupiter.api.Test;

class ManipulationTest {
  private static NDArray[] list(NDArray... arrays) {
    return arrays;
  }

  private static int[] ints(int... numbers) {
    return numbers;
  }

  private static NDArray longs(long... values) {
    return NDArray.of(values);
  }

  private static NDArray t(NDArray array) {
    return Reshaping.transpose(array);
  }

  @Test
  void joining() {
    expect(
        "np.concatenate([b, b.T.reshape(2, 3) + 0.5])",
        () ->
            Joining.concatenate(
                list(
                    b(),
                    Elementwise.binary(
                        BinaryOp.ADD, Reshaping.reshape(t(b()), ints(2, 3), 'C'), 0.5, null)),
                0));
    expect(
        "np.concatenate([c, c[:, :1]], axis=1)",
        () -> Joining.concatenate(list(c(), Indexing.get(c(), Slice.ALL, Slice.of(0, 1))), 1));
    expect("np.concatenate([a, b], axis=None)", () -> Joining.concatenate(list(a(), b()), null));
    expect("np.concatenate([a, b])", () -> Joining.concatenate(list(a(), b()), 0));
    expect(
        "np.concatenate([b, np.zeros((2, 2))])",
        () -> Joining.concatenate(list(b(), zeros(2, 2)), 0));
    expect(
        "np.concatenate([b, np.zeros((3, 2))], axis=1)",
        () -> Joining.concatenate(list(b(), zeros(3, 2)), 1));
    expect("np.concatenate([])", () -> Joining.concatenate(list(), 0));
    expect(
        "np.concatenate([np.array(1), np.array(2)])",
        () -> Joining.concatenate(list(scalar(1), scalar(2)), 0));
    expect("np.concatenate([b, b], axis=2)", () -> Joining.concatenate(list(b(), b()), 2));
    expect(
        "np.concatenate([a, u, np.array([True])])",
        () -> Joining.concatenate(list(a(), NumPyExpressions.u(), NDArray.of(true)), 0));
    expect("np.stack([a, a], axis=-1)", () -> Joining.stack(list(a(), a()), -1));
    expect("np.stack([a, np.arange(2)])", () -> Joining.stack(list(a(), Ranges.counted(2)), 0));
    expect("np.stack([])", () -> Joining.stack(list(), 0));
    expect("np.stack([a, a], axis=3)", () -> Joining.stack(list(a(), a()), 3));
    expect("np.hstack([a, a])", () -> Joining.hstack(list(a(), a())));
    expect("np.hstack([b, b])", () -> Joining.hstack(list(b(), b())));
    expect("np.vstack([a, b])", () -> Joining.vstack(list(a(), b())));
    expect("np.vstack([a, np.arange(2)])", () -> Joining.vstack(list(a(), Ranges.counted(2))));
    expect("np.dstack([a, a])", () -> Joining.dstack(list(a(), a())));
    expect("np.column_stack([a, b.T])", () -> Joining.columnStack(list(a(), t(b()))));
  }

  @Test
  void splitting() {
    expect("np.split(b, 3, axis=1)", () -> Splitting.split(b(), 3, 1));
    expect("np.split(a, 2)", () -> Splitting.split(a(), 2, 0));
    expect("np.split(a, [2, 1, 9])", () -> Splitting.splitAt(a(), ints(2, 1, 9), 0));
    expect("np.split(a, [-1])", () -> Splitting.splitAt(a(), ints(-1), 0));
    expect("np.array_split(np.arange(7), 3)", () -> Splitting.arraySplit(Ranges.counted(7), 3, 0));
    expect("np.array_split(a, 5)", () -> Splitting.arraySplit(a(), 5, 0));
    expect("np.array_split(a, 0)", () -> Splitting.arraySplit(a(), 0, 0));
    expect("np.hsplit(c, 3)", () -> Splitting.split(c(), 3, Splitting.horizontalAxis(c())));
    expect(
        "np.hsplit(np.array(1), 1)",
        () -> Splitting.split(scalar(1), 1, Splitting.horizontalAxis(scalar(1))));
    expect("np.vsplit(a, 1)", () -> Splitting.split(a(), 1, Splitting.verticalAxis(a())));
  }

  @Test
  void repeating() {
    expect("np.tile(a, (2, 2))", () -> Rearranging.tile(a(), 2, 2));
    expect("np.tile(b, 2)", () -> Rearranging.tile(b(), 2));
    expect("np.tile(b.T, (1, 2, 0))", () -> Rearranging.tile(t(b()), 1, 2, 0));
    expect("np.tile(c, (2, 1))", () -> Rearranging.tile(c(), 2, 1));
    expect("np.repeat(b, 2)", () -> Rearranging.repeat(b(), scalar(2), null));
    expect("np.repeat(b, [1, 2], axis=0)", () -> Rearranging.repeat(b(), longs(1, 2), 0));
    expect("np.repeat(c, [2, 0, 1], axis=1)", () -> Rearranging.repeat(c(), longs(2, 0, 1), 1));
    expect("np.repeat(b, [2], axis=1)", () -> Rearranging.repeat(b(), longs(2), 1));
    expect("np.repeat(b, [1, 2, 3], axis=0)", () -> Rearranging.repeat(b(), longs(1, 2, 3), 0));
    expect("np.repeat(b, -1)", () -> Rearranging.repeat(b(), scalar(-1), null));
    expect("np.repeat(a, [1, -1, 2])", () -> Rearranging.repeat(a(), longs(1, -1, 2), null));
  }

  @Test
  void turning() {
    expect("np.roll(b, 1)", () -> Rearranging.roll(b(), 1));
    expect("np.roll(c.T, -30)", () -> Rearranging.roll(t(c()), -30));
    expect(
        "np.roll(b, (1, 1), axis=(0, 1))",
        () -> Rearranging.rollAxes(b(), new long[] {1, 1}, ints(0, 1)));
    expect(
        "np.roll(b, 1, axis=(0, 1))", () -> Rearranging.rollAxes(b(), new long[] {1}, ints(0, 1)));
    expect(
        "np.roll(b, (1, -2), axis=1)",
        () -> Rearranging.rollAxes(b(), new long[] {1, -2}, ints(1)));
    expect("np.roll(b, 1, axis=2)", () -> Rearranging.rollAxes(b(), new long[] {1}, ints(2)));
    expect("np.roll(np.zeros(0), 3)", () -> Rearranging.roll(zeros(0), 3));
    expect("np.rot90(b)", () -> Rearranging.rot90(b(), 1, 0, 1));
    expect("np.rot90(b, 2)", () -> Rearranging.rot90(b(), 2, 0, 1));
    expect("np.rot90(b, -1)", () -> Rearranging.rot90(b(), -1, 0, 1));
    expect("np.rot90(c, 5, (2, 0))", () -> Rearranging.rot90(c(), 5, 2, 0));
    expect("np.rot90(a)", () -> Rearranging.rot90(a(), 1, 0, 1));
    expect("np.rot90(b, 1, (0, 3))", () -> Rearranging.rot90(b(), 1, 0, 3));
    expect("np.flip(c)", () -> Rearranging.flip(c()));
    expect("np.flip(c, (0, -1))", () -> Rearranging.flip(c(), 0, -1));
    expect("np.fliplr(b)", () -> Rearranging.fliplr(b()));
    expect("np.flipud(b)", () -> Rearranging.flipud(b()));
    expect("np.fliplr(a)", () -> Rearranging.fliplr(a()));
    expect("np.flipud(np.array(1))", () -> Rearranging.flipud(scalar(1)));
  }

  @Test
  void inserting() {
    expect("np.append(b, [1])", () -> Editing.append(b(), longs(1), null));
    expect("np.append(b, [1], axis=0)", () -> Editing.append(b(), longs(1), 0));
    expect("np.insert(a, 1, 9)", () -> Editing.insert(a(), 1, scalar(9), null));
    expect("np.insert(a, 1, [8, 9])", () -> Editing.insert(a(), 1, longs(8, 9), null));
    expect(
        "np.insert(a, [1, 2], [8, 9])", () -> Editing.insert(a(), longs(1, 2), longs(8, 9), null));
    expect(
        "np.insert(a, [2, 0, 0], [7, 8, 9])",
        () -> Editing.insert(a(), longs(2, 0, 0), longs(7, 8, 9), null));
    expect("np.insert(a, [1], [8, 9])", () -> Editing.insert(a(), longs(1), longs(8, 9), null));
    expect("np.insert(a, -1, 9)", () -> Editing.insert(a(), -1, scalar(9), null));
    expect("np.insert(a, 5, 9)", () -> Editing.insert(a(), 5, scalar(9), null));
    expect("np.insert(a, [-5], 9)", () -> Editing.insert(a(), longs(-5), scalar(9), null));
    expect(
        "np.insert(a, slice(0, 2), 9)", () -> Editing.insert(a(), Slice.of(0, 2), scalar(9), null));
    expect("np.insert(b, 1, [7, 8], axis=1)", () -> Editing.insert(b(), 1, longs(7, 8), 1));
    expect(
        "np.insert(b, [1], [[7], [8]], axis=1)",
        () -> Editing.insert(b(), longs(1), Reshaping.reshape(longs(7, 8), ints(2, 1), 'C'), 1));
    expect("np.insert(b, 1, 5, axis=0)", () -> Editing.insert(b(), 1, scalar(5), 0));
    expect(
        "np.insert(b, [0, 2], b[::-1], axis=0)",
        () -> Editing.insert(b(), longs(0, 2), Rearranging.flipud(b()), 0));
    expect(
        "np.insert(b.T, 3, a[:2], axis=0)",
        () -> Editing.insert(t(b()), 3, Indexing.get(a(), Slice.of(0, 2)), 0));
  }

  @Test
  void deleting() {
    expect("np.delete(a, 1)", () -> Editing.delete(a(), 1, null));
    expect("np.delete(a, 5)", () -> Editing.delete(a(), 5, null));
    expect("np.delete(a, [-1, 0])", () -> Editing.delete(a(), longs(-1, 0), null));
    expect(
        "np.delete(a, np.array([True, False, True]))",
        () -> Editing.delete(a(), NDArray.of(true, false, true), null));
    expect(
        "np.delete(a, np.array([True, False]))",
        () -> Editing.delete(a(), NDArray.of(true, false), null));
    expect("np.delete(b, 1)", () -> Editing.delete(b(), 1, null));
    expect("np.delete(c, [0, 2], axis=1)", () -> Editing.delete(c(), longs(0, 2), 1));
    expect("np.delete(b, slice(0, 2), axis=1)", () -> Editing.delete(b(), Slice.of(0, 2), 1));
    expect("np.delete(b, [], axis=1)", () -> Editing.delete(b(), zeros(0), 1));
    expect("np.resize(a, (2, 4))", () -> Editing.resize(a(), 2, 4));
    expect("np.resize(b.T, (2, 2))", () -> Editing.resize(t(b()), 2, 2));
    expect("np.resize(np.zeros(0), (2,))", () -> Editing.resize(zeros(0), 2));
    expect("np.resize(a, -1)", () -> Editing.resize(a(), -1));
    expect(
        "np.trim_zeros(np.array([0, 0, 1, 0, 2, 0]))",
        () -> Editing.trimZeros(longs(0, 0, 1, 0, 2, 0), "fb"));
    expect(
        "np.trim_zeros(np.array([0, 0, 1, 0, 2, 0]), 'f')",
        () -> Editing.trimZeros(longs(0, 0, 1, 0, 2, 0), "f"));
    expect(
        "np.trim_zeros(np.array([0, 0, 1, 0, 2, 0]), 'b')",
        () -> Editing.trimZeros(longs(0, 0, 1, 0, 2, 0), "b"));
    expect("np.trim_zeros(np.zeros(3))", () -> Editing.trimZeros(zeros(3), "fb"));
  }

  @Test
  void padding() {
    int[][] wide = {{5, 7}};
    int[][] both = {{1, 0}, {0, 2}};
    expect(
        "np.pad(a, 1)", () -> Padding.pad(a(), new int[][] {{1, 1}}, Padding.Mode.CONSTANT, null));
    expect(
        "np.pad(b, ((1, 0), (0, 2)), constant_values=((7, 8), (9, 6)))",
        () -> Padding.pad(b(), both, Padding.Mode.CONSTANT, new Object[][] {{7L, 8L}, {9L, 6L}}));
    expect(
        "np.pad(b, ((1, 0), (0, 2)), mode='edge')",
        () -> Padding.pad(b(), both, Padding.Mode.parse("edge"), null));
    expect(
        "np.pad(a, (5, 7), mode='wrap')",
        () -> Padding.pad(a(), wide, Padding.Mode.parse("wrap"), null));
    expect(
        "np.pad(a, (5, 7), mode='reflect')",
        () -> Padding.pad(a(), wide, Padding.Mode.parse("reflect"), null));
    expect(
        "np.pad(a, (5, 7), mode='symmetric')",
        () -> Padding.pad(a(), wide, Padding.Mode.parse("symmetric"), null));
    expect(
        "np.pad(c.T, ((1, 2), (0, 1), (3, 0)), mode='reflect')",
        () ->
            Padding.pad(t(c()), new int[][] {{1, 2}, {0, 1}, {3, 0}}, Padding.Mode.REFLECT, null));
    expect(
        "np.pad(np.arange(1), 3, mode='reflect')",
        () -> Padding.pad(Ranges.counted(1), new int[][] {{3, 3}}, Padding.Mode.REFLECT, null));
    expect(
        "np.pad(a, -1)",
        () -> Padding.pad(a(), new int[][] {{-1, -1}}, Padding.Mode.CONSTANT, null));
    expect(
        "np.pad(a, 1, mode='foo')", () -> Padding.pad(a(), wide, Padding.Mode.parse("foo"), null));
    expect(
        "np.pad(np.zeros(0), 1, mode='edge')",
        () -> Padding.pad(zeros(0), new int[][] {{1, 1}}, Padding.Mode.EDGE, null));
  }

  @Test
  void grids() {
    NDArray[] vectors = {longs(1, 2, 3), longs(4, 5)};
    expect("np.meshgrid([1, 2, 3], [4, 5])", () -> Grids.meshgrid(vectors, true, false));
    expect(
        "np.meshgrid([1, 2, 3], [4, 5], indexing='ij')",
        () -> Grids.meshgrid(vectors, false, false));
    expect(
        "np.meshgrid([1, 2, 3], [4, 5], sparse=True)", () -> Grids.meshgrid(vectors, true, true));
    expect(
        "np.meshgrid(a, [3], [4, 5])",
        () -> Grids.meshgrid(list(a(), longs(3), longs(4, 5)), true, false));
    expect("np.indices((2, 3))", () -> Grids.indices(ints(2, 3), DType.INT64));
    expect(
        "np.indices((2, 2), dtype=np.float32, sparse=True)",
        () -> Grids.sparseIndices(ints(2, 2), DType.FLOAT32));
  }
}

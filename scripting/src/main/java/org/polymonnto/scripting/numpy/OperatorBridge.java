package org.polymonnto.scripting.numpy;

import java.util.Arrays;
import org.polymonnto.array.BinaryOp;
import org.polymonnto.array.Clipping;
import org.polymonnto.array.Elementwise;
import org.polymonnto.array.Indexing;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.ReduceOp;
import org.polymonnto.array.Reduction;
import org.polymonnto.array.Slice;
import org.polymonnto.array.UnaryOp;

/**
 * The operations of arrays that behaviors consist of, for operands that are arrays or plain
 * numbers.
 *
 * <p>All of them return null, and have done nothing, where the result would be a single number: for
 * these Python's package {@code numpy} has types of its own, and its methods make them.
 */
public final class OperatorBridge {
  private OperatorBridge() {}

  /** {@code a op b}, see {@link Elementwise#binary}. */
  public static NDArray binary(BinaryOp op, NDArray a, Object b) {
    return isSingle(a, b) ? null : Elementwise.binary(op, a, b, null);
  }

  /** {@code number op a}. */
  public static NDArray backward(BinaryOp op, NDArray a, Object number) {
    return a.ndim() == 0 ? null : Elementwise.binary(op, number, a, null);
  }

  /** {@code a ** b}, see {@link Elementwise#power}. */
  public static NDArray power(NDArray a, Object b) {
    return isSingle(a, b) ? null : Elementwise.power(a, b);
  }

  /** {@code op a}. */
  public static NDArray unary(UnaryOp op, NDArray a) {
    return a.ndim() == 0 ? null : Elementwise.unary(op, a, null);
  }

  /** {@code a[key]}. */
  public static NDArray get(NDArray a, Object[] key) {
    if (key.length != 1) {
      NDArray result = Indexing.get(a, key);
      return isElement(result, key) ? null : result;
    }
    return switch (key[0]) {
      case NDArray index -> index.ndim() == 0 ? null : Indexing.getArray(a, index);
      case Slice slice -> Indexing.getSlice(a, slice);
      case Integer index when a.ndim() == 1 -> null;
      case null, default -> Indexing.get(a, key);
    };
  }

  private static boolean isElement(NDArray result, Object[] key) {
    return result.ndim() == 0 && !Arrays.asList(key).contains(Slice.ELLIPSIS);
  }

  /** {@code np.clip(a, low, high)} of floating elements; null also for others. */
  public static NDArray clip(NDArray a, Object low, Object high) {
    return a.ndim() == 0 || !a.dtype().isFloating() ? null : Clipping.clip(a, low, high, null);
  }

  /** {@code np.sum(a, axis)}. */
  public static NDArray sum(NDArray a, int axis) {
    return a.ndim() < 2
        ? null
        : Reduction.reduce(ReduceOp.SUM, a, new int[] {axis}, null, false, null, null);
  }

  private static boolean isSingle(NDArray a, Object b) {
    return a.ndim() == 0 && !(b instanceof NDArray array && array.ndim() > 0);
  }
}

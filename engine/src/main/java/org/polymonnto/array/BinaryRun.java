package org.polymonnto.array;

import java.util.Arrays;

/**
 * One binary operation on its way through the storage: loops run on it directly where they can,
 * else on blocks.
 */
final class BinaryRun implements Nest.Run {
  /**
   * Room for the indices of an operand, such as a row by which a matrix is divided, is to be small.
   */
  private static final int LONGEST_MOVED = 1 << 16;

  private final BinaryLoop loop;
  private final DType loopType;
  private final DType writeType;
  private final NDArray a;
  private final NDArray b;
  private final NDArray result;
  private Object blockA;
  private Object blockB;
  private Object blockResult;
  private Object moved;
  private ClipRange range;
  private boolean within;

  BinaryRun(
      BinaryLoop loop, DType loopType, DType writeType, NDArray a, NDArray b, NDArray result) {
    this.loop = loop;
    this.loopType = loopType;
    this.writeType = writeType;
    this.a = a;
    this.b = b;
    this.result = result;
  }

  /**
   * Computes all elements.
   *
   * @param bounds bounds from zero on that are known of the operands, or null
   * @return whether there are bounds and all elements are now between them
   */
  boolean over(int[] shape, ClipRange bounds) {
    range = bounds;
    within = bounds != null;
    over(shape);
    return within;
  }

  void over(int[] shape) {
    if (result.size == 0) {
      return;
    }
    if (result.isContiguous() && isOneRun(a, shape) && isOneRun(b, shape)) {
      boolean oneA = a.size == 1;
      boolean oneB = b.size == 1;
      if (a.dtype == loopType
          && b.dtype == loopType
          && result.dtype == writeType
          && (!oneA || !oneB || result.size == 1)) {
        loop.run(
            a.storage(),
            a.offset,
            oneA,
            b.storage(),
            b.offset,
            oneB,
            result.storage(),
            result.offset,
            result.size);
        look(result.offset, result.size);
      } else {
        int[] starts = {result.offset, a.offset, b.offset};
        run(starts, result.size, new int[] {1, oneA ? 0 : 1, oneB ? 0 : 1});
      }
      return;
    }
    new Nest(
            shape,
            result.strides,
            Shape.broadcastStrides(a.shape, a.strides, shape),
            Shape.broadcastStrides(b.shape, b.strides, shape))
        .forEach(this, result.offset, a.offset, b.offset);
  }

  private static boolean isOneRun(NDArray operand, int[] shape) {
    return operand.size == 1 || Arrays.equals(operand.shape, shape) && operand.isContiguous();
  }

  @Override
  public void run(int[] at, int n, int[] stride) {
    boolean oneA = stride[1] == 0;
    // A loop takes one operand as a single element at most; the other one fills a block.
    boolean oneB = stride[2] == 0 && !oneA;
    boolean directA = a.dtype == loopType && (oneA || stride[1] == 1);
    boolean directB = b.dtype == loopType && (oneB || stride[2] == 1 || n == 1);
    boolean directResult = result.dtype == writeType && (stride[0] == 1 || n == 1);
    if (directA && directB && directResult) {
      if (n < Loops.WORTH_MOVING || loopType != writeType || !runMoved(at, oneA, oneB, n)) {
        loop.run(a.storage(), at[1], oneA, b.storage(), at[2], oneB, result.storage(), at[0], n);
      }
      look(at[0], n);
      return;
    }
    within = false;
    int length = Math.min(n, Elementwise.BLOCK);
    if (!directA && blockA == null) {
      blockA = Storage.allocate(loopType, Math.min(result.size, Elementwise.BLOCK));
    }
    if (!directB && blockB == null) {
      blockB = Storage.allocate(loopType, Math.min(result.size, Elementwise.BLOCK));
    }
    if (!directResult && blockResult == null) {
      blockResult = Storage.allocate(writeType, Math.min(result.size, Elementwise.BLOCK));
    }
    for (int from = 0; from < n; from += length) {
      int count = Math.min(length, n - from);
      if (!directA) {
        Loops.cast(a.dtype, loopType)
            .run(a.storage(), at[1] + from * stride[1], stride[1], blockA, 0, 1, oneA ? 1 : count);
      }
      if (!directB) {
        Loops.cast(b.dtype, loopType)
            .run(b.storage(), at[2] + from * stride[2], stride[2], blockB, 0, 1, oneB ? 1 : count);
      }
      loop.run(
          directA ? a.storage() : blockA,
          directA ? at[1] + from * stride[1] : 0,
          oneA,
          directB ? b.storage() : blockB,
          directB ? at[2] + from * stride[2] : 0,
          oneB,
          directResult ? result.storage() : blockResult,
          directResult ? at[0] + from * stride[0] : 0,
          count);
      if (!directResult) {
        Loops.cast(writeType, result.dtype)
            .run(blockResult, 0, 1, result.storage(), at[0] + from * stride[0], stride[0], count);
      }
    }
  }

  /**
   * Copies an operand to the indices of the other one or of the result first, see {@link
   * Loops#WORTH_MOVING}.
   *
   * @return false, and nothing is done, if one copy does not make the indices equal
   */
  private boolean runMoved(int[] at, boolean oneA, boolean oneB, int n) {
    Object left = a.storage();
    Object right = b.storage();
    Object to = result.storage();
    boolean alignedA = oneA || at[1] == at[0];
    boolean alignedB = oneB || at[2] == at[0];
    if (alignedA == alignedB) {
      return false;
    }
    if (alignedA && left != to && right != to) {
      System.arraycopy(right, at[2], to, at[0], n);
      loop.run(left, at[1], oneA, to, at[0], false, to, at[0], n);
    } else if (alignedB && right != to && left != to) {
      System.arraycopy(left, at[1], to, at[0], n);
      loop.run(to, at[0], false, right, at[2], oneB, to, at[0], n);
    } else if (alignedA && !oneA && right != to && isSmall(right)) {
      Object moved = moved(right);
      System.arraycopy(left, at[1], moved, at[2], n);
      loop.run(moved, at[2], false, right, at[2], false, moved, at[2], n);
      System.arraycopy(moved, at[2], to, at[0], n);
    } else if (alignedB && !oneB && left != to && isSmall(left)) {
      Object moved = moved(left);
      System.arraycopy(right, at[2], moved, at[1], n);
      loop.run(left, at[1], false, moved, at[1], false, moved, at[1], n);
      System.arraycopy(moved, at[1], to, at[0], n);
    } else {
      return false;
    }
    return true;
  }

  /** Looks at new elements while they are in the cache. */
  private void look(int from, int n) {
    within = within && range.holds(result.dtype, result.storage(), from, n);
  }

  private boolean isSmall(Object operand) {
    return Storage.length(loopType, operand) <= LONGEST_MOVED;
  }

  /** Room with the indices of an operand. */
  private Object moved(Object operand) {
    if (moved == null) {
      moved = Storage.allocate(loopType, Storage.length(loopType, operand));
    }
    return moved;
  }
}

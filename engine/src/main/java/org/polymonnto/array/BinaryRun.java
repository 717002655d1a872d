package org.polymonnto.array;

import java.util.Arrays;

/**
 * One binary operation on its way through the storage: loops run on it directly where they can,
 * else on blocks.
 */
final class BinaryRun implements Nest.Run {
  private final BinaryLoop loop;
  private final DType loopType;
  private final DType writeType;
  private final NDArray a;
  private final NDArray b;
  private final NDArray result;
  private Object blockA;
  private Object blockB;
  private Object blockResult;

  BinaryRun(
      BinaryLoop loop, DType loopType, DType writeType, NDArray a, NDArray b, NDArray result) {
    this.loop = loop;
    this.loopType = loopType;
    this.writeType = writeType;
    this.a = a;
    this.b = b;
    this.result = result;
  }

  void over(int[] shape) {
    if (result.size == 0) {
      return;
    }
    if (isDirect(shape)) {
      loop.run(
          a.storage(),
          a.offset,
          a.size == 1,
          b.storage(),
          b.offset,
          b.size == 1,
          result.storage(),
          result.offset,
          result.size);
      return;
    }
    new Nest(
            shape,
            result.strides,
            Shape.broadcastStrides(a.shape, a.strides, shape),
            Shape.broadcastStrides(b.shape, b.strides, shape))
        .forEach(this, result.offset, a.offset, b.offset);
  }

  private boolean isDirect(int[] shape) {
    return result.dtype == writeType
        && result.isContiguous()
        && isDirect(a, shape)
        && isDirect(b, shape);
  }

  private boolean isDirect(NDArray operand, int[] shape) {
    return operand.dtype == loopType
        && (operand.size == 1 || Arrays.equals(operand.shape, shape) && operand.isContiguous());
  }

  @Override
  public void run(int[] at, int n, int[] stride) {
    boolean oneA = stride[1] == 0;
    boolean oneB = stride[2] == 0;
    boolean directA = a.dtype == loopType && (oneA || stride[1] == 1);
    boolean directB = b.dtype == loopType && (oneB || stride[2] == 1);
    boolean directResult = result.dtype == writeType && (stride[0] == 1 || n == 1);
    if (directA && directB && directResult) {
      loop.run(a.storage(), at[1], oneA, b.storage(), at[2], oneB, result.storage(), at[0], n);
      return;
    }
    int length = Math.min(n, Elementwise.BLOCK);
    if (!directA && blockA == null) {
      blockA = Storage.allocate(loopType, Elementwise.BLOCK);
    }
    if (!directB && blockB == null) {
      blockB = Storage.allocate(loopType, Elementwise.BLOCK);
    }
    if (!directResult && blockResult == null) {
      blockResult = Storage.allocate(writeType, Elementwise.BLOCK);
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
}

package org.polymonnto.array;

import java.util.Arrays;

/** One function on its way through the storage; see {@link BinaryRun}. */
final class UnaryRun implements Nest.Run {
  private final UnaryLoop loop;
  private final DType loopType;
  private final DType writeType;
  private final NDArray a;
  private final NDArray result;
  private Object blockA;
  private Object blockResult;

  UnaryRun(UnaryLoop loop, DType loopType, DType writeType, NDArray a, NDArray result) {
    this.loop = loop;
    this.loopType = loopType;
    this.writeType = writeType;
    this.a = a;
    this.result = result;
  }

  void over(int[] shape) {
    if (result.size == 0) {
      return;
    }
    boolean direct =
        a.dtype == loopType
            && result.dtype == writeType
            && Arrays.equals(a.shape, shape)
            && a.isContiguous()
            && result.isContiguous();
    if (direct) {
      loop.run(a.storage(), a.offset, result.storage(), result.offset, a.size);
      return;
    }
    new Nest(shape, result.strides, Shape.broadcastStrides(a.shape, a.strides, shape))
        .forEach(this, result.offset, a.offset);
  }

  @Override
  public void run(int[] at, int n, int[] stride) {
    boolean directA = a.dtype == loopType && (stride[1] == 1 || n == 1);
    boolean directResult = result.dtype == writeType && (stride[0] == 1 || n == 1);
    int length = directA && directResult ? n : Math.min(n, Elementwise.BLOCK);
    if (!directA && blockA == null) {
      blockA = Storage.allocate(loopType, Math.min(result.size, Elementwise.BLOCK));
    }
    if (!directResult && blockResult == null) {
      blockResult = Storage.allocate(writeType, Math.min(result.size, Elementwise.BLOCK));
    }
    for (int from = 0; from < n; from += length) {
      int count = Math.min(length, n - from);
      if (!directA) {
        Loops.cast(a.dtype, loopType)
            .run(a.storage(), at[1] + from * stride[1], stride[1], blockA, 0, 1, count);
      }
      loop.run(
          directA ? a.storage() : blockA,
          directA ? at[1] + from : 0,
          directResult ? result.storage() : blockResult,
          directResult ? at[0] + from : 0,
          count);
      if (!directResult) {
        Loops.cast(writeType, result.dtype)
            .run(blockResult, 0, 1, result.storage(), at[0] + from * stride[0], stride[0], count);
      }
    }
  }
}

package org.polymonnto.array;

import java.util.Arrays;

/** Assignment of one array to all elements of another. */
public final class Assignment {
  private Assignment() {}

  /**
   * Sets every element of {@code target} from {@code source}, broadcast to its shape and converted
   * to its type. The two may be views of one storage.
   */
  public static void assign(NDArray source, NDArray target) {
    target.requireWriteable();
    if (isSame(source, target)) {
      return;
    }
    NDArray from = dropLeadingOnes(source, target.ndim());
    int[] strides = Shape.broadcastStrides(from.shape, from.strides, target.shape);
    if (target.size == 0) {
      return;
    }
    if (from.size == 1) {
      fill(target, Storage.get(from.dtype, from.storage(), from.offset));
      return;
    }
    NDArray spread = from.view(target.shape, strides, from.offset);
    if (from.storage() == target.storage() && Shape.overlap(spread, target)) {
      spread = spread.copy();
    }
    Cast.copyInto(spread, target);
  }

  /**
   * Whether both are the very same elements, as after {@code a[1:3] += 1}, which assigns a view to
   * itself.
   */
  private static boolean isSame(NDArray a, NDArray b) {
    return a.storage() == b.storage()
        && a.dtype == b.dtype
        && a.offset == b.offset
        && Arrays.equals(a.shape, b.shape)
        && Arrays.equals(a.strides, b.strides);
  }

  /** Sets every element to one value, converted to the array's type. */
  public static void fill(NDArray target, Object value) {
    target.requireWriteable();
    if (target.isContiguous()) {
      Storage.fill(
          target.dtype, target.storage(), target.offset, target.offset + target.size, value);
      return;
    }
    NDArray one = NDArray.scalar(target.dtype, value);
    CastLoop loop = Loops.cast(target.dtype, target.dtype);
    new Nest(target.shape, target.strides)
        .forEach(
            (at, n, stride) -> loop.run(one.storage(), 0, 0, target.storage(), at[0], stride[0], n),
            target.offset);
  }

  /** NumPy lets an array be assigned that has more dimensions, if those are of length 1. */
  static NDArray dropLeadingOnes(NDArray source, int ndim) {
    int extra = 0;
    while (source.ndim() - extra > ndim && source.shape[extra] == 1) {
      extra++;
    }
    if (extra == 0) {
      return source;
    }
    int[] shape = Arrays.copyOfRange(source.shape, extra, source.ndim());
    int[] strides = Arrays.copyOfRange(source.strides, extra, source.ndim());
    return source.view(shape, strides, source.offset);
  }
}

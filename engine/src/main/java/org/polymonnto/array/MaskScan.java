package org.polymonnto.array;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds the true elements of boolean arrays.
 *
 * <p>Eight booleans are read at a time: spike vectors are mostly false, and a word of zeros is then
 * skipped at once.
 */
final class MaskScan {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private MaskScan() {}

  /** How many elements of a run of booleans are true. */
  static int count(byte[] mask, int from, int length) {
    int end = from + length;
    int at = from;
    int count = 0;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      count += Long.bitCount((long) WORD.get(mask, at));
    }
    for (; at < end; at++) {
      count += mask[at];
    }
    return count;
  }

  /**
   * The positions of the true elements of a run, counted from its start and multiplied by a step.
   */
  static int[] positions(byte[] mask, int from, int length, int step) {
    int[] positions = new int[count(mask, from, length)];
    int end = from + length;
    int at = from;
    int found = 0;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      long word = (long) WORD.get(mask, at);
      while (word != 0) {
        positions[found++] = (at - from + (Long.numberOfTrailingZeros(word) >>> 3)) * step;
        word &= word - 1;
      }
    }
    for (; at < end; at++) {
      if (mask[at] != 0) {
        positions[found++] = (at - from) * step;
      }
    }
    return positions;
  }

  /**
   * The flat indices, in C order, of the true elements of a boolean array of any strides; not to be
   * changed.
   */
  static int[] positions(NDArray mask) {
    return positions(mask, 1);
  }

  /** These flat indices multiplied by a step; not to be changed. */
  static int[] positions(NDArray mask, int step) {
    int[] known = TruePlaces.in(mask);
    if (known == null) {
      NDArray flat = mask.contiguous();
      return positions((byte[]) flat.storage(), flat.offset, flat.size, step);
    }
    return step == 1 ? known : Arrays.stream(known).map(place -> place * step).toArray();
  }

  /** How many elements of a boolean array of any strides are true. */
  static int count(NDArray mask) {
    int[] known = TruePlaces.in(mask);
    if (known != null) {
      return known.length;
    }
    NDArray flat = mask.contiguous();
    return count((byte[]) flat.storage(), flat.offset, flat.size);
  }
}

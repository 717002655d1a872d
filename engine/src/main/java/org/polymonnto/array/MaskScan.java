package org.polymonnto.array;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

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

  /** The positions of the true elements of a run, counted from its start. */
  static int[] positions(byte[] mask, int from, int length) {
    int[] positions = new int[count(mask, from, length)];
    int end = from + length;
    int at = from;
    int found = 0;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      long word = (long) WORD.get(mask, at);
      while (word != 0) {
        positions[found++] = at - from + (Long.numberOfTrailingZeros(word) >>> 3);
        word &= word - 1;
      }
    }
    for (; at < end; at++) {
      if (mask[at] != 0) {
        positions[found++] = at - from;
      }
    }
    return positions;
  }

  /**
   * The flat indices, in C order, of the true elements of a boolean array of any strides; not to be
   * changed. They are kept until the array is written to: spikes are asked for again and again.
   */
  static int[] positions(NDArray mask) {
    int[] known = known(mask);
    if (known != null) {
      return known;
    }
    NDArray flat = mask.contiguous();
    int[] positions = positions((byte[]) flat.storage(), flat.offset, flat.size);
    if (Deferral.isKept(mask.size)) {
      mask.keepDerived(positions);
    }
    return positions;
  }

  /** These flat indices multiplied by a step; not to be changed. */
  static int[] positions(NDArray mask, int step) {
    int[] positions = positions(mask);
    if (step == 1) {
      return positions;
    }
    int[] multiplied = new int[positions.length];
    for (int i = 0; i < multiplied.length; i++) {
      multiplied[i] = positions[i] * step;
    }
    return multiplied;
  }

  /** How many elements of a boolean array of any strides are true. */
  static int count(NDArray mask) {
    int[] known = known(mask);
    if (known != null) {
      return known.length;
    }
    NDArray flat = mask.contiguous();
    return count((byte[]) flat.storage(), flat.offset, flat.size);
  }

  /** The copy, of which the true elements are known if they are of the original. */
  static NDArray copied(NDArray original, NDArray copy) {
    int[] known = original.derived(int[].class);
    if (known != null) {
      copy.keepDerived(known);
    }
    return copy;
  }

  private static int[] known(NDArray mask) {
    int[] places = TruePlaces.in(mask);
    return places == null ? mask.derived(int[].class) : places;
  }
}

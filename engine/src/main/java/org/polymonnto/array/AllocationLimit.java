package org.polymonnto.array;

import java.util.Locale;

/** How large a single array may be. A host that bounds the memory of scripts sets it. */
public final class AllocationLimit {
  private static volatile long bytes = Long.MAX_VALUE;

  private AllocationLimit() {}

  /** Sets it for the whole process; {@code Long.MAX_VALUE} for none. */
  public static void set(long newBytes) {
    bytes = newBytes;
  }

  static void check(DType dtype, int length) {
    long limit = bytes;
    if (limit < Long.MAX_VALUE && (long) length * dtype.itemSize() > limit) {
      throw exceeded(dtype, length, ", more than the " + text(limit) + " that it may use");
    }
  }

  /** The exception for an array that there is no memory for; in the words of NumPy. */
  static RuntimeException exceeded(DType dtype, int length, String why) {
    return ArrayException.of(
        ArrayException.Kind.MEMORY,
        "Unable to allocate "
            + text((long) length * dtype.itemSize())
            + " for an array of "
            + length
            + " elements and data type "
            + dtype
            + why);
  }

  private static String text(long bytes) {
    return bytes < 1L << 30
        ? String.format(Locale.ROOT, "%.3g MiB", (double) bytes / (1 << 20))
        : String.format(Locale.ROOT, "%.3g GiB", (double) bytes / (1 << 30));
  }
}

package org.polymonnto.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bounds to which all elements of an array were clipped, and the blocks written to since. */
final class ClipRange {
  /** After writes to one in so many elements it is no gain to look at them alone. */
  private static final int SPARSE = 4;

  /** So many blocks, and one more for so many elements, take up little room. */
  private static final int FEW = 16;

  private static final int LARGE = 256;

  private final double low;
  private final double high;
  private final List<Block> blocks = new ArrayList<>();
  private long changed;

  private ClipRange(double low, double high) {
    this.low = low;
    this.high = high;
  }

  /**
   * The range between two bounds.
   *
   * @param low a number or null
   * @param high a number or null
   * @return null if the bounds are not plain numbers
   */
  static ClipRange of(Object low, Object high) {
    if (!isBound(low) || !isBound(high) || low == null && high == null) {
      return null;
    }
    return new ClipRange(
        low == null ? Double.NEGATIVE_INFINITY : Storage.toDouble(low),
        high == null ? Double.POSITIVE_INFINITY : Storage.toDouble(high));
  }

  private static boolean isBound(Object value) {
    return value == null
        || (value instanceof Double || value instanceof Long || value instanceof Integer)
            && Double.isFinite(Storage.toDouble(value));
  }

  /** The bounds of elements that are clipped. */
  Extremes extremes() {
    return new Extremes(low, high);
  }

  /** The bounds of finite elements that are clipped. */
  Extremes finiteExtremes() {
    return extremes().and(Extremes.FINITE);
  }

  /** Whether the bounds are zero and nothing, or a number above zero that single precision has. */
  boolean isFromZero() {
    return Double.doubleToRawLongBits(low) == 0
        && high > 0
        && (!isLimited() || high == (float) high);
  }

  /** Whether there is an upper bound. */
  boolean isLimited() {
    return high < Double.POSITIVE_INFINITY;
  }

  /**
   * Whether a run of elements is finite and lies between bounds {@linkplain #isFromZero from zero
   * on}, without negative zeros.
   */
  boolean holds(DType dtype, Object storage, int from, int n) {
    double largest = dtype == DType.FLOAT32 ? Float.MAX_VALUE : Double.MAX_VALUE;
    return Storage.isFromZero(dtype, storage, from, n, Math.min(high, largest));
  }

  /** The same bounds of elements none of which was written to since they were looked at. */
  ClipRange again() {
    return new ClipRange(low, high);
  }

  boolean isSame(ClipRange other) {
    return Double.compare(low, other.low) == 0 && Double.compare(high, other.high) == 0;
  }

  /** Remembers a write; false if there were so many that the blocks are no longer worth it. */
  boolean changed(Block block, int size) {
    blocks.add(block);
    changed += block.size();
    return changed * SPARSE <= size && blocks.size() <= FEW + size / LARGE;
  }

  /** Remembers a write to whole lines. */
  boolean changed(int[] lines, int length, int size) {
    int[] starts = new int[lines.length];
    Arrays.setAll(starts, i -> lines[i] * length);
    int[] run = new int[length];
    Arrays.setAll(run, i -> i);
    return changed(new Block(starts, run), size);
  }

  List<Block> blocks() {
    return blocks;
  }
}

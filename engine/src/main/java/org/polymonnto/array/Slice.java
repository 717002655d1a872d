package org.polymonnto.array;

/**
 * A slice {@code start:stop:step} of one dimension; an absent bound is null, as Python's None.
 *
 * @param start first index, counted from the end if negative
 * @param stop index after the last, counted from the end if negative
 * @param step distance of two taken elements, not zero
 */
public record Slice(Integer start, Integer stop, Integer step) {
  public static final Slice ALL = new Slice(null, null, null);

  /** Stands for as many full slices as are needed ({@code ...}). */
  public static final Object ELLIPSIS =
      new Object() {
        @Override
        public String toString() {
          return "Ellipsis";
        }
      };

  public static Slice of(int start, int stop) {
    return new Slice(start, stop, null);
  }

  int stepOrOne() {
    int value = step == null ? 1 : step;
    if (value == 0) {
      throw ArrayException.value("slice step cannot be zero");
    }
    return value;
  }

  /** The first index taken in a dimension of that length, by Python's rules. */
  int first(int length) {
    boolean down = stepOrOne() < 0;
    return bound(start, length, down ? length - 1 : 0, down);
  }

  /** How many elements are taken in a dimension of that length. */
  int count(int length) {
    int by = stepOrOne();
    int from = first(length);
    int to = bound(stop, length, by < 0 ? -1 : length, by < 0);
    long distance = by > 0 ? (long) to - from : (long) from - to;
    long size = Math.abs((long) by);
    return distance <= 0 ? 0 : (int) ((distance + size - 1) / size);
  }

  private static int bound(Integer given, int length, int absent, boolean down) {
    if (given == null) {
      return absent;
    }
    long value = given;
    if (value < 0) {
      value += length;
    }
    int low = down ? -1 : 0;
    int high = down ? length - 1 : length;
    return (int) Math.max(low, Math.min(high, value));
  }
}

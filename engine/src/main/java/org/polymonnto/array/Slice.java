package org.polymonnto.array;

import java.util.List;

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

  /** Adds the indices of a text such as {@code "1:3, ::2, 0, ..."} to a list. */
  static void parse(String text, List<Object> key) {
    for (String part : text.split(",", -1)) {
      key.add(parsePart(part.strip(), text));
    }
  }

  private static Object parsePart(String part, String text) {
    if (part.equals("...")) {
      return ELLIPSIS;
    }
    String[] bounds = part.split(":", -1);
    try {
      return switch (bounds.length) {
        case 1 -> Integer.valueOf(part);
        case 2 -> new Slice(bound(bounds[0]), bound(bounds[1]), null);
        case 3 -> new Slice(bound(bounds[0]), bound(bounds[1]), bound(bounds[2]));
        default -> throw new NumberFormatException();
      };
    } catch (NumberFormatException e) {
      throw ArrayException.index(
          "'" + text + "' is no index; an index looks like '1:3, ::2' or '0, :'");
    }
  }

  private static Integer bound(String text) {
    String bound = text.strip();
    return bound.isEmpty() ? null : Integer.valueOf(bound);
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

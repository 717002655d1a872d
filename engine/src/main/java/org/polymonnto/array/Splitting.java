package org.polymonnto.array;

import java.util.Arrays;

/** Arrays cut into views along an axis. */
public final class Splitting {
  private Splitting() {}

  /** Parts of equal length. */
  public static NDArray[] split(NDArray a, int sections, int axis) {
    int length = a.shape[Shape.normalizeAxis(axis, a.ndim())];
    if (sections > 0 && length % sections != 0) {
      throw ArrayException.value("array split does not result in an equal division");
    }
    return arraySplit(a, sections, axis);
  }

  /** Parts whose lengths differ by at most one, the longer ones first. */
  public static NDArray[] arraySplit(NDArray a, int sections, int axis) {
    if (sections <= 0) {
      throw ArrayException.value("number sections must be larger than 0.");
    }
    int length = a.shape[Shape.normalizeAxis(axis, a.ndim())];
    int[] cuts = new int[sections - 1];
    int at = 0;
    for (int i = 0; i < cuts.length; i++) {
      at += length / sections + (i < length % sections ? 1 : 0);
      cuts[i] = at;
    }
    return splitAt(a, cuts, axis);
  }

  /** The parts before, between and after some positions. */
  public static NDArray[] splitAt(NDArray a, int[] cuts, int axis) {
    int along = Shape.normalizeAxis(axis, a.ndim());
    Object[] key = new Object[a.ndim()];
    Arrays.fill(key, Slice.ALL);
    NDArray[] parts = new NDArray[cuts.length + 1];
    for (int i = 0; i < parts.length; i++) {
      key[along] = new Slice(i == 0 ? 0 : cuts[i - 1], i == cuts.length ? null : cuts[i], null);
      parts[i] = Indexing.get(a, key);
    }
    return parts;
  }

  /** The axis along which {@code np.hsplit} cuts. */
  public static int horizontalAxis(NDArray a) {
    if (a.ndim() == 0) {
      throw ArrayException.value("hsplit only works on arrays of 1 or more dimensions");
    }
    return a.ndim() > 1 ? 1 : 0;
  }

  /** The axis along which {@code np.vsplit} cuts. */
  public static int verticalAxis(NDArray a) {
    if (a.ndim() < 2) {
      throw ArrayException.value("vsplit only works on arrays of 2 or more dimensions");
    }
    return 0;
  }
}

package org.polymonnto.array;

/** Tables of the storage offsets of elements, in C order. */
final class Offsets {
  private static final int[] ORIGIN = {0};

  /** The rows of a matrix are asked for in each iteration, those of a tensor are too many. */
  private static final int LONGEST_KEPT = 1 << 16;

  private static volatile Kept kept = new Kept(1, 1, ORIGIN);

  /** The table of a single axis that was asked for last. */
  private record Kept(int length, int stride, int[] table) {}

  private Offsets() {}

  /** The offsets of all elements of a shape, relative to the first; not to be changed. */
  static int[] of(int[] shape, int[] strides) {
    if (shape.length == 0) {
      return ORIGIN;
    }
    if (shape.length == 1 && shape[0] <= LONGEST_KEPT) {
      Kept last = kept;
      if (last.length != shape[0] || last.stride != strides[0]) {
        last = new Kept(shape[0], strides[0], computed(shape, strides));
        kept = last;
      }
      return last.table;
    }
    return computed(shape, strides);
  }

  private static int[] computed(int[] shape, int[] strides) {
    int size = Shape.size(shape);
    int[] table = new int[size];
    if (size == 0) {
      return table;
    }
    int filled = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      int stride = strides[axis];
      int at = filled;
      for (int step = 1; step < shape[axis]; step++) {
        int shift = step * stride;
        for (int i = 0; i < filled; i++) {
          table[at++] = table[i] + shift;
        }
      }
      filled = at;
    }
    return table;
  }

  /** The offsets of flat indices in C order of a shape. */
  static int[] ofFlat(int[] flat, int[] shape, int[] strides) {
    int[] into = new int[flat.length];
    if (isUniform(shape, strides)) {
      int step = strides.length == 0 ? 0 : strides[strides.length - 1];
      for (int i = 0; i < flat.length; i++) {
        into[i] = flat[i] * step;
      }
      return into;
    }
    int last = shape.length - 1;
    for (int i = 0; i < flat.length; i++) {
      int rest = flat[i];
      int offset = 0;
      for (int axis = last; axis > 0; axis--) {
        int quotient = rest / shape[axis];
        offset += (rest - quotient * shape[axis]) * strides[axis];
        rest = quotient;
      }
      into[i] = offset + rest * strides[0];
    }
    return into;
  }

  /** Whether neighbours in C order are at one distance, across the ends of rows too. */
  static boolean isUniform(int[] shape, int[] strides) {
    for (int axis = shape.length - 1; axis > 0; axis--) {
      if (strides[axis - 1] != strides[axis] * shape[axis]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The length of the run of neighbouring elements at the end of a shape: its product over the
   * contiguous axes.
   */
  static int run(int[] shape, int[] strides) {
    int run = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      if (shape[axis] != 1 && strides[axis] != run) {
        return run;
      }
      run *= shape[axis];
    }
    return run;
  }

  /** The table of one offset, 0. */
  static int[] origin() {
    return ORIGIN;
  }
}

package org.polymonnto.array;

/**
 * The nest of loops that visits the elements of several arrays of one shape together.
 *
 * <p>Dimensions are ordered by the strides of the arrays, the first array counting most, and
 * neighbours that lie in the storage as one are joined, as NumPy's iterator does; so the innermost
 * loop is the longest run of the storage.
 */
final class Nest {
  /**
   * A run of the innermost loop: where it starts in each array, how long it is and its stride in
   * each array.
   */
  @FunctionalInterface
  interface Run {
    void run(int[] at, int n, int[] stride);
  }

  /** The lengths of the loops, outermost first; empty for a single element. */
  final int[] lengths;

  /** For each array the strides of the loops. */
  final int[][] strides;

  Nest(int[] shape, int[]... arrays) {
    int count = 0;
    int[] axes = new int[shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      if (shape[axis] != 1) {
        axes[count++] = axis;
      }
    }
    sort(axes, count, arrays);
    int[] joined = new int[count];
    int[][] steps = new int[arrays.length][count];
    int last = -1;
    for (int at = 0; at < count; at++) {
      int axis = axes[at];
      if (last >= 0 && isOneRun(arrays, steps, last, axis, shape[axis])) {
        joined[last] *= shape[axis];
      } else {
        joined[++last] = shape[axis];
      }
      for (int k = 0; k < arrays.length; k++) {
        steps[k][last] = arrays[k][axis];
      }
    }
    lengths = java.util.Arrays.copyOf(joined, last + 1);
    strides = steps;
  }

  /** All axes in the order of the loops, outermost first. */
  static int[] order(int[] shape, int[]... arrays) {
    int[] axes = new int[shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      axes[axis] = axis;
    }
    sort(axes, axes.length, arrays);
    return axes;
  }

  private static boolean isOneRun(int[][] arrays, int[][] steps, int outer, int axis, int length) {
    for (int k = 0; k < arrays.length; k++) {
      if (steps[k][outer] != arrays[k][axis] * length) {
        return false;
      }
    }
    return true;
  }

  /**
   * Sorts axes by insertion, as NumPy's iterator does: an axis moves outwards past those of smaller
   * stride.
   */
  private static void sort(int[] axes, int count, int[][] arrays) {
    for (int i = 1; i < count; i++) {
      int axis = axes[i];
      int to = i;
      for (int j = i - 1; j >= 0; j--) {
        int order = compare(axes[j], axis, arrays);
        if (order > 0) {
          break;
        }
        if (order < 0) {
          to = j;
        }
      }
      System.arraycopy(axes, to, axes, to + 1, i - to);
      axes[to] = axis;
    }
  }

  /**
   * Positive if the first axis must stay outside the second, negative if inside, 0 if the strides
   * do not say.
   */
  private static int compare(int outer, int inner, int[][] arrays) {
    int result = 0;
    for (int[] strides : arrays) {
      int a = Math.abs(strides[outer]);
      int b = Math.abs(strides[inner]);
      if (a != 0 && b != 0) {
        if (b <= a) {
          return 1;
        }
        result = -1;
      }
    }
    return result;
  }

  /** Visits the runs; {@code offsets} is where each array starts. */
  void forEach(Run body, int... offsets) {
    int loops = lengths.length;
    int arrays = strides.length;
    int[] stride = new int[arrays];
    int[] at = offsets.clone();
    if (loops == 0) {
      body.run(at, 1, stride);
      return;
    }
    for (int length : lengths) {
      if (length == 0) {
        return;
      }
    }
    for (int k = 0; k < arrays; k++) {
      stride[k] = strides[k][loops - 1];
    }
    int[] index = new int[loops];
    int inner = lengths[loops - 1];
    while (true) {
      body.run(at, inner, stride);
      int level = loops - 2;
      while (level >= 0) {
        for (int k = 0; k < arrays; k++) {
          at[k] += strides[k][level];
        }
        if (++index[level] < lengths[level]) {
          break;
        }
        for (int k = 0; k < arrays; k++) {
          at[k] -= strides[k][level] * lengths[level];
        }
        index[level] = 0;
        level--;
      }
      if (level < 0) {
        return;
      }
    }
  }
}

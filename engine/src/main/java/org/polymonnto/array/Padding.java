package org.polymonnto.array;

/** Arrays with borders added. */
public final class Padding {
  private Padding() {}

  /** What a border is filled with. */
  public enum Mode {
    CONSTANT,
    EDGE,
    WRAP,
    REFLECT,
    SYMMETRIC;

    /** The mode with NumPy's name. */
    public static Mode parse(String name) {
      return switch (name) {
        case "constant" -> CONSTANT;
        case "edge" -> EDGE;
        case "wrap" -> WRAP;
        case "reflect" -> REFLECT;
        case "symmetric" -> SYMMETRIC;
        default -> throw ArrayException.value("mode '" + name + "' is not supported");
      };
    }

    /** The position inside an axis that a position outside shows. */
    private int source(int at, int length) {
      return switch (this) {
        case CONSTANT, EDGE -> Math.max(0, Math.min(length - 1, at));
        case WRAP -> Math.floorMod(at, length);
        case REFLECT -> {
          int period = Math.max(1, 2 * (length - 1));
          int in = Math.floorMod(at, period);
          yield in < length ? in : period - in;
        }
        case SYMMETRIC -> {
          int in = Math.floorMod(at, 2 * length);
          yield in < length ? in : 2 * length - 1 - in;
        }
      };
    }
  }

  /**
   * The array with borders.
   *
   * @param widths for each axis how many elements are added before and after
   * @param values for each axis the constants before and after, or null for zero; of use for
   *     CONSTANT only
   */
  public static NDArray pad(NDArray a, int[][] widths, Mode mode, Object[][] values) {
    for (int[] pair : widths) {
      if (pair[0] < 0 || pair[1] < 0) {
        throw ArrayException.value("index can't contain negative values");
      }
    }
    NDArray result = a.copy().contiguous();
    for (int axis = 0; axis < a.ndim(); axis++) {
      int length = a.shape[axis];
      int before = widths[axis][0];
      int after = widths[axis][1];
      if (mode == Mode.CONSTANT) {
        Object[] pair = values == null ? new Object[] {0L, 0L} : values[axis];
        NDArray front = border(result, axis, before, pair[0]);
        NDArray back = border(result, axis, after, pair[1]);
        result = Joining.concatenate(new NDArray[] {front, result, back}, axis);
      } else if (before + after > 0) {
        if (length == 0) {
          throw ArrayException.value(
              "can't extend empty axis " + axis + " using modes other than 'constant' or 'empty'");
        }
        int[] positions = new int[before + length + after];
        for (int i = 0; i < positions.length; i++) {
          positions[i] = mode.source(i - before, length);
        }
        int[] shape = result.shape.clone();
        shape[axis] = positions.length;
        result = Selection.taken(result, axis, positions, shape);
      }
    }
    return result;
  }

  private static NDArray border(NDArray a, int axis, int width, Object value) {
    int[] shape = a.shape.clone();
    shape[axis] = width;
    NDArray result = NDArray.zeros(a.dtype, shape);
    Assignment.assign(ScalarValue.of(a.dtype, value), result);
    return result;
  }
}

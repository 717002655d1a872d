package org.polymonnto.array;

/** The one-dimensional runs of an array along one of its axes, in C order of the other axes. */
public final class Lanes {
  private final NDArray array;
  private final int axis;
  private final int count;

  /**
   * The lanes along an axis.
   *
   * @param axis the axis, counted from the end if negative
   */
  public Lanes(NDArray array, int axis) {
    this.array = array;
    this.axis = Shape.normalizeAxis(axis, array.ndim());
    int others = 1;
    for (int i = 0; i < array.ndim(); i++) {
      others *= i == this.axis ? 1 : array.shape[i];
    }
    this.count = others;
  }

  /** How many lanes there are. */
  public int count() {
    return count;
  }

  /** How many elements a lane has. */
  public int length() {
    return array.shape[axis];
  }

  /** The distance in the storage of neighbours in a lane. */
  public int stride() {
    return array.strides[axis];
  }

  /** Where in the storage the lane with this number starts. */
  public int start(int lane) {
    int at = array.offset;
    int rest = lane;
    for (int i = array.ndim() - 1; i >= 0; i--) {
      if (i != axis) {
        at += rest % array.shape[i] * array.strides[i];
        rest /= array.shape[i];
      }
    }
    return at;
  }

  /** The elements of a lane as doubles, copied. */
  public double[] doubles(int lane) {
    double[] values = new double[length()];
    int at = start(lane);
    for (int i = 0; i < values.length; i++, at += stride()) {
      values[i] = Storage.getDouble(array.dtype, array.storage(), at);
    }
    return values;
  }

  /** The elements of a lane as longs, copied. */
  public long[] longs(int lane) {
    long[] values = new long[length()];
    int at = start(lane);
    for (int i = 0; i < values.length; i++, at += stride()) {
      values[i] = Storage.getLong(array.dtype, array.storage(), at);
    }
    return values;
  }

  /** Sets the elements of a lane. */
  public void set(int lane, double[] values) {
    array.requireWriteable();
    int at = start(lane);
    for (int i = 0; i < values.length; i++, at += stride()) {
      Storage.setDouble(array.dtype, array.storage(), at, values[i]);
    }
  }

  /** Sets the elements of a lane. */
  public void set(int lane, long[] values) {
    array.requireWriteable();
    int at = start(lane);
    for (int i = 0; i < values.length; i++, at += stride()) {
      Storage.setLong(array.dtype, array.storage(), at, values[i]);
    }
  }

  /** The shape of an array with another number of elements along an axis. */
  public static int[] withLength(int[] shape, int axis, int length) {
    int[] result = shape.clone();
    result[Shape.normalizeAxis(axis, shape.length)] = length;
    return result;
  }

  /** The shape of an array without one axis. */
  public static int[] without(int[] shape, int axis) {
    int gone = Shape.normalizeAxis(axis, shape.length);
    int[] result = new int[shape.length - 1];
    for (int i = 0, k = 0; i < shape.length; i++) {
      if (i != gone) {
        result[k++] = shape[i];
      }
    }
    return result;
  }
}

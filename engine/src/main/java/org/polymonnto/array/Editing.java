package org.polymonnto.array;

import java.util.Arrays;
import java.util.Locale;

/** Copies of arrays with elements added or left out. */
public final class Editing {
  private Editing() {}

  /** The values after the array, along an axis or, if it is null, of the flattened arrays. */
  public static NDArray append(NDArray a, NDArray values, Integer axis) {
    return Joining.concatenate(new NDArray[] {a, values}, axis);
  }

  /**
   * The array with values inserted before some positions.
   *
   * @param where an Integer or Long, a {@link Slice}, or an array of integers or booleans
   * @param values what is inserted, broadcast and converted to the array's type
   * @param axis the axis, or null to flatten the array first
   */
  public static NDArray insert(NDArray a, Object where, NDArray values, Integer axis) {
    NDArray from = axis == null ? Reshaping.ravel(a, 'C') : a;
    int along = axis == null ? 0 : Shape.normalizeAxis(axis, from.ndim());
    int length = from.shape[along];
    boolean single = where instanceof Number || where instanceof NDArray array && array.ndim() == 0;
    int[] positions = insertPositions(where, length, along);
    NDArray inserted = values;
    if (single && values.ndim() > 0) {
      inserted =
          Reshaping.moveaxis(alignedTo(values, from.ndim()), new int[] {0}, new int[] {along});
    }
    int count = positions.length;
    if (count == 1) {
      count = inserted.ndim() < from.ndim() ? 1 : inserted.shape[along];
    }
    int[] targets = new int[count];
    Integer[] order = new Integer[count];
    for (int i = 0; i < count; i++) {
      targets[i] = positions[positions.length == 1 ? 0 : i];
      order[i] = i;
    }
    Arrays.sort(order, (i, j) -> Integer.compare(targets[i], targets[j]));
    for (int i = 0; i < count; i++) {
      targets[order[i]] += i;
    }
    int[] shape = from.shape.clone();
    shape[along] += count;
    NDArray result = NDArray.zeros(a.dtype, shape);
    boolean[] taken = new boolean[shape[along]];
    for (int target : targets) {
      taken[target] = true;
    }
    Indexing.set(result, key(from.ndim(), along, NDArray.of(targets)), inserted);
    Indexing.set(result, key(from.ndim(), along, complement(taken)), from);
    return result;
  }

  private static NDArray alignedTo(NDArray values, int ndim) {
    NDArray result = values;
    while (result.ndim() < ndim) {
      result = Reshaping.expandDims(result, 0);
    }
    return result;
  }

  private static int[] insertPositions(Object where, int length, int axis) {
    NDArray wanted = wanted(where, length);
    long[] numbers =
        wanted.dtype.isBool() ? Positions.flatnonzero(wanted).toLongs() : wanted.toLongs();
    int[] result = new int[numbers.length];
    for (int i = 0; i < result.length; i++) {
      if (numbers[i] < -length || numbers[i] > length) {
        String shown =
            where instanceof NDArray && result.length == 1
                ? "[" + numbers[i] + "]"
                : "" + numbers[i];
        throw ArrayException.index(
            "index " + shown + " is out of bounds for axis " + axis + " with size " + length);
      }
      result[i] = (int) (numbers[i] < 0 ? numbers[i] + length : numbers[i]);
    }
    return result;
  }

  private static NDArray wanted(Object where, int length) {
    return switch (where) {
      case Slice slice -> Indexing.getSlice(Ranges.counted(length), slice);
      case Number number -> NDArray.scalar(DType.INT64, number);
      case NDArray array when array.size > 0 && array.dtype.isFloating() ->
          throw ArrayException.index("arrays used as indices must be of integer (or boolean) type");
      case NDArray array -> array;
      default ->
          throw ArrayException.index(
              "positions must be an integer, a slice or an array of integers or booleans, not "
                  + where);
    };
  }

  /**
   * The array without what stands at some positions.
   *
   * @param where an Integer or Long, a {@link Slice}, or an array of integers or booleans
   * @param axis the axis, or null to flatten the array first
   */
  public static NDArray delete(NDArray a, Object where, Integer axis) {
    NDArray from = axis == null ? Reshaping.ravel(a, 'C') : a;
    int along = axis == null ? 0 : Shape.normalizeAxis(axis, from.ndim());
    int length = from.shape[along];
    NDArray wanted = wanted(where, length);
    boolean[] gone = new boolean[length];
    if (wanted.dtype.isBool()) {
      if (wanted.ndim() != 1 || wanted.size != length) {
        throw ArrayException.value(
            "boolean array argument obj to delete must be one dimensional and match the axis length"
                + " of "
                + length);
      }
      for (int i = 0; i < length; i++) {
        gone[i] = wanted.getBoolean(i);
      }
    } else {
      for (long number : wanted.toLongs()) {
        gone[Shape.normalizeIndex(number, length, along)] = true;
      }
    }
    return Indexing.get(from, key(from.ndim(), along, complement(gone))).copy();
  }

  private static NDArray complement(boolean[] flags) {
    int[] positions = new int[flags.length];
    int count = 0;
    for (int i = 0; i < flags.length; i++) {
      if (!flags[i]) {
        positions[count++] = i;
      }
    }
    return NDArray.of(Arrays.copyOf(positions, count));
  }

  private static Object[] key(int ndim, int axis, NDArray index) {
    Object[] key = new Object[ndim];
    Arrays.fill(key, Slice.ALL);
    key[axis] = index;
    return key;
  }

  /**
   * The elements in another shape, used again from the start or cut off as that needs ({@code
   * np.resize}).
   */
  public static NDArray resize(NDArray a, int... shape) {
    for (int length : shape) {
      if (length < 0) {
        throw ArrayException.value("all elements of `new_shape` must be non-negative");
      }
    }
    NDArray result = NDArray.zeros(a.dtype, shape);
    if (a.size > 0) {
      NDArray flat = a.contiguous();
      for (int at = 0; at < result.size; at += a.size) {
        System.arraycopy(
            flat.storage(), flat.offset, result.storage(), at, Math.min(a.size, result.size - at));
      }
    }
    return result;
  }

  /** A vector without the zeros at its front and back, as asked for by the letters f and b. */
  public static NDArray trimZeros(NDArray a, String trim) {
    int[] nonzero = Positions.flat(a);
    boolean front = trim.toLowerCase(Locale.ROOT).contains("f");
    boolean back = trim.toLowerCase(Locale.ROOT).contains("b");
    int first = nonzero.length == 0 ? a.size : nonzero[0];
    int last = nonzero.length == 0 ? a.size : nonzero[nonzero.length - 1] + 1;
    return Indexing.getSlice(a, Slice.of(front ? first : 0, back ? last : a.size));
  }
}

package org.polymonnto.array;

import java.util.Arrays;
import java.util.List;

/**
 * Sorting and searching, as NumPy's functions of these names.
 *
 * <p>NaN is greater than all other numbers. All orders are stable, whichever kind is asked for.
 */
public final class Sorting {
  private Sorting() {}

  /**
   * {@code np.sort}: a sorted copy.
   *
   * @param axis the axis to sort along, or null for the flattened array
   */
  public static NDArray sort(NDArray a, Integer axis) {
    NDArray copy = axis == null ? flattened(a) : a.copy();
    if (copy.ndim() == 0) {
      throw ArrayException.axis(axis, 0);
    }
    sortInPlace(copy, axis == null ? 0 : axis);
    return copy;
  }

  /** {@code ndarray.sort}. */
  public static void sortInPlace(NDArray a, int axis) {
    a.requireWriteable();
    requireNumbers(a, "sort");
    Lanes lanes = new Lanes(a, axis);
    for (int lane = 0; lane < lanes.count(); lane++) {
      if (a.dtype.isFloating()) {
        double[] values = lanes.doubles(lane);
        Arrays.sort(values);
        lanes.set(lane, values);
      } else {
        long[] values = lanes.longs(lane);
        Arrays.sort(values);
        lanes.set(lane, values);
      }
    }
  }

  /** {@code np.argsort}: the indices along an axis (null: of the flattened array) that sort it. */
  public static NDArray argsort(NDArray a, Integer axis) {
    NDArray source = axis == null || a.ndim() == 0 ? flattened(a) : a;
    int along = axis == null || a.ndim() == 0 ? 0 : axis;
    requireNumbers(a, "argsort");
    Lanes lanes = new Lanes(source, along);
    NDArray result = NDArray.zeros(DType.INT64, source.shape);
    Lanes target = new Lanes(result, along);
    for (int lane = 0; lane < lanes.count(); lane++) {
      target.set(lane, longs(order(lanes, lane, a.dtype)));
    }
    return result;
  }

  private static int[] order(Lanes lanes, int lane, DType dtype) {
    return dtype.isFloating()
        ? StableOrder.of(lanes.doubles(lane))
        : StableOrder.of(lanes.longs(lane));
  }

  /**
   * {@code np.partition}: like NumPy's, the element at {@code kth} is where sorting puts it; so are
   * all others.
   */
  public static NDArray partition(NDArray a, int kth, Integer axis) {
    requireKth(a, kth, axis);
    return sort(a, axis);
  }

  /** {@code np.argpartition}, see {@link #partition}. */
  public static NDArray argpartition(NDArray a, int kth, Integer axis) {
    requireKth(a, kth, axis);
    return argsort(a, axis);
  }

  private static void requireKth(NDArray a, int kth, Integer axis) {
    int length = axis == null ? a.count() : a.shape[Shape.normalizeAxis(axis, a.ndim())];
    if (kth < -length || kth >= length) {
      throw ArrayException.value(
          "kth(=" + (kth < 0 ? kth + length : kth) + ") out of bounds (" + length + ")");
    }
  }

  /**
   * {@code np.searchsorted}: where values would have to be inserted to keep an array sorted.
   *
   * @param side {@code "left"} for the first such place, {@code "right"} for the last
   * @param sorter the indices that sort the array, or null if it is sorted
   * @return indices of type int64 in the shape of the values
   */
  public static NDArray searchsorted(NDArray a, NDArray values, String side, NDArray sorter) {
    if (a.ndim() != 1) {
      throw ArrayException.value("object too deep for desired array");
    }
    boolean right = isRight(side);
    NDArray sorted = sorter == null ? a : taken(a, sorter);
    long[] places = new long[values.count()];
    if (DType.promote(a.dtype, values.dtype).isFloating()) {
      double[] edges = sorted.toDoubles();
      double[] wanted = values.toDoubles();
      for (int i = 0; i < places.length; i++) {
        places[i] = place(edges, wanted[i], right);
      }
    } else {
      long[] edges = sorted.toLongs();
      long[] wanted = values.toLongs();
      for (int i = 0; i < places.length; i++) {
        long value = wanted[i];
        places[i] = place(edges.length, right, k -> Long.compare(edges[k], value));
      }
    }
    return NDArray.adopt(DType.INT64, places, values.shape);
  }

  private static boolean isRight(String side) {
    return switch (side) {
      case "left" -> false;
      case "right" -> true;
      default ->
          throw ArrayException.value("search side must be 'left' or 'right' (got '" + side + "')");
    };
  }

  private static NDArray taken(NDArray a, NDArray sorter) {
    if (sorter.count() != a.count()) {
      throw ArrayException.value("sorter.size must equal array.size");
    }
    NDArray result = NDArray.zeros(a.dtype, a.count());
    long[] order = sorter.toLongs();
    for (int i = 0; i < order.length; i++) {
      if (order[i] < 0 || order[i] >= order.length) {
        throw ArrayException.value("Sorter index out of range.");
      }
      System.arraycopy(a.storage(), a.position((int) order[i]), result.storage(), i, 1);
    }
    return result;
  }

  /** Where a number would be inserted into ascending numbers. */
  static int place(double[] edges, double value, boolean right) {
    return place(edges.length, right, k -> StableOrder.compare(edges[k], value));
  }

  private static int place(
      int length, boolean right, java.util.function.IntUnaryOperator comparedToValue) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int compared = comparedToValue.applyAsInt(middle);
      if (right ? compared <= 0 : compared < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** {@code np.lexsort} of one-dimensional keys, the last of which matters most. */
  public static NDArray lexsort(List<NDArray> keys) {
    if (keys.isEmpty()) {
      throw ArrayException.type("need sequence of keys with len > 0 in lexsort");
    }
    int n = keys.getFirst().count();
    int count = keys.size();
    StableOrder.IndexComparator[] comparators = new StableOrder.IndexComparator[count];
    for (int k = 0; k < count; k++) {
      NDArray key = keys.get(k);
      if (key.ndim() != 1) {
        throw ArrayException.value(
            "lexsort is provided for one-dimensional keys, got shape " + Shape.toString(key.shape));
      }
      if (key.count() != n) {
        throw ArrayException.value("all keys need to be the same shape");
      }
      comparators[k] = comparator(key);
    }
    int[] order =
        StableOrder.of(
            n,
            (i, j) -> {
              for (int k = count - 1; k >= 0; k--) {
                int compared = comparators[k].compare(i, j);
                if (compared != 0) {
                  return compared;
                }
              }
              return 0;
            });
    return NDArray.of(longs(order));
  }

  private static StableOrder.IndexComparator comparator(NDArray key) {
    if (key.dtype.isFloating()) {
      double[] values = key.toDoubles();
      return (i, j) -> StableOrder.compare(values[i], values[j]);
    }
    long[] values = key.toLongs();
    return (i, j) -> Long.compare(values[i], values[j]);
  }

  static NDArray flattened(NDArray a) {
    NDArray copy = a.copy();
    return NDArray.adopt(copy.dtype, copy.storage(), copy.size);
  }

  static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  static void requireNumbers(NDArray a, String name) {
    if (a.dtype.isObject()) {
      throw ArrayException.type(
          name + " is not provided for object arrays; use Python's sorted on their elements");
    }
  }
}

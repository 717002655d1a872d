package org.polymonnto.array;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Arrays as sets of their elements, as NumPy's functions of these names. Results are sorted; all
 * NaN are one.
 */
public final class Sets {
  private Sets() {}

  /**
   * The different elements of an array.
   *
   * @param values the elements, sorted
   * @param index where each of them stands first
   * @param inverse for each element of the array, its place in {@code values}
   * @param counts how often each of them stands in the array
   */
  public record Unique(NDArray values, NDArray index, NDArray inverse, NDArray counts) {}

  /** Elements that are in both arrays, and where each stands first in either. */
  public record Intersection(NDArray values, NDArray indexA, NDArray indexB) {}

  /** {@code np.unique} of the elements; {@code inverse} has the shape of the array. */
  public static Unique unique(NDArray a) {
    Sorting.requireNumbers(a, "unique");
    NDArray flat = Sorting.flattened(a);
    StableOrder.IndexComparator comparator = comparator(flat);
    int[] order = StableOrder.of(flat.size, comparator);
    Unique found = collapse(order, comparator, a.shape);
    return new Unique(pick(flat, found.index), found.index, found.inverse, found.counts);
  }

  /** {@code np.unique} of the subarrays along an axis. */
  public static Unique unique(NDArray a, int axis) {
    Sorting.requireNumbers(a, "unique");
    Lanes lanes = new Lanes(a, axis);
    int n = lanes.length();
    int width = lanes.count();
    NDArray table = NDArray.zeros(a.dtype, n, width);
    for (int lane = 0; lane < width; lane++) {
      int at = lanes.start(lane);
      for (int i = 0; i < n; i++) {
        System.arraycopy(
            a.storage(), at + i * lanes.stride(), table.storage(), i * width + lane, 1);
      }
    }
    StableOrder.IndexComparator elements = comparator(table);
    StableOrder.IndexComparator comparator =
        (i, j) -> {
          for (int k = 0; k < width; k++) {
            int compared = elements.compare(i * width + k, j * width + k);
            if (compared != 0) {
              return compared;
            }
          }
          return 0;
        };
    Unique found = collapse(StableOrder.of(n, comparator), comparator, new int[] {n});
    NDArray values = NDArray.zeros(a.dtype, Lanes.withLength(a.shape, axis, found.index.count()));
    Lanes target = new Lanes(values, axis);
    for (int lane = 0; lane < width; lane++) {
      for (int i = 0; i < target.length(); i++) {
        int from = lanes.start(lane) + (int) found.index.longAt(i) * lanes.stride();
        System.arraycopy(
            a.storage(), from, values.storage(), target.start(lane) + i * target.stride(), 1);
      }
    }
    return new Unique(values, found.index, found.inverse, found.counts);
  }

  private static Unique collapse(
      int[] order, StableOrder.IndexComparator comparator, int[] inverseShape) {
    int n = order.length;
    long[] first = new long[n];
    long[] inverse = new long[n];
    long[] counts = new long[n];
    int count = 0;
    for (int k = 0; k < n; k++) {
      if (k == 0 || comparator.compare(order[k - 1], order[k]) != 0) {
        first[count++] = order[k];
      }
      counts[count - 1]++;
      inverse[order[k]] = count - 1;
    }
    return new Unique(
        null,
        NDArray.of(Arrays.copyOf(first, count)),
        NDArray.adopt(DType.INT64, inverse, inverseShape),
        NDArray.of(Arrays.copyOf(counts, count)));
  }

  private static StableOrder.IndexComparator comparator(NDArray flat) {
    if (flat.dtype.isFloating()) {
      double[] values = flat.toDoubles();
      return (i, j) -> StableOrder.compare(values[i], values[j]);
    }
    long[] values = flat.toLongs();
    return (i, j) -> Long.compare(values[i], values[j]);
  }

  private static NDArray pick(NDArray flat, NDArray index) {
    NDArray result = NDArray.zeros(flat.dtype, index.count());
    for (int i = 0; i < result.size; i++) {
      System.arraycopy(flat.storage(), (int) index.longAt(i), result.storage(), i, 1);
    }
    return result;
  }

  private static NDArray pick(NDArray flat, IntStream places) {
    return pick(flat, NDArray.of(places.asLongStream().toArray()));
  }

  /** {@code np.intersect1d} with {@code return_indices}. */
  public static Intersection intersect1d(NDArray a, NDArray b) {
    DType dtype = DType.promote(a.dtype, b.dtype);
    Unique left = unique(a.astype(dtype));
    Unique right = unique(b.astype(dtype));
    boolean[] found = contained(left.values, right.values);
    boolean[] foundBack = contained(right.values, left.values);
    return new Intersection(
        pick(left.values, places(found, true)),
        pick(left.index, places(found, true)),
        pick(right.index, places(foundBack, true)));
  }

  /** {@code np.union1d}. */
  public static NDArray union1d(NDArray a, NDArray b) {
    return unique(joined(a, b)).values;
  }

  private static NDArray joined(NDArray a, NDArray b) {
    DType dtype = DType.promote(a.dtype, b.dtype);
    NDArray result = NDArray.zeros(dtype, a.size + b.size);
    System.arraycopy(a.astype(dtype).storage(), 0, result.storage(), 0, a.size);
    System.arraycopy(b.astype(dtype).storage(), 0, result.storage(), a.size, b.size);
    return result;
  }

  /**
   * {@code np.setdiff1d}: the elements of a that are not in b.
   *
   * @param assumeUnique whether the elements of a are taken as they stand, neither sorted nor
   *     collapsed
   */
  public static NDArray setdiff1d(NDArray a, NDArray b, boolean assumeUnique) {
    NDArray left = assumeUnique ? Sorting.flattened(a) : unique(a).values;
    return pick(left, places(contained(left, b), false));
  }

  /** {@code np.setxor1d}: the elements that are in one of the arrays only. */
  public static NDArray setxor1d(NDArray a, NDArray b) {
    Unique both = unique(joined(unique(a).values, unique(b).values));
    return pick(
        both.values, IntStream.range(0, both.values.size).filter(i -> both.counts.longAt(i) == 1));
  }

  /**
   * {@code np.isin}: for each element, whether it is one of the test elements; NaN never is.
   *
   * @param invert whether the answers are negated
   */
  public static NDArray isin(NDArray elements, NDArray test, boolean invert) {
    Sorting.requireNumbers(elements, "isin");
    Sorting.requireNumbers(test, "isin");
    boolean[] found = contained(elements, test);
    byte[] answers = new byte[found.length];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = (byte) (found[i] != invert ? 1 : 0);
    }
    return NDArray.adopt(DType.BOOL, answers, elements.shape);
  }

  private static boolean[] contained(NDArray elements, NDArray test) {
    boolean[] found = new boolean[elements.size];
    if (DType.promote(elements.dtype, test.dtype).isFloating()) {
      double[] wanted = elements.toDoubles();
      double[] values = test.toDoubles();
      Arrays.sort(values);
      for (int i = 0; i < found.length; i++) {
        int at = Sorting.place(values, wanted[i], false);
        found[i] = at < values.length && values[at] == wanted[i];
      }
    } else {
      long[] wanted = elements.toLongs();
      long[] values = test.toLongs();
      Arrays.sort(values);
      for (int i = 0; i < found.length; i++) {
        found[i] = Arrays.binarySearch(values, wanted[i]) >= 0;
      }
    }
    return found;
  }

  private static IntStream places(boolean[] flags, boolean wanted) {
    return IntStream.range(0, flags.length).filter(i -> flags[i] == wanted);
  }
}

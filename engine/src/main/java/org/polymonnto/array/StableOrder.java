package org.polymonnto.array;

/** The order of elements that are equal stays what it was: a merge sort of indices. */
final class StableOrder {
  private static final int SHORT = 12;

  /** Compares the elements at two indices. */
  @FunctionalInterface
  interface IndexComparator {
    int compare(int i, int j);
  }

  private StableOrder() {}

  /** The indices 0 to n - 1 in ascending order of what they stand for. */
  static int[] of(int n, IndexComparator comparator) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    sort(order, order.clone(), 0, n, comparator);
    return order;
  }

  static int[] of(double[] values) {
    return of(values.length, (i, j) -> compare(values[i], values[j]));
  }

  static int[] of(long[] values) {
    return of(values.length, (i, j) -> Long.compare(values[i], values[j]));
  }

  /** NumPy's order: NaN comes last, zeros are equal whatever their sign. */
  static int compare(double x, double y) {
    if (x < y) {
      return -1;
    }
    if (x > y) {
      return 1;
    }
    return x == y ? 0 : Boolean.compare(x != x, y != y);
  }

  private static void sort(
      int[] order, int[] scratch, int from, int to, IndexComparator comparator) {
    if (to - from <= SHORT) {
      insertionSort(order, from, to, comparator);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(order, scratch, from, middle, comparator);
    sort(order, scratch, middle, to, comparator);
    if (comparator.compare(order[middle - 1], order[middle]) <= 0) {
      return;
    }
    System.arraycopy(order, from, scratch, from, middle - from);
    int left = from;
    int right = middle;
    for (int k = from; left < middle; k++) {
      boolean takeLeft = right == to || comparator.compare(scratch[left], order[right]) <= 0;
      order[k] = takeLeft ? scratch[left++] : order[right++];
    }
  }

  private static void insertionSort(int[] order, int from, int to, IndexComparator comparator) {
    for (int i = from + 1; i < to; i++) {
      int moved = order[i];
      int k = i;
      while (k > from && comparator.compare(order[k - 1], moved) > 0) {
        order[k] = order[k - 1];
        k--;
      }
      order[k] = moved;
    }
  }
}

package org.polymonnto.sparse;

import java.util.Arrays;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.Positions;

/**
 * Products of a sparse matrix and a vector of which few elements are not zero, such as spikes, with
 * work in proportion to the stored elements that are met.
 */
final class Spikes {
  /**
   * Below this many stored elements it takes longer to look for zeros than to multiply with them.
   */
  private static final int SMALLEST = 4096;

  /** The share of elements of the vector, one in so many, up to which it is sparse. */
  private static final int SPARSE = 8;

  /** A matrix is stored the other way round as well once it was multiplied so often. */
  private static final int USES = 8;

  private Spikes() {}

  /** The elements of a matrix that is stored by rows, column by column. */
  private static final class Columns {
    private final NDArray starts;
    private int uses;
    private boolean isBuilt;
    private boolean isSorted;
    private int[] from;
    private int[] elements;
    private int[] rows;

    Columns(NDArray starts) {
      this.starts = starts;
    }

    void build(int[] places, int[] rowStarts, int columns) {
      isBuilt = true;
      isSorted = true;
      int count = rowStarts[rowStarts.length - 1];
      from = new int[columns + 1];
      for (int row = 0; row + 1 < rowStarts.length; row++) {
        for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
          from[places[k] + 1]++;
          isSorted &= k == rowStarts[row] || places[k - 1] < places[k];
        }
      }
      if (!isSorted) {
        return;
      }
      for (int column = 0; column < columns; column++) {
        from[column + 1] += from[column];
      }
      int[] at = from.clone();
      elements = new int[count];
      rows = new int[count];
      for (int row = 0; row + 1 < rowStarts.length; row++) {
        for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
          int to = at[places[k]]++;
          elements[to] = k;
          rows[to] = row;
        }
      }
    }
  }

  /**
   * The product with a vector of the type of data or of booleans, or with such a column of a
   * matrix, summed in the order of the plain one.
   *
   * @return null if there is no gain, or zeros cannot be left out
   */
  static NDArray times(
      NDArray data, NDArray indices, NDArray starts, boolean byRows, int rows, NDArray x) {
    int columns = x.shape(0);
    if (data.count() < SMALLEST || !data.isContiguous()) {
      return null;
    }
    int[] taken = taken(x);
    if (taken == null) {
      return null;
    }
    int[] places = Compressed.ints(indices);
    int[] from = Compressed.ints(starts);
    NDArray result;
    if (!byRows) {
      result = data.isFinite() ? zeros(data, rows, x) : null;
      if (result != null) {
        add(data, null, places, from, taken, x, result);
      }
      return result;
    }
    Columns byColumn = columns(indices, starts, places, from, columns);
    if (byColumn == null || !data.isFinite()) {
      return null;
    }
    result = zeros(data, rows, x);
    add(data, byColumn.elements, byColumn.rows, byColumn.from, taken, x, result);
    return result;
  }

  private static NDArray zeros(NDArray data, int rows, NDArray x) {
    return NDArray.zeros(data.dtype(), x.ndim() == 1 ? new int[] {rows} : new int[] {rows, 1});
  }

  private static Columns columns(
      NDArray indices, NDArray starts, int[] places, int[] from, int columns) {
    Columns found = indices.derived(Columns.class);
    if (found == null || found.starts != starts || starts.derived(Columns.class) != found) {
      found = new Columns(starts);
      indices.keepDerived(found);
      starts.keepDerived(found);
    }
    if (++found.uses < USES) {
      return null;
    }
    if (!found.isBuilt || found.isSorted && found.from.length != columns + 1) {
      found.build(places, from, columns);
    }
    return found.isSorted ? found : null;
  }

  /** Where a vector is not zero, or null if that is in many places; not to be changed. */
  private static int[] taken(NDArray x) {
    int most = x.count() / SPARSE;
    if (x.dtype().isBool()) {
      int[] taken = Positions.ofTrue(x);
      return taken.length <= most ? taken : null;
    }
    int[] taken = new int[most + 1];
    int count = 0;
    NDArray vector = x.contiguous();
    Object elements = vector.data();
    for (int j = 0, at = vector.offset(); j < x.count(); j++, at++) {
      if (elements instanceof float[] floats ? floats[at] != 0 : ((double[]) elements)[at] != 0) {
        if (count == most) {
          return null;
        }
        taken[count++] = j;
      }
    }
    return Arrays.copyOf(taken, count);
  }

  /** Adds the columns that are taken; {@code elements} says where their elements are in data. */
  private static void add(
      NDArray data,
      int[] elements,
      int[] rows,
      int[] from,
      int[] taken,
      NDArray x,
      NDArray result) {
    int offset = data.offset();
    if (data.dtype() == DType.FLOAT64) {
      double[] values = (double[]) data.data();
      double[] sums = (double[]) result.data();
      for (int column : taken) {
        double factor = x.doubleAt(column);
        for (int at = from[column]; at < from[column + 1]; at++) {
          sums[rows[at]] += values[offset + (elements == null ? at : elements[at])] * factor;
        }
      }
    } else {
      float[] values = (float[]) data.data();
      float[] sums = (float[]) result.data();
      for (int column : taken) {
        float factor = (float) x.doubleAt(column);
        for (int at = from[column]; at < from[column + 1]; at++) {
          sums[rows[at]] += values[offset + (elements == null ? at : elements[at])] * factor;
        }
      }
    }
  }
}

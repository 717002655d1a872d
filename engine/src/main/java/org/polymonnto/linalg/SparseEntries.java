package org.polymonnto.linalg;

import java.util.Arrays;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.parallel.Parallel;

/**
 * The entries of a matrix of which most elements are zero, as they were when it was made. Products
 * with few of its columns, such as those of the neurons that spike, have them column by column, and
 * add up nothing else. A write to the matrix makes it an ordinary one.
 */
public final class SparseEntries {
  /** The largest part of the elements with which they are worth to be kept. */
  private static final double MOST = 0.125;

  /**
   * The part of the matrix that is read in columns, one in so many elements, before its entries are
   * brought to that order, which takes longer than to read these.
   */
  private static final int PART = 256;

  /** Parts of the rows whose entries are counted on their own. */
  private static final int STRIPS = 4;

  /** Entries here and there that are added or moved while a thread wakes up. */
  private static final long SMALLEST_PART = 1 << 16;

  private final int rows;
  private final int columns;
  private int count;
  private long reads;

  /** The columns of the entries row by row; once these are in columns, their rows. */
  private int[] places;

  /** A {@code float[]} or a {@code double[]}. */
  private Object values;

  /** Where each row or each column begins, as far as they were given; one more is the end. */
  private int[] starts;

  /** How many rows have begun. */
  private int begun = 1;

  private boolean isByColumns;

  private SparseEntries(int rows, int columns, int[] places, Object values) {
    this.rows = rows;
    this.columns = columns;
    this.places = places;
    this.values = values;
    this.starts = new int[rows + 1];
  }

  /**
   * What takes the entries of an array, or null if it is no matrix or they are too many.
   *
   * @param dtype float32 or float64
   * @param density how much of the array is expected to be filled
   */
  public static SparseEntries expected(DType dtype, double density, int... shape) {
    if (shape.length != 2 || !(density <= MOST)) {
      return null;
    }
    int room = (int) (Math.max(0, density) * shape[0] * shape[1] * 1.02) + 100;
    Object values = dtype == DType.FLOAT32 ? new float[room] : new double[room];
    return new SparseEntries(shape[0], shape[1], new int[room], values);
  }

  /** Adds an entry at a place behind those of before, counted in C order. */
  public void add(int place, double value) {
    if (count == places.length) {
      int room = count + count / 4;
      places = Arrays.copyOf(places, room);
      values =
          values instanceof float[] floats
              ? Arrays.copyOf(floats, room)
              : Arrays.copyOf((double[]) values, room);
    }
    while (place >= (long) begun * columns) {
      starts[begun++] = count;
    }
    places[count] = place - (begun - 1) * columns;
    if (values instanceof float[] floats) {
      floats[count] = (float) value;
    } else {
      ((double[]) values)[count] = value;
    }
    count++;
  }

  /**
   * Keeps the entries with their matrix until it is written to.
   *
   * @param matrix has just these, and zero everywhere else; all are finite
   */
  public void keepWith(NDArray matrix) {
    Arrays.fill(starts, begun, rows + 1, count);
    matrix.keepDerived(this);
  }

  /** The entries of a matrix column by column, or null if it does not pay for so many columns. */
  static SparseEntries byColumns(NDArray matrix, int taken) {
    SparseEntries entries = matrix.derived(SparseEntries.class);
    if (entries == null) {
      return null;
    }
    entries.reads += (long) entries.rows * taken;
    if (!entries.isByColumns) {
      if (entries.reads * PART <= (long) entries.rows * entries.columns) {
        return null;
      }
      entries.turn();
    }
    return entries;
  }

  private void turn() {
    int[] next = columnStarts();
    int[] turnedStarts = Arrays.copyOf(next, columns + 1);
    turnedStarts[columns] = count;
    int[] turned = new int[count];
    Object turnedValues = values instanceof float[] ? new float[count] : new double[count];
    Parallel.split(
        columns, count, SMALLEST_PART, (from, to) -> move(from, to, next, turned, turnedValues));
    starts = turnedStarts;
    places = turned;
    values = turnedValues;
    isByColumns = true;
  }

  private int[] columnStarts() {
    int[][] counts = new int[STRIPS][columns];
    Parallel.split(
        STRIPS,
        count,
        SMALLEST_PART,
        (from, to) -> {
          for (int strip = from; strip < to; strip++) {
            int end = starts[(int) ((long) rows * (strip + 1) / STRIPS)];
            for (int k = starts[(int) ((long) rows * strip / STRIPS)]; k < end; k++) {
              counts[strip][places[k]]++;
            }
          }
        });
    int[] result = new int[columns];
    int at = 0;
    for (int column = 0; column < columns; column++) {
      result[column] = at;
      for (int[] each : counts) {
        at += each[column];
      }
    }
    return result;
  }

  /**
   * Brings the entries of some columns to their order.
   *
   * @param next where the next entry of each column goes
   */
  private void move(int from, int to, int[] next, int[] toRows, Object toValues) {
    for (int row = 0; row < rows; row++) {
      int last = starts[row + 1];
      int k = find(row, from);
      if (toValues instanceof float[] toFloats) {
        float[] floats = (float[]) values;
        for (; k < last && places[k] < to; k++) {
          int place = next[places[k]]++;
          toRows[place] = row;
          toFloats[place] = floats[k];
        }
      } else {
        double[] toDoubles = (double[]) toValues;
        double[] doubles = (double[]) values;
        for (; k < last && places[k] < to; k++) {
          int place = next[places[k]]++;
          toRows[place] = row;
          toDoubles[place] = doubles[k];
        }
      }
    }
  }

  /**
   * The sum over some columns, in the order and with the rounding of {@link MatrixVector}.
   *
   * @param taken which columns
   */
  NDArray sum(int[] taken) {
    long work = 0;
    for (int column : taken) {
      work += starts[column + 1] - starts[column];
    }
    double[] sums = new double[rows];
    Parallel.split(rows, work, SMALLEST_PART, (from, to) -> add(taken, sums, from, to));
    if (values instanceof double[]) {
      return NDArray.adopt(DType.FLOAT64, sums, rows);
    }
    NDArray result = NDArray.zeros(DType.FLOAT32, rows);
    float[] rounded = (float[]) result.data();
    for (int i = 0; i < rows; i++) {
      rounded[i] = (float) sums[i];
    }
    return result;
  }

  private void add(int[] taken, double[] sums, int from, int to) {
    for (int column : taken) {
      int first = from == 0 ? starts[column] : find(column, from);
      int end = to == rows ? starts[column + 1] : find(column, to);
      if (values instanceof float[] floats) {
        for (int k = first; k < end; k++) {
          sums[places[k]] += floats[k];
        }
      } else {
        double[] doubles = (double[]) values;
        for (int k = first; k < end; k++) {
          sums[places[k]] += doubles[k];
        }
      }
    }
  }

  /** Where those entries of a row or column begin whose other index is not below one. */
  private int find(int line, int index) {
    int at = Arrays.binarySearch(places, starts[line], starts[line + 1], index);
    return at < 0 ? -at - 1 : at;
  }
}

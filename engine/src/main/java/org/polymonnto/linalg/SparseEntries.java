package org.polymonnto.linalg;

import java.util.Arrays;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.parallel.Parallel;

/**
 * The entries of a matrix of which most elements are zero, as they were when it was made. Products
 * with few of its columns, such as those of the neurons that spike, add up these entries and read
 * nothing else. A write to the matrix makes it an ordinary one.
 *
 * <p>Entries are taken row by row into blocks of neighbouring columns, so that they are written in
 * few places at a time, and each block is sorted by columns when one of these is asked for.
 */
public final class SparseEntries {
  /** The largest part of the elements with which they are worth to be kept. */
  private static final double MOST = 0.125;

  /** Columns of a block, as a power of two: the entries of it fit into the cache of a processor. */
  private static final int BLOCK_BITS = 6;

  private static final int BLOCK = 1 << BLOCK_BITS;

  /** From how many rows on the boundaries within columns take little beside the entries. */
  private static final int FEWEST_ROWS = 64;

  /** Rows whose number has its place in an entry. */
  private static final int MOST_ROWS = 1 << Integer.SIZE - BLOCK_BITS;

  /** Parts of the rows that are added up on their own. */
  private static final int STRIPS = 8;

  /** Boundaries between the strips of the columns of a block. */
  private static final int STARTS = BLOCK * STRIPS + 1;

  /** How many standard deviations more entries there is room for in a block than are expected. */
  private static final int DEVIATIONS = 8;

  /** Entries here and there that are added or sorted while a thread wakes up. */
  private static final long SMALLEST_PART = 1 << 16;

  private final int rows;
  private final int columns;

  /** How many numbers an entry has: with values of 64 bits, these are the second. */
  private final int words;

  /** How many entries each block has room for. */
  private final int room;

  /** The row and the column within the block in the upper half, values of 32 bits in the lower. */
  private final long[] entries;

  /** Where the next entry of each block goes. */
  private final int[] ends;

  /** For each sorted block, where each strip of each of its columns begins. */
  private int[] starts;

  private boolean[] isSorted;

  /** The row that entries are added to, and the place of its first element. */
  private int row;

  private long rowBegins;

  private boolean isOverfull;

  private SparseEntries(int rows, int columns, int words, int room) {
    this.rows = rows;
    this.columns = columns;
    this.words = words;
    this.room = room;
    ends = new int[blocks(columns)];
    entries = new long[ends.length * room * words];
    Arrays.setAll(ends, block -> block * room);
  }

  /**
   * What takes the entries of an array, or null if it is no matrix, it has few rows, or they are
   * too many.
   *
   * @param dtype float32 or float64
   * @param density how much of the array is expected to be filled
   */
  public static SparseEntries expected(DType dtype, double density, int... shape) {
    if (shape.length != 2 || !(density <= MOST) || shape[0] < FEWEST_ROWS || shape[0] > MOST_ROWS) {
      return null;
    }
    int words = dtype == DType.FLOAT32 ? 1 : 2;
    double mean = Math.max(0, density) * shape[0] * Math.min(BLOCK, shape[1]);
    int room = (int) (mean + DEVIATIONS * (Math.sqrt(mean) + 1));
    return new SparseEntries(shape[0], shape[1], words, room);
  }

  private static int blocks(int columns) {
    return columns + BLOCK - 1 >>> BLOCK_BITS;
  }

  /** Adds an entry at a place behind those of before, counted in C order. */
  public void add(int place, double value) {
    while (place >= rowBegins + columns) {
      rowBegins += columns;
      row++;
    }
    int column = (int) (place - rowBegins);
    int block = column >>> BLOCK_BITS;
    int at = ends[block];
    if (at == (block + 1) * room) {
      isOverfull = true;
      return;
    }
    ends[block] = at + 1;
    long head = (long) (row << BLOCK_BITS | column & BLOCK - 1) << Integer.SIZE;
    if (words == 1) {
      entries[at] = head | Integer.toUnsignedLong(Float.floatToRawIntBits((float) value));
    } else {
      entries[2 * at] = head;
      entries[2 * at + 1] = Double.doubleToRawLongBits(value);
    }
  }

  /**
   * Keeps the entries with their matrix until it is written to, unless there were far more than
   * expected.
   *
   * @param matrix has just these, and zero everywhere else; all are finite
   */
  public void keepWith(NDArray matrix) {
    if (!isOverfull) {
      isSorted = new boolean[ends.length];
      starts = new int[ends.length * STARTS];
      matrix.keepDerived(this);
    }
  }

  /** The entries of a matrix, or null if they are not known. */
  static SparseEntries of(NDArray matrix) {
    return matrix.derived(SparseEntries.class);
  }

  /**
   * The sum over some columns, in the order and with the rounding of {@link MatrixVector}.
   *
   * @param taken which columns, ascending
   */
  NDArray sum(int[] taken) {
    sort(taken);
    long work = 0;
    for (int column : taken) {
      work += start(column, STRIPS) - start(column, 0);
    }
    double[] sums = new double[rows];
    Parallel.split(STRIPS, work, SMALLEST_PART, (from, to) -> add(taken, sums, from, to));
    if (words == 2) {
      return NDArray.adopt(DType.FLOAT64, sums, rows);
    }
    NDArray result = NDArray.zeros(DType.FLOAT32, rows);
    float[] rounded = (float[]) result.data();
    for (int i = 0; i < rows; i++) {
      rounded[i] = (float) sums[i];
    }
    return result;
  }

  /** Adds those entries of columns that are in the strips from one to before another. */
  private void add(int[] taken, double[] sums, int from, int to) {
    for (int column : taken) {
      int end = start(column, to);
      if (words == 1) {
        for (int k = start(column, from); k < end; k++) {
          long entry = entries[k];
          sums[row(entry)] += Float.intBitsToFloat((int) entry);
        }
      } else {
        for (int k = start(column, from); k < end; k++) {
          sums[row(entries[2 * k])] += Double.longBitsToDouble(entries[2 * k + 1]);
        }
      }
    }
  }

  private int start(int column, int strip) {
    return starts[(column >>> BLOCK_BITS) * STARTS + (column & BLOCK - 1) * STRIPS + strip];
  }

  private static int row(long head) {
    return (int) (head >>> Integer.SIZE + BLOCK_BITS);
  }

  private static int column(long head) {
    return (int) (head >>> Integer.SIZE) & BLOCK - 1;
  }

  /** Sorts those blocks with some of the columns that are not yet sorted. */
  private void sort(int[] taken) {
    int[] blocks = new int[Math.min(taken.length, ends.length)];
    int count = 0;
    long work = 0;
    for (int column : taken) {
      int block = column >>> BLOCK_BITS;
      if (!isSorted[block] && (count == 0 || blocks[count - 1] != block)) {
        blocks[count++] = block;
        work += ends[block] - block * room;
      }
    }
    if (count > 0) {
      Parallel.split(count, work, SMALLEST_PART, (from, to) -> sort(blocks, from, to));
    }
  }

  private void sort(int[] blocks, int from, int to) {
    long[] unsorted = new long[room * words];
    for (int i = from; i < to; i++) {
      int first = blocks[i] * room;
      int count = ends[blocks[i]] - first;
      System.arraycopy(entries, first * words, unsorted, 0, count * words);
      place(unsorted, count, findStarts(unsorted, count, blocks[i] * STARTS, first));
      isSorted[blocks[i]] = true;
    }
  }

  /**
   * Finds where the strips of the columns of a block begin once it is sorted.
   *
   * @param unsorted its entries row by row
   * @param to where in {@code starts} the result goes
   * @param first the place of the first entry of the block
   * @return where the columns begin
   */
  private int[] findStarts(long[] unsorted, int count, int to, int first) {
    int[] counts = new int[BLOCK * STRIPS];
    for (int k = 0, strip = 0, end = rows / STRIPS; k < count; k++) {
      long head = unsorted[k * words];
      while (row(head) >= end) {
        strip++;
        end = (int) ((long) rows * (strip + 1) / STRIPS);
      }
      counts[column(head) * STRIPS + strip]++;
    }
    starts[to] = first;
    for (int i = 0; i < counts.length; i++) {
      starts[to + i + 1] = starts[to + i] + counts[i];
    }
    int[] next = new int[BLOCK];
    Arrays.setAll(next, column -> starts[to + column * STRIPS]);
    return next;
  }

  /** Writes the entries of a block in the order of its columns. */
  private void place(long[] unsorted, int count, int[] next) {
    long[] sorted = entries;
    if (words == 1) {
      for (int k = 0; k < count; k++) {
        long entry = unsorted[k];
        sorted[next[column(entry)]++] = entry;
      }
    } else {
      for (int k = 0; k < count; k++) {
        long head = unsorted[2 * k];
        int at = 2 * next[column(head)]++;
        sorted[at] = head;
        sorted[at + 1] = unsorted[2 * k + 1];
      }
    }
  }
}

package org.polymonnto.array;

import org.polymonnto.parallel.Parallel;

/** Copies of matrices in which what was a row is a column. */
final class Transposition {
  /** The rows that are copied at a time, whose elements stay in the first-level cache. */
  private static final int BAND = 64;

  /**
   * The columns that are written at a time, each element of a row into another: as many cache lines
   * as a set of the first-level cache holds, since those of matrices of 1,024 rows are in one set.
   */
  private static final int STREAMS = 8;

  /** Elements that are copied while a thread wakes up. */
  private static final long SMALLEST_PART = 1 << 16;

  private Transposition() {}

  /**
   * The elements of a matrix column by column.
   *
   * @param storage the elements row by row
   * @return null if the elements are no floating numbers
   */
  static Object of(Object storage, int rows, int columns) {
    Object copy =
        switch (storage) {
          case double[] from -> Storage.allocate(DType.FLOAT64, from.length);
          case float[] from -> Storage.allocate(DType.FLOAT32, from.length);
          default -> null;
        };
    if (copy != null) {
      int bands = (rows + BAND - 1) / BAND;
      Parallel.split(
          bands,
          (long) rows * columns,
          SMALLEST_PART,
          (first, last) -> {
            for (int band = first; band < last; band++) {
              int start = band * BAND;
              int end = Math.min(start + BAND, rows);
              if (copy instanceof double[] to) {
                copyBand((double[]) storage, to, rows, columns, start, end);
              } else {
                copyBand((float[]) storage, (float[]) copy, rows, columns, start, end);
              }
            }
          });
    }
    return copy;
  }

  private static void copyBand(
      double[] from, double[] to, int rows, int columns, int start, int end) {
    int column = 0;
    for (; column + STREAMS <= columns; column += STREAMS) {
      copyStrip(from, to, rows, columns, start, end, column);
    }
    for (; column < columns; column++) {
      for (int row = start, at = row * columns + column; row < end; row++, at += columns) {
        to[column * rows + row] = from[at];
      }
    }
  }

  private static void copyStrip(
      double[] from, double[] to, int rows, int columns, int start, int end, int column) {
    int first = column * rows;
    for (int row = start, at = row * columns + column; row < end; row++, at += columns) {
      to[first + row] = from[at];
      to[first + rows + row] = from[at + 1];
      to[first + 2 * rows + row] = from[at + 2];
      to[first + 3 * rows + row] = from[at + 3];
      to[first + 4 * rows + row] = from[at + 4];
      to[first + 5 * rows + row] = from[at + 5];
      to[first + 6 * rows + row] = from[at + 6];
      to[first + 7 * rows + row] = from[at + 7];
    }
  }

  private static void copyBand(
      float[] from, float[] to, int rows, int columns, int start, int end) {
    int column = 0;
    for (; column + STREAMS <= columns; column += STREAMS) {
      copyStrip(from, to, rows, columns, start, end, column);
    }
    for (; column < columns; column++) {
      for (int row = start, at = row * columns + column; row < end; row++, at += columns) {
        to[column * rows + row] = from[at];
      }
    }
  }

  private static void copyStrip(
      float[] from, float[] to, int rows, int columns, int start, int end, int column) {
    int first = column * rows;
    for (int row = start, at = row * columns + column; row < end; row++, at += columns) {
      to[first + row] = from[at];
      to[first + rows + row] = from[at + 1];
      to[first + 2 * rows + row] = from[at + 2];
      to[first + 3 * rows + row] = from[at + 3];
      to[first + 4 * rows + row] = from[at + 4];
      to[first + 5 * rows + row] = from[at + 5];
      to[first + 6 * rows + row] = from[at + 6];
      to[first + 7 * rows + row] = from[at + 7];
    }
  }
}

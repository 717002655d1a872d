package org.polymonnto.array;

/** Copies of matrices in which what was a row is a column. */
final class Transposition {
  /** The side of the squares that are copied at a time, which fit into the first-level cache. */
  private static final int TILE = 32;

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
      int bands = (rows + TILE - 1) / TILE;
      Parallel.split(
          bands,
          (long) rows * columns,
          SMALLEST_PART,
          (first, end) -> {
            for (int band = first; band < end; band++) {
              copyBand(storage, copy, band * TILE, rows, columns);
            }
          });
    }
    return copy;
  }

  private static void copyBand(Object storage, Object copy, int row, int rows, int columns) {
    int rowEnd = Math.min(row + TILE, rows);
    for (int column = 0; column < columns; column += TILE) {
      int columnEnd = Math.min(column + TILE, columns);
      if (copy instanceof double[] to) {
        copyTile((double[]) storage, to, rows, columns, row, rowEnd, column, columnEnd);
      } else {
        copyTile((float[]) storage, (float[]) copy, rows, columns, row, rowEnd, column, columnEnd);
      }
    }
  }

  private static void copyTile(
      double[] from,
      double[] to,
      int rows,
      int columns,
      int firstRow,
      int rowEnd,
      int firstColumn,
      int columnEnd) {
    for (int column = firstColumn; column < columnEnd; column++) {
      for (int row = firstRow, at = row * columns + column; row < rowEnd; row++, at += columns) {
        to[column * rows + row] = from[at];
      }
    }
  }

  private static void copyTile(
      float[] from,
      float[] to,
      int rows,
      int columns,
      int firstRow,
      int rowEnd,
      int firstColumn,
      int columnEnd) {
    for (int column = firstColumn; column < columnEnd; column++) {
      for (int row = firstRow, at = row * columns + column; row < rowEnd; row++, at += columns) {
        to[column * rows + row] = from[at];
      }
    }
  }
}

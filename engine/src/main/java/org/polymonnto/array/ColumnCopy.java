package org.polymonnto.array;

/**
 * The elements of a matrix in C order once more, column by column, for products that need a few of
 * its columns. Where the matrix is written to, so is the copy.
 */
final class ColumnCopy {
  /** The side of the squares that are copied at a time, which fit into the first-level cache. */
  private static final int TILE = 32;

  /**
   * A copy pays once this part of the matrix was read in columns, a cache line for each element.
   */
  private static final int PART = 16;

  /** The part of the free memory that a copy may take up. */
  private static final int SHARE = 3;

  /** Elements that are copied while a thread wakes up. */
  private static final long SMALLEST_PART = 1 << 16;

  private final int rows;
  private final int columns;
  private long reads;
  private Object elements;

  ColumnCopy(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  boolean hasShape(int[] shape) {
    return shape[0] == rows && shape[1] == columns;
  }

  /** The copy, or null before it pays; {@code count} elements are about to be read in columns. */
  Object elements(DType dtype, Object storage, long count) {
    reads += count;
    if (elements == null && reads * PART > (long) rows * columns && hasRoom(dtype)) {
      elements = transposed(storage);
    }
    return elements;
  }

  private boolean hasRoom(DType dtype) {
    Runtime runtime = Runtime.getRuntime();
    long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    return (long) rows * columns * dtype.itemSize() < free / SHARE;
  }

  private Object transposed(Object storage) {
    Object copy =
        switch (storage) {
          case double[] from -> new double[from.length];
          case float[] from -> new float[from.length];
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
              copyBand(storage, copy, band * TILE);
            }
          });
    }
    return copy;
  }

  private void copyBand(Object storage, Object copy, int row) {
    int rowEnd = Math.min(row + TILE, rows);
    for (int column = 0; column < columns; column += TILE) {
      int columnEnd = Math.min(column + TILE, columns);
      if (copy instanceof double[] to) {
        copyTile((double[]) storage, to, row, rowEnd, column, columnEnd);
      } else {
        copyTile((float[]) storage, (float[]) copy, row, rowEnd, column, columnEnd);
      }
    }
  }

  private void copyTile(
      double[] from, double[] to, int firstRow, int rowEnd, int firstColumn, int columnEnd) {
    for (int column = firstColumn; column < columnEnd; column++) {
      for (int row = firstRow, at = row * columns + column; row < rowEnd; row++, at += columns) {
        to[column * rows + row] = from[at];
      }
    }
  }

  private void copyTile(
      float[] from, float[] to, int firstRow, int rowEnd, int firstColumn, int columnEnd) {
    for (int column = firstColumn; column < columnEnd; column++) {
      for (int row = firstRow, at = row * columns + column; row < rowEnd; row++, at += columns) {
        to[column * rows + row] = from[at];
      }
    }
  }

  /** Follows a write of these elements to a block. */
  void changed(Block block, Object written) {
    int k = 0;
    switch (elements) {
      case double[] to -> {
        double[] from = (double[]) written;
        for (int row : block.rows()) {
          for (int column : block.columns()) {
            to[position(row + column)] = from[k++];
          }
        }
      }
      case float[] to -> {
        float[] from = (float[]) written;
        for (int row : block.rows()) {
          for (int column : block.columns()) {
            to[position(row + column)] = from[k++];
          }
        }
      }
      case null, default -> {}
    }
  }

  private int position(int at) {
    int row = at / columns;
    return (at - row * columns) * rows + row;
  }
}

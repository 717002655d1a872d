package org.polymonnto.array;

/**
 * The elements of a matrix in C order once more, column by column, for products that need a few of
 * its columns. Where the matrix is written to, so is the copy.
 */
final class ColumnCopy {
  /**
   * The part of the matrix that is read in columns before it is copied. One in 16, a cache line for
   * each element, takes about as long as the copy; what was read so far is likely to go on.
   */
  private static final int PART = 64;

  /** The part of the free memory that a copy may take up. */
  private static final int SHARE = 3;

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
    if (elements == null
        && reads * PART > (long) rows * columns
        && hasRoom(dtype, (long) rows * columns)) {
      elements = Transposition.of(storage, rows, columns);
    }
    return elements;
  }

  /** Whether so many elements may be kept in columns. */
  static boolean hasRoom(DType dtype, long size) {
    Runtime runtime = Runtime.getRuntime();
    long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    return size * dtype.itemSize() < free / SHARE;
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

package org.polymonnto.network;

import java.util.ArrayList;
import java.util.List;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * Rows of one type and shape, stored in blocks that never move. Views of rows therefore stay valid,
 * growing copies nothing, and dropping the oldest row costs next to nothing.
 */
final class RowStore {
  private static final int BLOCK_BYTES = 32 * 1024;

  private final DType dtype;
  private final int[] rowShape;
  private final int rowSize;
  private final int blockRows;
  private final List<Object> blocks = new ArrayList<>();
  private int first;
  private int size;

  /**
   * @param limit the number of rows that will be kept at most, or 0
   */
  RowStore(DType dtype, int[] rowShape, int limit) {
    this.dtype = dtype;
    this.rowShape = rowShape;
    int elements = 1;
    for (int length : rowShape) {
      elements *= length;
    }
    this.rowSize = elements;
    int fit = Math.max(1, BLOCK_BYTES / Math.max(1, elements * dtype.itemSize()));
    this.blockRows = limit > 0 ? Math.min(fit, limit) : fit;
  }

  DType dtype() {
    return dtype;
  }

  int[] rowShape() {
    return rowShape;
  }

  int size() {
    return size;
  }

  void count(Footprint footprint) {
    blocks.forEach(block -> footprint.add(dtype, block));
  }

  /** Appends an array of this store's type and row shape. */
  void append(NDArray row) {
    int at = first + size;
    if (at == blocks.size() * blockRows) {
      blocks.add(NDArray.zeros(dtype, blockRows * rowSize).data());
    }
    NDArray source = row.contiguous();
    System.arraycopy(
        source.data(),
        source.offset(),
        blocks.get(at / blockRows),
        at % blockRows * rowSize,
        rowSize);
    size++;
  }

  void dropFirst() {
    size--;
    first++;
    if (first == blockRows) {
      blocks.remove(0);
      first = 0;
    }
  }

  /** Drops the rows from an index on. */
  void truncate(int newSize) {
    size = newSize;
    int needed = (first + size + blockRows - 1) / blockRows;
    blocks.subList(needed, blocks.size()).clear();
  }

  /** A view of a row. */
  NDArray row(int index) {
    int at = first + index;
    return NDArray.over(dtype, blocks.get(at / blockRows), at % blockRows * rowSize, rowShape);
  }

  /** All rows, copied, in an array with one more dimension in front. */
  NDArray toArray() {
    int[] shape = new int[rowShape.length + 1];
    shape[0] = size;
    System.arraycopy(rowShape, 0, shape, 1, rowShape.length);
    NDArray result = NDArray.zeros(dtype, shape);
    for (int row = 0; row < size; ) {
      int at = first + row;
      int count = Math.min(blockRows - at % blockRows, size - row);
      System.arraycopy(
          blocks.get(at / blockRows),
          at % blockRows * rowSize,
          result.data(),
          row * rowSize,
          count * rowSize);
      row += count;
    }
    return result;
  }
}

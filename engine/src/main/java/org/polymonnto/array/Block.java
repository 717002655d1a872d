package org.polymonnto.array;

/**
 * The elements of a storage where some rows and some columns cross.
 *
 * @param rows where the rows begin
 * @param columns how far the columns are from there
 */
record Block(int[] rows, int[] columns) {
  int size() {
    return rows.length * columns.length;
  }

  /** A copy of the elements, row by row. */
  Object read(DType dtype, Object storage) {
    Object elements = Storage.allocate(dtype, size());
    OffsetKernels.gather(dtype, storage, 0, rows, columns, elements, 0);
    return elements;
  }

  void write(DType dtype, Object elements, Object storage) {
    OffsetKernels.scatter(dtype, elements, 0, storage, 0, rows, columns);
  }
}

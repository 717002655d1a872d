package org.polymonnto.array;

import java.util.Arrays;

/** Sums and differences of a matrix and a product of spikes, which change few of its elements. */
final class SparseUpdate {
  private SparseUpdate() {}

  /** Adds to a matrix in place, or subtracts; false, and nothing is done, if all of it changes. */
  static boolean apply(BinaryOp op, NDArray matrix, OuterProduct product) {
    NDArray columns = ColumnForm.in(matrix);
    if (columns != null) {
      matrix.knowledge().derive(null);
      return matrix.isWriteable() && apply(op, columns, product);
    }
    if (!isPossible(op, matrix, product) || !matrix.isWriteable()) {
      return false;
    }
    Block block = product.block(matrix.strides);
    if (block.size() > 0) {
      matrix.own();
      Object before = block.read(matrix.dtype, matrix.storage());
      NDArray part =
          NDArray.adopt(matrix.dtype, before, block.rows().length, block.columns().length);
      NDArray after = NDArray.zeros(matrix.dtype, part.shape);
      Elementwise.immediate(op, part, product.values(), after);
      write(matrix, block, before, after.storage());
    }
    return true;
  }

  /** The sum or difference as a new matrix, which takes over the storage; null if not possible. */
  static NDArray sum(BinaryOp op, NDArray matrix, OuterProduct product) {
    NDArray kept = ColumnForm.kept(matrix);
    if (!isPossible(op, kept, product)
        || !matrix.isContiguous()
        || Promotion.promote(matrix.dtype, product.dtype()) != matrix.dtype) {
      return null;
    }
    NDArray result = History.succeed(kept);
    apply(op, result, product);
    return kept == matrix ? result : ColumnForm.like(matrix, result);
  }

  /**
   * Whether zeros of the product change nothing. A negative zero plus zero is zero, so there must
   * be none.
   */
  private static boolean isPossible(BinaryOp op, NDArray matrix, OuterProduct product) {
    if (op != BinaryOp.ADD && op != BinaryOp.SUBTRACT
        || !isWhole(matrix)
        || !product.hasShape(matrix.shape)) {
      return false;
    }
    DType common = Promotion.promote(matrix.dtype, product.dtype());
    return Cast.isSameKind(common, matrix.dtype)
        && matrix.knowledge().isWithoutNegativeZero(matrix.dtype, matrix.storage());
  }

  /** Whether an array of floating numbers is large and alone has its storage. */
  static boolean isWhole(NDArray array) {
    return Deferral.isLarge(array.size)
        && array.dtype.isFloating()
        && array.base == null
        && array.offset == 0
        && !array.isShared()
        && Storage.length(array.dtype, array.storage()) == array.size;
  }

  /** Writes to elements {@code base + row + column} of the storage by what is given to do so. */
  static void write(NDArray array, int base, int[] rows, int[] columns, Runnable kernel) {
    array.checkWriteable();
    NDArray owner = array.owner();
    if (array.isUnknown()) {
      kernel.run();
    } else if (!Deferral.isLarge(owner.size)
        || owner.isShared()
        || (long) rows.length * columns.length * OuterProduct.SPARSE > owner.size) {
      array.requireWriteable();
      kernel.run();
    } else {
      owner.own();
      int[] starts = rows.clone();
      for (int i = 0; i < starts.length; i++) {
        starts[i] += base;
      }
      Block block = new Block(starts, columns);
      Object storage = owner.storage();
      Knowledge knowledge = owner.knowledge();
      if (knowledge.history() != null && knowledge.history().isAsked()) {
        knowledge.history().keep(block, block.read(owner.dtype, storage));
      }
      kernel.run();
      knowledge.changed(owner.dtype, block, owner.size, () -> block.read(owner.dtype, storage));
    }
  }

  /** Writes to runs of elements from {@code base + row} on. */
  static void write(NDArray array, int base, int[] rows, int run, Runnable kernel) {
    int[] columns = {};
    if (!array.isUnknown()) {
      columns = new int[run];
      Arrays.setAll(columns, i -> i);
    }
    write(array, base, rows, columns, kernel);
  }

  /** Writes to a block of an array that {@linkplain #isWhole alone has its storage}. */
  static void write(NDArray array, Block block, Object before, Object after) {
    array.own();
    Knowledge knowledge = array.knowledge();
    if (knowledge.history() != null && knowledge.history().isAsked()) {
      knowledge.history().keep(block, before);
    }
    block.write(array.dtype, after, array.storage());
    knowledge.changed(array.dtype, block, array.size, () -> after);
  }
}

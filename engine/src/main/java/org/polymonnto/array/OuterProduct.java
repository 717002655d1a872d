package org.polymonnto.array;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The product of a column and a row of which few elements are not zero, such as spikes, times some
 * numbers. Only what is not zero needs to be computed to add it to a matrix.
 */
final class OuterProduct extends Deferred {
  /** A product is sparse if no more than one in so many of its elements can differ from zero. */
  static final int SPARSE = 8;

  private final BinaryOp op;
  private final NDArray column;
  private final NDArray row;
  private final int[] rows;
  private final int[] columns;
  private final DType dtype;
  private final Factor factor;

  /** A number that all elements are multiplied with or divided by, after the factors before it. */
  private record Factor(BinaryOp op, Object number, boolean behind, Factor before) {
    NDArray applied(NDArray product) {
      NDArray array = before == null ? product : before.applied(product);
      return behind
          ? Elementwise.immediate(op, array, number, null)
          : Elementwise.immediate(op, number, array, null);
    }
  }

  private OuterProduct(
      BinaryOp op,
      NDArray column,
      NDArray row,
      int[] rows,
      int[] columns,
      DType dtype,
      Factor factor) {
    this.op = op;
    this.column = column;
    this.row = row;
    this.rows = rows;
    this.columns = columns;
    this.dtype = dtype;
    this.factor = factor;
  }

  /** The product that the elements of an array are still to be computed from, or null. */
  static OuterProduct in(NDArray array) {
    return array.base == null
            && !array.isComputed()
            && array.knowledge().deferred() instanceof OuterProduct product
        ? product
        : null;
  }

  /** The product of a column and a row, in any order; null if it is not one or not sparse. */
  static NDArray of(BinaryOp op, NDArray a, NDArray b) {
    boolean columnFirst = isColumn(a) && isRow(b);
    if (!columnFirst && !(isColumn(b) && isRow(a)) || !isProduct(op, a.dtype, b.dtype)) {
      return null;
    }
    NDArray column = columnFirst ? a : b;
    NDArray row = columnFirst ? b : a;
    long size = (long) column.size * row.size;
    if (size > Integer.MAX_VALUE
        || !Deferral.isLarge((int) size)
        || !column.isContiguous()
        || !row.isContiguous()) {
      return null;
    }
    int[] rows = positions(column);
    int[] columns = rows == null ? null : positions(row);
    if (columns == null || (long) rows.length * columns.length * SPARSE > size) {
      return null;
    }
    DType dtype = op.resultType(op.computeType(Promotion.promote(a.dtype, b.dtype)));
    OuterProduct product =
        new OuterProduct(op, column.copy(), row.copy(), rows, columns, dtype, null);
    return product.array();
  }

  private static boolean isColumn(NDArray array) {
    return array.shape.length == 2 && array.shape[1] == 1;
  }

  private static boolean isRow(NDArray array) {
    return array.shape.length == 1 || array.shape.length == 2 && array.shape[0] == 1;
  }

  private static boolean isProduct(BinaryOp op, DType a, DType b) {
    boolean bits = op == BinaryOp.BITWISE_AND && !a.isFloating() && !b.isFloating();
    return (bits || op == BinaryOp.MULTIPLY || op == BinaryOp.LOGICAL_AND)
        && !a.isObject()
        && !b.isObject();
  }

  private NDArray array() {
    return NDArray.deferred(dtype, new int[] {column.size, row.size}, this);
  }

  /** Where a vector is not zero; null if there is an element that makes more of zero than zero. */
  private static int[] positions(NDArray vector) {
    if (vector.dtype.isBool()) {
      return MaskScan.positions(vector);
    }
    int[] positions = new int[vector.size];
    int count = 0;
    Object elements = vector.storage();
    for (int at = 0; at < vector.size; at++) {
      double value = Storage.getDouble(vector.dtype, elements, vector.offset + at);
      if (!Double.isFinite(value)) {
        return null;
      }
      positions[count] = at;
      count += value != 0 ? 1 : 0;
    }
    return Arrays.copyOf(positions, count);
  }

  /**
   * This product times a number, or divided by it.
   *
   * @param number a Number, a Boolean or an array without dimensions
   * @param behind whether the number is the right operand
   * @return null if that is not a product of zeros where this is one
   */
  NDArray scaled(BinaryOp other, Object number, boolean behind) {
    if (other != BinaryOp.MULTIPLY && !(other == BinaryOp.DIVIDE && behind)) {
      return null;
    }
    boolean isPlain =
        number instanceof NDArray array
            ? !array.dtype.isObject()
            : number instanceof Number && !(number instanceof BigInteger)
                || number instanceof Boolean;
    if (!isPlain) {
      return null;
    }
    Object kept = number instanceof NDArray array ? array.copy() : number;
    NDArray zero = new Factor(other, kept, behind, null).applied(NDArray.zeros(dtype, 1, 1));
    if (zero.doubleAt(0) != 0) {
      return null;
    }
    Factor next = new Factor(other, kept, behind, factor);
    return new OuterProduct(op, column, row, rows, columns, zero.dtype, next).array();
  }

  DType dtype() {
    return dtype;
  }

  boolean hasShape(int[] shape) {
    return shape.length == 2 && shape[0] == column.size && shape[1] == row.size;
  }

  /** Where a matrix with these strides has the elements that may differ from zero. */
  Block block(int[] strides) {
    return new Block(times(rows, strides[0]), times(columns, strides[1]));
  }

  private static int[] times(int[] positions, int stride) {
    int[] offsets = positions.clone();
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] *= stride;
    }
    return offsets;
  }

  /** The elements that may differ from zero. */
  NDArray values() {
    return product(picked(column, rows, rows.length, 1), picked(row, columns, 1, columns.length));
  }

  private static NDArray picked(NDArray vector, int[] positions, int... shape) {
    NDArray result = NDArray.zeros(vector.dtype, shape);
    OffsetKernels.gather(
        vector.dtype, vector.storage(), 0, Offsets.origin(), positions, result.storage(), 0);
    return result;
  }

  @Override
  Object elements() {
    return product(column, row).storage();
  }

  private NDArray product(NDArray left, NDArray right) {
    NDArray product = Elementwise.immediate(op, left, right, null);
    return factor == null ? product : factor.applied(product);
  }
}

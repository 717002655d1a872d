package org.polymonnto.array;

import java.util.Arrays;

/** What changes the shape or the order of elements, as methods. */
public abstract sealed class ArrayShapes extends ArrayReductions permits ArrayOperations {

  ArrayShapes() {}

  /** The same elements in another shape, a view where that can be; one length may be -1. */
  public final NDArray reshape(int... shape) {
    return Reshaping.reshape(self(), shape, 'C');
  }

  /** A view with the dimensions in reverse order. */
  public final NDArray transpose() {
    return Reshaping.transpose(self());
  }

  /** A view with the dimensions in another order. */
  public final NDArray transpose(int... axes) {
    return axes.length == 0 ? transpose() : Reshaping.transposeAxes(self(), axes);
  }

  public final NDArray swapaxes(int first, int second) {
    return Reshaping.swapaxes(self(), first, second);
  }

  /** A view in which one dimension has moved to another place. */
  public final NDArray moveaxis(int from, int to) {
    return Reshaping.moveaxis(self(), new int[] {from}, new int[] {to});
  }

  /** A copy with one dimension. */
  public final NDArray flatten() {
    return Reshaping.flatten(self(), 'C');
  }

  /** A view with one more dimension of length 1, such as the column of a vector for axis 1. */
  public final NDArray expandDims(int axis) {
    return Reshaping.expandDims(self(), axis);
  }

  /** The elements in C order with one dimension: a view where that can be. */
  public final NDArray ravel() {
    return Reshaping.ravel(self(), 'C');
  }

  /** A view without the dimensions of length 1. */
  public final NDArray squeeze() {
    return Reshaping.squeeze(self());
  }

  /** A view without a dimension that has length 1. */
  public final NDArray squeeze(int axis) {
    return Reshaping.squeezeAxes(self(), axis);
  }

  /** A view in a larger shape, whose elements cannot be set. */
  public final NDArray broadcastTo(int... shape) {
    return Broadcasting.broadcastTo(self(), shape);
  }

  /** Each element several times; of the elements in C order. */
  public final NDArray repeat(int count) {
    return Rearranging.repeat(self(), NDArray.scalar(DType.INT64, count), null);
  }

  public final NDArray repeat(int count, int axis) {
    return Rearranging.repeat(self(), NDArray.scalar(DType.INT64, count), axis);
  }

  /** The whole array several times along each dimension. */
  public final NDArray tile(int... counts) {
    return Rearranging.tile(self(), counts);
  }

  /** A copy with the elements moved on in C order, the last ones to the front. */
  public final NDArray roll(long shift) {
    return Rearranging.roll(self(), shift);
  }

  public final NDArray roll(long shift, int axis) {
    return Rearranging.rollAxes(self(), new long[] {shift}, new int[] {axis});
  }

  /** A view with the elements in reverse order along all dimensions. */
  public final NDArray flip() {
    int[] all = new int[self().ndim()];
    Arrays.setAll(all, axis -> axis);
    return flip(all);
  }

  /** A view with the elements in reverse order along these dimensions. */
  public final NDArray flip(int... axes) {
    return Rearranging.flip(self(), axes);
  }

  /** A view turned by a number of right angles, from the first dimension to the second. */
  public final NDArray rot90(int times) {
    return Rearranging.rot90(self(), times, 0, 1);
  }

  /** The diagonal of a matrix, or the one this far above it. */
  public final NDArray diagonal(int offset) {
    return Diagonals.diagonal(self(), offset, 0, 1);
  }

  public final NDArray diagonal() {
    return diagonal(0);
  }

  /** A matrix with this vector on its diagonal; of a matrix a copy of its diagonal. */
  public final NDArray diag() {
    return Diagonals.diag(self(), 0);
  }

  /** A copy with zeros above the diagonal. */
  public final NDArray tril() {
    return Diagonals.trilTriu(self(), 0, false);
  }

  /** A copy with zeros below the diagonal. */
  public final NDArray triu() {
    return Diagonals.trilTriu(self(), 0, true);
  }

  /** Views of as many parts of equal length. */
  public final NDArray[] split(int parts, int axis) {
    return Splitting.split(self(), parts, axis);
  }
}

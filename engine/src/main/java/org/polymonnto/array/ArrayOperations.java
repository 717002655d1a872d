package org.polymonnto.array;

import java.util.Arrays;
import org.polymonnto.linalg.Norms;
import org.polymonnto.linalg.Products;

/**
 * The operations of arrays as methods, for Java and for languages without operators on arrays; here
 * those that order, select and multiply.
 */
public abstract sealed class ArrayOperations extends ArrayShapes permits NDArray {

  ArrayOperations() {}

  /** A sorted copy, along the last dimension. */
  public final NDArray sorted() {
    return Sorting.sort(self(), -1);
  }

  /** The indices that sort along the last dimension. */
  public final NDArray argsort() {
    return Sorting.argsort(self(), -1);
  }

  public final NDArray sorted(int axis) {
    return Sorting.sort(self(), axis);
  }

  public final NDArray argsort(int axis) {
    return Sorting.argsort(self(), axis);
  }

  /** Sorts this array along its last dimension, and returns it. */
  public final NDArray sort() {
    self().requireWriteable();
    Sorting.sortInPlace(self(), -1);
    return self();
  }

  /** A copy in which the element at an index is where sorting puts it, smaller ones before it. */
  public final NDArray partition(int kth) {
    return Sorting.partition(self(), kth, -1);
  }

  /** The indices that {@link #partition} along the last dimension. */
  public final NDArray argpartition(int kth) {
    return Sorting.argpartition(self(), kth, -1);
  }

  /** Where values are to be inserted into this sorted vector, before equal ones. */
  public final NDArray searchsorted(Object values) {
    return searchsorted(values, "left");
  }

  /**
   * Where values are to be inserted into this sorted vector.
   *
   * @param side {@code "left"} for before equal ones, {@code "right"} for behind
   */
  public final NDArray searchsorted(Object values, String side) {
    return Sorting.searchsorted(self(), array(values), side, null);
  }

  /** The indices in C order of the elements that are not zero. */
  public final NDArray flatnonzero() {
    return Positions.flatnonzero(self());
  }

  /** The indices of the elements that are not zero: an array per dimension. */
  public final NDArray[] nonzero() {
    return Positions.nonzero(self());
  }

  /** The indices of the elements that are not zero: a row per element. */
  public final NDArray argwhere() {
    return Positions.argwhere(self());
  }

  /** The elements at indices in C order, in the shape of the indices. */
  public final NDArray take(Object indices) {
    return Selection.take(self(), array(indices), null, IndexMode.RAISE);
  }

  /** The subarrays at indices of an axis. */
  public final NDArray take(Object indices, int axis) {
    return Selection.take(self(), array(indices), axis, IndexMode.RAISE);
  }

  /** Sets the elements at indices in C order to values, which are repeated; returns this array. */
  public final NDArray put(Object indices, Object values) {
    Selection.put(self(), array(indices), array(values), IndexMode.RAISE);
    return self();
  }

  /** The subarrays of an axis where a list of booleans is true. */
  public final NDArray compress(Object condition, int axis) {
    return Selection.compress(array(condition), self(), axis);
  }

  /** From each of several arrays those elements whose place this array names. */
  public final NDArray choose(Object... choices) {
    NDArray[] arrays = new NDArray[choices.length];
    Arrays.setAll(arrays, i -> array(choices[i]));
    return Selection.choose(self(), arrays, IndexMode.RAISE);
  }

  /** The different elements, sorted. */
  public final NDArray unique() {
    return Sets.unique(self()).values();
  }

  /** Whether each element is one of these. */
  public final NDArray isin(Object elements) {
    return Sets.isin(self(), array(elements), false);
  }

  /** How often each of the whole numbers from 0 stands in this vector. */
  public final NDArray bincount() {
    return Histograms.bincount(self(), null, 0);
  }

  /** The bin of each element, given the edges of the bins. */
  public final NDArray digitize(Object edges) {
    return Histograms.digitize(self(), array(edges), false);
  }

  /**
   * The convolution with a vector.
   *
   * @param mode {@code "full"}, {@code "same"} or {@code "valid"}
   */
  public final NDArray convolve(Object kernel, String mode) {
    return Sampled.convolve(self(), array(kernel), mode);
  }

  /** The product of matrices and vectors; of two vectors an array without dimensions. */
  public final NDArray dot(NDArray other) {
    return Products.dot(self(), other);
  }

  /** A matrix with the product of each element with each of another vector. */
  public final NDArray outer(NDArray other) {
    return Products.outer(self(), other);
  }

  /** The product of matrices, or of stacks of matrices, and vectors. */
  public final NDArray matmul(NDArray other) {
    return Products.matmul(self(), other);
  }

  /** The products along the last dimension. */
  public final NDArray inner(NDArray other) {
    return Products.inner(self(), other);
  }

  /** The sum of the diagonal of a matrix. */
  public final double trace() {
    return Products.trace(self(), 0).doubleAt(0);
  }

  /** The Euclidean norm of all elements. */
  public final double norm() {
    return Norms.norm(self(), null, null, false).doubleAt(0);
  }

  /** A copy converted to the type of this name, such as {@code "float64"} or {@code "bool"}. */
  public final NDArray astype(String type) {
    return self().astype(DType.parse(type));
  }

  private static NDArray array(Object value) {
    return operand(value) instanceof NDArray array ? array : NestedValues.toArray(value, null);
  }
}

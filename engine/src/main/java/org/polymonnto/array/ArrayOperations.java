package org.polymonnto.array;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.polymonnto.linalg.Products;

/**
 * The operations of arrays as methods, for Java and for languages without operators on arrays.
 *
 * <p>An array is a list of what stands along its first dimension: of numbers or booleans if it has
 * one dimension, else of arrays that are views. So it can be iterated over and indexed in any
 * language.
 *
 * <p>An operand is an array, a number, a boolean or a (nested) list of such, and is broadcast.
 * Types follow NumPy's rules: a plain number does not change the type of a floating array. The
 * methods that end in {@code Assign} write into this array and return it.
 */
public abstract sealed class ArrayOperations extends AbstractList<Object> implements RandomAccess
    permits NDArray {

  ArrayOperations() {}

  abstract NDArray self();

  /** The length of the first dimension. */
  @Override
  public final int size() {
    if (self().shape.length == 0) {
      throw ArrayException.type("len() of unsized object");
    }
    return self().shape[0];
  }

  /**
   * The element of an array with one dimension, as Boolean, Long or Double; else a view of what
   * stands at this index. Negative indices count from the end.
   */
  @Override
  public final Object get(int index) {
    return Indexing.getInt(self(), index);
  }

  /** Sets what stands at an index, and returns what stood there. */
  @Override
  public final Object set(int index, Object value) {
    Object before = get(index);
    if (before instanceof NDArray row) {
      before = row.copy();
    }
    put(new Object[] {index}, value);
    return before;
  }

  /** The elements where a mask is true, or at the indices of an integer array; copied. */
  public final NDArray get(NDArray index) {
    return Indexing.getArray(self(), index);
  }

  /**
   * Sets the elements where a mask is true, or at the indices of an integer array.
   *
   * @return this array
   */
  public final NDArray set(NDArray index, Object value) {
    return put(new Object[] {index}, value);
  }

  /**
   * A part, by an index per dimension: a whole number, null for all, an array of indices or a mask,
   * or a text such as {@code "1:3"} or {@code "::2"}. A text may hold several, as in {@code "1:3,
   * :"}. Without arrays of indices it is a view.
   */
  public final NDArray slice(Object... index) {
    return Indexing.get(self(), key(index));
  }

  /** Sets all elements to those of an operand that is broadcast; returns this array. */
  public final NDArray assign(Object value) {
    return put(new Object[] {Slice.ELLIPSIS}, value);
  }

  private NDArray put(Object[] key, Object value) {
    if (operand(value) instanceof NDArray array) {
      Indexing.set(self(), key, array);
    } else {
      Indexing.setScalar(self(), key, value);
    }
    return self();
  }

  private static Object[] key(Object[] index) {
    List<Object> key = new ArrayList<>();
    for (Object part : index) {
      switch (part) {
        case null -> key.add(Slice.ALL);
        case String text -> Slice.parse(text, key);
        case NDArray array -> key.add(array);
        case List<?> list -> key.add(NestedValues.toArray(list, null));
        default -> key.add(part);
      }
    }
    return key.toArray();
  }

  private static Object operand(Object value) {
    return value instanceof List<?> && !(value instanceof NDArray)
        ? NestedValues.toArray(value, null)
        : value;
  }

  private NDArray combine(BinaryOp op, Object other) {
    return Elementwise.binary(op, self(), operand(other), null);
  }

  private NDArray combineHere(BinaryOp op, Object other) {
    return Elementwise.binary(op, self(), operand(other), self());
  }

  private NDArray apply(UnaryOp op) {
    return Elementwise.unary(op, self(), null);
  }

  public final NDArray plus(Object other) {
    return combine(BinaryOp.ADD, other);
  }

  public final NDArray minus(Object other) {
    return combine(BinaryOp.SUBTRACT, other);
  }

  public final NDArray times(Object other) {
    return combine(BinaryOp.MULTIPLY, other);
  }

  public final NDArray div(Object other) {
    return combine(BinaryOp.DIVIDE, other);
  }

  /** The other operand less this: {@code x.minusFrom(1)} is 1 - x. */
  public final NDArray minusFrom(Object other) {
    return Elementwise.binary(BinaryOp.SUBTRACT, operand(other), self(), null);
  }

  /** The other operand divided by this: {@code x.divInto(1)} is 1 / x. */
  public final NDArray divInto(Object other) {
    return Elementwise.binary(BinaryOp.DIVIDE, operand(other), self(), null);
  }

  /** The quotient rounded down. */
  public final NDArray floorDiv(Object other) {
    return combine(BinaryOp.FLOOR_DIVIDE, other);
  }

  /** The remainder of {@link #floorDiv}, with the sign of the divisor. */
  public final NDArray mod(Object other) {
    return combine(BinaryOp.REMAINDER, other);
  }

  public final NDArray pow(Object exponent) {
    return Elementwise.power(self(), operand(exponent));
  }

  public final NDArray plusAssign(Object other) {
    return combineHere(BinaryOp.ADD, other);
  }

  public final NDArray minusAssign(Object other) {
    return combineHere(BinaryOp.SUBTRACT, other);
  }

  public final NDArray timesAssign(Object other) {
    return combineHere(BinaryOp.MULTIPLY, other);
  }

  public final NDArray divAssign(Object other) {
    return combineHere(BinaryOp.DIVIDE, other);
  }

  /** Adds where a mask is true, or at the indices of an integer array; returns this array. */
  public final NDArray plusAssign(NDArray index, Object other) {
    return set(index, get(index).plus(other));
  }

  /** Subtracts where a mask is true, or at the indices of an integer array. */
  public final NDArray minusAssign(NDArray index, Object other) {
    return set(index, get(index).minus(other));
  }

  /** Multiplies where a mask is true, or at the indices of an integer array. */
  public final NDArray timesAssign(NDArray index, Object other) {
    return set(index, get(index).times(other));
  }

  /** Divides where a mask is true, or at the indices of an integer array. */
  public final NDArray divAssign(NDArray index, Object other) {
    return set(index, get(index).div(other));
  }

  /** Whether each element is less, as booleans. */
  public final NDArray lt(Object other) {
    return combine(BinaryOp.LESS, other);
  }

  public final NDArray le(Object other) {
    return combine(BinaryOp.LESS_EQUAL, other);
  }

  public final NDArray gt(Object other) {
    return combine(BinaryOp.GREATER, other);
  }

  public final NDArray ge(Object other) {
    return combine(BinaryOp.GREATER_EQUAL, other);
  }

  public final NDArray eq(Object other) {
    return combine(BinaryOp.EQUAL, other);
  }

  public final NDArray ne(Object other) {
    return combine(BinaryOp.NOT_EQUAL, other);
  }

  /** Of booleans whether both are true; of whole numbers bit by bit. */
  public final NDArray and(Object other) {
    return combine(BinaryOp.BITWISE_AND, other);
  }

  public final NDArray or(Object other) {
    return combine(BinaryOp.BITWISE_OR, other);
  }

  public final NDArray xor(Object other) {
    return combine(BinaryOp.BITWISE_XOR, other);
  }

  public final NDArray not() {
    return apply(UnaryOp.INVERT);
  }

  /** The larger of each two elements. */
  public final NDArray maximum(Object other) {
    return combine(BinaryOp.MAXIMUM, other);
  }

  public final NDArray minimum(Object other) {
    return combine(BinaryOp.MINIMUM, other);
  }

  /** Each element, but no less and no more than the bounds; a bound may be null. */
  public final NDArray clip(Object lowest, Object highest) {
    NDArray raised = lowest == null ? self() : maximum(lowest);
    return highest == null ? raised : raised.minimum(highest);
  }

  public final NDArray neg() {
    return apply(UnaryOp.NEGATIVE);
  }

  public final NDArray abs() {
    return apply(UnaryOp.ABSOLUTE);
  }

  public final NDArray square() {
    return apply(UnaryOp.SQUARE);
  }

  public final NDArray sqrt() {
    return apply(UnaryOp.SQRT);
  }

  public final NDArray exp() {
    return apply(UnaryOp.EXP);
  }

  public final NDArray log() {
    return apply(UnaryOp.LOG);
  }

  public final NDArray sin() {
    return apply(UnaryOp.SIN);
  }

  public final NDArray cos() {
    return apply(UnaryOp.COS);
  }

  public final NDArray tanh() {
    return apply(UnaryOp.TANH);
  }

  public final NDArray sign() {
    return apply(UnaryOp.SIGN);
  }

  public final NDArray floor() {
    return apply(UnaryOp.FLOOR);
  }

  public final NDArray ceil() {
    return apply(UnaryOp.CEIL);
  }

  /** Where this is true the element of one operand, else that of the other. */
  public final NDArray where(Object ifTrue, Object ifFalse) {
    return Selection.where(self(), operand(ifTrue), operand(ifFalse));
  }

  private static int[] axes(int axis) {
    return new int[] {axis};
  }

  private NDArray gather(ReduceOp op, int[] axes) {
    return Reduction.reduce(op, self(), axes, null, false, null, null);
  }

  private static double number(NDArray result) {
    return result.doubleAt(0);
  }

  /** The sum of all elements, added in pairs in the type of the array. */
  public final double sum() {
    return number(gather(ReduceOp.SUM, null));
  }

  public final NDArray sum(int axis) {
    return gather(ReduceOp.SUM, axes(axis));
  }

  public final double mean() {
    return number(Reduction.mean(self(), null, null, false, null));
  }

  public final NDArray mean(int axis) {
    return Reduction.mean(self(), axes(axis), null, false, null);
  }

  /** The standard deviation of all elements. */
  public final double std() {
    return number(Reduction.deviation(self(), null, null, 0, false));
  }

  public final NDArray std(int axis) {
    return Reduction.deviation(self(), axes(axis), null, 0, false);
  }

  public final double max() {
    return number(gather(ReduceOp.MAXIMUM, null));
  }

  public final NDArray max(int axis) {
    return gather(ReduceOp.MAXIMUM, axes(axis));
  }

  public final double min() {
    return number(gather(ReduceOp.MINIMUM, null));
  }

  public final NDArray min(int axis) {
    return gather(ReduceOp.MINIMUM, axes(axis));
  }

  /** The index of the first largest element in C order. */
  public final int argmax() {
    return (int) number(Reduction.argExtreme(self(), null, true, false));
  }

  public final int argmin() {
    return (int) number(Reduction.argExtreme(self(), null, false, false));
  }

  public final boolean any() {
    return Reduction.any(self(), null, false).getBoolean();
  }

  public final boolean all() {
    return Reduction.all(self(), null, false).getBoolean();
  }

  public final NDArray cumsum() {
    return Reduction.cumulative(ReduceOp.SUM, self(), null, null);
  }

  /** The product of matrices and vectors; of two vectors an array without dimensions. */
  public final NDArray dot(NDArray other) {
    return Products.dot(self(), other);
  }

  /** A matrix with the product of each element with each of another vector. */
  public final NDArray outer(NDArray other) {
    return Products.outer(self(), other);
  }

  /** The same elements in another shape, a view where that can be; one length may be -1. */
  public final NDArray reshape(int... shape) {
    return Reshaping.reshape(self(), shape, 'C');
  }

  /** A view with the dimensions in reverse order. */
  public final NDArray transpose() {
    return Reshaping.transpose(self());
  }

  /** A copy with one dimension. */
  public final NDArray flatten() {
    return Reshaping.flatten(self(), 'C');
  }

  /** A view with one more dimension of length 1, such as the column of a vector for axis 1. */
  public final NDArray expandDims(int axis) {
    return Reshaping.expandDims(self(), axis);
  }

  /** A sorted copy, along the last dimension. */
  public final NDArray sorted() {
    return Sorting.sort(self(), -1);
  }

  /** The indices that sort along the last dimension. */
  public final NDArray argsort() {
    return Sorting.argsort(self(), -1);
  }

  /** The indices in C order of the elements that are not zero. */
  public final NDArray flatnonzero() {
    return Positions.flatnonzero(self());
  }

  /** A copy converted to the type of this name, such as {@code "float64"} or {@code "bool"}. */
  public final NDArray astype(String type) {
    return self().astype(DType.parse(type));
  }

  /** Sets all elements to a number or boolean; returns this array. */
  public final NDArray fill(Object value) {
    self().requireWriteable();
    Assignment.fill(self(), value);
    return self();
  }

  /**
   * The Java array that holds the elements in C order: a typed view, writes to which change this
   * array.
   *
   * @throws ArrayException of kind VALUE if this is a view of a part of its storage
   */
  public final Object elements() {
    NDArray array = self();
    if (!array.isContiguous() || array.offset != 0 || array.base != null) {
      throw ArrayException.value(
          "the elements of a view do not lie alone in memory; use copy().elements()");
    }
    array.requireWriteable();
    return array.data;
  }
}

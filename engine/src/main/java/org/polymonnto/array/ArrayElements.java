package org.polymonnto.array;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An array as a list of what stands along its first dimension: of numbers or booleans if it has one
 * dimension, else of arrays that are views. So it can be iterated over and indexed in any language.
 *
 * <p>Its length is fixed: what would make it longer or shorter is an error.
 */
public abstract sealed class ArrayElements extends AbstractList<Object> implements RandomAccess
    permits ArrayArithmetic {

  ArrayElements() {}

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

  @Override
  public final void add(int index, Object value) {
    throw fixedLength();
  }

  @Override
  public final Object remove(int index) {
    throw fixedLength();
  }

  private static RuntimeException fixedLength() {
    return ArrayException.type(
        "the length of an array is fixed; np.append, np.insert and np.delete give a longer or"
            + " shorter copy");
  }

  /** The first index of an element; numbers are compared by value, whatever their types. */
  @Override
  public final int indexOf(Object value) {
    int length = size();
    for (int i = 0; i < length; i++) {
      if (isSame(get(i), value)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public final int lastIndexOf(Object value) {
    for (int i = size() - 1; i >= 0; i--) {
      if (isSame(get(i), value)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSame(Object element, Object value) {
    return element instanceof Number a && value instanceof Number b
        ? a.doubleValue() == b.doubleValue()
        : Objects.equals(element, value);
  }

  /** The elements where a mask is true, or at the indices of an integer array; copied. */
  public final NDArray get(NDArray index) {
    return Indexing.getArray(self(), index);
  }

  /**
   * Sets the elements where a mask is true, or at the indices of an integer array; a value is
   * broadcast.
   *
   * @return this array
   */
  public final NDArray set(NDArray index, Object value) {
    return put(new Object[] {index}, value);
  }

  /**
   * Sets the part that {@link #slice} gives for a text such as {@code "1:3, ::2"}; a value is
   * broadcast.
   *
   * @return this array
   */
  public final NDArray set(String index, Object value) {
    return put(key(new Object[] {index}), value);
  }

  /**
   * Sets what stands at the indices in a list, or where a list of booleans is true.
   *
   * @return this array
   */
  public final NDArray set(List<?> index, Object value) {
    return put(key(new Object[] {index}), value);
  }

  /**
   * Sets the part that {@link #slice} gives for these indices; a value is broadcast.
   *
   * @return this array
   */
  public final NDArray setSlice(Object value, Object first, Object second, Object... more) {
    return put(key(first, second, more), value);
  }

  /**
   * A part, by an index per dimension: a whole number, null for all, an array or list of indices or
   * booleans, or a text such as {@code "1:3"} or {@code "::2"}. A text may hold several, as in
   * {@code "1:3, :"}. Without arrays of indices it is a view.
   */
  public final NDArray slice(Object index) {
    return Indexing.get(self(), key(new Object[] {index}));
  }

  /** A part, by an index for each of several dimensions; see {@link #slice(Object)}. */
  public final NDArray slice(Object first, Object second, Object... more) {
    return Indexing.get(self(), key(first, second, more));
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

  private static Object[] key(Object first, Object second, Object[] more) {
    Object[] all = new Object[more.length + 2];
    all[0] = first;
    all[1] = second;
    System.arraycopy(more, 0, all, 2, more.length);
    return key(all);
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

  static Object operand(Object value) {
    return value instanceof List<?> && !(value instanceof NDArray)
        ? NestedValues.toArray(value, null)
        : value;
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
    array.share();
    return array.storage();
  }
}

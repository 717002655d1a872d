package org.polymonnto.array;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Arrays made from nested lists, with shape and type found as {@code np.array} finds them. */
public final class NestedValues {
  private int[] shape = new int[0];
  private int depth = -1;
  private boolean ragged;
  private DType found;
  private boolean large;

  private NestedValues() {}

  /**
   * An array of what nested lists hold.
   *
   * @param nested a List or Object[] of lists, arrays, numbers, booleans or anything else, or one
   *     such value
   * @param dtype the type of the result, or null for the promoted type of the elements: object if
   *     they are not numbers
   * @throws ArrayException of kind VALUE if the lists are of different lengths and the type is not
   *     object
   */
  public static NDArray toArray(Object nested, DType dtype) {
    if (nested instanceof NDArray array) {
      return dtype == null ? array.copy() : array.astype(dtype);
    }
    NestedValues values = new NestedValues();
    values.discoverShape(nested, 0, new int[NDArray.MAX_DIMENSIONS]);
    if (values.depth >= 0) {
      values.shape = Arrays.copyOf(values.shape, values.depth);
    }
    if (values.ragged && dtype != DType.OBJECT) {
      throw ArrayException.value(
          "setting an array element with a sequence. The requested array has an inhomogeneous shape"
              + " after "
              + values.shape.length
              + " dimensions. The detected shape was "
              + tuple(values.shape)
              + " + inhomogeneous part.");
    }
    DType type = dtype;
    if (type == null) {
      values.discoverType(nested, 0);
      type = values.type();
    }
    NDArray result = NDArray.zeros(type, values.shape);
    values.fill(nested, 0, result, 0);
    return result;
  }

  private static String tuple(int[] shape) {
    String inner =
        Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    return shape.length == 1 ? "(" + inner + ",)" : "(" + inner + ")";
  }

  private static int length(Object value) {
    return switch (value) {
      case NDArray array -> -1;
      case List<?> list -> list.size();
      case Object[] array -> array.length;
      case null, default -> -1;
    };
  }

  private static Object element(Object sequence, int at) {
    return sequence instanceof List<?> list ? list.get(at) : ((Object[]) sequence)[at];
  }

  /**
   * Follows the first elements downwards, and cuts the shape off where a later element has another
   * length.
   */
  private void discoverShape(Object value, int level, int[] lengths) {
    int length = length(value);
    if (length < 0 && !(value instanceof NDArray)) {
      meet(level, lengths);
      return;
    }
    if (value instanceof NDArray array) {
      for (int axis = 0; axis < array.ndim(); axis++) {
        if (!enter(level + axis, array.shape[axis], lengths)) {
          return;
        }
      }
      meet(level + array.ndim(), lengths);
      return;
    }
    if (!enter(level, length, lengths)) {
      return;
    }
    if (length == 0) {
      meet(level + 1, lengths);
    }
    for (int i = 0; i < length; i++) {
      discoverShape(element(value, i), level + 1, lengths);
    }
  }

  /** Notes the length of a sequence at a level; false if the shape ends above it. */
  private boolean enter(int level, int length, int[] lengths) {
    if (level >= NDArray.MAX_DIMENSIONS) {
      depth = NDArray.MAX_DIMENSIONS;
      ragged = true;
      return false;
    }
    if (depth >= 0 && level >= depth) {
      ragged = true;
      return false;
    }
    if (level < shape.length) {
      if (shape[level] != length) {
        depth = level;
        ragged = true;
        return false;
      }
      return true;
    }
    lengths[level] = length;
    shape = Arrays.copyOf(lengths, level + 1);
    return true;
  }

  /** Notes that elements are found at a level. */
  private void meet(int level, int[] lengths) {
    if (depth < 0) {
      depth = level;
    } else if (level < depth) {
      depth = level;
      ragged = true;
    }
  }

  private void discoverType(Object value, int level) {
    int length = level < shape.length ? length(value) : -1;
    if (value instanceof NDArray array && level + array.ndim() <= shape.length) {
      found = found == null ? array.dtype : Promotion.promote(found, array.dtype);
    } else if (length >= 0) {
      for (int i = 0; i < length; i++) {
        discoverType(element(value, i), level + 1);
      }
    } else {
      large |= value instanceof BigInteger big && big.bitLength() > 63;
      DType kind = Weak.kind(value);
      found = found == null ? kind : Promotion.promote(found, kind);
    }
  }

  private DType type() {
    if (found == null) {
      return DType.FLOAT64;
    }
    return large ? DType.OBJECT : found;
  }

  private int fill(Object value, int level, NDArray result, int at) {
    if (level < shape.length && value instanceof NDArray array) {
      Cast.copyInto(array, result.view(array.shape, Shape.contiguousStrides(array.shape), at));
      return at + array.size;
    }
    if (level < shape.length) {
      int next = at;
      for (int i = 0; i < shape[level]; i++) {
        next = fill(element(value, i), level + 1, result, next);
      }
      return next;
    }
    put(value, result, at);
    return at + 1;
  }

  private static void put(Object value, NDArray result, int at) {
    DType dtype = result.dtype;
    boolean plain =
        value instanceof Double && dtype == DType.FLOAT64
            || value instanceof Long && dtype == DType.INT64
            || dtype.isObject();
    if (plain) {
      Storage.set(dtype, result.storage(), at, value);
    } else if (value instanceof NDArray array) {
      Storage.set(dtype, result.storage(), at, Indexing.onlyItem(array));
    } else {
      Storage.set(dtype, result.storage(), at, ScalarValue.checked(dtype, value));
    }
  }
}

package org.polymonnto.array.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polymonnto.array.ArrayPrinter;
import org.polymonnto.array.DType;
import org.polymonnto.array.Indexing;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.Reshaping;

/** Indexing, reshaping and printing by their NumPy names. */
final class IndexingFunctions {
  private final Map<String, ArrayFunction> functions = new HashMap<>();

  private IndexingFunctions() {
    functions.put("getitem", IndexingFunctions::get);
    functions.put("setitem", IndexingFunctions::set);
    functions.put("repr", call -> ArrayPrinter.repr(notScalar(call)));
    functions.put("str", call -> ArrayPrinter.str(notScalar(call)));
    functions.put("ndarray.T", call -> Reshaping.transpose(call.array("a")));
    functions.put("ndarray.flatten", call -> Reshaping.flatten(call.array("a"), order(call)));
    functions.put("ravel", call -> Reshaping.ravel(call.array("a"), order(call)));
    functions.put("reshape", IndexingFunctions::reshape);
    functions.put(
        "swapaxes",
        call -> Reshaping.swapaxes(call.array("a"), call.integer("axis1"), call.integer("axis2")));
    functions.put("expand_dims", call -> Reshaping.expandDims(call.array("a"), call.axes("axis")));
    functions.put("squeeze", IndexingFunctions::squeeze);
    functions.put("transpose", IndexingFunctions::transpose);
  }

  static Map<String, ArrayFunction> all() {
    return Map.copyOf(new IndexingFunctions().functions);
  }

  private static Object get(Arguments call) {
    return Indexing.get(notScalar(call), key(call.take("key")));
  }

  /**
   * The array, unless it may stand for one of Python's NumPy scalars, which print and fail in their
   * own way.
   */
  private static NDArray notScalar(Arguments call) {
    NDArray array = call.array("a");
    if (array.ndim() == 0) {
      throw new NotProvided("scalars");
    }
    return array;
  }

  private static Object set(Arguments call) {
    NDArray target = call.array("a");
    Object[] key = key(call.take("key"));
    if (call.operand("value") instanceof NDArray array) {
      Indexing.set(target, key, array);
    } else {
      throw new NotProvided("assignment of plain values, which Python checks first");
    }
    return target;
  }

  private static Object[] key(Object key) {
    return key instanceof Tuple tuple
        ? tuple.items().stream().map(IndexingFunctions::part).toArray()
        : new Object[] {part(key)};
  }

  private static Object part(Object part) {
    return switch (part) {
      case NDArray array when array.ndim() == 0 && array.dtype().isFloating() ->
          throw new NotProvided("key " + array);
      case NDArray array -> array;
      case List<?> list -> indices(list);
      case String text -> throw new NotProvided("key " + text);
      case Double number -> throw new NotProvided("key " + number);
      case Tuple tuple -> throw new NotProvided("key " + tuple);
      case null -> null;
      default -> part;
    };
  }

  /** The index array that a list of integers or of booleans stands for. */
  private static NDArray indices(List<?> list) {
    boolean booleans = !list.isEmpty() && list.stream().allMatch(Boolean.class::isInstance);
    if (!booleans && !list.stream().allMatch(Long.class::isInstance)) {
      throw new NotProvided("key " + list);
    }
    NDArray result = NDArray.zeros(booleans ? DType.BOOL : DType.INT64, list.size());
    for (int at = 0; at < list.size(); at++) {
      result.setItem(list.get(at), at);
    }
    return result;
  }

  private static char order(Arguments call) {
    Object order = call.take("order");
    return order == null ? 'C' : ((String) order).charAt(0);
  }

  private static Object reshape(Arguments call) {
    NDArray array = call.array("a");
    int[] shape = integers(call.rest());
    return Reshaping.reshape(array, shape, order(call));
  }

  private static Object squeeze(Arguments call) {
    NDArray array = call.array("a");
    int[] axes = call.axes("axis");
    return axes == null ? Reshaping.squeeze(array) : Reshaping.squeezeAxes(array, axes);
  }

  private static Object transpose(Arguments call) {
    NDArray array = call.array("a");
    Object[] axes = call.rest();
    if (axes.length == 0) {
      int[] given = call.axes("axes");
      return given == null ? Reshaping.transpose(array) : Reshaping.transposeAxes(array, given);
    }
    return axes[0] == null
        ? Reshaping.transpose(array)
        : Reshaping.transposeAxes(array, integers(axes));
  }

  /** Integers given one by one or as one tuple or list. */
  private static int[] integers(Object[] given) {
    List<?> items =
        given.length == 1 && given[0] instanceof Tuple tuple
            ? tuple.items()
            : given.length == 1 && given[0] instanceof List<?> list && !(list instanceof NDArray)
                ? list
                : List.of(given);
    return items.stream()
        .mapToInt(
            item -> {
              if (item instanceof Long number) {
                return Math.toIntExact(number);
              }
              throw new NotProvided("shape " + item);
            })
        .toArray();
  }
}

package org.polymonnto.array.cases;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.Slice;

/** Evaluates the call trees of one case; their form is described in numpy_case_calls.py. */
final class CaseEvaluator {
  private final Map<String, ArrayFunction> functions;
  private final Map<String, Object> names = new HashMap<>();

  CaseEvaluator(Map<String, ArrayFunction> functions) {
    this.functions = functions;
  }

  /** The result of the last call of a case. */
  Object evaluate(NumpyCase numpyCase) {
    for (Map.Entry<String, JsonElement> input : numpyCase.setup().entrySet()) {
      JsonElement spec = input.getValue();
      names.put(
          input.getKey(),
          spec.isJsonArray()
              ? CaseInput.array(spec.getAsJsonArray())
              : value(spec.getAsJsonObject().get("call")));
    }
    Object result = null;
    for (JsonElement call : numpyCase.calls()) {
      result = value(call);
    }
    return result;
  }

  private Object value(JsonElement tree) {
    if (tree.isJsonNull()) {
      return null;
    }
    if (tree.isJsonPrimitive()) {
      return plain(tree.getAsJsonPrimitive());
    }
    return tree.isJsonArray() ? values(tree) : object(tree.getAsJsonObject());
  }

  private List<Object> values(JsonElement trees) {
    List<Object> values = new ArrayList<>();
    for (JsonElement tree : trees.getAsJsonArray()) {
      values.add(value(tree));
    }
    return values;
  }

  /** Python's integers are written without a point, its floats with one or an exponent. */
  private static Object plain(JsonPrimitive primitive) {
    if (primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    if (primitive.isString()) {
      return primitive.getAsString();
    }
    String text = primitive.getAsString();
    if (text.matches("-?\\d+")) {
      return text.length() > 18 ? bigInteger(primitive) : (Object) primitive.getAsLong();
    }
    return primitive.getAsDouble();
  }

  private static Object bigInteger(JsonPrimitive primitive) {
    var value = primitive.getAsBigInteger();
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  private Object object(JsonObject tree) {
    String kind = tree.keySet().iterator().next();
    JsonElement content = tree.get(kind);
    return switch (kind) {
      case "var" -> variable(content.getAsString());
      case "float" -> CaseInput.number(content.getAsString());
      case "dtype" -> CaseInput.dtype(content.getAsString());
      case "scalar" -> scalar(values(content));
      case "tuple" -> new Tuple(values(content));
      case "slice" -> slice(values(content));
      case "ellipsis" -> Slice.ELLIPSIS;
      case "set" -> assign(content.getAsString(), value(tree.get("to")));
      case "call" -> call(content.getAsString(), tree);
      default -> throw new IllegalArgumentException("no such tree: " + tree);
    };
  }

  private Object variable(String name) {
    if (!names.containsKey(name)) {
      throw new NotProvided("name " + name);
    }
    return names.get(name);
  }

  private static NDArray scalar(List<Object> parts) {
    if (!(parts.get(1) instanceof Number) && !(parts.get(1) instanceof Boolean)) {
      throw new NotProvided("scalar of " + parts.get(1));
    }
    NDArray scalar = NDArray.scalar(CaseInput.dtype((String) parts.get(0)), parts.get(1));
    if (scalar.dtype().isInteger() && !scalar.elementAt(0).equals(parts.get(1))) {
      throw new NotProvided("check of " + parts.get(1));
    }
    return scalar;
  }

  private static Slice slice(List<Object> bounds) {
    Integer[] parts = new Integer[3];
    for (int at = 0; at < 3; at++) {
      Object bound = bounds.get(at);
      if (bound != null && !(bound instanceof Long)) {
        throw new NotProvided("bound " + bound);
      }
      parts[at] = bound == null ? null : Math.toIntExact((Long) bound);
    }
    return new Slice(parts[0], parts[1], parts[2]);
  }

  private Object assign(String name, Object value) {
    names.put(name, value);
    return value;
  }

  private Object call(String name, JsonObject tree) {
    ArrayFunction function = functions.get(name);
    if (function == null) {
      function = functions.get(name.replace("ndarray.", ""));
    }
    if (function == null) {
      throw new NotProvided("function " + name);
    }
    Map<String, Object> keywords = new LinkedHashMap<>();
    if (tree.has("kwargs")) {
      tree.getAsJsonObject("kwargs")
          .asMap()
          .forEach((key, argument) -> keywords.put(key, value(argument)));
    }
    Arguments arguments = new Arguments(values(tree.get("args")), keywords);
    Object result = function.apply(arguments);
    arguments.end();
    return result;
  }
}

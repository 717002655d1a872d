package org.polymonnto.array.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** The evaluated arguments of a call, taken one by one by position or by keyword. */
final class Arguments {
  private final List<Object> positional;
  private final Map<String, Object> keywords;
  private int next;

  Arguments(List<Object> positional, Map<String, Object> keywords) {
    this.positional = new ArrayList<>(positional);
    this.keywords = new TreeMap<>(keywords);
  }

  private boolean hasNext() {
    return next < positional.size();
  }

  /** The next positional argument, or the one with this keyword, or null. */
  Object take(String name) {
    return hasNext() ? positional.get(next++) : keywords.remove(name);
  }

  /** The argument with this keyword, which has no position, or null. */
  Object keyword(String name) {
    return keywords.remove(name);
  }

  /** All positional arguments that are left. */
  Object[] rest() {
    Object[] rest = positional.subList(next, positional.size()).toArray();
    next = positional.size();
    return rest;
  }

  /** The next argument: an array or a plain number. */
  Object operand(String name) {
    Object value = take(name);
    if (value instanceof NDArray || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    throw new NotProvided("operand " + value);
  }

  NDArray array(String name) {
    return take(name) instanceof NDArray array ? array : refuse(name);
  }

  NDArray arrayOrNull(String name) {
    Object value = take(name);
    return value == null ? null : value instanceof NDArray array ? array : refuse(name);
  }

  private NDArray refuse(String name) {
    throw new NotProvided(name + " is not an array");
  }

  /** An integer, or null for None. */
  Integer integer(String name) {
    return asInteger(take(name));
  }

  private static Integer asInteger(Object value) {
    return switch (value) {
      case null -> null;
      case Long number -> Math.toIntExact(number);
      default -> throw new NotProvided("integer " + value);
    };
  }

  /** Axes given as an integer or a tuple, or null for None. */
  int[] axes(String name) {
    Object value = take(name);
    return switch (value) {
      case null -> null;
      case Long axis -> new int[] {Math.toIntExact(axis)};
      case Tuple tuple -> tuple.items().stream().mapToInt(Arguments::asInteger).toArray();
      default -> throw new NotProvided("axes " + value);
    };
  }

  DType dtype(String name) {
    return switch (take(name)) {
      case null -> null;
      case DType dtype -> dtype;
      case String label -> DType.parse(label);
      case Object other -> throw new NotProvided("type " + other);
    };
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(keywords.remove(name));
  }

  double number(String name, double fallback) {
    return keywords.remove(name) instanceof Number value ? value.doubleValue() : fallback;
  }

  /** To be called when all that the function knows has been taken. */
  void end() {
    if (hasNext() || !keywords.isEmpty()) {
      throw new NotProvided("arguments " + positional.subList(next, positional.size()) + keywords);
    }
  }
}

package org.polymonnto.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polymonnto.array.NDArray;

/**
 * The arguments of one call by name: positional ones bound to their names, and the keyword
 * arguments.
 */
final class Options {
  private final String function;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Options(String function) {
    this.function = function;
  }

  /**
   * Binds arguments to names. A map as last argument holds keyword arguments.
   *
   * @param positional the names of positional arguments, in order
   */
  static Options bind(String function, Object[] arguments, String... positional) {
    Options options = new Options(function);
    int count = positionalCount(arguments);
    if (count > positional.length) {
      throw FigureException.type(
          function
              + "() takes at most "
              + positional.length
              + " positional arguments, but "
              + count
              + " were given");
    }
    for (int i = 0; i < count; i++) {
      options.values.put(positional[i], arguments[i]);
    }
    for (Map.Entry<?, ?> entry : keywords(arguments).entrySet()) {
      String name = String.valueOf(entry.getKey());
      if (options.values.containsKey(name)) {
        throw FigureException.type(function + "() got multiple values for argument '" + name + "'");
      }
      options.values.put(name, entry.getValue());
    }
    return options;
  }

  /** Only the keyword arguments of a call. */
  static Options keywordsOf(String function, Object[] arguments) {
    Options options = new Options(function);
    keywords(arguments).forEach((name, value) -> options.values.put(String.valueOf(name), value));
    return options;
  }

  static Options of(String function, Map<?, ?> keywords) {
    return keywordsOf(function, new Object[] {keywords});
  }

  private static Map<?, ?> keywords(Object[] arguments) {
    return arguments.length > 0 && arguments[arguments.length - 1] instanceof Map<?, ?> map
        ? map
        : Map.of();
  }

  static int positionalCount(Object[] arguments) {
    return arguments.length > 0 && arguments[arguments.length - 1] instanceof Map<?, ?>
        ? arguments.length - 1
        : arguments.length;
  }

  String function() {
    return function;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** True when one of the names was given and is not null. */
  boolean has(String... names) {
    for (String name : names) {
      if (values.get(name) != null) {
        return true;
      }
    }
    return false;
  }

  void put(String name, Object value) {
    values.put(name, value);
  }

  void putIfAbsent(String name, Object value) {
    values.putIfAbsent(name, value);
  }

  /**
   * Takes the value of the first name that was given; the names are aliases of each other. Null
   * when none was.
   */
  Object take(String... names) {
    Object found = null;
    for (String name : names) {
      Object value = values.remove(name);
      found = found == null ? value : found;
    }
    return found;
  }

  Data data(String name) {
    Object value = take(name);
    if (value == null) {
      throw FigureException.type(
          function + "() missing 1 required positional argument: '" + name + "'");
    }
    return Data.of(value);
  }

  Data data(String name, double otherwise) {
    Object value = take(name);
    return value == null ? Data.of(otherwise) : Data.of(value);
  }

  double number(double otherwise, String... names) {
    Object value = take(names);
    return value == null ? otherwise : toNumber(value, names[0]);
  }

  double requiredNumber(String name) {
    Object value = take(name);
    if (value == null) {
      throw FigureException.type(
          function + "() missing 1 required positional argument: '" + name + "'");
    }
    return toNumber(value, name);
  }

  /** The number, or null when it was not given. */
  Double numberOrNull(String... names) {
    Object value = take(names);
    return value == null ? null : Double.valueOf(toNumber(value, names[0]));
  }

  private double toNumber(Object value, String name) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    Data data = value instanceof String ? null : Data.of(value);
    if (data == null || data.values().length != 1) {
      throw FigureException.type(function + "(): " + name + " must be a number, not " + value);
    }
    return data.values()[0];
  }

  boolean flag(boolean otherwise, String... names) {
    Object value = take(names);
    return switch (value) {
      case null -> otherwise;
      case Boolean flag -> flag;
      case Number number -> number.doubleValue() != 0;
      case String text -> !text.equals("off") && !text.isEmpty();
      default -> true;
    };
  }

  String text(String otherwise, String... names) {
    Object value = take(names);
    return value == null ? otherwise : textOf(value);
  }

  String requiredText(String name) {
    if (!values.containsKey(name)) {
      throw FigureException.type(
          function + "() missing 1 required positional argument: '" + name + "'");
    }
    return textOf(values.remove(name));
  }

  /** Text of a value as Python's {@code str} gives it. */
  static String textOf(Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean flag -> flag ? "True" : "False";
      default -> value.toString();
    };
  }

  Rgba color(Rgba otherwise, String... names) {
    Object value = take(names);
    return value == null ? otherwise : Rgba.of(value);
  }

  List<?> list(String... names) {
    Object value = take(names);
    return switch (value) {
      case null -> null;
      case List<?> list when !(list instanceof NDArray) -> list;
      case Object[] array -> List.of(array);
      case String text -> List.of(text);
      default -> {
        Data data = Data.of(value);
        yield java.util.Arrays.stream(data.values()).boxed().toList();
      }
    };
  }

  Map<?, ?> map(String name) {
    Object value = take(name);
    if (value == null || value instanceof Map<?, ?>) {
      return (Map<?, ?>) value;
    }
    throw FigureException.type(function + "(): " + name + " must be a dict, not " + value);
  }

  /** Takes all arguments that are left. */
  Map<String, Object> rest() {
    Map<String, Object> rest = new LinkedHashMap<>(values);
    values.clear();
    return rest;
  }

  /**
   * Checks that every argument has been taken.
   *
   * @param owner the class that would have the property, for the message
   */
  void finish(String owner) {
    if (!values.isEmpty()) {
      throw FigureException.attribute(
          owner
              + ".set() got an unexpected keyword argument '"
              + values.keySet().iterator().next()
              + "'");
    }
  }

  /**
   * Takes arguments that change nothing in a written figure, such as {@code picker} and {@code
   * animated}.
   */
  Options ignore(String... names) {
    for (String name : names) {
      values.remove(name);
    }
    return this;
  }
}

package org.polymonnto.network;

/** Values of parameters as the types that behaviors ask for. */
final class Parameters {
  private Parameters() {}

  @SuppressWarnings("unchecked") // each case gives a value of the class of its default
  static <T> T convert(TaggedBehavior<?> behavior, String name, Object value, T otherwise) {
    return switch (value) {
      case null -> otherwise;
      case Object same when otherwise == null || otherwise.getClass().isInstance(same) -> (T) same;
      case Number number when otherwise instanceof Number ->
          (T) convert(behavior, name, number, (Number) otherwise);
      default ->
          throw new NetworkException(
              "the parameter '"
                  + name
                  + "' of "
                  + behavior
                  + " is a "
                  + otherwise.getClass().getSimpleName()
                  + ", not "
                  + value);
    };
  }

  private static Number convert(
      TaggedBehavior<?> behavior, String name, Number value, Number otherwise) {
    boolean whole = !(otherwise instanceof Double || otherwise instanceof Float);
    if (whole && value.doubleValue() != Math.rint(value.doubleValue())) {
      throw new NetworkException(
          "the parameter '" + name + "' of " + behavior + " is a whole number, not " + value);
    }
    return switch (otherwise) {
      case Double d -> value.doubleValue();
      case Float f -> value.floatValue();
      case Integer i -> value.intValue();
      case Long l -> value.longValue();
      default -> value;
    };
  }
}

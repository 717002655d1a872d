package org.polymonnto.scripting.network;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.DelegatingBehavior;
import org.polymonnto.network.NetworkObject;
import org.polymonnto.network.Taggable;

/**
 * Values that cross between Java and Python: arrays as they are, numbers, booleans and texts as
 * each language's own, and objects of a network as what stands for them on the other side.
 *
 * <p>Java sees Python's lists, dicts, sets and functions as lists, maps, sets and functions that
 * are views. Python gets lists, dicts and sets of its own for those of Java.
 */
public final class Crossing {
  private Crossing() {}

  /** A Java view of something of Python. */
  interface View {
    Value value();
  }

  /** What Python calls for a function of Java. */
  private record Callee(Object function, Function<Object[], Object> call)
      implements ProxyExecutable {
    @Override
    public Object execute(Value... arguments) {
      return toPython(call.apply(Arrays.stream(arguments).map(Crossing::toJava).toArray()));
    }
  }

  /** A value of Python as Java takes it; a polyglot value if Java has nothing of the kind. */
  public static Object toJava(Value value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isHostObject()) {
      return value.asHostObject();
    }
    if (value.isNumber()) {
      return number(value);
    }
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    if (value.isString()) {
      return value.asString();
    }
    if (value.isProxyObject()) {
      return value.asProxyObject() instanceof Callee callee ? callee.function() : value;
    }
    if (value.hasMember("_core")) {
      return behind(value);
    }
    if (value.hasMember("_v") && value.hasMember("dtype")) {
      return toJava(value.getMember("_v"));
    }
    if (value.hasHashEntries()) {
      return new GuestMap(value);
    }
    if (value.hasArrayElements()) {
      return new GuestList(value);
    }
    if (value.canExecute()) {
      return new GuestFunction(value);
    }
    if (value.isDate() && value.isTime()) {
      return moment(value.invokeMember("isoformat").asString(), value.getMember("tzinfo").isNull());
    }
    return GuestSet.is(value) ? new GuestSet(value) : value;
  }

  /** A datetime of Python has an offset from UTC or is local, and so is what Java has for it. */
  private static Temporal moment(String text, boolean isLocal) {
    return isLocal ? LocalDateTime.parse(text) : OffsetDateTime.parse(text);
  }

  /** An int is the smallest of Integer, Long and BigInteger that holds it, a float a Double. */
  private static Number number(Value value) {
    if (!value.fitsInBigInteger() || !value.toString().matches("-?[0-9]+")) {
      return value.asDouble();
    }
    if (value.fitsInInt()) {
      return value.asInt();
    }
    return value.fitsInLong() ? (Number) value.asLong() : value.asBigInteger();
  }

  private static Object behind(Value home) {
    Value core = home.getMember("_core");
    if (core == null || !core.isHostObject()) {
      return home;
    }
    Object object = core.asHostObject();
    return object instanceof DelegatingBehavior standing ? standing.delegate() : object;
  }

  /**
   * A value of Java as Python takes it, where an object of a network that Java has made gets the
   * object that stands for it in Python.
   */
  public static Object adopted(Object value) {
    if (value instanceof NetworkObject object) {
      PythonHost.ensure(object.network());
    }
    return toPython(value);
  }

  /** A value of Java as Python takes it. */
  public static Object toPython(Object value) {
    return switch (value) {
      case null -> python("none").execute();
      case NDArray array -> array;
      case View view -> view.value();
      case Taggable object -> object.home();
      case BigInteger number -> python("whole").execute(number.toString());
      case Character letter -> letter.toString();
      case List<?> list -> python("list_of").execute((Object) elements(list));
      case Map<?, ?> map -> dict(map);
      case Set<?> set -> python("set_of").execute((Object) elements(set));
      case LocalDateTime moment -> datetime(moment.truncatedTo(ChronoUnit.MICROS).toString());
      case OffsetDateTime moment -> datetime(moment.truncatedTo(ChronoUnit.MICROS).toString());
      case ZonedDateTime moment -> toPython(moment.toOffsetDateTime());
      case Instant moment -> toPython(moment.atOffset(ZoneOffset.UTC));
      case Date moment -> toPython(Instant.ofEpochMilli(moment.getTime()));
      case Function<?, ?> function -> callee(function, all -> apply(function, all));
      case BiFunction<?, ?, ?> function -> callee(function, all -> apply(function, all));
      default ->
          FUNCTIONS
              .get(value.getClass())
              .map(type -> (Object) callee(value, all -> callAny(value, type, all)))
              .orElse(value);
    };
  }

  private static Value datetime(String text) {
    return python("datetime_of").execute(text);
  }

  private static Value dict(Map<?, ?> map) {
    return python("mapping").execute(elements(map.keySet()), elements(map.values()));
  }

  private static Object[] elements(Collection<?> all) {
    return all.stream().map(Crossing::toPython).toArray();
  }

  static Value python(String function) {
    return Context.getCurrent()
        .eval("python", "__import__('polymonnto._collections', fromlist=['_'])")
        .getMember(function);
  }

  /**
   * By class, the interface for lambda expressions that it implements, if any; not that of the
   * engine, whose implementations are behaviors.
   */
  private static final ClassValue<Optional<Class<?>>> FUNCTIONS =
      new ClassValue<>() {
        @Override
        protected Optional<Class<?>> computeValue(Class<?> type) {
          if (type.isAnnotationPresent(FunctionalInterface.class) && type != Behavior.class) {
            return Optional.of(type);
          }
          return Stream.concat(Arrays.stream(type.getInterfaces()), superclass(type))
              .flatMap(each -> get(each).stream())
              .findFirst();
        }

        private Stream<Class<?>> superclass(Class<?> type) {
          return Stream.ofNullable(type.getSuperclass());
        }
      };

  /** The polyglot host knows the one method, and gives numbers the types that it takes. */
  private static Object callAny(Object function, Class<?> type, Object[] all) {
    try {
      return toJava(Context.getCurrent().asValue(function).execute(all));
    } catch (IllegalArgumentException e) { // not of the function, whose own are PolyglotExceptions
      throw new IllegalArgumentException(
          Arrays.stream(all)
              .map(String::valueOf)
              .collect(
                  Collectors.joining(
                      ", ",
                      "the " + type.getSimpleName() + " of Java does not take the arguments (",
                      ")")),
          e);
    }
  }

  private static Callee callee(Object function, Function<Object[], Object> call) {
    return new Callee(function, call);
  }

  private static Object only(Object[] arguments, int count, int at) {
    if (arguments.length != count) {
      throw new IllegalArgumentException(
          "the function of Java takes " + count + " arguments, not " + arguments.length);
    }
    return arguments[at];
  }

  @SuppressWarnings("unchecked") // a function that is given the wrong type says so itself
  private static Object apply(Function<?, ?> function, Object[] all) {
    return ((Function<Object, Object>) function).apply(only(all, 1, 0));
  }

  @SuppressWarnings("unchecked") // as above
  private static Object apply(BiFunction<?, ?, ?> function, Object[] all) {
    return ((BiFunction<Object, Object, Object>) function).apply(only(all, 2, 0), only(all, 2, 1));
  }
}

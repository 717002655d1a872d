package org.polymonnto.scripting.network;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.DelegatingBehavior;
import org.polymonnto.network.Taggable;

/**
 * Values that cross between Java and Python: arrays as they are, numbers, booleans and texts as
 * each language's own, and objects of a network as what stands for them on the other side.
 *
 * <p>Java sees Python's lists, dicts and functions as lists, maps and functions that are views.
 * Python gets lists and dicts of its own for those of Java.
 */
final class Crossing {
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
  static Object toJava(Value value) {
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
    return value.canExecute() ? new GuestFunction(value) : value;
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

  /** A value of Java as Python takes it. */
  static Object toPython(Object value) {
    return switch (value) {
      case null -> python("none").execute();
      case NDArray array -> array;
      case View view -> view.value();
      case Taggable object -> object.home();
      case BigInteger number -> python("whole").execute(number.toString());
      case Character letter -> letter.toString();
      case List<?> list -> python("list_of").execute((Object) elements(list));
      case Map<?, ?> map -> dict(map);
      case Function<?, ?> function -> callee(function, all -> apply(function, all));
      case BiFunction<?, ?, ?> function -> callee(function, all -> apply(function, all));
      case Supplier<?> function -> callee(function, all -> function.get());
      case Callable<?> function -> callee(function, all -> call(function));
      case Predicate<?> function -> callee(function, all -> test(function, all));
      case Consumer<?> function -> callee(function, all -> accept(function, all));
      case Runnable function -> callee(function, all -> run(function));
      default -> value;
    };
  }

  private static Value dict(Map<?, ?> map) {
    return python("mapping").execute(elements(map.keySet()), elements(map.values()));
  }

  private static Object[] elements(Collection<?> all) {
    return all.stream().map(Crossing::toPython).toArray();
  }

  private static Value python(String function) {
    return Context.getCurrent()
        .eval("python", "import polymonnto._collections as module; module")
        .getMember(function);
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

  @SuppressWarnings("unchecked") // as above
  private static Object test(Predicate<?> function, Object[] all) {
    return ((Predicate<Object>) function).test(only(all, 1, 0));
  }

  @SuppressWarnings("unchecked") // as above
  private static Object accept(Consumer<?> function, Object[] all) {
    ((Consumer<Object>) function).accept(only(all, 1, 0));
    return null;
  }

  private static Object run(Runnable function) {
    function.run();
    return null;
  }

  private static Object call(Callable<?> function) {
    try {
      return function.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

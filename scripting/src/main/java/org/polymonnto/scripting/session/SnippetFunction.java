package org.polymonnto.scripting.session;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.WrongMethodTypeException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.polymonnto.scripting.PythonErrors;
import org.polymonnto.scripting.network.Crossing;

/**
 * A method of a Java cell as a function of the other languages.
 *
 * @param name the name of the method
 * @param classes where it is declared; more than one if it is overloaded
 */
record SnippetFunction(String name, List<Class<?>> classes) implements ProxyExecutable {

  @Override
  public Object execute(Value... values) {
    Object[] arguments = Arrays.stream(values).map(Crossing::toJava).toArray();
    for (Class<?> type : classes) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(name) && converted(method, arguments) instanceof Object[] all) {
          return call(method, all);
        }
      }
    }
    throw PythonErrors.leavingJava(
        new IllegalArgumentException(
            name
                + " takes ("
                + parameters()
                + "), not ("
                + Arrays.stream(arguments)
                    .map(each -> each == null ? "null" : each.getClass().getSimpleName())
                    .collect(Collectors.joining(", "))
                + ")"));
  }

  private static Object call(Method method, Object[] arguments) {
    try {
      method.setAccessible(true);
      return Crossing.adopted(method.invoke(null, arguments));
    } catch (InvocationTargetException e) {
      throw PythonErrors.leavingJava(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private String parameters() {
    return classes.stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.getName().equals(name))
        .map(
            method ->
                Arrays.stream(method.getParameterTypes())
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining(") or ("));
  }

  /** The arguments as the method takes them, or null if it takes others. */
  private static Object converted(Method method, Object[] arguments) {
    if (method.getParameterCount() != arguments.length) {
      return null;
    }
    Object[] converted = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      Class<?> type = method.getParameterTypes()[i];
      if (arguments[i] == null ? type.isPrimitive() : !fits(type, arguments[i])) {
        return null;
      }
      converted[i] = type.isPrimitive() ? widened(type, arguments[i]) : arguments[i];
    }
    return converted;
  }

  private static boolean fits(Class<?> type, Object argument) {
    return type.isPrimitive() ? widened(type, argument) != null : type.isInstance(argument);
  }

  /** As Java converts a number, and a double to a float, which other languages do not have. */
  private static Object widened(Class<?> type, Object argument) {
    if (type == float.class && argument instanceof Number number) {
      return number.floatValue();
    }
    try {
      MethodHandle handle =
          MethodHandles.constant(
              MethodType.methodType(argument.getClass()).unwrap().returnType(), argument);
      return handle.asType(MethodType.methodType(type)).invoke();
    } catch (WrongMethodTypeException | ClassCastException otherType) {
      return null;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}

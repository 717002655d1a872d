package org.polymonnto.scripting;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.DelegatingBehavior;
import org.polymonnto.network.Dynamics;

/** Behaviors that are written in Java, made from named parameters. */
public final class JavaBehaviors {
  private JavaBehaviors() {}

  /**
   * The classes of behaviors in a file, by their simple names.
   *
   * @throws ScriptException if it cannot be compiled or has none
   */
  public static Map<String, Class<?>> load(String file) {
    try {
      return behaviorsOf(file);
    } catch (ScriptException e) {
      throw PythonErrors.ofScript("ImportError", e);
    }
  }

  private static Map<String, Class<?>> behaviorsOf(String file) {
    Map<String, Class<?>> behaviors = new LinkedHashMap<>();
    for (Class<?> each : JavaSources.compile(Path.of(file))) {
      if (isBehavior(each)) {
        behaviors.put(each.getSimpleName(), each);
      }
    }
    if (behaviors.isEmpty()) {
      throw new ScriptException(file + " has no class that is a Behavior or Dynamics");
    }
    return behaviors;
  }

  /**
   * The values of the fields of a behavior by name: of those that its author has declared, not of
   * those of a class of PolymoNNto or another library in a module.
   */
  public static Map<String, Object> state(Behavior<?> behavior) {
    Behavior<?> original =
        behavior instanceof DelegatingBehavior delegating ? delegating.delegate() : behavior;
    Object subject = original.code().subject();
    Map<String, Object> state = new LinkedHashMap<>();
    for (Class<?> each = subject.getClass();
        each != null && !each.getModule().isNamed();
        each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
          state.put(field.getName(), Reloading.get(field, subject));
        }
      }
    }
    return state;
  }

  /**
   * A class of behaviors on the class path.
   *
   * @throws ScriptException if there is none of this name, or it is something else
   */
  public static Class<?> named(String className) {
    String problem = className + " is neither a Behavior nor a Dynamics";
    try {
      Class<?> type = JavaSources.classPathLoader().loadClass(className);
      if (isBehavior(type)) {
        return type;
      }
    } catch (ClassNotFoundException e) {
      problem =
          "there is no class "
              + className
              + " on the class path; --class-path names its jar or folder";
    }
    throw PythonErrors.ofScript("ImportError", new ScriptException(problem));
  }

  /**
   * Makes a behavior. Parameters go to the constructor that takes the most of them by name; the
   * others are those that the behavior asks for with {@code parameter}.
   *
   * @throws ScriptException if no constructor can be called with these parameters
   */
  public static Behavior<?> create(Class<?> type, Map<String, ?> parameters) {
    try {
      return made(type, parameters);
    } catch (ScriptException e) {
      throw PythonErrors.ofScript("TypeError", e);
    }
  }

  private static Behavior<?> made(Class<?> type, Map<String, ?> parameters) {
    Constructor<?> constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(each -> parameters.keySet().containsAll(names(each)))
            .max(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow(() -> noConstructor(type, parameters.keySet()));
    Object[] arguments =
        Arrays.stream(constructor.getParameters())
            .map(each -> convert(type, each, parameters.get(each.getName())))
            .toArray();
    Map<String, Object> others = new HashMap<>(parameters);
    others.keySet().removeAll(names(constructor));
    others.values().removeIf(java.util.Objects::isNull);
    try {
      constructor.setAccessible(true);
      Object made = constructor.newInstance(arguments);
      if (made instanceof Dynamics<?> dynamics) {
        if (!others.isEmpty()) {
          throw noConstructor(type, parameters.keySet());
        }
        return Behavior.of(null, dynamics);
      }
      Behavior<?> behavior = (Behavior<?>) made;
      behavior.setParameters(others);
      return behavior;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw PythonErrors.leavingJava(cause);
      }
      throw new ScriptException("cannot make a " + type.getSimpleName() + ": " + e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new ScriptException("cannot make a " + type.getSimpleName() + ": " + e);
    }
  }

  /** Whether objects of a class can be behaviors. */
  public static boolean isBehavior(Class<?> type) {
    boolean either = Behavior.class.isAssignableFrom(type) || Dynamics.class.isAssignableFrom(type);
    return either && !Modifier.isAbstract(type.getModifiers());
  }

  private static List<String> names(Constructor<?> constructor) {
    return Arrays.stream(constructor.getParameters()).map(Parameter::getName).toList();
  }

  private static ScriptException noConstructor(Class<?> type, Set<String> given) {
    String known =
        Arrays.stream(type.getDeclaredConstructors())
            .map(each -> type.getSimpleName() + "(" + String.join(", ", names(each)) + ")")
            .collect(Collectors.joining(" or "));
    return new ScriptException(
        "the parameters of the Java behavior are " + known + ", not " + String.join(", ", given));
  }

  private static Object convert(Class<?> owner, Parameter parameter, Object value) {
    Class<?> type = parameter.getType();
    Optional<Object> converted =
        switch (value) {
          case Number number when type == double.class || type == Double.class ->
              Optional.of(number.doubleValue());
          case Number number when type == float.class || type == Float.class ->
              Optional.of(number.floatValue());
          case Number number when isWhole(number) && (type == int.class || type == Integer.class) ->
              Optional.of(number.intValue());
          case Number number when isWhole(number) && (type == long.class || type == Long.class) ->
              Optional.of(number.longValue());
          case Boolean flag when type == boolean.class -> Optional.of(flag);
          case null -> Optional.empty();
          default -> type.isInstance(value) ? Optional.of(value) : Optional.empty();
        };
    return converted.orElseThrow(
        () ->
            new ScriptException(
                "the parameter "
                    + parameter.getName()
                    + " of "
                    + owner.getSimpleName()
                    + " is a "
                    + type.getSimpleName()
                    + ", not "
                    + value));
  }

  private static boolean isWhole(Number number) {
    return number.doubleValue() == Math.rint(number.doubleValue());
  }
}

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.DelegatingBehavior;
import org.polymonnto.network.TaggedBehavior;

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
      throw new ScriptException(file + " has no class that implements Behavior");
    }
    return behaviors;
  }

  /**
   * The values of the fields of a behavior by name: of those that its author has declared, not of
   * those of a class of PolymoNNto or another library in a module.
   */
  public static Map<String, Object> state(TaggedBehavior<?> behavior) {
    TaggedBehavior<?> original =
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
    String problem = className + " does not implement Behavior";
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
   * Makes a behavior. Parameters go to the constructor that takes the most of them by name. The
   * others are those that a {@link TaggedBehavior} asks for with {@code parameter}; of another
   * class, they are the values of its fields.
   *
   * @throws ScriptException if no constructor can be called with these parameters
   */
  public static TaggedBehavior<?> create(Class<?> type, Map<String, ?> parameters) {
    return create(type, parameters, Map.of());
  }

  /**
   * Makes a behavior that goes on for another one.
   *
   * @param offered what its constructor may take beside the parameters
   * @throws ScriptException if no constructor can be called with these parameters
   */
  static TaggedBehavior<?> create(
      Class<?> type, Map<String, ?> parameters, Map<String, ?> offered) {
    try {
      return made(type, parameters, offered);
    } catch (ScriptException e) {
      throw PythonErrors.ofScript("TypeError", e);
    }
  }

  private static TaggedBehavior<?> made(
      Class<?> type, Map<String, ?> parameters, Map<String, ?> offered) {
    Map<String, Object> known = new HashMap<>(offered);
    known.putAll(parameters);
    Constructor<?> constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(each -> known.keySet().containsAll(names(each)))
            .max(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow(() -> noConstructor(type, parameters.keySet()));
    Object[] arguments =
        Arrays.stream(constructor.getParameters())
            .map(each -> convert(type, each.getName(), each.getType(), known.get(each.getName())))
            .toArray();
    Map<String, Object> others = new HashMap<>(parameters);
    others.keySet().removeAll(names(constructor));
    others.values().removeIf(java.util.Objects::isNull);
    try {
      constructor.setAccessible(true);
      Object made = constructor.newInstance(arguments);
      TaggedBehavior<?> behavior;
      if (made instanceof TaggedBehavior<?> tagged) {
        behavior = tagged;
      } else {
        setFields(made, others);
        behavior = Behavior.of(null, (Behavior<?>) made);
        behavior.declareParameters(parameterFields(type).keySet());
        behavior.declareParameters(names(constructor));
      }
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

  /**
   * What can be given to a class of behaviors by name: for its constructors, and for its fields.
   */
  public static List<String> parameterNames(Class<?> type) {
    Set<String> names = new LinkedHashSet<>();
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      names.addAll(names(constructor));
    }
    if (!TaggedBehavior.class.isAssignableFrom(type)) {
      names.addAll(parameterFields(type).keySet());
    }
    return List.copyOf(names);
  }

  /** Whether a behavior has a parameter that is a field or a component of a record. */
  public static boolean hasParameter(TaggedBehavior<?> behavior, String name) {
    return readableFields(behavior.code().subject().getClass()).containsKey(name);
  }

  /** The value of such a parameter. */
  public static Object parameter(TaggedBehavior<?> behavior, String name) {
    Object subject = behavior.code().subject();
    Field field = readableFields(subject.getClass()).get(name);
    field.setAccessible(true);
    return Reloading.get(field, subject);
  }

  /**
   * Changes such a parameter.
   *
   * @throws ScriptException if it cannot have this value, or none but its first
   */
  public static void setParameter(TaggedBehavior<?> behavior, String name, Object value) {
    Object subject = behavior.code().subject();
    try {
      Field field = parameterFields(subject.getClass()).get(name);
      if (field == null) {
        throw new ScriptException(
            name + " of the record " + subject.getClass().getSimpleName() + " cannot be changed");
      }
      set(subject, field, value);
    } catch (ScriptException e) {
      throw PythonErrors.ofScript("TypeError", e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Field> readableFields(Class<?> type) {
    Map<String, Field> fields = parameterFields(type);
    if (type.isRecord()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          fields.put(field.getName(), field);
        }
      }
    }
    return fields;
  }

  private static void set(Object subject, Field field, Object value) throws IllegalAccessException {
    field.setAccessible(true);
    field.set(subject, convert(subject.getClass(), field.getName(), field.getType(), value));
  }

  /** Gives the fields of an object their values, which leave the map. */
  private static void setFields(Object made, Map<String, ?> values) throws IllegalAccessException {
    for (Field field : parameterFields(made.getClass()).values()) {
      Object value = values.remove(field.getName());
      if (value != null) {
        set(made, field, value);
      }
    }
  }

  /** The fields that are parameters: those that the class does not keep to itself. */
  private static Map<String, Field> parameterFields(Class<?> type) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        int hidden = Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL;
        if ((field.getModifiers() & hidden) == 0) {
          fields.putIfAbsent(field.getName(), field);
        }
      }
    }
    return fields;
  }

  /** Whether objects of a class can be behaviors. */
  public static boolean isBehavior(Class<?> type) {
    return Behavior.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
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

  private static Object convert(Class<?> owner, String name, Class<?> type, Object value) {
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
                    + name
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

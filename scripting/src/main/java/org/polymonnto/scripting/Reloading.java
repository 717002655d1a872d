package org.polymonnto.scripting;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.polymonnto.network.DelegatingBehavior;
import org.polymonnto.network.Network;
import org.polymonnto.network.Schedule;
import org.polymonnto.network.TaggedBehavior;

/**
 * Changed code for behaviors that are in use, which keep their state.
 *
 * <p>A behavior that is written in Java gets a successor: an object of the changed class, with the
 * fields of its predecessor, that does the work from then on. The behavior itself stays in the
 * network.
 */
public final class Reloading {
  private Reloading() {}

  /**
   * The successor of a behavior, not yet in use.
   *
   * @param original the behavior that stays in the network
   * @param successor what is to do its work
   * @param restarted fields that could not be taken over and start anew
   */
  public record Successor(
      TaggedBehavior<?> original, TaggedBehavior<?> successor, List<String> restarted) {

    /** Puts it to work. */
    public TaggedBehavior<?> install() {
      original.replaceCode(successor);
      return successor;
    }
  }

  /**
   * Compiles the file of a behavior anew, or lets its own language do so, and puts the changed code
   * to work in this behavior. Behaviors of other languages do so for all that are written in the
   * file.
   *
   * @return the fields that start anew since their types have changed
   * @throws ScriptException if the file does not compile; the old code stays
   */
  public static List<String> reload(TaggedBehavior<?> behavior) {
    Class<?> type = behavior.code().subject().getClass();
    if (file(type).isEmpty() && behavior.home() instanceof Value home && home.hasMembers()) {
      python().invokeMember("reload", home);
      return List.of();
    }
    Path file =
        file(type)
            .orElseThrow(
                () -> new ScriptException(type.getName() + " was not loaded from a Java file"));
    Class<?> changed = changedType(JavaBehaviors.load(file.toString()), type, file);
    Successor successor = successor(behavior, changed, Map.of());
    successor.install();
    return successor.restarted();
  }

  private static Class<?> changedType(Map<String, Class<?>> changed, Class<?> type, Path file) {
    Class<?> found = changed.get(type.getSimpleName());
    if (found == null) {
      throw new ScriptException(file + " has no class " + type.getSimpleName() + " any more");
    }
    return found;
  }

  /** What Python does for all languages but Java alone. */
  static Value python() {
    return Context.getCurrent().eval("python", "__import__('polymonnto._reload', fromlist=['_'])");
  }

  /** The file that a behavior which is written in Java was compiled from. */
  static Optional<Path> file(TaggedBehavior<?> behavior) {
    TaggedBehavior<?> original =
        behavior instanceof DelegatingBehavior delegating ? delegating.delegate() : behavior;
    return file(original.code().subject().getClass());
  }

  private static Optional<Path> file(Class<?> type) {
    return JavaSources.fileOf(type);
  }

  /** The absolute path of the file that a class was compiled from; null if it was not. */
  public static String fileOf(Class<?> type) {
    return file(type).map(Path::toString).orElse(null);
  }

  /**
   * Reloads the Java behaviors of a network that belongs to Java.
   *
   * @return by name of a class, the fields that start anew
   */
  static Map<String, List<String>> reload(Path file, Network network) {
    Map<String, Class<?>> changed = JavaBehaviors.load(file.toString());
    List<Successor> successors = new ArrayList<>();
    for (Schedule.Entry entry : network.schedule().entries()) {
      Class<?> type = changed.get(entry.behavior().code().subject().getClass().getSimpleName());
      if (type != null && file(entry.behavior()).equals(Optional.of(file))) {
        successors.add(successor(entry.behavior(), type, Map.of()));
      }
    }
    Map<String, List<String>> restarted = new LinkedHashMap<>();
    for (Successor each : successors) {
      restarted.put(each.install().subject().getClass().getSimpleName(), each.restarted());
    }
    network.schedule().touch();
    return restarted;
  }

  /**
   * Makes the successor of a behavior that is written in Java.
   *
   * @param changed its class, compiled anew
   * @param parameters what it was made with; the constructor's others are taken from the fields
   * @throws ScriptException if it cannot be made
   */
  public static Successor successor(
      TaggedBehavior<?> original, Class<?> changed, Map<String, ?> parameters) {
    Object current = original.code().subject();
    Map<String, Field> before = fields(current.getClass());
    Map<String, Object> values = new HashMap<>();
    before.values().stream()
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .forEach(field -> values.put(field.getName(), get(field, current)));
    values.values().removeIf(java.util.Objects::isNull);
    TaggedBehavior<?> made = JavaBehaviors.create(changed, parameters, values);
    TreeSet<String> restarted = new TreeSet<>();
    fields(changed)
        .forEach(
            (key, field) -> {
              Field old = before.get(key);
              if (old != null && !copy(old, current, field, made.subject())) {
                restarted.add(field.getName());
              }
            });
    return new Successor(original, made, List.copyOf(restarted));
  }

  /** The fields of a class and of those it extends, by class and name. */
  private static Map<String, Field> fields(Class<?> type) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Class<?> each = type; !isBase(each); each = each.getSuperclass()) {
      if (each.getModule().isNamed()) {
        throw PythonErrors.ofScript(
            "TypeError",
            new ScriptException(
                type.getSimpleName()
                    + " cannot be reloaded: it extends "
                    + each.getSimpleName()
                    + ", whose state cannot be taken over"));
      }
      for (Field field : each.getDeclaredFields()) {
        field.setAccessible(true);
        fields.put(each.getName() + "." + field.getName(), field);
      }
    }
    return fields;
  }

  private static boolean isBase(Class<?> type) {
    return type == TaggedBehavior.class || type == Object.class || type == Record.class;
  }

  /** Copies a value unless its type is another now; constants of the class are the new ones. */
  private static boolean copy(Field from, Object source, Field to, Object target) {
    if (to.getDeclaringClass().isRecord()) {
      // Its constructor was given the components.
      return true;
    }
    if (Modifier.isStatic(to.getModifiers()) && Modifier.isFinal(to.getModifiers())) {
      return true;
    }
    Object value = get(from, source);
    boolean isOfOldCode =
        value != null
            && value.getClass().getClassLoader() != null
            && value.getClass().getClassLoader() == from.getDeclaringClass().getClassLoader();
    if (isOfOldCode
        || Modifier.isStatic(from.getModifiers()) != Modifier.isStatic(to.getModifiers())) {
      return false;
    }
    if (value == null && !from.getType().getName().equals(to.getType().getName())) {
      return false;
    }
    try {
      to.set(target, value);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  static Object get(Field field, Object object) {
    try {
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}

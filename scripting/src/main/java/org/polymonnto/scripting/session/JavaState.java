package org.polymonnto.scripting.session;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.TaggedBehavior;
import org.polymonnto.random.RandomState;

/**
 * What a behavior that is written in Java holds in its fields, kept and put back: numbers, texts,
 * arrays, random generators and the JDK's collections of them. Other objects are the same ones
 * afterwards, as they are then.
 */
public final class JavaState {
  private final Object subject;
  private final Map<Field, Supplier<Object>> values = new LinkedHashMap<>();

  private JavaState(Object subject) {
    this.subject = subject;
  }

  /** Keeps the fields of a behavior. */
  public static JavaState capture(TaggedBehavior<?> behavior) {
    JavaState state = new JavaState(behavior.code().subject());
    for (Class<?> type = state.subject.getClass();
        type != null && !type.getModule().isNamed();
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          state.values.put(field, keep(get(field, state.subject)));
        }
      }
    }
    return state;
  }

  /** Gives the behavior what it had in its fields. */
  public void restore() {
    values.forEach(
        (field, value) -> {
          Object present = value.get();
          if (!Modifier.isFinal(field.getModifiers())) {
            set(field, subject, present);
          }
        });
  }

  private static Object get(Field field, Object object) {
    try {
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(Field field, Object object, Object value) {
    try {
      field.set(object, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives the same object, with the values that it has now. */
  private static Supplier<Object> keep(Object value) {
    return switch (value) {
      case NDArray array -> {
        NDArray copy = array.copy();
        yield () -> array.assign(copy);
      }
      case RandomState random -> {
        RandomState.State state = random.state();
        yield () -> {
          random.setState(state);
          return random;
        };
      }
      case List<?> list when isOfJdk(list) -> keepCollection(list, new ArrayList<>());
      case HashSet<?> set -> keepCollection(set, new LinkedHashSet<>());
      case TreeSet<?> set -> keepCollection(set, new ArrayList<>());
      case ArrayDeque<?> queue -> keepCollection(queue, new ArrayList<>());
      case HashMap<?, ?> map -> keepMap(map);
      case TreeMap<?, ?> map -> keepMap(map);
      case null -> () -> null;
      default -> value.getClass().isArray() ? keepArray(value) : () -> value;
    };
  }

  private static boolean isOfJdk(List<?> list) {
    return list instanceof ArrayList || list instanceof java.util.LinkedList;
  }

  @SuppressWarnings("unchecked")
  private static Supplier<Object> keepCollection(
      Collection<?> values, Collection<Supplier<Object>> kept) {
    values.forEach(each -> kept.add(keep(each)));
    Collection<Object> target = (Collection<Object>) values;
    return () -> {
      target.clear();
      kept.forEach(each -> target.add(each.get()));
      return target;
    };
  }

  @SuppressWarnings("unchecked")
  private static Supplier<Object> keepMap(Map<?, ?> values) {
    Map<Object, Supplier<Object>> kept = new LinkedHashMap<>();
    values.forEach((key, value) -> kept.put(key, keep(value)));
    Map<Object, Object> target = (Map<Object, Object>) values;
    return () -> {
      target.clear();
      kept.forEach((key, value) -> target.put(key, value.get()));
      return target;
    };
  }

  private static Supplier<Object> keepArray(Object array) {
    int length = Array.getLength(array);
    if (array instanceof Object[] objects) {
      List<Supplier<Object>> kept = new ArrayList<>();
      for (Object each : objects) {
        kept.add(keep(each));
      }
      return () -> {
        for (int i = 0; i < length; i++) {
          objects[i] = kept.get(i).get();
        }
        return objects;
      };
    }
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return () -> {
      System.arraycopy(copy, 0, array, 0, length);
      return array;
    };
  }
}

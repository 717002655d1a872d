package org.polymonnto.network;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The behaviors of one object by key, in the order of their addition. Keys are numbers and equal if
 * their values are: 1 and 1.0 are one key. Seen as a map it holds the behaviors' homes and is live.
 */
final class BehaviorMap extends AbstractMap<Object, Object> {
  private record Slot(Number key, TaggedBehavior<?> behavior) {}

  private final Map<Double, Slot> slots = new LinkedHashMap<>();
  private final NetworkObject owner;

  BehaviorMap(NetworkObject owner) {
    this.owner = owner;
  }

  private static Double normal(Object key) {
    return key instanceof Number number ? Double.valueOf(number.doubleValue() + 0.0) : null;
  }

  TaggedBehavior<?> behavior(Object key) {
    Slot slot = slots.get(normal(key));
    return slot == null ? null : slot.behavior;
  }

  Iterable<TaggedBehavior<?>> behaviors() {
    return slots.values().stream().<TaggedBehavior<?>>map(Slot::behavior).toList();
  }

  void insert(Number key, TaggedBehavior<?> behavior) {
    slots.put(normal(key), new Slot(key, behavior));
  }

  void delete(Number key) {
    slots.remove(normal(key));
  }

  @Override
  public boolean containsKey(Object key) {
    return slots.containsKey(normal(key));
  }

  @Override
  public Object get(Object key) {
    TaggedBehavior<?> behavior = behavior(key);
    return behavior == null ? null : behavior.home();
  }

  /** Adds a behavior by its home, without initializing it. */
  @Override
  public Object put(Object key, Object home) {
    if (!(key instanceof Number number)) {
      throw new NetworkException("the key of a behavior is a number, not " + key);
    }
    Object before = remove(key);
    owner.addUnchecked(number, owner.network().resolve(TaggedBehavior.class, home), false);
    return before;
  }

  @Override
  public Object remove(Object key) {
    Slot slot = slots.get(normal(key));
    if (slot == null) {
      return null;
    }
    owner.removeBehavior(slot.key);
    return slot.behavior.home();
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return slots.size();
      }

      @Override
      public Iterator<Entry<Object, Object>> iterator() {
        Iterator<Slot> each = slots.values().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public Entry<Object, Object> next() {
            Slot slot = each.next();
            return new SimpleImmutableEntry<>(slot.key, slot.behavior.home());
          }
        };
      }
    };
  }
}

package org.polymonnto.scripting.network;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Value;

/** A dict of Python as a map of Java; writes reach it. */
final class GuestMap extends AbstractMap<Object, Object> implements Crossing.View {
  private final Value value;

  GuestMap(Value value) {
    this.value = value;
  }

  @Override
  public Value value() {
    return value;
  }

  @Override
  public Object get(Object key) {
    Object pythonKey = Crossing.toPython(key);
    return value.hasHashEntry(pythonKey) ? Crossing.toJava(value.getHashValue(pythonKey)) : null;
  }

  @Override
  public boolean containsKey(Object key) {
    return value.hasHashEntry(Crossing.toPython(key));
  }

  @Override
  public Object put(Object key, Object element) {
    Object before = get(key);
    value.putHashEntry(Crossing.toPython(key), Crossing.toPython(element));
    return before;
  }

  @Override
  public Object remove(Object key) {
    Object before = get(key);
    value.removeHashEntry(Crossing.toPython(key));
    return before;
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return Math.toIntExact(value.getHashSize());
      }

      @Override
      public Iterator<Map.Entry<Object, Object>> iterator() {
        return entries(value.getHashKeysIterator());
      }
    };
  }

  private Iterator<Map.Entry<Object, Object>> entries(Value keys) {
    return new Iterator<>() {
      private Object last;

      @Override
      public boolean hasNext() {
        return keys.hasIteratorNextElement();
      }

      @Override
      public Map.Entry<Object, Object> next() {
        last = Crossing.toJava(keys.getIteratorNextElement());
        return new SimpleEntry<>(last, GuestMap.this.get(last)) {
          @Override
          public Object setValue(Object element) {
            put(getKey(), element);
            return super.setValue(element);
          }
        };
      }
    };
  }
}

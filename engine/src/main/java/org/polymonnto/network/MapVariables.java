package org.polymonnto.network;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.polymonnto.array.NDArray;

/** Variables kept in a map. */
public final class MapVariables implements Variables {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** No variables. */
  public MapVariables() {}

  @Override
  public Object get(String name) {
    return values.get(name);
  }

  @Override
  public void set(String name, Object value) {
    values.put(name, value);
  }

  @Override
  public boolean has(String name) {
    return values.containsKey(name);
  }

  @Override
  public void remove(String name) {
    values.remove(name);
  }

  @Override
  public Collection<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }

  @Override
  public Collection<NDArray> arrays() {
    return values.values().stream()
        .filter(NDArray.class::isInstance)
        .map(NDArray.class::cast)
        .toList();
  }

  @Override
  public String toString() {
    return values.keySet().toString();
  }
}

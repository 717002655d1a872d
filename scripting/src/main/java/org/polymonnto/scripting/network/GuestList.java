package org.polymonnto.scripting.network;

import java.util.AbstractList;
import org.graalvm.polyglot.Value;

/** A list or tuple of Python as a list of Java; writes reach it, as far as it can be changed. */
final class GuestList extends AbstractList<Object> implements Crossing.View {
  private final Value value;

  GuestList(Value value) {
    this.value = value;
  }

  @Override
  public Value value() {
    return value;
  }

  @Override
  public int size() {
    return Math.toIntExact(value.getArraySize());
  }

  @Override
  public Object get(int index) {
    return Crossing.toJava(value.getArrayElement(java.util.Objects.checkIndex(index, size())));
  }

  @Override
  public Object set(int index, Object element) {
    requireList();
    Object before = get(index);
    value.setArrayElement(index, Crossing.toPython(element));
    return before;
  }

  @Override
  public void add(int index, Object element) {
    requireList();
    value.invokeMember("insert", index, Crossing.toPython(element));
  }

  @Override
  public Object remove(int index) {
    requireList();
    Object before = get(index);
    value.removeArrayElement(index);
    return before;
  }

  private void requireList() {
    if (!value.hasMember("insert")) {
      throw new UnsupportedOperationException("a tuple of Python cannot be changed: " + value);
    }
  }
}

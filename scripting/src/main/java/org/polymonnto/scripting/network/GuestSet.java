package org.polymonnto.scripting.network;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.graalvm.polyglot.Value;

/** A set of Python as a set of Java; writes reach it, unless it is a frozenset. */
final class GuestSet extends AbstractSet<Object> implements Crossing.View {
  private final Value value;

  GuestSet(Value value) {
    this.value = value;
  }

  /** Whether a value is a set or frozenset of Python. */
  static boolean is(Value value) {
    return value.hasIterator() && value.hasMember("symmetric_difference");
  }

  @Override
  public Value value() {
    return value;
  }

  @Override
  public int size() {
    return Crossing.python("length").execute(value).asInt();
  }

  @Override
  public boolean contains(Object element) {
    return call("has_element", element);
  }

  @Override
  public boolean add(Object element) {
    requireSet();
    return call("add_element", element);
  }

  @Override
  public boolean remove(Object element) {
    requireSet();
    return call("remove_element", element);
  }

  @Override
  public void clear() {
    requireSet();
    Crossing.python("clear_elements").executeVoid(value);
  }

  private boolean call(String function, Object element) {
    return Crossing.python(function).execute(value, Crossing.toPython(element)).asBoolean();
  }

  private void requireSet() {
    if (!value.hasMember("add")) {
      throw new UnsupportedOperationException("a frozenset of Python cannot be changed: " + value);
    }
  }

  /** The elements that there are when this is called. */
  @Override
  public Iterator<Object> iterator() {
    Value all = Crossing.python("elements").execute(value);
    List<Object> elements =
        LongStream.range(0, all.getArraySize())
            .mapToObj(i -> Crossing.toJava(all.getArrayElement(i)))
            .toList();
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < elements.size();
      }

      @Override
      public Object next() {
        return elements.get(next++);
      }

      @Override
      public void remove() {
        GuestSet.this.remove(elements.get(next - 1));
      }
    };
  }
}

package org.polymonnto.scripting.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.NetworkObject;
import org.polymonnto.network.Variables;

/** Variables that are the attributes of a guest object. */
final class GuestVariables implements Variables {
  private final Value home;

  GuestVariables(Value home) {
    this.home = home;
  }

  /** What the value is in Java: see {@link Crossing}. */
  @Override
  public Object get(String name) {
    return Crossing.toJava(home.getMember(name));
  }

  /** The Java object that a value stands for, null for none, else the value as Python has it. */
  static Object raw(Value value) {
    if (value == null || value.isNull()) {
      return null;
    }
    return value.isHostObject() ? value.asHostObject() : value;
  }

  /** The raw value of a variable of an object, which Python makes recordable itself. */
  static Object raw(NetworkObject parent, String name) {
    Object value =
        parent.variables() instanceof GuestVariables guest
            ? raw(guest.home.getMember(name))
            : parent.get(name);
    return value == null ? parent.get(name) : value;
  }

  @Override
  public void set(String name, Object value) {
    home.putMember(name, Crossing.toPython(value));
  }

  @Override
  public boolean has(String name) {
    return home.hasMember(name);
  }

  @Override
  public void remove(String name) {
    home.removeMember(name);
  }

  @Override
  public Collection<String> names() {
    List<String> names = new ArrayList<>();
    Value own = home.getMember("__dict__");
    if (own == null || !own.hasHashEntries()) {
      return home.getMemberKeys();
    }
    Value keys = own.getHashKeysIterator();
    while (keys.hasIteratorNextElement()) {
      names.add(keys.getIteratorNextElement().asString());
    }
    return names;
  }

  @Override
  public Collection<NDArray> arrays() {
    List<NDArray> arrays = new ArrayList<>();
    Value own = home.getMember("__dict__");
    if (own == null || !own.hasHashEntries()) {
      home.getMemberKeys().forEach(name -> addArray(arrays, home.getMember(name)));
      return arrays;
    }
    Value values = own.getHashValuesIterator();
    while (values.hasIteratorNextElement()) {
      addArray(arrays, values.getIteratorNextElement());
    }
    return arrays;
  }

  private static void addArray(List<NDArray> arrays, Value value) {
    if (value.isHostObject() && value.asHostObject() instanceof NDArray array) {
      arrays.add(array);
    }
  }

  @Override
  public void link(String tag, Object target) {
    if (!tag.isEmpty() && !home.hasMember(tag)) {
      home.putMember(tag, target);
    }
  }

  @Override
  public void unlink(String tag, Object target) {
    if (home.hasMember(tag) && home.getMember(tag).equals(Value.asValue(target))) {
      home.removeMember(tag);
    }
  }
}

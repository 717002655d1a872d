package org.polymonnto.scripting.network;

import org.graalvm.polyglot.Value;
import org.polymonnto.network.NetworkObject;

/**
 * The guest side of a behavior: an object with the methods {@code initialize(parent)} and {@code
 * iteration(parent)}.
 *
 * <p>The bound method is looked up once per run of iterations; replacing it takes effect with the
 * next run.
 */
final class Guest {
  private final Value home;
  private final String className;
  private Value iteration;

  Guest(Value home, String className) {
    this.home = home;
    this.className = className;
  }

  Value home() {
    return home;
  }

  String className() {
    return className;
  }

  boolean is(String flag) {
    Value value = home.getMember(flag);
    return value != null && value.isBoolean() && value.asBoolean();
  }

  void initialize(NetworkObject parent) {
    home.invokeMember("initialize", parent.home());
    if (!is("initialize_on_init")) {
      home.invokeMember("check_unused_attrs");
    }
  }

  void prepare() {
    iteration = home.getMember("iteration");
  }

  void iterate(NetworkObject parent) {
    iteration.executeVoid(parent.home());
  }
}

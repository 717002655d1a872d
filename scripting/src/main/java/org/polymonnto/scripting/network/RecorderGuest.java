package org.polymonnto.scripting.network;

import org.graalvm.polyglot.Value;
import org.polymonnto.network.NetworkObject;
import org.polymonnto.network.Probe;
import org.polymonnto.network.RecordedSeries;

/**
 * The guest side of a recorder: what it does for values that are not arrays, and how it shows its
 * series.
 */
final class RecorderGuest {
  private final Guest guest;
  private boolean ownIteration;

  RecorderGuest(Value home, String className) {
    guest = new Guest(home, className);
  }

  static Probe probe(Value function) {
    return parent -> GuestVariables.raw(function.execute(parent.home()));
  }

  Value home() {
    return guest.home();
  }

  String className() {
    return guest.className();
  }

  boolean is(String flag) {
    return guest.is(flag);
  }

  void initialize(NetworkObject parent) {
    guest.initialize(parent);
  }

  void prepare() {
    guest.prepare();
    ownIteration = guest.is("_has_own_iteration");
  }

  /** Whether the class of the guest object replaces the recorder's iteration. */
  boolean hasOwnIteration() {
    return ownIteration;
  }

  void iterate(NetworkObject parent) {
    guest.iterate(parent);
  }

  void append(RecordedSeries series, Value value) {
    home().invokeMember("_append", series, value);
  }

  Object toArray(Value value) {
    return home().invokeMember("_to_array", value).asHostObject();
  }

  void missing(String name, NetworkObject parent) {
    home().invokeMember("_report_missing", name, parent.home());
  }

  Object found(String name) {
    return home().invokeMember("_view", name);
  }
}

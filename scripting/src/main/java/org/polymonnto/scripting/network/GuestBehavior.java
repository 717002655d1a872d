package org.polymonnto.scripting.network;

import org.graalvm.polyglot.Value;
import org.polymonnto.network.NetworkObject;
import org.polymonnto.network.TaggedBehavior;

/** A behavior that is written in a guest language. */
public final class GuestBehavior extends TaggedBehavior<NetworkObject> implements GuestDriven {
  private final Guest guest;

  /**
   * @param home the guest object with the methods {@code initialize} and {@code iteration}
   * @param tag tags separated by commas, or null
   * @param className the name of the guest object's class
   */
  public GuestBehavior(Value home, String tag, String className) {
    super(tag, className);
    guest = new Guest(home, className);
  }

  @Override
  public Value iteratingHome() {
    return guest.home();
  }

  @Override
  protected void joins(NetworkObject parent) {
    PythonHost.ensure(parent.network());
  }

  @Override
  protected void enabledChanged() {
    guest.home().putMember("_enabled", isEnabled());
  }

  @Override
  public Object home() {
    return guest.home();
  }

  @Override
  public String kind() {
    return guest.className();
  }

  @Override
  public boolean initializesOnCreation() {
    return guest.is("initialize_on_init");
  }

  @Override
  public boolean initializesLast() {
    return guest.is("initialize_last");
  }

  @Override
  public void initialize(NetworkObject parent) {
    guest.initialize(parent);
  }

  @Override
  protected void prepare() {
    guest.prepare();
  }

  @Override
  protected boolean hasIteration() {
    return !guest.is("empty_iteration_function");
  }

  @Override
  public void iteration(NetworkObject parent) {
    guest.iterate(parent);
  }
}

package org.polymonnto.scripting.network;

import org.graalvm.polyglot.Value;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.DelegatingBehavior;

/** A behavior that is written in Java and stands behind a guest object. */
public final class GuestJavaBehavior extends DelegatingBehavior {
  private final Value home;
  private final String className;

  /**
   * @param home the guest object
   * @param tag tags separated by commas, or null
   * @param className the name of the guest object's class
   */
  public GuestJavaBehavior(Behavior<?> behavior, Value home, String tag, String className) {
    super(behavior, tag, className);
    this.home = home;
    this.className = className;
  }

  @Override
  protected void enabledChanged() {
    home.putMember("_enabled", isEnabled());
  }

  @Override
  public Object home() {
    return home;
  }

  @Override
  public String kind() {
    return className;
  }
}

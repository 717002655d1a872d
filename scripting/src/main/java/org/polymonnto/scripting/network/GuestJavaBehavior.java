package org.polymonnto.scripting.network;

import org.graalvm.polyglot.Value;
import org.polymonnto.network.DelegatingBehavior;
import org.polymonnto.network.NetworkObject;
import org.polymonnto.network.TaggedBehavior;
import org.polymonnto.scripting.PythonErrors;

/** A behavior that is written in Java and stands behind a guest object. */
public final class GuestJavaBehavior extends DelegatingBehavior {
  private final Value home;
  private final String className;

  /**
   * @param home the guest object
   * @param tag tags separated by commas, or null
   * @param className the name of the guest object's class
   */
  @SuppressWarnings("this-escape") // the other behavior only asks for the home
  public GuestJavaBehavior(TaggedBehavior<?> behavior, Value home, String tag, String className) {
    super(behavior, tag, className);
    this.home = home;
    this.className = className;
    standIn();
  }

  @Override
  protected void joins(NetworkObject parent) {
    PythonHost.ensure(parent.network());
  }

  @Override
  protected void enabledChanged() {
    home.putMember("_enabled", isEnabled());
  }

  @Override
  public void initialize(NetworkObject parent) {
    try {
      super.initialize(parent);
      if (!initializesOnCreation()) {
        home.invokeMember("check_unused_attrs");
      }
    } catch (RuntimeException e) {
      throw PythonErrors.leavingJava(e);
    }
  }

  @Override
  public void iteration(NetworkObject parent) {
    try {
      super.iteration(parent);
    } catch (RuntimeException e) {
      throw PythonErrors.leavingJava(e);
    }
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

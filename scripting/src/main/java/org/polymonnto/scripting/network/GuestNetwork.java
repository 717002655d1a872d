package org.polymonnto.scripting.network;

import org.graalvm.polyglot.Value;
import org.polymonnto.network.Network;

/** A network that stands behind a guest object. */
public final class GuestNetwork extends Network {
  private final Value home;
  private final String className;

  /**
   * @param home the guest object
   * @param tag tags separated by commas, or null
   * @param className the name of the guest object's class
   */
  @SuppressWarnings("this-escape") // the host calls back only later
  public GuestNetwork(Value home, String tag, String className) {
    super(tag, className, new GuestVariables(home));
    this.home = home;
    this.className = className;
    PythonHost.runs(this, home);
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

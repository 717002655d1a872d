package org.polymonnto.scripting.network;

import org.graalvm.polyglot.Value;
import org.polymonnto.network.Taggable;

/** Something else that has tags and stands behind a guest object, such as an analysis module. */
public final class GuestModule extends Taggable {
  private final Value home;
  private final String className;

  /**
   * @param home the guest object
   * @param tag tags separated by commas, or null
   * @param className the name of the guest object's class
   */
  public GuestModule(Value home, String tag, String className) {
    super(tag, className);
    this.home = home;
    this.className = className;
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

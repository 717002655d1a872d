package org.polymonnto.scripting.network;

import org.graalvm.polyglot.Value;
import org.polymonnto.network.Network;
import org.polymonnto.network.Population;
import org.polymonnto.network.SynapseGroup;

/** A synapse group that stands behind a guest object, whose attributes are its variables. */
public final class GuestSynapseGroup extends SynapseGroup {
  private final Value home;
  private final String className;

  /**
   * @param home the guest object
   * @param tag tags separated by commas, or null
   * @param className the name of the guest object's class
   */
  public GuestSynapseGroup(
      Network network,
      Value home,
      Population source,
      Population target,
      String tag,
      String className) {
    super(network, source, target, tag, className, new GuestVariables(home));
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

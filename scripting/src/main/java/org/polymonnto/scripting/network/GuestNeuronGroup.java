package org.polymonnto.scripting.network;

import org.graalvm.polyglot.Value;
import org.polymonnto.network.Network;
import org.polymonnto.network.NeuronGroup;

/** A neuron group that stands behind a guest object, whose attributes are its variables. */
public final class GuestNeuronGroup extends NeuronGroup {
  private final Value home;
  private final String className;

  /**
   * @param home the guest object; its attribute {@code size} is the number of neurons
   * @param tag tags separated by commas, or null
   * @param className the name of the guest object's class
   */
  public GuestNeuronGroup(Network network, Value home, String tag, String className) {
    super(network, 0, tag, className, new GuestVariables(home));
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

  @Override
  public int size() {
    return home.getMember("size").asInt();
  }

  @Override
  public void resize(int newSize) {
    home.putMember("size", newSize);
  }
}

package org.polymonnto.network;

/** Makes a synapse group: its ends, tags and behaviors, and the network that it becomes part of. */
public final class SynapseGroupBuilder extends ObjectBuilder<SynapseGroup, SynapseGroupBuilder> {
  private Population source;
  private Population target;

  SynapseGroupBuilder() {}

  @Override
  SynapseGroupBuilder self() {
    return this;
  }

  /** Sets the neurons that the synapses come from: a group or a part of one. */
  public SynapseGroupBuilder from(Population neurons) {
    source = neurons;
    return this;
  }

  /** Sets the neurons that the synapses lead to: a group or a part of one. */
  public SynapseGroupBuilder to(Population neurons) {
    target = neurons;
    return this;
  }

  /**
   * Makes the synapse group a part of a network.
   *
   * @throws NetworkException if an end is missing or belongs to another network, or this builder
   *     has made its group already
   */
  public SynapseGroup in(Network network) {
    requireEnd("from", source, network);
    requireEnd("to", target, network);
    use();
    SynapseGroup group = new SynapseGroup(network, tag(), source, target);
    network.join(group);
    return furnish(group);
  }

  private static void requireEnd(String name, Population end, Network network) {
    if (end == null) {
      throw new NetworkException(
          "a synapse group needs both ends, and "
              + name
              + "(...) was not called: SynapseGroup.builder().from(a).to(b).in(network)");
    }
    if (end.base().network() != network) {
      throw new NetworkException(
          "synapses connect groups of one network, and "
              + end.base()
              + " belongs to another one than "
              + network);
    }
  }
}

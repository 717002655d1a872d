package org.polymonnto.network;

/** Makes a neuron group: its size, tags and behaviors, and the network that it becomes part of. */
public final class NeuronGroupBuilder extends ObjectBuilder<NeuronGroup, NeuronGroupBuilder> {
  private static final int LAYOUT_KEY = 0;

  private Integer size;

  NeuronGroupBuilder() {}

  @Override
  NeuronGroupBuilder self() {
    return this;
  }

  /** Sets the number of neurons. */
  public NeuronGroupBuilder size(int neurons) {
    size = neurons;
    return this;
  }

  /**
   * Lets a grid, or another behavior that calls {@link NeuronGroup#resize}, set the number of
   * neurons; it gets the key 0.
   */
  public NeuronGroupBuilder size(TaggedBehavior<? super NeuronGroup> layout) {
    size = 0;
    return behavior(LAYOUT_KEY, layout);
  }

  /**
   * Makes the group a part of a network.
   *
   * @throws NetworkException if there is no size, or this builder has made its group already
   */
  public NeuronGroup in(Network network) {
    if (size == null) {
      throw new NetworkException(
          "a neuron group needs a size: NeuronGroup.builder().size(100).in(network)");
    }
    use();
    NeuronGroup group = new NeuronGroup(network, tag(), size);
    network.join(group);
    return furnish(group);
  }
}

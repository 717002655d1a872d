package org.polymonnto.network;

import org.polymonnto.array.DType;

/** Makes a network: its tags, the type and shape of its arrays, and its own behaviors. */
public final class NetworkBuilder extends ObjectBuilder<Network, NetworkBuilder> {
  private DType type = DType.FLOAT32;
  private boolean sourceByTarget;

  NetworkBuilder() {}

  @Override
  NetworkBuilder self() {
    return this;
  }

  /** Sets the type of new vectors and matrices; single precision unless set. */
  public NetworkBuilder type(DType newArrays) {
    type = newArrays;
    return this;
  }

  /** Gives synapse matrices a row per source neuron, not, as is the default, per target neuron. */
  public NetworkBuilder sourceByTarget() {
    sourceByTarget = true;
    return this;
  }

  /**
   * Makes the network.
   *
   * @throws NetworkException if this builder has made its network already
   */
  public Network build() {
    use();
    Network network = new Network(tag());
    network.setDefaultType(type);
    network.setSourceByTarget(sourceByTarget);
    return furnish(network);
  }
}

package org.polymonnto.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the builders of networks, neuron groups and synapse groups have in common: tags and
 * behaviors. A builder makes one object, since a behavior belongs to one object.
 *
 * @param <P> what is built
 * @param <B> the builder itself
 */
public abstract sealed class ObjectBuilder<P extends NetworkObject, B extends ObjectBuilder<P, B>>
    permits NetworkBuilder, NeuronGroupBuilder, SynapseGroupBuilder {
  private record Slot(Number key, TaggedBehavior<?> behavior) {}

  private final Map<Double, Slot> slots = new LinkedHashMap<>();
  private String tag;
  private boolean used;

  ObjectBuilder() {}

  abstract B self();

  /** Sets the tags, separated by commas; the first is the name. */
  public final B tag(String tags) {
    tag = tags;
    return self();
  }

  /**
   * Adds a behavior, which may be a lambda expression. It takes its turn in each iteration in the
   * order of all keys of the network.
   *
   * @throws NetworkException if the key is taken
   */
  public final B behavior(Number key, Behavior<? super P> behavior) {
    Slot before =
        slots.putIfAbsent(key.doubleValue() + 0.0, new Slot(key, TaggedBehavior.of(behavior)));
    if (before != null) {
      throw new NetworkException(
          "the key " + key + " is taken by " + before.behavior + " and cannot be " + behavior);
    }
    return self();
  }

  final String tag() {
    return tag;
  }

  /** To be called before the object is made. */
  final void use() {
    if (used) {
      throw new NetworkException(
          "a builder makes one object; the next one needs a builder and behaviors of its own");
    }
    used = true;
  }

  /**
   * Gives the object its behaviors. Those that want it are initialized when all are there, the
   * others too if the network is initialized already.
   */
  final P furnish(P object) {
    slots.values().forEach(slot -> object.addUnchecked(slot.key, slot.behavior, false));
    object.initializeOnCreation();
    Network network = object.network();
    if (network.isInitialized()) {
      List<Schedule.Entry> first = new ArrayList<>(network.schedule().entries());
      first.removeIf(entry -> entry.owner() != object || entry.behavior().initializesOnCreation());
      List<Schedule.Entry> last = new ArrayList<>(first);
      first.removeIf(entry -> entry.behavior().initializesLast());
      last.removeAll(first);
      first.forEach(network::initialize);
      last.forEach(network::initialize);
      slots.values().forEach(slot -> network.link(slot.behavior));
    }
    return object;
  }
}

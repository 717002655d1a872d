package org.polymonnto.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.polymonnto.array.NDArray;

/**
 * A group of neurons with common behaviors.
 *
 * {@snippet :
 * NeuronGroup neurons =
 *     NeuronGroup.builder()
 *         .tag("excitatory")
 *         .size(800)
 *         .behavior(1, new Membrane())
 *         .behavior(2, group -> group.array("v").timesAssign(0.9))
 *         .behavior(9, new Recorder("v"))
 *         .in(network);
 * }
 */
public class NeuronGroup extends NetworkObject implements Population {
  /** The tag under which all synapse groups are listed. */
  public static final String ALL = "All";

  private int size;

  /**
   * A group that is not yet part of its network.
   *
   * @param tag tags separated by commas, or null for {@code NeuronGroup_1} and so on
   */
  protected NeuronGroup(
      Network network, int size, String tag, String className, Variables variables) {
    super(
        network,
        tag == null ? "NeuronGroup_" + (network.neuronGroups().size() + 1) : tag,
        className,
        variables);
    if (size < 0) {
      throw new NetworkException("a neuron group has 0 or more neurons, not " + size);
    }
    this.size = size;
  }

  NeuronGroup(Network network, String tag, int size) {
    this(network, size, tag, "NeuronGroup", new MapVariables());
  }

  /** A builder of a group; a size is needed. */
  public static NeuronGroupBuilder builder() {
    return new NeuronGroupBuilder();
  }

  /** The number of neurons. */
  @Override
  public int size() {
    return size;
  }

  /**
   * Sets the number of neurons; for behaviors that lay out the group, before there are variables.
   */
  public void resize(int newSize) {
    size = newSize;
  }

  @Override
  public NeuronGroup base() {
    return this;
  }

  /**
   * Adds a behavior, which may be a lambda expression. In a network that is initialized already it
   * is initialized at once.
   *
   * @return this group
   * @throws NetworkException if the key is taken
   */
  public final NeuronGroup add(Number key, Behavior<? super NeuronGroup> behavior) {
    addWhenDue(key, TaggedBehavior.of(behavior));
    return this;
  }

  /** A new vector of zeros of the network's type, one per neuron. */
  @Override
  public final NDArray vector() {
    return NDArray.zeros(network().defaultType(), size());
  }

  /**
   * A new vector of the network's type with a value per neuron, such as {@code
   * vector(random::randomSample)}.
   */
  @Override
  public final NDArray vector(DoubleSupplier values) {
    return filled(values, size());
  }

  /** The synapse groups with a tag that lead to this group; none if nothing has the tag. */
  public final List<SynapseGroup> afferent(String tag) {
    return network().synapseGroups().stream()
        .filter(synapses -> synapses.leadsTo(this) && synapses.isListedAs(tag))
        .toList();
  }

  /** The synapse groups with a tag that come from this group; none if nothing has the tag. */
  public final List<SynapseGroup> efferent(String tag) {
    return network().synapseGroups().stream()
        .filter(synapses -> synapses.comesFrom(this) && synapses.isListedAs(tag))
        .toList();
  }

  /**
   * The homes of the synapse groups that lead to this group, by each tag that any synapse group
   * has.
   */
  public final Map<String, List<Object>> afferentByTag() {
    Map<String, List<Object>> byTag = new LinkedHashMap<>();
    for (String tag : network().synapseTags()) {
      byTag.put(tag, afferent(tag).stream().map(SynapseGroup::home).toList());
    }
    return byTag;
  }

  /**
   * The homes of the synapse groups that come from this group, by each tag that any synapse group
   * has.
   */
  public final Map<String, List<Object>> efferentByTag() {
    Map<String, List<Object>> byTag = new LinkedHashMap<>();
    for (String tag : network().synapseTags()) {
      byTag.put(tag, efferent(tag).stream().map(SynapseGroup::home).toList());
    }
    return byTag;
  }

  /** The neurons for which the mask is true. */
  public final NeuronSubGroup subGroup(NDArray mask) {
    return new NeuronSubGroup(this, mask);
  }

  /** The neurons with indices from (inclusive) to (exclusive). */
  public final NeuronSubGroup subGroup(int from, int to) {
    boolean[] mask = new boolean[size()];
    IntStream.range(from, to).forEach(i -> mask[i] = true);
    return subGroup(NDArray.of(mask));
  }

  @Override
  public String toString() {
    return kind() + tags() + "(" + size() + ")";
  }
}

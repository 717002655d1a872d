package org.polymonnto.network;

import java.util.function.DoubleSupplier;
import org.polymonnto.array.NDArray;

/**
 * The synapses that lead from one population to another.
 *
 * {@snippet :
 * SynapseGroup.builder().tag("GLU").from(source).to(target).behavior(3, new Stdp()).in(network);
 * }
 */
public class SynapseGroup extends NetworkObject {
  private final Population source;
  private final Population target;
  private boolean part;

  /**
   * A synapse group that is not yet part of its network.
   *
   * @param tag tags separated by commas, or null for {@code SynapseGroup_1} and so on
   */
  protected SynapseGroup(
      Network network,
      Population source,
      Population target,
      String tag,
      String className,
      Variables variables) {
    super(
        network,
        tag == null ? "SynapseGroup_" + (network.synapseGroups().size() + 1) : tag,
        className,
        variables,
        "syn",
        source == null || target == null
            ? null
            : source.base().tag() + "_to_" + target.base().tag());
    this.source = source;
    this.target = target;
  }

  SynapseGroup(Network network, String tag, Population source, Population target) {
    this(network, source, target, tag, "SynapseGroup", new MapVariables());
  }

  /** A builder of a synapse group; both ends are needed. */
  public static SynapseGroupBuilder builder() {
    return new SynapseGroupBuilder();
  }

  public final Population source() {
    return source;
  }

  public final Population target() {
    return target;
  }

  /**
   * The shape of a matrix with a value per pair of neurons: target by source, or source by target
   * if so set.
   */
  public final int[] matrixShape() {
    return network().isSourceByTarget()
        ? new int[] {source.size(), target.size()}
        : new int[] {target.size(), source.size()};
  }

  /** A new matrix of zeros of the network's type, one per pair of neurons. */
  public final NDArray matrix() {
    return NDArray.zeros(network().defaultType(), matrixShape());
  }

  /** A new matrix of the network's type with a value per pair of neurons, row by row. */
  public final NDArray matrix(DoubleSupplier values) {
    return filled(values, matrixShape());
  }

  /**
   * Declares that this is one block of a partitioned synapse group; it is then listed with the
   * whole groups.
   */
  public final void markAsPart() {
    part = true;
    tagsChanged();
  }

  /** Whether this is one block of a partitioned synapse group. */
  public final boolean isPart() {
    return part;
  }

  boolean leadsTo(NeuronGroup group) {
    return target == group || part && target.base() == group;
  }

  boolean comesFrom(NeuronGroup group) {
    return source == group || part && source.base() == group;
  }

  boolean isListedAs(String tag) {
    return tag.equals(NeuronGroup.ALL) || hasTag(tag);
  }

  @Override
  protected void tagsChanged() {
    network().synapsesChanged();
  }

  /**
   * Adds a behavior, which may be a lambda expression. In a network that is initialized already it
   * is initialized at once.
   *
   * @return this group
   * @throws NetworkException if the key is taken
   */
  public final SynapseGroup add(Number key, Behavior<? super SynapseGroup> behavior) {
    addWhenDue(key, TaggedBehavior.of(behavior));
    return this;
  }
}

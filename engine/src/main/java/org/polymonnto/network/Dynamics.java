package org.polymonnto.network;

/**
 * What an object of a network does at each iteration, where a whole {@link Behavior} is more than
 * is needed: as a lambda expression, or as a record whose components are the parameters.
 *
 * {@snippet :
 * record Leak(double factor) implements Dynamics<NeuronGroup> {
 *   public void iteration(NeuronGroup neurons) {
 *     neurons.array("v").timesAssign(factor);
 *   }
 * }
 * }
 *
 * @param <P> what this can be added to
 */
@FunctionalInterface
public interface Dynamics<P extends NetworkObject> {
  /** Called in each iteration. */
  void iteration(P parent);

  /** Called once before the first iteration; creates variables. */
  default void initialize(P parent) {}
}

package org.polymonnto.network;

import java.util.function.Consumer;

/**
 * A module of dynamics: what a network, a neuron group or a synapse group does once at the start
 * and then in each iteration. Parameters are what it is made with: the components of a record, or
 * the parameters of a constructor. Of a class that scripts load by name, they are its fields as
 * well, whose first values are the defaults.
 *
 * {@snippet :
 * final class Leak implements Behavior<NeuronGroup> {
 *   double factor = 0.9;
 *
 *   public void initialize(NeuronGroup neurons) {
 *     neurons.set("voltage", neurons.vector());
 *   }
 *
 *   public void iteration(NeuronGroup neurons) {
 *     neurons.array("voltage").timesAssign(factor);
 *   }
 * }
 * }
 *
 * <p>A behavior that wants tags of its own, or to know its key, extends {@link TaggedBehavior}.
 *
 * @param <P> the parent: what this behavior can be added to
 */
@FunctionalInterface
public interface Behavior<P extends NetworkObject> {
  /** Called in each iteration in which this behavior is enabled. */
  void iteration(P parent);

  /** Called once, in the order of the schedule, before the first iteration; creates variables. */
  default void initialize(P parent) {}

  /** A behavior with tags, separated by commas, of a lambda expression, a record or an object. */
  static <P extends NetworkObject> TaggedBehavior<P> of(String tag, Behavior<P> behavior) {
    return new BehaviorOfSubject<>(tag, behavior);
  }

  /** A behavior with tags of two lambda expressions. */
  static <P extends NetworkObject> TaggedBehavior<P> of(
      String tag, Consumer<? super P> initialize, Consumer<? super P> iteration) {
    return of(
        tag,
        new Behavior<P>() {
          @Override
          public void initialize(P parent) {
            initialize.accept(parent);
          }

          @Override
          public void iteration(P parent) {
            iteration.accept(parent);
          }
        });
  }
}

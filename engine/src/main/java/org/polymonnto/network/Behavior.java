package org.polymonnto.network;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A module of dynamics: what a network, a neuron group or a synapse group does once at the start
 * and then in each iteration.
 *
 * {@snippet :
 * final class Leak extends Behavior<NeuronGroup> {
 *   private final float factor;
 *
 *   Leak(float factor) {
 *     this.factor = factor;
 *   }
 *
 *   protected void initialize(NeuronGroup neurons) {
 *     neurons.set("voltage", NDArray.zeros(DType.FLOAT32, neurons.size()));
 *   }
 *
 *   protected void iteration(NeuronGroup neurons) {
 *     Elementwise.multiplyInPlace(neurons.array("voltage"), factor);
 *   }
 * }
 * }
 *
 * @param <P> the parent: what this behavior can be added to
 */
public abstract class Behavior<P extends NetworkObject> extends Taggable {
  private boolean enabled = true;
  private Map<String, ?> parameters = Map.of();
  private final Set<String> asked = new LinkedHashSet<>();
  private Behavior<P> code = this;
  private Behavior<?> standIn;
  private Schedule.Entry place;

  /** A behavior tagged with the name of its class. */
  protected Behavior() {
    this(null, null);
  }

  /**
   * A behavior with tags of its own, separated by commas, before the name of its class; {@code tag}
   * may be null.
   */
  protected Behavior(String tag) {
    this(tag, null);
  }

  /** A behavior whose class, in the language in which it is written, is not this Java class. */
  protected Behavior(String tag, String className) {
    super(tag, className);
  }

  /** A behavior of a lambda expression, a record or another object. */
  public static <P extends NetworkObject> Behavior<P> of(String tag, Dynamics<P> dynamics) {
    Class<?> type = dynamics.getClass();
    String className =
        type.isSynthetic() || type.isAnonymousClass() ? "Behavior" : type.getSimpleName();
    return new Behavior<>(tag, className) {
      @Override
      protected void initialize(P parent) {
        dynamics.initialize(parent);
      }

      @Override
      protected void iteration(P parent) {
        dynamics.iteration(parent);
      }

      @Override
      public Object subject() {
        return dynamics;
      }

      @Override
      public String kind() {
        return className;
      }
    };
  }

  /** A behavior of two lambda expressions. */
  public static <P extends NetworkObject> Behavior<P> of(
      String tag, Consumer<? super P> initialize, Consumer<? super P> iteration) {
    return of(
        tag,
        new Dynamics<P>() {
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

  /**
   * Sets the parameters that {@link #parameter} gives; for hosts that make a behavior from a name
   * and values.
   */
  public final void setParameters(Map<String, ?> values) {
    parameters = Map.copyOf(values);
  }

  /**
   * The value of a parameter, converted to the type of its default.
   *
   * @throws NetworkException if it cannot be converted
   */
  protected final <T> T parameter(String name, T otherwise) {
    asked.add(name);
    return Parameters.convert(this, name, parameters.get(name), otherwise);
  }

  /**
   * What its author has written: this behavior, or the lambda expression or record that it calls.
   */
  public Object subject() {
    return this;
  }

  /**
   * Lets another object do the work of this one, which stays in the network with its tags. It is
   * not initialized: it is to come with the state of this one. To be called between iterations, or
   * by a behavior; the rest of the iteration may run either.
   *
   * @param successor of the kind that can be added where this one is
   */
  @SuppressWarnings("unchecked") // what a behavior can be added to is checked when it is called
  public final void replaceCode(Behavior<?> successor) {
    code = (Behavior<P>) successor;
    successor.standBehind(this);
    successor.setParameters(parameters);
    code.prepare();
  }

  /** What does the work of this behavior: itself, or what was given to {@link #replaceCode}. */
  public final Behavior<P> code() {
    return code;
  }

  /** The names of the parameters that this behavior has asked for. */
  public final Set<String> askedParameters() {
    return Collections.unmodifiableSet(asked);
  }

  /** The names of the parameters that were given. */
  public final Set<String> givenParameters() {
    return parameters.keySet();
  }

  /** Called once, in the order of the schedule, before the first iteration; creates variables. */
  protected void initialize(P parent) {}

  /** Called in each iteration in which this behavior is enabled. */
  protected void iteration(P parent) {}

  /** Called when this is about to become part of an object, before anything refers to it. */
  protected void joins(NetworkObject parent) {}

  /** Called before a run of iterations, for what needs to be looked up only once per run. */
  protected void prepare() {}

  /** Whether there is an iteration to call; asked before each run of iterations. */
  protected boolean hasIteration() {
    return true;
  }

  /**
   * Whether {@link #initialize} is called as soon as the parent is created, before everything else.
   */
  public boolean initializesOnCreation() {
    return false;
  }

  /** Whether {@link #initialize} is called after that of all others. */
  public boolean initializesLast() {
    return false;
  }

  /** The key and the object to which this was added last; null if it was not, or was removed. */
  public final Schedule.Entry place() {
    return standIn == null ? place : standIn.place();
  }

  final void setPlace(Schedule.Entry entry) {
    place = entry;
  }

  /** Lets another behavior, which stands in the network for this one, be what scripts see. */
  final void standBehind(Behavior<?> other) {
    standIn = other;
    setHome(other.home());
  }

  public final boolean isEnabled() {
    return standIn == null ? enabled : standIn.isEnabled();
  }

  /** A disabled behavior stays in the network; its iteration is skipped. */
  public final void setEnabled(boolean enabled) {
    if (standIn != null) {
      standIn.setEnabled(enabled);
      return;
    }
    this.enabled = enabled;
    enabledChanged();
  }

  /** Called after each change of {@link #isEnabled}. */
  protected void enabledChanged() {}

  @Override
  public String toString() {
    return kind() + tags();
  }
}

package org.polymonnto.network;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A behavior that is found by its tags, can be switched off and knows its place in the network.
 *
 * @param <P> the parent: what this behavior can be added to
 */
public abstract class TaggedBehavior<P extends NetworkObject> extends Taggable
    implements Behavior<P> {
  private boolean enabled = true;
  private Map<String, ?> parameters = Map.of();
  private final Set<String> asked = new LinkedHashSet<>();
  private TaggedBehavior<P> code = this;
  private TaggedBehavior<?> standIn;
  private Schedule.Entry place;

  /** A behavior tagged with the name of its class. */
  protected TaggedBehavior() {
    this(null, null);
  }

  /**
   * A behavior with tags of its own, separated by commas, before the name of its class; {@code tag}
   * may be null.
   */
  protected TaggedBehavior(String tag) {
    this(tag, null);
  }

  /** A behavior whose class, in the language in which it is written, is not this Java class. */
  protected TaggedBehavior(String tag, String className) {
    super(tag, className);
  }

  /** The behavior itself, or one that stands for it if it has no tags of its own. */
  static <P extends NetworkObject> TaggedBehavior<P> of(Behavior<P> behavior) {
    return behavior instanceof TaggedBehavior<P> tagged ? tagged : Behavior.of(null, behavior);
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
  public final void replaceCode(TaggedBehavior<?> successor) {
    code = (TaggedBehavior<P>) successor;
    successor.standBehind(this);
    successor.setParameters(parameters);
    code.prepare();
  }

  /** What does the work of this behavior: itself, or what was given to {@link #replaceCode}. */
  public final TaggedBehavior<P> code() {
    return code;
  }

  /** Names parameters that this behavior has without asking for them. */
  public final void declareParameters(Collection<String> names) {
    asked.addAll(names);
  }

  /** The names of the parameters that this behavior has, or has asked for. */
  public final Set<String> askedParameters() {
    return Collections.unmodifiableSet(asked);
  }

  /** The names of the parameters that were given. */
  public final Set<String> givenParameters() {
    return parameters.keySet();
  }

  @Override
  public void initialize(P parent) {}

  @Override
  public void iteration(P parent) {}

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
  final void standBehind(TaggedBehavior<?> other) {
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

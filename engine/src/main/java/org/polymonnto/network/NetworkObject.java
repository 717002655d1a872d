package org.polymonnto.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/** What carries behaviors and variables: a network, a neuron group or a synapse group. */
public abstract class NetworkObject extends Taggable {
  private final Network network;
  private Variables variables;
  private final BehaviorMap behaviors = new BehaviorMap(this);
  private final List<Taggable> analysisModules = new ArrayList<>();
  private final List<Object> analysisModuleHomes;
  private boolean recording = true;

  /**
   * @param network where this belongs; null for the network itself
   * @param tag tags separated by commas, or null
   * @param className the name of the class, in the language in which that is written
   * @param moreTags tags after the name of the class
   */
  NetworkObject(
      Network network, String tag, String className, Variables variables, String... moreTags) {
    super(tag, className, moreTags);
    this.network = network == null ? (Network) this : network;
    this.variables = variables;
    this.analysisModuleHomes =
        new HomeList<>(
            analysisModules, home -> this.network.resolve(Taggable.class, home), () -> {});
  }

  public final Network network() {
    return network;
  }

  public final Variables variables() {
    return variables;
  }

  /**
   * Moves the variables to a guest object that stands for this object from now on.
   *
   * @param home the guest object
   * @param attributes its attributes
   */
  public final void standBehind(Object home, Variables attributes) {
    for (String name : variables.names()) {
      attributes.set(name, variables.get(name));
    }
    variables = attributes;
    setHome(home);
  }

  /** The value of a variable, or null if there is none of that name. */
  public Object get(String name) {
    Object value = variables.get(name);
    return value == null && name.equals("iteration") ? (Object) network.iteration() : value;
  }

  public void set(String name, Object value) {
    variables.set(name, value);
  }

  /**
   * The value of a variable that is an array.
   *
   * @throws NetworkException if there is none, or it is something else
   */
  public final NDArray array(String name) {
    Object value = get(name);
    if (value instanceof NDArray array) {
      return array;
    }
    throw new NetworkException(
        value == null
            ? unknownVariable(name)
            : "the variable '" + name + "' of " + this + " is not an array but " + value);
  }

  final NDArray filled(DoubleSupplier values, int... shape) {
    double[] all = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    Arrays.setAll(all, i -> values.getAsDouble());
    return NDArray.adopt(DType.FLOAT64, all, shape).astype(network.defaultType());
  }

  String unknownVariable(String name) {
    return this
        + " has no variable '"
        + name
        + "'; there are "
        + String.join(", ", variables.names());
  }

  /** Whether recorders store what they see of this object. */
  public final boolean isRecording() {
    return recording;
  }

  public final void setRecording(boolean recording) {
    this.recording = recording;
  }

  /** The homes of the behaviors by key, in the order of their addition; a live map. */
  public final Map<Object, Object> behaviors() {
    return behaviors;
  }

  /** The behavior with a key, or null. */
  public final TaggedBehavior<?> behavior(Number key) {
    return behaviors.behavior(key);
  }

  /** The homes of the analysis modules; a live list. */
  public final List<Object> analysisModules() {
    return analysisModuleHomes;
  }

  /**
   * Adds a behavior that fits this object.
   *
   * @param initialize whether it is initialized at once; it is only for behaviors that come after
   *     the network was initialized
   * @throws NetworkException if the key is taken
   */
  public final void addUnchecked(Number key, TaggedBehavior<?> behavior, boolean initialize) {
    if (behaviors.containsKey(key)) {
      throw new NetworkException(
          "the key " + key + " of " + this + " is taken by " + behaviors.behavior(key));
    }
    behavior.joins(this);
    Schedule.Entry entry = new Schedule.Entry(key, this, behavior);
    behaviors.insert(key, behavior);
    behavior.setPlace(entry);
    network.schedule().add(entry);
    if (initialize) {
      network.initialize(entry);
      network.link(behavior);
    }
    linkBehavior(behavior);
  }

  final void addWhenDue(Number key, TaggedBehavior<?> behavior) {
    addUnchecked(key, behavior, network.isInitialized() || behavior.initializesOnCreation());
  }

  final void linkBehavior(TaggedBehavior<?> behavior) {
    for (String tag : behavior.tags()) {
      variables.link(tag, behavior.home());
    }
  }

  /**
   * Initializes, in the order of their keys, the behaviors that want it as soon as this object is
   * created.
   */
  public final void initializeOnCreation() {
    network.schedule().entries().stream()
        .filter(entry -> entry.owner() == this && entry.behavior().initializesOnCreation())
        .sorted(Comparator.comparingDouble(entry -> entry.key().doubleValue()))
        .forEach(network::initialize);
  }

  /**
   * Removes behaviors.
   *
   * @param which a key, a tag, a behavior or its home
   * @return how many were removed
   */
  public final int removeBehavior(Object which) {
    int removed = 0;
    for (Object key : behaviors.keySet().toArray()) {
      TaggedBehavior<?> behavior = behaviors.behavior(key);
      if (behavior == behaviors.behavior(which)
          || behavior.tags().contains(which)
          || behavior == which
          || behavior.home().equals(which)) {
        behaviors.delete((Number) key);
        behavior.setPlace(null);
        network.schedule().remove(this, behavior);
        for (String tag : behavior.tags()) {
          variables.unlink(tag, behavior.home());
          network.variables().unlink(tag, behavior.home());
        }
        removed++;
      }
    }
    return removed;
  }

  /** Enables or disables the behaviors with a tag or key. */
  public void setBehaviors(Object tagOrKey, boolean enabled) {
    for (TaggedBehavior<?> behavior : behaviors.behaviors()) {
      if (behavior == behaviors.behavior(tagOrKey) || behavior.tags().contains(tagOrKey)) {
        behavior.setEnabled(enabled);
      }
    }
  }

  @Override
  protected void collect(Object key, List<Object> found) {
    super.collect(key, found);
    TaggedBehavior<?> keyed = behaviors.behavior(key);
    if (keyed != null) {
      found.add(keyed.home());
    }
    for (TaggedBehavior<?> behavior : behaviors.behaviors()) {
      behavior.collect(key, found);
    }
    for (Taggable module : analysisModules) {
      module.collect(key, found);
    }
  }

  @Override
  protected void enumerate(List<Taggable> all) {
    super.enumerate(all);
    for (TaggedBehavior<?> behavior : behaviors.behaviors()) {
      behavior.enumerate(all);
    }
    for (Taggable module : analysisModules) {
      module.enumerate(all);
    }
  }

  @Override
  public String toString() {
    return kind() + " '" + tag() + "'";
  }
}

package org.polymonnto.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;

/**
 * A network: its groups, its schedule and its clock.
 *
 * {@snippet :
 * Network net = Network.builder().tag("cortex").type(DType.FLOAT64).behavior(5, clock).build();
 * }
 *
 * <p>A network belongs to one thread; only {@link #requestStop} may be called from others.
 */
@SuppressWarnings("this-escape") // its lists and its simulation call back only later
public class Network extends NetworkObject {
  private final List<NeuronGroup> neuronGroups = new ArrayList<>();
  private final List<SynapseGroup> synapseGroups = new ArrayList<>();
  private final List<Object> neuronGroupHomes =
      new HomeList<>(neuronGroups, home -> resolve(NeuronGroup.class, home), this::synapsesChanged);
  private final List<Object> synapseGroupHomes =
      new HomeList<>(
          synapseGroups, home -> resolve(SynapseGroup.class, home), this::synapsesChanged);
  private final Schedule schedule = new Schedule(this::scheduleChanged);
  private final Simulation simulation = new Simulation(this);
  private DType defaultType = DType.FLOAT32;
  private boolean sourceByTarget;
  private boolean initialized;
  private GuestHost host;

  /** A network tagged with the name of its class. */
  public Network() {
    this(null);
  }

  Network(String tag) {
    this(tag, "Network", new MapVariables());
  }

  /** A builder of a network, for one that is more than {@code new Network()}. */
  public static NetworkBuilder builder() {
    return new NetworkBuilder();
  }

  /**
   * A network of another class, or with variables elsewhere.
   *
   * @param tag tags separated by commas, or null
   */
  protected Network(String tag, String className, Variables variables) {
    super(null, tag, className, variables);
  }

  /** Lets a host of guest languages run this network. */
  public final void setHost(GuestHost guestHost) {
    host = guestHost;
  }

  /** The host of guest languages that runs this network, or null. */
  public final GuestHost host() {
    return host;
  }

  private Taggable behind(Object home) {
    Taggable object = host == null ? null : host.behind(home);
    return object == null && home instanceof Taggable taggable ? taggable : object;
  }

  final <T extends Taggable> T resolve(Class<T> type, Object home) {
    Taggable object = behind(home);
    if (!type.isInstance(object)) {
      throw new NetworkException(
          home + " is not a " + type.getSimpleName() + " and cannot be added as one");
    }
    return type.cast(object);
  }

  /** The type of new vectors and matrices; single precision unless set. */
  public final DType defaultType() {
    return defaultType;
  }

  public final void setDefaultType(DType defaultType) {
    this.defaultType = defaultType;
  }

  /**
   * Whether synapse matrices have a row per source neuron, not, as is the default, per target
   * neuron.
   */
  public final boolean isSourceByTarget() {
    return sourceByTarget;
  }

  public final void setSourceByTarget(boolean sourceByTarget) {
    this.sourceByTarget = sourceByTarget;
  }

  /** Creates a group of neurons; short for a {@link NeuronGroup#builder} without behaviors. */
  public final NeuronGroup neurons(String tag, int size) {
    return NeuronGroup.builder().tag(tag).size(size).in(this);
  }

  /**
   * Creates synapses from one population to another; short for a {@link SynapseGroup#builder}
   * without behaviors.
   */
  public final SynapseGroup synapses(String tag, Population source, Population target) {
    return SynapseGroup.builder().tag(tag).from(source).to(target).in(this);
  }

  /** Makes a new group, fully set up, a part of this network. */
  public final void join(NeuronGroup group) {
    group.addTag("ng");
    neuronGroups.add(group);
    joined(group);
    synapsesChanged();
    linkGroup(group);
  }

  /** Makes a new synapse group, fully set up, a part of this network. */
  public final void join(SynapseGroup group) {
    synapseGroups.add(group);
    joined(group);
    synapsesChanged();
    linkGroup(group);
  }

  private void joined(NetworkObject group) {
    if (host != null) {
      host.joined(group);
    }
  }

  private void linkGroup(NetworkObject group) {
    for (String tag : group.tags()) {
      variables().link(tag, group.home());
    }
  }

  /** Takes a synapse group, with its behaviors, out of this network. */
  public final void remove(SynapseGroup group) {
    synapseGroups.remove(group);
    schedule.removeAll(group);
    synapsesChanged();
    for (String tag : group.tags()) {
      variables().unlink(tag, group.home());
    }
  }

  final void synapsesChanged() {
    if (host != null) {
      neuronGroups.forEach(host::synapsesChanged);
    }
  }

  /**
   * All tags of synapse groups, in the order of their creation, and the one that stands for all.
   */
  final Set<String> synapseTags() {
    Set<String> tags = new LinkedHashSet<>();
    for (SynapseGroup group : synapseGroups) {
      tags.addAll(group.tags());
    }
    tags.add(NeuronGroup.ALL);
    return tags;
  }

  public final List<NeuronGroup> neuronGroups() {
    return Collections.unmodifiableList(neuronGroups);
  }

  public final List<SynapseGroup> synapseGroups() {
    return Collections.unmodifiableList(synapseGroups);
  }

  /** The homes of the neuron groups; a live list. */
  public final List<Object> neuronGroupHomes() {
    return neuronGroupHomes;
  }

  /** The homes of the synapse groups; a live list. */
  public final List<Object> synapseGroupHomes() {
    return synapseGroupHomes;
  }

  /** This network, its neuron groups and its synapse groups. */
  public final List<NetworkObject> objects() {
    List<NetworkObject> all = new ArrayList<>();
    all.add(this);
    all.addAll(neuronGroups);
    all.addAll(synapseGroups);
    return all;
  }

  public final Schedule schedule() {
    return schedule;
  }

  /**
   * Adds a behavior, which may be a lambda expression. In a network that is initialized already it
   * is initialized at once.
   *
   * @return this network
   * @throws NetworkException if the key is taken
   */
  public final Network add(Number key, Behavior<? super Network> behavior) {
    addWhenDue(key, TaggedBehavior.of(behavior));
    return this;
  }

  @Override
  public final void setBehaviors(Object tagOrKey, boolean enabled) {
    super.setBehaviors(tagOrKey, enabled);
    neuronGroups.forEach(group -> group.setBehaviors(tagOrKey, enabled));
    synapseGroups.forEach(group -> group.setBehaviors(tagOrKey, enabled));
  }

  /** Switches recording on or off for this network and all its groups. */
  public final void setRecordingEverywhere(boolean on) {
    objects().forEach(object -> object.setRecording(on));
  }

  /** What the first recorder that has a variable of this name recorded. */
  public final RecordedSeries recorded(String name) {
    for (Recorder recorder : instances(Recorder.class)) {
      if (recorder.records(name)) {
        return recorder.series(name);
      }
    }
    throw new NetworkException("no recorder of " + this + " records '" + name + "'");
  }

  /**
   * Initializes the behaviors in the order of the schedule, then those that want to be last. Those
   * that are initialized on the creation of their parent are left out. No work on the variables of
   * the network is left to the first iteration.
   */
  public final void initialize() {
    initialized = true;
    List<Schedule.Entry> entries = schedule.entries();
    for (Schedule.Entry entry : entries) {
      if (!entry.behavior().initializesOnCreation() && !entry.behavior().initializesLast()) {
        initialize(entry);
      }
    }
    for (Schedule.Entry entry : entries) {
      if (entry.behavior().initializesLast()) {
        initialize(entry);
      }
    }
    for (Schedule.Entry entry : schedule.entries()) {
      entry.owner().linkBehavior(entry.behavior());
    }
    for (Schedule.Entry entry : schedule.entries()) {
      link(entry.behavior());
    }
    objects().forEach(object -> object.variables().arrays().forEach(NDArray::data));
  }

  final void initialize(Schedule.Entry entry) {
    simulation.initialize(entry);
  }

  final void link(TaggedBehavior<?> behavior) {
    for (String tag : behavior.tags()) {
      variables().link(tag, behavior.home());
    }
  }

  public final boolean isInitialized() {
    return initialized;
  }

  /**
   * Makes the first tags of the neuron groups unique: a further group with a tag gets {@code b},
   * {@code c} and so on appended to it.
   *
   * @return the renamed tags, old to new
   */
  public final Map<String, String> makeTagsUnique() {
    Map<String, String> renamed = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (NeuronGroup group : neuronGroups) {
      String tag = group.tag();
      int before = counts.merge(tag, 1, Integer::sum) - 1;
      if (before > 0) {
        String unique = tag + (char) ('a' + before);
        group.tags().set(0, unique);
        renamed.put(tag, unique);
      }
    }
    return renamed;
  }

  /** The number of the present iteration, counted from 1; 0 before the first. */
  public final long iteration() {
    return simulation.iteration();
  }

  public final void setIteration(long iteration) {
    simulation.setIteration(iteration);
  }

  /** Runs iterations; fewer if {@link #requestStop} is called meanwhile. */
  public final void simulate(long iterations) {
    simulate(iterations, -1, null);
  }

  /**
   * Runs iterations in batches: as many whole batches as there are, then the rest.
   *
   * @param batchSize iterations of a batch; -1 for one batch of all
   * @param afterBatch told after each whole batch how many percent of the batches are done; may be
   *     null
   * @return how many milliseconds the last whole batch took; null if there was none
   */
  public final Double simulate(long iterations, long batchSize, DoubleConsumer afterBatch) {
    return simulation.run(iterations, batchSize, afterBatch);
  }

  /** Runs one iteration and adds the time that each behavior takes to {@link #timeMeasures}. */
  public final void simulateMeasured() {
    simulation.runMeasured();
  }

  /** The milliseconds taken by the behaviors of each key in all measured iterations. */
  public final Map<Number, Double> timeMeasures() {
    return simulation.timeMeasures();
  }

  /** Ends the present run before its next iteration. May be called from any thread. */
  public final void requestStop() {
    simulation.requestStop();
  }

  /** Whether the last run was ended by {@link #requestStop} or by an interrupt of its thread. */
  public final boolean wasStopped() {
    return simulation.wasStopped();
  }

  /** What failed in the last run or initialization; null if nothing did. */
  public final Failure failure() {
    return simulation.failure();
  }

  final int drive(Schedule.Entry[] entries, IterationLoop loop) {
    return host == null ? driveHere(entries, loop) : host.drive(this, entries, loop);
  }

  /** Runs the loop of {@link GuestHost#drive} without a guest. */
  public final int driveHere(Schedule.Entry[] entries, IterationLoop loop) {
    while (loop.begin()) {
      for (int i = 0; i < entries.length; i++) {
        loop.call(i);
        if (loop.isStale()) {
          return i;
        }
      }
    }
    return -1;
  }

  private void scheduleChanged() {
    if (host != null) {
      host.scheduleChanged();
    }
  }

  final void failed(Throwable thrown, Failure failure) {
    if (host != null) {
      host.failed(thrown, failure);
    }
  }

  public final void addListener(SimulationListener listener) {
    simulation.addListener(listener);
  }

  public final void removeListener(SimulationListener listener) {
    simulation.removeListener(listener);
  }

  /** Adds a listener to every network of this process that is made from now on. */
  public static void addListenerEverywhere(SimulationListener listener) {
    Simulation.EVERYWHERE.add(listener);
  }

  @Override
  protected void collect(Object key, List<Object> found) {
    super.collect(key, found);
    neuronGroups.forEach(group -> group.collect(key, found));
    synapseGroups.forEach(group -> group.collect(key, found));
  }

  @Override
  protected void enumerate(List<Taggable> all) {
    super.enumerate(all);
    neuronGroups.forEach(group -> group.enumerate(all));
    synapseGroups.forEach(group -> group.enumerate(all));
  }
}

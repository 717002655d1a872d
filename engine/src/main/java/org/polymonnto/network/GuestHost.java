package org.polymonnto.network;

/**
 * What a host of guest languages does for a network whose objects stand behind guest objects.
 *
 * <p>All methods are called on the thread of the network.
 */
public interface GuestHost {
  /** The object of the network behind a guest object, or null. */
  Taggable behind(Object home);

  /** Called when a group has become part of the network, before anything refers to it. */
  void joined(NetworkObject group);

  /** Called when the synapses of a group came, went or changed their tags. */
  void synapsesChanged(NeuronGroup group);

  /** Called when behaviors came or went. */
  void scheduleChanged();

  /** Called with each exception that leaves a behavior, before it is passed on. */
  void failed(Throwable thrown, Failure failure);

  /**
   * Runs the behaviors, iteration by iteration, until the loop says that there is none left or
   * behaviors came or went.
   *
   * @param entries the behaviors that have an iteration, in their order
   * @return the index of the behavior after which behaviors came or went; -1 at the end
   */
  int drive(Network network, Schedule.Entry[] entries, IterationLoop loop);
}

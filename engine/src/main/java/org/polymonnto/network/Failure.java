package org.polymonnto.network;

/**
 * Which behavior threw an exception, on what, and when.
 *
 * @param behavior the name of its class
 * @param kind what it worked on: a Network, NeuronGroup or SynapseGroup
 * @param owner the first tag of that
 * @param key the behavior's key
 * @param iteration the number of the iteration; 0 before the first
 * @param phase what was called
 */
public record Failure(
    String behavior, String kind, String owner, Number key, long iteration, Phase phase) {
  /** The two things a behavior does. */
  public enum Phase {
    INITIALIZE("initialize"),
    ITERATION("iteration");

    private final String method;

    Phase(String method) {
      this.method = method;
    }

    /** The name of the method. */
    public String method() {
      return method;
    }
  }

  static Failure of(Schedule.Entry entry, Phase phase) {
    NetworkObject owner = entry.owner();
    return new Failure(
        entry.behavior().kind(),
        owner.kind(),
        owner.tag(),
        entry.key(),
        owner.network().iteration(),
        phase);
  }

  /**
   * For a report, such as {@code in LIF.iteration of NeuronGroup 'inhibitory' (key 1) at iteration
   * 37}.
   */
  public String describe() {
    String place =
        "in "
            + behavior
            + "."
            + phase.method
            + " of "
            + kind
            + " '"
            + owner
            + "' (key "
            + key
            + ")";
    return phase == Phase.INITIALIZE ? place : place + " at iteration " + iteration;
  }
}

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.EventRecorder;
import org.polymonnto.network.Network;
import org.polymonnto.network.NeuronGroup;
import org.polymonnto.network.SynapseGroup;
import org.polymonnto.scripting.BehaviorModule;

/**
 * A cortical network whose input, neurons and plasticity are each written in another language.
 *
 * <pre>polymonnto run --seed 1 CorticalNetwork.java [Cortex.java cortex.py cortex.mjs]</pre>
 *
 * The arguments are the files of the input, the neurons and the plasticity.
 */
final class CorticalNetwork {
  private CorticalNetwork() {}

  public static void main(String[] arguments) {
    List<String> roles =
        arguments.length > 0
            ? List.of(arguments)
            : List.of("Cortex.java", "cortex.py", "cortex.mjs");
    BehaviorModule inputs = BehaviorModule.load(roles.get(0));
    BehaviorModule neurons = BehaviorModule.load(roles.get(1));
    BehaviorModule plasticity = BehaviorModule.load(roles.get(2));

    Network net = new Network();
    NeuronGroup exc =
        NeuronGroup.builder()
            .tag("excitatory")
            .size(80)
            .behavior(1, inputs.behavior("Input", Map.of("noise", 2.4)))
            .behavior(2, neurons.behavior("Neurons", Map.of("tau", 20.0)))
            .behavior(9, new EventRecorder("spike"))
            .in(net);
    NeuronGroup inh =
        NeuronGroup.builder()
            .tag("inhibitory")
            .size(20)
            .behavior(1, inputs.behavior("Input", Map.of("noise", 1.9)))
            .behavior(2, neurons.behavior("Neurons", Map.of("tau", 10.0)))
            .behavior(9, new EventRecorder("spike"))
            .in(net);
    SynapseGroup.builder()
        .tag("GLU")
        .from(exc)
        .to(exc)
        .behavior(3, plasticity.behavior("Plasticity", Map.of("rate", 0.0005)))
        .in(net);
    SynapseGroup.builder().tag("GLU").from(exc).to(inh).in(net);
    SynapseGroup.builder().tag("GABA").from(inh).to(exc).in(net);

    net.initialize();
    net.simulate(500);

    for (NeuronGroup group : List.of(exc, inh)) {
      NDArray events = group.instances(EventRecorder.class).getFirst().events("spike");
      System.out.printf(
          "%s: %d spikes, sum of times %.0f, of neurons %.0f%n",
          group.tag(), events.size(), events.slice(":, 0").sum(), events.slice(":, 1").sum());
    }
    double mean = exc.afferent("GLU").getFirst().array("W").mean();
    System.out.printf(Locale.ROOT, "mean weight %.9f%n", mean);
  }
}

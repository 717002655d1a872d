import java.util.Map;
import java.util.StringJoiner;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.Network;
import org.polymonnto.network.NeuronGroup;
import org.polymonnto.network.Recorder;
import org.polymonnto.network.SynapseGroup;
import org.polymonnto.random.RandomState;
import org.polymonnto.scripting.BehaviorModule;

public class Cortex {
  public static void main(String[] arguments) {
    RandomState.shared().seed(7);
    Network net = new Network();
    NeuronGroup neurons = net.neurons("cortex", 8);
    neurons.set("I", neurons.vector());
    Recorder recorder = new Recorder("spike");
    neurons
        .add(1, BehaviorModule.load("noise.mjs").behavior("Noise", Map.of("strength", 0.2)))
        .add(2, Behavior.of("Input", n -> n.set("I", n.array("input").abs())))
        .add(3, BehaviorModule.load("lif.py").behavior("Lif", Map.of("leak", 0.8, "tag", "cell")))
        .add(9, recorder);
    SynapseGroup synapses = net.synapses("GLU", neurons, neurons);
    synapses.add(
        5, BehaviorModule.load("OneStepStdp.java").behavior("OneStepStdp", Map.of("rate", 0.02)));
    net.initialize();
    net.simulate(200);

    print(neurons.array("input"));
    print(neurons.array("v"));
    print(synapses.array("W").flatten());
    print(recorder.series("spike").toArray().sum(0));
    System.out.println(neurons.behavior(3).tag() + " 0.8 0.2");
  }

  private static void print(NDArray values) {
    StringJoiner line = new StringJoiner(" ");
    for (double value : values.toDoubles()) {
      line.add(Long.toString((long) (value * (1L << 48))));
    }
    System.out.println(line);
  }
}

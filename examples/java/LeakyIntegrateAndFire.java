import static org.polymonnto.array.BinaryOp.ADD;
import static org.polymonnto.array.BinaryOp.GREATER;
import static org.polymonnto.array.BinaryOp.MULTIPLY;
import static org.polymonnto.array.BinaryOp.SUBTRACT;
import static org.polymonnto.array.Elementwise.binary;

import java.util.List;
import org.polymonnto.array.Indexing;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.ReduceOp;
import org.polymonnto.array.Reduction;
import org.polymonnto.array.Slice;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.EventRecorder;
import org.polymonnto.network.Network;
import org.polymonnto.network.NeuronGroup;
import org.polymonnto.network.SynapseGroup;
import org.polymonnto.random.RandomState;

/**
 * Leaky integrate-and-fire neurons, 800 excitatory and 200 inhibitory, all connected to all, with a
 * noisy input current. A network in Java alone: no guest language takes part.
 */
final class LeakyIntegrateAndFire {
  private LeakyIntegrateAndFire() {}

  /**
   * dv/dt = (rest - v) + I, in steps of 0.1; above the threshold the neuron fires and starts again
   * from reset.
   */
  static final class Membrane implements Behavior<NeuronGroup> {
    private static final double STEP = 0.1;

    private final double rest;
    private final double reset;
    private final double threshold;
    private final RandomState random;

    Membrane(double rest, double reset, double threshold, RandomState random) {
      this.rest = rest;
      this.reset = reset;
      this.threshold = threshold;
      this.random = random;
    }

    @Override
    public void initialize(NeuronGroup neurons) {
      neurons.set("v", binary(MULTIPLY, neurons.vector(random::randomSample), rest, null));
      neurons.set("fired", binary(GREATER, neurons.vector(), 0, null));
    }

    @Override
    public void iteration(NeuronGroup neurons) {
      NDArray v = neurons.array("v");
      NDArray change = binary(SUBTRACT, rest, v, null);
      binary(ADD, change, neurons.get("I"), change);
      binary(ADD, v, binary(MULTIPLY, change, STEP, change), v);
      NDArray fired = binary(GREATER, v, threshold, null);
      Indexing.setArrayScalar(v, fired, reset);
      neurons.set("fired", fired);
    }
  }

  /** I = noise + excitation - inhibition, with a weight per pair of neurons. */
  static final class Input implements Behavior<NeuronGroup> {
    private static final double NOISE = 90;

    private final RandomState random;

    Input(RandomState random) {
      this.random = random;
    }

    @Override
    public void initialize(NeuronGroup neurons) {
      for (SynapseGroup synapses : neurons.afferent(NeuronGroup.ALL)) {
        synapses.set("W", synapses.matrix(random::randomSample));
      }
      neurons.set("I", neurons.vector());
    }

    @Override
    public void iteration(NeuronGroup neurons) {
      NDArray current = binary(MULTIPLY, NOISE, neurons.vector(random::randomSample), null);
      for (SynapseGroup synapses : neurons.afferent("GLUTAMATE")) {
        binary(ADD, current, fromFired(synapses), current);
      }
      for (SynapseGroup synapses : neurons.afferent("GABA")) {
        binary(SUBTRACT, current, fromFired(synapses), current);
      }
      neurons.set("I", current);
    }

    /** The sum of the weights from those source neurons that fired. */
    private static NDArray fromFired(SynapseGroup synapses) {
      NDArray weights =
          Indexing.get(synapses.array("W"), Slice.ALL, synapses.source().get("fired"));
      return Reduction.reduce(ReduceOp.SUM, weights, new int[] {1}, null, false, null, null);
    }
  }

  public static void main(String[] arguments) {
    RandomState random = new RandomState(0);
    Network net = new Network();
    NeuronGroup excitatory =
        NeuronGroup.builder()
            .tag("excitatory")
            .size(800)
            .behavior(1, new Membrane(-65, -80, -10, random))
            .behavior(2, new Input(random))
            .behavior(9, new EventRecorder("fired"))
            .in(net);
    NeuronGroup inhibitory =
        NeuronGroup.builder()
            .tag("inhibitory")
            .size(200)
            .behavior(1, new Membrane(-65, -80, -30, random))
            .behavior(2, new Input(random))
            .behavior(9, new EventRecorder("fired"))
            .in(net);
    for (NeuronGroup target : List.of(excitatory, inhibitory)) {
      SynapseGroup.builder().tag("GLUTAMATE").from(excitatory).to(target).in(net);
      SynapseGroup.builder().tag("GABA").from(inhibitory).to(target).in(net);
    }

    net.initialize();
    net.simulate(1000);

    for (EventRecorder recorder : net.instances(EventRecorder.class)) {
      NDArray events = recorder.events("fired");
      System.out.println(
          events.shape(0) + " spikes, the first in iteration " + events.getLong(0, 0));
    }
  }
}

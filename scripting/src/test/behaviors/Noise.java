import org.polymonnto.network.Behavior;
import org.polymonnto.network.NeuronGroup;
import org.polymonnto.random.RandomState;

public class Noise implements Behavior<NeuronGroup> {
  public double strength = 0.1;

  @Override
  public void initialize(NeuronGroup neurons) {
    neurons.set("input", neurons.vector());
  }

  @Override
  public void iteration(NeuronGroup neurons) {
    neurons.array("input").plusAssign(RandomState.shared().normal(0, strength, neurons.size()));
  }
}

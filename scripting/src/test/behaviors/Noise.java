import org.polymonnto.network.Behavior;
import org.polymonnto.network.NeuronGroup;
import org.polymonnto.random.RandomState;

public class Noise extends Behavior<NeuronGroup> {
  public double strength;

  @Override
  protected void initialize(NeuronGroup neurons) {
    strength = parameter("strength", 0.1);
    neurons.set("input", neurons.vector());
  }

  @Override
  protected void iteration(NeuronGroup neurons) {
    neurons.array("input").plusAssign(RandomState.shared().normal(0, strength, neurons.size()));
  }
}

import org.polymonnto.array.NDArray;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.NeuronGroup;

public class Lif extends Behavior<NeuronGroup> {
  public double leak;
  public double threshold;

  @Override
  protected void initialize(NeuronGroup neurons) {
    leak = parameter("leak", 0.9);
    threshold = parameter("threshold", 1.0);
    neurons.set("v", neurons.vector());
    neurons.set("spike", neurons.array("v").gt(threshold));
  }

  @Override
  protected void iteration(NeuronGroup neurons) {
    NDArray v = neurons.array("v");
    v.timesAssign(leak).plusAssign(neurons.array("I"));
    neurons.set("spike", v.gt(threshold));
    v.set(neurons.array("spike"), 0);
  }
}

import org.polymonnto.array.NDArray;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.NeuronGroup;

public class Lif implements Behavior<NeuronGroup> {
  public double leak = 0.9;
  public double threshold = 1.0;

  @Override
  public void initialize(NeuronGroup neurons) {
    neurons.set("v", neurons.vector());
    neurons.set("spike", neurons.array("v").gt(threshold));
  }

  @Override
  public void iteration(NeuronGroup neurons) {
    NDArray v = neurons.array("v");
    v.timesAssign(leak).plusAssign(neurons.array("I"));
    neurons.set("spike", v.gt(threshold));
    v.set(neurons.array("spike"), 0);
  }
}

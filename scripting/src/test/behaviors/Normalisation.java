import org.polymonnto.array.NDArray;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.NeuronGroup;
import org.polymonnto.network.SynapseGroup;

public class Normalisation implements Behavior<NeuronGroup> {
  public double total = 2.0;
  public String synapses = "All";

  @Override
  public void initialize(NeuronGroup neurons) {}

  @Override
  public void iteration(NeuronGroup neurons) {
    for (SynapseGroup each : neurons.afferent(synapses)) {
      NDArray weights = each.array("W");
      weights.timesAssign(weights.sum(1).expandDims(1).rdiv(total));
    }
  }
}

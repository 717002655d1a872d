import org.polymonnto.array.NDArray;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.NeuronGroup;
import org.polymonnto.network.SynapseGroup;

public class Normalisation extends Behavior<NeuronGroup> {
  public double total;
  public String synapses;

  @Override
  protected void initialize(NeuronGroup neurons) {
    total = parameter("total", 2.0);
    synapses = parameter("synapses", "All");
  }

  @Override
  protected void iteration(NeuronGroup neurons) {
    for (SynapseGroup each : neurons.afferent(synapses)) {
      NDArray weights = each.array("W");
      weights.timesAssign(weights.sum(1).expandDims(1).rdiv(total));
    }
  }
}

import org.polymonnto.network.NeuronGroup;
import org.polymonnto.network.TaggedBehavior;

public class Homeostasis extends TaggedBehavior<NeuronGroup> {
  public double rate;
  public double target;

  @Override
  public void initialize(NeuronGroup neurons) {
    rate = parameter("rate", 0.01);
    target = parameter("target", 0.1);
    neurons.set("activity", neurons.vector());
    neurons.set("threshold", neurons.vector().plus(1));
  }

  @Override
  public void iteration(NeuronGroup neurons) {
    neurons.array("activity").timesAssign(0.9).plusAssign(neurons.array("spike").times(0.1));
    neurons.array("threshold").plusAssign(neurons.array("activity").minus(target).times(rate));
  }
}
